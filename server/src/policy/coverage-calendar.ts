/** Responsible for a receiver's year as the calendar shows it: the union of its pairings' presence, day by day (C-8). */

/** What one pairing of the receiver adds. Days are counted from 1970-01-01. */
export interface PairingPresence {
  /** Change points: day, persons from that day on, day, persons … as it was. */
  readonly actual: readonly number[];
  /** The same as the rosters foresee it. */
  readonly forecast: readonly number[];
  /** First and last day of the pairing. */
  readonly startsOn: number;
  readonly endsOn: number;
  /** Only active pairings foresee anybody (C-18). */
  readonly active: boolean;
  /** coverage.minOnSite and team.size.min of the pack that the pairing pins; null where it asks for none. */
  readonly minOnSite: number | null;
  readonly minStrength: number | null;
}

/** Consecutive days with too few persons: GAP below minOnSite, STRENGTH enough for that but below minStrength. */
export interface Shortage {
  readonly kind: 'GAP' | 'STRENGTH';
  readonly from: number;
  readonly to: number;
  readonly days: number;
  /** Fewest persons on site within it. */
  readonly lowest: number;
  /** Lies ahead: read from the rosters, not from arrivals. */
  readonly ahead: boolean;
}

export interface ReceiverYear {
  /** Persons on site, one number for each day of the year. */
  readonly onSite: readonly number[];
  /** First and last day of the year on which somebody is owed; null if none. It begins with the first person on site, or planned. */
  readonly from: number | null;
  readonly to: number | null;
  readonly minOnSite: number | null;
  readonly minStrength: number | null;
  readonly shortages: readonly Shortage[];
}

/** The strictest of what the receiver's active pairings ask, of all if none is active. */
function strictest(pairings: readonly PairingPresence[], of: (pairing: PairingPresence) => number | null): number | null {
  const active = pairings.filter((pairing) => pairing.active);
  const asked = (active.length > 0 ? active : pairings).map(of).filter((value): value is number => value !== null);
  return asked.length === 0 ? null : Math.max(...asked);
}

/** Adds the persons that change points stand for to days `first` … of `onSite`, from index `from` to before `to`. */
function add(onSite: number[], points: readonly number[], first: number, from: number, to: number): void {
  for (let at = 0; at < points.length; at += 2) {
    const start = Math.max(from, (points[at] ?? 0) - first);
    const end = Math.min(to, (points[at + 2] ?? Infinity) - first);
    const persons = points[at + 1] ?? 0;
    for (let day = start; day < end; day += 1) onSite[day] = (onSite[day] ?? 0) + persons;
  }
}

/**
 * The year of a receiver: until `today` as it was, afterwards as foreseen.
 * @param first day number of the first day shown
 * @param length number of days shown
 */
export function receiverYear(pairings: readonly PairingPresence[], first: number, length: number, today: number): ReceiverYear {
  const onSite = new Array<number>(length).fill(0);
  const ahead = Math.min(length, Math.max(0, today - first + 1));
  for (const pairing of pairings) {
    add(onSite, pairing.actual, first, 0, ahead);
    if (pairing.active) add(onSite, pairing.forecast, first, ahead, length);
  }
  const minOnSite = strictest(pairings, (pairing) => pairing.minOnSite);
  const minStrength = strictest(pairings, (pairing) => pairing.minStrength);
  const owed = owedDays(pairings, first, length);
  const shortages = owed === null ? [] : shortagesOf(onSite, { first, today, minOnSite, minStrength, ...owed });
  return { onSite, from: owed && first + owed.from, to: owed && first + owed.to, minOnSite, minStrength, shortages };
}

/** Indexes of the first and last day on which somebody is owed. */
function owedDays(pairings: readonly PairingPresence[], first: number, length: number): { from: number; to: number } | null {
  const begun = pairings.flatMap((pairing) => [pairing.actual[0], pairing.active ? pairing.forecast[0] : undefined]).filter((day) => day !== undefined);
  if (begun.length === 0) return null;
  const from = Math.max(0, Math.min(...begun) - first);
  const to = Math.min(length - 1, Math.max(...pairings.map((pairing) => pairing.endsOn)) - first);
  return from > to ? null : { from, to };
}

interface Judged {
  readonly first: number;
  readonly today: number;
  readonly from: number;
  readonly to: number;
  readonly minOnSite: number | null;
  readonly minStrength: number | null;
}

function shortagesOf(onSite: readonly number[], { first, today, from, to, minOnSite, minStrength }: Judged): Shortage[] {
  const found: Shortage[] = [];
  const kindOf = (persons: number): Shortage['kind'] | null =>
    minOnSite !== null && persons < minOnSite ? 'GAP' : minStrength !== null && persons < minStrength ? 'STRENGTH' : null;
  const enough = Math.max(minOnSite ?? 0, minStrength ?? 0);
  for (let day = from; day <= to; day += 1) {
    if ((onSite[day] ?? 0) >= enough) continue;
    const kind = kindOf(onSite[day] ?? 0);
    if (kind === null) continue;
    const ahead = first + day > today;
    const start = day;
    let lowest = onSite[day] ?? 0;
    while (day < to && kindOf(onSite[day + 1] ?? 0) === kind && first + day + 1 > today === ahead) {
      day += 1;
      lowest = Math.min(lowest, onSite[day] ?? 0);
    }
    found.push({ kind, from: first + start, to: first + day, days: day - start + 1, lowest, ahead });
  }
  return found;
}

/** Days of shortages of a kind, behind or ahead. */
export function shortDays(shortages: readonly Shortage[], kind: Shortage['kind'], ahead: boolean): number {
  return shortages.filter((one) => one.kind === kind && one.ahead === ahead).reduce((total, one) => total + one.days, 0);
}

/** Numbers of consecutive days as change points from the first day: index, value, index, value … */
export function runsOf(onSite: readonly number[]): number[] {
  const runs: number[] = [];
  for (let day = 0; day < onSite.length; day += 1) {
    const persons = onSite[day] ?? 0;
    if (day === 0 || persons !== onSite[day - 1]) runs.push(day, persons);
  }
  return runs;
}
