import type { PeriodKind } from '@jiedui/schema/figures';
import { dayAt, dayIndex } from './day-index.js';
import type { Day } from './facts.js';

/** First and last day of what is counted. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** A calendar year, quarter or month. */
export interface OversightPeriod extends Span {
  readonly kind: PeriodKind;
}

const MONTHS: Readonly<Record<PeriodKind, number>> = { YEAR: 12, QUARTER: 3, MONTH: 1 };

const firstOf = (months: number): Day => `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
const dayBefore = (day: Day): Day => dayAt(dayIndex(day) - 1);

/** The period of a kind that a day lies in, or one so many periods before it. */
export function periodOf(kind: PeriodKind, on: Day, before = 0): OversightPeriod {
  const size = MONTHS[kind];
  const month = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1;
  const first = month - (month % size) - before * size;
  return { kind, from: firstOf(first), to: dayBefore(firstOf(first + size)) };
}

/** The period that a dashboard opens with: the latest of which a day is over. On 1 January that is the year before. */
export function openingPeriod(kind: PeriodKind, today: Day): OversightPeriod {
  return periodOf(kind, dayBefore(today));
}

/** Periods of the same kind up to this one, the earliest first. */
export function periodsUpTo(period: OversightPeriod, count: number): OversightPeriod[] {
  return Array.from({ length: count }, (_, at) => periodOf(period.kind, period.from, count - 1 - at));
}
