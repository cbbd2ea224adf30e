import { activePairing } from './pairings.js';
import { attempt, teamOnSite } from './teams.js';
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

/**
 * The county hospital with its team on site since April, and a year of 李秋实 judged by these points; those in `alsoOpen` have an
 * evaluation that nobody filled. Since then MY-S29 is in force, the one pack of orders with what follows from them. Business time
 * is 2022-10-10 10:00 afterwards.
 */
export async function judgedStay(world: World, points: string, { alsoOpen = [] }: { alsoOpen?: readonly string[] } = {}): Promise<{ pairingId: string; open: readonly string[] }> {
  world.at('2022-04-06T09:00:00+08:00');
  const { pairingId } = await activePairing(world);
  const { members } = await teamOnSite(world, pairingId);
  world.at('2022-10-08T09:00:00+08:00');
  await settleEvaluation(world, await openedEvaluation(world, pairingId, members.get('李秋实') ?? ''), points);
  const open: string[] = [];
  for (const name of alsoOpen) open.push(await openedEvaluation(world, pairingId, members.get(name) ?? ''));
  await world.database.admin('update pairing set pack_code = $1', ['MY-S29']);
  await world.database.admin('update pairing_year set pack_code = $1', ['MY-S29']);
  world.at('2022-10-10T10:00:00+08:00');
  return { pairingId, open };
}
