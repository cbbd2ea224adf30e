import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../kit/database.js';
import { deviations, TABLES } from './access-matrix.js';
import { as, buildSqlWorld, type SqlWorld } from './sql-world.js';

describe('tables and identities, as the server’s role', () => {
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

  it('has a line for every table that holds a tenant’s rows', async () => {
    const rows = await database.admin<{ name: string }>(
      `select c.table_name as name from information_schema.columns c
         join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
        where c.table_schema = 'public' and c.column_name = 'scope_id'
          and c.table_name not in ('organization', 'membership', 'scope_access', 'audit_event', 'audit_link') order by 1`);
    expect(rows.map((row) => row.name)).toEqual(Object.keys(TABLES).sort());
  });

  it('[R-246 pass] [R-247 pass] [R-251 pass] lets each identity see and touch exactly what its facets reach', async () => {
    expect(await deviations(database, app, world)).toEqual([]);
  }, 240_000);

  it('shows nothing without a context, and refuses none with an error', async () => {
    const { rows } = await app.query(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')
      and relname not in ('division', 'role', 'policy_pack', 'traced_rule', 'report_form', 'holiday', 'app_user', 'session')`);
    await as(app, null, async () => {
      for (const { relname } of rows) expect([relname, (await app.query(`select count(*)::int as n from ${relname}`)).rows[0].n]).toEqual([relname, 0]);
    });
  });

  it('forgets the context with the transaction', async () => {
    await as(app, world.identities.owner ?? null, async () => {
      expect((await app.query('select count(*)::int as n from pairing')).rows[0].n).toBe(1);
    });
    expect((await app.query('select count(*)::int as n from pairing')).rows[0].n).toBe(0);
  });

  it('reaches no further than the scopes it was entered within', async () => {
    const owner = world.identities.owner;
    await app.query('begin');
    await app.query('select app.enter($1, $2, $3, null, null)', [owner?.session, owner?.org, [world.scopes.programme]]);
    expect((await app.query('select count(*)::int as n from programme')).rows[0].n).toBe(1);
    expect((await app.query('select count(*)::int as n from pairing')).rows[0].n).toBe(0);
    await app.query('rollback');
  });

  it('cannot leave its role, its row security or its search path (T12)', async () => {
    await app.query('begin');
    for (const text of [
      'set role jiedui_owner', 'set session authorization postgres', 'copy pairing to program \'cat\'',
      'alter table pairing disable row level security', 'drop policy pairing_select on pairing',
      'create function app.scopes(text) returns int[] language sql as $$ select null::int[] $$',
      'create table public.stolen (x int)', 'select * from migration.repeatable', 'truncate pairing', 'lock table pairing in access exclusive mode nowait; drop table pairing',
    ]) {
      await app.query('savepoint s');
      await expect(app.query(text), text).rejects.toMatchObject({ code: expect.stringMatching(/^(42|0A|25|22023|28)/) });
      await app.query('rollback to s');
    }
    await app.query('set row_security = off');
    await expect(app.query('select * from pairing')).rejects.toMatchObject({ code: '42501' });
    await app.query('rollback');
  });

  it('evaluates a leaking condition on visible rows only (T13)', async () => {
    await as(app, world.identities.stranger ?? null, async () => {
      expect((await app.query('select 1 from pairing where 1 / (length(code) - 1) > 0')).rows).toEqual([]);
    });
  });

  it('is gone with the membership, the session, the organisation or the grant at the next statement (T16)', async () => {
    const receiver = world.identities.receiver;
    const org = receiver?.org;
    const enter = () => as(app, receiver ?? null, async () => (await app.query('select count(*)::int as n from pairing')).rows[0].n);
    expect(await enter()).toBe(1);
    const within = async (change: string, back: string, check: () => Promise<void>) => {
      await database.admin(change, [org]);
      await check();
      await database.admin(back, [org]);
      expect(await enter()).toBe(1);
    };
    const refused = (code: string) => async () => void (await expect(enter()).rejects.toMatchObject({ code }));
    await within(`update membership set status = 'ENDED' where org_id = $1`, `update membership set status = 'ACTIVE' where org_id = $1`, refused('JD403'));
    await within(`update organization set status = 'SUSPENDED' where id = $1`, `update organization set status = 'ACTIVE' where id = $1`, refused('JD403'));
    await within(
      `update scope_access set valid_to = now() - interval '1 minute' where org_id = $1 and party = 'RECEIVING'`,
      `update scope_access set valid_to = null where org_id = $1`, async () => expect(await enter()).toBe(0));
    await database.admin(`update session set revoked_at = now() where id = $1`, [receiver?.session]);
    await refused('JD401')();
  });

  it('keeps the grants true to the tree', async () => {
    expect(await database.admin('select * from app.check_access()')).toEqual([]);
    await database.admin(`delete from scope_access where party = 'OBSERVER'`);
    expect(await database.admin('select party, fault from app.check_access()')).toEqual([{ party: 'OBSERVER', fault: 'missing' }]);
  });
});
