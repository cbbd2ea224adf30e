/** Kinds and states of the regular reports. */
import { label } from './vocabulary.js';

export const reportKinds = {
  MONTHLY_SUMMARY: label('月度共同总结', 'Monthly joint summary'),
  DEPARTMENT_MONTH: label('部门月报', 'Monthly report of a department'),
  QUARTER: label('季度考核统计表', 'Quarterly statistics'),
  HALF_YEAR: label('半年评估', 'Half-yearly evaluation'),
  SELF_CHECK: label('对照细则自查', 'Self-check by the rules'),
  ANNUAL: label('年度总结和下一年度计划', 'Annual summary with the next year’s plan'),
  ANNUAL_REPORT: label('年度报告', 'Annual report'),
};

export const reportStates = {
  DRAFT: label('草稿', 'Draft'),
  SUBMITTED: label('已报送', 'Submitted'),
  RETURNED: label('退回修改', 'Returned'),
  ACCEPTED: label('已接收', 'Accepted'),
  DISCARDED: label('已删除', 'Discarded'),
};

/** Who else gives marks beside the author's own. */
export const markSides = { PEER: label('互评', 'Mutual'), SPOT: label('抽查', 'Spot check') };

/** Where one level of a report's review stands. */
export const reviewStates = {
  WAITING: label('未到', 'Not yet'),
  OPEN: label('待审核', 'To review'),
  PASSED: label('已通过', 'Passed on'),
  RETURNED: label('已退回', 'Returned'),
};

export const reportRhythms = {
  MONTH: label('每月', 'Monthly'),
  QUARTER: label('每季度', 'Quarterly'),
  HALF_YEAR: label('每半年', 'Half-yearly'),
  YEAR: label('每年', 'Yearly'),
};

/** How many months a report of each rhythm speaks of. */
export const reportRhythmMonths = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 } as const satisfies Record<keyof typeof reportRhythms, number>;
