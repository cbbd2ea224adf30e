import { Decimal } from 'decimal.js';
import type { CapabilityLevel, GoalTarget, NeedAlternative } from '@jiedui/schema/effect-words';
import { commonWords, plain } from '@jiedui/schema/finding-words';
import { goalWords, type GoalThing } from '@jiedui/schema/finding-words-goal';
import { type ParameterKey, type ParameterValue, kindOf } from '@jiedui/schema/parameters/catalogue';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { type Label, type StandardStatus, standardStatuses } from '@jiedui/schema/vocabulary';
import type { ReceiverFacts } from './facts.js';
import { type Finding, judge, type Outcome, unknown } from './finding.js';
import { subjectOf } from './subject.js';

/** What a receiver and its county have reached by the end of a year. Null = not reported. */
export interface GoalFacts {
  /** As frozen for the pairing (C-17): decides which goals it has. */
  receiver: ReceiverFacts;
  year: number;
  /** Until then what a year still lacks is open, not missed. */
  yearOver: boolean;
  /** The standard that the receiver has reached by now. */
  standard: StandardStatus | null;
  /** Capability of each hospital of the county; empty where none is reported. */
  hospitals: { name: string; capability: CapabilityLevel }[];
  /** Other ways in which the county's needs are met: trusteeship, medical consortium, remote care, pairing by the city. */
  alternatives: NeedAlternative[];
  specialties: number | null;
  gapsFilled: number | null;
  visits: { before: number; now: number } | null;
  centresAtLevel2: number | null;
  /** Goals for the receiver that were reached. */
  reached: GoalTarget[];
}

/** Goals of the pack against what was reached. What a pack does not set for a receiver (a TCM hospital's centres, say) gives no finding. */
export function evaluateGoals(pack: ResolvedPack, facts: GoalFacts): Finding[] {
  const subject = subjectOf({ receiver: facts.receiver });
  const ask = <K extends ParameterKey>(key: K, code: string, compare: (value: ParameterValue<K>) => Outcome) =>
    judge({ pack, subject, key, code, path: `goals.${code}`, about: facts.receiver }, compare);
  return [
    ...ask('goal.capability', 'CAPABILITY', (goal) => capability(goal, facts)),
    ...ask('goal.standard', 'STANDARD', (allowed) => standard(allowed, facts.standard)),
    ...ask('goal.specialty.min', 'SPECIALTIES', (min) => least(facts.specialties, min, 'SPECIALTIES')),
    ...ask('goal.specialty.max', 'SPECIALTIES_MAX', (max) => most(facts.specialties, max, 'SPECIALTIES')),
    ...ask('goal.gap.perYear.min', 'GAPS', (min) => openYet(least(facts.gapsFilled, min, 'GAPS', facts.year), facts)),
    ...ask('goal.visitGrowth.min', 'VISIT_GROWTH', (min) => openYet(growth(facts, min), facts)),
    ...ask('goal.level2.perCounty.min', 'LEVEL2_CENTRES', (min) => least(facts.centresAtLevel2, min, 'LEVEL2_CENTRES')),
    ...ask('goal.perReceiver', 'RECEIVER_GOALS', (wanted) => all(wanted, facts.reached, (codes) => kindOf('goal.perReceiver').show(codes))),
    ...ask('centres.emergency', 'EMERGENCY_CENTRES', (wanted) => all(wanted, facts.reached, (codes) => kindOf('centres.emergency').show(codes))),
    ...ask('centres.county', 'COUNTY_CENTRES', (wanted) => all(wanted, facts.reached, (codes) => kindOf('centres.county').show(codes))),
  ];
}

/** What a year still lacks before it is over cannot be judged yet. */
function openYet(outcome: Outcome, { yearOver, year }: GoalFacts): Outcome {
  if (yearOver || outcome.verdict !== 'NOT_MET' || typeof outcome.actual === 'string') return outcome;
  return { ...outcome, verdict: 'UNKNOWN', actual: goalWords.goesOn(outcome.actual, year) };
}

