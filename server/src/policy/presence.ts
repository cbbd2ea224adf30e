import { commonWords, joined, plain } from '@jiedui/schema/finding-words';
import { attendanceWords as say, dutyWords } from '@jiedui/schema/finding-words-work';
import { kindOf } from '@jiedui/schema/parameters/catalogue';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { partyKinds } from '@jiedui/schema/vocabulary';
import { dayAt, dayIndex } from './day-index.js';
import type { Day } from './facts.js';
import { exempt, type Finding, judge, type Outcome } from './finding.js';
import { isWorkday, type WorkCalendar } from './work-calendar.js';

type Person = { id: string; name: string };

/** Attendance of one person over some days, both included. */
export interface AttendanceFacts {
  person: Person;
  from: Day;
  to: Day;
  /** Days with an attendance record. */
  recordedOn: Day[];
  /** Days of approved leave. */
  leaveOn: Day[];
  violations: { kind: 'ABSENT' | 'EARLY' | 'LATE'; on: Day }[];
  calendar: WorkCalendar;
}

/** Whether every working day has its record, and which violations stand. */
export function evaluateAttendance(pack: ResolvedPack, facts: AttendanceFacts): Finding[] {
  const question = { pack, path: `attendance.${facts.person.id}`, about: facts.person };
  return [
    ...judge({ ...question, key: 'attend.frequency', code: 'ATTENDANCE_RECORD' }, (frequency) => {
      const missing = unrecorded(facts);
      const [first] = missing;
      return {
        verdict: missing.length === 0 ? 'MET' : 'NOT_MET',
        required: kindOf('attend.frequency').show(frequency),
        actual: first === undefined ? say.allRecorded : say.unrecorded(missing.length, first),
        numbers: { missing: missing.length },
        since: first ?? null,
        fix: first === undefined ? null : say.recordLater,
      };
    }),
    ...judge({ ...question, key: 'attend.violations', code: 'ATTENDANCE_VIOLATION' }, (kinds) => {
      const counted = facts.violations.filter(({ kind, on }) => kinds.includes(kind) && on >= facts.from && on <= facts.to);
      const parts = kinds.map((kind) => commonWords.times(kindOf('attend.violations').show([kind]), counted.filter((one) => one.kind === kind).length));
      return { verdict: counted.length === 0 ? 'MET' : 'NOT_MET', required: say.without(kindOf('attend.violations').show(kinds)), actual: joined(parts, ',', ', '), numbers: { violations: counted.length }, fix: counted.length === 0 ? null : commonWords.actAsRuled };
    }),
  ];
}

function unrecorded({ from, to, recordedOn, leaveOn, calendar }: AttendanceFacts): Day[] {
  const known = new Set([...recordedOn, ...leaveOn]);
  const missing: Day[] = [];
  for (let index = dayIndex(from); index <= dayIndex(to); index += 1) {
    const day = dayAt(index);
    if (isWorkday(calendar, day) && !known.has(day)) missing.push(day);
  }
  return missing;
}

/** Whether a person may be put on the duty roster of a department: not without an exception and its reason, where the pack says so. */
export function evaluateDuty(pack: ResolvedPack, facts: { person: Person; exceptionReason: string | null }): Finding[] {
  return judge({ pack, key: 'roster.dutyAllowed', code: 'DUTY_SHIFT', path: `roster.${facts.person.id}`, about: facts.person }, (allowed): Outcome => {
    if (allowed) return { verdict: 'MET', required: dutyWords.allowed, actual: dutyWords.onDuty };
    const reason = (facts.exceptionReason ?? '').trim() === '' ? null : facts.exceptionReason;
    const excepted = reason !== null;
    return { verdict: excepted ? 'MET' : 'NOT_MET', required: dutyWords.notAsRule, actual: excepted ? dutyWords.exception(reason) : dutyWords.noException, fix: excepted ? null : dutyWords.explainOrCancel };
  });
}

/** Whether everybody of a team was confirmed at the receiver, person by person. */
export function evaluateArrivals(pack: ResolvedPack, arrivals: { person: Person; confirmedOn: Day | null }[]): Finding[] {
  return arrivals.flatMap(({ person, confirmedOn }) =>
    judge({ pack, key: 'arrival.confirm', code: 'ARRIVAL_CONFIRMED', path: `members.${person.id}.arrival`, about: person }, (demanded): Outcome => {
      if (!demanded) return exempt;
      return { verdict: confirmedOn === null ? 'NOT_MET' : 'MET', required: dutyWords.arrival, actual: confirmedOn === null ? commonWords.notConfirmed : plain(confirmedOn), fix: confirmedOn === null ? dutyWords.confirmArrival : null };
    }),
  );
}

/** Whether duties, or a change of them, were confirmed by both hospitals. */
export function evaluateDuties(pack: ResolvedPack, facts: { change: boolean; confirmedBy: ('SUPPORTING' | 'RECEIVING')[] }): Finding[] {
  const key = facts.change ? 'duty.change' : 'duty.confirm';
  return judge({ pack, key, code: facts.change ? 'DUTY_CHANGE' : 'DUTY_CONFIRM', path: 'duties' }, (): Outcome => {
    const missing = (['SUPPORTING', 'RECEIVING'] as const).filter((side) => !facts.confirmedBy.includes(side)).map((side) => partyKinds[side]);
    const who = joined(missing, '、', ', ');
    return { verdict: missing.length === 0 ? 'MET' : 'NOT_MET', required: dutyWords.both, actual: missing.length === 0 ? dutyWords.bothDid : commonWords.unconfirmedBy(who), numbers: { confirmed: 2 - missing.length }, fix: missing.length === 0 ? null : dutyWords.letConfirm(who) };
  });
}

/** Whether a new technique was authorised before it is used. */
export function evaluateTechnique(pack: ResolvedPack, facts: { id: string; authorisedOn: Day | null; usedOn: Day }): Finding[] {
  return judge({ pack, key: 'technique.requiresApproval', code: 'TECHNIQUE', path: `techniques.${facts.id}` }, (demanded): Outcome => {
    if (!demanded) return exempt;
    const met = facts.authorisedOn !== null && facts.authorisedOn <= facts.usedOn;
    return { verdict: met ? 'MET' : 'NOT_MET', required: dutyWords.authorised, actual: facts.authorisedOn === null ? dutyWords.notAuthorised : plain(facts.authorisedOn), fix: met ? null : dutyWords.authoriseFirst };
  });
}
