import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { LiabilityKind } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Facet } from '../../read/declare.js';
import { FraudCase } from './fraud-case.js';

/** What was decided about a unit or a person who is liable. */
@Facet('EVALUATION')
@ObjectType()
@Entity('fraud_liability')
export class FraudLiability {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  caseId!: string;

  @Field(() => LiabilityKind)
  @Column({ type: 'text' })
  kind!: keyof typeof LiabilityKind;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  decision!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  decidedOn!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  decidedBy!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @ManyToOne(() => FraudCase, (row) => row.liabilities)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'case_id', referencedColumnName: 'id' }])
  case!: Relation<FraudCase> | null;
}
