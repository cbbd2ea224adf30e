import type { NavGroup, NavItem } from '../../ui/side-nav.js';
import type { Session } from '../session/session.js';
import { defineWords, type Translate } from '../words.js';

export const navWords = defineWords('nav', {
  workbench: ['工作台', 'Workbench'],
  todos: ['待办', 'To do'],
  pairing: ['结对', 'Pairing'],
  pairings: ['结对', 'Pairings'],
  needs: ['受援需求', 'Needs'],
  applications: ['选派申请', 'Applications'],
  archive: ['本人档案', 'My archive'],
  bodies: ['领导小组与办公室', 'Leading groups'],
  agreements: ['协议', 'Agreements'],
  dispatch: ['派驻', 'Dispatch'],
  work: ['工作与考核', 'Work and evaluation'],
  teams: ['队伍', 'Teams'],
  coverage: ['覆盖日历', 'Coverage'],
  presence: ['在岗管理', 'On site'],
  filings: ['名单备案', 'Roster filings'],
  staff: ['人员库', 'Staff'],
  attendance: ['考勤', 'Attendance'],
  tasks: ['任务', 'Tasks'],
  activities: ['工作量', 'Work done'],
  plans: ['月计划', 'Monthly plans'],
  trainees: ['进修', 'Trainees'],
  attachments: ['附件', 'Evidence'],
  events: ['活动登记', 'Events'],
  guarantees: ['保障落实', 'Guarantees'],
  annualPlans: ['年度计划', 'Annual plans'],
  evaluations: ['考核', 'Evaluations'],
  money: ['经费', 'Money'],
  career: ['证书与晋升', 'Certificates'],
  trace: ['证书追溯', 'Trace'],
  supervision: ['监管', 'Oversight'],
  oversight: ['监管驾驶舱', 'Oversight'],
  rectifications: ['整改', 'Rectification'],
  reports: ['报表', 'Reports'],
  joint: ['联合考核', 'Joint evaluation'],
  registers: ['登记簿', 'Registers'],
  setup: ['配置', 'Set-up'],
  programmes: ['方案', 'Programmes'],
  packs: ['政策包', 'Policy packs'],
  calendar: ['工作日历', 'Working days'],
  imports: ['导入', 'Import'],
  organizations: ['机构', 'Institutions'],
  rules: ['规则追溯', 'Rules'],
  audit: ['审计', 'Audit'],
});

type NavKey = (typeof navWords.keys)[number];
type Entry = Omit<NavItem, 'label'> & { key: NavKey; permission?: string };

const groups: { key: NavKey; titled: boolean; entries: Entry[] }[] = [
  {
    key: 'workbench',
    titled: false,
    entries: [
      { key: 'workbench', icon: 'home', to: '/', end: true },
      { key: 'todos', icon: 'todo', to: '/todos' },
    ],
  },
  {
    key: 'pairing',
    titled: true,
    entries: [
      { key: 'pairings', icon: 'link', to: '/pairings', permission: 'pairing.read' },
      { key: 'needs', icon: 'clip', to: '/needs', permission: 'need.read' },
      { key: 'agreements', icon: 'document', to: '/agreements', permission: 'agreement.read' },
      { key: 'guarantees', icon: 'shield', to: '/guarantees', permission: 'guarantee.read' },
      { key: 'attachments', icon: 'clip', to: '/attachments', permission: 'attachment.read' },
    ],
  },
  {
    key: 'dispatch',
    titled: true,
    entries: [
      { key: 'applications', icon: 'edit', to: '/applications', permission: 'application.read' },
      { key: 'teams', icon: 'team', to: '/teams', also: ['/replacements'], permission: 'team.read' },
      { key: 'filings', icon: 'pack', to: '/filings', permission: 'filing.accept' },
      { key: 'coverage', icon: 'calendar', to: '/coverage', permission: 'team.read' },
      { key: 'presence', icon: 'calendar', to: '/presence', also: ['/leaves', '/outings', '/exits', '/incidents', '/spot-checks', '/violations'], permission: 'stay.read' },
      { key: 'attendance', icon: 'calendar', to: '/attendance', also: ['/contradictions'], permission: 'attendance.read' },
      { key: 'staff', icon: 'user', to: '/staff', permission: 'staff.manage' },
      { key: 'archive', icon: 'user', to: '/archive', permission: 'archive.own' },
    ],
  },
  {
    key: 'work',
    titled: true,
    entries: [
      { key: 'annualPlans', icon: 'pack', to: '/annual-plans', permission: 'task.read' },
      { key: 'tasks', icon: 'grid', to: '/tasks', permission: 'task.read' },
      { key: 'activities', icon: 'edit', to: '/activities', permission: 'activity.read' },
      { key: 'plans', icon: 'calendar', to: '/plans', permission: 'plan.read' },
      { key: 'trainees', icon: 'user', to: '/trainees', permission: 'trainee.read' },
      { key: 'events', icon: 'calendar', to: '/events', permission: 'activity.read' },
      { key: 'registers', icon: 'clip', to: '/registers', permission: 'register.read' },
      { key: 'evaluations', icon: 'score', to: '/evaluations', also: ['/objections', '/result-uses', '/result-dues', '/closings'], permission: 'evaluation.read' },
      { key: 'money', icon: 'bank', to: '/money', also: ['/department-scores'], permission: 'money.read' },
      { key: 'career', icon: 'check', to: '/certificates', also: ['/ledgers', '/promotions', '/fraud', '/commendations', '/archive-entries', '/attended-trainings'], permission: 'career.read' },
    ],
  },
  {
    key: 'supervision',
    titled: true,
    entries: [
      { key: 'oversight', icon: 'chart', to: '/oversight', permission: 'oversight.read' },
      { key: 'reports', icon: 'document', to: '/reports', permission: 'report.read' },
      { key: 'joint', icon: 'score', to: '/joint-evaluations', permission: 'joint.read' },
      { key: 'rectifications', icon: 'wrench', to: '/rectifications', permission: 'rectification.read' },
    ],
  },
  {
    key: 'setup',
    titled: true,
    entries: [
      { key: 'programmes', icon: 'pack', to: '/programmes', permission: 'programme.read' },
      { key: 'packs', icon: 'document', to: '/packs', permission: 'programme.read' },
      { key: 'calendar', icon: 'calendar', to: '/calendar', permission: 'programme.read' },
      { key: 'imports', icon: 'import', to: '/imports', permission: 'import.run' },
      { key: 'bodies', icon: 'team', to: '/bodies', permission: 'body.read' },
      { key: 'organizations', icon: 'org', to: '/organizations', permission: 'organization.read' },
      { key: 'rules', icon: 'check', to: '/rules', permission: 'rule.trace' },
      { key: 'audit', icon: 'shield', to: '/audit', permission: 'audit.read' },
      { key: 'trace', icon: 'shield', to: '/trace', permission: 'audit.read' },
    ],
  },
];

/** The places worth showing to this person, with the counts that are known. */
export function navigation(
  t: Translate<NavKey>,
  may: Session['may'],
  counts: Partial<Record<NavKey, number>>,
): NavGroup[] {
  return groups
    .map((group) => ({
      key: group.key,
      ...(group.titled ? { label: t(group.key) } : {}),
      items: group.entries
        .filter((entry) => !entry.permission || may(entry.permission))
        .map(({ permission: _, ...entry }) => ({ ...entry, label: t(entry.key), count: counts[entry.key] })),
    }))
    .filter((group) => group.items.length > 0);
}
