/** Responsible for giving, extending and taking back orders. Talks to: rectification_order, rectification_item, evaluation, pairing. */
import { orderRefusals as say } from '@jiedui/schema/refusal-words-office';
import { rectificationCauses } from '@jiedui/schema/rectification-states';
import { labelOf } from '@jiedui/schema/vocabulary';
import type { Party } from '../../access/viewer.js';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay, businessMinute } from '../../policy/calendar.js';
import { lockRow, logTransition, transition } from '../../states/transition.js';
import { pinOn } from '../pack/pin.js';
import { Pairing } from '../pairing/pairing.js';
import { loadPack } from '../programme/pack-lineage.js';
import { measuresOf, ruleOf } from './rectification.facts.js';
import type { ExtendOrderInput, OrderRectificationInput, ReasonedRectificationInput } from './rectification.input.js';
import { RectificationOrder } from './rectification-order.js';
import { rectificationMachine } from './rectification.states.js';
import { orderName, tellOfOrder } from './rectification.tell.js';

const ISSUERS: readonly Party[] = ['OVERSIGHT', 'OWNER'];
/** States in which a pairing can still be held to something. */
const ORDERED_IN: readonly Pairing['state'][] = ['ACTIVE', 'SUSPENDED', 'COMPLETED'];

/** An order with its items and its limit; what a serious one entails by the pack stands in it from the start (R-361). */
export async function orderRectification(tx: Tx, pairingKey: Key, input: OrderRectificationInput): Promise<Key> {
  const pairing = await lockRow(tx, Pairing, pairingKey);
  if (!tx.viewer.partiesIn(pairing.scopeId).some((party) => ISSUERS.includes(party))) {
    throw new Refusal([{ code: 'PARTY', message: say.issuers }]);
  }
  const evaluation = input.evaluationId ? await failedEvaluation(tx, pairing, parseKey(input.evaluationId)) : null;
  refuse([...orderProblems(tx.now, pairing, input), ...(evaluation?.problems ?? [])]);
  const pin = await pinOn(tx, pairing, businessDay(tx.now));
  const pack = await loadPack(tx, pin);
  const number = await nextNumber(tx, pairing);
  const [unitParty, unitName] = input.cause === 'SUPPORTER' ? ['SUPPORTING', pairing.supporterName] as const : ['RECEIVING', pairing.receiverName] as const;
  const facts = { id: number, cause: input.cause, serious: input.serious, orderedAt: tx.now, dueAt: input.dueAt, overdueAt: null, evidenceAt: null, state: 'ORDERED' as const, ...pin };
  // A supporter's measures follow only when it does not put things right.
  const measures = input.cause === 'SUPPORTER' ? [] : measuresOf(pack, facts, tx.now);
  const [made] = await tx.query<{ id: string }>(
    `insert into rectification_order (scope_id, pairing_id, number, cause, unit_party, unit_name, title, serious, evaluation_id, pack_code, pack_version,
       ordered_at, ordered_by, ordered_org_id, ordered_org_name, due_at, measures)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, app.now(), $12, $13, $14, date_trunc('minute', $15::timestamptz), $16) returning id`,
    [pairing.scopeId, pairing.id, number, input.cause, unitParty, unitName, input.title.trim(), input.serious, evaluation?.id ?? null, pin.packCode, pin.packVersion,
      tx.viewer.user?.name ?? '', tx.viewer.orgId, tx.viewer.acting?.orgName ?? '', input.dueAt.toISOString(), measures],
  );
  if (!made) throw notFound();
  const key = { scopeId: pairing.scopeId, id: made.id };
  const name = orderName({ unitName, title: input.title.trim(), number });
  const rule = ruleOf(pack, input.cause);
  await Promise.all([
    insertItems(tx, key, input),
    logTransition(tx, rectificationMachine, key, { action: 'orderRectification', from: '', to: rectificationMachine.initial, subject: name }),
    tellOfOrder(tx, key, ['SUPPORTING', 'RECEIVING', 'OWNER', 'OVERSIGHT'], {
      kind: 'RECTIFICATION_ORDERED', title: `责令整改：${name}`,
      body: `${labelOf(rectificationCauses, input.cause)}，期限 ${businessMinute(input.dueAt)}${rule === null ? '' : `（${rule}）`}`,
    }),
  ]);
  return key;
}

async function insertItems(tx: Tx, key: Key, input: OrderRectificationInput): Promise<void> {
  await tx.query(
    `insert into rectification_item (scope_id, order_id, position, problem, requirement)
     select $1, $2, i.position, i.problem, i.requirement from jsonb_to_recordset($3) as i(position int, problem text, requirement text)`,
    [key.scopeId, key.id, JSON.stringify(input.items.map((item, at) => ({ position: at + 1, problem: item.problem.trim(), requirement: item.requirement.trim() })))],
  );
}

