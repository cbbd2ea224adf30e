import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { SanctionLevel, SanctionMeasure, ViolationClass, ViolationState, ViolationSubject } from '../../graphql/enums.js';
import { Finding } from '../../graphql/finding.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Derived, Facet, Ordered, Related, Takes } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import { TransitionLog } from '../pairing/transition-log.js';
import { Assignment } from '../team/assignment.js';
import { Pairing } from '../pairing/pairing.js';
import { conductNeeds, violationFindings, type ConductRow } from './violation.facts.js';
import { violationMachine } from './violation.states.js';

/** A breach of discipline or of the duty to support, its decision and the report of it. */
@Facet('WORK')
@ObjectType()
@Entity('violation')
export class Violation {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Field(() => ViolationSubject)
  @Column({ type: 'text' })
  subject!: keyof typeof ViolationSubject;

  @Column({ type: 'uuid', nullable: true })
  assignmentId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => ViolationClass)
  @Column({ type: 'text' })
  class!: keyof typeof ViolationClass;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  happenedOn!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  description!: string;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  serious!: boolean;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedBy!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedOrgName!: string;

  @Field(() => SanctionLevel, { nullable: true })
  @Column({ type: 'text', nullable: true })
  level!: keyof typeof SanctionLevel | null;

  @Field(() => [SanctionMeasure])
  @Column({ type: 'text', array: true })
  measures!: (keyof typeof SanctionMeasure)[];

  @Field(() => String)
  @Column({ type: 'text' })
  decision!: string;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  decidedOn!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  decidedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'To whom the result is reported, where the policy pack names somebody.' })
  @Column({ type: 'text', nullable: true })
  reportTo!: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  reportedOn!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  reportedBy!: string | null;

  @Field(() => Boolean, { description: 'The policy pack wants the receiver to assist (R-364).' })
  @Column({ type: 'boolean' })
  assistAsked!: boolean;

  @Field(() => String, { description: 'How the receiver assisted.' })
  @Column({ type: 'text' })
  assistance!: string;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  assistedOn!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  assistedBy!: string | null;

  @Field(() => Boolean, { description: 'Against the law, as the decision finds.' })
  @Column({ type: 'boolean' })
  illegal!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which an illegal act was handed to the authority in charge.' })
  @Column({ type: 'date', nullable: true })
  referredOn!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  referredTo!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  dismissReason!: string | null;

  @Field(() => ViolationState)
  @Column({ type: 'text' })
  state!: keyof typeof ViolationState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Assignment, { nullable: true })
  @ManyToOne(() => Assignment)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'assignment_id', referencedColumnName: 'id' }])
  assignment!: Relation<Assignment> | null;

  @Field(() => Pairing, { nullable: true })
  @ManyToOne(() => Pairing)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'pairing_id', referencedColumnName: 'id' }])
  pairing!: Relation<Pairing> | null;

  @Field(() => [TransitionLog])
  @Related(() => TransitionLog, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.row_id = ${t}.id`, { many: true })
  @Ordered({ by: 'at', direction: 'desc' })
  @Takes({ first: true })
  history!: TransitionLog[];

  @Field(() => [Finding], { description: 'Whether the conduct kept to the classes of the pack and the case was dealt with by whom it names (R-046, R-082, R-135, R-364).' })
  @Derived<ConductRow>({ needs: conductNeeds, compute: (row) => violationFindings(row) })
  findings!: Finding[];

  @Field(() => [AvailableAction])
  @Derived<Violation>({ needs: ['scopeId', 'state', 'subject', 'assistAsked', 'assistedOn', 'illegal', 'referredOn'], compute: (row, viewer) => availableActions(violationMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
