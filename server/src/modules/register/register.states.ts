import { registerStates } from '@jiedui/schema/register-words';
import type { Viewer } from '../../access/viewer.js';
import { machine } from '../../states/machine.js';

type Row = Readonly<Record<string, unknown>>;

/** An entry stays as it was written; its problem is solved later, a wrong one is made void. */
export const registerMachine = machine({
  name: 'register_entry',
  facet: 'WORK',
  initial: 'RECORDED',
  states: registerStates,
  actions: {
    solveProblem: { label: '登记解决情况', from: ['RECORDED'], to: 'SAME', by: ['SUPPORTING', 'RECEIVING', 'OVERSIGHT', 'OWNER'], permission: 'register.write', unless: nothingToSolve },
    voidEntry: { label: '作废', from: ['RECORDED'], to: 'VOID', by: ['SUPPORTING', 'RECEIVING', 'OVERSIGHT', 'OWNER'], permission: 'register.write', unless: notTheRecorder },
  },
});

function nothingToSolve(row: Row): string | null {
  if (row['problem'] === '') return '没有登记问题';
  return row['solvedOn'] === null ? null : '问题已登记解决';
}

function notTheRecorder(row: Row, viewer: Viewer): string | null {
  return row['recordedOrgId'] === viewer.orgId ? null : '由登记的单位作废';
}
