import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { ActivityType, WorkPlanState } from '../../graphql/enums.js';
import { Finding } from '../../graphql/finding.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { Computed, Derived, Facet, Ordered, Related, Takes } from '../../read/declare.js';
import { availableActions, type Subject } from '../../states/decide.js';
import { Pairing } from '../pairing/pairing.js';
import { TransitionLog } from '../pairing/transition-log.js';
import { packLineage } from '../programme/pack-lineage.js';
import { planFindings, planNeeds, planProgress, type ExpectedWork } from './work-plan.facts.js';
import { planPaper, planPaperNeeds, type PlanPaperSource } from './work-plan-paper.js';
import { workDoneSql } from './work-plan.rows.js';
import { workPlanMachine } from './work-plan.states.js';

/** One kind of work that a plan expects, and how much of it the month has brought. */
@ObjectType()
export class PlanProgress {
  @Field(() => ActivityType)
  type!: keyof typeof ActivityType;

  @Field(() => Int, { description: 'Half-days that the plan expects.' })
  expected!: number;

  @Field(() => Int, { description: 'Half-days recorded in the month.' })
  done!: number;
}

/** A dispatched person's plan of one month, with its summary (R-079, R-080; form F-10). */
@Facet('WORK')
@ObjectType()
@Entity('work_plan')
export class WorkPlan {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Column({ type: 'uuid' })
  assignmentId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  personName!: string;

  @Field(() => DateScalar, { description: 'The first day of the month.' })
  @Column({ type: 'date' })
  monthOn!: string;

  @Column({ type: 'text' })
  packCode!: string;

  @Column({ type: 'int' })
  packVersion!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  goals!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  tasks!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  milestones!: string;

  @Column({ type: 'jsonb' })
  expected!: ExpectedWork[];

  @Field(() => String)
  @Column({ type: 'text' })
  helpNeeded!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  filedAt!: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  filedBy!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  comment!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  commentedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  commentedAt!: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  summary!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  summarisedAt!: Date | null;

  @Field(() => WorkPlanState)
  @Column({ type: 'text' })
  state!: keyof typeof WorkPlanState;

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

  @Field(() => Boolean, { description: 'The summary came after the last day of the month, or has not come since.' })
  @Computed((t) => sql`(coalesce((${t}.summarised_at at time zone 'Asia/Shanghai')::date, (select app.today())) >= (${t}.month_on + interval '1 month')::date)`)
  summaryLate!: boolean;

  @Field(() => ID, { description: 'The assignment that the plan is about.' })
  @Computed((t) => sql`${t}.scope_id || '-' || ${t}.assignment_id`)
  assignmentKey!: string;

  @Computed((t) => packLineage(t))
  lineage!: unknown[] | null;

  /** Half-days of each type in the month. */
  @Computed(workDoneSql)
  workDone!: Record<string, number> | null;

  @Field(() => [PlanProgress], { description: 'What the plan expects against what is recorded (R-080).' })
  @Derived<Pick<WorkPlan, 'expected' | 'workDone'>>({ needs: ['expected', 'workDone'], compute: (row) => planProgress(row.expected, row.workDone) })
  progress!: PlanProgress[];

  @Field(() => [Finding], { description: 'Content, filing and lateness by the pinned pack (R-079).' })
  @Derived<WorkPlan>({ needs: planNeeds, compute: (row, _viewer, now) => planFindings(row, now) })
  findings!: Finding[];

  @Field(() => JsonScalar, { description: 'The filled form F-10 as it is printed.' })
  @Derived<PlanPaperSource>({ needs: planPaperNeeds, compute: (row) => planPaper(row) })
  paper!: unknown;

  @Field(() => [TransitionLog])
  @Related(() => TransitionLog, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.row_id = ${t}.id`, { many: true })
  @Ordered({ by: 'at', direction: 'desc' })
  @Takes({ first: true })
  history!: TransitionLog[];

  @Field(() => [AvailableAction])
  @Derived<Subject>({ needs: ['scopeId', 'state'], compute: (row, viewer) => availableActions(workPlanMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
