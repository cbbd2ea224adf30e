import { Field, ID, Int, ObjectType } from 'type-graphql';
import { parseKey } from '../../db/key.js';
import { scopeIds, sql, type Sql } from '../../db/sql.js';
import { Finding } from '../../graphql/finding.js';
import { evaluatePerReceiver } from '../../policy/relation.js';
import { Derived } from '../../read/declare.js';
import { packLineage, packOf } from '../programme/pack-lineage.js';

interface Line {
  readonly packCode: string;
  readonly packVersion: number;
  readonly lineage: readonly unknown[] | null;
  readonly receiverList: { id: string; name: string }[];
  readonly agreements: { receiverIds: string[] }[];
}

/** Whether one supporter has an agreement of its own with each of its receivers in a programme (R-186, R-208). */
@ObjectType()
export class OwnAgreements {
  packCode!: string;
  packVersion!: number;
  lineage!: readonly unknown[] | null;
  receiverList!: { id: string; name: string }[];
  agreements!: { receiverIds: string[] }[];

  @Field(() => ID, { description: 'Programme, supporter and the version of the pack that its pairings pin.' })
  id!: string;

  @Field(() => String)
  programmeName!: string;

  @Field(() => String)
  supporterName!: string;

  @Field(() => Int)
  receivers!: number;

  @Field(() => [Finding], { description: 'Empty where the policy pack does not ask for it.' })
  @Derived<Line>({
    needs: ['packCode', 'packVersion', 'lineage', 'receiverList', 'agreements'],
    compute: (row) => evaluatePerReceiver(packOf(row.packCode, row.packVersion, row.lineage ?? []), { receivers: row.receiverList, agreements: row.agreements }),
  })
  findings!: Finding[];
}

/** One line for each supporter of a programme, from the pairings that the viewer reaches with their agreements. */
export function ownAgreementsSql(programmeId: string | null | undefined): Sql {
  const programme = programmeId ? parseKey(programmeId).id : null;
  return sql`select g.programme_id || ':' || g.supporter_org_id || ':' || g.pack_code || '@' || g.pack_version as id, g.*, ${packLineage(sql`g`)} as lineage
    from (select p.programme_id, p.programme_name, p.supporter_org_id, p.supporter_name, p.pack_code, p.pack_version, count(*)::int as receivers,
                 jsonb_agg(jsonb_build_object('id', p.receiver_org_id, 'name', p.receiver_name) order by p.receiver_name) as receiver_list,
                 coalesce(jsonb_agg(jsonb_build_object('receiverIds', s.ids)) filter (where s.ids is not null), '[]') as agreements
            from pairing p
            left join lateral (
              select array_agg(y.org_id) as ids
                from agreement a join agreement_party y on y.scope_id = a.scope_id and y.agreement_id = a.id and y.kind = 'RECEIVING' and y.scope_id = any(${scopeIds('AGREEMENT')})
               where a.scope_id = p.scope_id and a.pairing_id = p.id and a.scope_id = any(${scopeIds('AGREEMENT')}) and a.state = 'EFFECTIVE' and a.kind <> 'SUPPLEMENT'
               group by a.id order by a.id limit 1) s on true
           where p.scope_id = any(${scopeIds('BASE')}) and p.scope_id = any(${scopeIds('AGREEMENT')}) and p.state in ('ASSIGNED', 'FILED', 'ACTIVE', 'SUSPENDED')
             and (${programme}::uuid is null or p.programme_id = ${programme})
           group by p.programme_id, p.programme_name, p.supporter_org_id, p.supporter_name, p.pack_code, p.pack_version) g
   order by g.programme_name, g.supporter_name, 1`;
}
