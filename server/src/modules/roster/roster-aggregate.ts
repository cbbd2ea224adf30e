import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { AggregateLineState, StayRole, TitleLevel } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Computed, Facet, Ordered } from '../../read/declare.js';

/** The rosters of other provinces' hospitals that a city put together and forwarded under its own number and seal (R-246). */
@Facet('OWN')
@ObjectType()
@Entity('roster_aggregate')
export class RosterAggregate {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  number!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  year!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  programmeName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  forwardedAt!: Date;

  @Field(() => String)
  @Column({ type: 'text' })
  byOrgName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  byName!: string;

  @Field(() => String, { description: 'What the platform seal of the city stands for; not a legal electronic seal.' })
  @Column({ type: 'text' })
  contentHash!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => [AggregateLine])
  @OneToMany(() => AggregateLine, (row) => row.aggregate)
  @Ordered({ by: 'position' })
  lines!: AggregateLine[];

  @Field(() => Int)
  @Computed((t) => sql`(select count(*) from aggregate_line l where l.scope_id = ${t}.scope_id and l.aggregate_id = ${t}.id and l.state = 'FORWARDED')::int`)
  forwarded!: number;

  @Field(() => Int)
  @Computed((t) => sql`(select count(*) from aggregate_line l where l.scope_id = ${t}.scope_id and l.aggregate_id = ${t}.id and l.state = 'REJECTED')::int`)
  rejected!: number;
}

/** One person in an aggregate, or one that was rejected from it. */
@Facet('OWN')
@ObjectType()
@Entity('aggregate_line')
export class AggregateLine {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  aggregateId!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  position!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  supporterName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  receiverName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  teamName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => StayRole)
  @Column({ type: 'text' })
  role!: keyof typeof StayRole;

  @Field(() => TitleLevel)
  @Column({ type: 'text' })
  titleLevel!: keyof typeof TitleLevel;

  @Field(() => String)
  @Column({ type: 'text' })
  specialty!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  plannedFrom!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  plannedTo!: string;

  @Field(() => AggregateLineState)
  @Column({ type: 'text' })
  state!: keyof typeof AggregateLineState;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  ruleId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected.' })
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  fix!: string | null;

  @Field(() => RosterAggregate, { nullable: true })
  @ManyToOne(() => RosterAggregate, (row) => row.lines)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'aggregate_id', referencedColumnName: 'id' }])
  aggregate!: Relation<RosterAggregate> | null;
}
