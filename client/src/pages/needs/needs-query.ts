import { gql, type TypedDocumentNode } from '@apollo/client';
import type { FilterSpec } from '../../app/list-filter.js';
import type { NeedsPageQuery, NeedsPageQueryVariables, NeedViewsQuery, NeedViewsQueryVariables } from '../../graphql/generated/types.js';
import { NEED_ROW } from '../../modules/need/need-row.js';

export const NEEDS_PAGE: TypedDocumentNode<NeedsPageQuery, NeedsPageQueryVariables> = gql`
  query NeedsPage($filter: NeedFilter, $order: NeedOrder, $after: String) {
    needs(filter: $filter, order: $order, first: 50, after: $after) {
      nodes {
        ...NeedRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
  ${NEED_ROW}
`;

export const NEED_VIEWS: TypedDocumentNode<NeedViewsQuery, NeedViewsQueryVariables> = gql`
  query NeedViews {
    all: needs {
      totalCount
    }
    mine: needs(filter: { mine: true }) {
      totalCount
    }
    open: needs(filter: { states: [PUBLISHED] }) {
      totalCount
    }
    unpaired: needs(filter: { states: [PUBLISHED], paired: false }) {
      totalCount
    }
  }
`;

/** The filter's fields, as they stand in the URL. */
export const needFilterSpec: FilterSpec = {
  search: 'text',
  states: 'list',
  priorities: 'list',
  receiverKinds: 'list',
  divisionCode: 'text',
  paired: 'boolean',
  mine: 'boolean',
  pairingId: 'text',
};
