import { fraudStates } from '@jiedui/schema/career-states';
import { machine } from '../../states/machine.js';

/** A case of falsification: reported by whoever finds it, decided by the administrations. */
export const fraudMachine = machine({
  name: 'fraud_case',
  facet: 'EVALUATION',
  initial: 'REPORTED',
  states: fraudStates,
  actions: {
    investigateFraud: { label: '开始调查', from: ['REPORTED'], to: 'INVESTIGATING', by: ['OVERSIGHT', 'OWNER'], permission: 'fraud.decide' },
    verifyFraud: { label: '认定查实', from: ['INVESTIGATING'], to: 'VERIFIED', by: ['OVERSIGHT', 'OWNER'], permission: 'fraud.decide' },
    dismissFraud: { label: '认定不成立', from: ['REPORTED', 'INVESTIGATING'], to: 'UNFOUNDED', by: ['OVERSIGHT', 'OWNER'], permission: 'fraud.decide' },
  },
});
