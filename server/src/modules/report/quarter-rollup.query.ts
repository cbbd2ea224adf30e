/** Responsible for reading what each pairing handed in for a quarter. */
import type { Facet } from '../../access/viewer.js';
import { parseKey } from '../../db/key.js';
import { scopeIds, sql, type Sql } from '../../db/sql.js';
import type { Tx } from '../../db/unit-of-work.js';
import { badInput, notFound } from '../../graphql/errors.js';
import { checkedYear } from '../../graphql/year.js';
import { newestForm, periodOf, periodsOf } from './report-form.js';
import type { RollupSource } from './quarter-rollup-paper.js';

export interface RollupArgs {
  readonly year: number;
  readonly quarter: number;
  readonly programmeId: string | null;
}

/** One row: the columns of QuarterRollup. Pairings that run in the quarter, those that were called off before they began left out. */
export function rollupSql({ year, quarter, programmeId }: RollupArgs): Sql {
  const form = newestForm('QUARTER');
  if (!Number.isInteger(quarter) || quarter < 1 || quarter > periodsOf(form)) throw badInput('没有这个季度。', [{ path: 'quarter', message: `is ${quarter}` }]);
  const { from, to } = periodOf(form, checkedYear(year), quarter);
  const programme = programmeId === null ? null : parseKey(programmeId);
  const within = programme === null ? sql`` : sql` and p.programme_scope_id = ${programme.scopeId} and p.programme_id = ${programme.id}`;
  return sql`
    select ${year}::int as year, ${quarter}::int as quarter, coalesce((select o.name from organization o where o.id = app.org()), '') as unit, (select app.now()) as as_of,
           coalesce(${programme === null ? sql`null` : sql`max(p.programme_name)`}, '') as programme,
           coalesce(jsonb_agg(jsonb_build_object('supporter', p.supporter_name, 'receiver', p.receiver_name, 'state', r.state,
             'facts', case when r.state in ('SUBMITTED', 'ACCEPTED') then r.facts end)
             order by p.supporter_name, p.receiver_name), '[]') as lines
      from pairing p
      left join report r on r.scope_id = p.scope_id and r.pairing_id = p.id and r.kind = 'QUARTER' and r.year = ${year} and r.period_no = ${quarter} and r.state <> 'DISCARDED'
       and r.scope_id = any(${scopeIds('WORK')})
     where p.scope_id = any(${scopeIds('WORK')}) and p.state in ('ACTIVE', 'SUSPENDED', 'COMPLETED', 'TERMINATED') and p.starts_on <= ${to}::date and p.ends_on >= ${from}::date${within}
       and (p.state <> 'TERMINATED' or exists (select 1 from transition_log l where l.scope_id = p.scope_id and l.row_id = p.id and l.machine = 'pairing' and l.to_state = 'TERMINATED'
         and l.from_state in ('ACTIVE', 'SUSPENDED') and (l.at at time zone 'Asia/Shanghai')::date >= ${from}::date))`;
}

/** The same for a file. */
export async function readRollup(tx: Tx, args: RollupArgs): Promise<RollupSource> {
  const { text, values } = rollupSql(args).statement((facet) => tx.viewer.readable(facet as Facet).ids);
  const [row] = await tx.query<RollupSource & { readonly as_of: Date }>(text, values);
  if (!row) throw notFound();
  return { ...row, asOf: row.as_of };
}
