import { gql } from '@apollo/client';
import { ACTION_FIELDS } from '../action-fields.js';

/** What lists, forms and grids show of a record of work. */
export const ACTIVITY_ROW = gql`
  fragment ActivityRow on Activity {
    id
    revision
    personName
    type
    day
    slot
    quantity
    department
    place
    note
    contact
    source
    occurredAt
    recordedBy
    versionNo
    correctionReason
    confirmedAt
    confirmedBy
    returnReason
    state
    evidenceCount
    pairing {
      id
      supporterName
      receiverName
    }
    assignment {
      id
    }
    availableActions {
      ...ActionFields
    }
  }
  ${ACTION_FIELDS}
`;
