import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ReportForm } from '@jiedui/schema/report-form';
import type { Viewer } from '../../access/viewer.js';
import { parseKey } from '../../db/key.js';
import { ReportKind } from '../../graphql/enums.js';
import { Finding } from '../../graphql/finding.js';
import { DateScalar } from '../../graphql/scalars.js';
import { Derived } from '../../read/declare.js';
import { businessDay } from '../../policy/calendar.js';
import type { Finding as Judged } from '../../policy/finding.js';
import { evaluateRhythm, type DoneFacts } from '../../policy/rhythm.js';
import { packOf } from '../programme/pack-lineage.js';
import { demandOf, newestForm, newestForms, periodName, periodOf, periodsOf, type ReportKind as Kind } from './report-form.js';

/** A report that the pack wants and nobody has handed in. */
@ObjectType()
export class DueReport {
  @Field(() => ReportKind)
  kind!: keyof typeof ReportKind;

  @Field(() => Int)
  periodNo!: number;

  @Field(() => String)
  periodName!: string;

  @Field(() => String, { description: 'Empty where the report is of no department.' })
  department!: string;

  @Field(() => DateScalar)
  dueOn!: string;

  @Field(() => Boolean)
  late!: boolean;

  @Field(() => String)
  ruleId!: string;

  @Field(() => ID, { nullable: true, description: 'The draft, where somebody has begun it.' })
  draftId!: string | null;
}

interface ReportLine {
  readonly id: string;
  readonly kind: Kind;
  readonly periodNo: number;
  readonly department: string;
  readonly orgId: string;
  readonly state: string;
  readonly submittedOn: string | null;
  readonly fields: string[];
  readonly openProblems: number;
  readonly recipients: number;
}

interface Rhythm {
  readonly id: string;
  readonly packCode: string;
  readonly packVersion: number;
  readonly lineage: readonly unknown[] | null;
  readonly year: number;
  readonly startsOn: string;
  readonly previousTermEnd: string | null;
  readonly reports: readonly ReportLine[];
  readonly ofProgramme: boolean;
}

const NEEDS = ['id', 'packCode', 'packVersion', 'lineage', 'year', 'startsOn', 'previousTermEnd', 'reports', 'ofProgramme'];

/** What a pairing, or a programme, owes in a year: reports by the pack's rhythm, and what the rules say of them. */
@ObjectType()
export class ReportRhythm {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  year!: number;

  packCode!: string;
  packVersion!: number;
  lineage!: unknown[] | null;
  startsOn!: string;
  previousTermEnd!: string | null;
  reports!: unknown[];
  ofProgramme!: boolean;

  @Field(() => [DueReport])
  @Derived<Rhythm>({ needs: NEEDS, compute: (row, viewer, now) => duesOf(row, viewer, businessDay(now)) })
  dues!: DueReport[];

  @Field(() => [Finding])
  @Derived<Rhythm>({ needs: NEEDS, compute: (row, _viewer, now) => rhythmFindings(row, businessDay(now)) })
  findings!: Judged[];
}

/** Periods that have begun, whose report the pack wants and nobody has submitted. */
function duesOf(row: Rhythm, viewer: Viewer, today: string): DueReport[] {
  const pack = packOf(row.packCode, row.packVersion, row.lineage ?? []);
  return newestForms().flatMap((form): DueReport[] => {
    const demand = demandOf(pack, form.report.demandedBy);
    if (!demand || (form.report.of === 'PROGRAMME') !== row.ofProgramme) return [];
    const departments = form.report.departments.length === 0 ? [''] : form.report.departments;
    const numbers = Array.from({ length: periodsOf(form) }, (_, at) => at + 1);
    return numbers.flatMap((no) => departments.flatMap((department): DueReport[] => {
      const { from, to, dueOn } = periodOf(form, row.year, no);
      const lines = row.reports.filter((line) => line.kind === form.report.kind && line.periodNo === no && line.department === department);
      const { draft, done } = standing(form, lines, row, viewer);
      if (from > today || to < row.startsOn || done) return [];
      return [{ kind: form.report.kind, periodNo: no, periodName: periodName(form, row.year, no), department, dueOn, late: today > dueOn, ruleId: demand.ruleId, draftId: draft?.id ?? null }];
    }));
  });
}

/** The report that is begun and whether it is handed in: one for all, or the viewer's own; who does not write it waits for every party's. */
function standing({ report }: ReportForm, lines: readonly ReportLine[], row: Rhythm, viewer: Viewer): { draft: ReportLine | undefined; done: boolean } {
  const handedIn = ({ submittedOn }: ReportLine): boolean => submittedOn !== null;
  const parties: readonly string[] = viewer.partiesIn(parseKey(row.id).scopeId);
  if (report.eachWriter && !report.writers.some((party) => parties.includes(party))) return { draft: undefined, done: lines.filter(handedIn).length >= report.writers.length };
  const draft = report.eachWriter ? lines.find(({ orgId }) => orgId === viewer.orgId) : lines[0];
  return { draft, done: draft !== undefined && handedIn(draft) };
}

const DONE_AS: Readonly<Record<Kind, DoneFacts['kind']>> = {
  MONTHLY_SUMMARY: 'MONTHLY_SUMMARY', DEPARTMENT_MONTH: 'MONTHLY_REPORT', QUARTER: 'QUARTER', HALF_YEAR: 'HALF_YEAR', SELF_CHECK: 'SELF_CHECK', ANNUAL: 'ANNUAL',
  ANNUAL_REPORT: 'ANNUAL_REPORT',
};

/** What counts as done: the departments of a month together are one line. */
function doneOf(reports: readonly ReportLine[]): DoneFacts[] {
  const lines = new Map<string, DoneFacts>();
  for (const line of reports) {
    if (line.submittedOn === null) continue;
    const key = `${line.kind} ${line.periodNo}`;
    const before = lines.get(key);
    lines.set(key, {
      kind: DONE_AS[line.kind], no: line.periodNo, on: before && before.on > line.submittedOn ? before.on : line.submittedOn, fields: line.fields,
      openProblems: (before?.openProblems ?? 0) + line.openProblems, parties: (before?.parties ?? 0) + (line.kind === 'ANNUAL_REPORT' ? line.recipients : 1),
    });
  }
  return [...lines.values()];
}

/** Codes that this row can answer: what is counted elsewhere says nothing here. */
const OF_PAIRING: readonly string[] = ['MONTHLY_SUMMARY', 'MONTHLY_REPORT', 'QUARTERLY_FORM', 'SELF_CHECK', 'HALF_YEARLY', 'ANNUAL_QUARTER', 'ANNUAL_FIELDS'];

function rhythmFindings(row: Rhythm, today: string): Judged[] {
  const pack = packOf(row.packCode, row.packVersion, row.lineage ?? []);
  const wanted = row.ofProgramme ? ['ANNUAL_REPORT'] : OF_PAIRING;
  return evaluateRhythm(pack, { year: row.year, today, startsOn: row.startsOn, done: doneOf(row.reports), previousTermEnd: row.previousTermEnd, selfChecks: newestForm('SELF_CHECK').report.writers.length }).filter(({ code }) => wanted.includes(code));
}
