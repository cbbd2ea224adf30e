import { gql, type TypedDocumentNode } from '@apollo/client';
import type { ViolationPageQuery, ViolationPageQueryVariables } from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { FINDING_FIELDS } from '../../modules/finding-rows.js';
import { LOG_LINE } from '../../modules/log/log-timeline.js';

/** One violation with what may be done with it. */
const VIOLATION_FIELDS = gql`
  fragment ViolationFields on Violation {
    id
    name
    subject
    class
    happenedOn
    description
    serious
    recordedBy
    recordedOrgName
    level
    measures
    decision
    decidedOn
    decidedBy
    reportTo
    reportedOn
    reportedBy
    dismissReason
    assistAsked
    assistance
    assistedOn
    assistedBy
    illegal
    referredOn
    referredTo
    findings {
      ...FindingFields
    }
    assignment {
      id
    }
    pairing {
      id
      supporterName
      receiverName
    }
    state
    revision
    createdAt
    history(first: 30) {
      ...LogLine
    }
    availableActions {
      ...ActionFields
    }
  }
  ${LOG_LINE}
  ${ACTION_FIELDS}
  ${FINDING_FIELDS}
`;

export const VIOLATION_PAGE: TypedDocumentNode<ViolationPageQuery, ViolationPageQueryVariables> = gql`
  query ViolationPage($id: ID!) {
    violation(id: $id) {
      ...ViolationFields
    }
  }
  ${VIOLATION_FIELDS}
`;

export const DECIDE_VIOLATION = gql`
  mutation DecideViolation($input: DecideViolationInput!) {
    decideViolation(input: $input) {
      violation {
        ...ViolationFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${VIOLATION_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const DISMISS_VIOLATION = gql`
  mutation DismissViolation($input: DismissViolationInput!) {
    dismissViolation(input: $input) {
      violation {
        ...ViolationFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${VIOLATION_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const ASSIST_VIOLATION = gql`
  mutation AssistViolation($input: AssistViolationInput!) {
    assistViolation(input: $input) {
      violation {
        ...ViolationFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${VIOLATION_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const REFER_VIOLATION = gql`
  mutation ReferViolation($input: ReferViolationInput!) {
    referViolation(input: $input) {
      violation {
        ...ViolationFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${VIOLATION_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const REPORT_VIOLATION = gql`
  mutation ReportViolation($input: ViolationInput!) {
    reportViolation(input: $input) {
      violation {
        ...ViolationFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${VIOLATION_FIELDS}
  ${PROBLEM_FIELDS}
`;
