import { connectionOf, payloadOf } from '../../graphql/page.js';
import { RectificationOrder } from './rectification-order.js';

export const RectificationOrderConnection = connectionOf('RectificationOrder', () => RectificationOrder);
export const RectificationOrderPayload = payloadOf('RectificationOrder', () => RectificationOrder);
