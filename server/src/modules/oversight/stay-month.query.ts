import { stayStates } from '@jiedui/schema/stay-states';
import { join, scopeIds, sql, type Sql } from '../../db/sql.js';
import type { OversightPeriod } from '../../policy/oversight-period.js';
import { anyText } from '../../read/text-filter.js';
import { parseKey } from '../../db/key.js';
import { inPlace } from '../pairing/place-filter.js';
import type { StayMonthFilter } from './dashboard.input.js';
import type { OversightArea } from './oversight-area.js';

const ON_SITE = [...stayStates.onSite];

/** Whether somebody of an assignment `a` stayed, and the last day of the stay so far: as the tallies keep them. */
export const STAYED = sql`a.arrived_on is not null and a.state <> 'REMOVED'`;
export const STAY_ENDS = sql`case when a.state = any(${ON_SITE}) then (select app.today()) else greatest(a.arrived_on, coalesce(a.finished_on, a.planned_to)) end`;

/** Stays `a` with the calendar months that they touched, `m.month` by the first day: as the tallies keep them. */
function stays(from: string | null | undefined, to: string | null | undefined): Sql {
  const monthOf = (day: Sql) => sql`(${day} - (extract(day from ${day})::int - 1))`;
  return sql`assignment a
    cross join lateral (select ${STAY_ENDS} as to_on) e
    cross join lateral (select s.at::date as month from generate_series(
      ${from ? sql`greatest(${monthOf(sql`a.arrived_on`)}, ${monthOf(sql`${from}::date`)})` : monthOf(sql`a.arrived_on`)}::timestamp,
      ${to ? sql`least(e.to_on, ${to}::date)` : sql`e.to_on`}::timestamp, interval '1 month') s (at)) m`;
}

function conditions(filter: StayMonthFilter | null): Sql {
  const { titleLevels, assignmentId, search } = filter ?? {};
  const stay = assignmentId ? parseKey(assignmentId) : null;
  const place = inPlace(filter);
  const text = anyText(search, ['name', 'specialty', 'department']);
  const a = sql`a`;
  return join([
    sql`a.scope_id = any(${scopeIds('WORK')}) and ${STAYED}`,
    ...(stay ? [sql`a.scope_id = ${stay.scopeId} and a.id = ${stay.id}`] : []),
    ...(titleLevels ? [sql`a.title_level = any(${titleLevels})`] : []),
    ...(place ? [place(a)] : []),
    ...(text ? [text(a)] : []),
  ], ' and ');
}

/** A page of person-months, the latest month first: columns of StayMonth. */
export function stayMonthsSql(filter: StayMonthFilter | null, first: number, offset: number): Sql {
  return sql`
    select a.scope_id || '-' || a.id as id, m.month, a.name, a.title_level, p.supporter_name, p.receiver_name,
           (least((m.month + interval '1 month')::date - 1, e.to_on) - greatest(m.month, a.arrived_on) + 1)::int as days
      from ${stays(filter?.from, filter?.to)}
      join pairing p on p.scope_id = a.scope_id and p.scope_id = any(${scopeIds('BASE')})
     where ${conditions(filter)}
     order by m.month desc, p.receiver_name, a.name, a.id limit ${first}::int offset ${offset}::int`;
}

/** How many person-months there are. */
export function stayMonthCount(filter: StayMonthFilter | null): Sql {
  return sql`select count(*)::int from ${stays(filter?.from, filter?.to)} where ${conditions(filter)}`;
}

/**
 * People with a stay at an institution in the period, counted from their own rows: an institution has few. Columns of
 * PersonFigures.
 */
export function personsSql(area: OversightArea, { from, to }: OversightPeriod): Sql {
  return sql`
    with stay as materialized (
      select a.scope_id, a.id, a.name, a.title_level, a.state, a.arrived_on, p.supporter_name
        from assignment a join pairing p on p.scope_id = a.scope_id and ${area.pairing(sql`p`)}
       where a.scope_id = any(${scopeIds('WORK')}) and a.state <> 'REMOVED' and coalesce(a.arrived_on, a.planned_from) <= ${to}::date
         and (a.state = any(${ON_SITE}) or greatest(coalesce(a.arrived_on, a.planned_from), coalesce(a.finished_on, a.planned_to)) >= ${from}::date)),
    month as (select a.scope_id, a.id, count(*)::int as stay_months from ${stays(from, to)}
      where a.scope_id = any(${scopeIds('WORK')}) and a.arrived_on is not null and exists (select 1 from stay s where s.scope_id = a.scope_id and s.id = a.id) group by 1, 2),
    work as (select s.scope_id, s.id, count(*) filter (where t.state in ('RECORDED', 'CONFIRMED', 'RETURNED')) as activities, count(*) filter (where t.state = 'CONFIRMED') as confirmed
      from stay s join activity t on t.scope_id = s.scope_id and t.assignment_id = s.id and t.day between ${from} and ${to}
     where t.scope_id = any(${scopeIds('WORK')}) group by 1, 2),
    mark as (select s.scope_id, s.id, count(*) as marks, count(*) filter (where t.mark = 'ABSENT') as absences
      from stay s join attendance t on t.scope_id = s.scope_id and t.assignment_id = s.id and t.day between ${from} and ${to}
     where t.scope_id = any(${scopeIds('WORK')}) and t.mark <> 'VOID' and not exists (select 1 from attendance c where c.scope_id = t.scope_id and c.corrects_id = t.id) group by 1, 2),
    judged as (select s.scope_id, s.id, count(*) as evaluations, count(*) filter (where t.state = 'EFFECTIVE' and t.qualified) as passed
      from stay s join evaluation t on t.scope_id = s.scope_id and t.assignment_id = s.id and t.period_to between ${from} and ${to} and t.state in ('OPEN', 'EFFECTIVE')
     where t.scope_id = any(${scopeIds('EVALUATION')}) group by 1, 2)
    select s.scope_id || '-' || s.id as id, s.name, s.title_level, s.state, s.supporter_name, s.arrived_on, ${from}::text as period_from, ${to}::text as period_to,
           coalesce(m.stay_months, 0) as stay_months, coalesce(w.activities, 0)::int as activities, coalesce(w.confirmed, 0)::int as confirmed,
           coalesce(k.marks, 0)::int as marks, coalesce(k.absences, 0)::int as absences, coalesce(j.evaluations, 0)::int as evaluations, coalesce(j.passed, 0)::int as passed
      from stay s left join month m using (scope_id, id) left join work w using (scope_id, id) left join mark k using (scope_id, id) left join judged j using (scope_id, id)
     order by s.name, s.id`;
}
