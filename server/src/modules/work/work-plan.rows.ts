/** Responsible for what a plan's month has brought, counted in one place for the screen and the paper. Reads only. */
import type { Facet } from '../../access/viewer.js';
import type { Key } from '../../db/key.js';
import { raw, scopeIds, sql, type Sql } from '../../db/sql.js';
import type { Tx } from '../../db/unit-of-work.js';

/** Half-days of each type in the month of a plan, as JSON by type. */
export function workDoneSql(t: Sql): Sql {
  return sql`(select jsonb_object_agg(w.type, w.halves) from (
      select a.type, count(distinct (a.day, h.half)) as halves
        from activity a cross join lateral unnest(case when a.slot is null then '{AM,PM}'::text[] else array[a.slot] end) h (half)
       where a.scope_id = ${t}.scope_id and a.assignment_id = ${t}.assignment_id and a.day >= ${t}.month_on
         and a.day < (${t}.month_on + interval '1 month')::date and a.state in ('RECORDED', 'CONFIRMED') and a.scope_id = any(${scopeIds('WORK')})
       group by a.type) w)`;
}

/** The same of one plan. */
export async function doneOfPlan(tx: Tx, key: Key): Promise<Record<string, number> | null> {
  const { text, values } = sql`select ${workDoneSql(raw('p'))} as done from work_plan p where p.scope_id = ${key.scopeId} and p.id = ${key.id}`.statement((facet) => tx.viewer.readable(facet as Facet).ids);
  const [row] = await tx.query<{ done: Record<string, number> | null }>(text, values);
  return row?.done ?? null;
}
