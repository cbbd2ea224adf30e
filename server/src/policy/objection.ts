import { closedWords as say } from '@jiedui/schema/finding-words-evaluation';
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { addDays } from './calendar.js';
import type { Day } from './facts.js';
import { type PolicyProblem, problemOf } from './finding.js';

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
  const clause = days.state === 'FOUND' ? days.entry.clauseText : '';
  const sentence = { message: say.objection(facts.until, facts.today), fix: say.publisherDecides };
  return [problemOf({ code: 'OBJECTION_LATE', ruleId, path: 'evaluationId', clause, numbers: { until: facts.until, today: facts.today } }, sentence)];
}
