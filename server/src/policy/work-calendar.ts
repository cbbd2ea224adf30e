import type { Deed } from '@jiedui/schema/finding-words';
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { lateness } from './agreement.js';
import { dayAt, dayIndex, weekdayOf } from './day-index.js';
import type { Day } from './facts.js';
import { type Finding, judge } from './finding.js';

/** Days that the State Council's notice of a year moves: rest days in the week, working days at the weekend (C-1). A table, edited year by year. */
export interface WorkCalendar {
  restDays: Day[];
  extraWorkdays: Day[];
}

/** Monday to Friday, and nothing moved. */
export const plainCalendar: WorkCalendar = { restDays: [], extraWorkdays: [] };

export function isWorkday(calendar: WorkCalendar, day: Day): boolean {
  if (calendar.extraWorkdays.includes(day)) return true;
  return weekdayOf(dayIndex(day)) < 5 && !calendar.restDays.includes(day);
}

/** One flag for each day from `from` to `to`, 1 for a working day. */
export function workdayFlags(calendar: WorkCalendar, from: number, to: number): Uint8Array {
  const flags = new Uint8Array(Math.max(0, to - from + 1));
  flags.forEach((_, offset) => {
    flags[offset] = weekdayOf(from + offset) < 5 ? 1 : 0;
  });
  const set = (days: Day[], flag: number) => {
    for (const day of days) {
      const offset = dayIndex(day) - from;
      if (offset >= 0 && offset < flags.length) flags[offset] = flag;
    }
  };
  set(calendar.restDays, 0);
  set(calendar.extraWorkdays, 1);
  return flags;
}

/** Working days from one day to another, both included. */
export function workdaysBetween(calendar: WorkCalendar, from: Day, to: Day): number {
  return workdayFlags(calendar, dayIndex(from), dayIndex(to)).reduce((sum, flag) => sum + flag, 0);
}

/** The day itself if it is a working day, else the next one that is. */
export function nextWorkday(calendar: WorkCalendar, day: Day): Day {
  let index = dayIndex(day);
  while (!isWorkday(calendar, dayAt(index))) index += 1;
  return dayAt(index);
}

/** The day that a named deadline falls on: the next working day only where the pack lets deadlines roll (C-3, Civil Code art. 203). */
export function rolledDeadline(pack: ResolvedPack, calendar: WorkCalendar, deadline: Day): Day {
  const rolls = lookup(pack, 'deadline.rollHoliday');
  return rolls.state === 'FOUND' && rolls.value ? nextWorkday(calendar, deadline) : deadline;
}

type DeadlineKey = 'arrival.deadline' | 'summary.deadline';

export interface DeadlineFacts {
  year: number;
  /** Day on which it was done; null while it is not. */
  doneOn: Day | null;
  today: Day;
  calendar: WorkCalendar;
}

const deadlineDeeds: Record<DeadlineKey, [code: string, deed: Deed]> = {
  'arrival.deadline': ['ARRIVAL_LATE', 'ARRIVE'],
  'summary.deadline': ['SUMMARY_LATE', 'SUMMARISE'],
};

/**
 * Whether a named day was kept; it moves to the next working day only where the pack lets deadlines roll (C-3, Civil Code
 * art. 203). A day of another year says nothing of this one. The deadline of filing stands in `evaluateFiling`.
 */
export function evaluateDeadline(pack: ResolvedPack, key: DeadlineKey, facts: DeadlineFacts): Finding[] {
  const [code, deed] = deadlineDeeds[key];
  const subject = { 'programme.year': facts.year };
  const named = lookup(pack, key, subject);
  if (named.state === 'FOUND' && Number(named.value.slice(0, 4)) !== facts.year) return [];
  return judge({ pack, key, code, path: 'deadline', subject }, (deadline) => {
    return lateness(pack, rolledDeadline(pack, facts.calendar, deadline), facts.doneOn, facts.today, deed);
  });
}
