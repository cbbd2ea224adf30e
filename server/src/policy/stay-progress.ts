import type { Subject } from '@jiedui/schema/policy-condition';
import { lookup, lookupAll, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { completionDay, daysBetween, type Length } from './calendar.js';
import type { Day } from './facts.js';
import { firstDayReaching } from './service-forecast.js';
import { serviceLedger, type ServiceFacts } from './service.js';

/** A stay as it stands today. */
export interface StayProgressFacts {
  id: string;
  /** First day at the receiver; null before the arrival. */
  arrivedOn: Day | null;
  plannedFrom: Day;
  plannedTo: Day;
  finishedOn: Day | null;
  /** Un-approved absence: breaks and does not count (C-6). */
  brokenOn: Day[];
  leaveOn: Day[];
  today: Day;
}

/** A length of service that the pack asks for, and the day on which it is or will be complete. */
export interface StayGoal {
  months: number;
  ruleId: string;
  /** TERM: the stay itself; PROMOTION: before a promotion step. */
  purpose: 'TERM' | 'PROMOTION';
  on: Day;
  daysLeft: number;
  met: boolean;
}

export interface StayProgress {
  /** The how-manieth day on site today is; 0 before the arrival. */
  dayNo: number;
  served: Length;
  /** First day of what `served` measures: the arrival, or the return from an absence that broke the stay; null before the arrival. */
  servedFrom: Day | null;
  endsOn: Day;
  /** Days until the end of the stay; 0 when it is over. */
  daysToEnd: number;
  /** Goals, the nearest first. */
  goals: StayGoal[];
}

/** How far somebody has come with his stay and when each length of service is complete (C-4 to C-7, R-370). */
export function stayProgress(pack: ResolvedPack, subject: Subject, facts: StayProgressFacts): StayProgress {
  const { today } = facts;
  const from = facts.arrivedOn ?? facts.plannedFrom;
  const endsOn = facts.finishedOn ?? facts.plannedTo;
  const service: ServiceFacts = {
    id: facts.id, kind: 'ORDINARY', governmentOrganised: null, from, to: facts.finishedOn, brokenOn: facts.brokenOn, leaveOn: facts.leaveOn, revoked: false,
  };
  const until = today < endsOn ? today : endsOn;
  const arrived = facts.arrivedOn !== null && from <= today;
  // A stint that is still too short to count included: it is on its way.
  const stint = arrived ? serviceLedger(pack, [service], until).lines.at(-1) : undefined;
  return {
    dayNo: arrived ? daysBetween(from, until) + 1 : 0,
    served: stint?.length ?? { months: 0, days: 0 },
    servedFrom: stint?.from ?? null,
    endsOn,
    daysToEnd: Math.max(0, daysBetween(today, endsOn)),
    goals: wanted(pack, subject).map((goal) => {
      const on = firstDayReaching(pack, [{ ...service, to: null }], goal.months, from) ?? completionDay(from, goal.months);
      return { ...goal, on, daysLeft: Math.max(0, daysBetween(today, on)), met: arrived && on <= until };
    }).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  };
}

type Wanted = Pick<StayGoal, 'months' | 'ruleId' | 'purpose'>;

function wanted(pack: ResolvedPack, subject: Subject): Wanted[] {
  const terms = (['term.continuousMonths.min', 'term.months.min'] as const).flatMap((key): Wanted[] => {
    const found = lookup(pack, key, subject);
    return found.state === 'FOUND' ? [{ months: found.value, ruleId: found.entry.ruleId, purpose: 'TERM' }] : [];
  });
  const gates = lookupAll(pack, 'promo.gate', subject).flatMap(({ found }): Wanted[] =>
    found.state === 'FOUND' ? [{ months: found.value.cumulativeMonths, ruleId: found.entry.ruleId, purpose: 'PROMOTION' }] : []);
  const byMonths = new Map<number, Wanted>();
  for (const goal of [...gates, ...terms]) byMonths.set(goal.months, goal);
  return [...byMonths.values()];
}
