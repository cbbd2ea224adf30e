import { label } from './vocabulary.js';

/** What the audit trail says was done: rows written, and what no row shows. */
export const auditActions = {
  INSERT: label('新增', 'Insert'),
  UPDATE: label('修改', 'Update'),
  DELETE: label('删除', 'Delete'),
  PUBLISH: label('发布', 'Publish'),
  REVEAL: label('查看敏感信息', 'Personal data revealed'),
  NUDGE: label('催办', 'Reminder'),
  EXPORT: label('导出', 'Export'),
};
export type AuditAction = keyof typeof auditActions;

/** The tables whose changes the trail keeps; a table with an audit trigger and without a name here fails a test. */
export const auditedTables = {
  agreement: label('协议', 'Agreement'),
  agreement_filing: label('关系、协议备案', 'Filing of a relation or agreement'),
  agreement_party: label('协议签约方', 'Party of an agreement'),
  agreement_seal: label('协议签章', 'Seal of an agreement'),
  agreement_task: label('协议任务', 'Task of an agreement'),
  agreement_version: label('协议版本', 'Version of an agreement'),
  app_user: label('账号', 'Account'),
  assignment: label('派驻', 'Assignment'),
  evaluation: label('考核', 'Evaluation'),
  evaluation_item: label('考核项目', 'Item of an evaluation'),
  evaluation_seal: label('考核签章', 'Seal of an evaluation'),
  evaluation_step: label('考核环节', 'Step of an evaluation'),
  filing: label('备案', 'Filing'),
  group_member: label('同组支援医院', 'Supporter in a group'),
  import_batch: label('导入', 'Import'),
  membership: label('岗位', 'Membership'),
  open_assignment: label('在派占用', 'Open assignment'),
  organization: label('机构', 'Institution'),
  pairing: label('结对', 'Pairing'),
  pairing_figure: label('结对指标', 'Figures of a pairing'),
  pairing_group: label('结对组', 'Pairing group'),
  pairing_party: label('结对当事方', 'Party of a pairing'),
  person: label('人员', 'Person'),
  person_secret: label('人员敏感信息', 'Personal data'),
  pre_training: label('岗前培训', 'Training before the post'),
  programme: label('帮扶方案', 'Programme'),
  scope_access: label('数据授权', 'Access grant'),
  sealed_document: label('签章件', 'Sealed document'),
  task: label('任务', 'Task'),
  task_progress: label('任务进展', 'Progress of a task'),
  activity: label('工作记录', 'Work record'),
  trainee: label('进修人员', 'Trainee'),
  work_plan: label('月工作计划', 'Monthly work plan'),
  team: label('队伍', 'Team'),
};
