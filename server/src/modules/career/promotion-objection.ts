import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ObjectionChannel } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Facet } from '../../read/declare.js';
import { PromotionCase } from './promotion-case.js';

/** An objection that came in during a public notice; who raised it is kept nowhere. */
@Facet('EVALUATION')
@ObjectType()
@Entity('promotion_objection')
export class PromotionObjection {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  caseId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Field(() => ObjectionChannel)
  @Column({ type: 'text' })
  channel!: keyof typeof ObjectionChannel;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  raisedOn!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  content!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedBy!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  resolution!: string | null;

  @Field(() => Boolean, { nullable: true })
  @Column({ type: 'boolean', nullable: true })
  upheld!: boolean | null;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  resolvedOn!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  resolvedBy!: string | null;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @ManyToOne(() => PromotionCase, (row) => row.objections)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'case_id', referencedColumnName: 'id' }])
  case!: Relation<PromotionCase> | null;
}
