import { kindOf } from '@jiedui/schema/parameters/catalogue';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { dayAt, dayIndex } from './day-index.js';
import type { Day } from './facts.js';
import { type Finding, judge, type Outcome } from './finding.js';
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
        required: kindOf('attend.frequency').show(frequency).zh,
        actual: first === undefined ? '均有记录' : `${missing.length} 个工作日没有考勤记录,首日 ${first}`,
        numbers: { missing: missing.length },
        since: first ?? null,
        fix: first === undefined ? null : '由考勤员补录并注明来源',
      };
    }),
    ...judge({ ...question, key: 'attend.violations', code: 'ATTENDANCE_VIOLATION' }, (kinds) => {
      const counted = facts.violations.filter(({ kind, on }) => kinds.includes(kind) && on >= facts.from && on <= facts.to);
      const parts = kinds.map((kind) => `${kindOf('attend.violations').show([kind]).zh} ${counted.filter((one) => one.kind === kind).length} 次`);
      return { verdict: counted.length === 0 ? 'MET' : 'NOT_MET', required: `没有${kindOf('attend.violations').show(kinds).zh}`, actual: parts.join(','), numbers: { violations: counted.length }, fix: counted.length === 0 ? null : '按规定处理' };
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
    if (allowed) return { verdict: 'MET', required: '可安排值班', actual: '值班' };
    const excepted = (facts.exceptionReason ?? '').trim() !== '';
    return { verdict: excepted ? 'MET' : 'NOT_MET', required: '一般不安排科室值班', actual: excepted ? `例外:${facts.exceptionReason}` : '没有例外说明', fix: excepted ? null : '说明例外理由,或取消排班' };
  });
}

/** Whether everybody of a team was confirmed at the receiver, person by person. */
export function evaluateArrivals(pack: ResolvedPack, arrivals: { person: Person; confirmedOn: Day | null }[]): Finding[] {
  return arrivals.flatMap(({ person, confirmedOn }) =>
    judge({ pack, key: 'arrival.confirm', code: 'ARRIVAL_CONFIRMED', path: `members.${person.id}.arrival`, about: person }, (demanded): Outcome => {
      if (!demanded) return { verdict: 'EXEMPT', required: '不要求', actual: '—' };
      return { verdict: confirmedOn === null ? 'NOT_MET' : 'MET', required: '受援单位确认到岗', actual: confirmedOn ?? '尚未确认', fix: confirmedOn === null ? '由受援单位确认到岗' : null };
    }),
  );
}

/** Whether duties, or a change of them, were confirmed by both hospitals. */
export function evaluateDuties(pack: ResolvedPack, facts: { change: boolean; confirmedBy: ('SUPPORTING' | 'RECEIVING')[] }): Finding[] {
  const key = facts.change ? 'duty.change' : 'duty.confirm';
  return judge({ pack, key, code: facts.change ? 'DUTY_CHANGE' : 'DUTY_CONFIRM', path: 'duties' }, (): Outcome => {
    const missing = [facts.confirmedBy.includes('SUPPORTING') ? '' : '支援医院', facts.confirmedBy.includes('RECEIVING') ? '' : '受援单位'].filter((one) => one !== '');
    return { verdict: missing.length === 0 ? 'MET' : 'NOT_MET', required: '双方确认', actual: missing.length === 0 ? '双方已确认' : `${missing.join('、')}尚未确认`, numbers: { confirmed: 2 - missing.length }, fix: missing.length === 0 ? null : `由${missing.join('、')}确认` };
  });
}

/** Whether a new technique was authorised before it is used. */
export function evaluateTechnique(pack: ResolvedPack, facts: { id: string; authorisedOn: Day | null; usedOn: Day }): Finding[] {
  return judge({ pack, key: 'technique.requiresApproval', code: 'TECHNIQUE', path: `techniques.${facts.id}` }, (demanded): Outcome => {
    if (!demanded) return { verdict: 'EXEMPT', required: '不要求', actual: '—' };
    const met = facts.authorisedOn !== null && facts.authorisedOn <= facts.usedOn;
    return { verdict: met ? 'MET' : 'NOT_MET', required: '按医疗技术分类分级管理授权', actual: facts.authorisedOn ?? '没有授权', fix: met ? null : '先取得授权' };
  });
}
