import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { DecimalScalar } from '../../graphql/scalars.js';
import { Computed, Derived, Facet } from '../../read/declare.js';
import { EvaluationFact, type FactLine } from './evaluation-fact.js';
import { Evaluation } from './evaluation.js';

/** One scored item with its weight and evidence. */
@Facet('EVALUATION')
@ObjectType()
@Entity('evaluation_item')
export class EvaluationItem {
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

  @Field(() => DecimalScalar)
  @Column({ type: 'numeric' })
  fullMarks!: string;

  @Field(() => DecimalScalar)
  @Column({ type: 'numeric' })
  weight!: string;

  @Field(() => DecimalScalar, { nullable: true })
  @Column({ type: 'numeric', nullable: true })
  score!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Score times weight, exact.' })
  @Computed((t) => sql`trim_scale(${t}.score * ${t}.weight)`)
  weighted!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  evidence!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'By who is evaluated.' })
  @Column({ type: 'numeric', nullable: true })
  selfScore!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'By the other hospital.' })
  @Column({ type: 'numeric', nullable: true })
  peerScore!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'By the administration.' })
  @Column({ type: 'numeric', nullable: true })
  spotScore!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  selfBy!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  peerBy!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  spotBy!: string | null;

  /** As they stood when the filling party signed; null before. */
  @Column({ name: 'facts', type: 'jsonb', nullable: true })
  signedFacts!: FactLine[] | null;

  @Field(() => [EvaluationFact], { description: 'What the platform had recorded when the filling party signed; before, see evaluationFacts.' })
  @Derived<EvaluationItem>({ needs: ['signedFacts'], compute: (row) => row.signedFacts ?? [] })
  facts!: EvaluationFact[];

  @Field(() => Evaluation, { nullable: true })
  @ManyToOne(() => Evaluation, (row) => row.items)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'evaluation_id', referencedColumnName: 'id' }])
  evaluation!: Relation<Evaluation> | null;
}
