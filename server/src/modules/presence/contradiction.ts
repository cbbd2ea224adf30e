import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ContradictionKind, ContradictionState } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { AvailableAction } from '../../graphql/page.js';
import { Derived, Facet } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import { Assignment } from '../team/assignment.js';
import { contradictionMachine } from './contradiction.states.js';

/** Two records of one person that cannot both be true, until somebody has said why. */
@Facet('WORK')
@ObjectType()
@Entity('contradiction')
export class Contradiction {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  assignmentId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Field(() => ContradictionKind)
  @Column({ type: 'text' })
  kind!: keyof typeof ContradictionKind;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  day!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  detail!: string;

  @Field(() => String, { nullable: true, description: 'In English; null for what was found before it was worded.' })
  @Column({ type: 'text', nullable: true })
  detailEn!: string | null;

  @Field(() => JsonScalar)
  @Column({ type: 'jsonb' })
  numbers!: Record<string, string | number>;

  @Field(() => ContradictionState)
  @Column({ type: 'text' })
  state!: keyof typeof ContradictionState;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  resolution!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  resolvedBy!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  resolvedOrg!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  resolvedAt!: Date | null;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Assignment, { nullable: true })
  @ManyToOne(() => Assignment)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'assignment_id', referencedColumnName: 'id' }])
  assignment!: Relation<Assignment> | null;

  @Field(() => [AvailableAction])
  @Derived<Contradiction>({ needs: ['scopeId', 'state'], compute: (row, viewer) => availableActions(contradictionMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
