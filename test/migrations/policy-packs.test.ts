import { migrate } from '@jiedui/migrations/migrate';
import { readProgrammes } from '@jiedui/schema/programme-files';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../kit/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

describe('policy packs', () => {
  it('that are delivered are published, each with the hash of its content', async () => {
    const published = await database.admin<{ code: string; hash: string }>('select code, hash from policy_pack order by code');
    expect(published.map((pack) => pack.code)).toEqual((await readProgrammes()).map((pack) => pack.code).toSorted());
    expect(new Set(published.map((pack) => pack.hash)).size).toBe(published.length);
  });

  it('whose content changed under the same version stop the release', async () => {
    const [pack] = await database.admin<{ code: string; version: number; hash: string }>('select code, version, hash from policy_pack limit 1');
    await database.admin(`update policy_pack set hash = 'of another content' where code = $1`, [pack?.code]);
    await expect(migrate(database.adminUrl)).rejects.toThrow(`${pack?.code} version ${pack?.version} is published with another content`);
    await database.admin('update policy_pack set hash = $2 where code = $1', [pack?.code, pack?.hash]);
    await expect(migrate(database.adminUrl)).resolves.toBeUndefined();
  });

  it('that a later release brings are added', async () => {
    const [pack] = await database.admin<{ code: string }>(`delete from policy_pack where code = 'GS-2022' returning code`);
    const lines: string[] = [];
    await migrate(database.adminUrl, { progress: (line) => lines.push(line) });
    expect(lines).toEqual([`published policy pack ${pack?.code} version 1`]);
  });
});
