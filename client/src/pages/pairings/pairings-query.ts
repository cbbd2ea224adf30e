import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  PairingFilter,
  PairingViewsQuery,
  PairingViewsQueryVariables,
  PairingsPageQuery,
  PairingsPageQueryVariables,
} from '../../graphql/generated/types.js';
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

/** The keys of the list's filters in the URL. */
export const filterKeys = ['q', 'state', 'agreement', 'late', 'group', 'division', 'category', 'party', 'programme'] as const;

type Values = Partial<Record<(typeof filterKeys)[number], string>>;

/** Several codes stand in one value, joined by commas. */
function codes<Code extends string>(value: string | undefined): Code[] | undefined {
  return value ? (value.split(',') as Code[]) : undefined;
}

/** The server's filter for what the URL says; left-out keys do not filter. */
export function pairingFilter(values: Values): PairingFilter {
  const filter: PairingFilter = {
    search: values.q,
    programmeId: values.programme,
    divisionCode: values.division,
    states: codes(values.state),
    agreementStates: codes(values.agreement),
    groupStates: codes(values.group),
    receiverCategories: codes(values.category),
    party: values.party as PairingFilter['party'],
    agreementLate: values.late === undefined ? undefined : values.late === 'yes',
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
