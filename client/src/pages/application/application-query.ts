import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  ApplicationPageQuery, ApplicationPageQueryVariables, ApplyMutation, ApplyMutationVariables, ApproveApplicationMutation, ApproveApplicationMutationVariables,
  DeclineApplicationMutation, DeclineApplicationMutationVariables, RecommendApplicationMutation, RecommendApplicationMutationVariables,
  RecordApplicationMutation, RecordApplicationMutationVariables, RejectApplicationMutation, RejectApplicationMutationVariables,
  WithdrawApplicationMutation, WithdrawApplicationMutationVariables,
} from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { LOG_LINE } from '../../modules/log/log-timeline.js';

export const APPLICATION_ROW = gql`
  fragment ApplicationRow on Application {
    id
    personKey
    personName
    staffNo
    department
    specialty
    titleLevel
    needTitle
    receiverName
    consentedOn
    source
    recommendedOn
    decidedOn
    state
    revision
  }
`;

const APPLICATION_FIELDS = gql`
  fragment ApplicationFields on Application {
    ...ApplicationRow
    statement
    recordedBy
    needOn
    surveyedOn
    attested
    recommendation
    recommendedBy
    decision
    decidedBy
    history(first: 10) {
      ...LogLine
    }
    availableActions {
      ...ActionFields
    }
  }
  ${APPLICATION_ROW}
  ${LOG_LINE}
  ${ACTION_FIELDS}
`;

export const APPLICATION_PAGE: TypedDocumentNode<ApplicationPageQuery, ApplicationPageQueryVariables> = gql`
  query ApplicationPage($id: ID!) {
    application(id: $id) {
      ...ApplicationFields
    }
  }
  ${APPLICATION_FIELDS}
`;

export const APPLY: TypedDocumentNode<ApplyMutation, ApplyMutationVariables> = gql`
  mutation Apply($input: ApplyInput!) {
    apply(input: $input) {
      application {
        ...ApplicationFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${APPLICATION_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const RECORD_APPLICATION: TypedDocumentNode<RecordApplicationMutation, RecordApplicationMutationVariables> = gql`
  mutation RecordApplication($input: RecordApplicationInput!) {
    recordApplication(input: $input) {
      application {
        ...ApplicationFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${APPLICATION_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const RECOMMEND_APPLICATION: TypedDocumentNode<RecommendApplicationMutation, RecommendApplicationMutationVariables> = gql`
  mutation RecommendApplication($input: RecommendApplicationInput!) {
    recommendApplication(input: $input) {
      application {
        ...ApplicationFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${APPLICATION_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const DECLINE_APPLICATION: TypedDocumentNode<DeclineApplicationMutation, DeclineApplicationMutationVariables> = gql`
  mutation DeclineApplication($input: DecideApplicationInput!) {
    declineApplication(input: $input) {
      application {
        ...ApplicationFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${APPLICATION_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const APPROVE_APPLICATION: TypedDocumentNode<ApproveApplicationMutation, ApproveApplicationMutationVariables> = gql`
  mutation ApproveApplication($input: DecideApplicationInput!) {
    approveApplication(input: $input) {
      application {
        ...ApplicationFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${APPLICATION_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const REJECT_APPLICATION: TypedDocumentNode<RejectApplicationMutation, RejectApplicationMutationVariables> = gql`
  mutation RejectApplication($input: DecideApplicationInput!) {
    rejectApplication(input: $input) {
      application {
        ...ApplicationFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${APPLICATION_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const WITHDRAW_APPLICATION: TypedDocumentNode<WithdrawApplicationMutation, WithdrawApplicationMutationVariables> = gql`
  mutation WithdrawApplication($input: ApplicationInput!) {
    withdrawApplication(input: $input) {
      application {
        ...ApplicationFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${APPLICATION_FIELDS}
  ${PROBLEM_FIELDS}
`;
