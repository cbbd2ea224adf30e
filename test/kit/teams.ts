import { identityCardCheckCharacter } from '@jiedui/schema/identity-card';
import type { DemoOrganizationKey } from '@jiedui/server/demo/organizations';
import type { Caller } from './as.js';
import { done, PROBLEMS, type Problem, type World } from './world.js';

/** A valid identity number: six digits of a place, birthday, serial, check character. */
export function idNumber(bornOn: string, serial: number, place = '620102'): string {
  const body = `${place}${bornOn.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
  return body + identityCardCheckCharacter(body);
}

/** The staff of the Lanzhou hospital in the journeys; invented. */
export const STAFF = {
  wang: person('LZ001', '王志强', 'M', '1975-03-12', 11, 'MANAGER', 'DEPUTY_SENIOR', { managementStartedOn: '2019-04-06', clinicalStartedOn: '1999-07-01', specialty: '医院管理' }),
  li: person('LZ002', '李秋实', 'F', '1984-05-20', 22, 'PHYSICIAN', 'INTERMEDIATE', { practiceCategory: 'CLINICAL', clinicalStartedOn: '2010-07-01', specialty: '心内科' }),
  zhao: person('LZ003', '赵明远', 'M', '1982-11-02', 33, 'PHYSICIAN', 'DEPUTY_SENIOR', { practiceCategory: 'CLINICAL', clinicalStartedOn: '2008-07-01', specialty: '儿科' }),
  sun: person('LZ004', '孙雅静', 'F', '1986-08-15', 44, 'PHYSICIAN', 'INTERMEDIATE', { practiceCategory: 'CLINICAL', clinicalStartedOn: '2012-07-01', specialty: '麻醉科' }),
  zhou: person('LZ005', '周小舟', 'F', '1996-01-30', 66, 'NURSE', 'JUNIOR', { clinicalStartedOn: '2016-07-01', specialty: '护理管理' }),
  qiang: person('LZ006', '强若水', 'F', '1990-09-09', 88, 'NURSE', 'INTERMEDIATE', { clinicalStartedOn: '2017-04-06', specialty: '护理管理' }),
} as const;

function person(staffNo: string, name: string, sex: 'M' | 'F', bornOn: string, serial: number, staffCategory: string, titleLevel: string, more: object) {
  return {
    staffNo, name, sex, bornOn, staffCategory, titleLevel, certificateNo: `ZG${staffNo}`, department: '对口支援办公室', workStartedOn: '1998-07-01',
    idNumber: idNumber(bornOn, sex === 'M' ? serial : serial + (serial % 2)), phone: `1390000${staffNo.slice(-3)}0`, ...more,
    ...(bornOn > '1980-01-01' && { workStartedOn: `${Number(bornOn.slice(0, 4)) + 24}-07-01` }),
  };
}

export type StaffKey = keyof typeof STAFF;

const ADD_PERSON = `mutation AddPerson($input: AddPersonInput!) { addPerson(input: $input) { person { id } ${PROBLEMS} } }`;
const FORM = `mutation FormTeam($input: FormTeamInput!) { formTeam(input: $input) { team { id } ${PROBLEMS} } }`;
const ADD_MEMBER = `mutation AddTeamMember($input: AddTeamMemberInput!) { addTeamMember(input: $input) { team { id members { id name } } ${PROBLEMS} } }`;
const FILINGS = 'query Filings($id: ID!) { team(id: $id) { filings { id state } members { id name } } }';

interface TeamRow { id: string; members: { id: string; name: string }[]; filings?: { id: string; state: string }[] }

/** Runs a mutation with one input and answers its payload, refused or not. */
export async function attempt<T = Record<string, unknown>>(caller: Caller, field: string, inputType: string, input: object, selection: string): Promise<T & { problems: Problem[] }> {
  const document = `mutation Attempt($input: ${inputType}!) { ${field}(input: $input) { ${selection} ${PROBLEMS} } }`;
  const answer = await caller.ask<Record<string, T & { problems: Problem[] }>>(document, { input });
  const payload = answer[field];
  if (!payload) throw new Error(`${field} answered nothing.`);
  return payload;
}

/** Adds people to the staff of a hospital; answers their ids. */
export async function addStaff<K extends StaffKey>(world: World, keys: readonly K[], employer: DemoOrganizationKey = 'lanzhouHospital'): Promise<Record<K, string>> {
  const ids: Partial<Record<K, string>> = {};
  for (const key of keys) {
    const answer = await world.officeOf(employer).ask<{ addPerson: { person: { id: string } | null; problems: Problem[] } }>(ADD_PERSON, { input: STAFF[key] });
    ids[key] = done(answer.addPerson).person?.id ?? '';
  }
  return ids as Record<K, string>;
}

/** A new batch, forming. */
export async function formTeam(world: World, pairingId: string, plannedFrom = '2022-04-06', plannedTo = '2023-04-05', supporter: DemoOrganizationKey = 'lanzhouHospital'): Promise<string> {
  const input = { pairingId, name: '驻点帮扶队', plannedFrom, plannedTo };
  const answer = await world.officeOf(supporter).ask<{ formTeam: { team: { id: string } | null; problems: Problem[] } }>(FORM, { input });
  return done(answer.formTeam).team?.id ?? '';
}

/** Puts somebody on the roster: a leader as vice president. */
export async function addMember(
  world: World, teamId: string, personId: string, role: 'LEADER' | 'MEMBER' = 'MEMBER', more: object = {}, supporter: DemoOrganizationKey = 'lanzhouHospital',
): Promise<Problem[]> {
  const input = { teamId, personId, role, ...(role === 'LEADER' && { receiverPost: 'VICE_PRESIDENT' }), ...more };
  const answer = await world.officeOf(supporter).ask<{ addTeamMember: { team: TeamRow | null; problems: Problem[] } }>(ADD_MEMBER, { input });
  return answer.addTeamMember.problems;
}

/** Members' assignment ids by name, and the newest filing. */
export async function rosterOf(world: World, teamId: string, supporter: DemoOrganizationKey = 'lanzhouHospital'): Promise<{ members: Map<string, string>; filingId: string | null }> {
  const { team } = await world.officeOf(supporter).ask<{ team: TeamRow }>(FILINGS, { id: teamId });
  return { members: new Map(team.members.map((member) => [member.name, member.id])), filingId: team.filings?.[0]?.id ?? null };
}

/** A team of five that passed the check. */
export async function checkedTeam(world: World, pairingId: string): Promise<string> {
  const staff = await addStaff(world, ['wang', 'li', 'zhao', 'sun', 'qiang']);
  const teamId = await formTeam(world, pairingId);
  for (const key of ['wang', 'li', 'zhao', 'sun', 'qiang'] as const) {
    done({ problems: await addMember(world, teamId, staff[key], key === 'wang' ? 'LEADER' : 'MEMBER') });
  }
  done(await attempt(world.officeOf('lanzhouHospital'), 'checkTeam', 'TeamInput', { teamId }, 'team { state }'));
  return teamId;
}

/** That team trained, filed, accepted, dispatched and arrived. Business time must be its first day or later. */
export async function teamOnSite(world: World, pairingId: string, arrivedOn = '2022-04-06'): Promise<{ teamId: string; members: Map<string, string> }> {
  const supporter = world.officeOf('lanzhouHospital');
  const teamId = await checkedTeam(world, pairingId);
  const training = { teamId, heldOn: '2022-04-01', organiser: 'HEALTH_ADMIN', topics: ['POLICY', 'LAW', 'PROFESSIONAL'] };
  done(await attempt(supporter, 'recordTraining', 'RecordTrainingInput', training, 'team { id }'));
  done(await attempt(supporter, 'fileRoster', 'TeamInput', { teamId }, 'team { id }'));
  const { members, filingId } = await rosterOf(world, teamId);
  done(await attempt(world.officeOf('gansu'), 'acceptFiling', 'AcceptFilingInput', { filingId }, 'filing { receiptNo }'));
  done(await attempt(supporter, 'dispatchTeam', 'TeamInput', { teamId }, 'team { id }'));
  for (const assignmentId of members.values()) {
    done(await attempt(world.officeOf('longxiHospital'), 'confirmArrival', 'ConfirmArrivalInput', { assignmentId, arrivedOn }, 'assignment { state }'));
  }
  return { teamId, members };
}
