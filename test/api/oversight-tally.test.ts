import { randomBytes } from 'node:crypto';
import { loadDemo } from '@jiedui/server/demo/load';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as } from '../kit/as.js';
import { createDatabase, type TestDatabase } from '../kit/database.js';
import { openWriter } from '../kit/random-writes.js';
import { startServer, type TestServer } from '../kit/server.js';

/** `ROLLUP_WRITES=100000 npx pnpm test --project api oversight-tally` is the long run. */
const WRITES = Number(process.env.ROLLUP_WRITES ?? 2_000);

let database: TestDatabase;
let server: TestServer;
beforeAll(async () => {
  database = await createDatabase();
  await loadDemo({ adminUrl: database.adminUrl, APP_DATABASE_URL: database.appUrl, FIELD_KEYS: `1:${randomBytes(32).toString('base64')}` });
  server = await startServer(database);
}, 120_000);
afterAll(async () => {
  await server?.close();
  await database?.drop();
});

const wrong = () => database.admin('select * from app.check_tallies(null) limit 20');
const counted = async (): Promise<number> => Number((await database.admin<{ n: string }>('select sum(abs(amount)) as n from (select amount from work_tally union all select amount from agreement_tally union all select amount from evaluation_tally) t'))[0]?.n ?? 0);

describe('the tallies', () => {
  it('equal a recount of the demonstration, and folding changes nothing but the number of lines', async () => {
    expect(await wrong()).toEqual([]);
    expect(await counted()).toBeGreaterThan(20);
    const lines = async () => (await database.admin<{ n: number }>('select count(*)::int as n from work_tally'))[0]?.n ?? 0;
    const sums = () => database.admin('select scope_id, grain, starts_on, measure, key, sum(amount)::int as n from work_tally group by 1, 2, 3, 4, 5 having sum(amount) <> 0 order by 1, 2, 3, 4, 5');
    const before = { lines: await lines(), sums: await sums() };
    while (((await database.admin<{ n: number }>('select app.fold_tallies(100) as n'))[0]?.n ?? 0) > 0) continue;
    expect(await sums()).toEqual(before.sums);
    expect(await lines()).toBe(before.sums.length);
    expect(await wrong()).toEqual([]);
  });

  it(`equal a recount after ${WRITES} random writes, some taken back, folded meanwhile`, { timeout: 60_000 + WRITES * 20 }, async () => {
    const writers = await Promise.all([1, 2].map((seed) => openWriter(database.adminUrl, '2022-06-30', seed)));
    try {
      await Promise.all(writers.map((writer) => writer.write(Math.ceil(WRITES / 2))));
    } finally {
      await Promise.all(writers.map((writer) => writer.end()));
    }
    expect(await counted()).toBeGreaterThan(WRITES / 4);
    expect(await wrong()).toEqual([]);
  });

  describe('summed over what an office reaches', () => {
    const PAGE = `{ oversight(period: YEAR, on: "2022-06-01") { figures { code value } excluded { code value } parts { of key value } breakdown { code figures { code value } } }
      oversightTrend(period: YEAR, on: "2022-06-01", figure: ACTIVITIES) { from key value } }`;
    const LOGINS = ['gs-prov', 'dx-pref', 'tj-comm', 'g4-hosp'] as const;
    const page = async (login: string) => JSON.stringify(await as(server, login).ask(PAGE));
    const pages = async () => (await Promise.all(LOGINS.map(page))).join();
    const differences = () => database.admin('select * from app.check_reaches(1) limit 5');
    // Whoever folds has this lock; the server's own job keeps away while the test folds.
    let alone: pg.Client;
    beforeAll(async () => {
      alone = new pg.Client({ connectionString: database.adminUrl });
      await alone.connect();
      await alone.query(`select pg_advisory_lock(hashtext('app.fold_tallies'))`);
    });
    afterAll(() => alone.end());
    const fold = (least: number) => alone.query('select app.fold_tallies(100000, $1)', [least]);

    it('they are the folded lines, and its page is the same with sums, with lines beside them, and without', async () => {
      await pages();
      await fold(100_000);
      expect(await database.admin('select 1 from reach_tally')).toEqual([]);
      const without = await pages();
      await fold(1);
      const [summed] = await database.admin<{ n: number }>(`select count(distinct org_id)::int as n from reach_tally where facet = 'WORK' and grain = 'YEAR'`);
      expect(summed?.n).toBeGreaterThanOrEqual(LOGINS.length);
      expect(await differences()).toEqual([]);
      expect(await pages()).toBe(without);
      const writer = await openWriter(database.adminUrl, '2022-06-30', 3);
      await writer.write(200).finally(() => writer.end());
      const beside = await pages();
      expect(beside).not.toBe(without);
      await fold(1);
      expect(await differences()).toEqual([]);
      expect(await pages()).toBe(beside);
      await fold(100_000);
      expect(await pages()).toBe(beside);
    });

    it('they are read by that office alone, and a change of its grants puts them aside at once', async () => {
      await fold(1);
      const [before, other] = [await page('gs-prov'), await page('tj-comm')];
      const OWN = `(select m.org_id from membership m join app_user u on u.id = m.user_id where u.login = 'gs-prov' limit 1)`;
      await database.admin(`update reach_tally set amount = amount + 3 where grain = 'NOW' and measure = 'TASK' and org_id = ${OWN}`);
      expect((await differences()).length).toBeGreaterThan(0);
      expect(await page('gs-prov')).not.toBe(before);
      expect(await page('tj-comm')).toBe(other);
      // One pairing less is another reach, for which no sum stands.
      const grant = `org_id = ${OWN} and scope_id = (select min(p.scope_id) from pairing p join scope_access a on a.scope_id = p.scope_id where a.org_id = ${OWN})`;
      await database.admin(`update scope_access set read_facets = array_remove(read_facets, 'WORK'), write_facets = array_remove(write_facets, 'WORK') where ${grant}`);
      const less = await page('gs-prov');
      await fold(1);
      expect(await differences()).toEqual([]);
      expect(await page('gs-prov')).toBe(less);
      expect(less).not.toBe(before);
      await database.admin(`update scope_access set read_facets = read_facets || '{WORK}' where ${grant}`);
      expect(await page('gs-prov')).toBe(before);
      await fold(1);
      expect(await page('gs-prov')).toBe(before);
    });
  });

  it('are counted anew for the audit administrator of the tenant, who is told what differs', async () => {
    const RECOUNT = '{ oversightRecount { asOf pairings differences { facet measure key grain startsOn kept counted } } }';
    const ask = async () => (await as(server, 'aud').ask<{ oversightRecount: { pairings: number; differences: Record<string, unknown>[] } }>(RECOUNT)).oversightRecount;
    expect(await ask()).toMatchObject({ pairings: 3, differences: [] });
    const [scope] = await database.admin<{ id: number }>(`select p.scope_id as id from pairing p join organization o on o.id = p.owner_org_id where o.division_code = '620000' limit 1`);
    await database.admin(`insert into work_tally (scope_id, grain, starts_on, measure, key, amount) values ($1, 'NOW', '1970-01-01', 'TASK', 'ACCEPTED', 7)`, [scope?.id]);
    const { differences } = await ask();
    expect(differences).toMatchObject([{ facet: 'WORK', measure: 'TASK', key: 'ACCEPTED', grain: 'NOW' }]);
    expect(Number(differences[0]?.['kept']) - Number(differences[0]?.['counted'])).toBe(7);
    expect((await as(server, 'gs-prov').run(RECOUNT)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    await database.admin('select app.mend_tallies()');
    expect(await ask()).toMatchObject({ differences: [] });
  });

  it('are not seen by a dispatched person and written by nobody', async () => {
    const [row] = await database.admin<{ may: boolean }>(`select has_table_privilege('jiedui_app', 'work_tally', 'insert, update, delete, truncate') as may`);
    expect(row?.may).toBe(false);
  });
});
