/** Responsible for the numbers of a report as of one statement. Talks to: oversight for what its figures count, the tables of the work for the rest. */
import { activityUnits, recordedActivities, type RecordedActivity } from '@jiedui/schema/activity';
import { figureCodes, type FigureCode } from '@jiedui/schema/figures';
import { pairingStates } from '@jiedui/schema/states';
import { labelOf, titleLevels } from '@jiedui/schema/vocabulary';
import type { Facet } from '../../access/viewer.js';
import type { Key } from '../../db/key.js';
import { scopeIds, sql, type Sql } from '../../db/sql.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { OversightPeriod } from '../../policy/oversight-period.js';
import { breakdownOf, excludedOf, figuresOf, partsOf, type Cell } from '../oversight/cells.js';
import { cellsSql } from '../oversight/cells.query.js';
import { EXCLUDED_FIGURES, NOW_FIGURES, PERIOD_FIGURES } from '../oversight/figure-catalogue.js';
import { gapsOf, gapsSql, type ReceiverGapsRow } from './report-gaps.facts.js';
import { OversightArea, PairingArea } from '../oversight/oversight-area.js';
import { STAYED, STAY_ENDS } from '../oversight/stay-month.query.js';

/** What is frozen: words for the form's places, rows for its tables, and every figure of the dashboard. */
export interface ReportFacts {
  readonly words: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  readonly figures: readonly { readonly code: FigureCode; readonly value: number }[];
}

/** Of one pairing, or of all of a programme. */
export interface FactsWanted {
  readonly pairing: Key | null;
  readonly programmeId: string | null;
  readonly period: OversightPeriod;
}

/** What no figure counts. */
interface Counted {
  readonly staff: { level: string; persons: number; days: number }[];
  readonly workload: { type: string; quantity: number }[];
  readonly sums: Record<string, number>;
  readonly evaluations: { subject: string; scheme: string; period: string; grade: string | null }[];
  readonly methods: { subject: string; scheme: string; item: string; full: string; self: string | null; peer: string | null; spot: string | null; by: string }[];
  readonly pairings: { code: string; receiverId: null; supporter: string; receiver: string; state: string; persons: number }[];
}

interface FactsRow {
  readonly coverage: readonly ReceiverGapsRow[];
  readonly today: string;
  readonly cells: readonly Cell[];
  /** The same cells by pairing. */
  readonly each: readonly Cell[];
  readonly counted: Counted;
}

/** The dashboard of the period and what stands beside it, of rows as they are now: one statement, so that all are of one instant. */
export async function readFacts(tx: Tx, { pairing, programmeId, period }: FactsWanted): Promise<ReportFacts> {
  const apart = new PairingArea(programmeId, pairing);
  const area = pairing ? apart : new OversightArea(programmeId, null);
  const { text, values } = sql`select d.cells, e.cells as each, k.counted, g.coverage, app.today()::text as today
    from (${cellsSql(area, period)}) d, (${cellsSql(apart, period)}) e, (${countsSql(area, period)}) k, (${gapsSql(area)}) g`.statement((facet) => tx.viewer.readable(facet as Facet).ids);
  const [row] = await tx.query<FactsRow>(text, values);
  if (!row) throw new Error('The numbers of a report cannot be counted.');
  return factsOf(row, period);
}

