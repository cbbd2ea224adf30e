import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import type { PersonCategory } from '@jiedui/schema/vocabulary';
import { scopeIds, sql } from '../../db/sql.js';
import { DivisionLevel, EvaluationState, EvaluationSubject, ScoreMethod } from '../../graphql/enums.js';
import { Finding } from '../../graphql/finding.js';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../graphql/scalars.js';
import { AvailableAction } from '../../graphql/page.js';
import { Computed, Derived, Facet, Ordered, Related, Takes } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import { EvaluationItem } from './evaluation-item.js';
import { EvaluationSeal } from './evaluation-seal.js';
import { EvaluationStep } from './evaluation-step.js';
import { Objection } from './objection.js';
import { ResultReport } from './result-report.js';
import { ResultUse } from './result-use.js';
import { consequenceFindings, consequenceNeeds, type ConsequenceRow } from './result-due.facts.js';
import { Commendation } from '../career/commendation.js';
import { DepartmentScore } from '../money/department-score.js';
import { MoneyEntry } from '../money/money-entry.js';
import { Pairing } from '../pairing/pairing.js';
import { mayReplace } from '../../policy/rectification.js';
import { packLineage, packOf } from '../programme/pack-lineage.js';
import { TransitionLog } from '../pairing/transition-log.js';
import { evaluationMachine } from './evaluation.states.js';
import { officialForm } from './official-form.js';
import { commended } from './commended.sql.js';
import { evaluationFindings, levelAfter, unitLinesSql, type JudgedEvaluation, type UpwardRow } from './unit-evaluation.facts.js';

/** One version of an evaluation: exact score, grade, and a chain of signed and sealed steps; effective ones never change (C-11, C-12). */
@Facet('EVALUATION')
@ObjectType()
@Entity('evaluation')
export class Evaluation {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Field(() => EvaluationSubject)
  @Column({ type: 'text' })
  subject!: keyof typeof EvaluationSubject;

  @Column({ type: 'uuid', nullable: true })
  assignmentId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  teamId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  subjectName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  schemeId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  schemeName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  packCode!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  packVersion!: number;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  periodFrom!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  periodTo!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  versionNo!: number;

  @Column({ type: 'uuid', nullable: true })
  supersedesId!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  correctionReason!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  summary!: string;

  @Field(() => DecimalScalar, { nullable: true })
  @Column({ type: 'numeric', nullable: true })
  total!: string | null;

  @Field(() => String, { nullable: true, description: 'The total with two digits, rounded half up; never compared (C-11).' })
  @Column({ type: 'text', nullable: true })
  displayScore!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  grade!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  gradeName!: string | null;

  @Field(() => String, { nullable: true, description: 'Where rounding would hide on which side of the mark it lies: 79.997 < 80.' })
  @Column({ type: 'text', nullable: true })
  comparisonNote!: string | null;

  @Field(() => Boolean, { nullable: true })
  @Column({ type: 'boolean', nullable: true })
  qualified!: boolean | null;

  @Field(() => String, { description: 'MONTH, QUARTER, YEAR … as the scheme says; empty of old ones.' })
  @Column({ type: 'text' })
  rhythm!: string;

  @Field(() => [ScoreMethod], { description: 'Scores that must stand beside the counted one (R-098).' })
  @Column({ type: 'text', array: true })
  methods!: (keyof typeof ScoreMethod)[];

  @Column({ type: 'text', nullable: true })
  selfParty!: 'PERSON' | 'SUPPORTING' | 'RECEIVING' | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day to object; null while there is none.' })
  @Column({ type: 'date', nullable: true })
  objectionUntil!: string | null;
  /** The part of the register that the receiver writes beside score and grade; no field of the API, see `register`. */
  @Column({ type: 'jsonb', nullable: true })
  register!: Readonly<Record<string, unknown>> | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  contentHash!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  effectiveAt!: Date | null;

