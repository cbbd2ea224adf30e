import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Viewer } from '../../access/viewer.js';
import { formatKey, parseKey } from '../../db/key.js';
import { scopeIds, sql, type Sql } from '../../db/sql.js';
import { EvaluationRhythmKind } from '../../graphql/enums.js';
import { Finding } from '../../graphql/finding.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateScalar } from '../../graphql/scalars.js';
import { checkedYear } from '../../graphql/year.js';
import { businessDay } from '../../policy/calendar.js';
import type { ClosingFacts } from '../../policy/closing.js';
import type { Finding as Judged } from '../../policy/finding.js';
import { evaluateRhythm, type DoneFacts } from '../../policy/rhythm.js';
import { evaluateDeadline, plainCalendar, type WorkCalendar } from '../../policy/work-calendar.js';
import { Derived } from '../../read/declare.js';
import { workCalendarOf } from '../calendar/work-calendar.rows.js';
import { packOf } from '../programme/pack-lineage.js';
import { openingOf, type OwedStep } from './owed-opening.js';
import { DueStay, stayDuesOf, stayDuesSql, type OwedStay } from './stay-due.js';
import { unitLinesSql, yearFindings, type UnitLine } from './unit-evaluation.facts.js';

/** An evaluation of a unit that the pack wants and that is not in effect. */
@ObjectType()
export class DueEvaluation {
  @Field(() => String, { nullable: true, description: 'Null where the pack wants it and sets no scheme for it.' })
  schemeId!: string | null;

  @Field(() => String, { nullable: true })
  label!: string | null;

  @Field(() => String, { nullable: true })
  labelEn!: string | null;

  @Field(() => EvaluationRhythmKind)
  rhythm!: keyof typeof EvaluationRhythmKind;

  @Field(() => Int, { description: 'Month, quarter or half of the year; the number of the batch for what comes once in a term.' })
  periodNo!: number;

  @Field(() => ID, { nullable: true, description: 'The team, where a team is evaluated.' })
  teamId!: string | null;

  @Field(() => String)
  subjectName!: string;

  @Field(() => DateScalar)
  periodFrom!: string;

  @Field(() => DateScalar)
  periodTo!: string;

  @Field(() => DateScalar)
  dueOn!: string;

  @Field(() => Boolean)
  late!: boolean;

  @Field(() => String)
  ruleId!: string;

  @Field(() => ID, { nullable: true, description: 'The evaluation that is under way.' })
  evaluationId!: string | null;

  @Field(() => AvailableAction, { nullable: true, description: 'Whether the viewer may open it, and why not; null where it is under way.' })
  opening!: AvailableAction | null;
}

/** A row of app.owed_evaluations. */
interface OwedRow {
  readonly schemeId: string | null;
  readonly label: { readonly zh: string; readonly en: string } | null;
  readonly subject: string | null;
  readonly rhythm: keyof typeof EvaluationRhythmKind;
  readonly periodNo: number;
  readonly teamId: string | null;
  readonly subjectName: string;
  readonly fromOn: string;
  readonly toOn: string;
  readonly ruleId: string;
  readonly firstStep: OwedStep | null;
  readonly evaluationId: string | null;
}

interface Rhythm {
  readonly scopeId: number;
  readonly state: string;
  readonly packCode: string;
  readonly packVersion: number;
  readonly lineage: readonly unknown[] | null;
  readonly year: number;
  readonly startsOn: string;
  readonly owed: readonly OwedRow[];
  readonly stays: readonly OwedStay[];
  readonly units: readonly UnitLine[];
  readonly summaryOn: string | null;
  readonly workCalendar: WorkCalendar | null;
  readonly closings: readonly ClosingFacts[];
}

/** What a pairing owes in a year of evaluations of its units and of its people, and what the rules say of those of units that were made. */
@ObjectType()
export class EvaluationRhythm {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  year!: number;

  scopeId!: number;
  state!: string;
  packCode!: string;
  packVersion!: number;
  lineage!: unknown[] | null;
  startsOn!: string;
  owed!: unknown[];
  stays!: unknown[];
  units!: unknown[];
  summaryOn!: string | null;
  workCalendar!: unknown;
  closings!: unknown[];

  @Field(() => [DueEvaluation])
  @Derived<Rhythm>({ needs: ['scopeId', 'state', 'owed', 'packCode', 'packVersion', 'lineage', 'closings'], compute: (row, viewer, now) => row.owed.map((owed) => dueOf(row, owed, viewer, businessDay(now))) })
  dues!: DueEvaluation[];

