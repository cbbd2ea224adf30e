/** Responsible for which receivers in scope of a programme nobody supports. Talks to: organization, pairing_group, need_request. */
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { InstitutionKind } from '@jiedui/schema/vocabulary';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { evaluateFullCoverage } from '../../policy/relation.js';
import type { ProgrammeCoverage, UnpairedReceiver } from './coverage-gap.js';

const RECEIVER_KINDS: readonly InstitutionKind[] = ['HOSPITAL', 'COMMUNITY_CENTRE', 'TOWNSHIP_CENTRE'];

/**
 * In scope are the active institutions of the pack's kinds in the commission's care, apart from those that support
 * somebody, offer support, or are of the supporters' level.
 */
export async function readCoverage(tx: Tx, programme: Key, pack: ResolvedPack): Promise<ProgrammeCoverage> {
  const kinds = lookup(pack, 'programme.receiverKinds');
  const { viewer } = tx;
  const rows = await tx.query<UnpairedReceiver & { paired: boolean }>(
    `with supporters as (
       select m.supporter_org_id as id from group_member m join pairing_group g on g.scope_id = m.scope_id and g.id = m.group_id
        where g.scope_id = $1 and g.programme_id = $2 and not m.ended)
     select o.id as "organizationId", o.name, o.uscc, d.name as "divisionName",
            exists (select 1 from pairing_group g join group_member m on m.scope_id = g.scope_id and m.group_id = g.id and not m.ended
              where g.scope_id = $1 and g.programme_id = $2 and g.receiver_org_id = o.id) as paired,
            coalesce((select sum(n.headcount)::int from need_request n
              where n.scope_id = any($4) and n.receiver_org_id = o.id and n.state = 'PUBLISHED'), 0) as "wantedHeadcount"
       from organization o join division d on d.code = o.division_code
      where o.scope_id = any($3) and o.kind = any($5) and o.status = 'ACTIVE'
        and o.id not in (select s.id from supporters s)
        and not exists (select 1 from support_offer f where f.scope_id = any($4) and f.org_id = o.id and f.state = 'PUBLISHED')
        and coalesce(o.level < (select min(s.level) from organization s where s.id in (select id from supporters) and s.scope_id = any($3)), true)
      order by o.division_code, o.name`,
    [programme.scopeId, programme.id, viewer.readable('DIRECTORY'), viewer.readable('BASE'), kinds.state === 'FOUND' ? kinds.value : RECEIVER_KINDS],
  );
  const receivers = rows.map((row) => ({ id: row.organizationId, name: row.name }));
  const pairedIds = rows.filter((row) => row.paired).map((row) => row.organizationId);
  return {
    receivers: rows.length,
    unpaired: rows.filter((row) => !row.paired).map(({ paired: _, ...row }) => row),
    findings: evaluateFullCoverage(pack, { receivers, pairedIds }),
  };
}
