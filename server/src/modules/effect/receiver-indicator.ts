import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { IndicatorState, ReceiverIndicatorKind } from '../../graphql/enums.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateTimeScalar, DecimalScalar } from '../../graphql/scalars.js';
import { Derived, Facet } from '../../read/declare.js';
import { availableActions, type Subject } from '../../states/decide.js';
import { Pairing } from '../pairing/pairing.js';
import { indicatorMachine } from './indicator.states.js';

/** What a receiver reports of one year: a number, or the level of an institution; a correction is a row that names another. */
@Facet('WORK')
@ObjectType()
@Entity('receiver_indicator')
export class ReceiverIndicator {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  year!: number;

  @Field(() => ReceiverIndicatorKind)
  @Column({ type: 'text' })
  indicator!: keyof typeof ReceiverIndicatorKind;

  @Field(() => String, { description: 'The institution of a capability, the way of an alternative; empty otherwise.' })
  @Column({ type: 'text' })
  subject!: string;

  @Field(() => DecimalScalar, { nullable: true })
  @Column({ type: 'numeric', nullable: true })
  value!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the standard or of the capability.' })
  @Column({ type: 'text', nullable: true })
  level!: string | null;

  @Field(() => String, { description: 'Where the figure comes from.' })
  @Column({ type: 'text' })
  evidence!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedBy!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedOrgName!: string;

  @Column({ type: 'uuid', nullable: true })
  correctsId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was corrected or withdrawn.' })
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Field(() => IndicatorState)
  @Column({ type: 'text' })
  state!: keyof typeof IndicatorState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Pairing, { nullable: true })
  @ManyToOne(() => Pairing)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'pairing_id', referencedColumnName: 'id' }])
  pairing!: Relation<Pairing> | null;

  @Field(() => [AvailableAction])
  @Derived<Subject>({ needs: ['scopeId', 'state'], compute: (row, viewer) => availableActions(indicatorMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
