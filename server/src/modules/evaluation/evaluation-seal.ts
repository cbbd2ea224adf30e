import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Facet } from '../../read/declare.js';
import { Seal } from '../document/seal.js';
import { Evaluation } from './evaluation.js';
import { EvaluationStep } from './evaluation-step.js';

/** A seal on one step; void when a later return reopens it. */
@Facet('EVALUATION')
@ObjectType()
@Entity('evaluation_seal')
export class EvaluationSeal extends Seal {
  @Column({ type: 'uuid' })
  evaluationId!: string;

  @Column({ type: 'uuid' })
  stepId!: string;

  @Field(() => Evaluation, { nullable: true })
  @ManyToOne(() => Evaluation, (row) => row.seals)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'evaluation_id', referencedColumnName: 'id' }])
  evaluation!: Relation<Evaluation> | null;

  @Field(() => EvaluationStep, { nullable: true })
  @ManyToOne(() => EvaluationStep, (row) => row.seals)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'step_id', referencedColumnName: 'id' }])
  step!: Relation<EvaluationStep> | null;
}
