/** Responsible for telling the load evaluator what the rows say, and from which day on it has to look. */
import { addDays } from '../../policy/calendar.js';
import { dayIndex, weekdayOf } from '../../policy/day-index.js';
import type { ReceiverFacts, StayMode } from '../../policy/facts.js';
import type { LoadFacts, LoadStayFacts } from '../../policy/load.js';
import type { ActivityFacts } from '../../policy/load-amount.js';
import type { WorkCalendar } from '../../policy/work-calendar.js';
import type { Pairing } from '../pairing/pairing.js';

/** One person's stay in the pairing, from his arrival. */
export interface StayRow {
  readonly assignmentId: string;
  readonly personId: string;
  readonly name: string;
  readonly role: LoadStayFacts['role'];
  readonly from: string;
  readonly to: string;
}

/** One record that counts: confirmed and not about to be replaced, or waiting for its confirmation. */
export interface WorkRow {
  readonly personId: string;
  readonly type: ActivityFacts['type'];
  readonly on: string;
  readonly slot: ActivityFacts['slot'];
  readonly quantity: number;
  readonly confirmed: boolean;
}

export interface Shown {
  readonly from: string;
  readonly to: string;
}

/**
 * The days that have to be read so that every window touching the shown ones is whole: back to the year's beginning and
 * to the arrival of whoever is there, by whole fortnights since the pairing began, so that a fortnight is the same one in
 * whichever period it is looked at.
 */
export function periodToRead(pairing: Pick<Pairing, 'startsOn'>, stays: readonly StayRow[], shown: Shown): Shown {
  const wanted = stays.reduce((first, stay) => (stay.from < first ? stay.from : first), `${shown.from.slice(0, 4)}-01-01`);
  const monday = dayIndex(pairing.startsOn) - weekdayOf(dayIndex(pairing.startsOn));
  const fortnights = Math.max(0, Math.floor((dayIndex(wanted) - monday) / 14));
  const from = fortnights === 0 ? pairing.startsOn : addDays('1970-01-01', monday + fortnights * 14);
  const last = stays.reduce((day, stay) => (stay.to > day ? stay.to : day), `${shown.to.slice(0, 4)}-12-31`);
  return { from: from < shown.from ? from : shown.from, to: last };
}

export interface LoadRows {
  readonly pairing: Pairing;
  readonly stays: readonly StayRow[];
  readonly work: readonly WorkRow[];
  /** Days of approved leave, by person. */
  readonly leave: ReadonlyMap<string, string[]>;
  readonly calendar: WorkCalendar;
  readonly read: Shown;
  readonly shown: Shown;
  readonly today: string;
}

/** The facts of one pairing; `confirmed` leaves out what still waits for the receiver. */
export function loadFacts(rows: LoadRows, confirmed: boolean): LoadFacts {
  const { pairing, read, shown } = rows;
  const mode = (pairing.mode === 'GROUP' ? 'STATION' : pairing.mode) as StayMode;
  return {
    receiver: receiverFacts(pairing),
    from: read.from,
    to: read.to,
    today: rows.today,
    stays: rows.stays.map((stay) => ({
      personId: stay.personId, personName: stay.name, siteId: pairing.receiverOrgId, role: stay.role, mode, from: stay.from, to: stay.to,
      leaveOn: rows.leave.get(stay.personId) ?? [],
    })),
    activities: rows.work.filter((row) => !confirmed || row.confirmed)
      .map(({ personId, type, on, slot, quantity }) => ({ personId, siteId: pairing.receiverOrgId, type, on, slot, quantity })),
    calendar: rows.calendar,
    shown: { ...shown },
  };
}

/** The receiver as frozen with the pairing (C-17). */
export function receiverFacts(pairing: Pairing): ReceiverFacts {
  return {
    id: pairing.receiverOrgId,
    name: pairing.receiverName,
    kind: pairing.receiverKind,
    category: pairing.receiverCategory,
    standard: pairing.receiverStandard,
    creating: pairing.receiverCreating,
    population: pairing.receiverPopulation,
  };
}
