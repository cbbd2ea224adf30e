import { length } from '@jiedui/schema/finding-words';
import { serviceWords as say } from '@jiedui/schema/finding-words-work';
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { addDays, addMonths, completionDay, hasMonths, type Length, stayLength, sumService, unbrokenRuns } from './calendar.js';
import type { Day } from './facts.js';
import { type Finding, judge } from './finding.js';

export type ServiceKind = 'ORDINARY' | 'FOREIGN_AID' | 'TIBET' | 'XINJIANG';

/** One stretch of service, both days included; `to` null while it lasts. */
export interface ServiceFacts {
  id: string;
  kind: ServiceKind;
  governmentOrganised: boolean | null;
  from: Day;
  to: Day | null;
  /** Un-approved absence: breaks the stretch and does not count (C-6). */
  brokenOn: Day[];
  /** Approved leave: counts, unless the pack deducts it. */
  leaveOn: Day[];
  /** Its proof was revoked. */
  revoked: boolean;
}

export type ServiceReason = 'COUNTED' | 'TOO_SHORT' | 'NOT_EQUIVALENT' | 'NOT_GOVERNMENT' | 'ORGANISER_UNKNOWN' | 'OVERLAP' | 'REVOKED';

/** An unbroken run of a stretch and what of it counts. */
export interface ServiceLine {
  id: string;
  kind: ServiceKind;
  from: Day;
  to: Day;
  /** Length of the run by itself. */
  length: Length;
  /** What it adds to the total: without the days that an earlier run already holds. */
  counted: Length;
  reason: ServiceReason;
}

export interface ServiceLedger {
  lines: ServiceLine[];
  total: Length;
  /** What the service counts as, if the pack says so. */
  countsAs: string | null;
}

/**
 * Cumulative service of a person up to a day (C-5 to C-7): runs shorter than the pack's shortest stint do not count,
 * equivalents count whatever their length, a day that two runs share counts once, months and days are summed apart.
 */
export function serviceLedger(pack: ResolvedPack, services: ServiceFacts[], upTo: Day): ServiceLedger {
  const lines = services
    .flatMap((service) => runsOf(pack, service, upTo))
    .sort((a, b) => compare(a.from, b.from) || compare(b.to, a.to) || compare(a.id, b.id));
  let held: Day | null = null;
  for (const line of lines) {
    if (line.reason !== 'COUNTED') continue;
    const from: Day = held !== null && held >= line.from ? addDays(held, 1) : line.from;
    const to = shortened(pack, services, line);
    line.counted = stayLength(from, to);
    if (from > line.to) line.reason = 'OVERLAP';
    if (held === null || line.to > held) held = line.to;
  }
  const counted = lines.filter((line) => line.reason === 'COUNTED').map((line) => line.counted);
  return { lines, total: totalOf(pack, counted), countsAs: textOf(pack) };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function runsOf(pack: ResolvedPack, service: ServiceFacts, upTo: Day): ServiceLine[] {
  const end = service.to === null || service.to > upTo ? upTo : service.to;
  return unbrokenRuns(service.from, end, service.brokenOn).map(({ from, to }) => ({
    id: service.id,
    kind: service.kind,
    from,
    to,
    length: stayLength(from, to),
    counted: { months: 0, days: 0 },
    reason: reasonOf(pack, service, from, to),
  }));
}

function reasonOf(pack: ResolvedPack, service: ServiceFacts, from: Day, to: Day): ServiceReason {
  if (service.revoked) return 'REVOKED';
  if (service.kind === 'ORDINARY') {
    const stint = lookup(pack, 'service.minStintMonths');
    return stint.state === 'FOUND' && !hasMonths(from, to, stint.value) ? 'TOO_SHORT' : 'COUNTED';
  }
  const { kind } = service;
  const kinds = lookup(pack, 'service.equivalents');
  if (kinds.state !== 'FOUND' || !kinds.value.some((known) => known === kind)) return 'NOT_EQUIVALENT';
  const organised = lookup(pack, 'service.equivalents.governmentOrganised');
  if (organised.state !== 'FOUND' || !organised.value || service.governmentOrganised === true) return 'COUNTED';
  return service.governmentOrganised === null ? 'ORGANISER_UNKNOWN' : 'NOT_GOVERNMENT';
}

/** Leave is taken from the end of its run where the pack deducts it. */
function shortened(pack: ResolvedPack, services: ServiceFacts[], line: ServiceLine): Day {
  const deducts = lookup(pack, 'leave.deductsService');
  if (deducts.state !== 'FOUND' || !deducts.value) return line.to;
  const leave = services.find((service) => service.id === line.id)?.leaveOn ?? [];
  return addDays(line.to, -new Set(leave.filter((day) => day >= line.from && day <= line.to)).size);
}

function totalOf(pack: ResolvedPack, lengths: Length[]): Length {
  const perMonth = lookup(pack, 'service.daysPerMonth');
  const cumulative = lookup(pack, 'service.cumulative');
  if (cumulative.state !== 'FOUND' || cumulative.value) return sumService(lengths, perMonth.state === 'FOUND' ? perMonth.value : null);
  const longer = (a: Length, b: Length): boolean => a.months > b.months || (a.months === b.months && a.days > b.days);
  return lengths.reduce((longest, length) => (longer(length, longest) ? length : longest), { months: 0, days: 0 });
}

function textOf(pack: ResolvedPack): string | null {
  const found = lookup(pack, 'service.countsAs');
  return found.state === 'FOUND' ? found.value : null;
}

/** First day of the support cycle that a day lies in, cycles following one another from the start of the pairing; null where the pack sets none. */
export function cycleStart(pack: ResolvedPack, startsOn: Day, day: Day): Day | null {
  const cycle = lookup(pack, 'cycle.months');
  if (cycle.state !== 'FOUND' || cycle.value < 1) return null;
  let count = 0;
  while (addMonths(startsOn, (count + 1) * cycle.value) <= day) count += 1;
  return addMonths(startsOn, count * cycle.value);
}

/** Whether the time of a person within one support cycle adds up to what the pack demands of the cycle. */
export function evaluateCycle(pack: ResolvedPack, facts: { person: { id: string; name: string }; cycleFrom: Day; services: ServiceFacts[]; today: Day }): Finding[] {
  const cycle = lookup(pack, 'cycle.months');
  if (cycle.state !== 'FOUND') return [];
  const end = completionDay(facts.cycleFrom, cycle.value);
  const within = facts.services
    .filter((service) => service.from <= end && (service.to === null || service.to >= facts.cycleFrom))
    .map((service) => ({ ...service, from: service.from < facts.cycleFrom ? facts.cycleFrom : service.from }));
  const { total } = serviceLedger(pack, within, end < facts.today ? end : facts.today);
  return judge({ pack, key: 'term.cumulativeMonths.min', code: 'CYCLE_SERVICE', path: `members.${facts.person.id}.service`, about: facts.person }, (months) => {
    const met = total.months >= months;
    return {
      verdict: met ? 'MET' : end >= facts.today ? 'UNKNOWN' : 'NOT_MET',
      required: say.inCycle(facts.cycleFrom, end, months),
      actual: length(total),
      numbers: { requiredMonths: months, months: total.months, days: total.days },
      fix: met ? null : say.makeUpBy(end),
    };
  });
}
