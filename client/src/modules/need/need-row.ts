import { gql } from '@apollo/client';

/** What a list shows of a need. */
export const NEED_ROW = gql`
  fragment NeedRow on NeedRequest {
    id
    title
    priority
    receiverName
    receiverUscc
    receiverKind
    receiverDivisionName
    lines {
      specialty
      headcount
      titleLevel
      note
    }
    headcount
    startsOn
    endsOn
    surveyedOn
    publishedAt
    pairingCount
    state
    revision
  }
`;
