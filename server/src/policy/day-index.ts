import type { Day } from './facts.js';

/** Days that were asked for before: a province's year asks two million times for some hundred days. */
const known = new Map<Day, number>();
const MOST_KNOWN = 20_000;

/**
 * Days as whole numbers since 1970-01-01, by arithmetic alone: where millions of days are read a calendar object for
 * each is too slow. Years 1 to 9999 of the Gregorian calendar.
 */
export function dayIndex(day: Day): number {
  const found = known.get(day);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const index = reckoned(day);
  known.set(day, index);
  return index;
}

function reckoned(day: Day): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day of an index. */
export function dayAt(index: number): Day {
  const shifted = index + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Day of the week of an index, Monday 0 to Sunday 6 (C-1). */
export function weekdayOf(index: number): number {
  return (((index + 3) % 7) + 7) % 7;
}
