import type { Label } from '@jiedui/schema/vocabulary';

interface PermissionEntry {
  readonly label: Label;
  /** Refused in a session without a second factor (K-03): publishing, seals, stamps and administration. */
  readonly secondFactor: boolean;
}

const open = (zh: string, en: string): PermissionEntry => ({ label: { zh, en }, secondFactor: false });
const strong = (zh: string, en: string): PermissionEntry => ({ label: { zh, en }, secondFactor: true });

/** Every permission there is. Which role holds which: roles.ts. Which root field asks for which: rules.ts. */
export const permissions = {
  'organization.read': open('查看机构', 'See institutions'),
  'organization.manage': strong('维护机构', 'Maintain institutions'),
  'staff.read': open('查看人员', 'See staff'),
  'staff.manage': open('维护本单位人员', 'Maintain own staff'),
  'staff.reveal': open('查看人员敏感信息', 'Reveal personal data'),
  'programme.read': open('查看帮扶方案', 'See programmes'),
  'programme.edit': open('编制帮扶方案', 'Draft programmes'),
  'programme.publish': strong('发布帮扶方案', 'Publish programmes'),
  'import.run': open('导入表格', 'Import spreadsheets'),
  'pairing.read': open('查看结对', 'See pairings'),
  'pairing.manage': open('指派结对', 'Assign pairings'),
  'body.read': open('查看领导小组与办公室', 'See leading groups and offices'),
  'body.manage': open('维护本单位领导小组与办公室', 'Maintain own leading groups and offices'),
  'need.read': open('查看受援需求', 'See needs'),
  'need.manage': open('发布受援需求', 'Publish needs'),
  'offer.read': open('查看支援能力', 'See what hospitals offer'),
  'offer.manage': open('公布支援能力', 'Publish what the hospital offers'),
  'application.read': open('查看选派申请', 'See applications'),
  'application.apply': open('申报或登记选派申请', 'Apply, or record an application'),
  'application.recommend': open('科室推荐', 'Recommend applicants'),
  'application.approve': open('领导小组审批', 'Decide on applicants'),
  'archive.own': open('查看本人档案', 'See the own archive'),
  'agreement.read': open('查看协议', 'See agreements'),
  'agreement.edit': open('起草和修改协议', 'Draft and change agreements'),
  'agreement.seal': strong('协议签章', 'Seal agreements'),
  'team.read': open('查看队伍', 'See teams'),
  'team.form': open('组建队伍', 'Form teams'),
  'roster.file': open('报备名单', 'File rosters'),
  'filing.accept': open('受理备案', 'Accept filings'),
  'arrival.confirm': open('确认到岗', 'Confirm arrivals'),
  'task.read': open('查看任务', 'See tasks'),
  'task.plan': open('商定任务', 'Agree tasks'),
  'task.report': open('报送任务进展', 'Report on tasks'),
  'task.accept': open('验收任务', 'Accept tasks'),
  'evaluation.read': open('查看考核', 'See evaluations'),
  'evaluation.fill': open('填写考核', 'Fill evaluations'),
  'evaluation.sign': strong('考核签章', 'Sign and stamp evaluations'),
  'evaluation.return': open('退回考核', 'Return evaluations'),
  'oversight.read': open('查看监管数据', 'See oversight figures'),
  'notice.read': open('查看通知', 'See notices'),
  'account.read': open('查看账号', 'See accounts'),
  'account.manage': strong('维护账号', 'Maintain accounts'),
  'account.grant': strong('授予角色', 'Grant roles'),
  'audit.read': strong('查看审计日志', 'Read the audit trail'),
} satisfies Record<string, PermissionEntry>;

export type Permission = keyof typeof permissions;
