import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ObjectionState, Party } from '../../graphql/enums.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { Derived, Facet } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import { Evaluation } from './evaluation.js';
import { objectionMachine } from './objection.states.js';

/** What the evaluated says against a result within the days that the pack gives, and the answer to it. */
@Facet('EVALUATION')
@ObjectType()
@Entity('evaluation_objection')
export class Objection {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  evaluationId!: string;

  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;

  @Field(() => Party)
  @Column({ type: 'text' })
  raisedParty!: keyof typeof Party;

  @Field(() => String)
  @Column({ type: 'text' })
  raisedBy!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  raisedOrgName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  reason!: string;

  @Field(() => Party, { description: 'Who answers: the party of the last step.' })
  @Column({ type: 'text' })
  answerParty!: keyof typeof Party;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  answeredBy!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  answeredOrgName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  @Field(() => ObjectionState)
  @Column({ type: 'text' })
  state!: keyof typeof ObjectionState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Evaluation, { nullable: true })
  @ManyToOne(() => Evaluation, (row) => row.objections)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'evaluation_id', referencedColumnName: 'id' }])
  evaluation!: Relation<Evaluation> | null;

  @Field(() => [AvailableAction])
  @Derived<Objection>({ needs: ['scopeId', 'state', 'raisedParty', 'answerParty', 'personId'], compute: (row, viewer) => availableActions(objectionMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
