/** One statement for a whole dashboard: the cells of every tally in an area, by the place below. */
import { join, scopeIds, sql, type Sql } from '../../db/sql.js';
import type { OversightPeriod } from '../../policy/oversight-period.js';
import { COUNTED, EXCLUDED_FIGURES, FIGURES, PERIOD_FIGURES, tallyOf } from './figure-catalogue.js';
import type { OversightArea } from './oversight-area.js';
import { areaTables, linesOf, TALLY_NAMES, type Portion, type TallyName } from './tally-lines.js';

/** How long a period is in the tallies' own grains: a year has a line of its own, a quarter is three months. */
function grainOf({ kind }: OversightPeriod): 'YEAR' | 'MONTH' {
  return kind === 'YEAR' ? 'YEAR' : 'MONTH';
}

/** The columns that Oversight is derived from: `cells` and `places` as JSON. */
export function cellsSql(area: OversightArea, period: OversightPeriod): Sql {
  return sql`
    with ${areaTables(area, TALLY_NAMES)},
    receiver as materialized (
      select a.receiver_org_id, a.place, bool_or(a.state = 'ACTIVE') as covered from area a where a.state = any(${COUNTED}) group by 1, 2),
    line (place, measure, key, amount) as (
      ${join([...pairingLines(), ...TALLY_NAMES.map((tally) => tallyLines(area, tally, period))], ' union all ')})
    select app.now() as as_of, ${period.kind} as kind, ${period.from}::text as period_from, ${period.to}::text as period_to, ${JSON.stringify(area.filter)}::jsonb as area_filter,
           coalesce((select jsonb_agg(jsonb_build_array(n.place, n.measure, n.key, n.amount)) from line n), '[]') as cells,
           coalesce((select jsonb_agg(to_jsonb(w) order by w.code, w.name) from (${placesSql()}) w), '[]') as places,
           ${area.divisionCode === null ? sql`'[]'::jsonb` : sql`coalesce((select jsonb_agg(jsonb_build_object('code', d.code, 'name', d.name, 'level', d.level) order by d.code)
             from app.division_chain(${area.divisionCode}) c join division d on d.code = c.code), '[]')`} as path,
           ${area.receiverId === null ? sql`null::text` : sql`(select min(a.receiver_name) from area a)`} as receiver_name`;
}

/** Counts of what stands in the pairings themselves: a pairing's own row is its roll-up. */
function pairingLines(): Sql[] {
  return [
    sql`select a.place, 'PAIRING', a.state || '.' || a.group_state, count(*)::int from area a group by a.place, a.state, a.group_state`,
    sql`select r.place, 'RECEIVER', k.key, count(*)::int
      from receiver r left join app.lacking_receivers(array(select receiver_org_id from receiver)) l on l.receiver_org_id = r.receiver_org_id
      cross join lateral (values ('ALL', true), ('COVERED', r.covered), ('NOW', l.gap_now), ('AHEAD', l.gap_from is not null), ('STRENGTH', l.weak)) k (key, yes)
     where k.yes group by r.place, k.key`,
    sql`select a.place, 'QUOTA', '', sum(f.trainees_per_year)::int from area a join pairing_figure f on f.scope_id = a.scope_id
     where f.scope_id = any(${scopeIds('WORK')}) and a.state = 'ACTIVE' group by a.place having sum(f.trainees_per_year) > 0`,
  ];
}

/** Measures that a tally keeps by the day: what has come to be by then, and stays that go on. */
const DAY_MEASURES: Readonly<Record<TallyName, readonly string[]>> = {
  agreement_tally: ['AGREEMENT_PENDING'], work_tally: ['TASK_OPEN', 'GOAL_OPEN', 'STAY_OPEN'], evaluation_tally: [],
};

