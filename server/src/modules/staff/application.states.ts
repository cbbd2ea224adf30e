import { programmeConditions as say } from '@jiedui/schema/condition-words';
import { applicationStates } from '@jiedui/schema/states';
import type { Label } from '@jiedui/schema/vocabulary';
import type { Viewer } from '../../access/viewer.js';
import { machine } from '../../states/machine.js';

/** From a person's application to the leading group's decision; no step is skipped. */
export const applicationMachine = machine({
  name: 'application',
  facet: 'OWN',
  initial: 'APPLIED',
  states: applicationStates,
  actions: {
    recommendApplication: {
      label: '科室推荐', from: ['APPLIED'], to: 'DEPT_RECOMMENDED', by: ['SELF'], permission: 'application.recommend', unless: ofAnotherDepartment,
    },
    declineApplication: {
      label: '科室不推荐', from: ['APPLIED'], to: 'REJECTED', by: ['SELF'], permission: 'application.recommend', unless: ofAnotherDepartment,
    },
    approveApplication: { label: '领导小组批准', from: ['DEPT_RECOMMENDED'], to: 'LEADING_GROUP_APPROVED', by: ['SELF'], permission: 'application.approve' },
    rejectApplication: { label: '领导小组不批准', from: ['DEPT_RECOMMENDED'], to: 'REJECTED', by: ['SELF'], permission: 'application.approve' },
    withdrawApplication: { label: '撤回申请', from: ['APPLIED', 'DEPT_RECOMMENDED'], to: 'WITHDRAWN', by: ['SELF'], permission: 'application.apply' },
  },
});

/** The head of a department recommends its own people. */
function ofAnotherDepartment(row: Readonly<Record<string, unknown>>, viewer: Viewer): Label | null {
  const own = viewer.department;
  return own === '' || own === row['department'] ? null : say.departmentRecommends(String(row['department']));
}