/** The pairing's row is locked: no two orders take the same number. */
async function nextNumber(tx: Tx, pairing: Pairing): Promise<string> {
  const [row] = await tx.query<{ count: number }>('select count(*)::int as count from rectification_order where scope_id = $1', [pairing.scopeId]);
  return `${pairing.code}-ZG${String((row?.count ?? 0) + 1).padStart(2, '0')}`;
}

/** An evaluation of this pairing in effect that was not passed. */
async function failedEvaluation(tx: Tx, pairing: Pairing, key: Key): Promise<{ id: string; problems: ProblemInput[] }> {
  const [row] = await tx.query<{ id: string; state: string; qualified: boolean | null }>(
    'select id, state, qualified from evaluation where scope_id = $1 and id = $2 and pairing_id = $3', [key.scopeId, key.id, pairing.id],
  );
  if (!row || key.scopeId !== pairing.scopeId) throw notFound();
  const problems: ProblemInput[] = [];
  if (row.state !== 'EFFECTIVE') problems.push({ code: 'EVALUATION_STATE', path: 'evaluationId', message: say.notEffective, fix: say.orderLater });
  else if (row.qualified !== false) problems.push({ code: 'EVALUATION_PASSED', path: 'evaluationId', message: say.passed, fix: say.withoutEvaluation });
  return { id: row.id, problems };
}

function orderProblems(now: Date, pairing: Pairing, input: OrderRectificationInput): ProblemInput[] {
  return [
    ...(ORDERED_IN.includes(pairing.state) ? [] : [{ code: 'STATE', message: say.pairingOver }]),
    ...sensitiveProblems({ title: input.title }),
    ...termsProblems(now, input),
  ];
}

/** What an order says for itself, whomever it is addressed to. */
export function termsProblems(now: Date, { dueAt, items }: Pick<OrderRectificationInput, 'dueAt' | 'items'>): ProblemInput[] {
  const texts = Object.fromEntries(items.flatMap((item, at) => [[`items.${at}.problem`, item.problem], [`items.${at}.requirement`, item.requirement]]));
  return [...dueProblems(now, dueAt), ...sensitiveProblems(texts)];
}

function dueProblems(now: Date, dueAt: Date): ProblemInput[] {
  if (businessMinute(dueAt) > businessMinute(now)) return [];
  return [{
    code: 'DEADLINE_PAST', path: 'dueAt', message: say.past(businessMinute(dueAt), businessMinute(now)), fix: say.otherLimit,
    numbers: { dueAt: businessMinute(dueAt), now: businessMinute(now) },
  }];
}

/** A later limit, while the first one still runs. */
export async function extendOrder(tx: Tx, key: Key, input: ExtendOrderInput): Promise<void> {
  const reason = input.reason.trim();
  const before = await transition(tx, rectificationMachine, RectificationOrder, key, 'extendOrder', {
    revision: input.revision ?? undefined, subject: orderName, set: { dueAt: new Date(Math.floor(input.dueAt.getTime() / 60_000) * 60_000) },
    reason: `${businessMinute(input.dueAt)}　${reason}`,
    check: (row) => refuse([
      ...(businessMinute(row.dueAt) < businessMinute(tx.now) ? [{ code: 'OVERDUE', message: say.over(businessMinute(row.dueAt)), fix: say.takeLate }] : []),
      ...(input.dueAt > row.dueAt ? [] : [{ code: 'DEADLINE_EARLIER', path: 'dueAt', message: say.notLater(businessMinute(input.dueAt), businessMinute(row.dueAt)), fix: say.laterLimit }]),
      ...sensitiveProblems({ reason }),
    ]),
  });
  await tellOfOrder(tx, key, [before.unitParty], { kind: 'RECTIFICATION_EXTENDED', title: `整改期限延长：${orderName(before)}`, body: `${businessMinute(input.dueAt)}　${reason}` });
}

/** Takes an order back before any evidence came; it stays listed with the reason. */
export async function withdrawOrder(tx: Tx, key: Key, input: ReasonedRectificationInput): Promise<void> {
  const reason = input.reason.trim();
  const before = await transition(tx, rectificationMachine, RectificationOrder, key, 'withdrawOrder', {
    revision: input.revision ?? undefined, subject: orderName, reason, set: { withdrawReason: reason },
    check: (row) => refuse([
      ...(row.evidenceAt === null ? [] : [{ code: 'EVIDENCE_GIVEN', message: say.evidenceGiven, fix: say.verifyThenClose }]),
      ...sensitiveProblems({ reason }),
    ]),
  });
  await tellOfOrder(tx, key, ['SUPPORTING', 'RECEIVING', 'OWNER', 'OVERSIGHT'], { kind: 'RECTIFICATION_WITHDRAWN', title: `整改已撤销：${orderName(before)}`, body: reason });
}
