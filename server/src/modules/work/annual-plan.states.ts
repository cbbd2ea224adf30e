import { ownerWords } from '@jiedui/schema/condition-words';
import { annualPlanStates } from '@jiedui/schema/plan';
import type { Label } from '@jiedui/schema/vocabulary';
import type { Viewer } from '../../access/viewer.js';
import { machine } from '../../states/machine.js';

type Row = Readonly<Record<string, unknown>>;
const HOSPITALS = ['SUPPORTING', 'RECEIVING'] as const;
const DRAFTING = [...HOSPITALS, 'OWNER', 'OVERSIGHT'] as const;

/** A plan of a pairing's year: drafted by one side, or by the commission, and agreed by both hospitals. */
export const annualPlanMachine = machine({
  name: 'annual_plan',
  facet: 'WORK',
  initial: 'DRAFT',
  states: annualPlanStates,
  actions: {
    saveAnnualPlan: { label: '修改计划', from: ['DRAFT', 'RETURNED'], to: 'SAME', by: DRAFTING, permission: 'annual_plan.write', unless: ofAnother },
    proposeAnnualPlan: { label: '提交确认', from: ['DRAFT', 'RETURNED'], to: 'PROPOSED', by: DRAFTING, permission: 'annual_plan.write', unless: ofAnother },
    confirmAnnualPlan: { label: '确认计划', from: ['PROPOSED'], to: 'AGREED', by: HOSPITALS, permission: 'annual_plan.confirm', unless: alreadyConfirmed },
    returnAnnualPlan: { label: '退回计划', from: ['PROPOSED'], to: 'RETURNED', by: HOSPITALS, permission: 'annual_plan.confirm', unless: alreadyConfirmed },
    summariseAnnualPlan: { label: '提交年度总结', from: ['AGREED'], to: 'SUMMARISED', by: HOSPITALS, permission: 'annual_plan.write' },
  },
});

function ofAnother(row: Row, viewer: Viewer): Label | null {
  return row['draftedOrgId'] === viewer.orgId ? null : ownerWords.drafterChanges;
}

/** Each hospital confirms once. */
function alreadyConfirmed(row: Row, viewer: Viewer): Label | null {
  const parties = viewer.partiesIn(Number(row['scopeId']));
  const open = (parties.includes('SUPPORTING') && row['confirmedBySupporting'] !== true) || (parties.includes('RECEIVING') && row['confirmedByReceiving'] !== true);
  return open ? null : ownerWords.confirmed;
}