function factsOf({ cells, each, counted, coverage, today }: FactsRow, period: OversightPeriod): ReportFacts {
  const page = { period, areaFilter: {}, cells };
  const partsBy = (code: FigureCode) => partsOf(page).filter((part) => part.of === code);
  const gaps = gapsOf(coverage, period, today);
  const pairings = breakdownOf({ ...page, cells: each, places: counted.pairings });
  return {
    figures: [...figuresOf(page), ...excludedOf(page)].map(({ code, value }) => ({ code, value })),
    words: { ...Object.fromEntries(Object.entries(counted.sums).map(([name, value]) => [name, String(value)])), ...gaps.words },
    tables: {
      coverageGaps: gaps.rows,
      staff: partsBy('STAY_MONTHS').map(({ key, value }) => {
        const { persons, days } = counted.staff.find(({ level }) => level === key) ?? { persons: 0, days: 0 };
        return { level: labelOf(titleLevels, key), persons: String(persons), days: String(days), months: String(value) };
      }),
      workload: partsBy('ACTIVITIES_CONFIRMED').map(({ key, value }) => ({
        type: labelOf(recordedActivities, key), records: String(value), quantity: String(counted.workload.find(({ type }) => type === key)?.quantity ?? 0),
        unit: activityUnits[key as RecordedActivity]?.zh ?? '',
      })),
      evaluations: counted.evaluations.map((line) => ({ ...line, grade: line.grade ?? '' })),
      methodScores: counted.methods.map(({ subject, scheme, item, full, self, peer, spot, by }) => ({
        evaluation: `${subject} ${scheme}`, item, fullMarks: full, self: self ?? '', peer: peer ?? '', spot: spot ?? '', by,
      })),
      pairings: pairings.map(({ supporter, receiver, state, persons, figures }) => ({
        supporter, receiver, state: labelOf(pairingStates, state), persons: String(persons), ...figureWords(figures),
      })),
    },
  };
}

type Figures = ReportFacts['figures'];

/** Figures as places of a form: TASKS_DONE fills {tasksDone}. A place with a figure's name is that figure and nothing else. */
export function figureWords(figures: Figures): Record<string, string> {
  return Object.fromEntries(figures.map(({ code, value }) => [code.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()), String(value)]));
}

/** The tables of figures that a form prints, of those that it asks for. */
export function figureTables(figures: Figures, asked: readonly FigureCode[]): Record<'figures' | 'periodFigures' | 'excludedFigures', Record<string, string>[]> {
  const rows = (codes: readonly FigureCode[]) => figures.filter(({ code }) => codes.includes(code) && asked.includes(code))
    .map(({ code, value }) => ({ label: figureCodes[code].zh, value: String(value) }));
  return { figures: rows(NOW_FIGURES), periodFigures: rows(PERIOD_FIGURES), excludedFigures: rows(EXCLUDED_FIGURES) };
}

