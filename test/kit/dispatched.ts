import type { DemoOrganizationKey } from '@jiedui/server/demo/organizations';
import type { Caller } from './as.js';
import type { World } from './world.js';

/** Gives a member of staff a login as a dispatched person, who acts for himself and nobody else. */
export async function dispatchedStaff(world: World, login: string, personKey: string, employer: DemoOrganizationKey = 'lanzhouHospital'): Promise<Caller> {
  return accountFor(world, login, world.organization(employer), uuidOf(personKey));
}

/** The same for somebody on a roster: `assignmentId` says who it is. */
export async function dispatched(world: World, login: string, assignmentId: string): Promise<Caller> {
  const [who] = await world.database.admin<{ personId: string; scopeId: number; id: string }>(
    `select a.person_id as "personId", a.employer_scope_id as "scopeId", o.id from assignment a
       join organization o on o.scope_id = a.employer_scope_id where a.scope_id = $1 and a.id = $2`, [Number.parseInt(assignmentId, 10), uuidOf(assignmentId)]);
  if (!who) throw new Error(`No assignment ${assignmentId}.`);
  return accountFor(world, login, who, who.personId);
}

async function accountFor(world: World, login: string, employer: { readonly id: string; readonly scopeId: number }, personId: string): Promise<Caller> {
  const [user] = await world.database.admin<{ id: string }>(
    `insert into app_user (home_scope_id, login, name, password_hash) select $1, $2, p.name, '-' from person p where p.scope_id = $1 and p.id = $3 returning id`,
    [employer.scopeId, login, personId],
  );
  if (!user) throw new Error(`No member of staff ${personId}.`);
  await world.database.admin(
    `insert into membership (user_id, org_id, scope_id, role, person_id) values ($1, $2, $3, 'DISPATCHED', $4)`, [user.id, employer.id, employer.scopeId, personId],
  );
  return world.as(login);
}

/** The row's part of a key. */
function uuidOf(key: string): string {
  return key.slice(key.indexOf('-') + 1);
}
