import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  AcceptTaskMutation,
  AcceptTaskMutationVariables,
  ChangeTaskMutation,
  ChangeTaskMutationVariables,
  CloseTaskMutation,
  CloseTaskMutationVariables,
  ConfirmTaskMutation,
  ConfirmTaskMutationVariables,
  RecordProgressMutation,
  RecordProgressMutationVariables,
  RequestTaskChangeMutation,
  RequestTaskChangeMutationVariables,
  ReturnTaskMutation,
  ReturnTaskMutationVariables,
  StartTaskMutation,
  StartTaskMutationVariables,
  SubmitTaskMutation,
  SubmitTaskMutationVariables,
  TaskPageQuery,
  TaskPageQueryVariables,
  TaskRulesQuery,
  TaskRulesQueryVariables,
} from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { FINDING_FIELDS } from '../../modules/finding-rows.js';
import { LOG_LINE } from '../../modules/log/log-timeline.js';
import { TASK_ROW } from '../../modules/task/task-row.js';

const TASK_PAGE_FIELDS = gql`
  fragment TaskPageFields on Task {
    ...TaskRow
    result
    returnReason
    createdAt
    changes {
      id
      revision
      changes
      former
      reason
      askedBy
      decidedBy
      decidedAt
      decisionReason
      state
      createdAt
      availableActions {
        ...ActionFields
      }
    }
    progress {
      id
      happenedOn
      quantity
      note
      recordedBy
      createdAt
    }
    history(first: 30) {
      ...LogLine
    }
    availableActions {
      ...ActionFields
    }
  }
  ${TASK_ROW}
  ${LOG_LINE}
  ${ACTION_FIELDS}
`;

/** Apart from the page: no verb needs the pack for its answer. */
export const TASK_RULES: TypedDocumentNode<TaskRulesQuery, TaskRulesQueryVariables> = gql`
  query TaskRules($id: ID!) {
    task(id: $id) {
      id
      findings {
        ...FindingFields
      }
    }
  }
  ${FINDING_FIELDS}
`;

export const TASK_PAGE: TypedDocumentNode<TaskPageQuery, TaskPageQueryVariables> = gql`
  query TaskPage($id: ID!) {
    task(id: $id) {
      ...TaskPageFields
    }
  }
  ${TASK_PAGE_FIELDS}
`;

export const CHANGE_TASK: TypedDocumentNode<ChangeTaskMutation, ChangeTaskMutationVariables> = gql`
  mutation ChangeTask($input: ChangeTaskInput!) {
    changeTask(input: $input) {
      task {
        ...TaskPageFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${TASK_PAGE_FIELDS}
  ${PROBLEM_FIELDS}
`;

const taskAnswer = gql`
  fragment TaskAnswer on TaskPayload {
    task {
      ...TaskPageFields
    }
    problems {
      ...ProblemFields
    }
  }
  ${TASK_PAGE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const REQUEST_TASK_CHANGE: TypedDocumentNode<RequestTaskChangeMutation, RequestTaskChangeMutationVariables> = gql`
  mutation RequestTaskChange($input: RequestTaskChangeInput!) {
    requestTaskChange(input: $input) {
      ...TaskAnswer
    }
  }
  ${taskAnswer}
`;

export const ACCEPT_TASK_CHANGE = gql`
  mutation AcceptTaskChange($input: TaskChangeInput!) {
    acceptTaskChange(input: $input) {
      ...TaskAnswer
    }
  }
  ${taskAnswer}
`;

export const REJECT_TASK_CHANGE = gql`
  mutation RejectTaskChange($input: RejectTaskChangeInput!) {
    rejectTaskChange(input: $input) {
      ...TaskAnswer
    }
  }
  ${taskAnswer}
`;

export const WITHDRAW_TASK_CHANGE = gql`
  mutation WithdrawTaskChange($input: TaskChangeInput!) {
    withdrawTaskChange(input: $input) {
      ...TaskAnswer
    }
  }
  ${taskAnswer}
`;

export const CONFIRM_TASK: TypedDocumentNode<ConfirmTaskMutation, ConfirmTaskMutationVariables> = gql`
  mutation ConfirmTask($input: TaskInput!) {
    confirmTask(input: $input) {
      task {
        ...TaskPageFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${TASK_PAGE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const START_TASK: TypedDocumentNode<StartTaskMutation, StartTaskMutationVariables> = gql`
  mutation StartTask($input: TaskInput!) {
    startTask(input: $input) {
      task {
        ...TaskPageFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${TASK_PAGE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const RECORD_PROGRESS: TypedDocumentNode<RecordProgressMutation, RecordProgressMutationVariables> = gql`
  mutation RecordProgress($input: RecordProgressInput!) {
    recordProgress(input: $input) {
      task {
        ...TaskPageFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${TASK_PAGE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const SUBMIT_TASK: TypedDocumentNode<SubmitTaskMutation, SubmitTaskMutationVariables> = gql`
  mutation SubmitTask($input: SubmitTaskInput!) {
    submitTask(input: $input) {
      task {
        ...TaskPageFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${TASK_PAGE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const ACCEPT_TASK: TypedDocumentNode<AcceptTaskMutation, AcceptTaskMutationVariables> = gql`
  mutation AcceptTask($input: TaskInput!) {
    acceptTask(input: $input) {
      task {
        ...TaskPageFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${TASK_PAGE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const RETURN_TASK: TypedDocumentNode<ReturnTaskMutation, ReturnTaskMutationVariables> = gql`
  mutation ReturnTask($input: ReturnTaskInput!) {
    returnTask(input: $input) {
      task {
        ...TaskPageFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${TASK_PAGE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const CLOSE_TASK: TypedDocumentNode<CloseTaskMutation, CloseTaskMutationVariables> = gql`
  mutation CloseTask($input: TaskInput!) {
    closeTask(input: $input) {
      task {
        ...TaskPageFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${TASK_PAGE_FIELDS}
  ${PROBLEM_FIELDS}
`;
