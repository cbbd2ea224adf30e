import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { IncidentKind, IncidentState } from '../../graphql/enums.js';
import { Finding } from '../../graphql/finding.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { Derived, Facet, Ordered, Related, Takes } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import { TransitionLog } from '../pairing/transition-log.js';
import { Assignment } from '../team/assignment.js';
import { Team } from '../team/team.js';
import { incidentFindings, incidentNeeds } from './incident.facts.js';
import { incidentMachine } from './incident.states.js';
import { incidentPaper, incidentPaperNeeds, type IncidentSource } from './stay-paper.js';

/** A medical error or accident: reported at once, acknowledged by both hospitals, investigated, handled, closed (F-17, R-113, R-114). */
@Facet('WORK')
@ObjectType()
@Entity('incident')
export class Incident {
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

  @Field(() => IncidentKind)
  @Column({ type: 'text' })
  kind!: keyof typeof IncidentKind;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  occurredAt!: Date;

  @Field(() => String)
  @Column({ type: 'text' })
  place!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  summary!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  firstMeasures!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  reportedAt!: Date;

  @Field(() => String)
  @Column({ type: 'text' })
  reportedBy!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  receivingAcknowledgedAt!: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  receivingAcknowledgedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  supportingAcknowledgedAt!: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  supportingAcknowledgedBy!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  cause!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  handling!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  handledAt!: Date | null;

  @Field(() => String)
  @Column({ type: 'text' })
  conclusion!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @Field(() => IncidentState)
  @Column({ type: 'text' })
  state!: keyof typeof IncidentState;

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

  @Field(() => [Finding], { description: 'Whether it was reported at once and acknowledged by everybody whom the policy pack names.' })
  @Derived<Incident>({ needs: incidentNeeds, compute: (row) => incidentFindings(row) })
  findings!: Finding[];

  @Field(() => [TransitionLog])
  @Related(() => TransitionLog, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.row_id = ${t}.id`, { many: true })
  @Ordered({ by: 'at', direction: 'desc' })
  @Takes({ first: true })
  history!: TransitionLog[];

  @Field(() => JsonScalar, { description: 'The filled form F-17 as it is printed.' })
  @Derived<IncidentSource>({ needs: incidentPaperNeeds, compute: (row) => incidentPaper(row) })
  paper!: unknown;

  @Field(() => [AvailableAction])
  @Derived<Incident>({ needs: ['scopeId', 'state', 'receivingAcknowledgedAt', 'supportingAcknowledgedAt'], compute: (row, viewer) => availableActions(incidentMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
