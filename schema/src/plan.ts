/** Annual and implementation plans and the tasks that are their lines, as server and client know them. */
import { planFields, taskTypes } from './parameters/work.js';
import { label } from './vocabulary.js';

export const annualPlanKinds = {
  ANNUAL: label('年度计划', 'Annual plan'),
  IMPLEMENTATION: label('实施方案', 'Implementation plan'),
};

export const annualPlanStates = {
  DRAFT: label('草稿', 'Draft'),
  PROPOSED: label('待双方确认', 'To confirm'),
  RETURNED: label('已退回', 'Returned'),
  AGREED: label('双方已确认', 'Agreed'),
  SUMMARISED: label('已总结', 'Summarised'),
};

/** What a plan states, in the words of the packs. */
export const annualPlanFields = planFields;
export type AnnualPlanField = keyof typeof annualPlanFields;

export const taskParts = {
  TASK: label('任务', 'Task'),
  PROJECT: label('项目', 'Project'),
  MILESTONE: label('节点', 'Milestone'),
};

/** What a task is about: the kinds of the packs, and what single sources name besides. */
export const taskContents = {
  ...taskTypes,
  DISCIPLINE: label('重点专科建设', 'Key disciplines'),
  INFORMATION: label('信息化与电子病历', 'Information system and electronic records'),
  PUBLIC_HEALTH: label('常见病与基本公共卫生', 'Common diseases and public health'),
  DRUG_USE: label('合理用药', 'Rational use of drugs'),
  SHARING: label('资源共享', 'Sharing of resources'),
  EXCHANGE: label('交流互访', 'Exchange'),
};

export const taskChangeStates = {
  REQUESTED: label('待对方确认', 'To confirm'),
  ACCEPTED: label('已同意', 'Accepted'),
  REJECTED: label('不同意', 'Rejected'),
  WITHDRAWN: label('已撤回', 'Withdrawn'),
};
