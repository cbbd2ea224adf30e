import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  ChangeGoalMutation, ChangeGoalMutationVariables, DropGoalMutation, DropGoalMutationVariables, PairingGoalsQuery, PairingGoalsQueryVariables,
  ReachGoalMutation, ReachGoalMutationVariables, ReopenGoalMutation, ReopenGoalMutationVariables, SetGoalMutation, SetGoalMutationVariables,
} from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';

const GOAL_FIELDS = gql`
  fragment GoalFields on PairingGoal {
    id
    title
    field
    target
    indicator
    dueOn
    setBy
    evidence
    settledOn
    settleReason
    state
    revision
    availableActions {
      ...ActionFields
    }
  }
  ${ACTION_FIELDS}
`;

export const PAIRING_GOALS: TypedDocumentNode<PairingGoalsQuery, PairingGoalsQueryVariables> = gql`
  query PairingGoals($id: ID!) {
    pairing(id: $id) {
      id
      goals {
        ...GoalFields
      }
      availableActions {
        ...ActionFields
      }
    }
  }
  ${GOAL_FIELDS}
  ${ACTION_FIELDS}
`;

export const SET_GOAL: TypedDocumentNode<SetGoalMutation, SetGoalMutationVariables> = gql`
  mutation SetGoal($input: SetGoalInput!) {
    setGoal(input: $input) {
      pairingGoal {
        ...GoalFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${GOAL_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const CHANGE_GOAL: TypedDocumentNode<ChangeGoalMutation, ChangeGoalMutationVariables> = gql`
  mutation ChangeGoal($input: ChangeGoalInput!) {
    changeGoal(input: $input) {
      pairingGoal {
        ...GoalFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${GOAL_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const REACH_GOAL: TypedDocumentNode<ReachGoalMutation, ReachGoalMutationVariables> = gql`
  mutation ReachGoal($input: ReachGoalInput!) {
    reachGoal(input: $input) {
      pairingGoal {
        ...GoalFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${GOAL_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const DROP_GOAL: TypedDocumentNode<DropGoalMutation, DropGoalMutationVariables> = gql`
  mutation DropGoal($input: GoalReasonInput!) {
    dropGoal(input: $input) {
      pairingGoal {
        ...GoalFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${GOAL_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const REOPEN_GOAL: TypedDocumentNode<ReopenGoalMutation, ReopenGoalMutationVariables> = gql`
  mutation ReopenGoal($input: GoalReasonInput!) {
    reopenGoal(input: $input) {
      pairingGoal {
        ...GoalFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${GOAL_FIELDS}
  ${PROBLEM_FIELDS}
`;
