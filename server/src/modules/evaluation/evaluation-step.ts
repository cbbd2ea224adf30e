import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import { ChainParty, DivisionLevel, StepAction, StepState } from '../../graphql/enums.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { Facet, Ordered } from '../../read/declare.js';
import { Evaluation } from './evaluation.js';
import { EvaluationSeal } from './evaluation-seal.js';

/** One step of the chain that a pack sets. */
@Facet('EVALUATION')
@ObjectType()
@Entity('evaluation_step')
export class EvaluationStep {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  evaluationId!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  position!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  code!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => ChainParty)
  @Column({ type: 'text' })
  party!: keyof typeof ChainParty;

  @Field(() => DivisionLevel, { nullable: true })
  @Column({ type: 'text', nullable: true })
  divisionLevel!: keyof typeof DivisionLevel | null;

  @Field(() => StepAction)
  @Column({ type: 'text' })
  action!: keyof typeof StepAction;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  seal!: boolean;

  @Column({ type: 'uuid', nullable: true })
  orgId!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  orgName!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  opinion!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  signedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  signedAt!: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  returnReason!: string | null;

  @Field(() => StepState)
  @Column({ type: 'text' })
  state!: keyof typeof StepState;

  @Field(() => Evaluation, { nullable: true })
  @ManyToOne(() => Evaluation, (row) => row.steps)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'evaluation_id', referencedColumnName: 'id' }])
  evaluation!: Relation<Evaluation> | null;

  @Field(() => [EvaluationSeal])
  @OneToMany(() => EvaluationSeal, (row) => row.step)
  @Ordered({ by: 'sealedAt', direction: 'desc' })
  seals!: EvaluationSeal[];
}
