import { contradictionStates } from '@jiedui/schema/presence-states';
import { machine } from '../../states/machine.js';

/** Found by the evaluator, settled by one of the two hospitals with a reason that both can read. */
export const contradictionMachine = machine({
  name: 'contradiction',
  facet: 'WORK',
  initial: 'OPEN',
  states: contradictionStates,
  actions: {
    resolveContradiction: { label: '说明矛盾', from: ['OPEN'], to: 'RESOLVED', by: ['RECEIVING', 'SUPPORTING'], permission: 'attendance.record' },
  },
});
