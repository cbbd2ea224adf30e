import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { ReportKind, ReportState } from '../../graphql/enums.js';
import { Finding } from '../../graphql/finding.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { businessDay } from '../../policy/calendar.js';
import type { Finding as Judged } from '../../policy/finding.js';
import { Computed, Derived, Facet, Ordered, Related, Takes } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import { Pairing } from '../pairing/pairing.js';
import { TransitionLog } from '../pairing/transition-log.js';
import { packLineage } from '../programme/pack-lineage.js';
import type { ReportFacts } from './report.facts.js';
import { formOf, periodName } from './report-form.js';
import { reportFindings } from './report-findings.js';
import { reportPaper, reportPaperNeeds, type ReportPaperSource } from './report-paper.js';
import { FrozenFigure, ReportField, ReportMark, ReportMarkLine, ReportRecipient, ReportReview } from './report-parts.js';
import { reportMachine } from './report.states.js';

/** A regular report: numbers of one instant, words by hand. */
@Facet('WORK')
@ObjectType()
@Entity('report')
export class Report {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => ReportKind)
  @Column({ type: 'text' })
  kind!: keyof typeof ReportKind;

  @Field(() => String)
  @Column({ type: 'text' })
  formCode!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  formVersion!: number;

  @Column({ type: 'uuid', nullable: true })
  pairingId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  programmeId!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  subjectName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  programmeName!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  year!: number;

  @Field(() => Int)
  @Column({ type: 'int' })
  periodNo!: number;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  periodFrom!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  periodTo!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  dueOn!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'uuid' })
  orgId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  orgName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  writtenBy!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  packCode!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  packVersion!: number;

  @Field(() => DateTimeScalar, { description: 'The instant that the numbers are of.' })
  @Column({ type: 'timestamptz' })
  frozenAt!: Date;

  @Column({ type: 'jsonb' })
  facts!: ReportFacts;

  @Column({ type: 'jsonb' })
  entries!: Record<string, string>;

  @Field(() => [ReportMark])
  @Column({ type: 'jsonb' })
  marks!: ReportMark[];

  @Field(() => [ReportRecipient])
  @Column({ type: 'jsonb' })
  recipients!: ReportRecipient[];

  @Field(() => Int, { description: 'Problems found and not yet put right when it was written.' })
  @Column({ type: 'int' })
  openProblems!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  submittedAt!: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  submittedBy!: string | null;

  @Field(() => Boolean, { description: 'Submitted after its due day.' })
  @Column({ type: 'boolean' })
  late!: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  reviewedAt!: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  reviewedBy!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  reviewNote!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  returnReason!: string | null;

  @Field(() => [ReportReview], { description: 'The levels that review it one after the other, the lowest first; empty where it is received once.' })
  @Column({ type: 'jsonb' })
  reviews!: ReportReview[];

  /** Whose turn it is; null while no level has it. */
  @Column({ type: 'uuid', nullable: true })
  reviewOrgId!: string | null;

  @Field(() => ReportState)
  @Column({ type: 'text' })
  state!: keyof typeof ReportState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Pairing, { nullable: true })
  @ManyToOne(() => Pairing)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'pairing_id', referencedColumnName: 'id' }])
  pairing!: Relation<Pairing> | null;

  @Field(() => String)
  @Derived<Report>({ needs: ['kind', 'formVersion', 'year', 'periodNo'], compute: (row) => periodName(formOf(row), row.year, row.periodNo) })
  periodName!: string;

  @Computed((t) => packLineage(t))
  lineage!: unknown[] | null;

  @Field(() => [Finding], { description: 'Whether it came on time (R-126) and has gone up level by level (R-399), where the pack asks for that.' })
  @Derived<Report>({
    needs: ['scopeId', 'id', 'packCode', 'packVersion', 'lineage', 'dueOn', 'submittedAt', 'state', 'reviews'],
    compute: (row, _viewer, now) => reportFindings(row, businessDay(now)),
  })
  findings!: Judged[];

  @Field(() => [FrozenFigure], { description: 'Every figure of the dashboard, of the report’s pairings and period at that instant.' })
  @Derived<Report>({ needs: ['facts'], compute: (row) => row.facts.figures })
  figures!: FrozenFigure[];

  @Field(() => [ReportField])
  @Derived<Report>({ needs: ['kind', 'formVersion', 'entries'], compute: (row) => formOf(row).fields.map((field) => ({ ...field, value: row.entries[field.key] ?? '' })) })
  fields!: ReportField[];

  @Field(() => [ReportMarkLine], { description: 'Empty where the form has no table of marks.' })
  @Derived<Report>({ needs: ['kind', 'formVersion'], compute: (row) => formOf(row).marks })
  markLines!: ReportMarkLine[];

  @Field(() => JsonScalar, { description: 'The filled form as it is printed.' })
  @Derived<ReportPaperSource>({ needs: reportPaperNeeds, compute: (row) => reportPaper(row) })
  paper!: unknown;

  @Field(() => [TransitionLog])
  @Related(() => TransitionLog, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.row_id = ${t}.id`, { many: true })
  @Ordered({ by: 'at', direction: 'desc' })
  @Takes({ first: true })
  history!: TransitionLog[];

  @Field(() => [AvailableAction])
  @Derived<Report>({
    needs: ['scopeId', 'state', 'kind', 'formVersion', 'orgId', 'recipients', 'reviews'],
    compute: (row, viewer) => availableActions(reportMachine, row, viewer),
  })
  availableActions!: AvailableAction[];
}
