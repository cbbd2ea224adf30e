import { demoAccounts } from '@jiedui/server/demo/accounts';
import { demoOrganization, demoTenants, type DemoOrganizationKey, type DemoTenantKey } from '@jiedui/server/demo/organizations';
import { addMembership } from './accounts.js';
import { as, type Caller, type Standing } from './as.js';
import { createDatabase, type TestDatabase } from './database.js';
import { startServer, type TestServer } from './server.js';

export interface WorldOrganization {
  readonly id: string;
  readonly scopeId: number;
  readonly name: string;
  readonly uscc: string;
}

export interface Problem {
  readonly code: string;
  readonly ruleId: string | null;
  readonly path: string | null;
  readonly message: string;
  readonly fix: string | null;
  readonly clause: string | null;
  readonly numbers: Record<string, string | number> | null;
}

export const PROBLEMS = 'problems { code ruleId path message fix clause numbers }';

/** Commissions, hospitals, governments and their people, in a database and behind a server of their own. */
export interface World {
  readonly database: TestDatabase;
  readonly server: TestServer;
  /** A registered organisation by its key in the demonstration. */
  organization(key: DemoOrganizationKey): WorldOrganization;
  /** The same person each time, signed in once; a second factor is shown unless the standing says not. */
  as(login: string, standing?: Standing): Caller;
  /** Whoever acts for an organisation: its officer, office or signer. */
  officeOf(key: DemoOrganizationKey): Caller;
  /** Moves business time. */
  at(instant: string): void;
  close(): Promise<void>;
}

/** The world of the first journeys. */
export const GANSU: readonly DemoTenantKey[] = ['gansu', 'dingxi', 'longxi', 'tianjin', 'shandong'];

const OFFICES = ['COMMISSION_OFFICER', 'RURAL_OFFICER', 'COUNTY_SIGNER', 'HOSPITAL_OFFICE'];

/** Registers whole tenants of the demonstration with their accounts; programmes and pairings are made through the API. */
export async function createWorld(tenants: readonly DemoTenantKey[] = GANSU, settings: Parameters<typeof startServer>[1] = {}): Promise<World> {
  const database = await createDatabase();
  const organizations = await registerTenants(database, tenants);
  await createAccounts(database, organizations);
  const server = await startServer(database, settings);
  const callers = new Map<string, Caller>();
  const find = (key: DemoOrganizationKey): WorldOrganization => {
    const found = organizations.get(key);
    if (!found) throw new Error(`${key} is not part of this world.`);
    return found;
  };
  const signedIn = (login: string, standing: Standing = {}): Caller => {
    const name = JSON.stringify([login, standing]);
    const caller = callers.get(name) ?? as(server, login, standing);
    callers.set(name, caller);
    return caller;
  };
  return {
    database,
    server,
    organization: find,
    as: signedIn,
    officeOf: (key) => {
      const account = demoAccounts.find((each) => each.organization === key && OFFICES.includes(each.role));
      if (!account) throw new Error(`Nobody acts for ${key}.`);
      return signedIn(account.login);
    },
    at: (instant) => server.clock.set(instant),
    close: async () => {
      await server.close();
      await database.drop();
    },
  };
}

async function registerTenants(database: TestDatabase, tenants: readonly DemoTenantKey[]): Promise<Map<DemoOrganizationKey, WorldOrganization>> {
  const organizations = new Map<DemoOrganizationKey, WorldOrganization>();
  for (const tenant of tenants) {
    const commission = await register(database, tenant, null);
    organizations.set(tenant, commission);
    for (const key of Object.keys(demoTenants[tenant].institutions) as DemoOrganizationKey[]) {
      organizations.set(key, await register(database, key, commission));
    }
  }
  return organizations;
}

async function register(database: TestDatabase, key: DemoOrganizationKey, tenant: WorldOrganization | null): Promise<WorldOrganization> {
  const { name, shortName, kind, uscc, divisionCode, level, grade, category, standard, beds } = demoOrganization(key);
  const [made] = await database.admin<{ id: string; scopeId: number }>(
    `select id, scope_id as "scopeId" from app.register_organization($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, false, $11)`,
    [tenant?.id ?? null, kind, name, shortName, uscc, divisionCode, level ?? null, grade ?? null, category ?? null, standard ?? null, beds ?? null],
  );
  if (!made) throw new Error(`${name} was not registered.`);
  return { ...made, name, uscc };
}

/** Accounts of those organisations; a dispatched person's comes with the person, who is added through the API. */
async function createAccounts(database: TestDatabase, organizations: ReadonlyMap<DemoOrganizationKey, WorldOrganization>): Promise<void> {
  for (const account of demoAccounts) {
    const organization = organizations.get(account.organization);
    if (!organization || account.role === 'DISPATCHED') continue;
    const [user] = await database.admin<{ id: string }>(
      `insert into app_user (home_scope_id, login, name, password_hash) values ($1, $2, $3, '-')
       on conflict (login) do update set name = excluded.name returning id`,
      [organization.scopeId, account.login, account.name],
    );
    if (user) await addMembership(database, user.id, organization, account.role, account.department);
  }
}

/**
 * Everything in the database but sessions, the links that a job adds to the trail, the tallies that a job folds and what is
 * remembered of grants, to show that a refusal changed nothing.
 */
export async function snapshot(world: World): Promise<string> {
  const tables = await world.database.admin<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
        and table_name not in ('session', 'division', 'audit_link', 'scope_reach', 'standing',
          'agreement_tally', 'work_tally', 'evaluation_tally', 'reach_tally') order by 1`,
  );
  const counted = tables.map(({ name }) => `select '${name}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from ${name} t`);
  // In order: with as many tables as this PostgreSQL reads them at once, in any.
  return JSON.stringify(await world.database.admin(`${counted.join(' union all ')} order by name`));
}

/** The rows of a payload that must not have been refused. */
export function done<T extends { readonly problems: readonly Problem[] }>(payload: T): T {
  if (payload.problems.length > 0) throw new Error(`refused: ${JSON.stringify(payload.problems, null, 2)}`);
  return payload;
}
