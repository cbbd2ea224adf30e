import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  OnSiteOfPairingQuery,
  OnSiteOfPairingQueryVariables,
  RecordSpotCheckMutation,
  RecordSpotCheckMutationVariables,
  SpotCheckPageQuery,
  SpotCheckPageQueryVariables,
  SpotChecksPageQuery,
  SpotChecksPageQueryVariables,
  SupervisionQuery,
  SupervisionQueryVariables,
} from '../../graphql/generated/types.js';
import { PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { FINDING_FIELDS } from '../../modules/finding-rows.js';

const SPOT_CHECK_ROW = gql`
  fragment SpotCheckRow on SpotCheck {
    id
    method
    kind
    byOrgName
    checkedBy
    checkedAt
    topics
    called
    answered
    note
    voidReason
    state
    revision
    calls {
      id
      name
      answered
      location
      confirmer
      note
    }
    pairing {
      id
      supporterName
      receiverName
    }
    availableActions {
      name
      allowed
      reason
      reasonEn
    }
  }
`;

/** Sessions of spot checks, newest first. */
export const SPOT_CHECKS_PAGE: TypedDocumentNode<SpotChecksPageQuery, SpotChecksPageQueryVariables> = gql`
  query SpotChecksPage($filter: SpotCheckFilter, $after: String) {
    spotChecks(filter: $filter, first: 50, after: $after) {
      nodes {
        ...SpotCheckRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
  ${SPOT_CHECK_ROW}
`;

/** One session with its paper. */
export const SPOT_CHECK_PAGE: TypedDocumentNode<SpotCheckPageQuery, SpotCheckPageQueryVariables> = gql`
  query SpotCheckPage($id: ID!) {
    spotCheck(id: $id) {
      ...SpotCheckRow
      paper
      createdAt
    }
  }
  ${SPOT_CHECK_ROW}
`;

/** How often each active pairing was checked this month and the one before, against its pack. */
export const SUPERVISION: TypedDocumentNode<SupervisionQuery, SupervisionQueryVariables> = gql`
  query Supervision {
    pairings(filter: { states: [ACTIVE] }, order: CODE, first: 20) {
      nodes {
        id
        supporterName
        receiverName
        supervision {
          month
          phoneSessions
          phoneRequired
          visits
          findings {
            ...FindingFields
          }
        }
      }
      totalCount
    }
  }
  ${FINDING_FIELDS}
`;

/** Who is on site in one pairing, to be asked for. */
export const ON_SITE_OF_PAIRING: TypedDocumentNode<OnSiteOfPairingQuery, OnSiteOfPairingQueryVariables> = gql`
  query OnSiteOfPairing($pairingId: ID!) {
    assignments(filter: { pairingId: $pairingId, onSite: true }, order: NAME, first: 100) {
      nodes {
        id
        name
        specialty
        state
      }
    }
  }
`;

export const RECORD_SPOT_CHECK: TypedDocumentNode<RecordSpotCheckMutation, RecordSpotCheckMutationVariables> = gql`
  mutation RecordSpotCheck($input: RecordSpotCheckInput!) {
    recordSpotCheck(input: $input) {
      spotCheck {
        ...SpotCheckRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${SPOT_CHECK_ROW}
  ${PROBLEM_FIELDS}
`;

export const VOID_SPOT_CHECK = gql`
  mutation VoidSpotCheck($input: VoidSpotCheckInput!) {
    voidSpotCheck(input: $input) {
      spotCheck {
        ...SpotCheckRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${SPOT_CHECK_ROW}
  ${PROBLEM_FIELDS}
`;
