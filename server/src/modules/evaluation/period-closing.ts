import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { ClosingState } from '../../graphql/enums.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Derived, Facet, Ordered, Related, Takes } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import { Pairing } from '../pairing/pairing.js';
import { TransitionLog } from '../pairing/transition-log.js';
import { closingMachine } from './period-closing.states.js';

/** A month or quarter of a pairing that an office closed, or opened again with its reason. */
@Facet('WORK')
@ObjectType()
@Entity('period_closing')
export class PeriodClosing {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  fromOn!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  toOn!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  closedBy!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  closedAt!: Date;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  reopenedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  reopenedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was opened again.' })
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Field(() => ClosingState)
  @Column({ type: 'text' })
  state!: keyof typeof ClosingState;

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

  @Field(() => [TransitionLog])
  @Related(() => TransitionLog, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.row_id = ${t}.id`, { many: true })
  @Ordered({ by: 'at', direction: 'desc' })
  @Takes({ first: true })
  history!: TransitionLog[];

  @Field(() => [AvailableAction])
  @Derived<PeriodClosing>({ needs: ['scopeId', 'state'], compute: (row, viewer) => availableActions(closingMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
