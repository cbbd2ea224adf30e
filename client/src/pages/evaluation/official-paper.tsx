import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { Paper } from '@jiedui/schema/paper';
import type { EvaluationPageFieldsFragment, EvaluationPaperQuery, EvaluationPaperQueryVariables } from '../../graphql/generated/types.js';
import { PaperView } from '../../ui/paper.js';
import { EvaluationPaper } from './evaluation-paper.js';

/** The evaluation as it is printed: on the official form that its scheme names, else on the general sheet. */
const EVALUATION_PAPER: TypedDocumentNode<EvaluationPaperQuery, EvaluationPaperQueryVariables> = gql`
  query EvaluationPaper($id: ID!) {
    evaluationPaper(evaluationId: $id)
  }
`;

type Evaluation = EvaluationPageFieldsFragment;

/** The general sheet stands in until the form has come, so that no print is empty. */
function FormPaper({ evaluation }: { evaluation: Evaluation }) {
  const { data } = useQuery(EVALUATION_PAPER, { variables: { id: evaluation.id }, fetchPolicy: 'network-only' });
  if (!data) return <EvaluationPaper evaluation={evaluation} />;
  return (
    <div className="print-only">
      <PaperView paper={data.evaluationPaper as Paper} />
    </div>
  );
}

/** Asked for anew with every revision. */
export function OfficialPaper({ evaluation }: { evaluation: Evaluation }) {
  return evaluation.formCode === null ? <EvaluationPaper evaluation={evaluation} /> : <FormPaper key={evaluation.revision} evaluation={evaluation} />;
}