function countsSql(area: OversightArea, { from, to }: OversightPeriod): Sql {
  const work = scopeIds('WORK');
  const judged = scopeIds('EVALUATION');
  const local = (column: Sql): Sql => sql`(${column} at time zone 'Asia/Shanghai')::date between ${from} and ${to}`;
  return sql`
    with chosen as materialized (select p.scope_id, p.id, p.supporter_name, p.receiver_name, p.state from pairing p where ${area.pairing(sql`p`)}),
    stays as (
      select c.scope_id, a.person_id, a.title_level, least(${STAY_ENDS}, ${to}::date) - greatest(a.arrived_on, ${from}::date) + 1 as days
        from chosen c join assignment a on a.scope_id = c.scope_id and a.scope_id = any(${work})
       where ${STAYED} and a.arrived_on <= ${to}::date and ${STAY_ENDS} >= greatest(a.arrived_on, ${from}::date)),
    work as (
      select k.type, k.quantity from chosen c join activity k on k.scope_id = c.scope_id and k.scope_id = any(${work})
       where k.state = 'CONFIRMED' and k.day between ${from} and ${to}),
    studies as (
      select least(coalesce(t.finished_on, t.to_on), ${to}::date) - greatest(t.from_on, ${from}::date) + 1 as days
        from chosen c join trainee t on t.scope_id = c.scope_id and t.scope_id = any(${work})
       where t.state in ('STUDYING', 'FINISHED') and t.from_on <= ${to}::date and coalesce(t.finished_on, t.to_on) >= ${from}::date),
    orders as (
      select o.state, o.ordered_at, o.overdue_at, o.closed_at from chosen c join rectification_order o on o.scope_id = c.scope_id and o.scope_id = any(${judged})
       where o.state <> 'WITHDRAWN'),
    entries as (
      select e.kind, e.happened_on, e.problem, e.solved_on from chosen c join register_entry e on e.scope_id = c.scope_id and e.scope_id = any(${work})
       where e.state = 'RECORDED' and e.happened_on <= ${to}::date),
    results as (
      select e.subject_name, e.scheme_name, e.period_from, e.period_to, e.grade_name
        from chosen c join evaluation e on e.scope_id = c.scope_id and e.scope_id = any(${judged})
       where e.state = 'EFFECTIVE' and e.period_to between ${from} and ${to})
    select jsonb_build_object(
      'methods', (select coalesce(jsonb_agg(jsonb_build_object('subject', e.subject_name, 'scheme', e.scheme_name, 'item', i.name, 'full', trim_scale(i.full_marks)::text,
          'self', trim_scale(i.self_score)::text, 'peer', trim_scale(i.peer_score)::text, 'spot', trim_scale(i.spot_score)::text,
          'by', concat_ws('；', i.self_by, i.peer_by, i.spot_by)) order by e.subject_name, e.period_to, i.position), '[]')
        from chosen c join evaluation e on e.scope_id = c.scope_id and e.scope_id = any(${judged}) and e.subject <> 'PERSON'
        join evaluation_item i on i.scope_id = e.scope_id and i.evaluation_id = e.id
       where e.state in ('OPEN', 'EFFECTIVE') and e.period_to between ${from} and ${to} and num_nonnulls(i.self_score, i.peer_score, i.spot_score) > 0
           and (e.state = 'EFFECTIVE' or e.supersedes_id is null)),
      'staff', (select coalesce(jsonb_agg(jsonb_build_object('level', s.title_level, 'persons', s.persons, 'days', s.days)), '[]')
        from (select title_level, count(distinct person_id)::int as persons, sum(days)::int as days from stays group by title_level) s),
      'workload', (select coalesce(jsonb_agg(jsonb_build_object('type', w.type, 'quantity', w.quantity)), '[]') from (select type, sum(quantity)::int as quantity from work group by type) w),
      'sums', jsonb_build_object(
        'persons', (select count(distinct person_id)::int from stays), 'personDays', (select coalesce(sum(days), 0)::int from stays),
        'traineeMonths', (select coalesce(round(sum(days) / 30.0, 1), 0) from studies),
        'upReferrals', (select coalesce(sum(quantity), 0)::int from work where type = 'UP_REFERRAL'),
        'downReferrals', (select coalesce(sum(quantity), 0)::int from work where type = 'DOWN_REFERRAL'),
        'orders', (select count(*)::int from orders where ${local(sql`ordered_at`)}), 'ordersClosed', (select count(*)::int from orders where ${local(sql`closed_at`)}),
        'ordersOverdue', (select count(*)::int from orders where ${local(sql`overdue_at`)}),
        'meetings', (select count(*)::int from entries where kind = 'MEETING' and happened_on >= ${from}::date),
        'openProblems', (select count(*)::int from entries where problem <> '' and solved_on is null)),
      'evaluations', (select coalesce(jsonb_agg(jsonb_build_object('subject', r.subject_name, 'scheme', r.scheme_name,
          'period', r.period_from || ' – ' || r.period_to, 'grade', r.grade_name) order by r.subject_name), '[]') from results r),
      'pairings', (select coalesce(jsonb_agg(jsonb_build_object('code', c.scope_id::text, 'receiverId', null, 'supporter', c.supporter_name, 'receiver', c.receiver_name, 'state', c.state,
          'persons', (select count(distinct s.person_id)::int from stays s where s.scope_id = c.scope_id)) order by c.receiver_name, c.supporter_name), '[]')
        from chosen c where c.state <> 'DRAFT')) as counted`;
}
