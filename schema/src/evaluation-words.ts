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
};
export type FactKind = keyof typeof factKinds;

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

export const closingStates = {
  CLOSED: label('已关账', 'Closed'),
  REOPENED: label('已重新开放', 'Reopened'),
};
