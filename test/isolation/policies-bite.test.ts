import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../kit/database.js';
import { deviations, TABLES } from './access-matrix.js';
import { buildSqlWorld, type SqlWorld } from './sql-world.js';

/** Relaxes each policy in turn; the matrix must notice every one (T18). */
describe('every policy is needed', () => {
  let database: TestDatabase;
  let app: pg.Client;
  let world: SqlWorld;

  beforeAll(async () => {
    database = await createDatabase();
    world = await buildSqlWorld(database);
    app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
    await database.drop();
  });

  it.each(Object.keys(TABLES))('of %s', async (table) => {
    const policies = await database.admin<{ name: string; cmd: string; qual: string | null; check: string | null }>(
      `select policyname as name, cmd, qual, with_check as check from pg_policies where tablename = $1 and schemaname = 'public'`, [table]);
    expect(policies.length).toBeGreaterThanOrEqual(4);
    for (const policy of policies) {
      const using = policy.qual === null ? '' : 'using (true)';
      const check = policy.check === null ? '' : 'with check (true)';
      await database.admin(`alter policy ${policy.name} on ${table} ${using} ${check}`);
      const noticed = await deviations(database, app, world, [table]);
      await database.admin(`alter policy ${policy.name} on ${table} ${policy.qual === null ? '' : `using (${policy.qual})`} ${policy.check === null ? '' : `with check (${policy.check})`}`);
      const granted = await database.admin(`select has_table_privilege('jiedui_app', $1, $2) as yes`, [table, policy.cmd === 'ALL' ? 'select' : policy.cmd]);
      // Where the grant already refuses, the policy is the second lock and nothing can be seen to change.
      if (granted[0]?.yes) expect([policy.name, noticed.length > 0]).toEqual([policy.name, true]);
    }
    expect(await deviations(database, app, world, [table])).toEqual([]);
  });

  it('and a table without row security is noticed', async () => {
    await database.admin('alter table task disable row level security');
    expect(await deviations(database, app, world, ['task'])).not.toEqual([]);
    await database.admin('alter table task enable row level security');
  });
});
