import { gql } from '@apollo/client';

/** What a list shows of an evaluation. */
export const EVALUATION_ROW = gql`
  fragment EvaluationRow on Evaluation {
    id
    subject
    subjectName
    schemeName
    periodFrom
    periodTo
    versionNo
    displayScore
    total
    gradeName
    qualified
    rectified
    comparisonNote
    effectiveAt
    state
    pairing {
      id
      supporterName
      receiverName
    }
    steps {
      id
      position
      name
      state
    }
  }
`;
