import { agreementRefusals as say } from '@jiedui/schema/refusal-words-work';
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { Refusal } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { changeRow, lockRow, logTransition, transition } from '../../states/transition.js';
import { settleShared } from '../need/shared-access.js';
import { loadPack } from '../programme/pack-lineage.js';
import type { PairingContactInput, PairingReasonInput } from './pairing.input.js';
import { endInGroup } from './group.service.js';
import { Pairing } from './pairing.js';
import { pairingMachine } from './pairing.states.js';

/** The spreadsheet import assigns by the same function as the mutation. */
export { assignPairing, withdrawPairing, type PairingLine } from './assign.service.js';

const ALL = ['SUPPORTING', 'RECEIVING', 'COUNTY_GOVERNMENT', 'OVERSIGHT', 'OBSERVER'];

const subject = (row: Pairing): string => `${row.supporterName} → ${row.receiverName}`;

/** All proposed pairings of a programme become assigned, each with its line in the log. @returns how many there were. */
export async function confirmProposedPairings(tx: Tx, programme: Key): Promise<number> {
  const { viewer } = tx;
  const rows = await tx.query<{ scopeId: number; id: string; subject: string }>(
    `update pairing set state = 'ASSIGNED', revision = revision + 1
      where scope_id = any($1) and programme_scope_id = $2 and programme_id = $3 and state = 'PROPOSED'
      returning scope_id as "scopeId", id, supporter_name || ' → ' || receiver_name as subject`,
    [viewer.writable('BASE'), programme.scopeId, programme.id],
  );
  await tx.query(
    `insert into transition_log (scope_id, facet, machine, row_id, subject, action, from_state, to_state, org_id, org_name, by_name)
     select u.scope_id, 'BASE', 'pairing', u.id, u.subject, 'confirm', 'PROPOSED', 'ASSIGNED', $4, $5, $6
       from unnest($1::int[], $2::uuid[], $3::text[]) as u (scope_id, id, subject)`,
    [rows.map((row) => row.scopeId), rows.map((row) => row.id), rows.map((row) => row.subject), viewer.orgId,
      viewer.acting?.orgName ?? '', viewer.user?.name ?? ''],
  );
  return rows.length;
}

/** Assigns one pairing that was added to a programme already published. */
export async function confirmPairing(tx: Tx, key: Key, revision: number | undefined): Promise<void> {
  const pairing = await transition(tx, pairingMachine, Pairing, key, 'confirm', {
    revision,
    subject,
    check: async (row) => {
      const [programme] = await tx.query<{ state: string }>(
        'select state from programme where scope_id = $1 and id = $2', [row.programmeScopeId, row.programmeId],
      );
      if (programme?.state === 'PUBLISHED') return;
      throw new Refusal([{ code: 'PROGRAMME_NOT_PUBLISHED', message: say.notPublished, fix: say.publish }]);
    },
  });
  await tell(tx, key, ALL, 'PAIRING_ASSIGNED', `已指派结对：${subject(pairing)}`, pairing.programmeName);
}

export async function suspendPairing(tx: Tx, key: Key, input: PairingReasonInput): Promise<void> {
  const pairing = await transition(tx, pairingMachine, Pairing, key, 'suspend', { revision: input.revision ?? undefined, reason: input.reason, subject });
  await tell(tx, key, ALL, 'PAIRING_SUSPENDED', `结对已暂停：${subject(pairing)}`, input.reason);
}

export async function resumePairing(tx: Tx, key: Key, input: PairingReasonInput): Promise<void> {
  const pairing = await transition(tx, pairingMachine, Pairing, key, 'resume', { revision: input.revision ?? undefined, reason: input.reason, subject });
  await tell(tx, key, ALL, 'PAIRING_RESUMED', `结对已恢复：${subject(pairing)}`, input.reason);
}

/** Ends a pairing at its term; before that it can only be terminated. */
export async function completePairing(tx: Tx, key: Key, input: PairingReasonInput): Promise<void> {
  const pairing = await transition(tx, pairingMachine, Pairing, key, 'complete', {
    revision: input.revision ?? undefined,
    reason: input.reason,
    subject,
    check: (row) => {
      const today = businessDay(tx.now);
      if (today >= row.endsOn) return;
      throw new Refusal([{
        code: 'TERM_OPEN', message: say.termOpen(row.endsOn, today), fix: say.endOrTerminate, numbers: { endsOn: row.endsOn, today },
      }]);
    },
  });
  await endInGroup(tx, await loadPack(tx, pairing), { scopeId: pairing.programmeScopeId, id: pairing.groupId }, key);
  await settleShared(tx, [pairing.supporterOrgId, pairing.receiverOrgId]);
  await tell(tx, key, ALL, 'PAIRING_COMPLETED', `结对已完成：${subject(pairing)}`, input.reason);
}

/** The acting party names its department and contact; only for its own line. */
export async function setPairingContact(tx: Tx, key: Key, input: PairingContactInput): Promise<void> {
  await lockRow(tx, Pairing, key, input.revision ?? undefined);
  const rows = await tx.query(
    `update pairing_party set dedicated_department = $4, contact_name = $5, leader_name = coalesce($6, leader_name)
      where scope_id = $1 and pairing_id = $2 and org_id = $3 returning 1`,
    [key.scopeId, key.id, tx.viewer.orgId, input.dedicatedDepartment.trim(), input.contactName.trim(), input.leaderName?.trim() ?? null],
  );
  if (rows.length === 0) throw new Refusal([{ code: 'PARTY', message: say.notOfPairing }]);
}

/** What the pairing shows of its newest main agreement; the pairing becomes ACTIVE when that takes effect (R-240, C-18). */
export async function followAgreement(
  tx: Tx, key: Key, agreement: { readonly state: Pairing['agreementState']; readonly late: boolean },
): Promise<void> {
  const row = await lockRow(tx, Pairing, key);
  const state = nextState(row.state, agreement.state);
  await changeRow(tx, Pairing, key, { agreementState: agreement.state, agreementLate: agreement.late, state });
  if (state === row.state) return;
  const action = state === 'ACTIVE' ? 'activate' : 'suspend';
  await logTransition(tx, pairingMachine, key, {
    action, from: row.state, to: state, subject: subject(row), reason: state === 'ACTIVE' ? '主协议生效' : '主协议终止',
  });
}

function nextState(state: Pairing['state'], agreement: Pairing['agreementState']): Pairing['state'] {
  if (agreement === 'EFFECTIVE') return state === 'ASSIGNED' || state === 'FILED' ? 'ACTIVE' : state;
  return agreement === 'TERMINATED' && state === 'ACTIVE' ? 'SUSPENDED' : state;
}

/** Tells parties of a pairing, apart from the acting organisation. */
export async function tell(tx: Tx, key: Key, parties: readonly string[], kind: string, title: string, body: string): Promise<void> {
  await tx.query('select app.notify_pairing($1, $2, $3, $4, $5, $6)', [key.scopeId, parties, kind, title, body, `/pairings/${formatKey(key)}`]);
}

/** The pairing as its parties read it, unlocked; NOT_FOUND if the viewer does not reach it. */
export async function readPairing(tx: Tx, key: Key): Promise<Pairing> {
  const found = await tx.manager.createQueryBuilder(Pairing, 'p').where('p.scope_id = :scopeId and p.id = :id', key).getOne();
  if (!found) throw notFound();
  return found;
}
