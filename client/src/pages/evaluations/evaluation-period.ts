interface Stay {
  arrivedOn: string | null;
  plannedTo: string;
}

/** The first and last day of the month, quarter or half-year (of so many months) before the one of `day`. */
function before(day: string, size: number): { from: string; to: string } {
  const [year = 0, number = 1] = day.split('-').map(Number);
  const start = number - 1 - ((number - 1) % size);
  const first = new Date(Date.UTC(year, start - size, 1));
  const last = new Date(Date.UTC(year, start, 0));
  return { from: first.toISOString().slice(0, 10), to: last.toISOString().slice(0, 10) };
}

/** A period to start from: the month, quarter or half-year before for a scheme of that rhythm, the stay for one at its end, otherwise the year so far. */
export function periodFor(rhythm: string, today: string, stays: readonly Stay[]): { from: string; to: string } {
  const arrivals = stays.flatMap((stay) => stay.arrivedOn ?? []).sort();
  const ends = stays.map((stay) => stay.plannedTo).sort();
  const [first] = arrivals;
  const last = ends.at(-1);
  const size = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6 }[rhythm];
  if (size !== undefined) return before(today, size);
  if (rhythm.endsWith('_END') && first && last) return { from: first, to: last };
  return { from: first ?? `${today.slice(0, 4)}-01-01`, to: today };
}
