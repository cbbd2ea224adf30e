import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  ChangeActivityMutation, ChangeActivityMutationVariables, ConfirmActivitiesMutation, ConfirmActivitiesMutationVariables,
  CorrectActivityMutation, CorrectActivityMutationVariables, RecordActivitiesMutation, RecordActivitiesMutationVariables,
  RecordActivityMutation, RecordActivityMutationVariables, ReturnActivitiesMutation, ReturnActivitiesMutationVariables,
  WithdrawActivityMutation, WithdrawActivityMutationVariables,
} from '../../graphql/generated/types.js';
import { PROBLEM_FIELDS } from '../action-fields.js';
import { ACTIVITY_ROW } from './activity-row.js';

export const RECORD_ACTIVITY: TypedDocumentNode<RecordActivityMutation, RecordActivityMutationVariables> = gql`
  mutation RecordActivity($input: RecordActivityInput!) {
    recordActivity(input: $input) {
      activity {
        ...ActivityRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${ACTIVITY_ROW}
  ${PROBLEM_FIELDS}
`;

export const RECORD_ACTIVITIES: TypedDocumentNode<RecordActivitiesMutation, RecordActivitiesMutationVariables> = gql`
  mutation RecordActivities($input: RecordActivitiesInput!) {
    recordActivities(input: $input) {
      activities {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const CHANGE_ACTIVITY: TypedDocumentNode<ChangeActivityMutation, ChangeActivityMutationVariables> = gql`
  mutation ChangeActivity($input: ChangeActivityInput!) {
    changeActivity(input: $input) {
      activity {
        ...ActivityRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${ACTIVITY_ROW}
  ${PROBLEM_FIELDS}
`;

export const CORRECT_ACTIVITY: TypedDocumentNode<CorrectActivityMutation, CorrectActivityMutationVariables> = gql`
  mutation CorrectActivity($input: CorrectActivityInput!) {
    correctActivity(input: $input) {
      activity {
        ...ActivityRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${ACTIVITY_ROW}
  ${PROBLEM_FIELDS}
`;

export const WITHDRAW_ACTIVITY: TypedDocumentNode<WithdrawActivityMutation, WithdrawActivityMutationVariables> = gql`
  mutation WithdrawActivity($input: ActivityInput!) {
    withdrawActivity(input: $input) {
      activity {
        ...ActivityRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${ACTIVITY_ROW}
  ${PROBLEM_FIELDS}
`;

export const CONFIRM_ACTIVITIES: TypedDocumentNode<ConfirmActivitiesMutation, ConfirmActivitiesMutationVariables> = gql`
  mutation ConfirmActivities($input: ActivitiesInput!) {
    confirmActivities(input: $input) {
      activities {
        id
        state
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const RETURN_ACTIVITIES: TypedDocumentNode<ReturnActivitiesMutation, ReturnActivitiesMutationVariables> = gql`
  mutation ReturnActivities($input: ReturnActivitiesInput!) {
    returnActivities(input: $input) {
      activities {
        id
        state
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

/** The queries that show records of work. */
export const ACTIVITY_QUERIES = ['ActivitiesPage', 'ActivityViews', 'RecordRecent', 'SheetRecords', 'Workload'];
