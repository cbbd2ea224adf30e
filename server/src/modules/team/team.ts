import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import { scopeIds, sql } from '../../db/sql.js';
import { FilingState, TeamState } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Finding } from '../../graphql/finding.js';
import { AvailableAction } from '../../graphql/page.js';
import { Computed, Derived, Facet, Ordered, Related, Takes } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import type { WorkCalendar } from '../../policy/work-calendar.js';
import { workCalendarOf } from '../calendar/work-calendar.rows.js';
import { Assignment } from './assignment.js';
import { Filing } from './filing.js';
import { Pairing } from '../pairing/pairing.js';
import { PreTraining } from './pre-training.js';
import { TeamHandover } from '../presence/team-handover.js';
import { packLineage } from '../programme/pack-lineage.js';
import { TransitionLog } from '../pairing/transition-log.js';
import { compositionFindings, compositionNeeds, readinessFindings, readinessNeeds, type Strength } from './team.facts.js';
import { RecheckLine, recheckLines, type CheckedFinding } from './team.recheck.js';
import { teamMachine } from './team.states.js';

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

  @Column({ type: 'jsonb', nullable: true })
  checkedFindings!: CheckedFinding[] | null;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  dispatchedOn!: string | null;

  @Field(() => FilingState, { nullable: true, description: 'State of the newest filing; null before the roster was filed.' })
  @Column({ type: 'text', nullable: true })
  filingState!: keyof typeof FilingState | null;

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

  @Field(() => [Assignment], { description: 'Those on the roster; who was removed stands in the history.' })
  @Related(() => Assignment, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.team_id = ${t}.id and ${r}.state <> 'REMOVED'`, { many: true })
  @Ordered({ by: 'role' }, { by: 'createdAt' })
  members!: Assignment[];

  @Field(() => Int, { description: 'Those on the roster, without who left before his time.' })
  @Computed((t) => sql`(select count(*) from assignment a where a.scope_id = ${t}.scope_id and a.team_id = ${t}.id
    and a.state not in ('REMOVED', 'ENDED_EARLY', 'UNAUTHORISED_DEPARTURE')
    and a.scope_id = any(${scopeIds('WORK')}))`)
  headcount!: number;

  @Field(() => Int, { description: 'Members whose arrival the receiver has confirmed.' })
  @Computed((t) => sql`(select count(*) from assignment a where a.scope_id = ${t}.scope_id and a.team_id = ${t}.id
    and a.state in ('ARRIVED', 'ON_DUTY', 'ON_LEAVE') and a.scope_id = any(${scopeIds('WORK')}))`)
  arrived!: number;

  @Field(() => [PreTraining])
  @OneToMany(() => PreTraining, (row) => row.team)
  @Ordered({ by: 'heldOn' })
  trainings!: PreTraining[];

  @Field(() => [Filing])
  @OneToMany(() => Filing, (row) => row.team)
  @Ordered({ by: 'createdAt', direction: 'desc' })
  filings!: Filing[];

  @Field(() => TeamHandover, { nullable: true })
  @Related(() => TeamHandover, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.team_id = ${t}.id`)
  handover!: Relation<TeamHandover> | null;

  /** The other supporters of the same receiver, by number. */
  @Computed((t) => sql`(select to_jsonb(s) from app.group_strength(${t}.scope_id) s)`)
  strength!: Strength | null;

  @Computed((t) => sql`app.owner_division(${t}.scope_id)`)
  ownerDivision!: string | null;

  @Computed((t) => workCalendarOf(t))
  workCalendar!: WorkCalendar | null;

  @Computed((t) => sql`not exists (select 1 from team b where b.scope_id = ${t}.scope_id and b.scope_id = any(${scopeIds('WORK')}) and b.pairing_id = ${t}.pairing_id
    and b.batch_no < ${t}.batch_no and extract(year from b.planned_from) = extract(year from ${t}.planned_from))`)
  firstOfYear!: boolean | null;

  @Computed((t) => packLineage(t))
  lineage!: unknown[] | null;

  @Field(() => [Finding], { description: 'Every rule of composition and eligibility with its numbers, met or not.' })
  @Derived<Team>({ needs: compositionNeeds, compute: (row, viewer) => (viewer.personId === null ? compositionFindings(row) : []) })
  findings!: Finding[];

  @Field(() => [RecheckLine], { description: 'What the rules say otherwise than when the team was checked.' })
  @Derived<Parameters<typeof recheckLines>[0]>({
    needs: [...compositionNeeds, 'checkedFindings'],
    compute: (row, viewer) => (viewer.personId === null ? recheckLines(row) : []),
  })
  recheck!: RecheckLine[];

  @Field(() => [Finding], { description: 'Training before departure, supplement and filing of the roster.' })
  @Derived<Team>({ needs: readinessNeeds, compute: (row, viewer, now) => (viewer.personId === null ? readinessFindings(row, now) : []) })
  readiness!: Finding[];

  @Field(() => [TransitionLog])
  @Related(() => TransitionLog, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.row_id = ${t}.id`, { many: true })
  @Ordered({ by: 'at', direction: 'desc' })
  @Takes({ first: true })
  history!: TransitionLog[];

  @Field(() => [AvailableAction])
  @Derived<Team>({ needs: ['scopeId', 'state', 'filingState'], compute: (row, viewer) => availableActions(teamMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
