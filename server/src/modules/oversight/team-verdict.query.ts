import { identifier, join, raw, scopeIds, sql, type Sql } from '../../db/sql.js';
import { snakeCase } from '../../read/model.js';
import { packLineage } from '../programme/pack-lineage.js';
import { compositionColumns } from '../team/team.facts.js';
import type { OversightArea } from './oversight-area.js';

/**
 * Columns of TeamVerdict: every team at work in an area with its pairing and roster, one statement for the whole area.
 * Each table is read once and joined: a sub-query for each team would evaluate the row policies anew each time. Only the
 * first team of each pack version carries the pack: what was resolved once is kept.
 */
export function teamVerdictsSql(area: OversightArea): Sql {
  return sql`
    with roster as materialized (
      select a.scope_id, a.team_id, jsonb_agg(${objectOf('a', compositionColumns.member)} order by a.role, a.name) as members
        from assignment a where a.scope_id = any(${scopeIds('WORK')}) group by a.scope_id, a.team_id),
    paired as materialized (
      select p.scope_id, p.id, p.supporter_name, p.receiver_name, ${objectOf('p', compositionColumns.pairing)} as pairing from pairing p where ${area.pairing(sql`p`)}),
    strength as materialized (
      select s.pairing_scope_id, to_jsonb(s) - 'pairing_scope_id' as strength from app.group_strengths(array(select scope_id from paired)) s),
    at_work as materialized (
      select t.scope_id, t.id, t.batch_no, t.name, t.state, t.pack_code, t.pack_version, p.supporter_name, p.receiver_name, p.pairing,
             row_number() over (partition by t.pack_code, t.pack_version order by p.receiver_name, t.batch_no, t.id) as nth
        from team t join paired p on p.scope_id = t.scope_id and p.id = t.pairing_id
       where t.scope_id = any(${scopeIds('WORK')}) and t.state not in ('HANDED_OVER', 'CLOSED'))
    select k.scope_id || '-' || k.id as id, k.batch_no, k.name, k.state, k.supporter_name, k.receiver_name, k.pack_code, k.pack_version,
           case when k.nth = 1 then ${packLineage(raw('k'))} end as lineage, s.strength, k.pairing, coalesce(m.members, '[]') as members
      from at_work k
      left join roster m on m.scope_id = k.scope_id and m.team_id = k.id
      left join strength s on s.pairing_scope_id = k.scope_id
     order by k.receiver_name, k.batch_no, k.id`;
}

/** A JSON object of these properties, named as the evaluators' facts have them. */
function objectOf(alias: string, properties: readonly string[]): Sql {
  return sql`jsonb_build_object(${join(properties.map((name) => sql`${name}::text, ${raw(alias)}.${identifier(snakeCase(name))}`), ', ')})`;
}
