import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { CommendationLevel, CommendationState, CommendationSubject } from '../../graphql/enums.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Computed, Derived, Facet } from '../../read/declare.js';
import { availableActions, type Subject } from '../../states/decide.js';
import { Pairing } from '../pairing/pairing.js';
import { commendationMachine } from './commendation.states.js';

/** A commendation of a person, a team or a unit, with who gave it and by which document. */
@Facet('EVALUATION')
@ObjectType()
@Entity('commendation')
export class Commendation {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Field(() => CommendationSubject)
  @Column({ type: 'text' })
  subject!: keyof typeof CommendationSubject;

  @Column({ type: 'uuid', nullable: true })
  assignmentId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  teamId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  title!: string;

  @Field(() => CommendationLevel)
  @Column({ type: 'text' })
  level!: keyof typeof CommendationLevel;

  @Field(() => String)
  @Column({ type: 'text' })
  documentNo!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  reason!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  givenOn!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  byOrgName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedBy!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  withdrawReason!: string | null;

  @Field(() => CommendationState)
  @Column({ type: 'text' })
  state!: keyof typeof CommendationState;

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

  @Field(() => ID, { nullable: true })
  @Computed((t) => sql`${t}.scope_id || '-' || ${t}.assignment_id`)
  assignmentKey!: string | null;

  @Field(() => [AvailableAction])
  @Derived<Subject>({ needs: ['scopeId', 'state', 'byOrgName'], compute: (row, viewer) => availableActions(commendationMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
