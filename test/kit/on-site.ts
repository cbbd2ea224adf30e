/** Days of one person at a receiver, both included, less the days away. */
export interface PresenceDays {
  readonly personId: string;
  readonly from: string;
  readonly to: string;
  readonly awayOn: readonly string[];
}

/** Persons on site at one receiver on each day from `from` to `to`, by asking each person on each day (C-8): the plain count that others are held to. */
export function onSiteByDay(from: string, to: string, presences: readonly PresenceDays[]): number[] {
  const counts: number[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    const away = new Set(presences.filter((one) => one.awayOn.includes(day)).map((one) => one.personId));
    const here = presences.filter((one) => one.from <= day && day <= one.to && !away.has(one.personId));
    counts.push(new Set(here.map((one) => one.personId)).size);
  }
  return counts;
}
