import { contradictionWords as say } from '@jiedui/schema/finding-words-work';
import type { Label } from '@jiedui/schema/vocabulary';
import type { Day } from './facts.js';

export interface PositionFacts {
  latitude: number;
  longitude: number;
  /** Metres, as the device says; null if it does not. */
  accuracy: number | null;
}

/** A standing mark of one person's day. */
export interface DayMarkFacts {
  mark: 'IN' | 'OUT' | 'SIGNED' | 'ABSENT';
  source: string;
  /** HH:MM at the receiver. */
  time: string;
  position: PositionFacts | null;
}

/** Clinical work recorded for the day. */
export interface DayActivityFacts {
  /** As a reader knows it: 门诊. */
  label: Label;
  slot: 'AM' | 'PM';
  /** Where, if the record says so; null: at the receiver. */
  place: string | null;
}

/** All that is recorded of one person on one day. */
export interface PersonDayFacts {
  day: Day;
  /** First and last day of the stay; null before the arrival. */
  stay: { from: Day; to: Day } | null;
  onLeave: boolean;
  marks: DayMarkFacts[];
  activities: DayActivityFacts[];
  /** Where the receiver is, and how far from it a check-in may be; null while it has not said. */
  site: (PositionFacts & { reachMetres: number }) | null;
}

export type ContradictionKind = 'FAR_AWAY' | 'NOT_ASSIGNED' | 'CLINIC_ON_LEAVE' | 'CHECK_IN_ON_LEAVE' | 'TWO_PLACES' | 'MARKS_DIFFER';

export interface ContradictionFound {
  kind: ContradictionKind;
  day: Day;
  detail: Label;
  numbers: Record<string, string | number>;
}

const EARTH_METRES = 6_371_000;

/** Metres between two positions on the sphere. */
export function distanceMetres(a: PositionFacts, b: PositionFacts): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [dLat, dLon] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Records of one day that cannot all be true: one finding for each kind at most. */
export function findContradictions(facts: PersonDayFacts): ContradictionFound[] {
  const { day } = facts;
  const found = (kind: ContradictionKind, detail: Label, numbers: ContradictionFound['numbers'] = {}): ContradictionFound => ({ kind, day, detail, numbers });
  const present = facts.marks.filter(({ mark }) => mark !== 'ABSENT');
  return [
    ...outside(facts, present).map((mark) => found('NOT_ASSIGNED', say.notAssigned(day, mark.time, facts.stay))),
    ...farthest(facts, present).map(({ mark, metres, reach }) =>
      found('FAR_AWAY', say.farAway(day, mark.time, kilometres(metres), kilometres(reach)), { metres: Math.round(metres), reachMetres: reach })),
    ...(facts.onLeave && present[0] ? [found('CHECK_IN_ON_LEAVE', say.onLeave(day, present[0].time))] : []),
    ...(facts.onLeave && facts.activities[0] ? [found('CLINIC_ON_LEAVE', say.workOnLeave(day, facts.activities[0].label))] : []),
    ...twoPlaces(facts, present).map(({ slot, detail, metres }) => found('TWO_PLACES', say.inHalf(day, say.half[slot], detail), metres === null ? {} : { metres: Math.round(metres) })),
    ...(facts.marks.some(({ mark }) => mark === 'ABSENT') && present[0]
      ? [found('MARKS_DIFFER', say.absentBut(day, present[0].time, present[0].source === 'SITE' ? say.siteMark : say.checkIn))] : []),
  ];
}

function outside({ day, stay }: PersonDayFacts, present: DayMarkFacts[]): DayMarkFacts[] {
  return stay !== null && day >= stay.from && day <= stay.to ? [] : present.slice(0, 1);
}

function farthest({ site }: PersonDayFacts, present: DayMarkFacts[]): { mark: DayMarkFacts; metres: number; reach: number }[] {
  if (site === null) return [];
  return present.flatMap((mark) => (mark.position === null ? [] : [{ mark, metres: distanceMetres(mark.position, site), reach: site.reachMetres }]))
    // What the device does not know exactly speaks for him.
    .filter(({ mark, metres, reach }) => metres - (mark.position?.accuracy ?? 0) > reach)
    .sort((a, b) => b.metres - a.metres).slice(0, 1);
}

interface TwoPlaces {
  slot: 'AM' | 'PM';
  detail: Label;
  metres: number | null;
}

/** Two positions of one half-day farther apart than the receiver's reach, or work at two named places. */
function twoPlaces(facts: PersonDayFacts, present: DayMarkFacts[]): TwoPlaces[] {
  return (['AM', 'PM'] as const).flatMap((slot): TwoPlaces[] => {
    const places = new Map(facts.activities.filter((activity) => activity.slot === slot).map(({ place }) => say.place(place)).map((place) => [place.zh, place]));
    if (places.size > 1) return [{ slot, detail: say.twoPlaces([...places.values()]), metres: null }];
    const seen = present.flatMap(({ time, position }) => (position !== null && slotOf(time) === slot ? [position] : []));
    const metres = Math.max(0, ...seen.flatMap((a, at) => seen.slice(at + 1).map((b) => distanceMetres(a, b) - (a.accuracy ?? 0) - (b.accuracy ?? 0))));
    if (facts.site === null || metres <= facts.site.reachMetres) return [];
    return [{ slot, detail: say.apart(kilometres(metres)), metres }];
  }).slice(0, 1);
}

/** The half-day of a time HH:MM. */
function slotOf(time: string): 'AM' | 'PM' {
  return time < '12:00' ? 'AM' : 'PM';
}

function kilometres(metres: number): string {
  return (metres / 1_000).toFixed(metres < 10_000 ? 1 : 0);
}
