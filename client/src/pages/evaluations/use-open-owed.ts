import { useNavigate } from 'react-router';
import { useVerb } from '../../app/use-verb.js';
import { OPEN_EVALUATION } from './evaluations-query.js';

/** Whom a period owes an evaluation, and by which scheme. */
interface OwedOpening {
  schemeId: string;
  periodFrom: string;
  periodTo: string;
  teamId?: string;
  assignmentId?: string;
}

/** Opens an evaluation that is owed and goes to it. */
export function useOpenOwed(pairingId: string) {
  const navigate = useNavigate();
  const verb = useVerb(OPEN_EVALUATION);
  const begin = async (opening: OwedOpening): Promise<void> => {
    const data = await verb.run({ input: { pairingId, ...opening } });
    const made = data?.openEvaluation.evaluation;
    if (made) await navigate(`/evaluations/${made.id}`);
  };
  return { verb, begin };
}
