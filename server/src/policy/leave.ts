import { commonWords } from '@jiedui/schema/finding-words';
import { leaveWords as say } from '@jiedui/schema/finding-words-stay';
import { kindOf } from '@jiedui/schema/parameters/catalogue';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { addDays } from './calendar.js';
import type { Day, Instant } from './facts.js';
import { exempt, type Finding, judge, type Outcome } from './finding.js';
import { plainCalendar, type WorkCalendar, workdaysBetween } from './work-calendar.js';

type Side = 'RECEIVING' | 'SUPPORTING' | 'HOSPITAL' | 'JOINT' | 'COUNTY_COMMISSION';

/** A request for leave, its decision, and when the person really left. */
export interface LeaveFacts {
  person: { id: string; name: string };
  decidedBy: Side | null;
  approved: boolean | null;
  decidedAt: Instant | null;
  /** Null while the person has not left. */
  departedAt: Instant | null;
}

/** Whether leave was decided by whom the pack names, and before the person left: departure before approval is un-approved absence. */
export function evaluateLeave(pack: ResolvedPack, facts: LeaveFacts): Finding[] {
  const question = { pack, path: `leave.${facts.person.id}`, about: facts.person };
  return [
    ...judge({ ...question, key: 'leave.approver', code: 'LEAVE_APPROVER' }, (approver): Outcome => {
      const required = say.by(kindOf('leave.approver').show(approver));
      if (facts.decidedBy === null) return { verdict: 'UNKNOWN', required, actual: say.undecided, fix: say.submit };
      const met = facts.decidedBy === approver;
      return { verdict: met ? 'MET' : 'NOT_MET', required, actual: say.by(kindOf('leave.approver').show(facts.decidedBy)), fix: met ? null : say.decideInstead(kindOf('leave.approver').show(approver)) };
    }),
    ...judge({ ...question, key: 'leave.beforeDeparture', code: 'LEAVE_BEFORE_DEPARTURE' }, (demanded): Outcome => {
      const required = say.approveFirst;
      if (!demanded) return exempt;
      const approvedAt = facts.approved === true ? facts.decidedAt : null;
      if (facts.departedAt === null) {
        if (approvedAt !== null) return { verdict: 'MET', required, actual: say.approved };
        return { verdict: facts.approved === false ? 'NOT_MET' : 'UNKNOWN', required, actual: facts.approved === false ? say.notApproved : say.notYet, fix: say.stay };
      }
      const met = approvedAt !== null && Date.parse(approvedAt) <= Date.parse(facts.departedAt);
      return { verdict: met ? 'MET' : 'NOT_MET', required, actual: met ? say.leftAfter : say.leftBefore, fix: met ? null : say.tellBoth };
    }),
  ];
}

/** Home visits of a calendar month. */
export function evaluateHomeVisits(pack: ResolvedPack, person: { id: string; name: string }, month: string, visits: number): Finding[] {
  return judge({ pack, key: 'leave.homeVisits.perMonth.max', code: 'HOME_VISITS', path: `leave.${person.id}.${month}`, about: person }, (max) => ({
    verdict: visits <= max ? 'MET' : 'NOT_MET',
    required: say.visitsAtMost(month, max),
    actual: say.visits(visits, max),
    numbers: { required: max, actual: visits },
    fix: visits <= max ? null : commonWords.explain,
  }));
}

/** Working days that passed between the last day of a leave and the day of return; both days themselves do not count. */
export function overstayOf(toOn: Day, returnedOn: Day, calendar: WorkCalendar = plainCalendar): number {
  if (returnedOn <= addDays(toOn, 1)) return 0;
  return workdaysBetween(calendar, addDays(toOn, 1), addDays(returnedOn, -1));
}

/** Whether the person came back on the first working day after the leave. Approval covers the days that were asked for, no more. */
export function evaluateReturn(
  pack: ResolvedPack, facts: { person: { id: string; name: string }; toOn: Day; returnedOn: Day | null }, calendar: WorkCalendar = plainCalendar,
): Finding[] {
  if (facts.returnedOn === null) return [];
  const { returnedOn } = facts;
  const over = overstayOf(facts.toOn, facts.returnedOn, calendar);
  return judge({ pack, key: 'leave.beforeDeparture', code: 'LEAVE_RETURN', path: `leave.${facts.person.id}`, about: facts.person }, (demanded): Outcome => {
    const required = say.backAfter(facts.toOn);
    if (!demanded) return exempt;
    return {
      verdict: over === 0 ? 'MET' : 'NOT_MET', required, actual: say.back(returnedOn, over),
      numbers: { overstayDays: over }, fix: over === 0 ? null : say.treatAsAbsence,
    };
  });
}

/** Whether leave was asked for in advance: not on a later day than it begins. */
export function evaluateAdvance(pack: ResolvedPack, facts: { person: { id: string; name: string }; askedOn: Day; fromOn: Day }): Finding[] {
  return judge({ pack, key: 'leave.beforeDeparture', code: 'LEAVE_IN_ADVANCE', path: 'fromOn', about: facts.person }, (demanded): Outcome => {
    if (!demanded) return exempt;
    const met = facts.askedOn <= facts.fromOn;
    return {
      verdict: met ? 'MET' : 'NOT_MET', required: say.inAdvance, actual: say.asked(facts.askedOn, facts.fromOn),
      numbers: { askedOn: facts.askedOn, fromOn: facts.fromOn }, fix: met ? null : say.reportAbsence,
    };
  });
}
