import { ownerWords, workConditions as say } from '@jiedui/schema/condition-words';
import { taskStates } from '@jiedui/schema/states';
import type { Label } from '@jiedui/schema/vocabulary';
import type { Viewer } from '../../access/viewer.js';
import { machine } from '../../states/machine.js';

/** A task from its plan to its acceptance by the receiver. */
export const taskMachine = machine({
  name: 'task',
  facet: 'WORK',
  initial: 'PLANNED',
  states: taskStates,
  actions: {
    changeTask: { label: '修改任务', from: ['PLANNED'], to: 'SAME', by: ['SUPPORTING', 'RECEIVING'], permission: 'task.plan' },
    confirmTask: { label: '确认任务', from: ['PLANNED'], to: 'CONFIRMED', by: ['SUPPORTING', 'RECEIVING'], permission: 'task.plan', unless: alreadyConfirmed },
    confirmWithPlan: { label: '随年度计划确认', from: ['PLANNED'], to: 'CONFIRMED', by: ['SUPPORTING', 'RECEIVING'], permission: 'annual_plan.confirm', unless: ofNoPlan },
    requestTaskChange: { label: '申请变更', from: ['CONFIRMED', 'IN_PROGRESS', 'RETURNED'], to: 'SAME', by: ['SUPPORTING', 'RECEIVING'], permission: 'task.plan' },
    startTask: { label: '开始任务', from: ['CONFIRMED', 'RETURNED'], to: 'IN_PROGRESS', by: ['SUPPORTING'], permission: 'task.report' },
    recordProgress: { label: '登记进展', from: ['IN_PROGRESS'], to: 'SAME', by: ['SUPPORTING'], permission: 'task.report' },
    submitTask: { label: '提交验收', from: ['IN_PROGRESS'], to: 'SUBMITTED', by: ['SUPPORTING'], permission: 'task.report' },
    acceptTask: { label: '验收', from: ['SUBMITTED'], to: 'ACCEPTED', by: ['RECEIVING'], permission: 'task.accept' },
    returnTask: { label: '退回', from: ['SUBMITTED'], to: 'RETURNED', by: ['RECEIVING'], permission: 'task.accept' },
    closeTask: { label: '关闭任务', from: ['ACCEPTED'], to: 'CLOSED', by: ['SUPPORTING', 'RECEIVING'], permission: 'task.plan' },
  },
});

/** A line of an annual plan is confirmed with the plan, when the second hospital confirms that. */
function ofNoPlan(row: Readonly<Record<string, unknown>>): Label | null {
  return row['planId'] ? null : say.noPlan;
}

/** Both hospitals confirm, each once. */
function alreadyConfirmed(row: Readonly<Record<string, unknown>>, viewer: Viewer): Label | null {
  const parties = viewer.partiesIn(Number(row['scopeId']));
  const open = (parties.includes('SUPPORTING') && row['confirmedBySupporting'] !== true)
    || (parties.includes('RECEIVING') && row['confirmedByReceiving'] !== true);
  return open ? null : ownerWords.confirmed;
}
