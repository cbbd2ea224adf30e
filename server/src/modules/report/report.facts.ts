/** Responsible for the numbers of a report as of one transaction. Talks to: the tables of the work, under the viewer's policies. */
import { activityUnits, recordedActivities, type RecordedActivity } from '@jiedui/schema/activity';
import { figureCodes, type FigureCode } from '@jiedui/schema/figures';
import { labelOf, titleLevels } from '@jiedui/schema/vocabulary';
import { scopeIds, sql, type Sql } from '../../db/sql.js';
import type { Facet } from '../../access/viewer.js';
import type { Tx } from '../../db/unit-of-work.js';
import { figuresSql } from '../oversight/figures.query.js';
import { OversightArea } from '../oversight/oversight-area.js';

/** What is frozen: words for the form's places, rows for its tables, and the dashboard's figures. */
export interface ReportFacts {
  readonly words: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  readonly figures: readonly { readonly code: FigureCode; readonly value: number }[];
}

export interface FactsWanted {
  /** Condition on a pairing that goes by alias `p`. */
  readonly pairings: (p: Sql) => Sql;
  readonly from: string;
  readonly to: string;
  readonly programmeId: string | null;
  readonly figures: readonly FigureCode[];
}

interface Counted {
  readonly staff: { level: keyof typeof titleLevels; persons: number; days: number }[];
  readonly workload: { type: RecordedActivity; records: number; quantity: number }[];
  readonly sums: Record<string, number>;
  readonly evaluations: { subject: string; scheme: string; period: string; grade: string | null }[];
  readonly pairings: { supporter: string; receiver: string; persons: number; days: number; records: number; effective: number; qualified: number }[];
}

/** The numbers of the period, of rows as they are now. */
export async function readFacts(tx: Tx, wanted: FactsWanted): Promise<ReportFacts> {
  const scopesOf = (facet: string) => tx.viewer.readable(facet as Facet).ids;
  const counts = countsSql(wanted).statement(scopesOf);
  const [row] = await tx.query<{ counted: Counted }>(counts.text, counts.values);
  if (!row) throw new Error('The numbers of a report cannot be counted.');
  return { ...shown(row.counted), figures: await readFigures(tx, wanted, scopesOf) };
}

async function readFigures(tx: Tx, { figures, programmeId, from, to }: FactsWanted, scopesOf: (facet: string) => readonly number[]): Promise<ReportFacts['figures']> {
  if (figures.length === 0) return [];
  const { text, values } = figuresSql(figures, new OversightArea(programmeId, null), { from, to }).statement(scopesOf);
  const rows = await tx.query<{ code: FigureCode; value: number }>(text, values);
  return rows.map(({ code, value }) => ({ code, value }));
}

function shown({ staff, workload, sums, evaluations, pairings }: Counted): Omit<ReportFacts, 'figures'> {
  const written = Object.fromEntries(Object.entries(sums).map(([name, value]) => [name, String(value)]));
  return {
    words: written,
    tables: {
      staff: staff.map((line) => ({ level: labelOf(titleLevels, line.level), persons: String(line.persons), days: String(line.days) })),
      workload: workload.map((line) => ({
        type: labelOf(recordedActivities, line.type), records: String(line.records), quantity: String(line.quantity), unit: activityUnits[line.type]?.zh ?? '',
      })),
      evaluations: evaluations.map((line) => ({ ...line, grade: line.grade ?? '' })),
      pairings: pairings.map((line) => ({
        supporter: line.supporter, receiver: line.receiver, persons: String(line.persons), days: String(line.days), records: String(line.records),
        evaluations: `${line.qualified} / ${line.effective}`,
      })),
    },
  };
}

/** The rows of `figures` as the form prints them. */
export function figureRows(figures: ReportFacts['figures']): Record<string, string>[] {
  return figures.map(({ code, value }) => ({ label: figureCodes[code].zh, value: String(value) }));
}

