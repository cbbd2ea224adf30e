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
      const required = '立即报告';
      if (first === undefined) return { verdict: 'NOT_MET', required, actual: '尚未报告', fix: '立即报告' };
      const sameDay = businessDay(new Date(first)) === businessDay(facts.occurredAt);
      const met = sameDay && (facts.handledAt === null || first <= Date.parse(facts.handledAt));
      const minutes = Math.round((first - Date.parse(facts.occurredAt)) / 60_000);
      return { verdict: met ? 'MET' : 'NOT_MET', required, actual: `发生后 ${minutes} 分钟报告${sameDay ? '' : ',已非当日'}`, numbers: { minutes }, fix: met ? null : '说明迟报原因' };
    }),
    ...judge({ pack, key: 'incident.recipients', code: 'INCIDENT_RECIPIENTS', path }, (wanted) => {
      const missing = wanted.filter((recipient) => !facts.reports.some((report) => report.recipient === recipient && report.acknowledgedAt !== null));
      const show = (codes: typeof wanted) => kindOf('incident.recipients').show(codes).zh;
      return {
        verdict: missing.length === 0 ? 'MET' : 'NOT_MET',
        required: `报告${show(wanted)}并确认`,
        actual: missing.length === 0 ? '均已确认' : `${show(missing)}尚未确认`,
        numbers: { required: wanted.length, actual: wanted.length - missing.length },
        fix: missing.length === 0 ? null : `报告${show(missing)}`,
      };
    }),
  ];
}
