/** Responsible for whether supporters have an agreement of its own with each receiver. Talks to: pairing, agreement, agreement_party. */
import { parseKey } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { evaluatePerReceiver } from '../../policy/relation.js';
import { packOf } from '../programme/pack-lineage.js';
import type { OwnAgreements } from './own-agreements.js';

interface Line {
  readonly programmeId: string;
  readonly programmeName: string;
  readonly supporterId: string;
  readonly supporterName: string;
  readonly packCode: string;
  readonly packVersion: number;
  readonly lineage: unknown[] | null;
  readonly receivers: { id: string; name: string }[];
  readonly agreements: { receiverIds: string[] }[];
}

/** One line for each supporter of a programme whose pack asks for it, from the pairings that the viewer reaches with their agreements. */
export async function readOwnAgreements(tx: Tx, programmeId: string | null | undefined): Promise<OwnAgreements[]> {
  const { viewer } = tx;
  const lines = await tx.query<Line & Record<string, unknown>>(
    `select p.programme_id as "programmeId", p.programme_name as "programmeName", p.supporter_org_id as "supporterId", p.supporter_name as "supporterName",
            p.pack_code as "packCode", p.pack_version as "packVersion", app.pack_lineage(p.pack_code, p.pack_version) as lineage,
            jsonb_agg(jsonb_build_object('id', p.receiver_org_id, 'name', p.receiver_name) order by p.receiver_name) as receivers,
            coalesce(jsonb_agg(jsonb_build_object('receiverIds', s.ids)) filter (where s.ids is not null), '[]') as agreements
       from pairing p
       left join lateral (
         select array_agg(y.org_id) as ids
           from agreement a join agreement_party y on y.scope_id = a.scope_id and y.agreement_id = a.id and y.kind = 'RECEIVING'
          where a.scope_id = p.scope_id and a.pairing_id = p.id and a.state = 'EFFECTIVE' and a.kind <> 'SUPPLEMENT'
          group by a.id order by a.id limit 1) s on true
      where p.scope_id = any ($1) and p.scope_id = any ($2) and p.state in ('ASSIGNED', 'FILED', 'ACTIVE', 'SUSPENDED') and ($3::uuid is null or p.programme_id = $3)
      group by 1, 2, 3, 4, 5, 6 order by 2, 4`,
    [viewer.readable('BASE'), viewer.readable('AGREEMENT'), programmeId ? parseKey(programmeId).id : null],
  );
  return lines.flatMap((line) => {
    const findings = evaluatePerReceiver(packOf(line.packCode, line.packVersion, line.lineage ?? []), line);
    if (findings.length === 0) return [];
    return [{ id: `${line.programmeId}:${line.supporterId}`, programmeName: line.programmeName, supporterName: line.supporterName, receivers: line.receivers.length, findings }];
  });
}
