import { activityTypes, type ActivityType, type LoadQuota, type SlotPriority, talliedTypes } from '@jiedui/schema/parameters/shapes';
import { dayIndex } from './day-index.js';
import type { Day } from './facts.js';
import type { Period } from './period.js';

/** One confirmed piece of work. Half-days are the slots; null = the whole day. */
export interface ActivityFacts {
  personId: string;
  siteId: string;
  type: ActivityType;
  on: Day;
  slot: 'AM' | 'PM' | null;
  /** Patients, persons or items; 1 for a session. */
  quantity: number;
}

/** What the work of one subject amounts to: each half-day once, toward the type that ranks highest (C-14). */
export interface WorkDone {
  /** Half-day (day × 2, + 1 in the afternoon) → type. */
  halfDays: Map<number, ActivityType>;
  /** Half-day in which a session began → type: a session of a whole day is one session. */
  sessions: Map<number, ActivityType>;
  tallies: { day: number; type: ActivityType; quantity: number }[];
}

const order = Object.keys(activityTypes) as ActivityType[];
const tallied = new Set(talliedTypes);

/** Rank of every type: first those that are named, then the rest in the order of the vocabulary. */
export function ranksOf(priority: SlotPriority): Map<ActivityType, number> {
  return new Map([...new Set([...priority, ...order])].map((type, rank) => [type, rank]));
}

export function workDone(activities: ActivityFacts[], ranks: Map<ActivityType, number>): WorkDone {
  const done: WorkDone = { halfDays: new Map(), sessions: new Map(), tallies: [] };
  const put = (slots: Map<number, ActivityType>, slot: number, type: ActivityType) => {
    const held = slots.get(slot);
    if (held === undefined || (ranks.get(type) ?? 0) < (ranks.get(held) ?? 0)) slots.set(slot, type);
  };
  for (const { on, slot, type, quantity } of activities) {
    const day = dayIndex(on);
    const first = day * 2 + (slot === 'PM' ? 1 : 0);
    put(done.halfDays, first, type);
    if (slot === null) put(done.halfDays, first + 1, type);
    if (tallied.has(type)) done.tallies.push({ day, type, quantity });
    else put(done.sessions, first, type);
  }
  return done;
}

/** Half-days or times in each of the periods, which follow each other without a gap. Days are counted in half-days. */
export function amountsIn(periods: Period[], quota: Pick<LoadQuota, 'activity' | 'measure'>, done: WorkDone): number[] {
  const amounts = new Array<number>(periods.length).fill(0);
  const wanted = (type: ActivityType) => quota.activity === 'ANY' || quota.activity === type;
  const add = (day: number, amount: number) => {
    const index = indexOf(periods, day);
    if (index >= 0) amounts[index] = (amounts[index] ?? 0) + amount;
  };
  if (quota.measure !== 'COUNT') {
    for (const [slot, type] of done.halfDays) if (wanted(type)) add(Math.floor(slot / 2), 1);
    return amounts;
  }
  for (const [slot, type] of done.sessions) if (wanted(type)) add(Math.floor(slot / 2), 1);
  for (const { day, type, quantity } of done.tallies) if (wanted(type)) add(day, quantity);
  return amounts;
}

/** Index of the period that holds a day; -1 where none does. */
function indexOf(periods: Period[], day: number): number {
  let [low, high] = [0, periods.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const period = periods[middle];
    if (period === undefined) return -1;
    if (day < period.from) high = middle - 1;
    else if (day > period.to) low = middle + 1;
    else return middle;
  }
  return -1;
}
