import { kindsOf } from './kind.js';
import { evaluationScheme, showScheme } from './shapes.js';

const evaluation = kindsOf('EVALUATION');

const dimensions = {
  ABILITY: { zh: '业务能力', en: 'Ability' },
  ATTITUDE: { zh: '工作态度', en: 'Attitude' },
  TEAMWORK: { zh: '团队协作', en: 'Teamwork' },
  LEVEL: { zh: '业务水平', en: 'Professional level' },
  COMMUNICATION: { zh: '沟通能力', en: 'Communication' },
  GROWTH: { zh: '个人成长', en: 'Growth' },
  PERFORMANCE: { zh: '工作业绩', en: 'Performance' },
  HOSPITAL_OPINION: { zh: '医院意见', en: "Hospital's opinion" },
  COMPLETION: { zh: '任务完成', en: 'Completion' },
  SERVICE: { zh: '服务态度', en: 'Service attitude' },
  POLITICS: { zh: '政治思想', en: 'Political thought' },
  ETHICS: { zh: '医德医风', en: 'Ethics' },
  ATTENDANCE: { zh: '考勤情况', en: 'Attendance' },
  ACHIEVEMENT: { zh: '工作实绩', en: 'Achievement' },
};

const departments = {
  MEDICAL: { zh: '医务科', en: 'Medical affairs' },
  SCI_EDU: { zh: '科教科', en: 'Science and education' },
  HR: { zh: '人事科', en: 'Human resources' },
  NURSING: { zh: '护理部', en: 'Nursing' },
  ECON: { zh: '经管办', en: 'Economic management' },
  MARKET: { zh: '市场部', en: 'Marketing' },
};

const evaluators = {
  RECEIVING: { zh: '受援单位', en: 'Receiver' },
  SUPPORTING: { zh: '派出单位', en: 'Supporter' },
  BOTH: { zh: '双方', en: 'Both' },
};

/** Parameters of evaluation. */
export const evaluationParameters = {
  'eval.scheme': evaluation.structure(['考核方案', 'Evaluation scheme'], evaluationScheme, showScheme, { many: true }),
  'eval.by': evaluation.choice(['考核单位', 'Evaluated by'], evaluators),
  'eval.kinds': evaluation.allOf(['考核种类', 'Kinds of evaluation'], {
    ROUTINE: { zh: '平时考核', en: 'Routine' },
    ANNUAL: { zh: '年度考核', en: 'Annual' },
  }),
  'eval.dimensions': evaluation.allOf(['考核内容', 'Dimensions'], dimensions, { many: true }),
  'eval.items': evaluation.allOf(['考核项目', 'Items'], {
    ORGANISATION: { zh: '组织领导', en: 'Organisation' },
    PROJECT_COMPLETION: { zh: '项目完成', en: 'Project completion' },
    RECEIVER_SATISFACTION: { zh: '受援单位满意度', en: "Receiver's satisfaction" },
  }, { effect: 'FLAG' }),
  'eval.methods': evaluation.allOf(['考核方法', 'Methods'], {
    SELF: { zh: '自查', en: 'Self-check' },
    PEER: { zh: '互查', en: 'Peer check' },
    SPOT: { zh: '抽查', en: 'Spot check' },
  }, { effect: 'FLAG' }),
  'eval.departments': evaluation.allOf(['考核部门', 'Departments'], departments, { effect: 'FLAG' }),
  'eval.subjects': evaluation.allOf(['考核对象', 'Subjects'], {
    PERSON: { zh: '个人', en: 'Person' },
    TEAM: { zh: '队伍', en: 'Team' },
    RECEIVER_IMPROVEMENT: { zh: '受援单位能力提升', en: "Receiver's improvement" },
    SATISFACTION_BOTH: { zh: '双方满意度', en: 'Satisfaction of both' },
  }, { effect: 'FLAG' }),
  'eval.endOfTerm.required': evaluation.demand(['期满逐人考核', 'Everybody is evaluated at the end']),
  'eval.direction': evaluation.choice(['单位考核方向', 'Direction of the unit evaluation'], {
    SUPPORTER_TO_RECEIVER: { zh: '支援方评受援方', en: 'Supporter evaluates receiver' },
    RECEIVER_TO_SUPPORTER: { zh: '受援方评支援方', en: 'Receiver evaluates supporter' },
    BOTH_SELF: { zh: '双方自评', en: 'Both evaluate themselves' },
  }),
  'eval.jointWith': evaluation.text(['联合考核单位', 'Jointly with']),
  'eval.annual.beforeTermEnd': evaluation.demand(['上一年度队伍期满前完成考核', 'Before the previous team ends its term'], { effect: 'FLAG' }),
  'eval.annual.quarter': evaluation.number(['年度考核季度', 'Quarter of the annual evaluation'], ['季度', ''], { min: 1, max: 4 }, { effect: 'FLAG' }),
  'eval.annual.fields': evaluation.allOf(['年度考核内容', 'Content of the annual evaluation'], {
    summary: { zh: '总结', en: 'Summary' },
    nextYearPlan: { zh: '下一年度计划', en: "Next year's plan" },
  }, { effect: 'FLAG' }),
  'eval.quarterly': evaluation.demand(['每季度考核', 'Quarterly evaluation'], { effect: 'FLAG' }),
  'eval.halfYear': evaluation.demand(['每半年评估', 'Half-yearly evaluation'], { effect: 'FLAG' }),
  'eval.midterm': evaluation.demand(['中期考核', 'Mid-term evaluation'], { effect: 'FLAG' }),
  'eval.final': evaluation.demand(['终期考核', 'Final evaluation'], { effect: 'FLAG' }),
  'eval.affects': evaluation.allOf(['结果运用', 'Results are used in'], {
    LEADERSHIP: { zh: '领导班子考核', en: 'Leadership evaluation' },
    GRADE_REVIEW: { zh: '医院等级评审', en: 'Grade review' },
    ACCREDITATION: { zh: '评优评先', en: 'Accreditation' },
  }, { effect: 'NONE' }),
  'eval.periodicAssessment': evaluation.demand(['医师履行情况列入医师定期考核', "A physician's service counts in the periodic assessment"], { effect: 'FLAG' }),
  'eval.fail.outcomes': evaluation.anyOf(['不合格处理', 'Outcomes of failing'], {
    DISCIPLINE: { zh: '纪律处理', en: 'Discipline' },
    REASSIGN: { zh: '调整派驻', en: 'Reassignment' },
  }, { effect: 'NONE' }),
  'eval.report': evaluation.choice(['结果上报', 'Results reported'], { LEVEL_BY_LEVEL: { zh: '逐级上报', en: 'Level by level' } }),
  'eval.objectionDays': evaluation.number(['申诉期', 'Days to object'], ['天', 'days'], { min: 1, max: 365 }),
  'period.closes': evaluation.choice(['关账周期', 'Periods that are closed'], { MONTH: { zh: '按月', en: 'Monthly' }, QUARTER: { zh: '按季度', en: 'Quarterly' } }),
  'period.closeAfterDays': evaluation.number(['期末后自动关账', 'Closed by itself after'], ['天', 'days'], { max: 366 }, { effect: 'BLOCK' }),
  'eval.roundingDigits': evaluation.number(['得分显示小数位', 'Digits shown of a score'], ['位', 'digits'], { max: 6 }),
};
