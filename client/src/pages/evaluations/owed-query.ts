import { gql, type TypedDocumentNode } from '@apollo/client';
import type { OwedEvaluationsPageQuery, OwedEvaluationsPageQueryVariables } from '../../graphql/generated/types.js';
import { FINDING_FIELDS } from '../../modules/finding-rows.js';

/** What the pairings owe in a year of evaluations of their units. */
export const OWED_EVALUATIONS_PAGE: TypedDocumentNode<OwedEvaluationsPageQuery, OwedEvaluationsPageQueryVariables> = gql`
  query OwedEvaluationsPage($year: Int!, $pairingId: ID) {
    evaluationRhythms(year: $year, pairingId: $pairingId) {
      id
      name
      dues {
        schemeId
        label
        labelEn
        rhythm
        periodNo
        teamId
        subjectName
        periodFrom
        periodTo
        dueOn
        ruleId
        evaluationId
        opening {
          allowed
          reason
          reasonEn
        }
      }
      findings {
        ...FindingFields
      }
    }
  }
  ${FINDING_FIELDS}
`;
