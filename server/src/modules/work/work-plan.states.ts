import { workPlanStates } from '@jiedui/schema/states';
import { machine } from '../../states/machine.js';

/** A dispatched person's plan of one month: filed with his own hospital, commented on, carried out, summarised. */
export const workPlanMachine = machine({
  name: 'work_plan',
  facet: 'WORK',
  initial: 'DRAFT',
  states: workPlanStates,
  actions: {
    saveWorkPlan: { label: '修改月计划', from: ['DRAFT'], to: 'DRAFT', by: ['SUPPORTING'], permission: 'plan.write' },
    fileWorkPlan: { label: '报送月计划', from: ['DRAFT'], to: 'FILED', by: ['SUPPORTING'], permission: 'plan.write' },
    withdrawWorkPlan: { label: '撤回月计划', from: ['FILED'], to: 'DRAFT', by: ['SUPPORTING'], permission: 'plan.write' },
    commentWorkPlan: { label: '批注月计划', from: ['FILED', 'COMMENTED'], to: 'COMMENTED', by: ['SUPPORTING'], permission: 'plan.comment' },
    executeWorkPlan: { label: '标记已执行', from: ['FILED', 'COMMENTED'], to: 'EXECUTED', by: ['SUPPORTING'], permission: 'plan.write' },
    summariseWorkPlan: { label: '提交月总结', from: ['FILED', 'COMMENTED', 'EXECUTED'], to: 'SUMMARISED', by: ['SUPPORTING'], permission: 'plan.write' },
  },
});
