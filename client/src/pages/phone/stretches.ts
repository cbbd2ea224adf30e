/** A day of the month's sheet. */
interface SheetDay {
  readonly day: string;
  readonly status: string;
  readonly firstIn: string | null;
  readonly lastOut: string | null;
}

/** Working days that say the same, one after the other: the first, the last and how many. */
export interface Stretch<Day> {
  first: Day;
  to: string;
  count: number;
}

/** Days with one of these statuses; those without a time of their own are one stretch while nothing but rest lies between them. */
export function stretches<Day extends SheetDay>(days: readonly Day[], statuses: readonly string[]): Stretch<Day>[] {
  const runs: Stretch<Day>[] = [];
  let open = '';
  for (const day of days) {
    if (day.status === 'REST') continue;
    const timeless = day.firstIn === null && day.lastOut === null;
    const last = runs.at(-1);
    if (statuses.includes(day.status)) {
      if (last && timeless && open === day.status) Object.assign(last, { to: day.day, count: last.count + 1 });
      else runs.push({ first: day, to: day.day, count: 1 });
    }
    open = timeless ? day.status : '';
  }
  return runs;
}
