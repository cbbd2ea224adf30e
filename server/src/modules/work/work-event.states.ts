import { ownerWords, workConditions as say } from '@jiedui/schema/condition-words';
import { workEventStates } from '@jiedui/schema/work-event';
import type { Label } from '@jiedui/schema/vocabulary';
import type { Viewer } from '../../access/viewer.js';
import { machine } from '../../states/machine.js';

type Row = Readonly<Record<string, unknown>>;

/** An event of a pairing: one side records it, a hospital other than the recorder confirms it. */
export const workEventMachine = machine({
  name: 'work_event',
  facet: 'WORK',
  initial: 'RECORDED',
  states: workEventStates,
  actions: {
    changeEvent: { label: '修改', from: ['RECORDED', 'RETURNED'], to: 'RECORDED', by: ['SUPPORTING', 'RECEIVING', 'OWNER', 'OVERSIGHT'], permission: 'event.record', unless: ofAnother },
    withdrawEvent: { label: '撤回', from: ['RECORDED', 'RETURNED'], to: 'WITHDRAWN', by: ['SUPPORTING', 'RECEIVING', 'OWNER', 'OVERSIGHT'], permission: 'event.record', unless: ofAnother },
    confirmEvent: { label: '确认', from: ['RECORDED'], to: 'CONFIRMED', by: ['SUPPORTING', 'RECEIVING'], permission: 'event.confirm', unless: ofOurOwn },
    returnEvent: { label: '退回', from: ['RECORDED'], to: 'RETURNED', by: ['SUPPORTING', 'RECEIVING'], permission: 'event.confirm', unless: ofOurOwn },
    reviewTechnique: { label: '登记后续使用', from: ['CONFIRMED'], to: 'SAME', by: ['RECEIVING'], permission: 'event.record', unless: noTechnique },
  },
});

function ofAnother(row: Row, viewer: Viewer): Label | null {
  return row['recordedOrgId'] === viewer.orgId ? null : ownerWords.recorderChanges;
}

function ofOurOwn(row: Row, viewer: Viewer): Label | null {
  return row['recordedOrgId'] === viewer.orgId ? say.ourRecord : null;
}

function noTechnique(row: Row): Label | null {
  return row['kind'] === 'NEW_TECHNIQUE' ? null : say.techniqueOnly;
}
