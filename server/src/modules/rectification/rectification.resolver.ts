import { Arg, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { change, list, one, type Change, type Planned } from '../../read/planned.js';
import { namedScopes } from '../team/team.query.js';
import { orderRectifications, withdrawOrders } from './rectification-batch.service.js';
import { returnEvidence, submitEvidence, verifyEvidence, withdrawEvidence } from './rectification-evidence.service.js';
import { extendOrder, orderRectification, withdrawOrder } from './rectification-order.service.js';
import { closeOrder, escalateOrder, reEvaluate } from './rectification-outcome.service.js';
import {
  EscalateOrderInput, ExtendOrderInput, NotedRectificationInput, OrderRectificationInput, OrderRectificationsInput, ReasonedRectificationInput,
  RectificationFilter, RectificationInput, RectificationSort, SubmitEvidenceInput, WithdrawOrdersInput,
} from './rectification.input.js';
import { RectificationOrder } from './rectification-order.js';
import { RectificationOrderConnection, RectificationOrderPayload, RectificationOrdersPayload } from './rectification.payload.js';
import { rectificationConditions, rectificationOrders } from './rectification.query.js';

@Resolver()
export class RectificationResolver {
  @Query(() => RectificationOrderConnection)
  rectifications(
    @Arg('filter', () => RectificationFilter, { nullable: true }) filter: RectificationFilter | null,
    @Arg('order', () => RectificationSort, { defaultValue: 'NEWEST' }) order: keyof typeof RectificationSort,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId, null);
    return list(RectificationOrder, { where: rectificationConditions(filter), order: rectificationOrders[order], first, after, ...(scopes && { scopes }) });
  }

  @Query(() => RectificationOrder)
  rectification(@Arg('id', () => ID) id: string): Planned {
    return one(RectificationOrder, id);
  }

  @Mutation(() => RectificationOrderPayload, { description: 'A health administration orders a unit of a pairing to put something right by a minute (R-361, R-362).' })
  orderRectification(@Arg('input', () => OrderRectificationInput) input: OrderRectificationInput): Change {
    const pairing = parseKey(input.pairingId);
    return change([pairing.scopeId], async (tx) => ({ keys: { rectificationOrder: await orderRectification(tx, pairing, input) } }));
  }

  @Mutation(() => RectificationOrdersPayload, { description: 'Orders several at once, each in its own pairing and with its own number.' })
  orderRectifications(@Arg('input', () => OrderRectificationsInput) input: OrderRectificationsInput): Change {
    return onScopesOf(input.targets.map(({ pairingId }) => pairingId), (tx) => orderRectifications(tx, input));
  }

  @Mutation(() => RectificationOrderPayload)
  extendOrder(@Arg('input', () => ExtendOrderInput) input: ExtendOrderInput): Change {
    return onOrder(input.orderId, (tx, key) => extendOrder(tx, key, input));
  }

  @Mutation(() => RectificationOrderPayload, { description: 'Before any evidence came.' })
  withdrawOrder(@Arg('input', () => ReasonedRectificationInput) input: ReasonedRectificationInput): Change {
    return onOrder(input.orderId, (tx, key) => withdrawOrder(tx, key, input));
  }

  @Mutation(() => RectificationOrdersPayload, { description: 'Before any evidence came for one of them.' })
  withdrawOrders(@Arg('input', () => WithdrawOrdersInput) input: WithdrawOrdersInput): Change {
    return onScopesOf(input.orderIds, (tx) => withdrawOrders(tx, input));
  }

  @Mutation(() => RectificationOrderPayload, { description: 'Late evidence is taken; the mark of being overdue stays.' })
  submitEvidence(@Arg('input', () => SubmitEvidenceInput) input: SubmitEvidenceInput): Change {
    return onOrder(input.orderId, (tx, key) => submitEvidence(tx, key, input));
  }

  @Mutation(() => RectificationOrderPayload)
  withdrawEvidence(@Arg('input', () => RectificationInput) input: RectificationInput): Change {
    return onOrder(input.orderId, (tx, key) => withdrawEvidence(tx, key, input));
  }

  @Mutation(() => RectificationOrderPayload)
  returnEvidence(@Arg('input', () => ReasonedRectificationInput) input: ReasonedRectificationInput): Change {
    return onOrder(input.orderId, (tx, key) => returnEvidence(tx, key, input));
  }

  @Mutation(() => RectificationOrderPayload)
  verifyEvidence(@Arg('input', () => NotedRectificationInput) input: NotedRectificationInput): Change {
    return onOrder(input.orderId, (tx, key) => verifyEvidence(tx, key, input));
  }

  @Mutation(() => RectificationOrderPayload, { description: 'Opens the next version of the evaluation that the order follows from.' })
  reEvaluate(@Arg('input', () => RectificationInput) input: RectificationInput): Change {
    return onOrder(input.orderId, (tx, key) => reEvaluate(tx, key, input));
  }

  @Mutation(() => RectificationOrderPayload, { description: 'Measures that the policy pack attaches; the circular is always open (R-360, R-361, R-362).' })
  escalateOrder(@Arg('input', () => EscalateOrderInput) input: EscalateOrderInput): Change {
    return onOrder(input.orderId, (tx, key) => escalateOrder(tx, key, input));
  }

  @Mutation(() => RectificationOrderPayload)
  closeOrder(@Arg('input', () => NotedRectificationInput) input: NotedRectificationInput): Change {
    return onOrder(input.orderId, (tx, key) => closeOrder(tx, key, input));
  }
}

function onOrder(id: string, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = parseKey(id);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { rectificationOrder: key } };
  });
}

function onScopesOf(ids: readonly string[], work: (tx: Tx) => Promise<Key[]>): Change {
  return change([...new Set(ids.map((id) => parseKey(id).scopeId))], async (tx) => ({ keys: { rectificationOrders: await work(tx) } }));
}
