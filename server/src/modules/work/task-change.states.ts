import { workConditions as say } from '@jiedui/schema/condition-words';
import { taskChangeStates } from '@jiedui/schema/plan';
import type { Label } from '@jiedui/schema/vocabulary';
import type { Viewer } from '../../access/viewer.js';
import { machine } from '../../states/machine.js';

type Row = Readonly<Record<string, unknown>>;

/** A change of a confirmed task: asked for by one hospital, decided by the other. */
export const taskChangeMachine = machine({
  name: 'task_change',
  facet: 'WORK',
  initial: 'REQUESTED',
  states: taskChangeStates,
  actions: {
    acceptTaskChange: { label: '同意变更', from: ['REQUESTED'], to: 'ACCEPTED', by: ['SUPPORTING', 'RECEIVING'], permission: 'task.plan', unless: askedByUs },
    rejectTaskChange: { label: '不同意变更', from: ['REQUESTED'], to: 'REJECTED', by: ['SUPPORTING', 'RECEIVING'], permission: 'task.plan', unless: askedByUs },
    withdrawTaskChange: { label: '撤回变更申请', from: ['REQUESTED'], to: 'WITHDRAWN', by: ['SUPPORTING', 'RECEIVING'], permission: 'task.plan', unless: askedByAnother },
  },
});

function ours(row: Row, viewer: Viewer): boolean {
  return (viewer.partiesIn(Number(row['scopeId'])) as readonly string[]).includes(String(row['askedSide']));
}

function askedByUs(row: Row, viewer: Viewer): Label | null {
  return ours(row, viewer) ? say.askedByUs : null;
}

function askedByAnother(row: Row, viewer: Viewer): Label | null {
  return ours(row, viewer) ? null : say.askerWithdraws;
}
