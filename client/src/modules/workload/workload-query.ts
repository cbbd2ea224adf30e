import { gql, type TypedDocumentNode } from '@apollo/client';
import type { WorkloadQuery, WorkloadQueryVariables } from '../../graphql/generated/types.js';

export const WORKLOAD_FIELDS = gql`
  fragment WorkloadFields on Workload {
    pairingId
    packCode
    packVersion
    from
    to
    today
    unconfirmed
    totals {
      type
      halfDays
      records
      quantity
    }
    lines {
      quotaId
      assignmentId
      subjectName
      activity
      measure
      window
      per
      min
      windows {
        from
        to
        amount
        confirmed
        verdict
      }
      finding {
        ruleId
        clause
        verdict
        fix
      }
    }
  }
`;

export const WORKLOAD: TypedDocumentNode<WorkloadQuery, WorkloadQueryVariables> = gql`
  query Workload($input: WorkloadInput!) {
    workload(input: $input) {
      ...WorkloadFields
    }
  }
  ${WORKLOAD_FIELDS}
`;
