import { gql, type TypedDocumentNode } from '@apollo/client';
import { placeSpec, type FilterSpec } from '../../app/list-filter.js';
import type {
  AdoptAgreementTasksMutation,
  AdoptAgreementTasksMutationVariables,
  PlanTaskMutation,
  PlanTaskMutationVariables,
  TasksPageQuery,
  TasksPageQueryVariables,
  TaskViewsQuery,
  TaskViewsQueryVariables,
} from '../../graphql/generated/types.js';
import { PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { TASK_ROW } from '../../modules/task/task-row.js';

export const TASKS_PAGE: TypedDocumentNode<TasksPageQuery, TasksPageQueryVariables> = gql`
  query TasksPage($filter: TaskFilter, $order: TaskOrder, $after: String) {
    tasks(filter: $filter, order: $order, first: 50, after: $after) {
      nodes {
        ...TaskRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
  ${TASK_ROW}
`;

export const TASK_VIEWS: TypedDocumentNode<TaskViewsQuery, TaskViewsQueryVariables> = gql`
  query TaskViews {
    all: tasks {
      totalCount
    }
    mine: tasks(filter: { mine: true }) {
      totalCount
    }
    overdue: tasks(filter: { overdue: true }) {
      totalCount
    }
    submitted: tasks(filter: { states: [SUBMITTED] }) {
      totalCount
    }
  }
`;

export const PLAN_TASK: TypedDocumentNode<PlanTaskMutation, PlanTaskMutationVariables> = gql`
  mutation PlanTask($input: PlanTaskInput!) {
    planTask(input: $input) {
      task {
        ...TaskRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${TASK_ROW}
  ${PROBLEM_FIELDS}
`;

export const ADOPT_AGREEMENT_TASKS: TypedDocumentNode<AdoptAgreementTasksMutation, AdoptAgreementTasksMutationVariables> = gql`
  mutation AdoptAgreementTasks($input: AdoptAgreementTasksInput!) {
    adoptAgreementTasks(input: $input) {
      tasks {
        ...TaskRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${TASK_ROW}
  ${PROBLEM_FIELDS}
`;

/** The filter's fields, as they stand in the URL. */
export const taskFilterSpec: FilterSpec = {
  search: 'text',
  pairingId: 'text',
  ...placeSpec,
  dueFrom: 'text',
  dueTo: 'text',
  states: 'list',
  overdue: 'boolean',
  mine: 'boolean',
  year: 'number',
};
