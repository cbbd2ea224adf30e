import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { SealState } from '../../graphql/enums.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { Facet } from '../../read/declare.js';
import { Evaluation } from './evaluation.js';
import { EvaluationStep } from './evaluation-step.js';

/** A seal on one step; void when a later return reopens it. */
@Facet('EVALUATION')
@ObjectType()
@Entity('evaluation_seal')
export class EvaluationSeal {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  evaluationId!: string;

  @Column({ type: 'uuid' })
  stepId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  orgName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  byName!: string;

  @Column({ type: 'uuid' })
  byUserId!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  sealedAt!: Date;

  @Field(() => String)
  @Column({ type: 'text' })
  contentHash!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  algorithm!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  keyId!: string;

  @Column({ type: 'text' })
  signature!: string;

  @Field(() => SealState)
  @Column({ type: 'text' })
  state!: keyof typeof SealState;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  voidReason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  voidedAt!: Date | null;

  @Field(() => Evaluation, { nullable: true })
  @ManyToOne(() => Evaluation, (row) => row.seals)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'evaluation_id', referencedColumnName: 'id' }])
  evaluation!: Relation<Evaluation> | null;

  @Field(() => EvaluationStep, { nullable: true })
  @ManyToOne(() => EvaluationStep, (row) => row.seals)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'step_id', referencedColumnName: 'id' }])
  step!: Relation<EvaluationStep> | null;
}
