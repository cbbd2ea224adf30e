/** Responsible for several orders at once, given or taken back: all or none, each by the rules of a single one. Talks to: rectification_order. */
import { orderRefusals as say } from '@jiedui/schema/refusal-words-office';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { refuse, Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { lockRow } from '../../states/transition.js';
import type { OrderRectificationsInput, RectificationTargetInput, WithdrawOrdersInput } from './rectification.input.js';
import { orderRectification, termsProblems, withdrawOrder } from './rectification-order.service.js';
import { RectificationOrder } from './rectification-order.js';
import { orderName } from './rectification.tell.js';

/** One order for each target. What all share is judged once; what is wrong with a target names it. */
export async function orderRectifications(tx: Tx, { targets, ...terms }: OrderRectificationsInput): Promise<Key[]> {
  refuse([...repeatedTargets(targets), ...termsProblems(tx.now, terms)]);
  const turns = targets.map((target) => ({ ...target, key: parseKey(target.pairingId) }));
  return eachInTurn('targets', turns, ({ key, ...target }) => naming(target.title, () => orderRectification(tx, key, { ...terms, ...target })));
}

/** Takes several orders back before any evidence came. */
export async function withdrawOrders(tx: Tx, { orderIds, reason }: WithdrawOrdersInput): Promise<Key[]> {
  const turns = [...new Set(orderIds)].map((orderId) => ({ key: parseKey(orderId) }));
  return eachInTurn('orderIds', turns, async ({ key }) => {
    const order = await lockRow(tx, RectificationOrder, key);
    await naming(orderName(order), () => withdrawOrder(tx, key, { orderId: '', reason }));
    return key;
  });
}

function repeatedTargets(targets: readonly RectificationTargetInput[]): ProblemInput[] {
  const seen = new Map<string, number>();
  return targets.flatMap(({ pairingId, evaluationId, title }, at) => {
    const same = [pairingId, evaluationId ?? '', title.trim()].join(' ');
    const first = seen.get(same);
    if (first === undefined) seen.set(same, at);
    return first === undefined ? [] : [{
      code: 'REPEATED', path: `targets.${at}`, message: say.repeated(at + 1, first + 1, title.trim()), fix: say.dropRepeated, numbers: { first: first + 1, again: at + 1 },
    }];
  });
}

/** Does it for one after the other, in one order of locks for everybody; refuses with the problems of all. */
async function eachInTurn<T extends { readonly key: Key }>(path: string, things: readonly T[], work: (thing: T) => Promise<Key>): Promise<Key[]> {
  const done: Key[] = [];
  const problems: ProblemInput[] = [];
  const turns = things.map((thing, at) => ({ thing, at })).sort((a, b) => a.thing.key.scopeId - b.thing.key.scopeId || a.thing.key.id.localeCompare(b.thing.key.id));
  for (const { thing, at } of turns) {
    try {
      done[at] = await work(thing);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems.push(...error.problems.map((problem) => ({ ...problem, path: [path, at, problem.path].filter((part) => part !== null).join('.') })));
    }
  }
  refuse(problems);
  return done;
}

async function naming<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.problems.map((problem) => ({
      ...problem, message: `${name}：${problem.message}`, messageEn: problem.messageEn && `${name}: ${problem.messageEn}`,
    })));
  }
}
