import { activityStates } from '@jiedui/schema/states';
import { machine } from '../../states/machine.js';

/**
 * One record of work: the supporter's side records, the receiver confirms. What is confirmed is never changed: a
 * correction is a new version, and takes the place of the old one when it is confirmed itself.
 */
export const activityMachine = machine({
  name: 'activity',
  facet: 'WORK',
  initial: 'RECORDED',
  elsewhere: ['SUPERSEDED'],
  states: activityStates,
  actions: {
    changeActivity: { label: '修改', from: ['RECORDED', 'RETURNED'], to: 'RECORDED', by: ['SUPPORTING'], permission: 'activity.record' },
    withdrawActivity: { label: '撤回', from: ['RECORDED', 'RETURNED'], to: 'WITHDRAWN', by: ['SUPPORTING'], permission: 'activity.record' },
    correctActivity: { label: '更正', from: ['CONFIRMED'], to: 'SAME', by: ['SUPPORTING'], permission: 'activity.record' },
    confirmActivities: { label: '确认', from: ['RECORDED'], to: 'CONFIRMED', by: ['RECEIVING'], permission: 'activity.confirm' },
    returnActivities: { label: '退回', from: ['RECORDED'], to: 'RETURNED', by: ['RECEIVING'], permission: 'activity.confirm' },
  },
});
