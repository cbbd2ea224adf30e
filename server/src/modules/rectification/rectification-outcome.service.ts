/** Responsible for what an order leads to: evaluated again, escalated, closed. Talks to: rectification_order, evaluation. */
import { plain } from '@jiedui/schema/finding-words';
import { orderRefusals as say } from '@jiedui/schema/refusal-words-office';
import { escalationMeasures } from '@jiedui/schema/rectification-states';
import { labelOf, type Label } from '@jiedui/schema/vocabulary';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, type ProblemInput } from '../../graphql/refusal.js';
import { changeRow, lockRow, transition } from '../../states/transition.js';
import { correctEvaluation } from '../evaluation/evaluation-correct.service.js';
import { loadPack } from '../programme/pack-lineage.js';
import { measuresOf, ruleOf } from './rectification.facts.js';
import type { EscalateOrderInput, NotedRectificationInput, RectificationInput } from './rectification.input.js';
import { RectificationOrder } from './rectification-order.js';
import { rectificationMachine } from './rectification.states.js';
import { actorName, orderName, tellOfOrder } from './rectification.tell.js';

/** Opens the next version of the evaluation, or joins the one that another order has opened. */
export async function reEvaluate(tx: Tx, key: Key, input: RectificationInput): Promise<void> {
  const before = await transition(tx, rectificationMachine, RectificationOrder, key, 'reEvaluate', {
    revision: input.revision ?? undefined, subject: orderName, set: { reEvaluatedAt: tx.now },
  });
  const evaluation = { scopeId: key.scopeId, id: before.evaluationId ?? '' };
  const [open] = await tx.query<{ id: string }>(
    `select id from evaluation where scope_id = $1 and supersedes_id = $2 and state in ('OPEN', 'EFFECTIVE')`, [key.scopeId, evaluation.id],
  );
  const next = open ? { scopeId: key.scopeId, id: open.id } : await correctEvaluation(tx, evaluation, {
    evaluationId: '', reason: `整改后重新考核：${before.number} ${before.title}`.slice(0, 500),
  });
  await changeRow(tx, RectificationOrder, key, { reEvaluationId: next.id });
  await tellOfOrder(tx, key, ['SUPPORTING', 'RECEIVING', 'OWNER', 'OVERSIGHT'], { kind: 'RECTIFICATION_RE_EVALUATED', title: `整改后重新考核：${orderName(before)}` });
}

/** Measures against a unit that does not keep its order; each only where the pack attaches it to this cause. */
export async function escalateOrder(tx: Tx, key: Key, input: EscalateOrderInput): Promise<void> {
  const seen = await lockRow(tx, RectificationOrder, key, input.revision ?? undefined);
  const pack = await loadPack(tx, seen);
  const open = ['CIRCULAR', ...measuresOf(pack, seen, tx.now)];
  const rule = ruleOf(pack, seen.cause);
  const decision = input.decision.trim();
  const before = await transition(tx, rectificationMachine, RectificationOrder, key, 'escalateOrder', {
    subject: orderName, reason: decision,
    set: (row) => ({ measures: [...new Set([...row.measures, ...input.measures])], escalation: decision, escalatedAt: tx.now, escalatedBy: actorName(tx) }),
    check: () => refuse([...measureProblems(open, rule, input.measures), ...sensitiveProblems({ decision })]),
  });
  const words = input.measures.map((measure) => labelOf(escalationMeasures, measure)).join('、');
  await tellOfOrder(tx, key, ['SUPPORTING', 'RECEIVING', 'OWNER', 'OVERSIGHT', 'OBSERVER'], { kind: 'RECTIFICATION_ESCALATED', title: `整改升级处理（${words}）：${orderName(before)}`, body: decision });
}

const measures: Readonly<Record<string, Label>> = escalationMeasures;

function measureProblems(open: readonly string[], ruleId: string | null, chosen: readonly string[]): ProblemInput[] {
  const known = [...new Map(open.map((measure) => measures[measure] ?? plain(measure)).map((label) => [label.zh, label])).values()];
  return chosen.filter((measure) => !open.includes(measure)).map((measure) => ({
    code: 'MEASURE', ruleId, path: 'measures', message: say.notByPack(measures[measure] ?? plain(measure)), fix: say.possible(known),
  }));
}

/** Ends an order that was kept; where an evaluation is done again, once its new version is in effect and passed. */
export async function closeOrder(tx: Tx, key: Key, input: NotedRectificationInput): Promise<void> {
  const before = await transition(tx, rectificationMachine, RectificationOrder, key, 'closeOrder', {
    revision: input.revision ?? undefined, subject: orderName, set: { closeNote: input.note.trim(), closedAt: tx.now, closedBy: actorName(tx) },
    check: async (row) => refuse([...(await evaluationProblems(tx, row)), ...sensitiveProblems({ note: input.note })]),
  });
  await tellOfOrder(tx, key, ['SUPPORTING', 'RECEIVING', 'OWNER', 'OVERSIGHT'], { kind: 'RECTIFICATION_CLOSED', title: `整改已办结：${orderName(before)}`, body: input.note.trim() });
}

async function evaluationProblems(tx: Tx, row: RectificationOrder): Promise<ProblemInput[]> {
  if (row.evaluationId === null) return [];
  if (row.reEvaluationId === null) return [{ code: 'RE_EVALUATION_MISSING', message: say.notReEvaluated, fix: say.verifyAndEvaluate }];
  const [next] = await tx.query<{ state: string; qualified: boolean | null }>(
    'select state, qualified from evaluation where scope_id = $1 and id = $2', [row.scopeId, row.reEvaluationId],
  );
  if (!next) throw notFound();
  if (next.state === 'OPEN') return [{ code: 'RE_EVALUATION_OPEN', message: say.reEvaluationOpen, fix: say.signFirst }];
  return next.qualified === true ? [] : [{ code: 'RE_EVALUATION_FAILED', message: say.failedAgain, fix: say.escalate }];
}
