import { attempt } from './teams.js';
import { done, type World } from './world.js';

export interface ScoredEvaluation {
  readonly id: string;
  readonly total: string | null;
  readonly qualified: boolean | null;
  readonly grade: string | null;
}

const FIELDS = 'evaluation { id total qualified grade items { code } }';
type Answer = { evaluation: ScoredEvaluation & { items: { code: string }[] } };

/** Evaluations opened and scored by the receiver, every item with the same points. */
export function evaluationsIn(world: World) {
  const receiver = world.officeOf('longxiHospital');
  return {
    score: async (pairingId: string, assignmentId: string, period: { from: string; to: string }, points: string): Promise<ScoredEvaluation> => {
      const opening = { pairingId, assignmentId, schemeId: 'person-annual', periodFrom: period.from, periodTo: period.to };
      const opened = done(await attempt<Answer>(receiver, 'openEvaluation', 'OpenEvaluationInput', opening, FIELDS)).evaluation;
      const items = opened.items.map(({ code }) => ({ code, score: points, evidence: '见台账' }));
      return done(await attempt<Answer>(receiver, 'saveScores', 'SaveScoresInput', { evaluationId: opened.id, items }, FIELDS)).evaluation;
    },
  };
}
