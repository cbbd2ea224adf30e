import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Computed, Facet } from '../../read/declare.js';
import { Team } from './team.js';

/** Training before the post: organiser and topics. */
@Facet('WORK')
@ObjectType()
@Entity('pre_training')
export class PreTraining {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  teamId!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  heldOn!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  organiser!: string;

  @Field(() => [String])
  @Column({ type: 'text', array: true })
  topics!: string[];

  @Column({ type: 'uuid', array: true })
  attended!: string[];

  @Field(() => [ID], { description: 'Assignments of those who attended.' })
  @Computed((t) => sql`array(select ${t}.scope_id || '-' || a from unnest(${t}.attended) a)`)
  attendedKeys!: string[];

  @Field(() => String)
  @Column({ type: 'text' })
  note!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedBy!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Team, { nullable: true })
  @ManyToOne(() => Team, (row) => row.trainings)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'team_id', referencedColumnName: 'id' }])
  team!: Relation<Team> | null;
}
