import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { DivisionLevel, FilingRoute, FilingState } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { AvailableAction } from '../../graphql/page.js';
import { Derived, Facet } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
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

  @Field(() => [AvailableAction])
  @Derived<Filing>({ needs: ['scopeId', 'state', 'route', 'aggregateLevel'], compute: (row, viewer) => availableActions(filingMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
