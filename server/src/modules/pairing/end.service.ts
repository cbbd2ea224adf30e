/** Responsible for the end of a pairing and the change of a counterpart, with what follows from them (R-139, R-323, R-368, C-18). */
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { refuse, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { problemsOf } from '../../policy/finding.js';
import { evaluateChange } from '../../policy/relation.js';
import { lockRow, logTransition, transition } from '../../states/transition.js';
import { agreementMachine } from '../agreement/agreement.states.js';
import { settleShared } from '../need/shared-access.js';
import { loadPack } from '../programme/pack-lineage.js';
import { Programme } from '../programme/programme.js';
import { assignPairing } from './assign.service.js';
import { openGoals } from './goal.service.js';
import { endInGroup } from './group.service.js';
import type { ChangeCounterpartInput, TerminatePairingInput } from './pairing.input.js';
import { Pairing } from './pairing.js';
import { readPairing, tell } from './pairing.service.js';
import { pairingMachine } from './pairing.states.js';

const ALL = ['SUPPORTING', 'RECEIVING', 'COUNTY_GOVERNMENT', 'OVERSIGHT', 'OBSERVER'];

const subject = (row: Pairing): string => `${row.supporterName} → ${row.receiverName}`;

/** Terminates a pairing with a reason; while goals are open the owner must approve it expressly. */
export async function terminatePairing(tx: Tx, key: Key, input: TerminatePairingInput): Promise<void> {
  await lockProgramme(tx, await readPairing(tx, key));
  const pairing = await transition(tx, pairingMachine, Pairing, key, 'terminate', {
    revision: input.revision ?? undefined,
    reason: input.reason,
    subject,
    check: (row) => refuseLocked(tx, row, 'END', input),
  });
  await followEnd(tx, key, pairing, input.reason);
  await tell(tx, key, ALL, 'PAIRING_TERMINATED', `结对已终止：${subject(pairing)}`, input.reason);
}

/**
 * Ends a pairing and proposes another supporter for the same receiver in the same act; refused while goals are open
 * unless the owner approves it with a reason.
 * @returns the new pairing, PROPOSED
 */
export async function changeCounterpart(tx: Tx, key: Key, input: ChangeCounterpartInput): Promise<Key> {
  const known = await readPairing(tx, key);
  await lockProgramme(tx, known);
  const pairing = await transition(tx, pairingMachine, Pairing, key, 'changeCounterpart', {
    revision: input.revision ?? undefined,
    reason: input.reason,
    subject,
    check: (row) => refuseLocked(tx, row, 'CHANGE', input),
  });
  const [receiver] = await tx.query<{ uscc: string }>(
    `select uscc from pairing_party where scope_id = $1 and pairing_id = $2 and kind = 'RECEIVING'`, [key.scopeId, key.id],
  );
  if (!receiver) throw notFound();
  await followEnd(tx, key, pairing, input.reason);
  const today = businessDay(tx.now);
  const made = await assignPairing(tx, { scopeId: pairing.programmeScopeId, id: pairing.programmeId }, {
    supporterUscc: input.supporterUscc, receiverUscc: receiver.uscc, mode: pairing.mode as never,
    startsOn: input.startsOn ?? (today > pairing.startsOn ? today : pairing.startsOn), endsOn: pairing.endsOn,
  });
  await tx.query('update pairing set replaces_code = $3 where scope_id = $1 and id = $2', [made.scopeId, made.id, pairing.code]);
  await tell(tx, key, ALL, 'COUNTERPART_CHANGED', `结对已调整：${pairing.receiverName}改由其他医院支援`, input.reason);
  return made;
}

/** Programme first, as when assigning: two acts in one programme wait for each other instead of blocking each other. */
async function lockProgramme(tx: Tx, pairing: Pairing): Promise<void> {
  if (!tx.viewer.partiesIn(pairing.programmeScopeId).includes('OWNER')) return;
  await lockRow(tx, Programme, { scopeId: pairing.programmeScopeId, id: pairing.programmeId });
}

async function refuseLocked(tx: Tx, row: Pairing, kind: 'CHANGE' | 'END', input: TerminatePairingInput | ChangeCounterpartInput): Promise<void> {
  const pack = await loadPack(tx, row);
  const goalsOpen = await openGoals(tx, row);
  const lock = problemsOf(evaluateChange(pack, { kind: 'CHANGE', goalsOpen, reason: input.reason, approved: input.approveOpenGoal }));
  // Whoever ends it is the administration that approves.
  const end = kind === 'END' ? problemsOf(evaluateChange(pack, { kind, goalsOpen: 0, reason: input.reason, approved: true })) : [];
  refuse([...lock.map((problem): ProblemInput => ({ ...problem, code: 'PAIRING_LOCKED', path: 'approveOpenGoal' })), ...end]);
}

/** What ends with a pairing: its agreements, its part in the receiver's group, the supporter's sight of needs. */
export async function followEnd(tx: Tx, key: Key, pairing: Pairing, reason: string): Promise<void> {
  await endAgreements(tx, key, reason);
  await endInGroup(tx, await loadPack(tx, pairing), { scopeId: pairing.programmeScopeId, id: pairing.groupId }, key);
  await settleShared(tx, [pairing.supporterOrgId, pairing.receiverOrgId]);
}

async function endAgreements(tx: Tx, key: Key, reason: string): Promise<void> {
  const ended = await tx.query<{ id: string; number: string; from: string; to: string }>(
    `with before as (select a.scope_id, a.id, a.state from agreement a where a.scope_id = $1 and a.pairing_id = $2
       and a.state in ('DRAFT', 'IN_REVIEW', 'SIGNING', 'RETURNED', 'EFFECTIVE') for update)
     update agreement a set state = case when b.state = 'EFFECTIVE' then 'TERMINATED' else 'VOID' end, revision = a.revision + 1
       from before b where a.scope_id = b.scope_id and a.id = b.id
     returning a.id, a.number, b.state as "from", a.state as "to"`,
    [key.scopeId, key.id],
  );
  if (ended.length === 0) return;
  await tx.query(
    `update pairing set agreement_state = case when agreement_state = 'EFFECTIVE' then 'TERMINATED' when agreement_state = 'NONE' then 'NONE' else 'VOID' end
      where scope_id = $1 and id = $2 and agreement_state not in ('EXPIRED', 'TERMINATED', 'VOID')`,
    [key.scopeId, key.id],
  );
  await Promise.all(ended.map((row) => logTransition(tx, agreementMachine, { scopeId: key.scopeId, id: row.id }, {
    action: row.to === 'VOID' ? 'void' : 'terminate', from: row.from, to: row.to, subject: row.number, reason: `结对终止：${reason}`,
  })));
}

/** The new lead hospital stands by the leader, or has put its own in his place. */
export async function confirmLeader(tx: Tx, key: Key, input: { readonly revision?: number | null; readonly note: string }): Promise<void> {
  const pairing = await transition(tx, pairingMachine, Pairing, key, 'confirmLeader', {
    revision: input.revision ?? undefined, reason: input.note.trim() || null, subject, set: { leaderToConfirm: false },
  });
  await tx.query('select app.notify_pairing($1, $2, $3, $4, $5, $6)', [
    key.scopeId, ['RECEIVING', 'OWNER'], 'LEADER_CONFIRMED', `牵头医院已重新确认队长：${pairing.receiverName}`, input.note, `/pairings/${formatKey(key)}`,
  ]);
}
