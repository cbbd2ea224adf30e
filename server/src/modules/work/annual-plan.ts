import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { AnnualPlanField } from '@jiedui/schema/plan';
import { scopeIds, sql } from '../../db/sql.js';
import { AnnualPlanKind, AnnualPlanState } from '../../graphql/enums.js';
import { Finding } from '../../graphql/finding.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { Computed, Derived, Facet, Ordered, Related, Takes } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import { Pairing } from '../pairing/pairing.js';
import { TransitionLog } from '../pairing/transition-log.js';
import { annualPlanMachine } from './annual-plan.states.js';

/** A batch that the plan foresees. */
@ObjectType()
export class PlannedBatch {
  @Field(() => Int)
  no!: number;

  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar)
  to!: string;

  @Field(() => [String])
  disciplines!: string[];

  @Field(() => Int)
  headcount!: number;
}

/** What the pack says to a plan. */
@ObjectType()
export class AnnualPlanFindings {
  @Field(() => ID)
  planId!: string;

  @Field(() => [Finding])
  findings!: Finding[];
}

/** The plan of a pairing's year, or its implementation plan. Its lines are tasks. */
@Facet('WORK')
@ObjectType()
@Entity('annual_plan')
export class AnnualPlan {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Field(() => AnnualPlanKind)
  @Column({ type: 'text' })
  kind!: keyof typeof AnnualPlanKind;

  @Field(() => Int)
  @Column({ type: 'int' })
  year!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  packCode!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  packVersion!: number;

  @Column({ type: 'text' })
  madeBy!: 'JOINT' | 'COUNTY_COMMISSION';

  @Field(() => JsonScalar, { description: 'Texts by the field of the vocabulary: goals, content, time, staff, tasks, mode, milestones, guarantees.' })
  @Column({ type: 'jsonb' })
  fields!: Partial<Record<AnnualPlanField, string>>;

  @Field(() => [String], { description: 'What the receiver wants built; the batches reach each in turn (R-181).' })
  @Column({ type: 'text', array: true })
  keyDisciplines!: string[];

  @Field(() => [PlannedBatch])
  @Column({ type: 'jsonb' })
  batches!: PlannedBatch[];

  @Field(() => Boolean, { description: 'Taken into the hospital’s own annual plan and target evaluation (R-329).' })
  @Column({ type: 'boolean' })
  inHospitalPlan!: boolean;

  @Field(() => String)
  @Column({ type: 'text' })
  draftedBy!: string;

  @Column({ type: 'uuid' })
  draftedOrgId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  draftedOrgName!: string;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  confirmedBySupporting!: boolean;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  confirmedByReceiving!: boolean;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  agreedOn!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  returnReason!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  summary!: string | null;

  @Field(() => String, { nullable: true, description: 'What the next year is to bring (R-195).' })
  @Column({ type: 'text', nullable: true })
  nextYear!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  summarisedAt!: Date | null;

  @Field(() => AnnualPlanState)
  @Column({ type: 'text' })
  state!: keyof typeof AnnualPlanState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Int, { description: 'Its lines.' })
  @Computed((t) => sql`(select count(*)::int from task k where k.scope_id = ${t}.scope_id and k.plan_id = ${t}.id and k.scope_id = any(${scopeIds('WORK')}))`)
  taskCount!: number;

  @Field(() => Int)
  @Computed((t) => sql`(select count(*)::int from task k where k.scope_id = ${t}.scope_id and k.plan_id = ${t}.id and k.state in ('ACCEPTED', 'CLOSED') and k.scope_id = any(${scopeIds('WORK')}))`)
  taskDone!: number;

  @Field(() => Int)
  @Computed((t) => sql`(select count(*)::int from task k where k.scope_id = ${t}.scope_id and k.plan_id = ${t}.id and k.state not in ('ACCEPTED', 'CLOSED') and k.due_on < (select app.today()) and k.scope_id = any(${scopeIds('WORK')}))`)
  taskOverdue!: number;

  @Field(() => Pairing, { nullable: true })
  @ManyToOne(() => Pairing)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'pairing_id', referencedColumnName: 'id' }])
  pairing!: Relation<Pairing> | null;

  @Field(() => [TransitionLog])
  @Related(() => TransitionLog, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.row_id = ${t}.id`, { many: true })
  @Ordered({ by: 'at', direction: 'desc' })
  @Takes({ first: true })
  history!: TransitionLog[];

  @Field(() => [AvailableAction])
  @Derived<AnnualPlan>({
    needs: ['scopeId', 'state', 'draftedOrgId', 'confirmedBySupporting', 'confirmedByReceiving'],
    compute: (row, viewer) => availableActions(annualPlanMachine, row, viewer),
  })
  availableActions!: AvailableAction[];
}
