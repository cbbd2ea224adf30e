import { dayAt, dayIndex } from './day-index.js';
import type { Day } from './facts.js';
import { isWorkday, type WorkCalendar } from './work-calendar.js';

/** A mark that stands: not corrected, not taken away. */
export interface MarkFacts {
  day: Day;
  mark: 'IN' | 'OUT' | 'SIGNED' | 'ABSENT';
  /** HH:MM at the receiver. */
  time: string;
}

/** The receiver's working hours, HH:MM. */
export interface HoursFacts {
  startsAt: string;
  endsAt: string;
  graceMinutes: number;
}

export interface SheetFacts {
  from: Day;
  to: Day;
  today: Day;
  calendar: WorkCalendar;
  /** Null: the receiver has set none, then nobody is late or early. */
  hours: HoursFacts | null;
  /** First day at the receiver; null before the arrival. */
  arrivedOn: Day | null;
  /** Last day of the stay. */
  endsOn: Day;
  marks: MarkFacts[];
  /** Days of approved leave. */
  leaveOn: Day[];
}

export type DayStatus = 'PRESENT' | 'LATE' | 'EARLY' | 'LATE_EARLY' | 'LEAVE' | 'ABSENT' | 'UNRECORDED' | 'DUE' | 'REST' | 'OUTSIDE';

export interface SheetDay {
  day: Day;
  status: DayStatus;
  /** First check-in and last check-out, HH:MM. */
  firstIn: string | null;
  lastOut: string | null;
  lateMinutes: number;
  earlyMinutes: number;
}

export interface SheetLine {
  days: SheetDay[];
  /** Working days of the stay up to today. */
  required: number;
  present: number;
  leave: number;
  absent: number;
  unrecorded: number;
  late: number;
  early: number;
}

/** One person's attendance over some days, both included: what each day came to, and the sums. */
export function attendanceLine(facts: SheetFacts): SheetLine {
  const byDay = new Map<Day, MarkFacts[]>();
  for (const mark of facts.marks) byDay.set(mark.day, [...(byDay.get(mark.day) ?? []), mark]);
  const leave = new Set(facts.leaveOn);
  const days: SheetDay[] = [];
  for (let index = dayIndex(facts.from); index <= dayIndex(facts.to); index += 1) {
    const day = dayAt(index);
    days.push(dayOf(facts, day, byDay.get(day) ?? [], leave.has(day)));
  }
  const count = (...statuses: DayStatus[]) => days.filter(({ status }) => statuses.includes(status)).length;
  const isRequired = ({ day, status }: SheetDay) => !['REST', 'OUTSIDE', 'DUE'].includes(status) && isWorkday(facts.calendar, day);
  return {
    days,
    required: days.filter(isRequired).length,
    present: count('PRESENT', 'LATE', 'EARLY', 'LATE_EARLY'),
    leave: count('LEAVE'),
    absent: count('ABSENT'),
    unrecorded: count('UNRECORDED'),
    late: count('LATE', 'LATE_EARLY'),
    early: count('EARLY', 'LATE_EARLY'),
  };
}

function dayOf(facts: SheetFacts, day: Day, marks: MarkFacts[], onLeave: boolean): SheetDay {
  const times = (kind: MarkFacts['mark']) => marks.filter(({ mark }) => mark === kind).map(({ time }) => time).sort();
  const firstIn = times('IN')[0] ?? null;
  const lastOut = times('OUT').at(-1) ?? null;
  const workday = isWorkday(facts.calendar, day);
  const signed = marks.some(({ mark }) => mark === 'SIGNED');
  const { hours } = facts;
  // Who was signed in by the receiver for the whole day was neither late nor early.
  const measured = workday && !signed && hours !== null;
  const lateMinutes = measured && firstIn !== null ? Math.max(0, minutes(firstIn) - minutes(hours.startsAt)) : 0;
  const earlyMinutes = measured && lastOut !== null ? Math.max(0, minutes(hours.endsAt) - minutes(lastOut)) : 0;
  const grace = hours?.graceMinutes ?? 0;
  const status = statusOf(facts, day, {
    workday, onLeave,
    absent: marks.some(({ mark }) => mark === 'ABSENT'),
    present: signed || firstIn !== null || lastOut !== null,
    late: lateMinutes > grace, early: earlyMinutes > grace,
  });
  return { day, status, firstIn, lastOut, lateMinutes, earlyMinutes };
}

interface Seen {
  workday: boolean;
  onLeave: boolean;
  absent: boolean;
  present: boolean;
  late: boolean;
  early: boolean;
}

function statusOf(facts: SheetFacts, day: Day, seen: Seen): DayStatus {
  if (facts.arrivedOn === null || day < facts.arrivedOn || day > facts.endsOn) return 'OUTSIDE';
  if (seen.onLeave) return 'LEAVE';
  // What the receiver has written down as absence stands until it is corrected.
  if (seen.absent) return 'ABSENT';
  if (seen.present) return seen.late ? (seen.early ? 'LATE_EARLY' : 'LATE') : seen.early ? 'EARLY' : 'PRESENT';
  if (!seen.workday) return 'REST';
  return day >= facts.today ? 'DUE' : 'UNRECORDED';
}

/** Minutes since midnight of HH:MM. */
export function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
