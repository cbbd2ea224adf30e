import { programmeConditions as say } from '@jiedui/schema/condition-words';
import { pairingStates } from '@jiedui/schema/states';
import { machine } from '../../states/machine.js';

/** What may happen to a pairing. It becomes ACTIVE when its main agreement takes effect. */
export const pairingMachine = machine({
  name: 'pairing',
  facet: 'BASE',
  initial: 'PROPOSED',
  // DRAFT and FILED are entered by releases to come; ACTIVE by the last seal of the main agreement.
  elsewhere: ['DRAFT', 'FILED', 'ACTIVE'],
  states: pairingStates,
  actions: {
    confirm: {
      label: '确认指派', from: ['PROPOSED'], to: 'ASSIGNED', by: ['OWNER'], permission: 'programme.publish',
      unless: (row) => (row['groupState'] === 'NEEDS_LEAD' ? say.needsLead : null),
    },
    withdraw: { label: '撤回指派', from: ['PROPOSED'], to: 'SAME', by: ['OWNER'], permission: 'pairing.manage' },
    draftAgreement: {
      label: '起草协议', from: ['ASSIGNED', 'FILED', 'ACTIVE'], to: 'SAME', by: ['SUPPORTING', 'RECEIVING'],
      permission: 'agreement.edit',
    },
    formTeam: { label: '组建队伍', from: ['ACTIVE'], to: 'SAME', by: ['SUPPORTING'], permission: 'team.form' },
    planTask: { label: '安排任务', from: ['ACTIVE'], to: 'SAME', by: ['SUPPORTING', 'RECEIVING'], permission: 'task.plan' },
    migratePack: {
      label: '迁移政策包', from: ['DRAFT', 'PROPOSED', 'ASSIGNED', 'FILED', 'ACTIVE', 'SUSPENDED'], to: 'SAME', by: ['OWNER'],
      permission: 'programme.publish',
    },
    setGoal: { label: '设定目标', from: ['ASSIGNED', 'FILED', 'ACTIVE', 'SUSPENDED'], to: 'SAME', by: ['SUPPORTING', 'RECEIVING'], permission: 'task.plan' },
    recordIndicator: { label: '登记年度数据', from: ['ASSIGNED', 'FILED', 'ACTIVE', 'SUSPENDED', 'COMPLETED'], to: 'SAME', by: ['RECEIVING'], permission: 'task.accept' },
    confirmLeader: {
      label: '重新确认队长', from: ['ASSIGNED', 'FILED', 'ACTIVE', 'SUSPENDED'], to: 'SAME', by: ['SUPPORTING'], permission: 'team.form',
      unless: (row) => (row['lead'] === true && row['leaderToConfirm'] === true ? null : say.leadUnchanged),
    },
    suspend: { label: '暂停帮扶', from: ['ACTIVE'], to: 'SUSPENDED', by: ['OWNER'], permission: 'pairing.manage' },
    resume: { label: '恢复帮扶', from: ['SUSPENDED'], to: 'ACTIVE', by: ['OWNER'], permission: 'pairing.manage' },
    complete: { label: '结束帮扶', from: ['ACTIVE'], to: 'COMPLETED', by: ['OWNER'], permission: 'pairing.manage' },
    changeCounterpart: {
      label: '调整结对', from: ['ASSIGNED', 'FILED', 'ACTIVE', 'SUSPENDED'], to: 'TERMINATED', by: ['OWNER'], permission: 'pairing.manage',
    },
    terminate: {
      label: '终止结对', from: ['ASSIGNED', 'FILED', 'ACTIVE', 'SUSPENDED'], to: 'TERMINATED', by: ['OWNER'],
      permission: 'pairing.manage',
    },
  },
});
