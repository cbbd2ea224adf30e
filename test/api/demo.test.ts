import { randomBytes } from 'node:crypto';
import { demoAccounts, listedAccounts } from '@jiedui/server/demo/accounts';
import { loadDemo } from '@jiedui/server/demo/load';
import { codeOf, unspentStep } from '@jiedui/server/modules/membership/totp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as } from '../kit/as.js';
import { createDatabase, type TestDatabase } from '../kit/database.js';
import { startServer, type TestServer } from '../kit/server.js';

let database: TestDatabase;
let server: TestServer;
const FIELD_KEYS = `1:${randomBytes(32).toString('base64')}`;
const place = () => ({ adminUrl: database.adminUrl, APP_DATABASE_URL: database.appUrl, FIELD_KEYS });

beforeAll(async () => {
  database = await createDatabase();
  await loadDemo(place());
  server = await startServer(database, { fieldKeys: [FIELD_KEYS] });
}, 120_000);
afterAll(async () => {
  await server?.close();
  await database?.drop();
});

describe('the demonstration', () => {
  it('is loaded once', async () => {
    const before = await database.admin('select count(*)::int as count from audit_event');
    await loadDemo(place());
    expect(await database.admin('select count(*)::int as count from audit_event')).toEqual(before);
  });

  it('has every account with a membership', async () => {
    const rows = await database.admin<{ login: string }>('select u.login from app_user u join membership m on m.user_id = u.id order by 1');
    expect(rows.map(({ login }) => login)).toEqual(demoAccounts.map(({ login }) => login).sort());
  });

  it('lets its accounts sign in with password and one-time code', async () => {
    const visitor = as(server, null);
    const account = listedAccounts().find(({ login }) => login === 'gs-prov');
    const login = await visitor.ask<{ login: { viewer: { user: { login: string } } | null } }>(
      'mutation L($input: LoginInput!) { login(input: $input) { viewer { user { login } } } }', { input: { login: account?.login, password: account?.password } });
    expect(login.login.viewer?.user.login).toBe('gs-prov');
    const second = await visitor.ask<{ verifySecondFactor: { viewer: { secondFactor: { verifiedAt: string | null } } | null } }>(
      'mutation V($input: CodeInput!) { verifySecondFactor(input: $input) { viewer { secondFactor { verifiedAt } } } }', { input: { code: codeOf(account?.totpSecret ?? '', unspentStep(null)) } });
    expect(second.verifySecondFactor.viewer?.secondFactor.verifiedAt).not.toBeNull();
  });

  it('walks alone: the hospitals of the first journeys have no pairing yet, one pairing is in mid-life', async () => {
    const totals = async (login: string) => (await as(server, login).ask<{ pairings: { totalCount: number } }>('{ pairings { totalCount } }')).pairings.totalCount;
    for (const login of ['lz-hosp', 'tj-hosp', 'lx-hosp', 'lx-tcm', 'lx-gov', 'tj-comm', 'sd-comm']) expect([login, await totals(login)]).toEqual([login, 0]);
    const { pairings } = await as(server, 'wy-hosp').ask<{ pairings: { nodes: object[] } }>(
      '{ pairings { nodes { state agreementState figure { onSiteStaff tasksTotal tasksDone teamState } } } }');
    expect(pairings.nodes).toEqual([{ state: 'ACTIVE', agreementState: 'EFFECTIVE', figure: { onSiteStaff: 5, tasksTotal: 7, tasksDone: 1, teamState: 'ON_SITE' } }]);
    const states = await database.admin<{ state: string }>('select distinct state from task order by 1');
    expect(states.map(({ state }) => state)).toEqual(['ACCEPTED', 'CONFIRMED', 'IN_PROGRESS', 'RETURNED']);
    const owners = await database.admin<{ owner: string; pairings: number }>(
      'select owner_name as owner, count(*)::int as pairings from pairing p join programme using (owner_org_id) group by 1 order by 2 desc, 1');
    expect(owners.map(({ pairings: count }) => count)).toEqual([3, 3, 3, 3, 2, 2, 1, 1]);
  });

  it('is loaded anew where a start was killed halfway, and keeps off other data', async () => {
    const half = await createDatabase();
    const there = { ...place(), adminUrl: half.adminUrl, APP_DATABASE_URL: half.appUrl };
    await half.admin('create table migration.demonstration (one boolean primary key default true, started_at timestamptz default now(), finished_at timestamptz)');
    await half.admin('insert into migration.demonstration default values');
    await half.admin(`select * from app.register_organization(null, 'HEALTH_COMMISSION', 'x', '', '11620000DK0000016T', '620000', null, null, null, null, false, null)`);
    await loadDemo(there);
    expect(await half.admin('select count(*)::int as count from organization')).toEqual(await database.admin('select count(*)::int as count from organization'));
    await half.admin('drop table migration.demonstration');
    await expect(loadDemo(there)).rejects.toThrow('DEMO=off');
    await half.drop();
  }, 60_000);
});
