import type { FigureCode, FigureList } from '@jiedui/schema/figures';
import { join, raw, scopeIds, sql, type Sql } from '../../db/sql.js';
import type { Where } from '../../read/planned.js';
import { agreementConditions } from '../agreement/agreement.query.js';
import { evaluationConditions } from '../evaluation/evaluation.query.js';
import { pairingConditions } from '../pairing/pairing.query.js';
import { assignmentConditions } from '../team/team.query.js';
import { taskConditions } from '../work/task.query.js';
import type { Span } from '../../policy/oversight-period.js';
import { COUNTED, FIGURES } from './figure-catalogue.js';
import type { OversightArea } from './oversight-area.js';

type Conditions = readonly (Where | null | undefined | false | '' | 0)[];

/** Kept in each pairing's figures by whoever changes the rows; of the others the rows are counted. */
const KEPT: Partial<Readonly<Record<FigureCode, 'planned_staff' | 'on_site_staff' | 'tasks_total' | 'tasks_done'>>> = {
  STAFF_PLANNED: 'planned_staff', STAFF_ON_SITE: 'on_site_staff', TASKS: 'tasks_total', TASKS_DONE: 'tasks_done',
};

/** A table that a list shows, and the conditions that the list's own filter makes. */
interface Source {
  readonly from: Sql;
  readonly facet: string;
  readonly conditions: (filter: Readonly<Record<string, unknown>>) => Conditions;
}

const SOURCES = {
  PAIRINGS: { from: sql`pairing`, facet: 'BASE', conditions: pairingConditions },
  AGREEMENTS: { from: sql`agreement`, facet: 'AGREEMENT', conditions: agreementConditions },
  ASSIGNMENTS: { from: sql`assignment`, facet: 'WORK', conditions: assignmentConditions },
  TASKS: { from: sql`task`, facet: 'WORK', conditions: taskConditions },
  EVALUATIONS: { from: sql`evaluation`, facet: 'EVALUATION', conditions: evaluationConditions },
} as const satisfies Partial<Readonly<Record<FigureList, Source>>>;

/**
 * One row per figure of a workbench: code, list, filter, value. Counted from the rows, all of a list in one pass: a dispatched
 * person sees his own rows, which no tally knows.
 */
export function figuresSql(codes: readonly FigureCode[], area: OversightArea, span: Span): Sql {
  const filterOf = (code: FigureCode) => FIGURES[code].filter(span);
  const own = (source: Source, code: FigureCode) => all(source.conditions(filterOf(code)));
  const line = (code: FigureCode, value: Sql) => sql`(${code}::text, ${FIGURES[code].list}::text, ${JSON.stringify({ ...area.filter, ...filterOf(code) })}::jsonb, ${value})`;
  const lines: Sql[] = [];
  const passes: Sql[] = [];
  const pass = (name: string, chosen: readonly FigureCode[], write: (columns: Sql) => Sql, value: (code: FigureCode) => Sql): void => {
    if (chosen.length === 0) return;
    passes.push(sql`(${write(join(chosen.map((code) => sql`${value(code)} as ${raw(code.toLowerCase())}`), ', '))}) ${raw(name)}`);
    for (const code of chosen) lines.push(line(code, sql`${raw(`${name}.${code.toLowerCase()}`)}`));
  };
  for (const [list, source] of Object.entries(SOURCES) as [keyof typeof SOURCES, Source][]) {
    const chosen = codes.filter((code) => FIGURES[code].list === list && !KEPT[code]);
    // Rows that no figure counts are left out early, so that an index may serve a lone figure.
    const any = join(chosen.map((code) => own(source, code)), ' or ');
    pass(`of_${list.toLowerCase()}`, chosen, (columns) => sql`select ${columns} from ${source.from} t where ${base(source, area)} and (${any})`,
      (code) => sql`count(*) filter (where ${own(source, code)})::int`);
  }
  pass('of_short', codes.filter((code) => filterOf(code)['gap']),
    (columns) => sql`select ${columns} from app.short_receivers(array(select distinct t.receiver_org_id from pairing t where ${area.pairing(sql`t`)} and t.state = any(${COUNTED}))) s`,
    (code) => sql`count(*) filter (where ${short(filterOf(code)['gap'] as ReceiverGap)})::int`);
  pass('of_receivers', codes.filter((code) => FIGURES[code].list === 'RECEIVERS' && !filterOf(code)['gap']),
    (columns) => sql`select ${columns} from pairing t where ${area.pairing(sql`t`)}`,
    (code) => sql`count(distinct t.receiver_org_id) filter (where t.state = any(${filterOf(code)['covered'] ? ['ACTIVE'] : COUNTED}))::int`);
  pass('of_kept', codes.filter((code) => KEPT[code]),
    (columns) => sql`select ${columns} from pairing_figure t where t.scope_id = any(${scopeIds('WORK')}) and ${all([area.ofPairing])}`,
    (code) => sql`coalesce(sum(t.${raw(KEPT[code] ?? '')}), 0)::int`);
  const order = codes.map((code, at) => sql`(${code}, ${at}::int)`);
  return sql`
    select f.code, f.list, f.filter, f.value, null::int as target
      from ${join(passes, ' cross join ')}
      cross join lateral (values ${join(lines, ', ')}) f (code, list, filter, value)
      join (values ${join(order, ', ')}) o (code, at) on o.code = f.code
     order by o.at`;
}

type ReceiverGap = 'NOW' | 'AHEAD' | 'STRENGTH';

/** Condition on a row `s` of app.short_receivers: a gap today, or one that begins within the days of notice. */
function short(gap: ReceiverGap): Sql {
  return gap === 'NOW' ? sql`s.gap_now` : sql`s.gap_from is not null`;
}

/** The receivers of an area with a shortage of this kind. */
function shortReceivers(area: OversightArea, gap: ReceiverGap): Sql {
  const receivers = sql`array(select distinct t.receiver_org_id from pairing t where ${area.pairing(sql`t`)} and t.state = any(${COUNTED}))`;
  if (gap === 'STRENGTH') return sql`select w.receiver_org_id from app.weak_receivers(${receivers}) w`;
  return sql`select s.receiver_org_id from app.short_receivers(${receivers}) s where ${short(gap)}`;
}

function base(source: Source, area: OversightArea): Sql {
  return sql`t.scope_id = any(${scopeIds(source.facet)}) and ${all(source.conditions(area.filter))}`;
}

function all(conditions: Conditions): Sql {
  const kept = conditions.filter((condition): condition is Where => typeof condition === 'function').map((condition) => condition(sql`t`));
  return kept.length === 0 ? sql`true` : join(kept, ' and ');
}

/** One row per receiving institution with a counted pairing: the columns of Receiver. */
export function receiversSql(area: OversightArea, covered: boolean | null, gap: ReceiverGap | null = null): Sql {
  const having = covered === null ? sql`true` : sql`bool_or(p.state = 'ACTIVE') = ${covered}`;
  const chosen = gap === null ? sql`true` : sql`p.receiver_org_id in (${shortReceivers(area, gap)})`;
  return sql`
    select p.receiver_org_id as id, min(p.receiver_name) as name, min(p.receiver_division_code) as division_code,
           min(p.receiver_division_name) as division_name, array_agg(p.supporter_name order by p.supporter_name) as supporters,
           count(*)::int as pairings, (count(*) filter (where p.state = 'ACTIVE'))::int as active
      from pairing p where ${area.pairing(sql`p`)} and p.state = any(${COUNTED}) and ${chosen}
     group by p.receiver_org_id having ${having} order by 3, 2`;
}
