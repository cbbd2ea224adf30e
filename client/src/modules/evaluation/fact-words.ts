import { defineWords, useWords } from '../../app/words.js';
import type { FactKind } from '../../graphql/generated/types.js';

/** A recorded fact in words, its numbers in their places. */
const words = defineWords('evaluation-facts', {
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
});

export function useFactWords(): (fact: { kind: FactKind; numbers: unknown }) => string {
  const t = useWords(words);
  return ({ kind, numbers }) => t(kind, numbers as Record<string, number>);
}
