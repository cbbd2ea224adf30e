import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { JointResult, JointState } from '../../graphql/enums.js';
import { Finding } from '../../graphql/finding.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Computed, Derived, Facet, Ordered, Related, Takes } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import { Pairing } from '../pairing/pairing.js';
import { TransitionLog } from '../pairing/transition-log.js';
import { packLineage } from '../programme/pack-lineage.js';
import { jointFindings, jointNeeds, type JointRow } from './joint.facts.js';
import { jointMachine } from './joint.states.js';

/** The yearly evaluation of a pairing by its owner together with the supporter's administration. */
@Facet('EVALUATION')
@ObjectType()
@Entity('joint_evaluation')
export class JointEvaluation {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  year!: number;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  heldOn!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  place!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  method!: string;

  @Field(() => [String])
  @Column({ type: 'text', array: true })
  observerNames!: string[];

  @Field(() => String)
  @Column({ type: 'text' })
  invitedBy!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  invitedOrgName!: string;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  termEndsOn!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  packCode!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  packVersion!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  opinion!: string;

  @Field(() => JointResult, { nullable: true })
  @Column({ type: 'text', nullable: true })
  observerResult!: keyof typeof JointResult | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  opinedAt!: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  opinedBy!: string | null;

  @Field(() => JointResult, { nullable: true })
  @Column({ type: 'text', nullable: true })
  result!: keyof typeof JointResult | null;

  @Field(() => String)
  @Column({ type: 'text' })
  conclusion!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  concludedAt!: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  concludedBy!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  cancelReason!: string | null;

  @Field(() => JointState)
  @Column({ type: 'text' })
  state!: keyof typeof JointState;

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

  @Computed((t) => packLineage(t))
  lineage!: unknown[] | null;

  @Field(() => [Finding], { description: 'Whether it was held before the term of the team ends.' })
  @Derived<JointRow>({ needs: jointNeeds, compute: (row, _viewer, now) => jointFindings(row, now) })
  findings!: Finding[];

  @Field(() => [TransitionLog])
  @Related(() => TransitionLog, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.row_id = ${t}.id`, { many: true })
  @Ordered({ by: 'at', direction: 'desc' })
  @Takes({ first: true })
  history!: TransitionLog[];

  @Field(() => [AvailableAction])
  @Derived<JointEvaluation>({ needs: ['scopeId', 'state'], compute: (row, viewer) => availableActions(jointMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
