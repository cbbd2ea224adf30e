/** Key figures of oversight and of the workbench, each with its Chinese and English name. */
import { label } from './vocabulary.js';

export const figureCodes = {
  PAIRINGS: label('结对', 'Pairings'),
  PAIRINGS_ACTIVE: label('帮扶中', 'Active'),
  PAIRINGS_TO_START: label('待启动', 'To start'),
  PAIRINGS_WITHOUT_LEAD: label('待定牵头', 'Without lead'),
  RECEIVERS: label('受援单位', 'Receivers'),
  RECEIVERS_COVERED: label('已在帮扶', 'Covered'),
  RECEIVERS_GAP: label('今日覆盖缺口', 'Coverage gap today'),
  RECEIVERS_GAP_AHEAD: label('即将出现缺口', 'Coverage gap ahead'),
  RECEIVERS_WEAK: label('今日力量不足', 'Understaffed today'),
  TEAMS_ON_SITE: label('在岗队伍', 'Teams on site'),
  AGREEMENTS_EFFECTIVE: label('协议已生效', 'Agreements effective'),
  AGREEMENTS_LATE: label('协议逾期', 'Agreements late'),
  STAFF_PLANNED: label('应在岗', 'Planned on site'),
  STAFF_ON_SITE: label('在岗', 'On site'),
  TASKS: label('任务', 'Tasks'),
  TASKS_DONE: label('任务已完成', 'Tasks done'),
  TASKS_OVERDUE: label('任务逾期', 'Tasks overdue'),
  EVALUATIONS_OPEN: label('考核进行中', 'Evaluations open'),
  EVALUATIONS_EFFECTIVE: label('考核已生效', 'Evaluations effective'),
  EVALUATIONS_QUALIFIED: label('考核合格', 'Evaluations qualified'),
  GOALS_OPEN: label('目标未达成', 'Goals open'),
  GOALS_REACHED: label('目标已达成', 'Goals reached'),
  GOALS_OVERDUE: label('目标逾期', 'Goals overdue'),
  CONTRADICTIONS_OPEN: label('矛盾待核实', 'Contradictions open'),
  AGREEMENTS_DUE: label('本期应签协议', 'Agreements due'),
  AGREEMENTS_ON_TIME: label('按期生效', 'In force on time'),
  STAY_MONTHS: label('驻点人月', 'Person-months'),
  TASKS_DUE: label('本期到期任务', 'Tasks due'),
  TASKS_DUE_DONE: label('到期任务已完成', 'Due tasks done'),
  ACTIVITIES: label('工作记录', 'Records of work'),
  ACTIVITIES_CONFIRMED: label('已确认工作', 'Work confirmed'),
  ATTENDANCES: label('考勤记录', 'Attendance marks'),
  ABSENCES: label('旷工', 'Absences'),
  TRAINEES: label('进修人员', 'Trainees'),
  EVALUATIONS_ENDED: label('本期考核', 'Evaluations of the period'),
  EVALUATIONS_PASSED: label('本期考核合格', 'Passed in the period'),
  INCIDENTS: label('差错事故', 'Incidents'),
  VIOLATIONS: label('违纪', 'Violations'),
  EXCLUDED_PAIRINGS: label('已终止的结对', 'Terminated pairings'),
  EXCLUDED_ARRIVALS: label('到岗未确认', 'Arrivals not confirmed'),
  EXCLUDED_EVALUATIONS: label('作废的考核', 'Void evaluations'),
  EXCLUDED_ACTIVITIES: label('撤回或被更正的工作记录', 'Withdrawn or superseded records'),
  EXCLUDED_ATTENDANCES: label('作废或被更正的考勤', 'Void or corrected marks'),
  EXCLUDED_TRAINEES: label('取消的进修', 'Cancelled studies'),
  EXCLUDED_VIOLATIONS: label('不成立的违纪', 'Dismissed violations'),
};
export type FigureCode = keyof typeof figureCodes;

/** The list that a figure counts. */
export const figureLists = {
  PAIRINGS: label('结对', 'Pairings'),
  RECEIVERS: label('受援单位', 'Receivers'),
  AGREEMENTS: label('协议', 'Agreements'),
  ASSIGNMENTS: label('派驻人员', 'Assignments'),
  TASKS: label('任务', 'Tasks'),
  EVALUATIONS: label('考核', 'Evaluations'),
  TEAMS: label('队伍', 'Teams'),
  GOALS: label('帮扶目标', 'Goals'),
  CONTRADICTIONS: label('记录矛盾', 'Contradictions'),
  STAY_MONTHS: label('驻点人月', 'Person-months'),
  ACTIVITIES: label('工作记录', 'Records of work'),
  ATTENDANCES: label('考勤记录', 'Attendance marks'),
  TRAINEES: label('进修人员', 'Trainees'),
  INCIDENTS: label('差错事故', 'Incidents'),
  VIOLATIONS: label('违纪', 'Violations'),
};
export type FigureList = keyof typeof figureLists;

/** The stretch of time that a dashboard is about. */
export const periodKinds = {
  YEAR: label('年', 'Year'),
  QUARTER: label('季', 'Quarter'),
  MONTH: label('月', 'Month'),
};
export type PeriodKind = keyof typeof periodKinds;
