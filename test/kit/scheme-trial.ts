import type { Caller } from './as.js';
import { attempt } from './teams.js';
import { done, type World } from './world.js';

export interface Trial {
  readonly id: string;
  readonly state: string;
  readonly subjectName: string;
  readonly qualified: boolean | null;
  readonly gradeName: string | null;
  readonly items: { readonly code: string; readonly facts: { readonly kind: string }[] }[];
  readonly steps: { readonly code: string; readonly party: string; readonly state: string; readonly action: string }[];
}

const FIELDS = 'evaluation { id state subjectName qualified gradeName items { code facts { kind } } steps { code party state action } }';
type Answer = { evaluation: Trial };

/** Who acts for a party of the chain. */
export type Parties = Readonly<Record<string, Caller>>;

/** The pack that a year of a pairing is judged by from now on, as a migration would set it; for trials of one pack after another. */
export async function judgeYearBy(world: World, pairingId: string, year: number, packCode: string, packVersion: number): Promise<void> {
  const [scope, ...uuid] = pairingId.split('-');
  await world.database.admin(`do $$ begin set local session_replication_role = replica;
    update pairing_year set pack_code = '${packCode}', pack_version = ${packVersion} where scope_id = ${Number(scope)} and pairing_id = '${uuid.join('-')}' and year = ${year}; end $$`);
}

/** Opens, fills and signs an evaluation by a scheme to its end; `points` for every item, or a grade. */
export async function evaluateBy(parties: Parties, opening: Readonly<Record<string, unknown>>, result: { points?: string; grade?: string }): Promise<Trial> {
  const opener = parties[String(opening['by'] ?? 'RECEIVING')];
  if (!opener) throw new Error('Nobody opens it.');
  const { by: _, ...input } = opening;
  let row = done(await attempt<Answer>(opener, 'openEvaluation', 'OpenEvaluationInput', input, FIELDS)).evaluation;
  const scores = row.items.map(({ code }) => ({ code, score: result.points ?? '85', evidence: '见台账' }));
  row = done(await attempt<Answer>(opener, 'saveScores', 'SaveScoresInput', { evaluationId: row.id, ...(scores.length > 0 ? { items: scores } : { grade: result.grade ?? 'QUALIFIED' }) }, FIELDS)).evaluation;
  return signAll(parties, row);
}

/** Every step in its order, by its party. */
export async function signAll(parties: Parties, evaluation: Trial): Promise<Trial> {
  let row = evaluation;
  for (const { party } of evaluation.steps) {
    const signer = parties[party];
    if (!signer) throw new Error(`Nobody signs for ${party}.`);
    row = done(await attempt<Answer>(signer, 'signEvaluation', 'SignEvaluationInput', { evaluationId: row.id, opinion: '同意' }, FIELDS)).evaluation;
  }
  return row;
}
