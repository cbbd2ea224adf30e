import { supervisionWords as say } from '@jiedui/schema/finding-words-stay';
import { kindOf } from '@jiedui/schema/parameters/catalogue';
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { businessDay } from './calendar.js';
import type { Day, Instant } from './facts.js';
import { exempt, type Finding, judge } from './finding.js';

/** One organised session of phone checks; unanswered calls are calls (C-13). */
export interface PhoneCheckFacts {
  supporterId: string;
  receiverId: string;
  by: 'SUPPORTING' | 'RECEIVING';
  at: Instant;
  personsCalled: number;
}

/** Phone checks of one supporter at one receiver in one month ('2022-04'). */
export function evaluatePhoneChecks(pack: ResolvedPack, facts: { supporterId: string; receiverId: string; month: string; today: Day; checks: PhoneCheckFacts[] }): Finding[] {
  const side = lookup(pack, 'check.phone.by');
  const sessions = facts.checks.filter((check) =>
    check.supporterId === facts.supporterId && check.receiverId === facts.receiverId && check.personsCalled > 0
    && businessDay(check.at).startsWith(`${facts.month}-`) && (side.state !== 'FOUND' || side.value === check.by),
  ).length;
  return judge({ pack, key: 'check.phone.perMonth.min', code: 'PHONE_CHECKS', path: `checks.${facts.month}` }, (min) => {
    const met = sessions >= min;
    return {
      verdict: met ? 'MET' : facts.today.slice(0, 7) <= facts.month ? 'UNKNOWN' : 'NOT_MET',
      required: say.phoneAtLeast(facts.month, min),
      actual: say.calls(sessions, min),
      numbers: { required: min, actual: sessions },
      fix: met ? null : say.callAgain(min - sessions),
    };
  });
}

/** One visit to a receiver by those who supervise it. */
export interface VisitFacts {
  on: Day;
  kind: 'SCHEDULED' | 'UNSCHEDULED';
  by: 'SUPPORTING' | 'RECEIVING' | 'OVERSIGHT';
}

/** Spot checks on site, supervision by the administration and periodic inspection within a period. */
export function evaluateVisits(pack: ResolvedPack, facts: { from: Day; to: Day; today: Day; visits: VisitFacts[] }): Finding[] {
  const visits = facts.visits.filter(({ on }) => on >= facts.from && on <= facts.to);
  const short = facts.today > facts.to ? 'NOT_MET' : 'UNKNOWN';
  const official = visits.filter(({ by }) => by === 'OVERSIGHT').length;
  return [
    ...judge({ pack, key: 'check.types', code: 'SPOT_CHECKS', path: 'visits' }, (kinds) => {
      const done = kinds.filter((kind) => visits.some((visit) => visit.kind === kind));
      const met = done.length > 0;
      return {
        verdict: met ? 'MET' : short,
        required: say.spotChecks(kindOf('check.types').show(kinds)),
        actual: met ? say.checked(visits.length, kindOf('check.types').show(done)) : say.none,
        numbers: { visits: visits.length },
        fix: met ? null : say.arrange,
      };
    }),
    ...judge({ pack, key: 'supervise.perYear.min', code: 'SUPERVISION', path: 'visits' }, (min) => ({
      verdict: official >= min ? 'MET' : short,
      required: say.officialAtLeast(min),
      actual: say.times(official),
      numbers: { required: min, actual: official },
      fix: official >= min ? null : say.superviseAgain(min - official),
    })),
    ...judge({ pack, key: 'supervise.periodic', code: 'INSPECTION', path: 'visits' }, (demanded) => {
      if (!demanded) return exempt;
      const met = visits.length > 0;
      return { verdict: met ? 'MET' : short, required: say.inspected(facts.from, facts.to), actual: say.times(visits.length), numbers: { visits: visits.length }, fix: met ? null : say.inspect };
    }),
  ];
}
