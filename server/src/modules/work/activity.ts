import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { ActivitySource, ActivityState, ActivityType, Slot } from '../../graphql/enums.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Computed, Derived, Facet, Ordered, Related, Takes } from '../../read/declare.js';
import { availableActions, type Subject } from '../../states/decide.js';
import { Pairing } from '../pairing/pairing.js';
import { TransitionLog } from '../pairing/transition-log.js';
import { Assignment } from '../team/assignment.js';
import { keptFiles } from '../document/kept-files.js';
import { activityMachine } from './activity.states.js';

/** One kind of work that one dispatched person did in one half-day (or a whole day), without anything of a patient. */
@Facet('WORK')
@ObjectType()
@Entity('activity')
export class Activity {
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
  personName!: string;

  @Field(() => ActivityType)
  @Column({ type: 'text' })
  type!: keyof typeof ActivityType;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  day!: string;

  @Field(() => Slot, { nullable: true, description: 'Null for the whole day.' })
  @Column({ type: 'text', nullable: true })
  slot!: keyof typeof Slot | null;

  @Field(() => Int, { description: 'In the unit of the type: visits, beds, operations, persons.' })
  @Column({ type: 'int' })
  quantity!: number;

  @Field(() => String, { description: 'Department of the receiver.' })
  @Column({ type: 'text' })
  department!: string;

  @Field(() => String, { description: 'Where, if not at the receiver.' })
  @Column({ type: 'text' })
  place!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  note!: string;

  @Field(() => String, { description: 'Of a referral upwards: the supporter’s medical affairs that is to be asked (R-115); empty otherwise.' })
  @Column({ type: 'text' })
  contact!: string;

  @Field(() => ActivitySource)
  @Column({ type: 'text' })
  source!: keyof typeof ActivitySource;

  @Field(() => ID, { description: 'Made by the device that recorded it: the same record sent twice is kept once.' })
  @Column({ type: 'uuid', name: 'client_id' })
  entryId!: string;

  @Field(() => DateTimeScalar, { description: 'When it was written down, on the device if it waited there for the network.' })
  @Column({ type: 'timestamptz', name: 'written_at' })
  occurredAt!: Date;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedBy!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  versionNo!: number;

  @Column({ type: 'uuid', nullable: true })
  supersedesId!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  correctionReason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  confirmedAt!: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  confirmedBy!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  returnReason!: string | null;

  @Field(() => ActivityState)
  @Column({ type: 'text' })
  state!: keyof typeof ActivityState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Int, { description: 'Files that are attached and not withdrawn.' })
  @Computed((t) => keptFiles(t, 'WORK'))
  evidenceCount!: number;

  @Field(() => Pairing, { nullable: true })
  @ManyToOne(() => Pairing)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'pairing_id', referencedColumnName: 'id' }])
  pairing!: Relation<Pairing> | null;

  @Field(() => Assignment, { nullable: true })
  @ManyToOne(() => Assignment)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'assignment_id', referencedColumnName: 'id' }])
  assignment!: Relation<Assignment> | null;

  @Field(() => Activity, { nullable: true, description: 'The version that this one corrects.' })
  @Related(() => Activity, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.id = ${t}.supersedes_id`)
  supersedes!: Relation<Activity> | null;

  @Field(() => [TransitionLog])
  @Related(() => TransitionLog, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.row_id = ${t}.id`, { many: true })
  @Ordered({ by: 'at', direction: 'desc' })
  @Takes({ first: true })
  history!: TransitionLog[];

  @Field(() => [AvailableAction])
  @Derived<Subject>({ needs: ['scopeId', 'state'], compute: (row, viewer) => availableActions(activityMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
