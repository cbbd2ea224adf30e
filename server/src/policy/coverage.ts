import { nothing } from '@jiedui/schema/finding-words';
import { coverageWords as say } from '@jiedui/schema/finding-words-stay';
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { dayAt, dayIndex } from './day-index.js';
import type { CoverageFacts, Day } from './facts.js';
import { type Finding, judge } from './finding.js';
import { subjectOf } from './subject.js';

/** Consecutive days on which fewer persons than wanted were on site. */
export interface Gap {
  from: Day;
  to: Day;
  days: number;
  /** Fewest persons on site within the gap. */
  lowest: number;
}

export interface Coverage {
  findings: Finding[];
  /** Days below coverage.minOnSite. */
  gaps: Gap[];
  /** Days below team.size.min. */
  strengthGaps: Gap[];
  days: number;
  daysCovered: number;
  /** Persons on site, one number for each day from `from`. */
  onSite: number[];
}

/**
 * Coverage all year round and strength of the team, day by day, with the gaps. `onSite`: persons at one receiver over the union of
 * teams, batches and supporters (C-8), one number for each day from `from` to `to`.
 */
export function evaluateOnSite(pack: ResolvedPack, facts: CoverageFacts, onSite: number[]): Coverage {
  const subject = subjectOf({ receiver: facts.receiver });
  const minOnSite = lookup(pack, 'coverage.minOnSite', subject);
  const size = lookup(pack, 'team.size.min', subject);
  const gaps = minOnSite.state === 'FOUND' ? gapsBelow(onSite, facts.from, minOnSite.value) : [];
  const strengthGaps = size.state === 'FOUND' ? gapsBelow(onSite, facts.from, size.value) : [];
  const missing = gaps.reduce((total, gap) => total + gap.days, 0);
  const daysCovered = onSite.length - missing;
  const [worst] = gaps;
  const findings = judge({ pack, key: 'coverage.yearRound', subject, code: 'COVERAGE_GAP', path: 'coverage', about: facts.receiver }, (demanded) => {
    const required = say.daily(facts.from, facts.to, minOnSite.state === 'FOUND' ? minOnSite.value : 1);
    if (!demanded) return { verdict: 'EXEMPT', required, actual: nothing };
    return {
      verdict: gaps.length === 0 ? 'MET' : 'NOT_MET',
      required,
      actual: gaps.length === 0 ? say.covered(daysCovered) : say.uncovered(missing, gaps.length),
      numbers: { days: onSite.length, daysCovered, gaps: gaps.length },
      since: worst?.from ?? facts.from,
      fix: worst === undefined ? null : say.sendOn(worst.from, worst.to),
    };
  });
  return { findings, gaps, strengthGaps, days: onSite.length, daysCovered, onSite };
}

/** Whether the team was as strong as demanded on every day, over the union of batches and supporters (C-8). */
export function strengthFindings(pack: ResolvedPack, facts: Pick<CoverageFacts, 'receiver' | 'from' | 'to'>, { strengthGaps, days }: Coverage): Finding[] {
  const question = { pack, key: 'team.size.min' as const, subject: subjectOf({ receiver: facts.receiver }), code: 'STRENGTH_GAP', path: 'strength', about: facts.receiver };
  return judge(question, (size) => {
    const missing = strengthGaps.reduce((total, gap) => total + gap.days, 0);
    const [first] = strengthGaps;
    return {
      verdict: missing === 0 ? 'MET' : 'NOT_MET',
      required: say.daily(facts.from, facts.to, size),
      actual: first === undefined ? say.strong(days) : say.weak(missing, strengthGaps.length, Math.min(...strengthGaps.map((gap) => gap.lowest))),
      numbers: { days, short: missing, gaps: strengthGaps.length },
      since: first?.from ?? facts.from,
      fix: first === undefined ? null : say.strengthen(first.from, first.to),
    };
  });
}

function gapsBelow(onSite: number[], from: Day, min: number): Gap[] {
  const first = dayIndex(from);
  const gaps: Gap[] = [];
  let start: number | null = null;
  for (let day = 0; day <= onSite.length; day += 1) {
    const below = day < onSite.length && (onSite[day] ?? 0) < min;
    if (below && start === null) start = day;
    if (!below && start !== null) {
      gaps.push({ from: dayAt(first + start), to: dayAt(first + day - 1), days: day - start, lowest: Math.min(...onSite.slice(start, day)) });
      start = null;
    }
  }
  return gaps;
}