/** Lines of now, of days that have passed, and of the period. A stay that goes on adds the months of the period that it has lasted. */
function portions(tally: TallyName, period: OversightPeriod): Portion[] {
  const days = DAY_MEASURES[tally];
  const passed = sql`t.starts_on <= (select app.today()) and (t.starts_on < (select app.today()) or t.measure = 'STAY_OPEN')`;
  return [
    { condition: sql`t.grain = 'NOW'`, times: sql`1` },
    ...(days.length === 0 ? [] : [{ condition: sql`t.grain = 'DAY' and t.measure = any(${days}) and ${passed}`, times: tally === 'work_tally' ? monthsSoFar(period) : sql`1` }]),
    { condition: sql`t.grain = ${grainOf(period)} and t.measure = any(${periodMeasures(tally)}) and t.starts_on between ${period.from} and ${period.to}`, times: sql`1` },
  ];
}

function tallyLines(area: OversightArea, tally: TallyName, period: OversightPeriod): Sql {
  return sql`select t.place, t.measure, t.key, sum(t.amount)::int from (${linesOf(area, tally, portions(tally, period))}) t
     group by t.place, t.measure, t.key having sum(t.amount) <> 0`;
}

/** The measures that a tally keeps by month and year. */
function periodMeasures(tally: TallyName): string[] {
  const measures = [...PERIOD_FIGURES, ...EXCLUDED_FIGURES].flatMap((code) => FIGURES[code].cells.map(({ measure }) => measure));
  return [...new Set(measures)].filter((measure) => tallyOf(measure) === tally);
}

/** How many months of the period a stay has touched that began in the month of the line and goes on; 1 for other lines. */
function monthsSoFar({ from, to }: OversightPeriod): Sql {
  const months = (day: Sql) => sql`(extract(year from ${day})::int * 12 + extract(month from ${day})::int)`;
  return sql`case when t.measure = 'STAY_OPEN' then greatest(0, ${months(sql`least(${to}::date, (select app.today()))`)} - ${months(sql`greatest(t.starts_on, ${from}::date)`)} + 1) else 1 end`;
}

/** Divisions below, and institutions that stand in none of them. */
function placesSql(): Sql {
  return sql`
    select c.place as code, coalesce(d.name, c.place) as name, d.level, null::uuid as "receiverId", coalesce(d.name, c.place) as "divisionName"
      from (select distinct a.place from area a where a.state = any(${COUNTED}) and not a.direct) c left join division d on d.code = c.place
    union all
    select min(a.receiver_division_code), min(a.receiver_name), null::text, a.receiver_org_id, min(a.receiver_division_name)
      from area a where a.state = any(${COUNTED}) and a.direct group by a.receiver_org_id`;
}

/** One row per period and part of a figure: `periods` end with the one of the page. Columns of TrendPoint. */
export function trendSql(area: OversightArea, periods: readonly OversightPeriod[], tally: TallyName, condition: Sql, part: number | null): Sql {
  const last = periods.at(-1);
  const [first] = periods;
  if (!first || !last) throw new Error('a trend has periods');
  const key = part === null ? sql`''` : sql`split_part(t.key, '.', ${part + 1}::int)`;
  const times = sql`1`;
  const lines = linesOf(area, tally, [
    { condition: sql`t.grain = ${grainOf(last)} and t.starts_on between ${first.from} and ${last.to} and ${condition}`, times },
    { condition: sql`t.grain = 'DAY' and t.measure = 'STAY_OPEN' and ${condition}`, times },
  ]);
  return sql`
    with ${areaTables(area, [tally])},
    period (from_on, to_on) as (values ${join(periods.map(({ from, to }) => sql`(${from}::date, ${to}::date)`), ', ')}),
    line (starts_on, measure, key, amount) as (select t.starts_on, t.measure, ${key}, sum(t.amount) from (${lines}) t group by 1, 2, 3)
    select w.from_on as "from", w.to_on as "to", coalesce(n.key, '') as key, coalesce(sum(n.amount * case when n.measure = 'STAY_OPEN'
             then greatest(0, extract(year from least(w.to_on, (select app.today())))::int * 12 + extract(month from least(w.to_on, (select app.today())))::int
               - extract(year from greatest(n.starts_on, w.from_on))::int * 12 - extract(month from greatest(n.starts_on, w.from_on))::int + 1) else 1 end), 0)::int as value
      from period w left join line n on n.measure = 'STAY_OPEN' or n.starts_on between w.from_on and w.to_on
     group by 1, 2, 3 order by 1, 3`;
}
