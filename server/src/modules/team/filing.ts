import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import { scopeIds, sql } from '../../db/sql.js';
import { DivisionLevel, FilingKind, FilingRoute, FilingState } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { AvailableAction } from '../../graphql/page.js';
import { Computed, Derived, Facet, Ordered } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import { FilingLine } from '../roster/filing-line.js';
import { RosterDifference, rosterDifferences, type DifferenceSource } from '../roster/roster-difference.js';
import { rosterPaper, rosterPaperNeeds, type RosterSource } from '../roster/roster-paper.js';
import { Team } from './team.js';
import { filingMachine } from './team.states.js';

/** A roster as it was filed, with its route, lateness and receipt. */
@Facet('WORK')
@ObjectType()
@Entity('filing')
export class Filing {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  teamId!: string;

  @Field(() => FilingRoute)
  @Column({ type: 'text' })
  route!: keyof typeof FilingRoute;

  @Column({ type: 'text' })
  routeCode!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  routeLabel!: string;

  @Field(() => DivisionLevel, { nullable: true, description: 'Level of the administration that aggregates, where the route has one.' })
  @Column({ type: 'text', nullable: true })
  aggregateLevel!: keyof typeof DivisionLevel | null;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  submittedAt!: Date;

  @Field(() => String)
  @Column({ type: 'text' })
  submittedBy!: string;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  late!: boolean;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  deadlineOn!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  aggregatedAt!: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  aggregatedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  decidedBy!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  receiptNo!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  returnReason!: string | null;

  @Field(() => Int, { description: 'Version of the roster, from 1.' })
  @Column({ type: 'int' })
  versionNo!: number;

  @Field(() => FilingKind)
  @Column({ type: 'text' })
  kind!: keyof typeof FilingKind;

  @Field(() => String, { nullable: true, description: 'Why a line of an accepted roster is replaced.' })
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the aggregate that the city forwarded it with.' })
  @Column({ type: 'text', nullable: true })
  aggregateNumber!: string | null;

  @Field(() => FilingState)
  @Column({ type: 'text' })
  state!: keyof typeof FilingState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Team, { nullable: true })
  @ManyToOne(() => Team, (row) => row.filings)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'team_id', referencedColumnName: 'id' }])
  team!: Relation<Team> | null;

  @Field(() => [FilingLine], { description: 'As it was filed, leader first.' })
  @OneToMany(() => FilingLine, (row) => row.filing)
  @Ordered({ by: 'position' })
  lines!: FilingLine[];

  @Field(() => Int)
  @Computed((t) => sql`(select count(*) from filing_line l where l.scope_id = ${t}.scope_id and l.filing_id = ${t}.id and l.scope_id = any(${scopeIds('WORK')}))::int`)
  lineCount!: number;

  /** Lines of the version before. */
  @Computed((t) => sql`(select coalesce(jsonb_agg(jsonb_build_object('personId', l.person_id, 'name', l.name, 'role', l.role, 'titleLevel', l.title_level,
      'receiverPost', l.receiver_post, 'plannedFrom', l.planned_from, 'plannedTo', l.planned_to) order by l.position), '[]')
    from filing b join filing_line l on l.scope_id = b.scope_id and l.filing_id = b.id
   where b.scope_id = ${t}.scope_id and b.team_id = ${t}.team_id and b.version_no = ${t}.version_no - 1)`)
  previousLines!: DifferenceSource['previousLines'];

  @Field(() => [RosterDifference], { description: 'What differs from the version before; empty for the first.' })
  @Derived<DifferenceSource>({
    needs: ['versionNo', 'previousLines', 'lines.personId', 'lines.name', 'lines.role', 'lines.titleLevel', 'lines.receiverPost', 'lines.plannedFrom', 'lines.plannedTo'],
    compute: (row) => rosterDifferences(row),
  })
  differences!: RosterDifference[];

  @Field(() => JsonScalar, { description: 'The filled form F-4 as it is printed.' })
  @Derived<RosterSource>({ needs: rosterPaperNeeds, compute: (row) => rosterPaper(row) })
  paper!: unknown;

  @Field(() => [AvailableAction])
  @Derived<Filing>({ needs: ['scopeId', 'state', 'route', 'aggregateLevel'], compute: (row, viewer) => availableActions(filingMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
