import { scopeIds, sql, type Sql } from '../../db/sql.js';
import type { OversightArea } from '../oversight/oversight-area.js';

/**
 * Columns of PairingEffect and GoalVerdict: every pairing of an area with what is recorded of its effect, one statement for
 * the whole area. Each table is read once and joined; the packs that the years pin come with the first row alone. A
 * dispatched person sees a part of the records only, so for one there is no row.
 */
export function effectSql(area: OversightArea): Sql {
  return sql`
    with paired as materialized (
      select p.* from pairing p where ${area.pairing(sql`p`)} and p.scope_id = any(${scopeIds('WORK')}) and (select app.person()) is null),
    pinned as materialized (
      select y.scope_id, y.pairing_id, y.year, y.pack_code, y.pack_version
        from pairing_year y join paired p on p.scope_id = y.scope_id and p.id = y.pairing_id where y.scope_id = any(${scopeIds('BASE')})),
    pins as (
      select y.scope_id, y.pairing_id, jsonb_object_agg(y.year, jsonb_build_object('code', y.pack_code, 'version', y.pack_version)) as years from pinned y group by y.scope_id, y.pairing_id),
    packs as (
      select jsonb_agg(jsonb_build_object('code', v.pack_code, 'version', v.pack_version, 'lineage', app.pack_lineage(v.pack_code, v.pack_version))) as lineages
        from (select pack_code, pack_version from pinned union select pack_code, pack_version from paired) v),
    reported as (
      select i.scope_id, i.pairing_id, jsonb_agg(jsonb_build_object('indicator', i.indicator, 'year', i.year, 'subject', i.subject, 'value', i.value::text, 'level', i.level)
                                                 order by i.year, i.indicator, i.subject) as indicators
        from receiver_indicator i join paired p on p.scope_id = i.scope_id and p.id = i.pairing_id
       where i.scope_id = any(${scopeIds('WORK')}) and i.state = 'RECORDED' group by i.scope_id, i.pairing_id),
    reached as (
      select g.scope_id, g.pairing_id, jsonb_agg(jsonb_build_object('field', g.field, 'target', g.target, 'year', extract(year from g.settled_on)::int) order by g.settled_on, g.id) as goals
        from pairing_goal g join paired p on p.scope_id = g.scope_id and p.id = g.pairing_id
       where g.scope_id = any(${scopeIds('WORK')}) and g.state = 'REACHED' and g.settled_on is not null group by g.scope_id, g.pairing_id),
    introduced as (
      select e.scope_id, e.pairing_id,
             jsonb_agg(jsonb_build_object('year', extract(year from coalesce(e.first_case_on, e.held_on))::int, 'stillUsed', e.still_used) order by e.held_on, e.id) filter (where e.kind = 'NEW_TECHNIQUE') as techniques,
             jsonb_agg(jsonb_build_object('year', extract(year from e.held_on)::int, 'fen', coalesce(e.amount_fen, 0)) order by e.held_on, e.id) filter (where e.kind = 'DONATION') as donations
        from work_event e join paired p on p.scope_id = e.scope_id and p.id = e.pairing_id
       where e.scope_id = any(${scopeIds('WORK')}) and e.kind in ('NEW_TECHNIQUE', 'DONATION') and e.state = 'CONFIRMED' group by e.scope_id, e.pairing_id)
    select p.scope_id || '-' || p.id as pairing_id, p.supporter_name, p.receiver_name, p.state, p.starts_on::text as starts_on, p.ends_on::text as ends_on,
           jsonb_build_object('id', p.receiver_org_id, 'name', p.receiver_name, 'kind', p.receiver_kind, 'category', p.receiver_category, 'standard', p.receiver_standard,
                              'creating', p.receiver_creating, 'population', p.receiver_population) as receiver,
           jsonb_build_object('own', jsonb_build_object('code', p.pack_code, 'version', p.pack_version), 'years', coalesce(y.years, '{}')) as pins,
           case when row_number() over (order by p.receiver_name, p.supporter_name, p.id) = 1 then (select k.lineages from packs k) end as lineages,
           coalesce(r.indicators, '[]') as indicators, coalesce(g.goals, '[]') as goals, coalesce(t.techniques, '[]') as techniques, coalesce(t.donations, '[]') as donations
      from paired p
      left join pins y on y.scope_id = p.scope_id and y.pairing_id = p.id
      left join reported r on r.scope_id = p.scope_id and r.pairing_id = p.id
      left join reached g on g.scope_id = p.scope_id and g.pairing_id = p.id
      left join introduced t on t.scope_id = p.scope_id and t.pairing_id = p.id
     order by p.receiver_name, p.supporter_name, p.id`;
}
