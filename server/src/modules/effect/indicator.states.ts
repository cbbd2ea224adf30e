import { indicatorStates } from '@jiedui/schema/effect-words';
import { machine } from '../../states/machine.js';

/** A figure that a receiver reported: it stays as it was, a correction stands beside it. */
export const indicatorMachine = machine({
  name: 'receiver_indicator',
  facet: 'WORK',
  initial: 'RECORDED',
  states: indicatorStates,
  actions: {
    correctIndicator: { label: '更正', from: ['RECORDED'], to: 'SUPERSEDED', by: ['RECEIVING'], permission: 'task.accept' },
    withdrawIndicator: { label: '撤回', from: ['RECORDED'], to: 'WITHDRAWN', by: ['RECEIVING'], permission: 'task.accept' },
  },
});
