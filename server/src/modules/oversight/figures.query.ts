import type { FigureCode, FigureList } from '@jiedui/schema/figures';
import { join, raw, scopeIds, sql, type Sql } from '../../db/sql.js';
import type { Where } from '../../read/planned.js';
import { agreementConditions } from '../agreement/agreement.query.js';
import { evaluationConditions } from '../evaluation/evaluation.query.js';
import { pairingConditions } from '../pairing/pairing.query.js';
import { assignmentConditions } from '../team/team.query.js';
import { taskConditions } from '../work/task.query.js';
import type { OversightArea } from './oversight-area.js';

type Conditions = readonly (Where | null | undefined | false | '' | 0)[];

/** What a figure counts: the rows of a list under a filter. */
interface Definition {
  readonly list: FigureList;
  /** What the figure asks beyond its area, in the words of the list's filter argument. */
  readonly filter: Readonly<Record<string, unknown>>;
  /** Kept in each pairing's figures by whoever changes the rows; otherwise the rows are counted. */
  readonly kept?: 'planned_staff' | 'on_site_staff' | 'tasks_total' | 'tasks_done';
}

/** Pairings that are or were run; drafts and terminated ones are no part of any figure. */
const COUNTED = ['PROPOSED', 'ASSIGNED', 'FILED', 'ACTIVE', 'SUSPENDED', 'COMPLETED'];
const PLANNED = ['PLANNED', 'TRAINED', 'DEPARTED', 'ARRIVED', 'ON_DUTY', 'ON_LEAVE'];
const MAIN = ['MAIN', 'BILATERAL'];

const DEFINITIONS: Readonly<Record<FigureCode, Definition>> = {
  PAIRINGS: { list: 'PAIRINGS', filter: { states: COUNTED } },
  PAIRINGS_ACTIVE: { list: 'PAIRINGS', filter: { states: ['ACTIVE'] } },
  PAIRINGS_TO_START: { list: 'PAIRINGS', filter: { states: ['PROPOSED', 'ASSIGNED', 'FILED'] } },
  PAIRINGS_WITHOUT_LEAD: { list: 'PAIRINGS', filter: { states: COUNTED, groupStates: ['NEEDS_LEAD'] } },
  RECEIVERS: { list: 'RECEIVERS', filter: {} },
  RECEIVERS_COVERED: { list: 'RECEIVERS', filter: { covered: true } },
  RECEIVERS_GAP: { list: 'RECEIVERS', filter: { gap: 'NOW' } },
  RECEIVERS_GAP_AHEAD: { list: 'RECEIVERS', filter: { gap: 'AHEAD' } },
  AGREEMENTS_EFFECTIVE: { list: 'AGREEMENTS', filter: { kinds: MAIN, states: ['EFFECTIVE'] } },
  AGREEMENTS_LATE: { list: 'AGREEMENTS', filter: { kinds: MAIN, late: true } },
  STAFF_PLANNED: { list: 'ASSIGNMENTS', filter: { states: PLANNED }, kept: 'planned_staff' },
  STAFF_ON_SITE: { list: 'ASSIGNMENTS', filter: { onSite: true }, kept: 'on_site_staff' },
  TASKS: { list: 'TASKS', filter: {}, kept: 'tasks_total' },
  TASKS_DONE: { list: 'TASKS', filter: { states: ['ACCEPTED', 'CLOSED'] }, kept: 'tasks_done' },
  TASKS_OVERDUE: { list: 'TASKS', filter: { overdue: true } },
  EVALUATIONS_OPEN: { list: 'EVALUATIONS', filter: { states: ['OPEN'] } },
  EVALUATIONS_EFFECTIVE: { list: 'EVALUATIONS', filter: { states: ['EFFECTIVE'] } },
  EVALUATIONS_QUALIFIED: { list: 'EVALUATIONS', filter: { states: ['EFFECTIVE'], qualified: true } },
  EXCLUDED_PAIRINGS: { list: 'PAIRINGS', filter: { states: ['TERMINATED'] } },
  EXCLUDED_ARRIVALS: { list: 'ASSIGNMENTS', filter: { states: ['DEPARTED'] } },
  EXCLUDED_EVALUATIONS: { list: 'EVALUATIONS', filter: { states: ['VOID'] } },
};

/** A table that a list shows, and the conditions that the list's own filter makes. */
interface Source {
  readonly from: Sql;
  readonly facet: string;
  readonly conditions: (filter: Readonly<Record<string, unknown>>) => Conditions;
}

