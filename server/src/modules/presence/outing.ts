import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { OutingState } from '../../graphql/enums.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { Computed, Derived, Facet, Ordered, Related, Takes } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import { TransitionLog } from '../pairing/transition-log.js';
import { Assignment } from '../team/assignment.js';
import { Team } from '../team/team.js';
import { outingMachine } from './leave.states.js';
import { outingPaper, outingPaperNeeds, type OutingSource } from './stay-paper.js';

/** Going out, reported to the receiver beforehand; a night out takes the person off the site (R-112, C-8). */
@Facet('WORK')
@ObjectType()
@Entity('outing')
export class Outing {
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

  @Field(() => String)
  @Column({ type: 'text' })
  purpose!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  destination!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  outAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When the person means to be back.' })
  @Column({ type: 'timestamptz' })
  backAt!: Date;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  overnight!: boolean;

  @Field(() => String)
  @Column({ type: 'text' })
  reportedBy!: string;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  onBehalf!: boolean;

  @Field(() => Boolean, { description: 'Reported after leaving.' })
  @Column({ type: 'boolean' })
  reportedLate!: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  returnedAt!: Date | null;

  @Field(() => OutingState)
  @Column({ type: 'text' })
  state!: keyof typeof OutingState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Boolean, { description: 'Not back at the time that was reported.' })
  @Computed((t) => sql`(${t}.state = 'REPORTED' and ${t}.back_at < app.now())`)
  overdue!: boolean;

  @Field(() => Assignment, { nullable: true })
  @ManyToOne(() => Assignment)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'assignment_id', referencedColumnName: 'id' }])
  assignment!: Relation<Assignment> | null;

  @Field(() => Team, { nullable: true })
  @ManyToOne(() => Team)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'team_id', referencedColumnName: 'id' }])
  team!: Relation<Team> | null;

  @Field(() => JsonScalar, { description: 'The filled report F-15-O as it is printed.' })
  @Derived<OutingSource>({ needs: outingPaperNeeds, compute: (row) => outingPaper(row) })
  paper!: unknown;

  @Field(() => [TransitionLog])
  @Related(() => TransitionLog, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.row_id = ${t}.id`, { many: true })
  @Ordered({ by: 'at', direction: 'desc' })
  @Takes({ first: true })
  history!: TransitionLog[];

  @Field(() => [AvailableAction])
  @Derived<Outing>({ needs: ['scopeId', 'state'], compute: (row, viewer) => availableActions(outingMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
