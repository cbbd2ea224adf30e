import { gql, type TypedDocumentNode } from '@apollo/client';
import type { FilterSpec } from '../../app/list-filter.js';
import type {
  DepartmentScoresPageQuery, DepartmentScoresPageQueryVariables, MoneyPageQuery, MoneyPageQueryVariables, MoneySumsQuery, MoneySumsQueryVariables, PassThroughQuery, PassThroughQueryVariables,
  RecordMoneyMutation, RecordMoneyMutationVariables, StaysOfPairingQuery, StaysOfPairingQueryVariables,
} from '../../graphql/generated/types.js';
import { PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { FINDING_FIELDS } from '../../modules/finding-rows.js';

const MONEY_ROW = gql`
  fragment MoneyRow on MoneyEntry {
    id
    kind
    personName
    payer
    payerName
    payeeName
    aboutMonth
    postedMonth
    fen
    payUnchanged
    postRetained
    source
    ruleId
    note
    recordedBy
    recordedOrg
    createdAt
    evaluationKey
    reversed
    mayReverse
    pairing {
      id
      supporterName
      receiverName
    }
  }
`;

/** The ledger, newest first. */
export const MONEY_PAGE: TypedDocumentNode<MoneyPageQuery, MoneyPageQueryVariables> = gql`
  query MoneyPage($filter: MoneyFilter, $order: MoneyOrder, $after: String) {
    moneyEntries(filter: $filter, order: $order, first: 50, after: $after) {
      nodes {
        ...MoneyRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
  ${MONEY_ROW}
`;

/** What the same filter comes to. */
export const MONEY_SUMS: TypedDocumentNode<MoneySumsQuery, MoneySumsQueryVariables> = gql`
  query MoneySums($filter: MoneyFilter) {
    moneyTotals(filter: $filter) {
      kind
      entries
      fen
    }
  }
`;

export const PASS_THROUGH: TypedDocumentNode<PassThroughQuery, PassThroughQueryVariables> = gql`
  query PassThrough($pairingId: ID!) {
    passThrough(pairingId: $pairingId) {
      ...FindingFields
    }
  }
  ${FINDING_FIELDS}
`;

/** Who of a pairing can be paid. */
export const STAYS_OF_PAIRING: TypedDocumentNode<StaysOfPairingQuery, StaysOfPairingQueryVariables> = gql`
  query StaysOfPairing($pairingId: ID!) {
    assignments(filter: { pairingId: $pairingId }, order: NAME, first: 100) {
      nodes {
        id
        name
        specialty
      }
    }
  }
`;

export const RECORD_MONEY: TypedDocumentNode<RecordMoneyMutation, RecordMoneyMutationVariables> = gql`
  mutation RecordMoney($input: RecordMoneyInput!) {
    recordMoney(input: $input) {
      moneyEntry {
        ...MoneyRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${MONEY_ROW}
  ${PROBLEM_FIELDS}
`;

export const REVERSE_MONEY = gql`
  mutation ReverseMoney($input: ReverseMoneyInput!) {
    reverseMoney(input: $input) {
      moneyEntry {
        ...MoneyRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${MONEY_ROW}
  ${PROBLEM_FIELDS}
`;

export const DEPARTMENT_SCORES_PAGE: TypedDocumentNode<DepartmentScoresPageQuery, DepartmentScoresPageQueryVariables> = gql`
  query DepartmentScoresPage($filter: DepartmentScoreFilter, $after: String) {
    departmentScores(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        department
        post
        personName
        points
        postedMonth
        ruleId
        createdAt
        evaluationKey
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

export const moneyFilterSpec: FilterSpec = {
  search: 'text', pairingId: 'text', assignmentId: 'text', kinds: 'list', payers: 'list', sources: 'list', postedMonth: 'text', aboutMonth: 'text',
};

export const scoreFilterSpec: FilterSpec = { search: 'text', pairingId: 'text', posts: 'list', postedMonth: 'text' };

/** The last 24 months as choices of a filter, newest first. */
export function recentMonths(today: string): { value: string; label: string }[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: 24 }, (_, back) => {
    const count = year * 12 + month - 1 - back;
    const value = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
    return { value, label: value };
  });
}