  @Field(() => [DueStay], { description: 'Evaluations of persons, one entry for each stay and scheme.' })
  @Derived<Rhythm>({ needs: ['scopeId', 'state', 'stays', 'packCode', 'packVersion', 'lineage', 'closings'], compute: (row, viewer, now) => stayDuesOf(row, row.stays, viewer, businessDay(now)) })
  stayDues!: DueStay[];

  @Field(() => [Finding])
  @Derived<Rhythm>({
    needs: ['packCode', 'packVersion', 'lineage', 'year', 'startsOn', 'owed', 'units', 'summaryOn', 'workCalendar'],
    compute: (row, _viewer, now) => rhythmFindings(row, businessDay(now)),
  })
  findings!: Judged[];
}

function dueOf(row: Rhythm, owed: OwedRow, viewer: Viewer, today: string): DueEvaluation {
  const { scopeId } = row;
  const { firstStep, teamId, evaluationId } = owed;
  return {
    schemeId: owed.schemeId, label: owed.label?.zh ?? null, labelEn: owed.label?.en ?? null, rhythm: owed.rhythm, periodNo: owed.periodNo,
    teamId: teamId !== null && owed.subject === 'TEAM' ? formatKey({ scopeId, id: teamId }) : null, subjectName: owed.subjectName,
    periodFrom: owed.fromOn, periodTo: owed.toOn, dueOn: owed.toOn, late: today > owed.toOn, ruleId: owed.ruleId,
    evaluationId: evaluationId === null ? null : formatKey({ scopeId, id: evaluationId }),
    opening: evaluationId === null ? openingOf(row, { firstStep, toOn: owed.toOn, personId: viewer.personId }, viewer, today) : null,
  };
}

const KINDS: Readonly<Record<string, DoneFacts['kind']>> = {
  QUARTER: 'QUARTER', HALF_YEAR: 'HALF_YEAR', YEAR: 'ANNUAL', MIDTERM: 'MIDTERM', TERM_END: 'FINAL', BATCH_END: 'FINAL', BEFORE_TERM_END: 'FINAL',
};
const MONTHS: Readonly<Record<string, number>> = { QUARTER: 3, HALF_YEAR: 6 };

function numberOf({ rhythm, periodTo }: UnitLine): number {
  return Math.ceil(Number(periodTo.slice(5, 7)) / (MONTHS[rhythm] ?? 12));
}

/** What is in effect and leaves nothing of its kind and period owed: a quarter of which one team of two was evaluated is not done. */
function doneOf({ owed, units }: Rhythm): DoneFacts[] {
  const open = new Set(owed.map(({ rhythm, periodNo }) => `${KINDS[rhythm] ?? ''} ${MONTHS[rhythm] === undefined ? '' : periodNo}`));
  return units.flatMap((line): DoneFacts[] => {
    const kind = KINDS[line.rhythm];
    const no = numberOf(line);
    if (kind === undefined || line.effectiveOn === null || open.has(`${kind} ${MONTHS[line.rhythm] === undefined ? '' : no}`)) return [];
    return [{ kind, no, on: line.effectiveOn, fields: [], openProblems: line.openOrders, parties: 1 }];
  });
}

/** Codes that evaluations answer, by the kind that has to be wanted or made for them; reports answer the others (report-due.ts). */
const CODES: Readonly<Record<string, DoneFacts['kind']>> = { QUARTERLY: 'QUARTER', HALF_YEARLY: 'HALF_YEAR', MIDTERM: 'MIDTERM', FINAL: 'FINAL', ANNUAL_QUARTER: 'ANNUAL' };

function rhythmFindings(row: Rhythm, today: string): Judged[] {
  const pack = packOf(row.packCode, row.packVersion, row.lineage ?? []);
  const done = doneOf(row);
  const spoken = new Set([...row.owed, ...row.units].map(({ rhythm }) => KINDS[rhythm]));
  const rhythm = evaluateRhythm(pack, { year: row.year, today, startsOn: row.startsOn, done, previousTermEnd: null })
    .filter(({ code }) => CODES[code] !== undefined && spoken.has(CODES[code]));
  return [...rhythm, ...summaryFindings(row, done, today), ...yearFindings(pack, row.units, today <= `${row.year}-12-31`)];
}

