/** Responsible for the state of a receiver's group as supporters join and leave it. Talks to: pairing_group, pairing. */
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { evaluateGroup } from '../../policy/team.js';

interface Member {
  readonly supporterOrgId: string;
  readonly pairingScopeId: number;
  readonly pairingId: string;
  readonly lead: boolean;
  readonly ended: boolean;
}

/** Adds a supporter to a group and settles the group's state. */
export async function joinGroup(
  tx: Tx, pack: ResolvedPack, group: Key, joining: { supporter: { id: string; name: string }; pairing: Key; code: string },
): Promise<void> {
  const { supporter, pairing, code } = joining;
  await tx.query(
    `insert into group_member (scope_id, group_id, supporter_org_id, supporter_name, pairing_scope_id, pairing_id, pairing_code)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [group.scopeId, group.id, supporter.id, supporter.name, pairing.scopeId, pairing.id, code],
  );
  await settleGroup(tx, pack, group);
}

/** Takes a pairing out of its group; a group that nobody is left in goes with it. */
export async function leaveGroup(tx: Tx, pack: ResolvedPack, group: Key, pairing: Key): Promise<void> {
  await tx.query('delete from group_member where scope_id = $1 and group_id = $2 and pairing_id = $3', [group.scopeId, group.id, pairing.id]);
  const left = await settleGroup(tx, pack, group);
  if (left === 0) await tx.query('delete from pairing_group where scope_id = $1 and id = $2', [group.scopeId, group.id]);
}

/** A pairing that has ended counts no more in its receiver's group; who led leads no longer (R-227, C-18). */
export async function endInGroup(tx: Tx, pack: ResolvedPack, group: Key, pairing: Key): Promise<void> {
  await tx.query('update group_member set ended = true, lead = false where scope_id = $1 and group_id = $2 and pairing_id = $3', [group.scopeId, group.id, pairing.id]);
  await settleGroup(tx, pack, group);
}

async function settleGroup(tx: Tx, pack: ResolvedPack, group: Key): Promise<number> {
  const all = await membersOf(tx, group);
  const members = all.filter((member) => !member.ended);
  const lead = members.find((member) => member.lead)?.supporterOrgId ?? null;
  const findings = evaluateGroup(pack, { supporterIds: members.map((member) => member.supporterOrgId), leadSupporterId: lead });
  const needsLead = findings.some((finding) => finding.verdict === 'NOT_MET');
  const state = needsLead ? 'NEEDS_LEAD' : members.length > 1 && lead !== null ? 'LED' : 'SINGLE';
  await tx.query('update pairing_group set state = $3, revision = revision + 1 where scope_id = $1 and id = $2', [group.scopeId, group.id, state]);
  if (state === 'SINGLE') await tx.query('update group_member set lead = false where scope_id = $1 and group_id = $2 and lead', [group.scopeId, group.id]);
  await copyGroupState(tx, group);
  return all.length;
}

/** Writes the group's state, and who leads, into each of its pairings: parties read their own pairing only. */
export async function copyGroupState(tx: Tx, group: Key): Promise<void> {
  const [members, [row]] = await Promise.all([
    membersOf(tx, group),
    tx.query<{ state: string }>('select state from pairing_group where scope_id = $1 and id = $2', [group.scopeId, group.id]),
  ]);
  const lead = members.find((member) => member.lead)?.pairingId ?? null;
  await tx.query(
    `update pairing set group_state = $3, lead = (id is not distinct from $4::uuid), revision = revision + 1
      where scope_id = any($1) and id = any($2)
        and (group_state <> $3 or lead is distinct from (id is not distinct from $4::uuid))`,
    [members.map((member) => member.pairingScopeId), members.map((member) => member.pairingId), row?.state ?? 'SINGLE', lead],
  );
}

function membersOf(tx: Tx, group: Key): Promise<Member[]> {
  return tx.query<Member>(
    `select supporter_org_id as "supporterOrgId", pairing_scope_id as "pairingScopeId", pairing_id as "pairingId", lead, ended
       from group_member where scope_id = $1 and group_id = $2 order by created_at, id`,
    [group.scopeId, group.id],
  );
}
