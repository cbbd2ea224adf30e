import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { EvaluationSchemesQuery, EvaluationSchemesQueryVariables } from '../../graphql/generated/types.js';

const EVALUATION_SCHEMES: TypedDocumentNode<EvaluationSchemesQuery, EvaluationSchemesQueryVariables> = gql`
  query EvaluationSchemes($pairingId: ID!) {
    evaluationSchemes(pairingId: $pairingId) {
      schemes {
        id
        label
        labelEn
        packCode
        packVersion
        years
        subject
        of
        methods
        rhythm
        passMark
        fullMarks
        items {
          code
          label
          labelEn
          weight
        }
        grades {
          code
          label
          labelEn
          min
          passes
        }
        steps {
          position
          code
          label
          labelEn
          party
          divisionLevel
          action
        }
        opening {
          allowed
          reason
          reasonEn
        }
      }
    }
  }
`;

export type Scheme = EvaluationSchemesQuery['evaluationSchemes']['schemes'][number];

/** How a pairing may be evaluated, by every pack version that one of its years, stays or batches pins; undefined until it is known. */
export function useSchemes(pairingId: string | null | undefined): readonly Scheme[] | undefined {
  const { data } = useQuery(EVALUATION_SCHEMES, { variables: { pairingId: pairingId ?? '' }, skip: !pairingId, fetchPolicy: 'cache-first' });
  return data?.evaluationSchemes.schemes;
}
