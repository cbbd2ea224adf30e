import { goalStates } from '@jiedui/schema/states';
import { machine } from '../../states/machine.js';

/** A goal of a pairing: the receiver says that it is reached, the owner alone gives it up. */
export const goalMachine = machine({
  name: 'pairing_goal',
  facet: 'WORK',
  initial: 'OPEN',
  states: goalStates,
  actions: {
    changeGoal: { label: '修改目标', from: ['OPEN'], to: 'SAME', by: ['SUPPORTING', 'RECEIVING'], permission: 'task.plan' },
    reachGoal: { label: '确认达成', from: ['OPEN'], to: 'REACHED', by: ['RECEIVING'], permission: 'task.accept' },
    dropGoal: { label: '取消目标', from: ['OPEN'], to: 'DROPPED', by: ['OWNER'], permission: 'pairing.manage' },
    reopenGoal: { label: '重新打开', from: ['REACHED', 'DROPPED'], to: 'OPEN', by: ['OWNER'], permission: 'pairing.manage' },
  },
});
