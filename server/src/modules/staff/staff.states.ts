import { programmeConditions as say } from '@jiedui/schema/condition-words';
import { personStatuses } from '@jiedui/schema/states';
import { machine } from '../../states/machine.js';

/** What an employer may do with its own staff. The row's status is its state; the trail of changes is the audit's. */
export const personMachine = machine({
  name: 'person',
  facet: null,
  initial: 'ACTIVE',
  states: personStatuses,
  actions: {
    editPerson: { label: '修改人员', from: ['ACTIVE'], to: 'SAME', by: ['SELF'], permission: 'staff.manage' },
    revealPerson: { label: '查看证件与电话', from: ['ACTIVE', 'LEFT'], to: 'SAME', by: ['SELF'], permission: 'staff.reveal' },
    markLeft: { label: '登记离职', from: ['ACTIVE'], to: 'LEFT', by: ['SELF'], permission: 'staff.manage' },
    openAccount: { label: '开通账号', from: ['ACTIVE'], to: 'SAME', by: ['SELF'], permission: 'staff.account' },
    closeAccount: {
      label: '停用账号', from: ['ACTIVE', 'LEFT'], to: 'SAME', by: ['SELF'], permission: 'staff.account',
      unless: (row) => (row['accountLogin'] === null ? say.noAccount : null),
    },
  },
});
