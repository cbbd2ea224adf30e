import { incidentWords as say } from '@jiedui/schema/finding-words-stay';
import { kindOf } from '@jiedui/schema/parameters/catalogue';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { businessDay } from './calendar.js';
import type { Instant } from './facts.js';
import { type Finding, judge } from './finding.js';

/** A medical error or accident and the reports of it. */
export interface IncidentFacts {
  id: string;
  occurredAt: Instant;
  /** When handling began; null before. */
  handledAt: Instant | null;
  reports: { recipient: 'RECEIVING' | 'SUPPORTING_LEADER'; at: Instant; acknowledgedAt: Instant | null }[];
}

/**
 * Whether an incident was reported at once (the same day and before it was handled) and whether everybody whom the
 * pack names has acknowledged it: until then it stays in the state of being reported.
 */
export function evaluateIncident(pack: ResolvedPack, facts: IncidentFacts): Finding[] {
  const path = `incidents.${facts.id}.reports`;
  const first = facts.reports.map(({ at }) => Date.parse(at)).sort((a, b) => a - b)[0];
  return [
    ...judge({ pack, key: 'incident.report', code: 'INCIDENT_REPORT', path }, () => {
      const required = say.atOnce;
      if (first === undefined) return { verdict: 'NOT_MET', required, actual: say.notReported, fix: say.atOnce };
      const sameDay = businessDay(new Date(first)) === businessDay(facts.occurredAt);
      const met = sameDay && (facts.handledAt === null || first <= Date.parse(facts.handledAt));
      const minutes = Math.round((first - Date.parse(facts.occurredAt)) / 60_000);
      return { verdict: met ? 'MET' : 'NOT_MET', required, actual: say.after(minutes, sameDay), numbers: { minutes }, fix: met ? null : say.whyLate };
    }),
    ...judge({ pack, key: 'incident.recipients', code: 'INCIDENT_RECIPIENTS', path }, (wanted) => {
      const missing = wanted.filter((recipient) => !facts.reports.some((report) => report.recipient === recipient && report.acknowledgedAt !== null));
      const show = (codes: typeof wanted) => kindOf('incident.recipients').show(codes);
      return {
        verdict: missing.length === 0 ? 'MET' : 'NOT_MET',
        required: say.toAll(show(wanted)),
        actual: missing.length === 0 ? say.all : say.missing(show(missing)),
        numbers: { required: wanted.length, actual: wanted.length - missing.length },
        fix: missing.length === 0 ? null : say.tell(show(missing)),
      };
    }),
  ];
}
