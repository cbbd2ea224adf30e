import { gql, type TypedDocumentNode } from '@apollo/client';
import { placeSpec, type FilterSpec } from '../../app/list-filter.js';
import type { ActivitiesPageQuery, ActivitiesPageQueryVariables, ActivityHistoryQuery, ActivityHistoryQueryVariables, ActivityViewsQuery, ActivityViewsQueryVariables } from '../../graphql/generated/types.js';
import { ACTIVITY_ROW } from '../../modules/activity/activity-row.js';
import { LOG_LINE } from '../../modules/log/log-timeline.js';

export const ACTIVITIES_PAGE: TypedDocumentNode<ActivitiesPageQuery, ActivitiesPageQueryVariables> = gql`
  query ActivitiesPage($filter: ActivityFilter, $order: ActivityOrder, $after: String) {
    activities(filter: $filter, order: $order, first: 50, after: $after) {
      nodes {
        ...ActivityRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
  ${ACTIVITY_ROW}
`;

export const ACTIVITY_VIEWS: TypedDocumentNode<ActivityViewsQuery, ActivityViewsQueryVariables> = gql`
  query ActivityViews {
    mine: activities(filter: { mine: true }) {
      totalCount
    }
    waiting: activities(filter: { states: [RECORDED] }) {
      totalCount
    }
    returned: activities(filter: { states: [RETURNED] }) {
      totalCount
    }
  }
`;

export const ACTIVITY_HISTORY: TypedDocumentNode<ActivityHistoryQuery, ActivityHistoryQueryVariables> = gql`
  query ActivityHistory($id: ID!) {
    activity(id: $id) {
      id
      supersedes {
        id
        quantity
        type
        day
        slot
        state
      }
      history {
        ...LogLine
      }
    }
  }
  ${LOG_LINE}
`;

/** The filter's fields, as they stand in the URL. */
export const activityFilterSpec: FilterSpec = {
  search: 'text', pairingId: 'text', teamId: 'text', assignmentId: 'text', ...placeSpec, types: 'list', states: 'list', from: 'text', to: 'text', mine: 'boolean',
};
