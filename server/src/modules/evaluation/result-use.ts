import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ResultUseKind } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Derived, Facet } from '../../read/declare.js';
import { Evaluation } from './evaluation.js';

/** That a result was taken into account: year-end, merit, promotion, periodic assessment, a circular. */
@Facet('EVALUATION')
@ObjectType()
@Entity('result_use')
export class ResultUse {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  evaluationId!: string;

  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;

  @Field(() => ResultUseKind)
  @Column({ type: 'text' })
  use!: keyof typeof ResultUseKind;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  usedOn!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  note!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedBy!: string;

  @Column({ type: 'uuid' })
  orgId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  orgName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Evaluation, { nullable: true })
  @ManyToOne(() => Evaluation, (row) => row.uses)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'evaluation_id', referencedColumnName: 'id' }])
  evaluation!: Relation<Evaluation> | null;

  @Field(() => Boolean, { description: 'The viewer’s organisation recorded it and may take it back.' })
  @Derived<ResultUse>({ needs: ['orgId'], compute: (row, viewer) => viewer.orgId === row.orgId && viewer.permissions.has('evaluation.use') })
  mayRemove!: boolean;
}
