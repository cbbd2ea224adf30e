import { randomBytes } from 'node:crypto';
import { demoAccounts } from '@jiedui/server/demo/accounts';
import { loadDemo } from '@jiedui/server/demo/load';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Caller } from '../kit/as.js';
import { createDatabase, type TestDatabase } from '../kit/database.js';
import { startServer, type TestServer } from '../kit/server.js';

let database: TestDatabase;
let server: TestServer;
let took = 0;
const place = () => ({ adminUrl: database.adminUrl, APP_DATABASE_URL: database.appUrl, FIELD_KEYS: `1:${randomBytes(32).toString('base64')}` });

beforeAll(async () => {
  database = await createDatabase();
  const began = Date.now();
  await loadDemo(place());
  took = Date.now() - began;
  server = await startServer(database);
}, 120_000);
afterAll(async () => {
  await server?.close();
  await database?.drop();
});

const callers = new Map<string, Caller>();
const by = (login: string): Caller => {
  const caller = callers.get(login) ?? as(server, login);
  callers.set(login, caller);
  return caller;
};

describe('the demonstration', () => {
  it('is loaded in seconds, once', async () => {
    expect(took).toBeLessThan(20_000);
    const before = await database.admin('select count(*)::int as count from audit_event');
    await loadDemo(place());
    expect(await database.admin('select count(*)::int as count from audit_event')).toEqual(before);
  });

  it('has every account with a membership', async () => {
    const rows = await database.admin<{ login: string }>('select u.login from app_user u join membership m on m.user_id = u.id order by 1');
    expect(rows.map(({ login }) => login)).toEqual(demoAccounts.map(({ login }) => login).sort());
  });
});
