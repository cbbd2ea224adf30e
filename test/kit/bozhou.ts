import type { DemoOrganizationKey } from '@jiedui/server/demo/organizations';
import { agreementInSigning, assign, publish, seal } from './pairings.js';
import { addMember, addStaff, attempt, formTeam, rosterOf, type StaffKey } from './teams.js';
import { done, type World } from './world.js';

/** A pairing under the Bozhou pack, whose monthly results move money, with three people on site since 2017-04-06. */
export interface BozhouSite {
  readonly programmeId: string;
  readonly pairingId: string;
  readonly teamId: string;
  /** Assignments by name. */
  readonly members: ReadonlyMap<string, string>;
}

const PEOPLE = ['zhao', 'li', 'sun'] as const satisfies readonly StaffKey[];
export const SUPPORTER: DemoOrganizationKey = 'lanzhouHospital';
export const RECEIVER: DemoOrganizationKey = 'longxiHospital';

/** Makes it through the API; business time is the day of arrival afterwards. */
export async function bozhouSite(world: World): Promise<BozhouSite> {
  world.at('2017-03-25T09:00:00+08:00');
  const office = world.officeOf('gansu');
  const programme = { packCode: 'BZ-2016', packVersion: 3, code: 'BZ', name: '驻点帮扶（2016—2020年）', startsOn: '2017-03-25', endsOn: '2020-12-31' };
  const { programme: made } = done(await attempt<{ programme: { id: string } }>(office, 'createProgramme', 'CreateProgrammeInput', programme, 'programme { id }'));
  const pairing = await assign(world, made.id, SUPPORTER, RECEIVER);
  await publish(world, made.id);
  const agreement = await agreementInSigning(world, pairing.id, RECEIVER, { year: 2017 });
  for (const party of await partiesOf(world, agreement.id)) await seal(world, agreement.id, party);
  const supporter = world.officeOf(SUPPORTER);
  const staff = await addStaff(world, PEOPLE);
  const teamId = await formTeam(world, pairing.id, '2017-04-06', '2017-10-05');
  for (const key of PEOPLE) done({ problems: await addMember(world, teamId, staff[key], key === 'zhao' ? 'LEADER' : 'MEMBER') });
  done(await attempt(supporter, 'checkTeam', 'TeamInput', { teamId }, 'team { state }'));
  done(await attempt(supporter, 'recordTraining', 'RecordTrainingInput', { teamId, heldOn: '2017-03-25', organiser: 'HEALTH_ADMIN', topics: ['POLICY', 'LAW', 'PROFESSIONAL'] }, 'team { id }'));
  done(await attempt(supporter, 'fileRoster', 'TeamInput', { teamId }, 'team { id }'));
  const { members, filingId } = await rosterOf(world, teamId);
  done(await attempt(office, 'acceptFiling', 'AcceptFilingInput', { filingId }, 'filing { receiptNo }'));
  done(await attempt(supporter, 'dispatchTeam', 'TeamInput', { teamId }, 'team { id }'));
  world.at('2017-04-06T12:00:00+08:00');
  for (const assignmentId of members.values()) {
    done(await attempt(world.officeOf(RECEIVER), 'confirmArrival', 'ConfirmArrivalInput', { assignmentId, arrivedOn: '2017-04-06' }, 'assignment { state }'));
  }
  return { programmeId: made.id, pairingId: pairing.id, teamId, members };
}

const BY_KIND: Readonly<Record<string, DemoOrganizationKey>> = { SUPPORTING: SUPPORTER, RECEIVING: RECEIVER, COUNTY_GOVERNMENT: 'longxiGovernment' };

async function partiesOf(world: World, id: string): Promise<DemoOrganizationKey[]> {
  const { agreement } = await world.officeOf(RECEIVER).ask<{ agreement: { parties: { kind: string }[] } }>('query($id: ID!) { agreement(id: $id) { parties { kind } } }', { id });
  return agreement.parties.flatMap(({ kind }) => BY_KIND[kind] ?? []);
}

/** A month's evaluation of one person by the month scheme, opened and scored by the receiver with these points. */
export async function monthOf(world: World, site: BozhouSite, name: string, month: { from: string; to: string }, points: Readonly<Record<string, string>>): Promise<string> {
  const receiver = world.officeOf(RECEIVER);
  const opening = { pairingId: site.pairingId, assignmentId: site.members.get(name), schemeId: 'month', periodFrom: month.from, periodTo: month.to };
  const { evaluation } = done(await attempt<{ evaluation: { id: string } }>(receiver, 'openEvaluation', 'OpenEvaluationInput', opening, 'evaluation { id }'));
  const items = Object.entries(points).map(([code, score]) => ({ code, score, evidence: '见台账' }));
  done(await attempt(receiver, 'saveScores', 'SaveScoresInput', { evaluationId: evaluation.id, items }, 'evaluation { id }'));
  return evaluation.id;
}

/** The receiver signs, the supporter certifies and publishes. */
export async function publishResult(world: World, evaluationId: string): Promise<void> {
  for (const key of [RECEIVER, SUPPORTER]) {
    done(await attempt(world.officeOf(key), 'signEvaluation', 'SignEvaluationInput', { evaluationId, opinion: '属实' }, 'evaluation { id }'));
  }
}

/** Points that make exactly 80, 79.997 and 91.5 with the weights of the monthly form. */
export const POINTS = {
  pass: { ATTENDANCE: '78', WORKLOAD: '92', RECORDS: '77', SATISFACTION: '69' },
  short: { ATTENDANCE: '78', WORKLOAD: '92', RECORDS: '77', SATISFACTION: '68.99' },
  good: { ATTENDANCE: '90', WORKLOAD: '92', RECORDS: '91', SATISFACTION: '92' },
} as const;
export const APRIL = { from: '2017-04-01', to: '2017-04-30' };
