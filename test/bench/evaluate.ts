// A province's year through the evaluators: 1,500 receivers, 7,500 persons, 2,000,000 records of work. Teams and stays are
// read from rows as the product reads them; prints seconds. Run by `pnpm bench`, or alone by `pnpm bench evaluate`.
import { readResolvedProgrammes } from '@jiedui/schema/programme-files';
import { evaluateCoverage } from '@jiedui/server/policy/coverage';
import type { ReceiverFacts, StayFacts, TeamMemberFacts } from '@jiedui/server/policy/facts';
import { evaluateLoad, type LoadFacts } from '@jiedui/server/policy/load';
import type { ActivityFacts } from '@jiedui/server/policy/load-amount';
import { evaluateTeam } from '@jiedui/server/policy/team';
import { plainCalendar } from '@jiedui/server/policy/work-calendar';
import { dayAt, dayIndex, weekdayOf } from '@jiedui/server/policy/day-index';

const RECEIVERS = 1_500;
const PERSONS_EACH = 5;
const RECORDS_EACH = 267;
const pack = [...(await readResolvedProgrammes()).values()].find((one) => one.code === 'CN-410803-2021');
if (!pack) throw new Error('no pack');

const [from, to] = ['2022-01-01', '2022-12-31'];
const workdays = Array.from({ length: 365 }, (_, offset) => dayIndex(from) + offset).filter((day) => weekdayOf(day) < 5).map(dayAt);
const types = ['CLINIC', 'ROUND', 'TRAINING', 'CLINIC', 'SURGERY'] as const;

function receiverAt(no: number): ReceiverFacts {
  return { id: `r${no}`, name: `受援单位 ${no}`, kind: 'COMMUNITY_CENTRE', category: null, standard: no % 2 === 0 ? 'UNMET' : 'BASIC', creating: no % 3 === 0, population: null };
}
function memberAt(no: number): TeamMemberFacts {
  const stay: StayFacts = { role: no === 0 ? 'LEADER' : 'MEMBER', mode: 'STATION', arrivalOn: from, endOn: to, post: null, brokenOn: [] };
  return {
    supporterId: 's', stay,
    person: { id: `p${no}`, name: `派驻 ${no}`, category: 'PHYSICIAN', practiceCategory: 'CLINICAL', bornOn: null, sex: null, titleLevel: 'INTERMEDIATE', workSince: '2005-07-01', clinicalSince: '2008-07-01', managementSince: '2015-01-01', hasCertificate: true, healthy: true, voluntary: true },
  };
}
function recordsOf(person: number, site: string): ActivityFacts[] {
  return Array.from({ length: RECORDS_EACH }, (_, at) => ({ personId: `p${person}`, siteId: site, type: types[(at + person) % types.length] ?? 'CLINIC', on: workdays[(at * 7 + person) % workdays.length] ?? from, slot: at % 2 === 0 ? 'AM' as const : 'PM' as const, quantity: 1 }));
}

let [made, judged, verdicts] = [0, 0, 0];
for (let no = 0; no < RECEIVERS; no += 1) {
  const begun = performance.now();
  const receiver = receiverAt(no);
  const members = Array.from({ length: PERSONS_EACH }, (_, person) => memberAt(person));
  const activities = members.flatMap((_, person) => recordsOf(person, receiver.id));
  const load: LoadFacts = { receiver, from, to, today: '2023-01-10', activities, calendar: plainCalendar, stays: members.map(({ person, stay }) => ({ personId: person.id, personName: person.name, siteId: receiver.id, role: stay.role, mode: stay.mode, from, to, leaveOn: [] })) };
  const ready = performance.now();
  verdicts += evaluateTeam(pack, { receiver, supporters: [{ id: 's', name: '支援医院', divisionCode: '410800', residencyBase: null }], leadSupporterId: 's', members }).length;
  verdicts += evaluateCoverage(pack, { receiver, from, to, presences: members.map(({ person }) => ({ personId: person.id, from, to, awayOn: [] })) }).findings.length;
  for (const line of evaluateLoad(pack, load)) verdicts += line.windows.length;
  made += ready - begun;
  judged += performance.now() - ready;
}
console.log(`${(judged / 1000).toFixed(2)} s judged, ${(made / 1000).toFixed(2)} s made, ${verdicts} verdicts`);
