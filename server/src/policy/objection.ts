import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { addDays } from './calendar.js';
import type { Day } from './facts.js';
import type { PolicyProblem } from './finding.js';

/** Last day to object to a result that was published on a day; null where the pack gives none. That day still counts (C-3). */
export function objectionUntil(pack: ResolvedPack, publishedOn: Day): Day | null {
  const days = lookup(pack, 'eval.objectionDays');
  return days.state === 'FOUND' ? addDays(publishedOn, days.value) : null;
}

/** Why an objection comes too late, or nothing. */
export function objectionProblems(pack: ResolvedPack, facts: { until: Day | null; today: Day }): PolicyProblem[] {
  if (facts.until === null || facts.today <= facts.until) return [];
  const days = lookup(pack, 'eval.objectionDays');
  const ruleId = days.state === 'FOUND' ? days.entry.ruleId : 'C-3';
  return [{
    code: 'OBJECTION_LATE', ruleId, path: 'evaluationId', clause: days.state === 'FOUND' ? days.entry.clauseText : '', fix: '由公布结果的单位决定是否更正',
    message: `申诉期至 ${facts.until}（含当日），今天是 ${facts.today}`, numbers: { until: facts.until, today: facts.today },
  }];
}
