import type { windows } from '@jiedui/schema/parameters/shapes';
import { dayIndex, weekdayOf } from './day-index.js';
import type { Day } from './facts.js';

export type Window = keyof typeof windows;

/** A stretch of days by their indexes, both included. */
export interface Period {
  from: number;
  to: number;
}

/**
 * The whole windows that touch the days from `from` to `to`: ISO weeks, months, quarters and years of the calendar.
 * Fortnights are counted from the Monday of the week of `from`; ASSIGNMENT is the stretch itself.
 */
export function periodsTouching(window: Window, from: Day, to: Day): Period[] {
  const [first, last] = [dayIndex(from), dayIndex(to)];
  if (last < first) return [];
  switch (window) {
    case 'ASSIGNMENT':
      return [{ from: first, to: last }];
    case 'WEEK':
      return weeks(first, last, 7);
    case 'TWO_WEEKS':
      return weeks(first, last, 14);
    case 'MONTH':
      return months(from, last, 1);
    case 'QUARTER':
      return months(from, last, 3);
    case 'YEAR':
      return months(from, last, 12);
  }
}

function weeks(first: number, last: number, days: number): Period[] {
  const periods: Period[] = [];
  for (let monday = first - weekdayOf(first); monday <= last; monday += days) periods.push({ from: monday, to: monday + days - 1 });
  return periods;
}

function months(from: Day, last: number, size: number): Period[] {
  const periods: Period[] = [];
  const month = Number(from.slice(5, 7)) - 1;
  for (let count = Number(from.slice(0, 4)) * 12 + month - (month % size); ; count += size) {
    const start = firstOfMonth(count);
    if (start > last) return periods;
    periods.push({ from: start, to: firstOfMonth(count + size) - 1 });
  }
}

const firstOfMonth = (count: number): number =>
  dayIndex(`${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`);
