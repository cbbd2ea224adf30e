import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { DateScalar } from '../../graphql/scalars.js';
import { Facet } from '../../read/declare.js';
import { Agreement } from './agreement.js';

/** One line of the annual tasks, with its date and its named person. */
@Facet('AGREEMENT')
@ObjectType()
@Entity('agreement_task')
export class AgreementTask {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  agreementId!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  position!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  goal!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  indicator!: string;

  @Field(() => Int, { nullable: true })
  @Column({ type: 'int', nullable: true })
  quantity!: number | null;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  dueOn!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  responsibleDepartment!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  responsiblePerson!: string;

  @Field(() => Agreement, { nullable: true })
  @ManyToOne(() => Agreement, (row) => row.tasks)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'agreement_id', referencedColumnName: 'id' }])
  agreement!: Relation<Agreement> | null;
}
