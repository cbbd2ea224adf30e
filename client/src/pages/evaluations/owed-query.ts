import { gql, type TypedDocumentNode } from '@apollo/client';
import type { OwedEvaluationsPageQuery, OwedEvaluationsPageQueryVariables } from '../../graphql/generated/types.js';
import { FINDING_FIELDS } from '../../modules/finding-rows.js';

/** What the pairings owe in a year of evaluations of their units and people, a page of pairings at a time. */
export const OWED_EVALUATIONS_PAGE: TypedDocumentNode<OwedEvaluationsPageQuery, OwedEvaluationsPageQueryVariables> = gql`
  query OwedEvaluationsPage($year: Int!, $pairingId: ID, $offset: Int!) {
    evaluationRhythms(year: $year, pairingId: $pairingId, first: 50, offset: $offset) {
      nodes {
        id
        name
        year
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
        stayDues {
          assignmentId
          name
          schemeId
          label
          labelEn
          owedBy
          owedByEn
          ruleId
          dueOn
          periods {
            periodNo
            periodFrom
            periodTo
            late
            evaluationId
            opening {
              allowed
              reason
              reasonEn
            }
          }
        }
        findings {
          ...FindingFields
        }
      }
      totalCount
    }
  }
  ${FINDING_FIELDS}
`;
