import { length } from '@jiedui/schema/finding-words';
import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from './facts.js';

/** Calendar arithmetic of the reading conventions C-1 to C-5. All days are ISO texts. */

/** Whole months and the days left over. */
export interface Length {
  months: number;
  days: number;
}

const date = (day: Day): Temporal.PlainDate => Temporal.PlainDate.from(day);

/** The calendar day of an instant in a time zone (C-1). */
export function businessDay(instant: Instant | Date, timeZone = 'Asia/Shanghai'): Day {
  const text = typeof instant === 'string' ? instant : instant.toISOString();
  return Temporal.Instant.from(text).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The minute of an instant on the clock of a time zone, `2022-04-05 17:20`: two of them compare as texts (C-1). */
export function businessMinute(instant: Instant | Date, timeZone = 'Asia/Shanghai'): string {
  const text = typeof instant === 'string' ? instant : instant.toISOString();
  return Temporal.Instant.from(text).toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

export function addDays(day: Day, days: number): Day {
  return date(day).add({ days }).toString();
}

/** Days from one day to another: 0 for the same day, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return date(from).until(date(to), { largestUnit: 'day' }).days;
}

/** Same day of the month `months` later, or the last day of that month where there is none (Civil Code art. 202). */
export function addMonths(day: Day, months: number): Day {
  return date(day).add({ months }, { overflow: 'constrain' }).toString();
}

/**
 * Last day of the first `months` months of a stay that starts on `start`, both days counted (C-4).
 * The day before the corresponding day; where the month has no corresponding day, the last day of that month.
 */
export function completionDay(start: Day, months: number): Day {
  const target = date(start).add({ months }, { overflow: 'constrain' });
  const clamped = target.day !== date(start).day;
  return (clamped ? target : target.subtract({ days: 1 })).toString();
}

/** Whether the stay [start, end] is at least `months` months long; the number itself is enough (C-2, C-4). */
export function hasMonths(start: Day, end: Day, months: number): boolean {
  return end >= completionDay(start, months);
}

/** Length of the stay [start, end], both days included (C-5). Nothing for an end before the start. */
export function stayLength(start: Day, end: Day): Length {
  if (end < start) return { months: 0, days: 0 };
  const { years, months: rest } = date(start).until(date(end).add({ days: 1 }), { largestUnit: 'year' });
  let months = Math.max(0, years * 12 + rest - 1);
  while (hasMonths(start, end, months + 1)) months += 1;
  return { months, days: daysBetween(completionDay(start, months), end) };
}

/** Completed years of age on a day; who was born on 29 February completes a year on the last of February. */
export function ageOn(bornOn: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return addMonths(bornOn, years * 12) <= day ? years : years - 1;
}

/**
 * Sum of lengths: months and days are summed apart, every `daysPerMonth` days make a month (C-5); null: days stay days. A single
 * length is no sum: its month is complete on the day that C-4 names, not after thirty left-over days.
 */
export function sumService(lengths: Length[], daysPerMonth: number | null): Length {
  const days = lengths.reduce((total, length) => total + length.days, 0);
  const months = lengths.reduce((total, length) => total + length.months, 0);
  if (daysPerMonth === null || lengths.length === 1) return { months, days };
  return { months: months + Math.floor(days / daysPerMonth), days: days % daysPerMonth };
}

/** Whether a length reaches a number of months. */
export function reachesMonths(length: Length, months: number): boolean {
  return length.months >= months;
}

/** Whether a day keeps a deadline; the day itself counts unless the pack says otherwise (C-3). */
export function isOnTime(day: Day, deadline: Day, inclusive = true): boolean {
  return inclusive ? day <= deadline : day < deadline;
}

/** Unbroken runs of a stay between the days that break it (C-6). */
export function unbrokenRuns(start: Day, end: Day, brokenOn: Day[]): { from: Day; to: Day }[] {
  const runs: { from: Day; to: Day }[] = [];
  let from = start;
  for (const broken of [...new Set(brokenOn)].filter((day) => day >= start && day <= end).sort()) {
    if (broken > from) runs.push({ from, to: addDays(broken, -1) });
    from = addDays(broken, 1);
  }
  if (from <= end) runs.push({ from, to: end });
  return runs;
}

/** A length as text, e.g. 11 个月 29 天. */
export function showLength(stay: Length): string {
  return length(stay).zh;
}
