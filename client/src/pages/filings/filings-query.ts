import { gql, type TypedDocumentNode } from '@apollo/client';
import type { FilterSpec } from '../../app/list-filter.js';
import type {
  AggregateRostersMutation,
  AggregateRostersMutationVariables,
  FilingsPageQuery,
  FilingsPageQueryVariables,
  RosterAggregatesQuery,
  RosterAggregatesQueryVariables,
} from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';

export const FILINGS_PAGE: TypedDocumentNode<FilingsPageQuery, FilingsPageQueryVariables> = gql`
  query FilingsPage($filter: FilingFilter, $after: String) {
    filings(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        kind
        versionNo
        route
        routeLabel
        submittedAt
        late
        deadlineOn
        aggregateNumber
        receiptNo
        state
        lineCount
        availableActions {
          ...ActionFields
        }
        team {
          id
          name
          batchNo
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
  ${ACTION_FIELDS}
`;

const AGGREGATE_FIELDS = gql`
  fragment AggregateFields on RosterAggregate {
    id
    number
    programmeName
    forwardedAt
    byName
    contentHash
    forwarded
    rejected
    lines {
      id
      position
      supporterName
      receiverName
      name
      role
      titleLevel
      specialty
      plannedFrom
      plannedTo
      state
      ruleId
      reason
      fix
    }
  }
`;

export const ROSTER_AGGREGATES: TypedDocumentNode<RosterAggregatesQuery, RosterAggregatesQueryVariables> = gql`
  query RosterAggregates {
    rosterAggregates(first: 20) {
      nodes {
        ...AggregateFields
      }
    }
  }
  ${AGGREGATE_FIELDS}
`;

export const AGGREGATE_ROSTERS: TypedDocumentNode<AggregateRostersMutation, AggregateRostersMutationVariables> = gql`
  mutation AggregateRosters($input: AggregateRostersInput!) {
    aggregateRosters(input: $input) {
      rosterAggregate {
        ...AggregateFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${AGGREGATE_FIELDS}
  ${PROBLEM_FIELDS}
`;

/** The filter's fields, as they stand in the URL. */
export const filingFilterSpec: FilterSpec = { search: 'text', states: 'list', routes: 'list', late: 'boolean', aggregateNumber: 'text', divisionCode: 'text' };
