import type { Label } from '@jiedui/schema/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import { formatKey } from '../../db/key.js';
import { sql } from '../../db/sql.js';
import { AssignmentState, PersonCategory, PracticeCategory, Sex, StayRole, TitleLevel } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Finding } from '../../graphql/finding.js';
import { AvailableAction } from '../../graphql/page.js';
import { Computed, Derived, Facet, Ordered, Related } from '../../read/declare.js';
import { endOfTermScheme } from '../../policy/stay-end.js';
import { availableActions } from '../../states/decide.js';
import { Leave } from '../presence/leave.js';
import { conductFindings, violationColumns } from '../presence/violation.facts.js';
import { Violation } from '../presence/violation.js';
import { WorkSite } from '../presence/work-site.js';
import { progressNeeds, progressOf, StayProgress } from '../presence/stay-progress.js';
import { packLineage, packOf } from '../programme/pack-lineage.js';
import { stayFindings, stayNeeds, StaySummary, staySummary, type StayRow } from '../presence/stay.facts.js';
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

  @Field(() => String)
  @Column({ type: 'text' })
  packCode!: string;

  @Field(() => Int, { description: 'The version that the stay is judged by (C-12).' })
  @Column({ type: 'int' })
  packVersion!: number;

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

  /** For limits of age only; no field of the API. */
  @Column({ type: 'date', nullable: true })
  bornOn!: string | null;

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

  @Field(() => DateScalar, { nullable: true, description: 'First day of work at the receiver.' })
  @Column({ type: 'date', nullable: true })
  onDutyOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the stay ended before its time.' })
  @Column({ type: 'text', nullable: true })
  endReason!: string | null;

  @Column({ type: 'uuid', nullable: true })
  replacesId!: string | null;

  @Field(() => String, { nullable: true, description: 'Who came in place of this person.' })
  @Computed((t) => sql`(select r.name from assignment r where r.scope_id = ${t}.scope_id and r.replaces_id = ${t}.id and r.state <> 'REMOVED' limit 1)`)
  replacedByName!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the hospital sends nobody in place of this person (R-296).' })
  @Column({ type: 'text', nullable: true })
  notReplacedReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Why this person was sent although no agreed annual plan foresaw it (R-028).' })
  @Column({ type: 'text', nullable: true })
  planException!: string | null;

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

  @Field(() => [Leave])
  @OneToMany(() => Leave, (row) => row.assignment)
  @Ordered({ by: 'fromOn', direction: 'desc' })
  leaves!: Leave[];

  @Field(() => StaySummary, { nullable: true, description: 'What the stay comes to so far; null before the arrival.' })
  @Derived<StayRow>({ needs: stayNeeds, compute: (row, _viewer, now) => staySummary(row, now) })
  stay!: StaySummary | null;

  @Field(() => [Finding], { description: 'Term as planned or ended, and home visits of the month, by the policy pack.' })
  @Derived<StayRow>({ needs: stayNeeds, compute: (row, _viewer, now) => stayFindings(row, now) })
  stayFindings!: Finding[];

  @Related(() => Violation, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.assignment_id = ${t}.id`, { many: true })
  @Ordered({ by: 'happenedOn' })
  violations!: Relation<Violation>[];

  @Field(() => [Finding], { description: 'Discipline and confidentiality of the stay by what was recorded of it (R-046, R-082, R-135); nothing for who may not read violations.' })
  @Derived<Assignment>({
    needs: ['scopeId', 'id', 'name', 'team.packCode', 'team.packVersion', 'team.lineage', ...violationColumns.map((name) => `violations.${name}`)],
    compute: (row, viewer) =>
      (row.team && (viewer.personId !== null || viewer.permissions.has('violation.read')) ? conductFindings(row.team, { id: formatKey(row), name: row.name }, row.violations) : []),
  })
  conductFindings!: Finding[];

  @Field(() => ID)
  @Computed((t) => sql`${t}.employer_scope_id || '-' || ${t}.person_id`)
  personKey!: string;

  @Field(() => StayProgress, { nullable: true, description: 'Time served, days to go, and the days on which the lengths that the pack asks for are complete.' })
  @Derived<Assignment>({ needs: progressNeeds, compute: (row, _viewer, now) => progressOf(row as Parameters<typeof progressOf>[0], now) })
  progress!: StayProgress | null;

  @Field(() => WorkSite, { nullable: true, description: 'Hours and place of the receiver.' })
  @Related(() => WorkSite, (t, r) => sql`${r}.scope_id = ${t}.scope_id`)
  site!: Relation<WorkSite> | null;

  /** What a finished stay was judged by, for the evaluation that it waits for. */
  @Computed((t) => sql`case when ${t}.state = 'FINISHED' then ${packLineage(t)} end`)
  endLineage!: unknown[] | null;

  @Field(() => [AvailableAction])
  @Derived<Assignment>({
    needs: ['scopeId', 'state', 'replacedByName', 'notReplacedReason', 'team.state', 'team.filingState', 'packCode', 'packVersion', 'endLineage'],
    compute: (row, viewer) => availableActions(assignmentMachine, Object.assign({}, row, { endScheme: endSchemeOf(row) }), viewer),
  })
  availableActions!: AvailableAction[];
}

/** What the evaluation at the end is called, for a stay that waits for it. */
function endSchemeOf({ state, packCode, packVersion, endLineage }: Assignment): Label | null {
  return state === 'FINISHED' ? (endOfTermScheme(packOf(packCode, packVersion, endLineage ?? []))?.label ?? null) : null;
}
