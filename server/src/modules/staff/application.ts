import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { sql } from '../../db/sql.js';
import { ApplicationSource, ApplicationState, TitleLevel } from '../../graphql/enums.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Computed, Derived, Facet, Ordered, Related, Takes } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import { TransitionLog } from '../pairing/transition-log.js';
import { applicationMachine } from './application.states.js';

/** A person's application to be sent, from his statement to the leading group's decision. */
@Facet('OWN')
@ObjectType()
@Entity('application')
export class Application {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  personName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  staffNo!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  department!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  specialty!: string;

  @Field(() => TitleLevel)
  @Column({ type: 'text' })
  titleLevel!: keyof typeof TitleLevel;

  @Column({ type: 'int', nullable: true })
  needScopeId!: number | null;

  @Column({ type: 'uuid', nullable: true })
  needId!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  needTitle!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  receiverName!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which the need was published (R-058).' })
  @Column({ type: 'date', nullable: true })
  needOn!: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  surveyedOn!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  statement!: string;

  @Field(() => DateScalar, { description: 'Day of the person’s consent (R-062).' })
  @Column({ type: 'date' })
  consentedOn!: string;

  @Field(() => ApplicationSource)
  @Column({ type: 'text' })
  source!: keyof typeof ApplicationSource;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedBy!: string;

  @Field(() => [String], { description: 'Conditions that the department attests.' })
  @Column({ type: 'text', array: true })
  attested!: string[];

  @Field(() => String)
  @Column({ type: 'text' })
  recommendation!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  recommendedBy!: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  recommendedOn!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  decision!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  decidedBy!: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  decidedOn!: string | null;

  @Field(() => ApplicationState)
  @Column({ type: 'text' })
  state!: keyof typeof ApplicationState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => ID)
  @Computed((t) => sql`${t}.scope_id || '-' || ${t}.person_id`)
  personKey!: string;

  @Field(() => [TransitionLog])
  @Related(() => TransitionLog, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.row_id = ${t}.id`, { many: true })
  @Ordered({ by: 'at', direction: 'desc' })
  @Takes({ first: true })
  history!: TransitionLog[];

  @Field(() => [AvailableAction])
  @Derived<Application>({ needs: ['scopeId', 'state', 'department'], compute: (row, viewer) => availableActions(applicationMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