  @Field(() => EvaluationState)
  @Column({ type: 'text' })
  state!: keyof typeof EvaluationState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Pairing, { nullable: true })
  @ManyToOne(() => Pairing, (row) => row.evaluations)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'pairing_id', referencedColumnName: 'id' }])
  pairing!: Relation<Pairing> | null;

  @Field(() => Evaluation, { nullable: true })
  @ManyToOne(() => Evaluation)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'supersedes_id', referencedColumnName: 'id' }])
  supersedes!: Relation<Evaluation> | null;

  @Field(() => [EvaluationItem])
  @OneToMany(() => EvaluationItem, (row) => row.evaluation)
  @Ordered({ by: 'position' })
  items!: EvaluationItem[];

  @Field(() => [EvaluationStep])
  @OneToMany(() => EvaluationStep, (row) => row.evaluation)
  @Ordered({ by: 'position' })
  steps!: EvaluationStep[];

  @Field(() => [EvaluationSeal])
  @OneToMany(() => EvaluationSeal, (row) => row.evaluation)
  @Ordered({ by: 'sealedAt', direction: 'desc' })
  seals!: EvaluationSeal[];

  @Field(() => [Objection])
  @OneToMany(() => Objection, (row) => row.evaluation)
  @Ordered({ by: 'createdAt', direction: 'desc' })
  objections!: Relation<Objection>[];

  @Field(() => [ResultUse], { description: 'Where the result was taken into account.' })
  @OneToMany(() => ResultUse, (row) => row.evaluation)
  @Ordered({ by: 'usedOn' })
  uses!: Relation<ResultUse>[];

  @Field(() => [ResultReport], { description: 'Levels of the administration that have the result, in order (R-399).' })
  @OneToMany(() => ResultReport, (row) => row.evaluation)
  @Ordered({ by: 'reportedOn' }, { by: 'createdAt' }, { by: 'id' })
  resultReports!: Relation<ResultReport>[];

  @Field(() => DivisionLevel, { nullable: true, description: 'Where the result of a year goes to next; null where the pack asks for no way upwards, and at its end (R-399).' })
  @Derived<UpwardRow>({ needs: ['subject', 'rhythm', 'packCode', 'packVersion', 'lineage', 'resultReports.level'], compute: (row) => levelAfter(row) })
  nextReportLevel!: keyof typeof DivisionLevel | null;

  @Field(() => [Commendation], { description: 'Of who was evaluated, given after the result took effect.' })
  @Related(() => Commendation, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.pairing_id = ${t}.pairing_id and ${commended(t, r)}`, { many: true })
  @Ordered({ by: 'givenOn' })
  commendations!: Relation<Commendation>[];

  /** Of the person evaluated, as filed; null for a unit. */
  @Computed((t) => sql`(select a.staff_category from assignment a where a.scope_id = ${t}.scope_id and a.id = ${t}.assignment_id and a.scope_id = any(${scopeIds('WORK')}))`)
  staffCategory!: PersonCategory | null;

  @Field(() => [Finding], { description: 'What the result in effect obliges to by its policy pack, and what was done of it (R-293, R-355, R-356, R-403).' })
  @Derived<ConsequenceRow>({ needs: consequenceNeeds, compute: (row) => consequenceFindings(row) })
  consequences!: Finding[];

  @Field(() => [MoneyEntry], { description: 'What its publication posted; nothing for who does not see what people are paid.' })
  @Related(() => MoneyEntry, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.evaluation_id = ${t}.id`, { many: true })
  @Ordered({ by: 'createdAt' })
  money!: MoneyEntry[];

  @Field(() => [DepartmentScore])
  @Related(() => DepartmentScore, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.evaluation_id = ${t}.id`, { many: true })
  @Ordered({ by: 'createdAt' })
  departmentScores!: DepartmentScore[];

  @Field(() => Boolean, { description: 'Done again after an order to put something right, which was kept and closed.' })
  @Computed((t) => sql`exists (select 1 from rectification_order r where r.scope_id = ${t}.scope_id and r.scope_id = any(${scopeIds('EVALUATION')})
    and r.re_evaluation_id = ${t}.id and r.state = 'CLOSED')`)
  rectified!: boolean;

  @Field(() => ID, { nullable: true })
  @Computed((t) => sql`${t}.scope_id || '-' || ${t}.assignment_id`)
  assignmentKey!: string | null;

  @Field(() => ID, { nullable: true })
  @Computed((t) => sql`${t}.scope_id || '-' || ${t}.team_id`)
  teamKey!: string | null;

  @Computed((t) => packLineage(t))
  lineage!: unknown[] | null;

  /** Evaluations of units in the same year of the pairing, this one among them; null for one of a person. */
  @Computed((t) => sql`case when ${t}.subject <> 'PERSON' then ${unitLinesSql(sql`${t}.scope_id`, sql`${t}.pairing_id`, sql`extract(year from ${t}.period_to)`)} end`)
  unitLines!: unknown[] | null;

  @Field(() => [Finding], { description: 'Whether it speaks of everything that the pack asks for; of a unit, direction, methods and the way of the result.' })
  @Derived<JudgedEvaluation & Pick<Evaluation, 'packCode' | 'packVersion' | 'lineage'>>({
    needs: ['id', 'schemeId', 'subject', 'state', 'summary', 'packCode', 'packVersion', 'lineage', 'unitLines', 'items.code', 'items.score', 'steps.opinion'],
    compute: (row) => evaluationFindings(packOf(row.packCode, row.packVersion, row.lineage ?? []), row),
  })
  findings!: Finding[];

  @Field(() => Boolean, { description: 'Whether the hospital may select another person in place of this one, who was not qualified (R-296).' })
  @Derived<Evaluation>({
    needs: ['subject', 'state', 'qualified', 'packCode', 'packVersion', 'lineage'],
    compute: (row) => row.subject === 'PERSON' && row.state === 'EFFECTIVE' && row.qualified === false && mayReplace(packOf(row.packCode, row.packVersion, row.lineage ?? []), false),
  })
  mayReplace!: boolean;

  @Field(() => String, { nullable: true, description: 'Code of the official form that its scheme names, F-7; see evaluationPaper.' })
  @Derived<Evaluation>({
    needs: ['schemeId', 'packCode', 'packVersion', 'lineage'],
    compute: (row) => officialForm(packOf(row.packCode, row.packVersion, row.lineage ?? []), row.schemeId),
  })
  formCode!: string | null;

  @Field(() => [Evaluation], { description: 'All versions of the same evaluation, newest first.' })
  @Related(() => Evaluation, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.pairing_id = ${t}.pairing_id
    and ${r}.scheme_id = ${t}.scheme_id and ${r}.period_from = ${t}.period_from and ${r}.period_to = ${t}.period_to
    and coalesce(${r}.assignment_id, ${r}.team_id, ${r}.pairing_id) = coalesce(${t}.assignment_id, ${t}.team_id, ${t}.pairing_id)`, { many: true })
  @Ordered({ by: 'versionNo', direction: 'desc' })
  versions!: Evaluation[];

  @Field(() => [TransitionLog])
  @Related(() => TransitionLog, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.row_id = ${t}.id`, { many: true })
  @Ordered({ by: 'at', direction: 'desc' })
  @Takes({ first: true })
  history!: TransitionLog[];

  @Field(() => [AvailableAction])
  @Derived<Evaluation>({
    needs: ['scopeId', 'state', 'subject', 'personId', 'methods', 'selfParty', 'objectionUntil', 'steps.position', 'steps.name', 'steps.party', 'steps.divisionLevel', 'steps.action', 'steps.state'],
    compute: (row, viewer) => availableActions(evaluationMachine, row, viewer),
  })
  availableActions!: AvailableAction[];
}
