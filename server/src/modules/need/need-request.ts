import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { scopeIds, sql } from '../../db/sql.js';
import { InstitutionCategory, InstitutionKind, NeedPriority, NeedState } from '../../graphql/enums.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Computed, Derived, Facet, Ordered, Related, Takes } from '../../read/declare.js';
import { availableActions, type Subject } from '../../states/decide.js';
import { TransitionLog } from '../pairing/transition-log.js';
import { needMachine } from './need.states.js';
import { SpecialtyLine } from './specialty-line.js';

/** What a receiver needs: specialties, heads, period, and the survey behind it. */
@Facet('BASE')
@ObjectType()
@Entity('need_request')
export class NeedRequest {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  receiverOrgId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  receiverName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  receiverUscc!: string;

  @Field(() => InstitutionKind)
  @Column({ type: 'text' })
  receiverKind!: keyof typeof InstitutionKind;

  @Field(() => InstitutionCategory, { nullable: true })
  @Column({ type: 'text', nullable: true })
  receiverCategory!: keyof typeof InstitutionCategory | null;

  @Field(() => String)
  @Column({ type: 'text' })
  receiverDivisionCode!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  receiverDivisionName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  title!: string;

  @Field(() => NeedPriority)
  @Column({ type: 'text' })
  priority!: keyof typeof NeedPriority;

  @Field(() => [SpecialtyLine])
  @Column({ type: 'jsonb' })
  lines!: SpecialtyLine[];

  @Field(() => Int)
  @Column({ type: 'int' })
  headcount!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  goals!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  startsOn!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  endsOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the survey at the receiver (R-127, R-185).' })
  @Column({ type: 'date', nullable: true })
  surveyedOn!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  surveyedBy!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  surveyFindings!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was closed or withdrawn.' })
  @Column({ type: 'text', nullable: true })
  endReason!: string | null;

  @Field(() => NeedState)
  @Column({ type: 'text' })
  state!: keyof typeof NeedState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Int, { description: 'Living pairings of the receiver that the viewer reaches.' })
  @Computed((t) => sql`(select count(*) from pairing p where p.scope_id = any(${scopeIds('BASE')})
    and p.receiver_org_id = ${t}.receiver_org_id and p.state not in ('COMPLETED', 'TERMINATED'))::int`)
  pairingCount!: number;

  @Field(() => [TransitionLog])
  @Related(() => TransitionLog, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.row_id = ${t}.id`, { many: true })
  @Ordered({ by: 'at', direction: 'desc' })
  @Takes({ first: true })
  history!: TransitionLog[];

  @Field(() => [AvailableAction])
  @Derived<Subject>({ needs: ['scopeId', 'state'], compute: (row, viewer) => availableActions(needMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