function countsSql({ pairings, from, to }: FactsWanted): Sql {
  const work = scopeIds('WORK');
  const judged = scopeIds('EVALUATION');
  const local = (column: Sql): Sql => sql`(${column} at time zone 'Asia/Shanghai')::date between ${from} and ${to}`;
  return sql`
    with chosen as materialized (select p.scope_id, p.id, p.supporter_name, p.receiver_name from pairing p where ${pairings(sql`p`)}),
    stays as (
      select c.scope_id, a.person_id, a.title_level,
             least(coalesce(a.finished_on, ${to}::date), ${to}::date, app.today()) - greatest(a.arrived_on, ${from}::date) + 1 as days
        from chosen c join assignment a on a.scope_id = c.scope_id and a.scope_id = any(${work})
       where a.arrived_on <= ${to}::date and coalesce(a.finished_on, ${to}::date) >= ${from}::date and a.arrived_on <= app.today()),
    work as (
      select c.scope_id, k.type, k.quantity from chosen c join activity k on k.scope_id = c.scope_id and k.scope_id = any(${work})
       where k.state = 'CONFIRMED' and k.day between ${from} and ${to}),
    tasks as (select k.state, k.due_on from chosen c join task k on k.scope_id = c.scope_id and k.scope_id = any(${work}) where k.year = ${Number(from.slice(0, 4))}),
    studies as (
      select t.from_on, least(coalesce(t.finished_on, t.to_on), ${to}::date) - greatest(t.from_on, ${from}::date) + 1 as days
        from chosen c join trainee t on t.scope_id = c.scope_id and t.scope_id = any(${work})
       where t.state in ('STUDYING', 'FINISHED') and t.from_on <= ${to}::date and coalesce(t.finished_on, t.to_on) >= ${from}::date),
    orders as (
      select o.state, o.ordered_at, o.overdue_at, o.closed_at from chosen c join rectification_order o on o.scope_id = c.scope_id and o.scope_id = any(${judged})
       where o.state <> 'WITHDRAWN'),
    entries as (
      select e.kind, e.happened_on, e.problem, e.solved_on from chosen c join register_entry e on e.scope_id = c.scope_id and e.scope_id = any(${work})
       where e.state = 'RECORDED' and e.happened_on <= ${to}::date),
    results as (
      select c.scope_id, e.subject_name, e.scheme_name, e.period_from, e.period_to, e.grade_name, e.qualified
        from chosen c join evaluation e on e.scope_id = c.scope_id and e.scope_id = any(${judged})
       where e.state = 'EFFECTIVE' and e.period_to between ${from} and ${to})
    select jsonb_build_object(
      'staff', (select coalesce(jsonb_agg(jsonb_build_object('level', s.title_level, 'persons', s.persons, 'days', s.days) order by s.title_level), '[]')
        from (select title_level, count(distinct person_id)::int as persons, sum(days)::int as days from stays group by title_level) s),
      'workload', (select coalesce(jsonb_agg(jsonb_build_object('type', w.type, 'records', w.records, 'quantity', w.quantity) order by w.type), '[]')
        from (select type, count(*)::int as records, sum(quantity)::int as quantity from work group by type) w),
      'sums', jsonb_build_object(
        'persons', (select count(distinct person_id)::int from stays), 'personDays', (select coalesce(sum(days), 0)::int from stays),
        'tasks', (select count(*)::int from tasks), 'tasksDone', (select count(*)::int from tasks where state in ('ACCEPTED', 'CLOSED')),
        'tasksOverdue', (select count(*)::int from tasks where state not in ('ACCEPTED', 'CLOSED') and due_on < app.today()),
        'trainees', (select count(*)::int from studies), 'traineeMonths', (select coalesce(round(sum(days) / 30.0, 1), 0) from studies),
        'upReferrals', (select coalesce(sum(quantity), 0)::int from work where type = 'UP_REFERRAL'),
        'downReferrals', (select coalesce(sum(quantity), 0)::int from work where type = 'DOWN_REFERRAL'),
        'orders', (select count(*)::int from orders where ${local(sql`ordered_at`)}), 'ordersClosed', (select count(*)::int from orders where ${local(sql`closed_at`)}),
        'ordersOverdue', (select count(*)::int from orders where ${local(sql`overdue_at`)}),
        'meetings', (select count(*)::int from entries where kind = 'MEETING' and happened_on >= ${from}::date),
        'openProblems', (select count(*)::int from entries where problem <> '' and solved_on is null)),
      'evaluations', (select coalesce(jsonb_agg(jsonb_build_object('subject', r.subject_name, 'scheme', r.scheme_name,
          'period', r.period_from || ' – ' || r.period_to, 'grade', r.grade_name) order by r.subject_name), '[]') from results r),
      'pairings', (select coalesce(jsonb_agg(jsonb_build_object('supporter', c.supporter_name, 'receiver', c.receiver_name,
          'persons', (select count(distinct s.person_id)::int from stays s where s.scope_id = c.scope_id),
          'days', (select coalesce(sum(s.days), 0)::int from stays s where s.scope_id = c.scope_id),
          'records', (select count(*)::int from work w where w.scope_id = c.scope_id),
          'effective', (select count(*)::int from results r where r.scope_id = c.scope_id),
          'qualified', (select count(*)::int from results r where r.scope_id = c.scope_id and r.qualified)) order by c.receiver_name, c.supporter_name), '[]')
        from chosen c)) as counted`;
}
