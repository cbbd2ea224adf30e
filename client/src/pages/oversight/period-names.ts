import type { PeriodKind } from '@jiedui/schema/figures';

const MONTHS: Readonly<Record<PeriodKind, number>> = { YEAR: 12, QUARTER: 3, MONTH: 1 };

/** Months since year 0. */
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const firstOf = (month: number): string => `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;

/** First day of the period so many before (or, negative, after) the one that begins on this day. */
export function periodBefore(kind: PeriodKind, from: string, count: number): string {
  return firstOf(monthOf(from) - count * MONTHS[kind]);
}

/** 2022, 2022 Q3, 2022-07. */
export function periodName(kind: PeriodKind, from: string): string {
  if (kind === 'YEAR') return from.slice(0, 4);
  return kind === 'QUARTER' ? `${from.slice(0, 4)} Q${Math.floor(Number(from.slice(5, 7)) / 3) + 1}` : from.slice(0, 7);
}