const SOURCES: Readonly<Record<Exclude<FigureList, 'RECEIVERS'>, Source>> = {
  PAIRINGS: { from: sql`pairing`, facet: 'BASE', conditions: pairingConditions },
  AGREEMENTS: { from: sql`agreement`, facet: 'AGREEMENT', conditions: agreementConditions },
  ASSIGNMENTS: { from: sql`assignment`, facet: 'WORK', conditions: assignmentConditions },
  TASKS: { from: sql`task`, facet: 'WORK', conditions: taskConditions },
  EVALUATIONS: { from: sql`evaluation`, facet: 'EVALUATION', conditions: evaluationConditions },
};

/** One row per figure: code, list, filter, value. All counts of a list are taken in one pass. */
export function figuresSql(codes: readonly FigureCode[], area: OversightArea): Sql {
  const lines: Sql[] = [];
  const passes: Sql[] = [];
  const pass = (name: string, chosen: readonly FigureCode[], write: (columns: Sql) => Sql, value: (code: FigureCode) => Sql): void => {
    if (chosen.length === 0) return;
    passes.push(sql`(${write(join(chosen.map((code) => sql`${value(code)} as ${raw(code.toLowerCase())}`), ', '))}) ${raw(name)}`);
    for (const code of chosen) lines.push(line(code, area, sql`${raw(`${name}.${code.toLowerCase()}`)}`));
  };
  for (const [list, source] of Object.entries(SOURCES) as [keyof typeof SOURCES, Source][]) {
    const chosen = codes.filter((code) => DEFINITIONS[code].list === list && !DEFINITIONS[code].kept);
    // Rows that no figure counts are left out early, so that an index may serve a lone figure.
    const any = join(chosen.map((code) => own(source, code)), ' or ');
    pass(`of_${list.toLowerCase()}`, chosen, (columns) => sql`select ${columns} from ${source.from} t where ${base(source, area)} and (${any})`,
      (code) => sql`count(*) filter (where ${own(source, code)})::int`);
  }
  pass('of_short', codes.filter((code) => DEFINITIONS[code].filter['gap']),
    (columns) => sql`select ${columns} from app.short_receivers(array(select distinct t.receiver_org_id from pairing t where ${area.pairing(sql`t`)} and t.state = any(${COUNTED}))) s`,
    (code) => sql`count(*) filter (where ${short(DEFINITIONS[code].filter['gap'] as ReceiverGap)})::int`);
  pass('of_receivers', codes.filter((code) => DEFINITIONS[code].list === 'RECEIVERS' && !DEFINITIONS[code].filter['gap']),
    (columns) => sql`select ${columns} from pairing t where ${area.pairing(sql`t`)}`,
    (code) => sql`count(distinct t.receiver_org_id) filter (where t.state = any(${DEFINITIONS[code].filter['covered'] ? ['ACTIVE'] : COUNTED}))::int`);
  pass('of_kept', codes.filter((code) => DEFINITIONS[code].kept),
    (columns) => sql`select ${columns} from pairing_figure t where t.scope_id = any(${scopeIds('WORK')}) and ${all([area.ofPairing])}`,
    (code) => sql`coalesce(sum(t.${raw(DEFINITIONS[code].kept ?? '')}), 0)::int`);
  const order = codes.map((code, at) => sql`(${code}, ${at}::int)`);
  return sql`
    select f.code, f.list, f.filter, f.value
      from ${join(passes, ' cross join ')}
      cross join lateral (values ${join(lines, ', ')}) f (code, list, filter, value)
      join (values ${join(order, ', ')}) o (code, at) on o.code = f.code
     order by o.at`;
}

type ReceiverGap = 'NOW' | 'AHEAD';

/** Condition on a row `s` of app.short_receivers: a gap today, or one that begins within the days of notice. */
function short(gap: ReceiverGap): Sql {
  return gap === 'NOW' ? sql`s.gap_now` : sql`s.gap_from is not null`;
}

function line(code: FigureCode, area: OversightArea, value: Sql): Sql {
  const { list, filter } = DEFINITIONS[code];
  return sql`(${code}::text, ${list}::text, ${JSON.stringify({ ...area.filter, ...filter })}::jsonb, ${value})`;
}

/** What a figure asks of a row beyond its area. */
function own(source: Source, code: FigureCode): Sql {
  return all(source.conditions(DEFINITIONS[code].filter));
}

function base(source: Source, area: OversightArea): Sql {
  return sql`t.scope_id = any(${scopeIds(source.facet)}) and ${all(source.conditions(area.filter))}`;
}

function all(conditions: Conditions): Sql {
  const kept = conditions.filter((condition): condition is Where => typeof condition === 'function').map((condition) => condition(sql`t`));
  return kept.length === 0 ? sql`true` : join(kept, ' and ');
}

