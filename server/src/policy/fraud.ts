import { commonWords } from '@jiedui/schema/finding-words';
import { fraudWords as say } from '@jiedui/schema/finding-words-career';
import { type ResolvedPack, lookup } from '@jiedui/schema/policy-pack-resolve';
import { addMonths } from './calendar.js';
import type { Day } from './facts.js';
import { type Finding, judge } from './finding.js';

/** A case of falsification; `verifiedOn` null while it is open or unfounded. */
export interface FraudFacts {
  id: string;
  verifiedOn: Day | null;
  /** Decisions on liability that are on record. */
  liabilities: ('UNIT' | 'PERSONS')[];
}

/** What a verified case takes away. */
export interface FraudEffects {
  cancelledYear: number | null;
  /** Last day of the ban: the same date `fraud.banYears` later, itself included (C-15). */
  banUntil: Day | null;
}

export function fraudEffects(pack: ResolvedPack, verifiedOn: Day): FraudEffects {
  const cancels = lookup(pack, 'fraud.cancelYear');
  const years = lookup(pack, 'fraud.banYears');
  return {
    cancelledYear: cancels.state === 'FOUND' && cancels.value ? Number(verifiedOn.slice(0, 4)) : null,
    banUntil: years.state === 'FOUND' ? addMonths(verifiedOn, years.value * 12) : null,
  };
}

/** Whether verified falsification stands against an appointment or application on a day. */
export function evaluateFraud(pack: ResolvedPack, person: { id: string; name: string }, cases: FraudFacts[], on: Day): Finding[] {
  const verified = cases.flatMap(({ verifiedOn }) => (verifiedOn !== null && verifiedOn <= on ? [verifiedOn] : []));
  const path = `promotion.${person.id}.fraud`;
  return [
    ...judge({ pack, key: 'fraud.cancelYear', code: 'FRAUD_YEAR', path, about: person }, (cancels) => {
      const year = on.slice(0, 4);
      const hit = cancels && verified.some((day) => day.slice(0, 4) === year);
      const required = say.noneIn(year);
      if (!hit) return { verdict: 'MET', required, actual: commonWords.none };
      return { verdict: 'NOT_MET', required, actual: say.cancelled(year), numbers: { year: Number(year) }, since: `${year}-12-31`, fix: say.nextYear };
    }),
    ...judge({ pack, key: 'fraud.banYears', code: 'FRAUD_BAN', path, about: person }, (years) => {
      const until = verified.map((day) => addMonths(day, years * 12)).reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);
      const required = say.outside(years);
      if (until === null || on > until) return { verdict: 'MET', required, actual: until === null ? say.noBan : say.banOver(until) };
      return { verdict: 'NOT_MET', required, actual: say.banned(until), numbers: { banUntil: until }, since: until, fix: say.applyAfter(until) };
    }),
  ];
}

/** Whether a verified case was followed by the liability that the pack demands. */
export function evaluateLiability(pack: ResolvedPack, fraud: FraudFacts): Finding[] {
  if (fraud.verifiedOn === null) return [];
  return judge({ pack, key: 'fraud.liability', code: 'FRAUD_LIABILITY', path: `fraud.${fraud.id}.liabilities` }, (demanded) => {
    const missing = demanded.filter((who) => !fraud.liabilities.includes(who));
    return {
      verdict: missing.length === 0 ? 'MET' : 'NOT_MET',
      required: say.hold(demanded),
      actual: missing.length === 0 ? say.allDecided : say.undecided(missing),
      numbers: { required: demanded.length, actual: demanded.length - missing.length },
      fix: missing.length === 0 ? null : say.recordDecision(missing),
    };
  });
}
