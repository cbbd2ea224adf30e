import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { RegisterKind, RegisterState, SafetyItem } from '../../graphql/enums.js';
import { Finding } from '../../graphql/finding.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Derived, Facet, Ordered, Related, Takes } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import { Pairing } from '../pairing/pairing.js';
import { TransitionLog } from '../pairing/transition-log.js';
import { rosterFindings, rosterNeeds, type RosterRow } from './register.facts.js';
import { registerMachine } from './register.states.js';

/** Something kept on record beside the work itself: a meeting, a safety list, a post, an exchange. */
@Facet('WORK')
@ObjectType()
@Entity('register_entry')
export class RegisterEntry {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Field(() => RegisterKind)
  @Column({ type: 'text' })
  kind!: keyof typeof RegisterKind;

  @Field(() => String)
  @Column({ type: 'text' })
  title!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  happenedOn!: string;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  untilOn!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  place!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  participants!: string;

  @Field(() => String, { description: 'Minutes of a meeting, duties and authority of a post.' })
  @Column({ type: 'text' })
  content!: string;

  @Field(() => [SafetyItem])
  @Column({ type: 'text', array: true })
  safetyItems!: (keyof typeof SafetyItem)[];

  @Field(() => String, { description: 'Why somebody is put on the duty roster of a department although the pack does not foresee it (R-002).' })
  @Column({ type: 'text' })
  exceptionReason!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  problem!: string;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  solveBy!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  solution!: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  solvedOn!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  solvedBy!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedBy!: string;

  @Column({ type: 'uuid' })
  recordedOrgId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedOrgName!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  voidReason!: string | null;

  @Field(() => RegisterState)
  @Column({ type: 'text' })
  state!: keyof typeof RegisterState;

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

  @Field(() => [TransitionLog])
  @Related(() => TransitionLog, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.row_id = ${t}.id`, { many: true })
  @Ordered({ by: 'at', direction: 'desc' })
  @Takes({ first: true })
  history!: TransitionLog[];

  @Field(() => [Finding], { description: 'Of a duty roster: whether the pack allows it, or the exception has its reason (R-002).' })
  @Derived<RosterRow>({ needs: rosterNeeds, compute: (row) => rosterFindings(row) })
  findings!: Finding[];

  @Field(() => [AvailableAction])
  @Derived<RegisterEntry>({ needs: ['scopeId', 'state', 'problem', 'solvedOn', 'recordedOrgId'], compute: (row, viewer) => availableActions(registerMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
