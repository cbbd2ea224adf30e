import { gql, type TypedDocumentNode } from '@apollo/client';
import type { FilterSpec } from '../../app/list-filter.js';
import type {
  ApplicantsQuery, ApplicantsQueryVariables, ApplicationsPageQuery, ApplicationsPageQueryVariables, ApplicationViewsQuery, ApplicationViewsQueryVariables,
  OpenNeedsQuery, OpenNeedsQueryVariables,
} from '../../graphql/generated/types.js';
import { APPLICATION_ROW } from '../application/application-query.js';

export const APPLICATIONS_PAGE: TypedDocumentNode<ApplicationsPageQuery, ApplicationsPageQueryVariables> = gql`
  query ApplicationsPage($filter: ApplicationFilter, $after: String) {
    applications(filter: $filter, first: 50, after: $after) {
      nodes {
        ...ApplicationRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
  ${APPLICATION_ROW}
`;

export const APPLICATION_VIEWS: TypedDocumentNode<ApplicationViewsQuery, ApplicationViewsQueryVariables> = gql`
  query ApplicationViews {
    all: applications {
      totalCount
    }
    mine: applications(filter: { mine: true }) {
      totalCount
    }
    approved: applications(filter: { states: [LEADING_GROUP_APPROVED] }) {
      totalCount
    }
  }
`;

/** Needs that an application may answer. */
export const OPEN_NEEDS: TypedDocumentNode<OpenNeedsQuery, OpenNeedsQueryVariables> = gql`
  query OpenNeeds {
    needs(filter: { states: [PUBLISHED], mine: false }, first: 100) {
      nodes {
        id
        title
        receiverName
        lines {
          specialty
          headcount
        }
      }
    }
  }
`;

/** Whom the office may record an application of. */
export const APPLICANTS: TypedDocumentNode<ApplicantsQuery, ApplicantsQueryVariables> = gql`
  query Applicants($search: String) {
    persons(filter: { search: $search, available: true }, order: NAME, first: 100) {
      nodes {
        id
        name
        staffNo
        department
        specialty
      }
    }
  }
`;

/** The filter's fields, as they stand in the URL. */
export const applicationFilterSpec: FilterSpec = { search: 'text', states: 'list', personId: 'text', mine: 'boolean' };
