/** Responsible for telling the evaluator what an order says; the same for the screen and for the gates. */
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { businessMinute } from '../../policy/calendar.js';
import type { Finding } from '../../policy/finding.js';
import { escalationsOf, evaluateRectification, supporterMeasures, type RectificationFacts } from '../../policy/rectification.js';
import { packOf } from '../programme/pack-lineage.js';
import type { RectificationOrder } from './rectification-order.js';

const ORDER = ['id', 'cause', 'serious', 'orderedAt', 'dueAt', 'overdueAt', 'evidenceAt', 'state', 'packCode', 'packVersion'] as const;

export type OrderRow = Pick<RectificationOrder, (typeof ORDER)[number]> & { readonly lineage: readonly unknown[] | null };

/** What `orderFindings` reads of an order. */
export const orderNeeds: readonly string[] = [...ORDER, 'lineage'];

/** An order as the rules see it, to the minute. Evidence that came after the limit counts as late for ever. */
export function factsOf(row: Omit<OrderRow, 'lineage'>, cause: RectificationFacts['cause'], now: Date): RectificationFacts {
  return {
    id: row.id, cause, serious: row.serious, orderedOn: businessMinute(row.orderedAt), dueOn: businessMinute(row.dueAt),
    evidenceOn: row.evidenceAt === null ? null : businessMinute(row.evidenceAt), today: businessMinute(now),
  };
}

/** Whether the order was kept in time; the supporter's is judged by its measures alone. */
export function orderFindings(row: OrderRow, now: Date): Finding[] {
  if (row.cause === 'SUPPORTER' || row.state === 'WITHDRAWN') return [];
  return evaluateRectification(packOf(row.packCode, row.packVersion, row.lineage ?? []), factsOf(row, row.cause, now));
}

/** What the pack attaches to an order that is not kept, or to a serious one; the circular is always the administration's. */
export function measuresOf(pack: ResolvedPack, row: Omit<OrderRow, 'lineage'>, now: Date): string[] {
  if (row.cause === 'SUPPORTER') return supporterMeasures(pack, { tasksDone: false, serious: row.serious });
  return escalationsOf(pack, factsOf(row, row.cause, now));
}

/** The rule by which an order of this cause is given, where the pack has one. */
export function ruleOf(pack: ResolvedPack, cause: RectificationOrder['cause']): string | null {
  const key = ({ RECEIVER: 'rectify.receiver', UNAPPROVED: 'rectify.unapproved', SUPPORTER: 'sanction.supporter' } as const)[cause];
  const found = lookup(pack, key);
  return found.state === 'FOUND' ? found.entry.ruleId : null;
}
