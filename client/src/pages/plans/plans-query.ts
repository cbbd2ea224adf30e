import { gql, type TypedDocumentNode } from '@apollo/client';
import type { FilterSpec } from '../../app/list-filter.js';
import type {
  CommentWorkPlanMutation, CommentWorkPlanMutationVariables, ExecuteWorkPlanMutation, ExecuteWorkPlanMutationVariables, FileWorkPlanMutation,
  FileWorkPlanMutationVariables, SaveWorkPlanMutation, SaveWorkPlanMutationVariables, SummariseWorkPlanMutation, SummariseWorkPlanMutationVariables,
  WithdrawWorkPlanMutation, WithdrawWorkPlanMutationVariables, WorkPlanPageQuery, WorkPlanPageQueryVariables, WorkPlansPageQuery, WorkPlansPageQueryVariables,
} from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { FINDING_FIELDS } from '../../modules/finding-rows.js';
import { LOG_LINE } from '../../modules/log/log-timeline.js';

const WORK_PLAN = gql`
  fragment WorkPlanFields on WorkPlan {
    id
    assignmentKey
    revision
    personName
    monthOn
    goals
    tasks
    milestones
    helpNeeded
    filedAt
    filedBy
    comment
    commentedBy
    commentedAt
    summary
    summarisedAt
    summaryLate
    paper
    state
    progress {
      type
      expected
      done
    }
    findings {
      ...FindingFields
    }
    pairing {
      id
      supporterName
      receiverName
      packCode
      packVersion
    }
    history {
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

export const WORK_PLANS_PAGE: TypedDocumentNode<WorkPlansPageQuery, WorkPlansPageQueryVariables> = gql`
  query WorkPlansPage($filter: WorkPlanFilter, $order: WorkPlanOrder, $after: String) {
    workPlans(filter: $filter, order: $order, first: 50, after: $after) {
      nodes {
        id
        personName
        monthOn
        goals
        tasks
        milestones
        helpNeeded
        filedAt
        comment
        summary
        summarisedAt
        summaryLate
        state
        progress {
          type
          expected
          done
        }
        pairing {
          id
          supporterName
          receiverName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`;

export const WORK_PLAN_PAGE: TypedDocumentNode<WorkPlanPageQuery, WorkPlanPageQueryVariables> = gql`
  query WorkPlanPage($id: ID!) {
    workPlan(id: $id) {
      ...WorkPlanFields
    }
  }
  ${WORK_PLAN}
`;

export const SAVE_WORK_PLAN: TypedDocumentNode<SaveWorkPlanMutation, SaveWorkPlanMutationVariables> = gql`
  mutation SaveWorkPlan($input: SaveWorkPlanInput!) {
    saveWorkPlan(input: $input) {
      workPlan {
        ...WorkPlanFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${WORK_PLAN}
  ${PROBLEM_FIELDS}
`;

export const FILE_WORK_PLAN: TypedDocumentNode<FileWorkPlanMutation, FileWorkPlanMutationVariables> = gql`
  mutation FileWorkPlan($input: WorkPlanInput!) {
    fileWorkPlan(input: $input) {
      workPlan {
        ...WorkPlanFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${WORK_PLAN}
  ${PROBLEM_FIELDS}
`;

export const WITHDRAW_WORK_PLAN: TypedDocumentNode<WithdrawWorkPlanMutation, WithdrawWorkPlanMutationVariables> = gql`
  mutation WithdrawWorkPlan($input: WorkPlanInput!) {
    withdrawWorkPlan(input: $input) {
      workPlan {
        ...WorkPlanFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${WORK_PLAN}
  ${PROBLEM_FIELDS}
`;

export const EXECUTE_WORK_PLAN: TypedDocumentNode<ExecuteWorkPlanMutation, ExecuteWorkPlanMutationVariables> = gql`
  mutation ExecuteWorkPlan($input: WorkPlanInput!) {
    executeWorkPlan(input: $input) {
      workPlan {
        ...WorkPlanFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${WORK_PLAN}
  ${PROBLEM_FIELDS}
`;

export const COMMENT_WORK_PLAN: TypedDocumentNode<CommentWorkPlanMutation, CommentWorkPlanMutationVariables> = gql`
  mutation CommentWorkPlan($input: CommentWorkPlanInput!) {
    commentWorkPlan(input: $input) {
      workPlan {
        ...WorkPlanFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${WORK_PLAN}
  ${PROBLEM_FIELDS}
`;

export const SUMMARISE_WORK_PLAN: TypedDocumentNode<SummariseWorkPlanMutation, SummariseWorkPlanMutationVariables> = gql`
  mutation SummariseWorkPlan($input: SummariseWorkPlanInput!) {
    summariseWorkPlan(input: $input) {
      workPlan {
        ...WorkPlanFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${WORK_PLAN}
  ${PROBLEM_FIELDS}
`;

/** The filter's fields, as they stand in the URL. */
export const planFilterSpec: FilterSpec = { search: 'text', pairingId: 'text', assignmentId: 'text', states: 'list', month: 'text', late: 'boolean' };
