import { gql, type TypedDocumentNode } from '@apollo/client';
import type { FilterSpec } from '../../app/list-filter.js';
import type { AuditPageQuery, AuditPageQueryVariables, AuditVerificationQuery, AuditVerificationQueryVariables } from '../../graphql/generated/types.js';

export const AUDIT_PAGE: TypedDocumentNode<AuditPageQuery, AuditPageQueryVariables> = gql`
  query AuditPage($filter: AuditEventFilter, $after: String) {
    auditEvents(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        at
        actor
        action
        tableName
        rowId
        requestId
        before
        after
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`;

export const AUDIT_VERIFICATION: TypedDocumentNode<AuditVerificationQuery, AuditVerificationQueryVariables> = gql`
  query AuditVerification {
    auditVerification {
      intact
      checked
      pending
      lastSeq
      head
      brokenSeq
      brokenEvent
    }
  }
`;

/** The filter's fields, as they stand in the URL; days are turned into instants by the page. */
export const auditFilterSpec: FilterSpec = { action: 'text', tableName: 'text', rowId: 'text', requestId: 'text' };

export type AuditRow = AuditPageQuery['auditEvents']['nodes'][number];
