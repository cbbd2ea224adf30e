import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { DateScalar } from '../../graphql/scalars.js';
import { Facet } from '../../read/declare.js';
import { RectificationOrder } from './rectification-order.js';

/** One thing to be put right, and what was done about it. */
@Facet('EVALUATION')
@ObjectType()
@Entity('rectification_item')
export class RectificationItem {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  orderId!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  position!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  problem!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  requirement!: string;

  @Field(() => String, { description: 'What the unit did; empty before it answers.' })
  @Column({ type: 'text' })
  measure!: string;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  doneOn!: string | null;

  @Field(() => RectificationOrder, { nullable: true })
  @ManyToOne(() => RectificationOrder, (row) => row.items)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'order_id', referencedColumnName: 'id' }])
  order!: Relation<RectificationOrder> | null;
}
