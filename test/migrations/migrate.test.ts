import { migrate, releaseHash } from '@jiedui/migrations/migrate';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../kit/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

describe('migrate', () => {
  it('changes nothing in a database of this release', async () => {
    const lines: string[] = [];
    await migrate(database.adminUrl, { progress: (line) => lines.push(line) });
    expect(lines).toEqual([]);
  });

  it('applies a repeatable file again when its text has changed', async () => {
    await database.admin(`update migration.repeatable set hash = 'of an older release' where name = '01-context.sql'`);
    const lines: string[] = [];
    await migrate(database.adminUrl, { progress: (line) => lines.push(line) });
    expect(lines).toEqual(['applying 01-context.sql']);
  });

  it('gives a table that came later its audit trigger and its owner, whichever file has changed', async () => {
    await database.admin('drop trigger audit on task');
    await database.admin(`update migration.repeatable set hash = 'of an older release' where name = '01-context.sql'`);
    await migrate(database.adminUrl);
    expect(await database.admin(`select tgname from pg_trigger where tgrelid = 'task'::regclass and tgname = 'audit'`)).toHaveLength(1);
  });

  it('keeps two runs at once apart', async () => {
    await database.admin('delete from migration.repeatable');
    await Promise.all([migrate(database.adminUrl), migrate(database.adminUrl)]);
    const [row] = await database.admin<{ files: number }>('select count(*)::int as files from migration.repeatable');
    expect(row?.files).toBeGreaterThan(10);
  });

  it('leaves every table and schema to the owner role, which cannot log in', async () => {
    const strays = await database.admin(
      `select relname from pg_class c join pg_namespace n on n.oid = relnamespace join pg_roles r on r.oid = relowner
        where nspname = 'public' and relkind in ('r', 'v', 'p') and (rolname <> 'jiedui_owner' or rolcanlogin)`,
    );
    expect(strays).toEqual([]);
  });

  it('names the template after what it applies', () => {
    expect(inject('testServer').template).toBe(`jiedui_template_${releaseHash().slice(0, 16)}`);
  });
});
