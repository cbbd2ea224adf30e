import { gql, type TypedDocumentNode } from '@apollo/client';
import type { TracePageQuery, TracePageQueryVariables } from '../../graphql/generated/types.js';

/** From the certificate to the confirmations it rests on, each with who and when: for its holder, offices, and the auditor. */
export const TRACE_PAGE: TypedDocumentNode<TracePageQuery, TracePageQueryVariables> = gql`
  query TracePage($id: ID, $code: String) {
    certificateTrace(id: $id, code: $code) {
      id
      type
      name
      number
      state
      supporterName
      receiverName
      proposedBy
      proposedOrgName
      proposedAt
      issuedOn
      revokedOn
      revokeReason
      verificationCode
      seals {
        orgName
        byName
        sealedAt
        state
      }
      evaluation {
        id
        schemeName
        periodFrom
        periodTo
        versionNo
        gradeName
        total
        effectiveAt
      }
      steps {
        name
        orgName
        signedBy
        signedAt
        opinion
        state
      }
      evaluationSeals {
        orgName
        byName
        sealedAt
        state
        voidReason
      }
      items {
        name
        score
        weight
        evidence
        scoredBy
        scoredAt
      }
      activities {
        id
        type
        day
        slot
        quantity
        department
        recordedBy
        recordedAt
        confirmedBy
        confirmedAt
        state
      }
      history {
        action
        toState
        at
        byName
        orgName
        reason
      }
    }
  }
`;

export type Trace = TracePageQuery['certificateTrace'];
