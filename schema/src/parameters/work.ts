import { kindsOf } from './kind.js';
import { activityTypes, loadQuota, showQuota, showSlotPriority, slotPriority } from './shapes.js';

const task = kindsOf('TASK');
const load = kindsOf('LOAD');
const presence = kindsOf('PRESENCE');

export const planFields = {
  goals: { zh: '目标', en: 'Goals' },
  content: { zh: '内容', en: 'Content' },
  time: { zh: '时间', en: 'Time' },
  staff: { zh: '人员', en: 'Staff' },
  tasks: { zh: '任务', en: 'Tasks' },
  mode: { zh: '方式', en: 'Mode' },
  milestones: { zh: '时间节点', en: 'Milestones' },
  guarantees: { zh: '保障措施', en: 'Guarantees' },
};

export const taskTypes = {
  CLINICAL: { zh: '医疗护理医技工作', en: 'Clinical work' },
  TRAINING: { zh: '培训当地人员', en: 'Training' },
  QUALITY_INFECTION: { zh: '质量管理与感染控制', en: 'Quality and infection control' },
  NEED_TRACKING: { zh: '了解卫生需求', en: 'Tracking needs' },
  TECH: { zh: '医疗技术', en: 'Technique' },
  MANAGEMENT: { zh: '管理', en: 'Management' },
  TALENT: { zh: '人才', en: 'Talent' },
  MATERIAL: { zh: '设备物资', en: 'Equipment and material' },
  RESEARCH: { zh: '科研', en: 'Research' },
  OTHER: { zh: '其他', en: 'Other' },
};

const sides = {
  RECEIVING: { zh: '受援单位', en: 'Receiver' },
  SUPPORTING: { zh: '派出单位', en: 'Supporter' },
  HOSPITAL: { zh: '本院规定', en: "The hospital's own rules" },
  JOINT: { zh: '双方共同', en: 'Both sides' },
  COUNTY_COMMISSION: { zh: '县级卫生健康委', en: 'County commission' },
};

