import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../kit/database.js';

/** Global facts: few, small, copied to every node of a distributed engine. */
const REFERENCE = [
  'division', 'role', 'scope', 'organization', 'app_user', 'membership', 'session', 'scope_access', 'access_version', 'scope_reach', 'standing', 'reach_tally',
  'policy_pack', 'traced_rule', 'report_form', 'holiday', 'audit_link',
];

/** What an engine that distributes by scope_id would refuse, or answer slowly. */
describe('growth beyond one machine', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase();
  });
  afterAll(() => database.drop());

  const none = async (text: string) => expect(await database.admin(text, [REFERENCE])).toEqual([]);

  it('starts every key and every unique constraint of a distributed table with the scope', () =>
    none(`select c.relname, i.relname from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
           where c.relnamespace = 'public'::regnamespace and x.indisunique and c.relname <> all ($1) and not exists (
             select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'scope_id' and a.attnum = any (x.indkey))`));

  it('keeps every reference between distributed tables within one scope', () =>
    none(`select k.conrelid::regclass, k.conname from pg_constraint k
           join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
          where k.contype = 'f' and c.relnamespace = 'public'::regnamespace
            and c.relname <> all ($1) and f.relname <> all ($1) and not exists (
              select 1 from unnest(k.conkey, k.confkey) p (mine, theirs)
                join pg_attribute a on a.attrelid = k.conrelid and a.attnum = p.mine and a.attname = 'scope_id'
                join pg_attribute b on b.attrelid = k.confrelid and b.attnum = p.theirs and b.attname = 'scope_id')`));

  it('neither defers constraints of distributed tables nor sets null on delete', () =>
    none(`select k.conrelid::regclass, k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid
           where c.relnamespace = 'public'::regnamespace and c.relname <> all ($1)
             and (k.condeferrable or k.confdeltype in ('n', 'd'))`));

  it('has row triggers only, told the name of their table', () =>
    none(`select g.tgrelid::regclass, g.tgname from pg_trigger g join pg_class c on c.oid = g.tgrelid
           where c.relnamespace = 'public'::regnamespace and not g.tgisinternal and c.relname <> all ($1)
             and g.tgname <> 'append_only' and ((g.tgtype & 1) = 0 or g.tgnewtable is not null or (g.tgnargs = 0 and exists (
               select 1 from pg_proc p where p.oid = g.tgfoid and p.prosrc ~* 'tg_(table_name|relname|relid)')))`));

  it('writes no MERGE, no ROLLUP and no simple CASE in an UPDATE', () => {
    const folder = fileURLToPath(new URL('../../migrations', import.meta.url));
    const files = ['src', 'sql'].flatMap((part) =>
      readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(sql|ts)$/.test(file)).map((file) => join(folder, part, file)));
    expect(files.length).toBeGreaterThan(10);
    const offending = files.filter((file) => {
      const text = readFileSync(file, 'utf8').replace(/--.*$/gm, '');
      return /\bmerge\s+into\b/i.test(text) || /\brollup\s*\(/i.test(text) || /update[^;]*\bset\b[^;]*\bcase\s+[a-z_.]+\s+when\b/i.test(text);
    });
    expect(offending).toEqual([]);
  });
});
