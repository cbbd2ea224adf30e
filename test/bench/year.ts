import type { ReceiverFacts, TeamMemberFacts } from '@jiedui/server/policy/facts';
import type { LoadFacts } from '@jiedui/server/policy/load';
import type { ActivityFacts } from '@jiedui/server/policy/load-amount';
import { dayAt, dayIndex, weekdayOf } from '@jiedui/server/policy/day-index';
import { plainCalendar } from '@jiedui/server/policy/work-calendar';

/** A made-up year at one receiver: five people all year round, each with a record of work for every working day and more. */

export const YEAR = { from: '2022-01-01', to: '2022-12-31', today: '2023-01-10' };
const RECORDS_EACH = 267;
const KINDS = ['CLINIC', 'ROUND', 'TRAINING', 'CLINIC', 'SURGERY'] as const;
const workdays = Array.from({ length: 365 }, (_, offset) => dayIndex(YEAR.from) + offset).filter((day) => weekdayOf(day) < 5).map(dayAt);

export interface ReceiversYear {
  readonly receiver: ReceiverFacts;
  readonly members: TeamMemberFacts[];
  readonly load: LoadFacts;
}

/** The year of the receiver with this number; every other one is below standard, every third aims at a higher one. */
export function yearOf(no: number, people = 5): ReceiversYear {
  const receiver: ReceiverFacts = {
    id: `r${no}`, name: `受援单位 ${no}`, kind: 'COMMUNITY_CENTRE', category: null, standard: no % 2 === 0 ? 'UNMET' : 'BASIC', creating: no % 3 === 0, population: null,
  };
  const members = Array.from({ length: people }, (_, person) => memberAt(person));
  const stays = members.map(({ person, stay }) => ({
    personId: person.id, personName: person.name, siteId: receiver.id, role: stay.role, mode: stay.mode, from: YEAR.from, to: YEAR.to, leaveOn: [],
  }));
  const activities = members.flatMap(({ person }, at) => recordsOf(person.id, at, receiver.id));
  return { receiver, members, load: { ...YEAR, receiver, stays, activities, calendar: plainCalendar } };
}

function memberAt(no: number): TeamMemberFacts {
  return {
    supporterId: 's',
    stay: { role: no === 0 ? 'LEADER' : 'MEMBER', mode: 'STATION', arrivalOn: YEAR.from, endOn: YEAR.to, post: null, brokenOn: [] },
    person: {
      id: `p${no}`, name: `派驻 ${no}`, category: 'PHYSICIAN', practiceCategory: 'CLINICAL', bornOn: '1980-01-01', sex: 'F', titleLevel: 'INTERMEDIATE',
      workSince: '2005-07-01', clinicalSince: '2008-07-01', managementSince: '2015-01-01', hasCertificate: true, healthy: true, voluntary: true,
    },
  };
}

function recordsOf(personId: string, person: number, siteId: string): ActivityFacts[] {
  return Array.from({ length: RECORDS_EACH }, (_, at) => ({
    personId, siteId, type: KINDS[(at + person) % KINDS.length] ?? 'CLINIC', on: workdays[(at * 7 + person) % workdays.length] ?? YEAR.from,
    slot: at % 2 === 0 ? ('AM' as const) : ('PM' as const), quantity: 1,
  }));
}
