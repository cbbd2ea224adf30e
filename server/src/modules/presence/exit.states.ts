import { stayConditions as say } from '@jiedui/schema/condition-words';
import { exitStates } from '@jiedui/schema/presence-states';
import type { Label } from '@jiedui/schema/vocabulary';
import type { Viewer } from '../../access/viewer.js';
import { machine } from '../../states/machine.js';

type Row = Readonly<Record<string, unknown>>;

/** A request to end the stay: reviewed by the administration it went to; formalities only after its approval. */
export const exitMachine = machine({
  name: 'exit_request',
  facet: 'WORK',
  initial: 'APPLIED',
  states: exitStates,
  actions: {
    withdrawExit: { label: '撤回退出申请', from: ['APPLIED', 'UNDER_REVIEW', 'APPROVED'], to: 'WITHDRAWN', by: ['SUPPORTING'], permission: 'exit.apply' },
    reviewExit: { label: '受理退出申请', from: ['APPLIED'], to: 'UNDER_REVIEW', by: ['OVERSIGHT', 'OWNER'], permission: 'exit.decide', unless: notTheAddressee },
    approveExit: { label: '同意退出', from: ['UNDER_REVIEW'], to: 'APPROVED', by: ['OVERSIGHT', 'OWNER'], permission: 'exit.decide', unless: notTheAddressee },
    rejectExit: { label: '不同意退出', from: ['UNDER_REVIEW'], to: 'REJECTED', by: ['OVERSIGHT', 'OWNER'], permission: 'exit.decide', unless: notTheAddressee },
    startFormalities: { label: '办理退出手续', from: ['APPLIED', 'UNDER_REVIEW', 'APPROVED', 'REJECTED'], to: 'FORMALITIES', by: ['RECEIVING'], permission: 'stay.manage' },
    completeExit: { label: '办结退出', from: ['FORMALITIES'], to: 'DONE', by: ['RECEIVING'], permission: 'stay.manage' },
  },
});

function notTheAddressee(row: Row, viewer: Viewer): Label | null {
  return row['addressedOrgId'] === viewer.orgId ? null : say.addressee;
}
