import { gql, type TypedDocumentNode } from '@apollo/client';
import type { TeamStayQuery, TeamStayQueryVariables } from '../../graphql/generated/types.js';
import { ACTION_FIELDS } from '../../modules/action-fields.js';

/** A batch on site: everybody's stay, and who is away in one month. */
export const TEAM_STAY: TypedDocumentNode<TeamStayQuery, TeamStayQueryVariables> = gql`
  query TeamStay($id: ID!, $pairingId: ID!, $from: Date!, $to: Date!) {
    team(id: $id) {
      id
      name
      revision
      state
      handover {
        id
        handedOn
        finishedWork
        openWork
        equipment
        noSuccessorReason
        preparedBy
        confirmedOn
        confirmedBy
        nextTeam {
          id
          name
          batchNo
        }
      }
      members {
        id
        name
        arrivedOn
        onDutyOn
        finishedOn
        state
        stay {
          months
          days
          dueOn
          remainingDays
        }
      }
      availableActions {
        ...ActionFields
      }
    }
    leaves(filter: { teamId: $id, from: $from, to: $to, states: [REQUESTED, APPROVED, TAKEN, RETURNED, OVERSTAYED, UNAPPROVED_ABSENCE] }, first: 200) {
      nodes {
        id
        kind
        fromOn
        toOn
        returnedOn
        state
        assignment {
          id
        }
      }
    }
    outings(filter: { teamId: $id, from: $from, to: $to, overnight: true, states: [REPORTED, RETURNED] }, first: 200) {
      nodes {
        id
        outAt
        backAt
        returnedAt
        assignment {
          id
        }
      }
    }
    teams(filter: { pairingId: $pairingId, states: [ON_SITE] }, first: 50) {
      nodes {
        id
        name
        batchNo
      }
    }
  }
  ${ACTION_FIELDS}
`;
