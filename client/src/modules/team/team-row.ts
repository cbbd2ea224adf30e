import { gql } from '@apollo/client';

/** What a list shows of a team. */
export const TEAM_ROW = gql`
  fragment TeamRow on Team {
    id
    batchNo
    name
    state
    filingState
    plannedFrom
    plannedTo
    headcount
    arrived
    checkedAt
    pairing {
      id
      code
      supporterName
      receiverName
      receiverDivisionName
    }
  }
`;
