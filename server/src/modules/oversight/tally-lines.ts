/** Where a dashboard reads what is counted: sums over all that its viewer reaches where they stand, lines of pairings where not. */
import { join, raw, scopeIds, sql, type Sql } from '../../db/sql.js';
import type { OversightArea } from './oversight-area.js';

const TALLIES = { agreement_tally: 'AGREEMENT', work_tally: 'WORK', evaluation_tally: 'EVALUATION' } as const;
export type TallyName = keyof typeof TALLIES;
export const TALLY_NAMES = Object.keys(TALLIES) as TallyName[];

/** Some lines of a tally: a condition on a line `t`, and how often each counts. */
export interface Portion {
  readonly condition: Sql;
  readonly times: Sql;
}

/** The CTEs that `linesOf` reads: the pairings of the area with the place below that each belongs to, and the names of the sums. */
export function areaTables(area: OversightArea, tallies: readonly TallyName[]): Sql {
  return sql`
    area as materialized (
      select p.scope_id, p.state, p.group_state, p.receiver_org_id, p.receiver_name, p.receiver_division_code, p.receiver_division_name,
             ${area.place(sql`p`)} as place, ${area.ownDivision?.(sql`p`) ?? sql`${area.childDivision === null}::boolean`} as direct
        from pairing p where ${area.pairing(sql`p`)}),
    reach as materialized (select ${join(tallies.map((tally) => sql`app.own_reach(${TALLIES[tally]}) as ${raw(tally)}`), ', ')})`;
}

/** Columns place, starts_on, measure, key, amount of the portions of a tally in the area. Institutions have no sums. */
export function linesOf(area: OversightArea, tally: TallyName, portions: readonly Portion[]): Sql {
  const reach = sql`(select r.${raw(tally)} from reach r)`;
  const own = sql`t.scope_id = any(${scopeIds(TALLIES[tally])})`;
  const lines = (which: Sql) => portions.map(({ condition, times }) =>
    sql`select t.scope_id, t.starts_on, t.measure, t.key, t.amount * ${times} as amount from ${raw(tally)} t where ${own} and ${which} and ${condition}`);
  const placed = (parts: readonly Sql[]) => sql`select a.place, n.starts_on, n.measure, n.key, n.amount from area a join (${join(parts, ' union all ')}) n on n.scope_id = a.scope_id`;
  // An array, that the index takes: the planner knows too little of the numbers for a join.
  if (!area.childDivision) return placed(lines(sql`t.scope_id = any(array(select a.scope_id from area a))`));
  // Sums name no receiver: whoever stands in the area's own division is an institution of the page, and is read by lines.
  const direct = area.ownDivision === null ? [] : lines(sql`${reach} is not null and t.folded and (select bool_or(a.direct) from area a)
     and t.scope_id = any(array(select a.scope_id from area a where a.direct))`);
  const below = area.ownDivision === null ? sql`true` : sql`not ${area.ownDivision(sql`t`)}`;
  const sums = portions.map(({ condition, times }) => sql`
    select ${area.divisionBelow(sql`t`)}, t.starts_on, t.measure, t.key, t.amount * ${times} from reach_tally t
     where t.org_id = app.org() and t.reach = ${reach} and ${area.summed(sql`t`)} and ${below} and ${condition}`);
  return sql`${placed([...lines(sql`${reach} is null`), ...lines(sql`${reach} is not null and not t.folded`), ...direct])} union all ${join(sums, ' union all ')}`;
}
