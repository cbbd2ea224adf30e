import { gql, type TypedDocumentNode } from '@apollo/client';
import type { OversightPageQuery, OversightPageQueryVariables, OversightPersonsQuery, OversightPersonsQueryVariables } from '../../graphql/generated/types.js';

/** Figures, excluded rows, parts, the areas below and one trend: one statement on the server. */
export const OVERSIGHT_PAGE: TypedDocumentNode<OversightPageQuery, OversightPageQueryVariables> = gql`
  query OversightPage($programmeId: ID, $divisionCode: String, $receiverId: ID, $period: PeriodKind!, $on: Date, $trend: FigureCode!) {
    oversight(programmeId: $programmeId, divisionCode: $divisionCode, receiverId: $receiverId, period: $period, on: $on) {
      asOf
      period {
        kind
        from
        to
      }
      path {
        code
        name
        level
      }
      receiverName
      figures {
        code
        value
        list
        filter
        target
      }
      excluded {
        code
        value
        list
        filter
      }
      parts {
        of
        key
        value
        list
        filter
      }
      breakdown {
        code
        name
        level
        receiverId
        divisionName
        figures {
          code
          value
        }
      }
    }
    oversightTrend(programmeId: $programmeId, divisionCode: $divisionCode, receiverId: $receiverId, period: $period, on: $on, figure: $trend) {
      from
      to
      key
      value
    }
    programmes(filter: { states: [PUBLISHED, CLOSED] }, first: 50) {
      nodes {
        id
        name
      }
    }
  }
`;

/** The people of one institution, each figure with its list. */
export const OVERSIGHT_PERSONS: TypedDocumentNode<OversightPersonsQuery, OversightPersonsQueryVariables> = gql`
  query OversightPersons($programmeId: ID, $receiverId: ID, $period: PeriodKind!, $on: Date) {
    oversightPersons(programmeId: $programmeId, receiverId: $receiverId, period: $period, on: $on) {
      id
      name
      titleLevel
      state
      supporterName
      arrivedOn
      figures {
        code
        value
        list
        filter
      }
    }
  }
`;

export type OversightData = OversightPageQuery['oversight'];
export type Area = OversightData['breakdown'][number];
export type OversightFigure = OversightData['figures'][number];
export type FigurePart = OversightData['parts'][number];
export type TrendPoint = OversightPageQuery['oversightTrend'][number];
