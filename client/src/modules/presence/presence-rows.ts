import { gql } from '@apollo/client';

/** A leave in a list. */
export const LEAVE_ROW = gql`
  fragment LeaveRow on Leave {
    id
    name
    kind
    fromOn
    toOn
    reason
    requestedBy
    onBehalf
    approver
    decidedBy
    departedAt
    returnedOn
    overstayDays
    overdue
    state
    createdAt
    assignment {
      id
    }
    team {
      id
      pairing {
        id
        supporterName
        receiverName
      }
    }
  }
`;

/** An outing in a list, with the steps that it allows. */
export const OUTING_ROW = gql`
  fragment OutingRow on Outing {
    id
    name
    purpose
    destination
    outAt
    backAt
    overnight
    reportedBy
    onBehalf
    reportedLate
    returnedAt
    overdue
    state
    revision
    assignment {
      id
    }
    team {
      id
      pairing {
        id
        supporterName
        receiverName
      }
    }
    availableActions {
      name
      allowed
      reason
      reasonEn
    }
  }
`;
