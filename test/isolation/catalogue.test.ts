// What decorators need comes first.
import '@jiedui/server/graphql/schema';
import { auditedTables } from '@jiedui/schema/audit';
import { entities } from '@jiedui/server/db/entities';
import { raw } from '@jiedui/server/db/sql';
import { declaredFor } from '@jiedui/server/read/declare';
import { getMetadataArgsStorage } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../kit/database.js';

/** What must hold of every table, policy, function and role, whatever is added later (T15). */
describe('the catalogue', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase();
  });
  afterAll(() => database.drop());

  const none = async (text: string) => expect(await database.admin(text)).toEqual([]);

  it('enables and forces row security on every table', () =>
    none(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
           and not (relrowsecurity and relforcerowsecurity)`));

  it('has a policy for each command on every table', () =>
    none(`select c.relname, w.cmd from pg_class c
           cross join unnest('{SELECT,INSERT,UPDATE,DELETE}'::text[]) w (cmd)
           where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not exists (
             select 1 from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname
                and p.permissive = 'PERMISSIVE' and p.cmd in (w.cmd, 'ALL'))`));

  it('reads no table in a policy', () =>
    none(`select tablename, policyname from pg_policies
           where coalesce(qual, '') || coalesce(with_check, '') ~* '\\m(select|from|exists)\\M'`));

  it('bounds every policy of a scoped table by an array of scopes that an index can serve', () =>
    none(`select p.tablename, p.policyname from pg_policies p
           join information_schema.columns c on c.table_schema = 'public' and c.table_name = p.tablename and c.column_name = 'scope_id'
          where p.permissive = 'PERMISSIVE' and not p.roles && '{jiedui_auditor,jiedui_bulk}'
            and p.tablename not in ('scope_access', 'membership', 'organization')
            and coalesce(p.qual, p.with_check) !~ '(scope_id = ANY \\(app\\.(writable_|office_)?scopes)|^false$'`));

  it('serves the policy of every scoped table by an index that starts with the scope', () =>
    none(`select c.table_name from information_schema.columns c
           join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
          where c.table_schema = 'public' and c.column_name = 'scope_id' and c.table_name <> 'membership' and not exists (
            select 1 from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
             where i.indrelid = format('public.%I', c.table_name)::regclass and a.attname = 'scope_id')`));

  it('has a unique key behind every relation that is declared to be alone', async () => {
    const alone = entities.flatMap((entity) => [...declaredFor(entity).related.values()]).filter((related) => related.alone);
    expect(alone.length).toBeGreaterThan(0);
    for (const { target, on } of alone) {
      const table = getMetadataArgsStorage().tables.find((each) => each.target === target())?.name ?? '';
      const joined = [...on(raw('t'), raw('r')).render({ bind: () => '?' }).matchAll(/\br\.(\w+) = t\.\w+/g)].map(([, column]) => column);
      const keys = await database.admin<{ columns: string[] }>(
        `select array(select a.attname::text from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any (i.indkey)) as columns
           from pg_index i where i.indrelid = $1::regclass and i.indisunique and i.indpred is null`, [table]);
      expect(keys.some(({ columns }) => columns.every((column) => joined.includes(column))), `${table} by ${joined.join(', ')}`).toBe(true);
    }
  });

  it('makes every view ask as its reader and keeps no materialised view', () =>
    none(`select relname from pg_class where relnamespace in ('public'::regnamespace, 'app'::regnamespace)
           and (relkind = 'm' or (relkind = 'v' and not coalesce(reloptions @> '{security_invoker=true}', false)))`));

  it('gives the server no power over the database and no table', async () => {
    await none(`select rolname from pg_roles where rolname in ('jiedui_app', 'jiedui_auditor', 'jiedui_owner', 'jiedui_bulk')
                 and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`);
    await none(`select relname from pg_class where relowner in ('jiedui_app'::regrole, 'jiedui_auditor'::regrole)`);
    await none(`select m.roleid::regrole from pg_auth_members m where m.member in ('jiedui_app'::regrole, 'jiedui_auditor'::regrole)`);
    await none(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')
                 and has_table_privilege('jiedui_app', oid, 'truncate, references, trigger')`);
    await none(`select rolname from pg_roles where rolname in ('jiedui_owner', 'jiedui_definer', 'jiedui_bulk') and rolcanlogin`);
  });

  it('audits no table that the trail has no name for (schema/src/audit.ts)', async () => {
    const audited = await database.admin<{ name: string }>(
      "select distinct encode(t.tgargs, 'escape') as name from pg_trigger t join pg_proc p on p.oid = t.tgfoid where p.proname like 'audit\\_%' and not t.tgisinternal",
    );
    const names = audited.map(({ name }) => name.split('\\000')[0] ?? '');
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !Object.hasOwn(auditedTables, name))).toEqual([]);
  });

  it('has one owner for all tables', () =>
    none(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'p')
           and relowner <> 'jiedui_owner'::regrole`));

  it('pins the search path of every definer function and lets nobody else run it', async () => {
    await none(`select p.proname from pg_proc p where p.pronamespace = 'app'::regnamespace and p.prosecdef
                 and not exists (select 1 from unnest(p.proconfig) s where s like 'search_path=%')`);
    await none(`select p.proname from pg_proc p where p.pronamespace = 'app'::regnamespace
                 and (p.proacl is null or exists (select 1 from aclexplode(p.proacl) a where a.grantee = 0))`);
    await none(`select p.proname from pg_proc p where p.pronamespace = 'app'::regnamespace and p.prosecdef
                 and p.proowner <> (case when p.proname = 'insert_many' then 'jiedui_bulk' else 'jiedui_definer' end)::regrole`);
  });

  it('keeps enumerations as checked text, so that row security can use their index', () =>
    none(`select t.typname from pg_type t where t.typtype = 'e' and t.typnamespace in ('public'::regnamespace, 'app'::regnamespace)`));

  it('lets the server neither change nor remove the trail', () =>
    none(`select c.relname, w.verb from pg_class c cross join unnest('{insert,update,delete,truncate}'::text[]) w (verb)
           where c.relname in ('audit_event', 'audit_link') and has_table_privilege('jiedui_app', c.oid, w.verb)
          union all
          select 'transition_log', w.verb from unnest('{update,delete,truncate}'::text[]) w (verb)
           where has_table_privilege('jiedui_app', 'transition_log', w.verb)`));

  it('writes the trail of a table by its own function as the one for any shape would', async () => {
    const [hospital] = await database.admin<{ scope: number }>(
      `select scope_id as scope from app.register_organization(null, 'HOSPITAL', '测试医院', '', '126200000000000012', '620000', 3, 'A', 'GENERAL', null, false, 100)`);
    const events = async (staffNo: string) => {
      const person = `scope_id = ${hospital?.scope} and staff_no = '${staffNo}'`;
      await database.admin(`insert into person (scope_id, staff_no, name, sex, staff_category, title_level, born_on) values (${hospital?.scope}, '${staffNo}', '甲', 'M', 'NURSE', 'JUNIOR', null)`);
      await database.admin(`insert into person_secret (scope_id, person_id, phone) select scope_id, id, 'x' from person where ${person}`);
      // Two columns, one of them from nothing and back; then none; then only what stays out of the trail.
      for (const set of [`name = '乙', born_on = '1980-01-01'`, 'born_on = null', 'name = name']) await database.admin(`update person set ${set} where ${person}`);
      await database.admin(`update person_secret s set phone = 'y' from person p where p.id = s.person_id and p.${person.replace(' and ', ' and p.')}`);
      const [{ id } = { id: '' }] = await database.admin<{ id: string }>(`select id from person where ${person}`);
      await database.admin(`delete from person_secret where person_id = '${id}'`);
      await database.admin(`delete from person where id = '${id}'`);
      const found = await database.admin<object>(`select scope_id, org_id, user_id, request_id, action, table_name, before, after from audit_event where row_id = '${id}' order by id`);
      return JSON.stringify(found).replaceAll(id, 'ID').replaceAll(staffNo, 'NO').replaceAll(/"created_at":\s*"[^"]*"/g, '"created_at":""');
    };
    const own = await events('Q1');
    expect(JSON.parse(own)).toHaveLength(6);
    await database.admin('select app.audit_any_shape()');
    expect(await events('Q2')).toBe(own);
  });

  it('audits every table that holds a tenant’s data', () =>
    none(`select c.table_name from information_schema.columns c
           join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
          where c.table_schema = 'public' and c.column_name = 'scope_id'
            and c.table_name not in ('audit_event', 'audit_link', 'transition_log', 'notice', 'notice_delivery', 'import_slice')
            -- Counts of rows that are audited themselves; app.check_tallies proves them.
            and c.table_name not in ('agreement_tally', 'work_tally', 'evaluation_tally')
            and not exists (select 1 from pg_trigger g where g.tgrelid = format('public.%I', c.table_name)::regclass and g.tgname = 'audit')`));
});
