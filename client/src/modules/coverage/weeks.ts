/** A year of a receiver in days and weeks, as the strips draw it. Days are counted from 1 January, 0 upwards. */

export interface Shortage {
  kind: 'GAP' | 'STRENGTH';
  from: string;
  to: string;
  days: number;
  lowest: number;
  ahead: boolean;
}

export interface Calendar {
  year: number;
  today: string;
  from: string | null;
  to: string | null;
  minOnSite: number | null;
  minStrength: number | null;
  /** Change points: day, persons, day, persons … */
  onSite: readonly number[];
  shortages: readonly Shortage[];
}

/** What a day or week is: outside of what is owed, gap, below strength, just met, above. */
export type Cover = 'NONE' | 'GAP' | 'STRENGTH' | 'MET' | 'ABOVE';

export interface Cell {
  from: number;
  to: number;
  cover: Cover;
  /** Lies ahead: read from the rosters. */
  ahead: boolean;
  /** Fewest persons on site on its days. */
  lowest: number;
  gapDays: number;
  strengthDays: number;
}

const DAY = 86_400_000;

/** Day of the year of a date, from 0. */
export function indexOf(year: number, date: string): number {
  return Math.round((Date.parse(date) - Date.UTC(year, 0, 1)) / DAY);
}

/** The date of a day of the year. */
export function dateAt(year: number, index: number): string {
  return new Date(Date.UTC(year, 0, 1) + index * DAY).toISOString().slice(0, 10);
}

export function daysOf(year: number): number {
  return Math.round((Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / DAY);
}

/** Persons on each day of the year. */
export function personsByDay({ year, onSite }: Calendar): number[] {
  const length = daysOf(year);
  const persons = new Array<number>(length).fill(0);
  for (let at = 0; at < onSite.length; at += 2) persons.fill(onSite[at + 1] ?? 0, onSite[at] ?? 0, onSite[at + 2] ?? length);
  return persons;
}

/** First days of the weeks of a year, Monday to Sunday; the first and last may be short. */
export function weekStarts(year: number): number[] {
  const monday = (new Date(Date.UTC(year, 0, 1)).getUTCDay() + 6) % 7;
  const length = daysOf(year);
  const starts = [0];
  for (let day = 7 - monday; day < length; day += 7) if (day > 0) starts.push(day);
  return starts;
}

/** A cell for each of the spans that begin at `starts`. */
export function cellsOf(calendar: Calendar, starts: readonly number[]): Cell[] {
  const { year, today, from, to, minOnSite, minStrength, shortages } = calendar;
  const persons = personsByDay(calendar);
  const now = indexOf(year, today);
  const owed = from === null || to === null ? null : { from: indexOf(year, from), to: indexOf(year, to) };
  const short = shortages.map((one) => ({ kind: one.kind, from: indexOf(year, one.from), to: indexOf(year, one.to) }));
  const enough = minStrength ?? minOnSite ?? 1;
  return starts.map((start, at) => {
    const end = (starts[at + 1] ?? persons.length) - 1;
    const first = Math.max(start, owed?.from ?? Infinity);
    const last = Math.min(end, owed?.to ?? -1);
    const within = (kind: Shortage['kind']) => short.filter((one) => one.kind === kind).reduce((sum, one) => sum + Math.max(0, Math.min(end, one.to) - Math.max(start, one.from) + 1), 0);
    const gapDays = within('GAP');
    const strengthDays = within('STRENGTH');
    const lowest = first > last ? 0 : Math.min(...persons.slice(first, last + 1));
    const cover: Cover = first > last ? 'NONE' : gapDays > 0 ? 'GAP' : strengthDays > 0 ? 'STRENGTH' : lowest > enough ? 'ABOVE' : 'MET';
    return { from: start, to: end, cover, ahead: start > now, lowest, gapDays, strengthDays };
  });
}

/** A calendar in the fewest words, as a page of many receivers gets it. */
interface Strip {
  onSite: readonly number[];
  shortages: readonly (readonly [kind: Shortage['kind'], from: number, to: number, lowest: number, ahead: boolean])[];
}

/** The calendar with its strip unfolded. */
export function unfolded<Totals extends { year: number; strip: unknown }>(totals: Totals): Totals & Pick<Calendar, 'onSite' | 'shortages'> {
  const { onSite, shortages } = totals.strip as Strip;
  return {
    ...totals,
    onSite,
    shortages: shortages.map(([kind, from, to, lowest, ahead]) => ({ kind, from: dateAt(totals.year, from), to: dateAt(totals.year, to), days: to - from + 1, lowest, ahead })),
  };
}
