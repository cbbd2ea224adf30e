import { gql, type TypedDocumentNode } from '@apollo/client';
import type { FilterSpec } from '../../app/list-filter.js';
import type {
  ClosingsPageQuery, ClosingsPageQueryVariables, ObjectionsPageQuery, ObjectionsPageQueryVariables, ResultDuesPageQuery, ResultDuesPageQueryVariables, ResultUsesPageQuery,
  ResultUsesPageQueryVariables,
} from '../../graphql/generated/types.js';
import { PROBLEM_FIELDS } from '../../modules/action-fields.js';

export const OBJECTIONS_PAGE: TypedDocumentNode<ObjectionsPageQuery, ObjectionsPageQueryVariables> = gql`
  query ObjectionsPage($filter: ObjectionFilter, $after: String) {
    objections(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        raisedBy
        raisedOrgName
        reason
        answerParty
        answer
        answeredBy
        answeredOrgName
        answeredAt
        state
        createdAt
        evaluation {
          id
          subjectName
          schemeName
          periodFrom
          periodTo
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

export const RESULT_USES_PAGE: TypedDocumentNode<ResultUsesPageQuery, ResultUsesPageQueryVariables> = gql`
  query ResultUsesPage($filter: ResultUseFilter, $after: String) {
    resultUses(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        use
        usedOn
        note
        recordedBy
        orgName
        createdAt
        evaluation {
          id
          subjectName
          schemeName
          gradeName
          displayScore
          qualified
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

export const RESULT_DUES_PAGE: TypedDocumentNode<ResultDuesPageQuery, ResultDuesPageQueryVariables> = gql`
  query ResultDuesPage($filter: ResultDueFilter, $after: String) {
    resultDues(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        code
        ruleId
        fix
        fixEn
        since
        settledOn
        evaluation {
          id
          subjectName
          schemeName
          gradeName
          displayScore
          qualified
          pairing {
            id
            supporterName
            receiverName
          }
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

const CLOSING_ROW = gql`
  fragment ClosingRow on PeriodClosing {
    id
    fromOn
    toOn
    closedBy
    closedAt
    reopenedBy
    reopenedAt
    reason
    state
    revision
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

export const CLOSINGS_PAGE: TypedDocumentNode<ClosingsPageQuery, ClosingsPageQueryVariables> = gql`
  query ClosingsPage($filter: ClosingFilter, $after: String) {
    periodClosings(filter: $filter, first: 50, after: $after) {
      nodes {
        ...ClosingRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
  ${CLOSING_ROW}
`;

export const CLOSE_PERIOD = gql`
  mutation ClosePeriod($input: ClosePeriodInput!) {
    closePeriod(input: $input) {
      periodClosing {
        ...ClosingRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${CLOSING_ROW}
  ${PROBLEM_FIELDS}
`;

export const REOPEN_PERIOD = gql`
  mutation ReopenPeriod($input: ReopenPeriodInput!) {
    reopenPeriod(input: $input) {
      periodClosing {
        ...ClosingRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${CLOSING_ROW}
  ${PROBLEM_FIELDS}
`;

export const objectionFilterSpec: FilterSpec = { search: 'text', pairingId: 'text', states: 'list' };
export const resultDueFilterSpec: FilterSpec = { search: 'text', pairingId: 'text', codes: 'list', settled: 'boolean' };
export const resultUseFilterSpec: FilterSpec = { search: 'text', pairingId: 'text', uses: 'list' };
export const closingFilterSpec: FilterSpec = { pairingId: 'text', states: 'list' };
