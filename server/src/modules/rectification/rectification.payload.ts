import { Field, ObjectType } from 'type-graphql';
import { connectionOf, payloadOf, Problem } from '../../graphql/page.js';
import { RectificationOrder } from './rectification-order.js';

export const RectificationOrderConnection = connectionOf('RectificationOrder', () => RectificationOrder);
export const RectificationOrderPayload = payloadOf('RectificationOrder', () => RectificationOrder);

@ObjectType()
export class RectificationOrdersPayload {
  @Field(() => [RectificationOrder], { nullable: true })
  rectificationOrders!: RectificationOrder[] | null;

  @Field(() => [Problem])
  problems!: Problem[];
}
