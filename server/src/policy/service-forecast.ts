import type { PromotionGate } from '@jiedui/schema/parameters/shapes';
import { lookupAll, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { PersonCategory } from '@jiedui/schema/vocabulary';
import { addDays, daysBetween, type Length } from './calendar.js';
import type { Day } from './facts.js';
import { serviceLedger, type ServiceFacts } from './service.js';

/** A length of service before a promotion step, and how far somebody has come with it. */
export interface ServiceGate {
  step: PromotionGate['step'];
  to: PromotionGate['to'];
  months: number;
  ruleId: string;
  met: boolean;
  /** First day on which the total reaches the months if the running stay goes on unbroken; null where none runs. */
  reachOn: Day | null;
}

/** What a pack sets before one promotion step, against the service as it stands. */
export type GateStanding = Pick<ServiceGate, 'step' | 'to' | 'months' | 'ruleId' | 'met'>;

/** Longer than any gate of a source takes from today. */
const SEARCHED_DAYS = 2_000;

/** The promotion gates that a pack sets for a category, each with the day on which it is or will be met. */
export function serviceGates(pack: ResolvedPack, category: PersonCategory, services: ServiceFacts[], today: Day): ServiceGate[] {
  return gateStandings(pack, category, serviceLedger(pack, services, today).total)
    .map((gate) => ({ ...gate, reachOn: gate.met ? null : reachesOn(pack, services, gate.months, today) }));
}

/** The same without the days, for many people at once. */
export function gateStandings(pack: ResolvedPack, category: PersonCategory, total: Length): GateStanding[] {
  return lookupAll(pack, 'promo.gate', { 'person.category': category }).flatMap(({ found }): GateStanding[] => {
    if (found.state !== 'FOUND') return [];
    const { step, to, cumulativeMonths: months } = found.value;
    return [{ step, to, months, ruleId: found.entry.ruleId, met: total.months >= months }];
  });
}

/** The first day after `today` on which the ledger reaches the months; null where nothing runs on, or not within reach. */
function reachesOn(pack: ResolvedPack, services: ServiceFacts[], months: number, today: Day): Day | null {
  const starts = services.filter((service) => service.to === null && !service.revoked).map((service) => service.from);
  const first = starts.sort()[0];
  if (first === undefined) return null;
  return firstDayReaching(pack, services, months, first > today ? first : today);
}

/** The first day from `from` on which the ledger reaches the months, while what runs goes on; the one place that finds it. */
export function firstDayReaching(pack: ResolvedPack, services: ServiceFacts[], months: number, from: Day): Day | null {
  const reached = (days: number): boolean => serviceLedger(pack, services, addDays(from, days)).total.months >= months;
  if (!reached(SEARCHED_DAYS)) return null;
  // The total never falls while a stay runs on, so the first day is found by halving.
  let [low, high] = [0, SEARCHED_DAYS];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (reached(middle)) high = middle;
    else low = middle + 1;
  }
  return addDays(from, low);
}

/** The services as they would stand with one more unbroken stay from a day on. */
export function withStayFrom(services: ServiceFacts[], from: Day): ServiceFacts[] {
  return [...services, { id: 'what-if', kind: 'ORDINARY', governmentOrganised: null, from, to: null, brokenOn: [], leaveOn: [], revoked: false }];
}

/** Days until a day, 0 when it is past. */
export function daysUntil(today: Day, on: Day): number {
  return Math.max(0, daysBetween(today, on));
}
