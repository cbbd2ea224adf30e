import { evaluationConditions as say } from '@jiedui/schema/condition-words';
import { rectificationStates } from '@jiedui/schema/rectification-states';
import type { Label } from '@jiedui/schema/vocabulary';
import type { Viewer } from '../../access/viewer.js';
import { machine } from '../../states/machine.js';

type Row = Readonly<Record<string, unknown>>;

/** An order from its issue to its end; late evidence goes the same way and keeps its mark. */
export const rectificationMachine = machine({
  name: 'rectification_order',
  facet: 'EVALUATION',
  initial: 'ORDERED',
  // The clock, not a person: jobs/rectification-terms.ts.
  elsewhere: ['OVERDUE'],
  states: rectificationStates,
  actions: {
    extendOrder: { label: '延长期限', from: ['ORDERED'], to: 'SAME', by: ['OVERSIGHT', 'OWNER'], permission: 'rectification.order', unless: notTheIssuer },
    withdrawOrder: { label: '撤销整改', from: ['ORDERED', 'OVERDUE'], to: 'WITHDRAWN', by: ['OVERSIGHT', 'OWNER'], permission: 'rectification.order', unless: notTheIssuer },
    submitEvidence: { label: '提交整改材料', from: ['ORDERED', 'OVERDUE', 'ESCALATED'], to: 'EVIDENCE_SUBMITTED', by: ['SUPPORTING', 'RECEIVING'], permission: 'rectification.answer', unless: notTheUnit },
    withdrawEvidence: { label: '撤回材料', from: ['EVIDENCE_SUBMITTED'], to: 'SAME', by: ['SUPPORTING', 'RECEIVING'], permission: 'rectification.answer', unless: notTheUnit },
    returnEvidence: { label: '退回材料', from: ['EVIDENCE_SUBMITTED'], to: 'SAME', by: ['OVERSIGHT', 'OWNER'], permission: 'rectification.order' },
    verifyEvidence: { label: '核验通过', from: ['EVIDENCE_SUBMITTED'], to: 'VERIFIED', by: ['OVERSIGHT', 'OWNER'], permission: 'rectification.order' },
    reEvaluate: { label: '重新考核', from: ['VERIFIED'], to: 'RE_EVALUATED', by: ['SUPPORTING', 'RECEIVING', 'OVERSIGHT', 'OWNER'], permission: 'evaluation.fill', unless: nothingToEvaluate },
    escalateOrder: { label: '升级处理', from: ['OVERDUE', 'RE_EVALUATED'], to: 'ESCALATED', by: ['OVERSIGHT', 'OWNER'], permission: 'rectification.order' },
    closeOrder: { label: '办结', from: ['VERIFIED', 'RE_EVALUATED'], to: 'CLOSED', by: ['OVERSIGHT', 'OWNER'], permission: 'rectification.order' },
  },
});

function notTheIssuer(row: Row, viewer: Viewer): Label | null {
  return row['orderedOrgId'] === viewer.orgId ? null : say.issuerActs;
}

/** The unit that the order is addressed to answers it, nobody for it. */
function notTheUnit(row: Row, viewer: Viewer): Label | null {
  const parties: readonly string[] = viewer.partiesIn(Number(row['scopeId']));
  return parties.includes(String(row['unitParty'])) ? null : say.unitActs;
}

function nothingToEvaluate(row: Row): Label | null {
  return row['evaluationId'] === null ? say.noEvaluation : null;
}

/** Where an order stands without its evidence: the mark of being overdue or escalated stays. */
export function withoutEvidence(row: { readonly escalatedAt: Date | null; readonly overdueAt: Date | null }): 'ORDERED' | 'OVERDUE' | 'ESCALATED' {
  if (row.escalatedAt !== null) return 'ESCALATED';
  return row.overdueAt !== null ? 'OVERDUE' : 'ORDERED';
}
