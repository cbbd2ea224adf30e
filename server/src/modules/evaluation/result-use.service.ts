import { resultRefusals as say } from '@jiedui/schema/refusal-words-office';
import { inputWords } from '@jiedui/schema/refusal-words';
import { labelOf } from '@jiedui/schema/vocabulary';
import { resultUses } from '@jiedui/schema/evaluation-words';
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { logTransition } from '../../states/transition.js';
import { tellParties } from '../notice/tell.js';
import type { RecordResultUseInput } from './evaluation-result.input.js';
import { lockFor } from './evaluation.rows.js';
import { evaluationMachine } from './evaluation.states.js';
import { settleDues } from './result-due.service.js';

/** Records that an effective result was taken into account somewhere; once for each use and organisation. */
export async function recordResultUse(tx: Tx, key: Key, input: RecordResultUseInput): Promise<Key> {
  const { row } = await lockFor(tx, key, 'recordResultUse', undefined);
  const today = businessDay(tx.now);
  const effectiveOn = row.effectiveAt === null ? today : businessDay(row.effectiveAt);
  const word = labelOf(resultUses, input.use);
  const [known] = await tx.query('select 1 from result_use where scope_id = $1 and evaluation_id = $2 and use = $3 and org_id = $4', [key.scopeId, key.id, input.use, tx.viewer.orgId]);
  refuse([
    ...(input.usedOn > today ? [{ code: 'DATE_ORDER', path: 'usedOn', message: inputWords.futureDay(input.usedOn, today), fix: say.afterUse, numbers: { today } }] : []),
    ...(input.usedOn < effectiveOn ? [{ code: 'DATE_ORDER', path: 'usedOn', message: say.beforeEffect(input.usedOn, effectiveOn), fix: inputWords.checkDay, numbers: { effectiveOn } }] : []),
    ...(known ? [{ code: 'USE_EXISTS', path: 'use', message: say.used(resultUses[input.use]), fix: say.removeFirst }] : []),
    ...sensitiveProblems({ note: input.note }),
  ]);
  const [made] = await tx.query<{ id: string }>(
    `insert into result_use (scope_id, evaluation_id, person_id, use, used_on, note, recorded_by, org_id, org_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [key.scopeId, key.id, row.personId, input.use, input.usedOn, input.note.trim(), tx.viewer.user?.name ?? '', tx.viewer.orgId, tx.viewer.acting?.orgName ?? ''],
  );
  if (!made) throw notFound();
  const title = `${row.subjectName} ${row.schemeName} 用于${word}`;
  await Promise.all([
    logTransition(tx, evaluationMachine, key, { action: 'recordResultUse', from: row.state, to: row.state, subject: title, reason: input.note.trim() || null }),
    tellParties(tx, key.scopeId, ['SUPPORTING', 'RECEIVING'], { kind: 'RESULT_USED', title, body: input.note.trim(), link: `/evaluations/${formatKey(key)}` }),
    settleDues(tx, key.scopeId, [key.id]),
  ]);
  return { scopeId: key.scopeId, id: made.id };
}

/** Takes a mistaken record back; the trail keeps it. By the organisation that recorded it. */
export async function removeResultUse(tx: Tx, key: Key): Promise<Key> {
  const [row] = await tx.query<{ evaluationId: string; orgId: string; use: keyof typeof resultUses; subjectName: string; state: string }>(
    `select u.evaluation_id as "evaluationId", u.org_id as "orgId", u.use, e.subject_name as "subjectName", e.state from result_use u
       join evaluation e on e.scope_id = u.scope_id and e.id = u.evaluation_id where u.scope_id = $1 and u.id = $2`, [key.scopeId, key.id]);
  if (!row) throw notFound();
  if (row.orgId !== tx.viewer.orgId) throw new Refusal([{ code: 'PARTY', message: say.recorderRemoves }]);
  const evaluation = { scopeId: key.scopeId, id: row.evaluationId };
  await Promise.all([
    tx.query('delete from result_use where scope_id = $1 and id = $2', [key.scopeId, key.id]),
    logTransition(tx, evaluationMachine, evaluation, { action: 'removeResultUse', from: row.state, to: row.state, subject: `${row.subjectName} 不再登记用于${labelOf(resultUses, row.use)}` }),
  ]);
  await settleDues(tx, key.scopeId, [row.evaluationId]);
  return evaluation;
}
