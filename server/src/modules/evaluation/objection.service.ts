import { evaluationRefusals as say } from '@jiedui/schema/refusal-words-work';
import { inputWords } from '@jiedui/schema/refusal-words';
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse } from '../../graphql/refusal.js';
import { objectionProblems } from '../../policy/objection.js';
import { businessDay } from '../../policy/calendar.js';
import { logTransition, transition } from '../../states/transition.js';
import { tellOffices, tellPerson } from '../notice/tell.js';
import { loadPack } from '../programme/pack-lineage.js';
import { Evaluation } from './evaluation.js';
import type { AnswerObjectionInput, RaiseObjectionInput, WithdrawObjectionInput } from './evaluation-result.input.js';
import { lockFor } from './evaluation.rows.js';
import { Objection } from './objection.js';
import { objectionMachine } from './objection.states.js';

const name = (row: Pick<Evaluation, 'subjectName' | 'schemeName'>): string => `${row.subjectName} ${row.schemeName}`;

/** By a hospital of the pairing, or by the person himself, within the days that the pack gives; one at a time for each side. */
export async function raiseObjection(tx: Tx, key: Key, input: RaiseObjectionInput): Promise<Key> {
  const { row, steps } = await lockFor(tx, key, 'raiseObjection', undefined);
  const reason = input.reason.trim();
  const side = tx.viewer.partiesIn(key.scopeId).includes('SUPPORTING') ? 'SUPPORTING' : 'RECEIVING';
  const [open] = await tx.query(`select 1 from evaluation_objection where scope_id = $1 and evaluation_id = $2 and raised_party = $3 and state = 'RAISED'`, [key.scopeId, key.id, side]);
  refuse([
    ...objectionProblems(await loadPack(tx, row), { until: row.objectionUntil, today: businessDay(tx.now) }),
    ...(reason === '' ? [{ code: 'REASON_REQUIRED', path: 'reason', message: inputWords.reasonFor('OBJECT'), fix: inputWords.giveReasonFor('OBJECT') }] : []),
    ...(open ? [{ code: 'OBJECTION_OPEN', path: 'evaluationId', message: say.objectionOpen, fix: say.waitOrWithdraw }] : []),
    ...sensitiveProblems({ reason }),
  ]);
  const answerer = steps.at(-1)?.party ?? 'OWNER';
  const [made] = await tx.query<{ id: string }>(
    `insert into evaluation_objection (scope_id, evaluation_id, person_id, raised_party, raised_by, raised_org_name, reason, answer_party)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [key.scopeId, key.id, row.personId, side, tx.viewer.user?.name ?? '', tx.viewer.acting?.orgName ?? '', reason, answerer],
  );
  if (!made) throw notFound();
  const objection = { scopeId: key.scopeId, id: made.id };
  await Promise.all([
    logTransition(tx, objectionMachine, objection, { action: 'raiseObjection', from: '', to: 'RAISED', subject: name(row), reason }),
    tellOffices(tx, key.scopeId, ['SUPPORTING', 'RECEIVING', 'OWNER', 'OVERSIGHT'], {
      kind: 'EVALUATION_OBJECTION', title: `考核申诉待答复：${name(row)}`, body: reason, link: `/evaluations/${formatKey(key)}`,
    }),
  ]);
  return objection;
}

/** Upheld or not, with the reasons; the evaluation itself changes by a correction only. */
export async function answerObjection(tx: Tx, key: Key, input: AnswerObjectionInput, upheld: boolean): Promise<void> {
  const answer = input.answer.trim();
  const [evaluation] = await evaluationOf(tx, key);
  const before = await transition(tx, objectionMachine, Objection, key, upheld ? 'upholdObjection' : 'rejectObjection', {
    revision: input.revision ?? undefined, reason: answer, subject: evaluation ? name(evaluation) : '',
    set: { answer, answeredBy: tx.viewer.user?.name ?? '', answeredOrgName: tx.viewer.acting?.orgName ?? '', answeredAt: tx.now },
    check: () => refuse([
      ...(answer === '' ? [{ code: 'REASON_REQUIRED', path: 'answer', message: inputWords.reasonFor('ANSWER'), fix: say.giveAnswer }] : []),
      ...sensitiveProblems({ answer }),
    ]),
  });
  if (!evaluation) return;
  const told = {
    kind: 'OBJECTION_ANSWERED', title: `考核申诉${upheld ? '成立' : '不成立'}：${name(evaluation)}`, body: answer,
    link: `/evaluations/${formatKey({ scopeId: key.scopeId, id: before.evaluationId })}`,
  };
  await tellOffices(tx, key.scopeId, ['SUPPORTING', 'RECEIVING'], told);
  if (before.personId !== null) await tellPerson(tx, key.scopeId, before.personId, told);
}

export async function withdrawObjection(tx: Tx, key: Key, input: WithdrawObjectionInput): Promise<void> {
  const [evaluation] = await evaluationOf(tx, key);
  await transition(tx, objectionMachine, Objection, key, 'withdrawObjection', { revision: input.revision ?? undefined, subject: evaluation ? name(evaluation) : '' });
}

function evaluationOf(tx: Tx, { scopeId, id }: Key): Promise<Pick<Evaluation, 'subjectName' | 'schemeName'>[]> {
  return tx.query(
    `select e.subject_name as "subjectName", e.scheme_name as "schemeName" from evaluation_objection o
       join evaluation e on e.scope_id = o.scope_id and e.id = o.evaluation_id where o.scope_id = $1 and o.id = $2`, [scopeId, id]);
}
