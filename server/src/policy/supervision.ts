import { kindOf } from '@jiedui/schema/parameters/catalogue';
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { businessDay } from './calendar.js';
import type { Day, Instant } from './facts.js';
import { type Finding, judge } from './finding.js';

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
      required: `${facts.month} 电话抽查不少于 ${min} 次`,
      actual: met ? `${sessions} 次` : `${sessions} 次(${sessions} < ${min})`,
      numbers: { required: min, actual: sessions },
      fix: met ? null : `再抽查 ${min - sessions} 次`,
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
        required: `${kindOf('check.types').show(kinds).zh}实地抽查`,
        actual: met ? `${visits.length} 次(${kindOf('check.types').show(done).zh})` : '没有抽查',
        numbers: { visits: visits.length },
        fix: met ? null : '安排实地抽查',
      };
    }),
    ...judge({ pack, key: 'supervise.perYear.min', code: 'SUPERVISION', path: 'visits' }, (min) => ({
      verdict: official >= min ? 'MET' : short,
      required: `主管部门督导考核不少于 ${min} 次`,
      actual: `${official} 次`,
      numbers: { required: min, actual: official },
      fix: official >= min ? null : `再督导 ${min - official} 次`,
    })),
    ...judge({ pack, key: 'supervise.periodic', code: 'INSPECTION', path: 'visits' }, (demanded) => {
      if (!demanded) return { verdict: 'EXEMPT', required: '不要求', actual: '—' };
      const met = visits.length > 0;
      return { verdict: met ? 'MET' : short, required: `${facts.from} 至 ${facts.to} 督导检查`, actual: `${visits.length} 次`, numbers: { visits: visits.length }, fix: met ? null : '安排督导检查' };
    }),
  ];
}
