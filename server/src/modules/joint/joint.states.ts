import { jointStates } from '@jiedui/schema/joint-states';
import { machine } from '../../states/machine.js';

/** A joint evaluation: the owner invites, the supporter's administration gives its opinion, the owner concludes. */
export const jointMachine = machine({
  name: 'joint_evaluation',
  facet: 'EVALUATION',
  initial: 'INVITED',
  states: jointStates,
  actions: {
    giveOpinion: { label: '提出意见', from: ['INVITED', 'OPINED'], to: 'OPINED', by: ['OBSERVER'], permission: 'joint.opine' },
    concludeJoint: { label: '作出结论', from: ['OPINED'], to: 'CONCLUDED', by: ['OWNER'], permission: 'joint.hold' },
    cancelJoint: { label: '取消', from: ['INVITED', 'OPINED'], to: 'CANCELLED', by: ['OWNER'], permission: 'joint.hold' },
  },
});