/** Evaluation and summary of the year by the named day (R-319): the final evaluation where one is wanted, and the annual summary where one was handed in. */
function summaryFindings(row: Rhythm, done: readonly DoneFacts[], today: string): Judged[] {
  const pack = packOf(row.packCode, row.packVersion, row.lineage ?? []);
  const final = done.find(({ kind }) => kind === 'FINAL')?.on ?? null;
  const wanted = [...row.owed, ...row.units].some(({ rhythm }) => KINDS[rhythm] === 'FINAL');
  const days = [...(wanted ? [final] : []), ...(row.summaryOn === null && wanted ? [] : [row.summaryOn])];
  const doneOn = days.includes(null) ? null : (days.flatMap((day) => day ?? []).sort().at(-1) ?? null);
  return evaluateDeadline(pack, 'summary.deadline', { year: row.year, doneOn, today, calendar: row.workCalendar ?? plainCalendar });
}

/** Which pairings a page of what is owed speaks of. */
export interface RhythmsAsked {
  readonly year: number;
  readonly pairingId: string | null;
  readonly first: number;
  readonly offset: number;
}

function asked(pairingId: string | null): Sql {
  const key = pairingId === null ? null : parseKey(pairingId);
  return sql`p.scope_id = any(${scopeIds('EVALUATION')}) and p.state in ('ACTIVE', 'SUSPENDED') and (select app.person()) is null
    and ${key === null ? sql`true` : sql`p.scope_id = ${key.scopeId} and p.id = ${key.id}`}`;
}

/** How many pairings there are in all. */
export function evaluationRhythmCount(pairingId: string | null): Sql {
  return sql`select count(*)::int from pairing p where ${asked(pairingId)}`;
}

/** One row per running pairing whose evaluations the viewer sees, by name: the columns of EvaluationRhythm. */
export function evaluationRhythmsSql({ year: written, pairingId, first, offset }: RhythmsAsked): Sql {
  const year = checkedYear(written);
  return sql`
    with shown as (
      select p.scope_id, p.id, p.supporter_name || ' → ' || p.receiver_name as name, p.state, p.starts_on, coalesce(y.pack_code, p.pack_code) as pack_code,
             coalesce(y.pack_version, p.pack_version) as pack_version
        from pairing p left join pairing_year y on y.scope_id = p.scope_id and y.pairing_id = p.id and y.year = ${year} and y.scope_id = any(${scopeIds('BASE')})
       where ${asked(pairingId)} order by 3, 1 limit ${first}::int offset ${offset}::int),
    owed as materialized (select d.* from app.owed_evaluations(array(select s.scope_id from shown s), array[${year}::int]) d),
    owed_stay as materialized (${stayDuesSql(sql`array(select s.scope_id from shown s)`, sql`${year}::int`)})
    select p.scope_id || '-' || p.id as id, p.scope_id, p.name, ${year}::int as year, p.state, p.starts_on, p.pack_code, p.pack_version,
           app.pack_lineage(p.pack_code, p.pack_version) as lineage, ${unitLinesSql(sql`p.scope_id`, sql`p.id`, sql`${year}::int`)} as units, ${workCalendarOf(sql`p`)} as work_calendar,
           (select min((r.submitted_at at time zone 'Asia/Shanghai')::date) from report r where r.scope_id = p.scope_id and r.pairing_id = p.id and r.scope_id = any(${scopeIds('WORK')})
             and r.kind = 'ANNUAL' and r.year = ${year} and r.submitted_at is not null and r.state <> 'DISCARDED') as summary_on,
           (select coalesce(jsonb_agg(jsonb_build_object('from', c.from_on, 'to', c.to_on, 'state', c.state)), '[]') from period_closing c
             where c.scope_id = p.scope_id and c.scope_id = any(${scopeIds('WORK')})) as closings,
           (select coalesce(jsonb_agg(jsonb_build_object('schemeId', d.scheme_id, 'label', d.label, 'subject', d.subject, 'rhythm', d.rhythm, 'periodNo', d.period_no, 'teamId', d.team_id,
             'subjectName', d.subject_name, 'fromOn', d.from_on, 'toOn', d.to_on, 'ruleId', d.rule_id, 'firstStep', d.first_step, 'evaluationId', d.evaluation_id)
             order by d.to_on, d.rhythm, d.subject_name), '[]') from owed d where d.scope_id = p.scope_id and d.pairing_id = p.id) as owed, coalesce(o.stays, '[]') as stays
      from shown p left join owed_stay o on o.scope_id = p.scope_id and o.pairing_id = p.id order by p.name, p.scope_id`;
}