function standard(allowed: ParameterValue<'goal.standard'>, reached: StandardStatus | null): Outcome {
  const required = kindOf('goal.standard').show(allowed);
  if (reached === null) return unknown(required, goalWords.noStandard, goalWords.recordStandard);
  const met = allowed.some((one) => one === reached);
  return { verdict: met ? 'MET' : 'NOT_MET', required, actual: standardStatuses[reached], fix: met ? null : goalWords.reachStandard };
}

function capability(goal: ParameterValue<'goal.capability'>, { hospitals, alternatives }: GoalFacts): Outcome {
  const required = kindOf('goal.capability').show(goal);
  const reached = hospitals.filter((hospital) => hospital.capability !== 'BELOW').length;
  const best = hospitals.filter((hospital) => hospital.capability === 'LEVEL_2A').length;
  const orElse = goal === 'LEVEL2_STRIVE_OR_ALTERNATIVE';
  if (hospitals.length === 0 && !(orElse && alternatives.length > 0)) return unknown(required, goalWords.noHospitals, goalWords.recordHospitals);
  const met = goal === 'LEVEL_2A' ? best === hospitals.length : reached > 0 || (orElse && alternatives.length > 0);
  return {
    verdict: met ? 'MET' : 'NOT_MET',
    required,
    actual: goalWords.hospitals(hospitals.length, reached, best, alternatives),
    numbers: { hospitals: hospitals.length, level2: reached, level2A: best, alternatives: alternatives.length },
    fix: met ? null : goal === 'LEVEL_2A' ? goalWords.allTo2A : orElse ? goalWords.oneTo2OrElse : goalWords.oneTo2,
  };
}

function least(amount: number | null, min: number, what: GoalThing, year: number | null = null): Outcome {
  const required = goalWords.least(what, year, min);
  if (amount === null) return unknown(required, commonWords.notRecorded, goalWords.record(what, year));
  const met = amount >= min;
  return {
    verdict: met ? 'MET' : 'NOT_MET', required, actual: met ? plain(amount) : goalWords.below(amount, min),
    numbers: { required: min, actual: amount }, fix: met ? null : goalWords.add(min - amount),
  };
}

function most(amount: number | null, max: number, what: GoalThing): Outcome {
  const required = goalWords.most(what, max);
  if (amount === null) return unknown(required, commonWords.notRecorded, goalWords.record(what, null));
  const met = amount <= max;
  return {
    verdict: met ? 'MET' : 'NOT_MET', required, actual: met ? plain(amount) : goalWords.above(amount, max),
    numbers: { max, actual: amount }, fix: met ? null : goalWords.reduce(amount - max),
  };
}

/** Growth is compared as it is, before any rounding (C-11). */
function growth({ visits, year }: GoalFacts, min: string): Outcome {
  const percent = (value: Decimal) => `${value.times(100).toFixed(2)}%`;
  const required = goalWords.growth(percent(new Decimal(min)));
  if (visits === null || visits.before <= 0) return unknown(required, goalWords.noVisits(year - 1, year), goalWords.recordVisits(year - 1, year));
  const wanted = new Decimal(visits.before).times(new Decimal(min).plus(1));
  const met = wanted.lte(visits.now);
  const rate = new Decimal(visits.now).minus(visits.before).div(visits.before);
  return {
    verdict: met ? 'MET' : 'NOT_MET', required, actual: goalWords.grown(visits.before, visits.now, percent(rate)),
    numbers: { before: visits.before, now: visits.now }, fix: met ? null : goalWords.moreVisits(wanted.ceil().toNumber()),
  };
}

function all<T extends GoalTarget>(wanted: readonly T[], done: readonly GoalTarget[], show: (codes: T[]) => Label): Outcome {
  const missing = wanted.filter((one) => !done.includes(one));
  return {
    verdict: missing.length === 0 ? 'MET' : 'NOT_MET',
    required: show([...wanted]),
    actual: missing.length === 0 ? goalWords.allDone : commonWords.lacking(show(missing)),
    numbers: { required: wanted.length, actual: wanted.length - missing.length },
    fix: missing.length === 0 ? null : commonWords.complete(show(missing)),
  };
}
