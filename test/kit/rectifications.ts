import { attempt } from './teams.js';
import { done, type World } from './world.js';

type Answer = { evaluation: { id: string; state: string; qualified: boolean | null; items: { code: string }[]; steps: { code: string }[] } };

const FIELDS = 'evaluation { id state qualified items { code } steps { code } }';
const SIGNERS = ['lx-hosp', 'lz-hosp', 'dx-pref', 'gs-prov'] as const;

/** A person's annual evaluation under the Gansu pack, every item with the same points, opened by the receiver. */
export async function openedEvaluation(world: World, pairingId: string, assignmentId: string): Promise<string> {
  const input = { pairingId, assignmentId, schemeId: 'person-annual', periodFrom: '2022-04-06', periodTo: '2022-09-30' };
  return done(await attempt<Answer>(world.as('lx-hosp'), 'openEvaluation', 'OpenEvaluationInput', input, FIELDS)).evaluation.id;
}

/** Scores every item alike and goes through the whole chain; answers the evaluation in effect. */
export async function settleEvaluation(world: World, evaluationId: string, points: string): Promise<Answer['evaluation']> {
  const { evaluation } = await world.as('lx-hosp').ask<Answer>(`query($id: ID!) { ${FIELDS.replace('evaluation {', 'evaluation(id: $id) {')} }`, { id: evaluationId });
  const items = evaluation.items.map(({ code }) => ({ code, score: points, evidence: '见台账' }));
  done(await attempt<Answer>(world.as('lx-hosp'), 'saveScores', 'SaveScoresInput', { evaluationId, items }, FIELDS));
  let settled = evaluation;
  for (const login of SIGNERS) settled = done(await attempt<Answer>(world.as(login), 'signEvaluation', 'SignEvaluationInput', { evaluationId, opinion: '同意' }, FIELDS)).evaluation;
  return settled;
}
