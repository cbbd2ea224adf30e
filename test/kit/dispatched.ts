import type { DemoOrganizationKey } from '@jiedui/server/demo/organizations';
import type { Caller } from './as.js';
import type { World } from './world.js';

/** Gives a member of staff a login as a dispatched person, who acts for himself and nobody else. */
export async function dispatched(world: World, login: string, personKey: string, employer: DemoOrganizationKey = 'lanzhouHospital'): Promise<Caller> {
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
