import { gql, type TypedDocumentNode } from '@apollo/client';
import { placeSpec, type FilterSpec } from '../../app/list-filter.js';
import type {
  EvaluationsPageQuery,
  EvaluationsPageQueryVariables,
  EvaluationSubjectsQuery,
  EvaluationSubjectsQueryVariables,
  EvaluationViewsQuery,
  EvaluationViewsQueryVariables,
  OpenEvaluationMutation,
  OpenEvaluationMutationVariables,
} from '../../graphql/generated/types.js';
import { PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { EVALUATION_ROW } from '../../modules/evaluation/evaluation-row.js';

export const EVALUATIONS_PAGE: TypedDocumentNode<EvaluationsPageQuery, EvaluationsPageQueryVariables> = gql`
  query EvaluationsPage($filter: EvaluationFilter, $order: EvaluationOrder, $after: String) {
    evaluations(filter: $filter, order: $order, first: 50, after: $after) {
      nodes {
        ...EvaluationRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
  ${EVALUATION_ROW}
`;

export const EVALUATION_VIEWS: TypedDocumentNode<EvaluationViewsQuery, EvaluationViewsQueryVariables> = gql`
  query EvaluationViews {
    all: evaluations {
      totalCount
    }
    mine: evaluations(filter: { mine: true }) {
      totalCount
    }
    open: evaluations(filter: { states: [OPEN] }) {
      totalCount
    }
    failed: evaluations(filter: { states: [EFFECTIVE], qualified: false }) {
      totalCount
    }
  }
`;

/** Who or what of a pairing can be evaluated. */
export const EVALUATION_SUBJECTS: TypedDocumentNode<EvaluationSubjectsQuery, EvaluationSubjectsQueryVariables> = gql`
  query EvaluationSubjects($pairingId: ID!, $states: [AssignmentState!]!) {
    assignments(filter: { pairingId: $pairingId, states: $states }, order: NAME, first: 100) {
      nodes {
        id
        name
        titleText
        specialty
        arrivedOn
        plannedTo
        finishedOn
        state
      }
    }
    teams(filter: { pairingId: $pairingId }, first: 50) {
      nodes {
        id
        batchNo
        name
        plannedFrom
        plannedTo
        state
      }
    }
  }
`;

export const OPEN_EVALUATION: TypedDocumentNode<OpenEvaluationMutation, OpenEvaluationMutationVariables> = gql`
  mutation OpenEvaluation($input: OpenEvaluationInput!) {
    openEvaluation(input: $input) {
      evaluation {
        ...EvaluationRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${EVALUATION_ROW}
  ${PROBLEM_FIELDS}
`;

/** The filter's fields, as they stand in the URL. */
export const evaluationFilterSpec: FilterSpec = {
  search: 'text',
  pairingId: 'text',
  ...placeSpec,
  endsFrom: 'text',
  endsTo: 'text',
  grades: 'list',
  assignmentId: 'text',
  states: 'list',
  subjects: 'list',
  qualified: 'boolean',
  mine: 'boolean',
};
