import { closedWords as say } from '@jiedui/schema/finding-words-evaluation';
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { addDays, addMonths } from './calendar.js';
import type { Day } from './facts.js';
import { type PolicyProblem, problemOf } from './finding.js';

/** Days from the first to the last of a month or quarter, both included. */
export interface ClosedPeriod {
  from: Day;
  to: Day;
}

/** What an office said of a period last. */
export interface ClosingFacts extends ClosedPeriod {
  state: 'CLOSED' | 'REOPENED';
}

/** The month or quarter of a day, as the pack closes them; months where it says nothing. */
export function closingPeriodOf(pack: ResolvedPack, day: Day): ClosedPeriod {
  const rule = lookup(pack, 'period.closes');
  const size = rule.state === 'FOUND' && rule.value === 'QUARTER' ? 3 : 1;
  const month = Number(day.slice(5, 7)) - 1;
  const from = `${day.slice(0, 4)}-${String(month - (month % size) + 1).padStart(2, '0')}-01`;
  return { from, to: addDays(addMonths(from, size), -1) };
}

/** The last day on which a period is open by itself; null where the pack closes none by itself. */
function closesAfter(pack: ResolvedPack, period: ClosedPeriod): Day | null {
  const days = lookup(pack, 'period.closeAfterDays');
  return days.state === 'FOUND' ? addDays(period.to, days.value) : null;
}

/** The closed period that a day lies in, by an office's word or by the pack's days; null while it is open. */
export function closedOn(pack: ResolvedPack, day: Day, today: Day, closings: readonly ClosingFacts[]): ClosedPeriod | null {
  const said = closings.find(({ from, to }) => day >= from && day <= to);
  if (said !== undefined) return said.state === 'CLOSED' ? { from: said.from, to: said.to } : null;
  const period = closingPeriodOf(pack, day);
  const last = closesAfter(pack, period);
  return last !== null && today > last ? period : null;
}

/** Why something about these days may not be written any more: one problem for each closed period. */
export function closedProblems(pack: ResolvedPack, facts: { days: readonly Day[]; today: Day; closings: readonly ClosingFacts[]; path: string }): PolicyProblem[] {
  const closed = new Map<string, ClosedPeriod>();
  for (const day of facts.days) {
    const period = closedOn(pack, day, facts.today, facts.closings);
    if (period !== null) closed.set(period.from, period);
  }
  const rule = lookup(pack, 'period.closes');
  const [ruleId, clause] = rule.state === 'FOUND' ? [rule.entry.ruleId, rule.entry.clauseText] : ['C-12', ''];
  return [...closed.values()].map(({ from, to }) =>
    problemOf({ code: 'PERIOD_CLOSED', ruleId, clause, path: facts.path, numbers: { from, to } }, { message: say.period(from, to), fix: say.reopen }));
}
