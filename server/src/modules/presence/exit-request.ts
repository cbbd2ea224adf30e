import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { ExitKind, ExitState } from '../../graphql/enums.js';
import { Finding } from '../../graphql/finding.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { Derived, Facet, Ordered, Related, Takes } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import { TransitionLog } from '../pairing/transition-log.js';
import { Assignment } from '../team/assignment.js';
import { Team } from '../team/team.js';
import { exitFindings, exitNeeds } from './exit.facts.js';
import { exitMachine } from './exit.states.js';
import { exitPaper, exitPaperNeeds, type ExitSource } from './stay-paper.js';

/** Request to end a stay before its time, addressed to the health administration of the receiving area (F-16, R-022, R-023). */
@Facet('WORK')
@ObjectType()
@Entity('exit_request')
export class ExitRequest {
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

  @Field(() => ExitKind)
  @Column({ type: 'text' })
  kind!: keyof typeof ExitKind;

  @Field(() => String)
  @Column({ type: 'text' })
  reason!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  leavesOn!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  addressedTo!: string;

  @Column({ type: 'uuid' })
  addressedOrgId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  addressedName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  appliedBy!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  appliedOn!: string;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  onBehalf!: boolean;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  reviewNote!: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  decidedOn!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  decidedBy!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  decisionNote!: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  formalitiesOn!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  formalitiesBy!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  formalitiesNote!: string | null;

  @Field(() => ExitState)
  @Column({ type: 'text' })
  state!: keyof typeof ExitState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Assignment, { nullable: true })
  @ManyToOne(() => Assignment)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'assignment_id', referencedColumnName: 'id' }])
  assignment!: Relation<Assignment> | null;

  @Field(() => Team, { nullable: true })
  @ManyToOne(() => Team)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'team_id', referencedColumnName: 'id' }])
  team!: Relation<Team> | null;

  @Field(() => [Finding], { description: 'Whether it went to the right administration, in advance, and was approved before the formalities.' })
  @Derived<ExitRequest>({ needs: exitNeeds, compute: (row) => exitFindings(row) })
  findings!: Finding[];

  @Field(() => [TransitionLog])
  @Related(() => TransitionLog, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.row_id = ${t}.id`, { many: true })
  @Ordered({ by: 'at', direction: 'desc' })
  @Takes({ first: true })
  history!: TransitionLog[];

  @Field(() => JsonScalar, { description: 'The filled form F-16 as it is printed.' })
  @Derived<ExitSource>({ needs: exitPaperNeeds, compute: (row) => exitPaper(row) })
  paper!: unknown;

  @Field(() => [AvailableAction])
  @Derived<ExitRequest>({ needs: ['scopeId', 'state', 'addressedOrgId'], compute: (row, viewer) => availableActions(exitMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
