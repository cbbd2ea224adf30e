import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { AssignmentState, PersonCategory, PracticeCategory, Sex, StayRole, TitleLevel } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { AvailableAction } from '../../graphql/page.js';
import { Computed, Derived, Facet } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import { Team } from './team.js';
import { assignmentMachine } from './team.states.js';

/** One person, one receiver, one stay; name, title and experience as they were filed. */
@Facet('WORK')
@ObjectType()
@Entity('assignment')
export class Assignment {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  teamId!: string;

  @Column({ type: 'int' })
  employerScopeId!: number;

  @Column({ type: 'uuid' })
  personId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => Sex)
  @Column({ type: 'text' })
  sex!: keyof typeof Sex;

  @Field(() => PersonCategory)
  @Column({ type: 'text' })
  staffCategory!: keyof typeof PersonCategory;

  @Field(() => PracticeCategory, { nullable: true })
  @Column({ type: 'text', nullable: true })
  practiceCategory!: keyof typeof PracticeCategory | null;

  @Field(() => String)
  @Column({ type: 'text' })
  department!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  specialty!: string;

  @Field(() => TitleLevel)
  @Column({ type: 'text' })
  titleLevel!: keyof typeof TitleLevel;

  @Field(() => String)
  @Column({ type: 'text' })
  titleText!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  certificateNo!: string;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  workStartedOn!: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  clinicalStartedOn!: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  managementStartedOn!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  idNumberMasked!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Health check passed, as the employer declares; null when it was not said.' })
  @Column({ type: 'boolean', nullable: true })
  healthy!: boolean | null;

  @Field(() => Boolean, { nullable: true })
  @Column({ type: 'boolean', nullable: true })
  voluntary!: boolean | null;

  @Field(() => StayRole)
  @Column({ type: 'text' })
  role!: keyof typeof StayRole;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  receiverPost!: string | null;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  plannedFrom!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  plannedTo!: string;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  arrivedOn!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  arrivalConfirmedBy!: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  finishedOn!: string | null;

  @Field(() => AssignmentState)
  @Column({ type: 'text' })
  state!: keyof typeof AssignmentState;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the leading group’s approval; null where the person was not selected by application (R-073).' })
  @Computed((t) => sql`case when (${t}.selection ->> 'approved')::boolean then (${t}.selection ->> 'selectedOn')::date end`)
  selectedOn!: string | null;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Team, { nullable: true })
  @ManyToOne(() => Team)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'team_id', referencedColumnName: 'id' }])
  team!: Relation<Team> | null;

  @Field(() => ID)
  @Computed((t) => sql`${t}.employer_scope_id || '-' || ${t}.person_id`)
  personKey!: string;

  @Field(() => [AvailableAction])
  @Derived<Assignment>({
    needs: ['scopeId', 'state', 'team.state', 'team.filingState'],
    compute: (row, viewer) => availableActions(assignmentMachine, row, viewer),
  })
  availableActions!: AvailableAction[];
}
