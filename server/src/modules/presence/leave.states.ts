import { stayConditions as say } from '@jiedui/schema/condition-words';
import { leaveStates, outingStates } from '@jiedui/schema/presence-states';
import { leaveApprovers, type Label } from '@jiedui/schema/vocabulary';
import type { Viewer } from '../../access/viewer.js';
import { machine } from '../../states/machine.js';

type Row = Readonly<Record<string, unknown>>;

/** Leave from the request to the return; whoever leaves before it is approved is absent without approval. */
export const leaveMachine = machine({
  name: 'leave',
  facet: 'WORK',
  initial: 'REQUESTED',
  elsewhere: ['UNAPPROVED_ABSENCE'],
  states: leaveStates,
  actions: {
    withdrawLeave: { label: '撤回请假', from: ['REQUESTED', 'APPROVED'], to: 'WITHDRAWN', by: ['SUPPORTING', 'RECEIVING'], permission: 'leave.request' },
    approveLeave: { label: '批准请假', from: ['REQUESTED'], to: 'APPROVED', by: ['RECEIVING', 'SUPPORTING', 'OVERSIGHT', 'OWNER'], permission: 'leave.decide', unless: notTheApprover },
    rejectLeave: { label: '不批准请假', from: ['REQUESTED'], to: 'REJECTED', by: ['RECEIVING', 'SUPPORTING', 'OVERSIGHT', 'OWNER'], permission: 'leave.decide', unless: notTheApprover },
    departOnLeave: { label: '登记离岗', from: ['REQUESTED', 'APPROVED'], to: 'TAKEN', by: ['SUPPORTING', 'RECEIVING'], permission: 'leave.request' },
    confirmReturn: { label: '销假', from: ['TAKEN', 'OVERSTAYED', 'UNAPPROVED_ABSENCE'], to: 'RETURNED', by: ['RECEIVING'], permission: 'stay.manage', unless: alreadyBack },
    markOverstayed: { label: '登记逾期未归', from: ['TAKEN'], to: 'OVERSTAYED', by: ['RECEIVING'], permission: 'stay.manage' },
    claimTransport: { label: '登记探亲路费', from: ['TAKEN', 'RETURNED'], to: 'SAME', by: ['SUPPORTING'], permission: 'leave.request', unless: noTransport },
  },
});

/** Who decides stands in the pack; where both do, each once. */
function notTheApprover(row: Row, viewer: Viewer): Label | null {
  const approver = row['approver'] as keyof typeof leaveApprovers;
  const parties = viewer.partiesIn(Number(row['scopeId']));
  const receiving = parties.includes('RECEIVING');
  const supporting = parties.includes('SUPPORTING');
  const mine = {
    RECEIVING: receiving,
    SUPPORTING: supporting,
    HOSPITAL: receiving || supporting,
    JOINT: receiving || supporting,
    COUNTY_COMMISSION: !receiving && !supporting && viewer.acting?.divisionLevel === 'COUNTY',
  }[approver];
  if (!mine) return say.approvedBy(leaveApprovers[approver]);
  const done = (receiving && row['approvedByReceiving'] === true) || (supporting && row['approvedBySupporting'] === true);
  return approver === 'JOINT' && done ? say.approvedByUs : null;
}

function alreadyBack(row: Row): Label | null {
  return row['returnedOn'] === null ? null : say.returned;
}

function noTransport(row: Row): Label | null {
  if (row['kind'] !== 'HOME_VISIT' || row['transportPayer'] === null) return say.noTransport;
  return row['transportFen'] === null ? null : say.transportRecorded;
}

/** Going out and coming back. */
export const outingMachine = machine({
  name: 'outing',
  facet: 'WORK',
  initial: 'REPORTED',
  states: outingStates,
  actions: {
    returnFromOuting: { label: '登记返回', from: ['REPORTED'], to: 'RETURNED', by: ['SUPPORTING', 'RECEIVING'], permission: 'leave.request' },
    cancelOuting: { label: '取消外出', from: ['REPORTED'], to: 'CANCELLED', by: ['SUPPORTING', 'RECEIVING'], permission: 'leave.request' },
  },
});
