/** Weeks (Monday to Sunday) and months of the calendar by their days as text. */
export type Span = 'week' | 'month';

export interface Dates {
  from: string;
  to: string;
}

const DAY = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const text = (time: number): string => new Date(time).toISOString().slice(0, 10);

export function addDays(day: string, days: number): string {
  return text(at(day) + days * DAY);
}

/** The week or month that a day lies in. */
export function spanAround(span: Span, day: string): Dates {
  if (span === 'week') {
    const monday = addDays(day, -((new Date(at(day)).getUTCDay() + 6) % 7));
    return { from: monday, to: addDays(monday, 6) };
  }
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return { from: `${day.slice(0, 7)}-01`, to: text(Date.UTC(year, month, 0)) };
}

/** A day in the span before (−1) or after (1). */
export function shifted(span: Span, day: string, by: -1 | 1): string {
  const here = spanAround(span, day);
  return by < 0 ? spanAround(span, addDays(here.from, -1)).from : addDays(here.to, 1);
}

/** Every day from the first to the last. */
export function daysOf({ from, to }: Dates): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Saturday or Sunday. */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(at(day)).getUTCDay());
}
