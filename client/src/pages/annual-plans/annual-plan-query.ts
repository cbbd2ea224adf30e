import { gql, type TypedDocumentNode } from '@apollo/client';
import type { FilterSpec } from '../../app/list-filter.js';
import type {
  AnnualPlanPageQuery, AnnualPlanPageQueryVariables, AnnualPlansPageQuery, AnnualPlansPageQueryVariables, PlanRulesQuery, PlanRulesQueryVariables, SaveAnnualPlanMutation,
  SaveAnnualPlanMutationVariables,
} from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { FINDING_FIELDS } from '../../modules/finding-rows.js';
import { LOG_LINE } from '../../modules/log/log-timeline.js';
import { TASK_ROW } from '../../modules/task/task-row.js';

const PLAN_ROW = gql`
  fragment AnnualPlanRow on AnnualPlan {
    id
    revision
    kind
    year
    state
    draftedOrgName
    draftedBy
    confirmedBySupporting
    confirmedByReceiving
    agreedOn
    taskCount
    taskDone
    taskOverdue
    inHospitalPlan
    pairing {
      id
      supporterName
      receiverName
    }
  }
`;

const PLAN_FIELDS = gql`
  fragment AnnualPlanDetail on AnnualPlan {
    ...AnnualPlanRow
    packCode
    packVersion
    fields
    keyDisciplines
    batches {
      no
      from
      to
      disciplines
      headcount
    }
    returnReason
    summary
    nextYear
    summarisedAt
    createdAt
    availableActions {
      ...ActionFields
    }
    history {
      ...LogLine
    }
  }
  ${PLAN_ROW}
  ${ACTION_FIELDS}
  ${LOG_LINE}
`;

export const ANNUAL_PLANS_PAGE: TypedDocumentNode<AnnualPlansPageQuery, AnnualPlansPageQueryVariables> = gql`
  query AnnualPlansPage($filter: AnnualPlanFilter, $order: AnnualPlanOrder, $after: String) {
    annualPlans(filter: $filter, order: $order, first: 50, after: $after) {
      nodes {
        ...AnnualPlanRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
  ${PLAN_ROW}
`;

export const ANNUAL_PLAN_PAGE: TypedDocumentNode<AnnualPlanPageQuery, AnnualPlanPageQueryVariables> = gql`
  query AnnualPlanPage($id: ID!) {
    annualPlan(id: $id) {
      ...AnnualPlanDetail
    }
    tasks(filter: { planId: $id }, order: DUE_FIRST, first: 200) {
      nodes {
        ...TaskRow
      }
    }
  }
  ${PLAN_FIELDS}
  ${TASK_ROW}
`;

/** What the pack says; a query of its own, because it reads more than the page. */
export const PLAN_RULES: TypedDocumentNode<PlanRulesQuery, PlanRulesQueryVariables> = gql`
  query PlanRules($id: ID!) {
    annualPlanFindings(planId: $id) {
      findings {
        ...FindingFields
      }
    }
  }
  ${FINDING_FIELDS}
`;

export const SAVE_ANNUAL_PLAN: TypedDocumentNode<SaveAnnualPlanMutation, SaveAnnualPlanMutationVariables> = gql`
  mutation SaveAnnualPlan($input: SaveAnnualPlanInput!) {
    saveAnnualPlan(input: $input) {
      annualPlan {
        ...AnnualPlanDetail
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PLAN_FIELDS}
  ${PROBLEM_FIELDS}
`;

const answer = gql`
  fragment AnnualPlanAnswer on AnnualPlanPayload {
    annualPlan {
      ...AnnualPlanDetail
    }
    problems {
      ...ProblemFields
    }
  }
  ${PLAN_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const PROPOSE_ANNUAL_PLAN = gql`
  mutation ProposeAnnualPlan($input: AnnualPlanInput!) {
    proposeAnnualPlan(input: $input) {
      ...AnnualPlanAnswer
    }
  }
  ${answer}
`;

export const CONFIRM_ANNUAL_PLAN = gql`
  mutation ConfirmAnnualPlan($input: AnnualPlanInput!) {
    confirmAnnualPlan(input: $input) {
      ...AnnualPlanAnswer
    }
  }
  ${answer}
`;

export const RETURN_ANNUAL_PLAN = gql`
  mutation ReturnAnnualPlan($input: ReturnAnnualPlanInput!) {
    returnAnnualPlan(input: $input) {
      ...AnnualPlanAnswer
    }
  }
  ${answer}
`;

export const SUMMARISE_ANNUAL_PLAN = gql`
  mutation SummariseAnnualPlan($input: SummariseAnnualPlanInput!) {
    summariseAnnualPlan(input: $input) {
      ...AnnualPlanAnswer
    }
  }
  ${answer}
`;

/** The queries that show a plan. */
export const PLAN_QUERIES = ['AnnualPlanPage', 'PlanRules'];

export const annualPlanFilterSpec: FilterSpec = { pairingId: 'text', kinds: 'list', states: 'list', year: 'number' };
