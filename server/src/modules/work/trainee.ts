import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { PersonCategory, TraineeResult, TraineeState } from '../../graphql/enums.js';
import { Finding } from '../../graphql/finding.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Computed, Derived, Facet, Ordered, Related, Takes } from '../../read/declare.js';
import { availableActions, type Subject } from '../../states/decide.js';
import { Pairing } from '../pairing/pairing.js';
import { TransitionLog } from '../pairing/transition-log.js';
import { traineeMachine } from './trainee.states.js';

/** One member of the receiver's staff who studies at the supporter. */
@Facet('WORK')
@ObjectType()
@Entity('trainee')
export class Trainee {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => PersonCategory)
  @Column({ type: 'text' })
  staffCategory!: keyof typeof PersonCategory;

  @Field(() => Boolean, { description: 'Proposed for residency training (R-237), not for a study.' })
  @Column({ type: 'boolean' })
  residency!: boolean;

  @Field(() => String, { description: 'At the receiver.' })
  @Column({ type: 'text' })
  department!: string;

  @Field(() => String, { description: 'At the supporter.' })
  @Column({ type: 'text' })
  hostDepartment!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  topic!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  mentor!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  fromOn!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  toOn!: string;

  /** A bigint comes as text from the driver. */
  @Column({ type: 'bigint', nullable: true })
  feeFen!: string | null;

  @Field(() => String, { description: 'What the trainee could do before.' })
  @Column({ type: 'text' })
  levelBefore!: string;

  @Field(() => String, { nullable: true, description: 'What he can do after (R-004).' })
  @Column({ type: 'text', nullable: true })
  levelAfter!: string | null;

  @Field(() => TraineeResult, { nullable: true })
  @Column({ type: 'text', nullable: true })
  result!: keyof typeof TraineeResult | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  certificateNo!: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  finishedOn!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  cancelReason!: string | null;

  @Field(() => TraineeState)
  @Column({ type: 'text' })
  state!: keyof typeof TraineeState;

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

  @Field(() => Float, { nullable: true, description: 'What was charged, in fen; null when it was not said.' })
  @Computed((t) => sql`${t}.fee_fen::float8`)
  fee!: number | null;

  @Field(() => [TransitionLog])
  @Related(() => TransitionLog, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.row_id = ${t}.id`, { many: true })
  @Ordered({ by: 'at', direction: 'desc' })
  @Takes({ first: true })
  history!: TransitionLog[];

  @Field(() => [AvailableAction])
  @Derived<Subject>({ needs: ['scopeId', 'state'], compute: (row, viewer) => availableActions(traineeMachine, row, viewer) })
  availableActions!: AvailableAction[];
}

/** What the pack asks of study at the supporter, for one pairing and year, with the numbers. */
@ObjectType()
export class TraineeQuota {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => [Finding])
  findings!: Finding[];
}
