import type { DemoOrganizationKey } from '@jiedui/server/demo/organizations';
import type { Caller } from './as.js';
import type { World } from './world.js';

/** Gives a member of staff a login as a dispatched person, who acts for himself and nobody else. */
export async function dispatchedStaff(world: World, login: string, personKey: string, employer: DemoOrganizationKey = 'lanzhouHospital'): Promise<Caller> {
  const organization = world.organization(employer);
  const personId = /^\d+-(.*)$/.exec(personKey)?.[1] ?? '';
  const [user] = await world.database.admin<{ id: string }>(
    `insert into app_user (home_scope_id, login, name, password_hash) select $1, $2, p.name, '-' from person p where p.scope_id = $1 and p.id = $3 returning id`,
    [organization.scopeId, login, personId],
  );
  await world.database.admin(
    `insert into membership (user_id, org_id, scope_id, role, person_id) values ($1, $2, $3, 'DISPATCHED', $4)`,
    [user?.id, organization.id, organization.scopeId, personId],
  );
  return world.as(login);
}

/** An account for somebody on a roster: he acts for himself. `assignmentId` says who it is. */
export async function dispatched(world: World, login: string, assignmentId: string): Promise<Caller> {
  const [scope, ...uuid] = assignmentId.split('-');
  const [who] = await world.database.admin<{ personId: string; scopeId: number; orgId: string; name: string }>(
    `select a.person_id as "personId", a.employer_scope_id as "scopeId", o.id as "orgId", a.name from assignment a
       join organization o on o.scope_id = a.employer_scope_id where a.scope_id = $1 and a.id = $2`, [Number(scope), uuid.join('-')]);
  if (!who) throw new Error(`No assignment ${assignmentId}.`);
  const [user] = await world.database.admin<{ id: string }>(
    `insert into app_user (home_scope_id, login, name, password_hash) values ($1, $2, $3, '-') returning id`, [who.scopeId, login, who.name]);
  await world.database.admin(`insert into membership (user_id, org_id, scope_id, role, person_id) values ($1, $2, $3, 'DISPATCHED', $4)`, [
    user?.id, who.orgId, who.scopeId, who.personId,
  ]);
  return world.as(login);
}
