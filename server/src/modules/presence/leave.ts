import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { LeaveApprover, LeaveKind, LeaveState } from '../../graphql/enums.js';
import { Finding } from '../../graphql/finding.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { Computed, Derived, Facet, Ordered, Related, Takes } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import { TransitionLog } from '../pairing/transition-log.js';
import { Assignment } from '../team/assignment.js';
import { Team } from '../team/team.js';
import { leaveFindings, leaveNeeds } from './leave.facts.js';
import { leaveMachine } from './leave.states.js';
import { leavePaper, leavePaperNeeds, type LeaveSource } from './stay-paper.js';

/** Leave of a dispatched person, or an absence that nobody approved: request, decision, departure, return (F-15, R-110). */
@Facet('WORK')
@ObjectType()
@Entity('leave')
export class Leave {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  teamId!: string;

  @Column({ type: 'uuid' })
  assignmentId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => LeaveKind)
  @Column({ type: 'text' })
  kind!: keyof typeof LeaveKind;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  fromOn!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  toOn!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  reason!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  destination!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  requestedBy!: string;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  onBehalf!: boolean;

  @Field(() => LeaveApprover, { description: 'Who decides, as the policy pack says.' })
  @Column({ type: 'text' })
  approver!: keyof typeof LeaveApprover;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  approvedByReceiving!: boolean;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  approvedBySupporting!: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  decidedBy!: string | null;

  @Field(() => LeaveApprover, { nullable: true })
  @Column({ type: 'text', nullable: true })
  decidedSide!: keyof typeof LeaveApprover | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  decisionNote!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  departedAt!: Date | null;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  returnedOn!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  returnConfirmedBy!: string | null;

  @Field(() => Int, { description: 'Working days between the last day of the leave and the return.' })
  @Column({ type: 'int' })
  overstayDays!: number;

  @Field(() => LeaveApprover, { nullable: true, description: 'Who pays the transport of a home visit, as the policy pack says.' })
  @Column({ type: 'text', nullable: true })
  transportPayer!: keyof typeof LeaveApprover | null;

  @Field(() => Int, { nullable: true })
  @Column({ type: 'int', nullable: true })
  transportFen!: number | null;

  @Field(() => LeaveState)
  @Column({ type: 'text' })
  state!: keyof typeof LeaveState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Boolean, { description: 'Away past the last day and not yet back.' })
  @Computed((t) => sql`(${t}.state in ('TAKEN', 'OVERSTAYED') and ${t}.returned_on is null and ${t}.to_on < (select app.today()))`)
  overdue!: boolean;

  @Field(() => Assignment, { nullable: true })
  @ManyToOne(() => Assignment, (row) => row.leaves)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'assignment_id', referencedColumnName: 'id' }])
  assignment!: Relation<Assignment> | null;

  @Field(() => Team, { nullable: true })
  @ManyToOne(() => Team)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'team_id', referencedColumnName: 'id' }])
  team!: Relation<Team> | null;

  @Field(() => [Finding], { description: 'What the policy pack says about decision, departure and return.' })
  @Derived<Leave>({ needs: leaveNeeds, compute: (row) => leaveFindings(row) })
  findings!: Finding[];

  @Field(() => [TransitionLog])
  @Related(() => TransitionLog, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.row_id = ${t}.id`, { many: true })
  @Ordered({ by: 'at', direction: 'desc' })
  @Takes({ first: true })
  history!: TransitionLog[];

  @Field(() => JsonScalar, { description: 'The filled form F-15 as it is printed.' })
  @Derived<LeaveSource>({ needs: leavePaperNeeds, compute: (row) => leavePaper(row) })
  paper!: unknown;

  @Field(() => [AvailableAction])
  @Derived<Leave>({ needs: ['scopeId', 'state', 'approver', 'approvedByReceiving', 'approvedBySupporting', 'returnedOn', 'kind', 'transportPayer', 'transportFen'], compute: (row, viewer) => availableActions(leaveMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
