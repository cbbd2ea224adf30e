import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Computed, Facet } from '../../read/declare.js';
import { Pairing } from '../pairing/pairing.js';

/** A training of the receiver that a dispatched person took part in. */
@Facet('WORK')
@ObjectType()
@Entity('attended_training')
export class AttendedTraining {
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
  name!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  topic!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  heldOn!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  hours!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedBy!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedOrgName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Pairing, { nullable: true })
  @ManyToOne(() => Pairing)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'pairing_id', referencedColumnName: 'id' }])
  pairing!: Relation<Pairing> | null;

  @Field(() => ID)
  @Computed((t) => sql`${t}.scope_id || '-' || ${t}.assignment_id`)
  assignmentKey!: string;
}
