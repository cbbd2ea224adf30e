/** Responsible for the unit's answer to an order and its verification. Talks to: rectification_order, rectification_item. */
import { orderRefusals as say } from '@jiedui/schema/refusal-words-office';
import { inputWords } from '@jiedui/schema/refusal-words';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay, businessMinute } from '../../policy/calendar.js';
import { transition } from '../../states/transition.js';
import type { NotedRectificationInput, ReasonedRectificationInput, RectificationInput, SubmitEvidenceInput } from './rectification.input.js';
import { RectificationOrder } from './rectification-order.js';
import { rectificationMachine, withoutEvidence } from './rectification.states.js';
import { actorName, orderName, tellOfOrder } from './rectification.tell.js';

/** What was done for each item. After the limit it is taken as well, and the mark of being overdue stays for good. */
export async function submitEvidence(tx: Tx, key: Key, input: SubmitEvidenceInput): Promise<void> {
  const positions = await tx.query<{ position: number }>('select position from rectification_item where scope_id = $1 and order_id = $2', [key.scopeId, key.id]);
  const before = await transition(tx, rectificationMachine, RectificationOrder, key, 'submitEvidence', {
    revision: input.revision ?? undefined, subject: orderName,
    set: (row) => ({
      evidence: input.evidence.trim(), evidenceAt: tx.now, evidenceBy: tx.viewer.user?.name ?? '', returnReason: null,
      // The job may not have come by yet.
      ...(row.overdueAt === null && businessMinute(tx.now) > businessMinute(row.dueAt) && { overdueAt: row.dueAt }),
    }),
    check: () => refuse(evidenceProblems(tx.now, positions.map(({ position }) => position), input)),
  });
  void tx.query(
    `update rectification_item i set measure = e.measure, done_on = e.done_on
       from jsonb_to_recordset($3) as e(position int, measure text, done_on date)
      where i.scope_id = $1 and i.order_id = $2 and i.position = e.position`,
    [key.scopeId, key.id, JSON.stringify(input.items.map((item) => ({ position: item.position, measure: item.measure.trim(), done_on: item.doneOn })))],
  );
  const late = businessMinute(tx.now) > businessMinute(before.dueAt);
  await tellOfOrder(tx, key, ['OWNER', 'OVERSIGHT'], { kind: 'RECTIFICATION_EVIDENCE', title: `整改材料待核验：${orderName(before)}`, body: late ? '逾期提交，逾期标记保留' : '' });
}

function evidenceProblems(now: Date, positions: readonly number[], input: SubmitEvidenceInput): ProblemInput[] {
  const today = businessDay(now);
  const missing = positions.filter((position) => !input.items.some((item) => item.position === position));
  const unknown = input.items.filter((item) => !positions.includes(item.position));
  return [
    ...(missing.length === 0 ? [] : [{
      code: 'ITEMS_OPEN', path: 'items', message: say.itemsOpen(missing), fix: say.fillItems, numbers: { required: positions.length, missing: missing.length },
    }]),
    ...unknown.map((item) => ({ code: 'ITEM_UNKNOWN', path: 'items', message: say.noItem(item.position) })),
    ...input.items.flatMap((item, at) => item.doneOn > today
      ? [{ code: 'DATE_ORDER', path: `items.${at}.doneOn`, message: inputWords.future('DONE', item.doneOn, today), fix: inputWords.checkDay }]
      : []),
    ...sensitiveProblems({ evidence: input.evidence, ...Object.fromEntries(input.items.map((item, at) => [`items.${at}.measure`, item.measure])) }),
  ];
}

/** Takes the material back before it is verified; it was not given then. */
export async function withdrawEvidence(tx: Tx, key: Key, input: RectificationInput): Promise<void> {
  const before = await transition(tx, rectificationMachine, RectificationOrder, key, 'withdrawEvidence', {
    revision: input.revision ?? undefined, subject: orderName, to: withoutEvidence, set: { evidenceAt: null, evidenceBy: null },
  });
  await tellOfOrder(tx, key, ['OWNER', 'OVERSIGHT'], { kind: 'RECTIFICATION_EVIDENCE_WITHDRAWN', title: `整改材料已撤回：${orderName(before)}` });
}

/** Not enough: the unit goes on; its limit runs as before. */
export async function returnEvidence(tx: Tx, key: Key, input: ReasonedRectificationInput): Promise<void> {
  const reason = input.reason.trim();
  const before = await transition(tx, rectificationMachine, RectificationOrder, key, 'returnEvidence', {
    revision: input.revision ?? undefined, subject: orderName, to: withoutEvidence, reason, set: { evidenceAt: null, evidenceBy: null, returnReason: reason },
    check: () => refuse(sensitiveProblems({ reason })),
  });
  await tellOfOrder(tx, key, [before.unitParty], { kind: 'RECTIFICATION_RETURNED', title: `整改材料被退回：${orderName(before)}`, body: reason });
}

/** The administration has seen that it was put right. */
export async function verifyEvidence(tx: Tx, key: Key, input: NotedRectificationInput): Promise<void> {
  const before = await transition(tx, rectificationMachine, RectificationOrder, key, 'verifyEvidence', {
    revision: input.revision ?? undefined, subject: orderName, set: { verifyNote: input.note.trim(), verifiedAt: tx.now, verifiedBy: actorName(tx) },
    check: () => refuse(sensitiveProblems({ note: input.note })),
  });
  await tellOfOrder(tx, key, ['SUPPORTING', 'RECEIVING', 'OWNER', 'OVERSIGHT'], {
    kind: 'RECTIFICATION_VERIFIED', title: `整改已核验：${orderName(before)}`, body: before.evaluationId === null ? input.note.trim() : '可以重新考核',
  });
}
