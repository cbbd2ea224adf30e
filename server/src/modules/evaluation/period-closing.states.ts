import { closingStates } from '@jiedui/schema/evaluation-words';
import type { Party } from '../../access/viewer.js';
import { machine } from '../../states/machine.js';

const OFFICES: readonly Party[] = ['SUPPORTING', 'OWNER'];

/** A period is closed, opened again with a reason, and closed anew; each time stands in its log. */
export const closingMachine = machine({
  name: 'period_closing',
  facet: 'WORK',
  initial: 'CLOSED',
  states: closingStates,
  actions: {
    reopenPeriod: { label: '重新开放', from: ['CLOSED'], to: 'REOPENED', by: OFFICES, permission: 'period.close' },
    closePeriod: { label: '关账', from: ['REOPENED'], to: 'CLOSED', by: OFFICES, permission: 'period.close' },
  },
});