/** One row per division below the area, or per receiver of a county: the columns of AreaFigures. */
export function breakdownSql(area: OversightArea): Sql {
  const child = area.childDivision;
  return sql`
    with chosen as materialized (
      select p.scope_id, p.state, p.receiver_org_id, p.receiver_name, ${child ? sql`${child(sql`p`)}` : sql`p.receiver_division_code`} as place,
             ${child ? sql`null::uuid` : sql`p.receiver_org_id`} as receiver
        from pairing p where ${area.pairing(sql`p`)} and p.state = any(${COUNTED})),
    staff as (
      select f.scope_id, f.planned_staff, f.on_site_staff, f.tasks_total, f.tasks_done from pairing_figure f where f.scope_id = any(${scopeIds('WORK')})),
    agreements as (${perPairing('AGREEMENTS', { effective: 'AGREEMENTS_EFFECTIVE', late: 'AGREEMENTS_LATE' }, area)}),
    tasks as (${perPairing('TASKS', { overdue: 'TASKS_OVERDUE' }, area)}),
    evaluations as (${perPairing('EVALUATIONS', { open: 'EVALUATIONS_OPEN', settled: 'EVALUATIONS_EFFECTIVE' }, area)})
    select c.place as code, coalesce(min(case when c.receiver is not null then c.receiver_name end), min(d.name), c.place) as name,
           case when c.receiver is null then min(d.level) end as level, c.receiver as receiver_id,
           count(*)::int as pairings, (count(*) filter (where c.state = 'ACTIVE'))::int as active,
           count(distinct c.receiver_org_id)::int as receivers,
           (count(distinct c.receiver_org_id) filter (where c.state = 'ACTIVE'))::int as covered,
           ${sums({
             agreements_effective: 'a.effective', agreements_late: 'a.late', planned_staff: 'f.planned_staff', on_site_staff: 'f.on_site_staff',
             tasks: 'f.tasks_total', tasks_done: 'f.tasks_done', tasks_overdue: 'k.overdue', evaluations_open: 'e.open', evaluations_effective: 'e.settled',
           })}
      from chosen c left join division d on d.code = c.place
      left join staff f using (scope_id) left join agreements a using (scope_id) left join tasks k using (scope_id) left join evaluations e using (scope_id)
     group by c.place, c.receiver order by c.place, 2`;
}

function sums(columns: Readonly<Record<string, string>>): Sql {
  return join(Object.entries(columns).map(([name, column]) => raw(`coalesce(sum(${column}), 0)::int as ${name}`)), ', ');
}

/** Counts of a list for each pairing that has any: one scope holds one pairing. */
function perPairing(list: keyof typeof SOURCES, columns: Readonly<Record<string, FigureCode>>, area: OversightArea): Sql {
  const source = SOURCES[list];
  const counts = Object.entries(columns).map(([name, code]) => sql`count(*) filter (where ${own(source, code)}) as ${raw(name)}`);
  const any = join(Object.values(columns).map((code) => own(source, code)), ' or ');
  return sql`select t.scope_id, ${join(counts, ', ')} from ${source.from} t where ${base(source, area)} and (${any}) group by t.scope_id`;
}

/** One row per receiving institution with a counted pairing: the columns of Receiver. */
export function receiversSql(area: OversightArea, covered: boolean | null, gap: ReceiverGap | null = null): Sql {
  const having = covered === null ? sql`true` : sql`bool_or(p.state = 'ACTIVE') = ${covered}`;
  const chosen = gap === null ? sql`true` : sql`p.receiver_org_id in (select s.receiver_org_id from app.short_receivers(
    array(select distinct t.receiver_org_id from pairing t where ${area.pairing(sql`t`)} and t.state = any(${COUNTED}))) s where ${short(gap)})`;
  return sql`
    select p.receiver_org_id as id, min(p.receiver_name) as name, min(p.receiver_division_code) as division_code,
           min(p.receiver_division_name) as division_name, array_agg(p.supporter_name order by p.supporter_name) as supporters,
           count(*)::int as pairings, (count(*) filter (where p.state = 'ACTIVE'))::int as active
      from pairing p where ${area.pairing(sql`p`)} and p.state = any(${COUNTED}) and ${chosen}
     group by p.receiver_org_id having ${having} order by 3, 2`;
}

/** From the province down to a division: the columns of AreaStep. */
export function pathSql(divisionCode: string): Sql {
  return sql`
    select d.code, d.name, d.level from app.division_chain(${divisionCode}) c join division d on d.code = c.code order by d.code`;
}
