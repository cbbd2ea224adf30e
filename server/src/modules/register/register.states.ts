import { ownerWords, stayConditions as say } from '@jiedui/schema/condition-words';
import { registerStates } from '@jiedui/schema/register-words';
import type { Label } from '@jiedui/schema/vocabulary';
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

function nothingToSolve(row: Row): Label | null {
  if (row['problem'] === '') return say.noProblem;
  return row['solvedOn'] === null ? null : say.problemSolved;
}

function notTheRecorder(row: Row, viewer: Viewer): Label | null {
  return row['recordedOrgId'] === viewer.orgId ? null : ownerWords.recorderVoids;
}
