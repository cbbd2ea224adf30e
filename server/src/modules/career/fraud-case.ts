import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { FraudSource, FraudState } from '../../graphql/enums.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Computed, Derived, Facet, Ordered, Related, Takes } from '../../read/declare.js';
import { availableActions, type Subject } from '../../states/decide.js';
import { Pairing } from '../pairing/pairing.js';
import { TransitionLog } from '../pairing/transition-log.js';
import { fraudMachine } from './fraud.states.js';
import { FraudLiability } from './fraud-liability.js';

/** A case of falsification about one stay; who informed is kept nowhere. The offices' alone (R-410–R-412). */
@Facet('EVALUATION')
@ObjectType()
@Entity('fraud_case')
export class FraudCase {
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

  @Field(() => FraudSource)
  @Column({ type: 'text' })
  source!: keyof typeof FraudSource;

  @Field(() => String)
  @Column({ type: 'text' })
  allegation!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  reportedOn!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  reportedBy!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  reportedOrgName!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  investigator!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  conclusion!: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  decidedOn!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  decidedBy!: string | null;

  @Field(() => Int, { nullable: true, description: 'Year in which appointment and promotion are cancelled (R-410).' })
  @Column({ type: 'int', nullable: true })
  cancelledYear!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the ban, itself included (R-411, C-15).' })
  @Column({ type: 'date', nullable: true })
  banUntil!: string | null;

  @Field(() => Int)
  @Column({ type: 'int' })
  revokedCertificates!: number;

  @Field(() => Int)
  @Column({ type: 'int' })
  cancelledPromotions!: number;

  @Field(() => FraudState)
  @Column({ type: 'text' })
  state!: keyof typeof FraudState;

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

  @Field(() => [FraudLiability])
  @OneToMany(() => FraudLiability, (row) => row.case)
  @Ordered({ by: 'createdAt' })
  liabilities!: FraudLiability[];

  @Field(() => ID)
  @Computed((t) => sql`${t}.scope_id || '-' || ${t}.assignment_id`)
  assignmentKey!: string;

  @Field(() => [TransitionLog])
  @Related(() => TransitionLog, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.row_id = ${t}.id`, { many: true })
  @Ordered({ by: 'at', direction: 'desc' })
  @Takes({ first: true })
  history!: TransitionLog[];

  @Field(() => [AvailableAction])
  @Derived<Subject>({ needs: ['scopeId', 'state'], compute: (row, viewer) => availableActions(fraudMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
