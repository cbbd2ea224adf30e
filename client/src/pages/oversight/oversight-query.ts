import { gql, type TypedDocumentNode } from '@apollo/client';
import type { OversightPageQuery, OversightPageQueryVariables } from '../../graphql/generated/types.js';

/** Figures, excluded rows and the areas below: one statement on the server. */
export const OVERSIGHT_PAGE: TypedDocumentNode<OversightPageQuery, OversightPageQueryVariables> = gql`
  query OversightPage($programmeId: ID, $divisionCode: String) {
    oversight(programmeId: $programmeId, divisionCode: $divisionCode) {
      asOf
      path {
        code
        name
        level
      }
      figures {
        code
        value
        list
        filter
      }
      excluded {
        code
        value
        list
        filter
      }
      breakdown {
        code
        name
        level
        receiverId
        pairings
        active
        receivers
        covered
        agreementsEffective
        agreementsLate
        plannedStaff
        onSiteStaff
        tasks
        tasksDone
        tasksOverdue
        evaluationsOpen
        evaluationsEffective
      }
    }
    programmes(filter: { states: [PUBLISHED, CLOSED] }, first: 50) {
      nodes {
        id
        name
      }
    }
  }
`;

export type OversightData = OversightPageQuery['oversight'];
export type Area = OversightData['breakdown'][number];
export type OversightFigure = OversightData['figures'][number];
