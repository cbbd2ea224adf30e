import { gql, type TypedDocumentNode } from '@apollo/client';
import { placeSpec, type FilterSpec } from '../../app/list-filter.js';
import type {
  AcceptTraineeMutation, AcceptTraineeMutationVariables, CancelTraineeMutation, CancelTraineeMutationVariables, FinishTraineeMutation,
  FinishTraineeMutationVariables, ProposeTraineeMutation, ProposeTraineeMutationVariables, ReceivesQuery, ReceivesQueryVariables, StartTraineeMutation, StartTraineeMutationVariables,
  TraineeQuotaQuery, TraineeQuotaQueryVariables, TraineesPageQuery, TraineesPageQueryVariables,
} from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { FINDING_FIELDS } from '../../modules/finding-rows.js';

const TRAINEE_ROW = gql`
  fragment TraineeRow on Trainee {
    id
    revision
    name
    staffCategory
    residency
    department
    hostDepartment
    topic
    mentor
    fromOn
    toOn
    fee
    levelBefore
    levelAfter
    result
    certificateNo
    finishedOn
    cancelReason
    state
    pairing {
      id
      supporterName
      receiverName
    }
    availableActions {
      ...ActionFields
    }
  }
  ${ACTION_FIELDS}
`;

export const TRAINEES_PAGE: TypedDocumentNode<TraineesPageQuery, TraineesPageQueryVariables> = gql`
  query TraineesPage($filter: TraineeFilter, $order: TraineeOrder, $after: String) {
    trainees(filter: $filter, order: $order, first: 50, after: $after) {
      nodes {
        ...TraineeRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
  ${TRAINEE_ROW}
`;

/** Whether the acting organisation receives support: only then does it propose. */
export const RECEIVES: TypedDocumentNode<ReceivesQuery, ReceivesQueryVariables> = gql`
  query Receives {
    pairings(filter: { states: [ACTIVE], party: RECEIVING }, first: 1) {
      totalCount
    }
  }
`;

export const TRAINEE_QUOTA: TypedDocumentNode<TraineeQuotaQuery, TraineeQuotaQueryVariables> = gql`
  query TraineeQuota($pairingId: ID!, $year: Int!) {
    traineeQuota(pairingId: $pairingId, year: $year) {
      pairingId
      year
      findings {
        ...FindingFields
      }
    }
    pairing(id: $pairingId) {
      id
      packCode
      packVersion
    }
  }
  ${FINDING_FIELDS}
`;

export const PROPOSE_TRAINEE: TypedDocumentNode<ProposeTraineeMutation, ProposeTraineeMutationVariables> = gql`
  mutation ProposeTrainee($input: ProposeTraineeInput!) {
    proposeTrainee(input: $input) {
      trainee {
        ...TraineeRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${TRAINEE_ROW}
  ${PROBLEM_FIELDS}
`;

export const ACCEPT_TRAINEE: TypedDocumentNode<AcceptTraineeMutation, AcceptTraineeMutationVariables> = gql`
  mutation AcceptTrainee($input: AcceptTraineeInput!) {
    acceptTrainee(input: $input) {
      trainee {
        ...TraineeRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${TRAINEE_ROW}
  ${PROBLEM_FIELDS}
`;

export const START_TRAINEE: TypedDocumentNode<StartTraineeMutation, StartTraineeMutationVariables> = gql`
  mutation StartTrainee($input: TraineeInput!) {
    startTrainee(input: $input) {
      trainee {
        ...TraineeRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${TRAINEE_ROW}
  ${PROBLEM_FIELDS}
`;

export const FINISH_TRAINEE: TypedDocumentNode<FinishTraineeMutation, FinishTraineeMutationVariables> = gql`
  mutation FinishTrainee($input: FinishTraineeInput!) {
    finishTrainee(input: $input) {
      trainee {
        ...TraineeRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${TRAINEE_ROW}
  ${PROBLEM_FIELDS}
`;

export const CANCEL_TRAINEE: TypedDocumentNode<CancelTraineeMutation, CancelTraineeMutationVariables> = gql`
  mutation CancelTrainee($input: CancelTraineeInput!) {
    cancelTrainee(input: $input) {
      trainee {
        ...TraineeRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${TRAINEE_ROW}
  ${PROBLEM_FIELDS}
`;

/** The queries that show trainees. */
export const TRAINEE_QUERIES = ['TraineesPage', 'TraineeQuota'];

/** The filter's fields, as they stand in the URL. */
export const traineeFilterSpec: FilterSpec = { search: 'text', pairingId: 'text', ...placeSpec, states: 'list', year: 'number', from: 'text', to: 'text' };
