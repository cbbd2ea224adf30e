import { gql } from '@apollo/client';

/** What a list shows of a pairing. */
export const PAIRING_ROW = gql`
  fragment PairingRow on Pairing {
    id
    code
    supporterName
    receiverName
    receiverDivisionName
    receiverCategory
    programmeName
    state
    agreementState
    agreementLate
    groupState
    lead
    startsOn
    endsOn
    figure {
      id
      plannedStaff
      onSiteStaff
      teamState
      tasksTotal
      tasksDone
    }
  }
`;
