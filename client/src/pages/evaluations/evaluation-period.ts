interface Stay {
  arrivedOn: string | null;
  plannedTo: string;
}

/** The first and last day of a month, counted from the month of `day`. */
function month(day: string, away: number): { from: string; to: string } {
  const [year = 0, number = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, number - 1 + away, 1));
  const last = new Date(Date.UTC(year, number + away, 0));
  return { from: first.toISOString().slice(0, 10), to: last.toISOString().slice(0, 10) };
}

/** A period to start from: last month for a monthly scheme, the stay for one at its end, otherwise the year so far. */
export function periodFor(rhythm: string, today: string, stays: readonly Stay[]): { from: string; to: string } {
  const arrivals = stays.flatMap((stay) => stay.arrivedOn ?? []).sort();
  const ends = stays.map((stay) => stay.plannedTo).sort();
  const [first] = arrivals;
  const last = ends.at(-1);
  if (rhythm === 'MONTH') return month(today, -1);
  if (rhythm.endsWith('_END') && first && last) return { from: first, to: last };
  return { from: first ?? `${today.slice(0, 4)}-01-01`, to: today };
}
