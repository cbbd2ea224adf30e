import { gql, type TypedDocumentNode } from '@apollo/client';
import type { RecordRecentQuery, RecordRecentQueryVariables, RecordStaysQuery, RecordStaysQueryVariables } from '../../graphql/generated/types.js';
import { ACTIVITY_ROW } from '../../modules/activity/activity-row.js';

/** Who is on site and can have work recorded: a dispatched person sees himself alone. */
export const RECORD_STAYS: TypedDocumentNode<RecordStaysQuery, RecordStaysQueryVariables> = gql`
  query RecordStays {
    assignments(filter: { onSite: true }, order: NAME, first: 200) {
      nodes {
        id
        name
        department
        arrivedOn
        plannedTo
        finishedOn
        team {
          id
          pairing {
            id
            receiverName
            viewerParties
            referralContact {
              ruleId
              department
              orgName
              name
              phone
              members
            }
          }
        }
      }
    }
  }
`;

/** What was recorded lately, for "as last time" and for what the chosen half-day holds already. */
export const RECORD_RECENT: TypedDocumentNode<RecordRecentQuery, RecordRecentQueryVariables> = gql`
  query RecordRecent($filter: ActivityFilter) {
    activities(filter: $filter, order: LATEST, first: 60) {
      nodes {
        ...ActivityRow
      }
    }
  }
  ${ACTIVITY_ROW}
`;

/** Stays of the acting organisation's own people: their side records, the receiver confirms. */
export function ownStays(nodes: RecordStaysQuery['assignments']['nodes']): RecordStaysQuery['assignments']['nodes'] {
  return nodes.filter((stay) => stay.team?.pairing?.viewerParties.includes('SUPPORTING'));
}
