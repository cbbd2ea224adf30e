import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../kit/database.js';
import { as, buildSqlWorld, type SqlWorld } from './sql-world.js';

/** The packs that a commission made: seen by itself and by those who take part in a programme that runs by them. */
describe('a commission’s own packs', () => {
  let database: TestDatabase;
  let app: pg.Client;
  let world: SqlWorld;
  let home: number;

  beforeAll(async () => {
    database = await createDatabase();
    world = await buildSqlWorld(database);
    app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
    const [owner] = await database.admin<{ scope_id: number }>(`select scope_id from organization where name = 'owner'`);
    home = owner?.scope_id ?? 0;
    for (const code of ['USED', 'KEPT']) {
      await database.admin(
        `insert into policy_pack (code, version, name, issuer, content, hash, owner_scope_id, owner_name) values ($1, 1, 'n', 'i', '{}', 'h', $2, 'owner')`,
        [`U${home}-${code}`, home],
      );
    }
    await database.admin('update programme set pack_code = $1 where scope_id = $2', [`U${home}-USED`, world.scopes.programme]);
  });
  afterAll(async () => {
    await app.end();
    await database.drop();
  });

  const seen = (name: string | null) => as(app, name === null ? null : (world.identities[name] ?? null), async () => {
    const { rows } = await app.query('select code from policy_pack where owner_scope_id is not null order by code');
    return rows.map((row: { code: string }) => row.code.replace(`U${home}-`, ''));
  });
  const tried = (name: string, text: string, values: unknown[] = []) => as(app, world.identities[name] ?? null, () => app.query(text, values));

  it('are seen by their commission', async () => expect(await seen('owner')).toEqual(['KEPT', 'USED']));

  it.each(['prefecture', 'observer', 'rural', 'government', 'supporter', 'receiver', 'clerk', 'doctor'])('are seen by %s as far as his programme runs by them', async (name) =>
    expect(await seen(name)).toEqual(['USED']));

  it.each(['systemAdmin', 'auditAdmin', 'neighbour', 'stranger', null])('are not seen by %s', async (name) => expect(await seen(name)).toEqual([]));

  it('stay readable for a programme that has moved on', async () => {
    await database.admin(`update programme set pack_code = 'GS-2022' where scope_id = $1`, [world.scopes.programme]);
    expect(await seen('receiver')).toEqual(['USED']);
  });

  it('are published by their own commission only, under its own code', async () => {
    const insert = 'insert into policy_pack (code, version, name, issuer, content, hash, owner_scope_id) values ($1, 1, $2, $2, $3, $2, $4)';
    for (const name of ['stranger', 'supporter', 'receiver']) await expect(tried(name, insert, [`U${home}-NEW`, 'x', '{}', home])).rejects.toThrow('row-level security');
    await expect(tried('owner', insert, ['GS-2099', 'x', '{}', home])).rejects.toThrow('own_code');
    await expect(tried('owner', insert, ['GS-2099', 'x', '{}', null])).rejects.toThrow('row-level security');
    await expect(tried('owner', insert, [`U${home + 1}-NEW`, 'x', '{}', home])).rejects.toThrow('own_prefix');
    await expect(tried('owner', insert, [`U${home}-NEW`, 'x', '{}', home])).resolves.toMatchObject({ rowCount: 1 });
  });

  it('are changed and removed by nobody', async () => {
    for (const text of [`update policy_pack set hash = 'x'`, 'delete from policy_pack']) await expect(tried('owner', text)).rejects.toThrow('permission denied');
  });
});
