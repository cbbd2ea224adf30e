import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Facet } from '../../read/declare.js';
import { Team } from '../team/team.js';

/** What a batch hands over to the next: done, open, equipment; the receiver confirms (C-8, R-102). */
@Facet('WORK')
@ObjectType()
@Entity('team_handover')
export class TeamHandover {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  teamId!: string;

  @Column({ type: 'uuid', nullable: true })
  nextTeamId!: string | null;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  handedOn!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  finishedWork!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  openWork!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  equipment!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  noSuccessorReason!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  preparedBy!: string;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  confirmedOn!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  confirmedBy!: string | null;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @ManyToOne(() => Team)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'team_id', referencedColumnName: 'id' }])
  team!: Relation<Team> | null;

  @Field(() => Team, { nullable: true })
  @ManyToOne(() => Team)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'next_team_id', referencedColumnName: 'id' }])
  nextTeam!: Relation<Team> | null;
}
