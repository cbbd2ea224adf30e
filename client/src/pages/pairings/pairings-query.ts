import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  PairingViewsQuery,
  PairingViewsQueryVariables,
  PairingsPageQuery,
  PairingsPageQueryVariables,
} from '../../graphql/generated/types.js';
import { placeSpec, type FilterSpec } from '../../app/list-filter.js';
import { PAIRING_ROW } from '../../modules/pairing/pairing-row.js';

export const PAIRINGS_PAGE: TypedDocumentNode<PairingsPageQuery, PairingsPageQueryVariables> = gql`
  query PairingsPage($filter: PairingFilter, $order: PairingOrder, $after: String) {
    pairings(filter: $filter, order: $order, first: 50, after: $after) {
      nodes {
        ...PairingRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
  ${PAIRING_ROW}
`;

export const PAIRING_VIEWS: TypedDocumentNode<PairingViewsQuery, PairingViewsQueryVariables> = gql`
  query PairingViews($area: String) {
    all: pairings {
      totalCount
    }
    unsigned: pairings(filter: { agreementStates: [NONE, DRAFT, SIGNING, RETURNED] }) {
      totalCount
    }
    late: pairings(filter: { agreementLate: true }) {
      totalCount
    }
    leaderless: pairings(filter: { groupStates: [NEEDS_LEAD] }) {
      totalCount
    }
    divisions(parentCode: $area) {
      code
      name
    }
  }
`;

/** The filter's fields, as they stand in the URL. */
export const pairingFilterSpec: FilterSpec = {
  search: 'text',
  ...placeSpec,
  states: 'list',
  agreementStates: 'list',
  agreementLate: 'boolean',
  groupStates: 'list',
  receiverCategories: 'list',
  party: 'text',
};
