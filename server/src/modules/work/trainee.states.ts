import { traineeStates } from '@jiedui/schema/states';
import { machine } from '../../states/machine.js';

/** One of the receiver's staff who studies at the supporter: proposed by the one, accepted and taught by the other. */
export const traineeMachine = machine({
  name: 'trainee',
  facet: 'WORK',
  initial: 'PROPOSED',
  states: traineeStates,
  actions: {
    changeTrainee: { label: '修改', from: ['PROPOSED'], to: 'PROPOSED', by: ['RECEIVING'], permission: 'trainee.manage' },
    acceptTrainee: { label: '接收', from: ['PROPOSED'], to: 'ACCEPTED', by: ['SUPPORTING'], permission: 'trainee.manage' },
    startTrainee: { label: '报到', from: ['ACCEPTED'], to: 'STUDYING', by: ['SUPPORTING'], permission: 'trainee.manage' },
    finishTrainee: { label: '结业', from: ['STUDYING'], to: 'FINISHED', by: ['SUPPORTING'], permission: 'trainee.manage' },
    cancelTrainee: { label: '取消', from: ['PROPOSED', 'ACCEPTED', 'STUDYING'], to: 'CANCELLED', by: ['RECEIVING', 'SUPPORTING'], permission: 'trainee.manage' },
  },
});
