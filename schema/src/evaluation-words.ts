/** What evaluations say beside their states: recorded facts, other scores, objections, uses of a result, closed periods. */
import { label } from './vocabulary.js';

/** Facts that the platform counts from its own records and shows beside an item. */
export const factKinds = {
  ATTENDANCE: label('考勤', 'Attendance'),
  PHONE_CHECKS: label('电话抽查', 'Phone checks'),
  VISITS: label('实地抽查', 'Visits'),
  CLINIC: label('门诊', 'Clinic'),
  ROUND: label('查房', 'Rounds'),
  SURGERY: label('手术', 'Operations'),
  LECTURE: label('讲座培训', 'Lectures and training'),
  CASES: label('会诊与病例讨论', 'Consultations and case discussions'),
  RECORDS: label('工作记录', 'Work records'),
  PLANS: label('月工作计划', 'Monthly plans'),
  TASKS: label('任务进度', 'Tasks'),
  TRAINEES: label('进修带教', 'Trainees'),
  VIOLATIONS: label('违纪', 'Violations'),
  INCIDENTS: label('差错事故', 'Incidents'),
  FREE_CLINICS: label('义诊', 'Free clinics'),
  TECHNIQUES: label('新技术新业务', 'New techniques'),
  DONATIONS: label('捐赠', 'Donations'),
  REFERRALS: label('双向转诊', 'Referrals'),
  GOALS: label('帮扶目标', 'Goals'),
};
export type FactKind = keyof typeof factKinds;

/** A recorded fact in words, Chinese and English, its numbers in their places: on screen and on paper the same. */
export const factSentences = {
  ATTENDANCE: ['应出勤 {{required}} 天，出勤 {{present}}，请假 {{leave}}，旷工 {{absent}}，迟到 {{late}}，无记录 {{unrecorded}}', '{{present}} of {{required}} days present, {{leave}} on leave, {{absent}} absent, {{late}} late, {{unrecorded}} without record'],
  PHONE_CHECKS: ['电话抽查 {{sessions}} 次（要求 {{required}}），应答 {{answered}} / {{called}}', '{{sessions}} phone checks ({{required}} demanded), answered {{answered}} of {{called}}'],
  VISITS: ['实地抽查 {{sessions}} 次，在岗 {{answered}} / {{called}}', '{{sessions}} visits, present {{answered}} of {{called}}'],
  CLINIC: ['门诊 {{halfDays}} 个半天，{{quantity}} 人次', 'Clinic: {{halfDays}} half-days, {{quantity}} patients'],
  ROUND: ['查房 {{halfDays}} 个半天，{{records}} 次', 'Rounds: {{halfDays}} half-days, {{records}} records'],
  SURGERY: ['手术 {{quantity}} 台', 'Operations: {{quantity}}'],
  LECTURE: ['讲座培训 {{records}} 次，{{quantity}} 人次', 'Lectures: {{records}}, {{quantity}} listeners'],
  CASES: ['会诊与病例讨论 {{quantity}} 例', 'Consultations and case discussions: {{quantity}}'],
  RECORDS: ['工作记录 {{confirmed}} 条已确认，{{waiting}} 条待确认', 'Work records: {{confirmed}} confirmed, {{waiting}} waiting'],
  PLANS: ['月计划报备 {{filed}} 份，总结 {{summarised}} 份', 'Monthly plans: {{filed}} filed, {{summarised}} summarised'],
  TASKS: ['到期任务 {{due}} 项，完成 {{done}}，逾期 {{late}}', 'Tasks due: {{due}}, done {{done}}, late {{late}}'],
  TRAINEES: ['进修 {{studying}} 人，结业 {{finished}} 人', 'Trainees: {{studying}}, finished {{finished}}'],
  VIOLATIONS: ['违纪 {{recorded}} 起，已处理 {{decided}}', 'Violations: {{recorded}}, decided {{decided}}'],
  INCIDENTS: ['差错事故 {{reported}} 起', 'Incidents: {{reported}}'],
  FREE_CLINICS: ['义诊 {{held}} 次，服务 {{served}} 人次，发放资料 {{leaflets}} 份', 'Free clinics: {{held}}, {{served}} patients, {{leaflets}} leaflets'],
  TECHNIQUES: ['开展新技术 {{introduced}} 项，其中仍在使用 {{used}} 项，待确认 {{waiting}} 项', 'New techniques: {{introduced}}, {{used}} still used, {{waiting}} to confirm'],
  DONATIONS: ['捐赠 {{given}} 次，{{quantity}} 件，价值 {{yuan}} 元', 'Donations: {{given}}, {{quantity}} pieces, worth {{yuan}} yuan'],
  REFERRALS: ['上转病人 {{up}} 人，下转病人 {{down}} 人', 'Referrals: {{up}} up, {{down}} down'],
  GOALS: ['达成帮扶目标 {{reached}} 项，未达成 {{open}} 项（逾期 {{overdue}}）', 'Goals: {{reached}} reached, {{open}} open ({{overdue}} overdue)'],
} as const satisfies Record<FactKind, readonly [string, string]>;

/** Scores that stand beside the counted one: each with its own side. */
export const scoreMethods = {
  SELF: label('自评', 'Self'),
  PEER: label('互评', 'Mutual'),
  SPOT: label('抽评', 'Spot'),
};
export type ScoreMethod = keyof typeof scoreMethods;

export const objectionStates = {
  RAISED: label('待答复', 'To answer'),
  UPHELD: label('成立', 'Upheld'),
  REJECTED: label('不成立', 'Rejected'),
  WITHDRAWN: label('已撤回', 'Withdrawn'),
};

/** Where a result was taken into account. */
export const resultUses = {
  YEAR_END: label('年度考核', 'Year-end evaluation'),
  TARGET: label('目标考核', 'Target evaluation'),
  MERIT: label('评优评先', 'Merit selection'),
  PROMOTION: label('职称晋升', 'Promotion'),
  APPOINTMENT: label('岗位聘任', 'Appointment'),
  PERIODIC: label('医师定期考核', 'Periodic assessment'),
  LEADERSHIP: label('领导班子考核', 'Leadership evaluation'),
  GRADE_REVIEW: label('医院等级评审', 'Grade review'),
  STUDY: label('进修深造', 'Further study'),
  REWARD: label('奖励兑现', 'Reward'),
  SANCTION: label('惩处', 'Penalty'),
  CIRCULAR: label('通报', 'Circular'),
};

/** What a result obliges to. */
export const resultDues = {
  RESULT_LINKED: label('结果运用', 'Use in reviews'),
  COMMENDATION: label('表彰', 'Commendation'),
  CIRCULAR: label('通报批评', 'Circular'),
  PERIODIC_ASSESSMENT: label('列入医师定期考核', 'Periodic assessment'),
};

export const closingStates = {
  CLOSED: label('已关账', 'Closed'),
  REOPENED: label('已重新开放', 'Reopened'),
};
