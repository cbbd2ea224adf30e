/** Responsible for joint evaluations. Talks to: joint_evaluation, pairing, team. */
import { jointRefusals as say } from '@jiedui/schema/refusal-words-office';
import { inputWords } from '@jiedui/schema/refusal-words';
import { jointResults } from '@jiedui/schema/joint-states';
import { lookup } from '@jiedui/schema/policy-pack-resolve';
import { labelOf } from '@jiedui/schema/vocabulary';
import type { Party } from '../../access/viewer.js';
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { lockRow, logTransition, transition } from '../../states/transition.js';
import { tellParties } from '../notice/tell.js';
import { pinOn } from '../pack/pin.js';
import { Pairing } from '../pairing/pairing.js';
import { loadPack } from '../programme/pack-lineage.js';
import { JointEvaluation } from './joint-evaluation.js';
import type { CancelJointInput, InviteObserversInput, JointResultInput } from './joint.input.js';
import { jointMachine } from './joint.states.js';

const EVERYBODY: readonly Party[] = ['SUPPORTING', 'RECEIVING', 'OWNER', 'OVERSIGHT', 'OBSERVER'];
const nameOf = (row: Pick<JointEvaluation, 'year'>): string => `${row.year} 年度联合考核`;

/** Invites the administration of the supporter; only where there is one of another province or of the military. */
export async function inviteObservers(tx: Tx, pairingKey: Key, input: InviteObserversInput): Promise<Key> {
  const pairing = await lockRow(tx, Pairing, pairingKey);
  if (!tx.viewer.partiesIn(pairing.scopeId).includes('OWNER')) throw new Refusal([{ code: 'PARTY', message: say.ownerOrganises }]);
  const pin = await pinOn(tx, pairing, `${input.year}-01-01`);
  const [found] = await tx.query<{ observers: string[]; termEndsOn: string | null; known: boolean }>(
    `select app.observers($1) as observers, (select max(t.planned_to)::text from team t where t.scope_id = $1 and t.pairing_id = $2 and t.planned_from <= $4) as "termEndsOn",
       exists (select 1 from joint_evaluation j where j.scope_id = $1 and j.pairing_id = $2 and j.year = $3 and j.state <> 'CANCELLED') as known`,
    [pairing.scopeId, pairing.id, input.year, input.heldOn],
  );
  if (!found) throw notFound();
  const jointWith = lookup(await loadPack(tx, pin), 'eval.jointWith');
  const ruleId = jointWith.state === 'FOUND' ? jointWith.entry.ruleId : null;
  refuse(inviteProblems(found, input, ruleId));
  const [made] = await tx.query<{ id: string }>(
    `insert into joint_evaluation (scope_id, pairing_id, year, held_on, place, method, observer_names, invited_by, invited_org_name, term_ends_on, pack_code, pack_version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
    [pairing.scopeId, pairing.id, input.year, input.heldOn, input.place.trim(), input.method.trim(), found.observers, tx.viewer.user?.name ?? '', tx.viewer.acting?.orgName ?? '',
      found.termEndsOn, pin.packCode, pin.packVersion],
  );
  if (!made) throw notFound();
  const key = { scopeId: pairing.scopeId, id: made.id };
  await logTransition(tx, jointMachine, key, { action: 'inviteObservers', from: '', to: jointMachine.initial, subject: nameOf(input) });
  await tell(tx, key, ['OBSERVER', 'SUPPORTING', 'RECEIVING', 'OVERSIGHT'], 'JOINT_INVITED', `${nameOf(input)}：${pairing.supporterName} → ${pairing.receiverName}`, `${input.heldOn} ${input.method.trim()}`);
  return key;
}

function inviteProblems(found: { observers: string[]; known: boolean }, input: InviteObserversInput, ruleId: string | null): ProblemInput[] {
  return [
    ...(found.observers.length > 0 ? [] : [{ code: 'NO_OBSERVER', ruleId, path: 'pairingId', message: say.noObserver, fix: say.chooseOther }]),
    ...(found.known ? [{ code: 'JOINT_EXISTS', path: 'year', message: say.exists(input.year), fix: say.openIt }] : []),
    ...(input.heldOn.startsWith(String(input.year)) ? [] : [{ code: 'PERIOD', path: 'heldOn', message: say.otherYear(input.heldOn, input.year), fix: inputWords.checkDay }]),
    ...sensitiveProblems({ method: input.method, place: input.place }),
  ];
}

/** What the supporter's administration thinks of it; it may be changed until the conclusion. */
export async function giveOpinion(tx: Tx, key: Key, input: JointResultInput): Promise<void> {
  const text = input.text.trim();
  const before = await transition(tx, jointMachine, JointEvaluation, key, 'giveOpinion', {
    revision: input.revision ?? undefined, subject: nameOf, set: { opinion: text, observerResult: input.result, opinedAt: tx.now, opinedBy: actor(tx) }, check: () => refuse(sensitiveProblems({ text })),
  });
  await tell(tx, key, ['OWNER'], 'JOINT_OPINION', `${nameOf(before)}意见：${labelOf(jointResults, input.result)}`, text);
}

/** The result, on the day it was held or later. */
export async function concludeJoint(tx: Tx, key: Key, input: JointResultInput): Promise<void> {
  const text = input.text.trim();
  const today = businessDay(tx.now);
  const before = await transition(tx, jointMachine, JointEvaluation, key, 'concludeJoint', {
    revision: input.revision ?? undefined, subject: nameOf, set: { conclusion: text, result: input.result, concludedAt: tx.now, concludedBy: actor(tx) },
    check: (row) => refuse([
      ...(row.heldOn > today ? [{ code: 'DATE_ORDER', message: say.notHeld(row.heldOn), fix: say.concludeAfter, numbers: { heldOn: row.heldOn, today } }] : []),
      ...sensitiveProblems({ text }),
    ]),
  });
  await tell(tx, key, EVERYBODY, 'JOINT_CONCLUDED', `${nameOf(before)}结论：${labelOf(jointResults, input.result)}`, text);
}

export async function cancelJoint(tx: Tx, key: Key, input: CancelJointInput): Promise<void> {
  const reason = input.reason.trim();
  const before = await transition(tx, jointMachine, JointEvaluation, key, 'cancelJoint', {
    revision: input.revision ?? undefined, subject: nameOf, reason, set: { cancelReason: reason }, check: () => refuse(sensitiveProblems({ reason })),
  });
  await tell(tx, key, EVERYBODY, 'JOINT_CANCELLED', `${nameOf(before)}已取消`, reason);
}

function actor(tx: Tx): string {
  return `${tx.viewer.acting?.orgName ?? ''} ${tx.viewer.user?.name ?? ''}`.trim();
}

async function tell(tx: Tx, key: Key, parties: readonly Party[], kind: string, title: string, body: string): Promise<void> {
  await tellParties(tx, key.scopeId, parties, { kind, title, body, link: `/joint-evaluations/${formatKey(key)}` });
}
