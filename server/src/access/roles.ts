import type { Label } from '@jiedui/schema/vocabulary';
import type { Permission } from './permissions.js';

interface RoleEntry {
  readonly label: Label;
  readonly permissions: readonly Permission[];
}

const OFFICE_READS = [
  'organization.read', 'programme.read', 'pairing.read', 'agreement.read', 'team.read', 'task.read', 'activity.read',
  'plan.read', 'trainee.read', 'evaluation.read', 'notice.read', 'attachment.read',
] as const satisfies readonly Permission[];

/**
 * What a membership's role may do, by what the person is at the organisation. Which rows it reaches is another
 * question: the organisation's scope_access and the role's facets (migrations/sql) answer it. Whether a hospital acts as
 * supporter or receiver is decided by its party in the pairing, in the state tables.
 */
export const roles = {
  COMMISSION_OFFICER: {
    label: { zh: '卫生健康委经办人', en: 'Commission officer' },
    permissions: [
      ...OFFICE_READS, 'organization.manage', 'staff.read', 'programme.edit', 'programme.publish', 'import.run',
      'pairing.manage', 'agreement.seal', 'filing.accept', 'evaluation.sign', 'evaluation.return', 'oversight.read',
      'notice.channel', 'rule.trace', 'attendance.read', 'body.read', 'body.manage', 'need.read', 'offer.read', 'stay.read', 'leave.decide',
      'exit.decide', 'check.read', 'check.record', 'violation.read', 'violation.record', 'violation.decide',
      'attachment.add', 'annual_plan.write', 'event.record', 'guarantee.read', 'evaluation.score',
      'evaluation.answer', 'evaluation.use', 'period.close', 'money.read', 'money.record', 'career.read',
      'certificate.seal', 'certificate.trace', 'promotion.object', 'fraud.read', 'fraud.report', 'fraud.decide',
      'commendation.record', 'rectification.read', 'rectification.order', 'register.read', 'register.write',
      'report.read', 'report.write', 'report.review', 'joint.read', 'joint.hold', 'joint.opine',
    ],
  },
  RURAL_OFFICER: {
    label: { zh: '乡村振兴局经办人', en: 'Rural bureau officer' },
    permissions: ['organization.read', 'programme.read', 'pairing.read', 'agreement.read', 'notice.read', 'notice.channel', 'attachment.read', 'guarantee.read'],
  },
  COUNTY_SIGNER: {
    label: { zh: '县级政府签约人', en: 'County government signer' },
    permissions: [
      'organization.read', 'programme.read', 'pairing.read', 'agreement.read', 'agreement.edit', 'agreement.seal',
      'notice.read', 'notice.channel', 'attachment.read', 'attachment.add', 'guarantee.read', 'guarantee.manage',
    ],
  },
  HOSPITAL_OFFICE: {
    label: { zh: '医院对口支援办公室', en: 'Hospital pairing office' },
    permissions: [
      ...OFFICE_READS, 'staff.read', 'staff.manage', 'staff.reveal', 'import.run', 'body.read', 'body.manage', 'need.read', 'need.manage',
      'offer.read', 'offer.manage', 'application.read', 'application.apply', 'agreement.edit', 'agreement.seal',
      'team.form', 'roster.file', 'arrival.confirm', 'task.plan', 'task.report', 'task.accept', 'evaluation.fill',
      'evaluation.sign', 'evaluation.return', 'oversight.read', 'notice.channel', 'activity.record',
      'activity.confirm', 'staff.account', 'attendance.read', 'attendance.record', 'stay.read', 'stay.manage', 'stay.archive',
      'leave.request', 'leave.decide', 'exit.apply', 'incident.report', 'incident.acknowledge', 'incident.handle',
      'check.read', 'check.record', 'violation.read', 'violation.record', 'violation.decide', 'plan.write',
      'plan.comment', 'trainee.manage', 'attachment.add', 'annual_plan.write', 'annual_plan.confirm', 'event.record',
      'event.confirm', 'guarantee.read', 'guarantee.manage', 'evaluation.score', 'evaluation.object',
      'evaluation.answer', 'evaluation.use', 'period.close', 'money.read', 'money.record', 'career.read',
      'service.record', 'certificate.issue', 'certificate.seal', 'certificate.trace', 'promotion.open',
      'promotion.object', 'promotion.decide', 'fraud.read', 'fraud.report', 'commendation.record',
      'rectification.read', 'rectification.answer', 'register.read', 'register.write', 'report.read', 'report.write',
      'report.review', 'joint.read',
    ],
  },
  HOSPITAL_LEADER: {
    label: { zh: '医院负责人', en: 'Hospital leader' },
    permissions: [
      ...OFFICE_READS, 'staff.read', 'agreement.seal', 'task.accept', 'evaluation.sign', 'evaluation.return',
      'oversight.read', 'attendance.read', 'body.read', 'need.read', 'offer.read', 'stay.read', 'leave.decide',
      'incident.acknowledge', 'incident.handle', 'check.read', 'violation.read', 'violation.decide',
      'application.read', 'application.approve', 'plan.comment', 'annual_plan.confirm', 'guarantee.read',
      'evaluation.answer', 'evaluation.use', 'money.read', 'career.read', 'certificate.seal', 'certificate.trace',
      'promotion.decide', 'fraud.read', 'fraud.report', 'rectification.read', 'register.read', 'report.read',
      'report.review', 'joint.read',
    ],
  },
  DEPARTMENT_HEAD: {
    label: { zh: '科室负责人', en: 'Head of department' },
    permissions: ['application.read', 'application.recommend', 'notice.read'],
  },
  ATTENDANCE_CLERK: {
    label: { zh: '考勤员', en: 'Attendance clerk' },
    permissions: [
      'organization.read', 'pairing.read', 'team.read', 'arrival.confirm', 'task.read', 'activity.read', 'activity.confirm',
      'notice.read', 'attendance.read', 'attendance.record', 'stay.read', 'stay.manage', 'leave.request', 'attachment.read',
      'attachment.add',
    ],
  },
  DISPATCHED: {
    label: { zh: '派驻人员', en: 'Dispatched person' },
    permissions: [
      'need.read', 'application.read', 'application.apply', 'archive.own', 'pairing.read', 'team.read', 'task.read',
      'task.report', 'activity.read', 'activity.record', 'plan.read', 'plan.write', 'evaluation.read', 'notice.read',
      'attendance.check', 'attendance.read', 'stay.read', 'leave.request', 'exit.apply', 'incident.report',
      'attachment.read', 'attachment.add', 'evaluation.score', 'evaluation.object', 'money.read', 'career.read',
      'certificate.trace', 'promotion.open',
    ],
  },
  SYSTEM_ADMIN: {
    label: { zh: '系统管理员', en: 'System administrator' },
    permissions: ['organization.read', 'organization.manage', 'account.read', 'account.manage', 'notice.read'],
  },
  SECURITY_ADMIN: {
    label: { zh: '安全管理员', en: 'Security administrator' },
    permissions: ['organization.read', 'account.read', 'account.grant', 'notice.read'],
  },
  AUDIT_ADMIN: {
    label: { zh: '审计管理员', en: 'Audit administrator' },
    permissions: ['organization.read', 'audit.read', 'rule.trace', 'certificate.trace', 'notice.read'],
  },
} satisfies Record<string, RoleEntry>;

export type Role = keyof typeof roles;

/** Whether a text from the database names a role of this catalogue. */
export function isRole(code: string): code is Role {
  return Object.hasOwn(roles, code);
}

/** Everything the given roles may do, together. */
export function permissionsOf(held: readonly Role[]): ReadonlySet<Permission> {
  return new Set(held.flatMap((role) => roles[role].permissions));
}
