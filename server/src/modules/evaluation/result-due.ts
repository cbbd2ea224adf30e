import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ResultDueCode } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Facet } from '../../read/declare.js';
import { Evaluation } from './evaluation.js';

/** One thing that a result in effect obliges to, until it is settled. */
@Facet('EVALUATION')
@ObjectType()
@Entity('result_due')
export class ResultDue {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  evaluationId!: string;

  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;

  @Field(() => ResultDueCode)
  @Column({ type: 'text' })
  code!: keyof typeof ResultDueCode;

  @Field(() => String)
  @Column({ type: 'text' })
  ruleId!: string;

  @Field(() => String, { description: 'What settles it.' })
  @Column({ type: 'text' })
  fix!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  fixEn!: string | null;

  @Field(() => DateScalar, { description: 'Day on which the result took effect.' })
  @Column({ type: 'date' })
  since!: string;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  settledOn!: string | null;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Evaluation, { nullable: true })
  @ManyToOne(() => Evaluation)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'evaluation_id', referencedColumnName: 'id' }])
  evaluation!: Relation<Evaluation> | null;
}
