import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { scopeIds, sql } from '../../db/sql.js';
import { DivisionLevel } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Computed, Derived, Facet } from '../../read/declare.js';
import { Evaluation } from './evaluation.js';

/** That the result of a unit was reported to a level of the administration: county, then city, then province. */
@Facet('EVALUATION')
@ObjectType()
@Entity('result_report')
export class ResultReport {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  evaluationId!: string;

  @Field(() => DivisionLevel)
  @Column({ type: 'text' })
  level!: keyof typeof DivisionLevel;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  reportedOn!: string;

  @Field(() => String, { description: 'Number of the paper or of its receipt.' })
  @Column({ type: 'text' })
  receipt!: string;

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
  @ManyToOne(() => Evaluation, (row) => row.resultReports)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'evaluation_id', referencedColumnName: 'id' }])
  evaluation!: Relation<Evaluation> | null;

  /** No higher level has it. */
  @Computed((t) => sql`not exists (select 1 from result_report h where h.scope_id = ${t}.scope_id and h.evaluation_id = ${t}.evaluation_id
    and h.scope_id = any(${scopeIds('EVALUATION')}) and (h.reported_on, h.created_at, h.id) > (${t}.reported_on, ${t}.created_at, ${t}.id))`)
  last!: boolean;

  @Field(() => Boolean, { description: 'The viewer’s organisation recorded it, and no level has it since.' })
  @Derived<ResultReport>({ needs: ['orgId', 'last'], compute: (row, viewer) => row.last && viewer.orgId === row.orgId && viewer.permissions.has('evaluation.use') })
  mayTakeBack!: boolean;
}
