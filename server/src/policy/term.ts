import { termWords as say } from '@jiedui/schema/finding-words';
import type { Subject } from '@jiedui/schema/policy-condition';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { addDays, completionDay, daysBetween, type Length, reachesMonths, stayLength, unbrokenRuns } from './calendar.js';
import type { StayFacts, TeamMemberFacts } from './facts.js';
import { type Finding, judge, type Outcome } from './finding.js';

/** Length of the stay: continuous and total months as the pack demands them, planned or actual alike. */
export function termFindings(pack: ResolvedPack, subject: Subject, { person, stay }: TeamMemberFacts): Finding[] {
  const question = { pack, subject, code: `${stay.role}_TERM`, path: `members.${person.id}.endOn`, about: person };
  return [
    ...judge({ ...question, key: 'term.continuousMonths.min' }, (months) => continuous(stay, months)),
    ...judge({ ...question, key: 'term.months.min' }, (months) => total(stay, months)),
  ];
}

/** The longest run of a stay that no un-approved absence breaks. */
function longestRun(stay: Pick<StayFacts, 'arrivalOn' | 'endOn' | 'brokenOn'>): { from: string; to: string; length: Length } | null {
  let longest: { from: string; to: string; length: Length } | null = null;
  for (const run of unbrokenRuns(stay.arrivalOn, stay.endOn, stay.brokenOn)) {
    if (longest === null || daysBetween(run.from, run.to) > daysBetween(longest.from, longest.to)) {
      longest = { ...run, length: stayLength(run.from, run.to) };
    }
  }
  return longest;
}

function continuous(stay: StayFacts, months: number): Outcome {
  const run = longestRun(stay);
  const required = say.continuous(months);
  if (run === null) return { verdict: 'NOT_MET', required, actual: say.none, fix: say.prolongStay(completionDay(stay.arrivalOn, months)) };
  const met = reachesMonths(run.length, months);
  const due = completionDay(run.from, months);
  const shortBy = Math.max(0, daysBetween(run.to, due));
  return {
    verdict: met ? 'MET' : 'NOT_MET',
    required,
    actual: say.stayed(run.from, run.to, run.length, met ? 0 : shortBy),
    numbers: { requiredMonths: months, months: run.length.months, days: run.length.days, shortByDays: shortBy },
    since: due,
    fix: met ? null : say.prolong(due),
  };
}

/** Days that break the stay are deducted from its end: a whole stay is measured by C-4, without the 30 days of C-5. */
function total(stay: StayFacts, months: number): Outcome {
  const deducted = new Set(stay.brokenOn.filter((day) => day >= stay.arrivalOn && day <= stay.endOn)).size;
  const countedEnd = addDays(stay.endOn, -deducted);
  const length = stayLength(stay.arrivalOn, countedEnd);
  const met = reachesMonths(length, months);
  const due = addDays(completionDay(stay.arrivalOn, months), deducted);
  const shortBy = Math.max(0, daysBetween(stay.endOn, due));
  return {
    verdict: met ? 'MET' : 'NOT_MET',
    required: say.total(months),
    actual: say.stayed(stay.arrivalOn, stay.endOn, length, met ? 0 : shortBy, deducted),
    numbers: { requiredMonths: months, months: length.months, days: length.days, deductedDays: deducted, shortByDays: shortBy },
    since: due,
    fix: met ? null : say.prolong(due),
  };
}
