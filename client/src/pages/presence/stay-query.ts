import { gql, type TypedDocumentNode } from '@apollo/client';
import type { StayPageQuery, StayPageQueryVariables } from '../../graphql/generated/types.js';
import { ACTION_FIELDS } from '../../modules/action-fields.js';
import { FINDING_FIELDS } from '../../modules/finding-rows.js';
import { LEAVE_ROW, OUTING_ROW } from '../../modules/presence/presence-rows.js';

/** One stay with what it comes to, its leave and its outings. */
export const STAY_PAGE: TypedDocumentNode<StayPageQuery, StayPageQueryVariables> = gql`
  query StayPage($id: ID!) {
    assignment(id: $id) {
      id
      name
      role
      titleText
      specialty
      receiverPost
      plannedFrom
      plannedTo
      arrivedOn
      onDutyOn
      finishedOn
      endReason
      state
      revision
      createdAt
      team {
        id
        name
        packCode
        packVersion
        pairing {
          id
          supporterName
          receiverName
        }
      }
      stay {
        months
        days
        dueOn
        remainingDays
        leaveDays
        absenceDays
        homeVisits
        homeVisitsMax
      }
      stayFindings {
        ...FindingFields
      }
      conductFindings {
        ...FindingFields
      }
      leaves {
        ...LeaveRow
      }
      availableActions {
        ...ActionFields
      }
    }
    outings(filter: { assignmentId: $id }, first: 20) {
      nodes {
        ...OutingRow
      }
    }
  }
  ${FINDING_FIELDS}
  ${LEAVE_ROW}
  ${OUTING_ROW}
  ${ACTION_FIELDS}
`;