/** Parameters of tasks, plans, workload and presence. */
export const workParameters = {
  'task.owner.required': task.demand(['每项任务落实到人', 'Every task has a named person']),
  'task.date.required': task.demand(['每项任务有完成时间', 'Every task has a date']),
  'task.types': task.anyOf(['工作任务类别', 'Kinds of tasks'], taskTypes, { effect: 'NONE' }),
  'plan.by': task.choice(['计划制定者', 'Who makes the plan'], sides),
  'plan.fields': task.allOf(['计划必备内容', 'Required content of the plan'], planFields),
  'plan.annual.by': task.choice(['年度计划制定者', 'Who makes the annual plan'], sides),
  'plan.annual.dueMonth': task.number(['年度计划完成月份', 'Annual plan due in month'], ['月', ''], { min: 1, max: 12 }, { effect: 'FLAG' }),
  'plan.annual.fields': task.allOf(['年度计划必备内容', 'Required content of the annual plan'], planFields),
  'plan.dispatchByPlan': task.demand(['按年度计划派出人员', 'Staff are dispatched by the annual plan']),
  'plan.monthly.required': task.demand(['个人月工作计划', 'Monthly personal plan'], { effect: 'FLAG' }),
  'plan.monthly.fields': task.allOf(['月计划必备内容', 'Required content of the monthly plan'], planFields, { effect: 'FLAG' }),
  'plan.monthly.fileTo': task.choice(['月计划报送', 'Monthly plan filed with'], sides),
  'plan.monthly.dueDay': task.number(['月计划报送日', 'Day of the month it is due'], ['日', ''], { min: 1, max: 28 }, { effect: 'FLAG' }),
  'plan.tracked': task.demand(['按计划开展工作并跟踪完成情况', 'Work is done by the plan and followed up'], { effect: 'FLAG' }),
  'plan.personal.required': task.demand(['驻点个人工作计划', 'Personal plan for the stay']),
  'project.fields': task.allOf(['项目管理内容', 'Content of a project'], {
    progress: { zh: '进度', en: 'Progress' },
    quality: { zh: '质量', en: 'Quality' },
    benefit: { zh: '效益', en: 'Benefit' },
    standard: { zh: '评价标准', en: 'Standard' },
  }, { effect: 'FLAG' }),
  'flow.steps': task.allOf(['工作程序', 'Steps of the procedure'], {
    PLAN: { zh: '计划', en: 'Plan' },
    SELECT: { zh: '选派', en: 'Select' },
    EXECUTE: { zh: '实施', en: 'Carry out' },
    SUMMARY: { zh: '总结', en: 'Summarise' },
  }),

  'load.quota': load.structure(['工作量要求', 'Required work'], loadQuota, showQuota, { many: true, effect: 'FLAG', tightens: 'HIGHER' }),
  'load.combineMode': load.choice(['多项要求', 'Several quotas'], {
    EACH: { zh: '逐项达到', en: 'Each' },
    ANY: { zh: '任一达到', en: 'Any' },
  }),
  'load.slotPriority': load.structure(['同一半天多项工作的计入次序', 'Which work a half-day counts for'], slotPriority, showSlotPriority, { effect: 'NONE' }),
  'load.types': load.allOf(['纳入考核的工作', 'Work that is evaluated'], activityTypes, { effect: 'NONE' }),
  'technique.requiresApproval': load.demand(['新技术须按医疗技术分类分级管理', 'New techniques need authorisation']),
  'remote.types': load.anyOf(['远程医疗', 'Remote services'], {
    TRAINING: { zh: '远程培训', en: 'Training' },
    CONSULT: { zh: '远程会诊', en: 'Consultation' },
    ROUND: { zh: '远程查房', en: 'Round' },
    PATHOLOGY: { zh: '远程病理', en: 'Pathology' },
    IMAGING: { zh: '远程影像', en: 'Imaging' },
  }, { effect: 'NONE' }),
  'referral.up.contact': load.text(['上转联系部门', 'Contact for up-referral']),
  'event.fields': load.allOf(['活动记录内容', 'Content of an event'], {
    staff: { zh: '参加人数', en: 'Staff' },
    patients: { zh: '服务人次', en: 'Patients' },
    diagnosisCounts: { zh: '病种人数', en: 'Counts by diagnosis' },
    leaflets: { zh: '宣传资料', en: 'Leaflets' },
  }, { effect: 'NONE' }),

  'attend.provider': presence.choice(['考勤方式', 'Attendance by'], {
    DINGTALK: { zh: '钉钉', en: 'DingTalk' },
    ROSTER: { zh: '受援单位排班', en: "Receiver's roster" },
    SHEET: { zh: '签到表', en: 'Sign-in sheet' },
  }, { effect: 'FLAG' }),
  'attend.inAnnualScore': presence.demand(['考勤计入年度考核', 'Attendance counts in the annual score'], { effect: 'FLAG' }),
  'attend.frequency': presence.choice(['考勤频次', 'Attendance on'], { WORKDAY: { zh: '每个工作日', en: 'Every working day' } }),
  'attend.violations': presence.allOf(['考勤违纪', 'Attendance violations'], {
    ABSENT: { zh: '旷工', en: 'Absence' },
    EARLY: { zh: '早退', en: 'Early leave' },
    LATE: { zh: '迟到', en: 'Lateness' },
  }, { effect: 'FLAG' }),
  'attend.appendOnly': presence.demand(['考勤记录不得篡改', 'Attendance is append-only']),
  'roster.dutyAllowed': presence.fact(['可安排科室值班', 'May be rostered for duty']),
  'roster.inReceiver': presence.demand(['纳入受援单位排班', 'In the rosters of the receiver'], { effect: 'FLAG' }),
  'check.phone.perMonth.min': presence.atLeast(['每月电话抽查', 'Phone checks a month'], ['次', 'times'], { effect: 'FLAG' }),
  'check.phone.by': presence.choice(['电话抽查单位', 'Phone checks by'], sides),
  'check.types': presence.allOf(['实地抽查', 'Spot checks'], {
    SCHEDULED: { zh: '定期', en: 'Scheduled' },
    UNSCHEDULED: { zh: '不定期', en: 'Unscheduled' },
  }, { effect: 'FLAG' }),
  'leave.policySource': presence.choice(['请休假规定', 'Leave rules of'], sides),
  'leave.approver': presence.choice(['请假审批', 'Leave approved by'], sides, { effect: 'BLOCK' }),
  'leave.beforeDeparture': presence.demand(['批准后方可离岗', 'Approval before departure']),
  'leave.homeVisits.perMonth.max': presence.atMost(['每月探亲', 'Home visits a month'], ['次', 'times'], { effect: 'FLAG' }),
  'leave.homeVisits.transportBy': presence.choice(['探亲交通费', 'Transport paid by'], sides),
  'outing.report': presence.demand(['外出报告', 'Outings are reported'], { effect: 'FLAG' }),
  'exit.applyTo': presence.choice(['退出申请受理', 'Exit addressed to'], {
    RECEIVING_HEALTH_ADMIN: { zh: '受援地卫生健康行政部门', en: "Receiver's health administration" },
  }, { effect: 'BLOCK' }),
  'exit.advance': presence.demand(['退出须提前申请', 'Exit is applied for in advance']),
  'exit.states': presence.allOf(['退出程序', 'Steps of an exit'], {
    APPLIED: { zh: '申请', en: 'Applied' },
    APPROVED: { zh: '批准', en: 'Approved' },
    REJECTED: { zh: '不批准', en: 'Rejected' },
    FORMALITIES_DONE: { zh: '手续办结', en: 'Formalities done' },
  }),
  'incident.report': presence.choice(['差错事故报告', 'Incidents reported'], { IMMEDIATE: { zh: '立即', en: 'Immediately' } }, { effect: 'BLOCK' }),
  'incident.recipients': presence.allOf(['差错事故报告对象', 'Incidents reported to'], {
    RECEIVING: { zh: '受援单位', en: 'Receiver' },
    SUPPORTING_LEADER: { zh: '派出医院领导', en: "Supporter's leadership" },
  }),
  'privacy.patientIdentifiers': presence.choice(['患者身份信息', 'Patient identifiers'], {
    FORBIDDEN: { zh: '不得采集', en: 'Forbidden' },
  }, { effect: 'BLOCK' }),
  'privacy.confidential': presence.demand(['保守工作秘密', 'Work secrets are kept'], { effect: 'NONE' }),
};
