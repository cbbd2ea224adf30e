import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { GoalField, GoalState, GoalTarget } from '../../graphql/enums.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Derived, Facet } from '../../read/declare.js';
import { availableActions, type Subject } from '../../states/decide.js';
import { goalMachine } from './goal.states.js';
import { Pairing } from './pairing.js';

/** What a pairing is to reach; while one is open the counterpart is not changed. */
@Facet('WORK')
@ObjectType()
@Entity('pairing_goal')
export class PairingGoal {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  title!: string;

  @Field(() => GoalField, { description: 'What it is about; a pack may ask for goals of a field (R-191, R-235).' })
  @Column({ type: 'text' })
  field!: keyof typeof GoalField;

  @Field(() => GoalTarget, { nullable: true, description: 'What it delivers when it is reached, where a pack counts it (R-234, R-276).' })
  @Column({ type: 'text', nullable: true })
  target!: keyof typeof GoalTarget | null;

  @Field(() => String)
  @Column({ type: 'text' })
  indicator!: string;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  dueOn!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  setBy!: string;

  @Field(() => String, { description: 'By what the receiver shows that it was reached.' })
  @Column({ type: 'text' })
  evidence!: string;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  settledOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was dropped or opened again.' })
  @Column({ type: 'text', nullable: true })
  settleReason!: string | null;

  @Field(() => GoalState)
  @Column({ type: 'text' })
  state!: keyof typeof GoalState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Pairing, { nullable: true })
  @ManyToOne(() => Pairing, (row) => row.goals)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'pairing_id', referencedColumnName: 'id' }])
  pairing!: Relation<Pairing> | null;

  @Field(() => [AvailableAction])
  @Derived<Subject>({ needs: ['scopeId', 'state'], compute: (row, viewer) => availableActions(goalMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
