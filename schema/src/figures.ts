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
  EXCLUDED_PAIRINGS: label('已终止的结对', 'Terminated pairings'),
  EXCLUDED_ARRIVALS: label('到岗未确认', 'Arrivals not confirmed'),
  EXCLUDED_EVALUATIONS: label('作废的考核', 'Void evaluations'),
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
};
export type FigureList = keyof typeof figureLists;
