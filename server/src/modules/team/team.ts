import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import { TeamState } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Facet, Ordered } from '../../read/declare.js';
import { Assignment } from './assignment.js';
import { Filing } from './filing.js';
import { Pairing } from '../pairing/pairing.js';
import { PreTraining } from './pre-training.js';

/** A batch that a supporting hospital sends. */
@Facet('WORK')
@ObjectType()
@Entity('team')
export class Team {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  batchNo!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  plannedFrom!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  plannedTo!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  packCode!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  packVersion!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  checkedAt!: Date | null;

  @Field(() => TeamState)
  @Column({ type: 'text' })
  state!: keyof typeof TeamState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Pairing, { nullable: true })
  @ManyToOne(() => Pairing, (row) => row.teams)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'pairing_id', referencedColumnName: 'id' }])
  pairing!: Relation<Pairing> | null;

  @Field(() => [Assignment])
  @OneToMany(() => Assignment, (row) => row.team)
  @Ordered({ by: 'createdAt' })
  members!: Assignment[];

  @Field(() => [PreTraining])
  @OneToMany(() => PreTraining, (row) => row.team)
  @Ordered({ by: 'heldOn' })
  trainings!: PreTraining[];

  @Field(() => [Filing])
  @OneToMany(() => Filing, (row) => row.team)
  @Ordered({ by: 'createdAt', direction: 'desc' })
  filings!: Filing[];
}
