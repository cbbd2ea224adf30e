import { randomUUID } from 'node:crypto';
import { activePairing } from './pairings.js';
import { addStaff, attempt, STAFF, teamOnSite, type StaffKey } from './teams.js';
import { done, type Problem, type World } from './world.js';

/** A team on site whose people act for themselves. */
export interface OnSite {
  readonly pairingId: string;
  readonly teamId: string;
  /** Assignment ids by name. */
  readonly members: ReadonlyMap<string, string>;
}

/** The Lanzhou team at Longxi, arrived on 2022-04-06; business time is noon of that day. */
export async function siteWithTeam(world: World): Promise<OnSite> {
  world.at('2022-04-02T09:00:00+08:00');
  const { pairingId } = await activePairing(world);
  world.at('2022-04-06T12:00:00+08:00');
  return { pairingId, ...(await teamOnSite(world, pairingId)) };
}

/** Opens the account of somebody on the staff by his employer's office; answers the initial password. */
export async function openAccount(world: World, personId: string, login: string): Promise<{ initialPassword: string | null; problems: Problem[] }> {
  return attempt<{ initialPassword: string | null }>(world.officeOf('lanzhouHospital'), 'openPersonAccount', 'OpenAccountInput', { personId, login }, 'initialPassword');
}

/** The account of a member of the team, past its forced change of password: sign in with `world.as(login)`. */
export async function accountOf(world: World, key: StaffKey): Promise<string> {
  const { persons } = await world.officeOf('lanzhouHospital').ask<{ persons: { nodes: { id: string; name: string }[] } }>('{ persons(first: 50) { nodes { id name } } }');
  const personId = persons.nodes.find(({ name }) => name === STAFF[key].name)?.id ?? (await addStaff(world, [key]))[key];
  done(await openAccount(world, personId, `${key}.lz`));
  await world.database.admin('update app_user set must_change_password = false where login = $1', [`${key}.lz`]);
  return `${key}.lz`;
}

export interface Mark {
  readonly id: string;
  readonly mark: string;
  readonly source: string;
  readonly day: string;
  readonly occurredAt: string;
  readonly receivedAt: string;
  readonly located: boolean;
  readonly corrected: boolean;
  readonly reason: string | null;
  readonly location: { readonly latitude: number; readonly longitude: number; readonly coarse: boolean } | null;
}

export const MARK = 'id mark source day occurredAt receivedAt located corrected reason location { latitude longitude coarse }';

/** A check-in as a device sends it. */
export async function checkIn(
  world: World, login: string, assignmentId: string, occurredAt: string, more: Record<string, unknown> = {},
): Promise<{ attendance: Mark | null; problems: Problem[] }> {
  return attempt<{ attendance: Mark | null }>(world.as(login), 'checkIn', 'CheckInInput', { entryId: randomUUID(), assignmentId, mark: 'IN', occurredAt, ...more }, `attendance { ${MARK} }`);
}

/** The marks that a viewer sees. */
export async function marksSeenBy(world: World, login: string, filter: Record<string, unknown> = {}): Promise<Mark[]> {
  const answer = await world.as(login).ask<{ attendances: { nodes: Mark[] } }>(`query Marks($filter: AttendanceFilter) { attendances(filter: $filter, first: 200) { nodes { ${MARK} } } }`, { filter });
  return answer.attendances.nodes;
}
