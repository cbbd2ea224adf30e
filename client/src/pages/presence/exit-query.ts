import { gql, type TypedDocumentNode } from '@apollo/client';
import type { ExitPageQuery, ExitPageQueryVariables } from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { FINDING_FIELDS } from '../../modules/finding-rows.js';
import { LOG_LINE } from '../../modules/log/log-timeline.js';

/** One request to end a stay with what may be done with it. */
const EXIT_FIELDS = gql`
  fragment ExitFields on ExitRequest {
    id
    paper
    name
    kind
    reason
    leavesOn
    addressedName
    appliedBy
    appliedOn
    onBehalf
    reviewNote
    decidedOn
    decidedBy
    decisionNote
    formalitiesOn
    formalitiesBy
    formalitiesNote
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

export const EXIT_PAGE: TypedDocumentNode<ExitPageQuery, ExitPageQueryVariables> = gql`
  query ExitPage($id: ID!) {
    exitRequest(id: $id) {
      ...ExitFields
    }
  }
  ${EXIT_FIELDS}
`;

export const WITHDRAW_EXIT = gql`
  mutation WithdrawExit($input: ExitInput!) {
    withdrawExit(input: $input) {
      exitRequest {
        ...ExitFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${EXIT_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const REVIEW_EXIT = gql`
  mutation ReviewExit($input: DecideExitInput!) {
    reviewExit(input: $input) {
      exitRequest {
        ...ExitFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${EXIT_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const APPROVE_EXIT = gql`
  mutation ApproveExit($input: DecideExitInput!) {
    approveExit(input: $input) {
      exitRequest {
        ...ExitFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${EXIT_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const REJECT_EXIT = gql`
  mutation RejectExit($input: DecideExitInput!) {
    rejectExit(input: $input) {
      exitRequest {
        ...ExitFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${EXIT_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const START_FORMALITIES = gql`
  mutation StartFormalities($input: ExitInput!) {
    startFormalities(input: $input) {
      exitRequest {
        ...ExitFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${EXIT_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const COMPLETE_EXIT = gql`
  mutation CompleteExit($input: CompleteExitInput!) {
    completeExit(input: $input) {
      exitRequest {
        ...ExitFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${EXIT_FIELDS}
  ${PROBLEM_FIELDS}
`;
