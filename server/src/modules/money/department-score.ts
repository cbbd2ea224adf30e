import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { ScorePost } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../graphql/scalars.js';
import { Computed, Facet } from '../../read/declare.js';
import { Pairing } from '../pairing/pairing.js';

/** Points of the head of the supporter's department for a published result, dated in the month of publication. */
@Facet('PAY')
@ObjectType()
@Entity('department_score')
export class DepartmentScore {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Column({ type: 'uuid' })
  evaluationId!: string;

  @Column({ type: 'uuid' })
  assignmentId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  personName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  department!: string;

  @Field(() => ScorePost)
  @Column({ type: 'text' })
  post!: keyof typeof ScorePost;

  @Field(() => DecimalScalar)
  @Column({ type: 'numeric' })
  points!: string;

  @Field(() => DateScalar, { description: 'First day of the month of publication.' })
  @Column({ type: 'date' })
  postedMonth!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  ruleId!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Pairing, { nullable: true })
  @ManyToOne(() => Pairing)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'pairing_id', referencedColumnName: 'id' }])
  pairing!: Relation<Pairing> | null;

  @Field(() => ID)
  @Computed((t) => sql`${t}.scope_id || '-' || ${t}.evaluation_id`)
  evaluationKey!: string;
}
