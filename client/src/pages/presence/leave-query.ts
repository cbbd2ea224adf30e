import { gql, type TypedDocumentNode } from '@apollo/client';
import type { LeavePageQuery, LeavePageQueryVariables } from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { FINDING_FIELDS } from '../../modules/finding-rows.js';
import { LOG_LINE } from '../../modules/log/log-timeline.js';

/** One leave with what may be done with it. */
const LEAVE_FIELDS = gql`
  fragment LeaveFields on Leave {
    id
    paper
    name
    kind
    fromOn
    toOn
    reason
    destination
    requestedBy
    onBehalf
    approver
    approvedByReceiving
    approvedBySupporting
    decidedAt
    decidedBy
    decisionNote
    departedAt
    returnedOn
    returnConfirmedBy
    overstayDays
    transportPayer
    transportFen
    overdue
    assignment {
      id
    }
    team {
      id
      packCode
      packVersion
      pairing {
        id
        supporterName
        receiverName
      }
    }
    state
    revision
    createdAt
    findings {
      ...FindingFields
    }
    history(first: 30) {
      ...LogLine
    }
    availableActions {
      ...ActionFields
    }
  }
  ${FINDING_FIELDS}
  ${LOG_LINE}
  ${ACTION_FIELDS}
`;

export const LEAVE_PAGE: TypedDocumentNode<LeavePageQuery, LeavePageQueryVariables> = gql`
  query LeavePage($id: ID!) {
    leave(id: $id) {
      ...LeaveFields
    }
  }
  ${LEAVE_FIELDS}
`;

export const WITHDRAW_LEAVE = gql`
  mutation WithdrawLeave($input: LeaveInput!) {
    withdrawLeave(input: $input) {
      leave {
        ...LeaveFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${LEAVE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const APPROVE_LEAVE = gql`
  mutation ApproveLeave($input: DecideLeaveInput!) {
    approveLeave(input: $input) {
      leave {
        ...LeaveFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${LEAVE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const REJECT_LEAVE = gql`
  mutation RejectLeave($input: DecideLeaveInput!) {
    rejectLeave(input: $input) {
      leave {
        ...LeaveFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${LEAVE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const DEPART_ON_LEAVE = gql`
  mutation DepartOnLeave($input: DepartOnLeaveInput!) {
    departOnLeave(input: $input) {
      leave {
        ...LeaveFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${LEAVE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const CONFIRM_RETURN = gql`
  mutation ConfirmReturn($input: ConfirmReturnInput!) {
    confirmReturn(input: $input) {
      leave {
        ...LeaveFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${LEAVE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const MARK_OVERSTAYED = gql`
  mutation MarkOverstayed($input: LeaveInput!) {
    markOverstayed(input: $input) {
      leave {
        ...LeaveFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${LEAVE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const CLAIM_TRANSPORT = gql`
  mutation ClaimTransport($input: ClaimTransportInput!) {
    claimTransport(input: $input) {
      leave {
        ...LeaveFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${LEAVE_FIELDS}
  ${PROBLEM_FIELDS}
`;
