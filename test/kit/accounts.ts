import { randomInt } from 'node:crypto';
import type { Role } from '@jiedui/server/access/roles';
import type { TestDatabase } from './database.js';

/** An organisation registered straight in the database. */
export interface TestOrganization {
  readonly id: string;
  readonly scopeId: number;
}

/** Registers an organisation; without a tenant it is a tenant of its own. */
export async function createOrganization(
  database: TestDatabase,
  name: string,
  kind: 'HEALTH_COMMISSION' | 'HOSPITAL' | 'COUNTY_GOVERNMENT' | 'RURAL_BUREAU' | 'MILITARY_AUTHORITY' = 'HOSPITAL',
  tenant: TestOrganization | null = null,
): Promise<TestOrganization> {
  await database.admin(`insert into division (code, name, level) values ('620000', '甘肃省', 'PROVINCE') on conflict do nothing`);
  const uscc = `12620000${String(randomInt(2 ** 40)).padStart(10, '0').slice(-10)}`;
  const [made] = await database.admin<{ id: string; scopeId: number }>(
    `select id, scope_id as "scopeId" from app.register_organization($1, $2, $3, '', $4, '620000', null, null, null, null, false, null)`,
    [tenant?.id ?? null, kind, name, uscc],
  );
  if (!made) throw new Error(`${name} was not registered.`);
  return made;
}

/** Creates a user with these roles at the organisation; answers his id. `passwordHash` only where a test signs in by password. */
export async function createUser(database: TestDatabase, login: string, organization: TestOrganization, roles: readonly Role[], passwordHash = '-'): Promise<string> {
  const [user] = await database.admin<{ id: string }>(
    'insert into app_user (home_scope_id, login, name, password_hash) values ($1, $2, $2, $3) returning id',
    [organization.scopeId, login, passwordHash],
  );
  if (!user) throw new Error(`${login} was not created.`);
  for (const role of roles) await addMembership(database, user.id, organization, role);
  return user.id;
}

/** Gives a user one more role. */
export async function addMembership(database: TestDatabase, userId: string, organization: TestOrganization, role: Role, department = ''): Promise<void> {
  await database.admin('insert into membership (user_id, org_id, scope_id, role, department) values ($1, $2, $3, $4, $5)', [userId, organization.id, organization.scopeId, role, department]);
}
