import { migrate } from '@jiedui/migrations/migrate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../kit/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

describe('forms of reports', () => {
  const delivered = async (kind: string) => (await database.admin<{ delivered: Record<string, string> }>('select delivered from report_form where kind = $1', [kind]))[0]?.delivered ?? {};
  const write = (kind: string, versions: Record<string, string>) => database.admin('update report_form set delivered = $2 where kind = $1', [kind, JSON.stringify(versions)]);

  it('whose content changed under the same version stop the release', async () => {
    const known = await delivered('SELF_CHECK');
    expect(Object.keys(known)).toEqual(['1', '2']);
    await write('SELF_CHECK', { ...known, 1: 'of another content' });
    await expect(migrate(database.adminUrl)).rejects.toThrow('Form F-8 version 1 was delivered with another content: keep it as F-8@1.json');
    expect(await delivered('SELF_CHECK')).toEqual({ ...known, 1: 'of another content' });
    await write('SELF_CHECK', known);
    await expect(migrate(database.adminUrl)).resolves.toBeUndefined();
  });

  it('of a version that reports may pin and the release has no more stop it too', async () => {
    const known = await delivered('QUARTER');
    await write('QUARTER', { ...known, 9: 'gone' });
    await expect(migrate(database.adminUrl)).rejects.toThrow('The form of QUARTER was delivered in version 9');
    await write('QUARTER', known);
    await expect(migrate(database.adminUrl)).resolves.toBeUndefined();
  });
});
