import pg from 'pg';

interface Line {
  /** What the line belongs to: a table, view or function. */
  owner: string;
  text: string;
}

/** One query per kind of object, in the order they stand under their owner. Each yields `owner` and `text`, sorted. */
const tableParts = [
  `select c.relname as owner, format('  %I %s%s%s,', a.attname, format_type(a.atttypid, a.atttypmod),
      case when a.attnotnull then ' not null' else '' end,
      case when a.attidentity <> '' then ' generated always as identity'
           when a.attgenerated = 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
           when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end) as text
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname, a.attnum`,
  `select conrelid::regclass::text as owner, format('  constraint %I %s,', conname, pg_get_constraintdef(oid)) as text
     from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 0 and contype <> 'n'
    order by 1, array_position('{p,u,x,f,c}'::"char"[], contype), conname`,
];

const tableTails = [
  `select tablename as owner, indexdef || ';' as text from pg_indexes i where schemaname = 'public'
      and not exists (select from pg_constraint k where k.conname = i.indexname and k.connamespace = 'public'::regnamespace)
    order by 1, indexname`,
  `select relname as owner, case when relrowsecurity then format('alter table %I enable row level security;', relname)
      else '-- no row level security' end || case when relforcerowsecurity
      then format(' alter table %I force row level security;', relname) else '' end as text
     from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
  `select tablename as owner, format('create policy %I on %I%s for %s to %s', policyname, tablename,
      case permissive when 'RESTRICTIVE' then ' as restrictive' else '' end, lower(cmd), array_to_string(roles, ', '))
      || coalesce(E'\\n  using (' || qual || ')', '') || coalesce(E'\\n  with check (' || with_check || ')', '') || ';' as text
     from pg_policies where schemaname = 'public' order by 1, policyname`,
  `select tgrelid::regclass::text as owner, pg_get_triggerdef(t.oid) || ';' as text
     from pg_trigger t join pg_class c on c.oid = tgrelid
    where not tgisinternal and c.relnamespace = 'public'::regnamespace order by 1, tgname`,
];

const grants = `select name as owner, format('grant %s on %s to %s;', privileges, name, grantee) as text from (
    select c.relname as name, coalesce(r.rolname, 'public') as grantee,
      string_agg(lower(x.privilege_type), ', ' order by x.privilege_type) as privileges
      from pg_class c cross join aclexplode(c.relacl) x left join pg_roles r on r.oid = x.grantee
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and x.grantee <> c.relowner group by 1, 2
    union all
    select c.relname, coalesce(r.rolname, 'public'), string_agg(format('%s (%I)', lower(x.privilege_type), a.attname), ', '
        order by x.privilege_type, a.attnum)
      from pg_class c join pg_attribute a on a.attrelid = c.oid cross join aclexplode(a.attacl) x
      left join pg_roles r on r.oid = x.grantee where c.relnamespace = 'public'::regnamespace group by 1, 2
  ) each order by name, grantee, privileges`;

const views = `select c.relname as owner, format('create view %I%s as%s', c.relname,
    coalesce(' with (' || array_to_string(c.reloptions, ', ') || ')', ''), E'\\n' || pg_get_viewdef(c.oid, true)) as text
   from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'v' order by 1`;

const functions = `select p.oid::regprocedure::text as owner, format('-- owner %s; executed by %s', o.rolname,
    coalesce((select string_agg(coalesce(r.rolname, 'public'), ', ' order by r.rolname) from aclexplode(p.proacl) x
      left join pg_roles r on r.oid = x.grantee where x.grantee <> p.proowner), 'nobody else'))
    || E'\\n' || rtrim(pg_get_functiondef(p.oid), E'\\n') || ';' as text
   from pg_proc p join pg_roles o on o.oid = p.proowner where p.pronamespace = 'app'::regnamespace
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by p.oid::regprocedure::text`;

const roles = `select rolname as owner, format('-- role %s:%s%s%s', rolname, case when rolcanlogin then ' login' else '' end,
    case when rolsuper then ' SUPERUSER' else '' end, case when rolbypassrls then ' bypassrls' else '' end) as text
   from pg_roles where rolname like 'jiedui\\_%' and not rolsuper order by 1`;

/**
 * The database's structure as SQL to read: roles, tables with their constraints, indexes, policies, triggers and
 * grants, views, functions. The same structure always gives the same text.
 *
 * @param adminUrl a migrated database
 */
export async function dump(adminUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('set search_path = public');
    const ask = async (text: string) => (await client.query<Line>(text)).rows;
    const parts: Map<string, string[]>[] = [];
    for (const query of tableParts) parts.push(group(await ask(query)));
    const tails: Map<string, string[]>[] = [];
    for (const query of [...tableTails, grants]) tails.push(group(await ask(query)));
    const texts = [(await ask(roles)).map((line) => line.text).join('\n')];
    for (const table of parts[0]?.keys() ?? []) {
      const body = parts.flatMap((part) => part.get(table) ?? []).join('\n').replace(/,$/, '');
      texts.push([`create table ${table} (\n${body}\n);`, ...tails.flatMap((tail) => tail.get(table) ?? [])].join('\n'));
    }
    for (const { owner, text } of await ask(views)) texts.push([text, ...(tails.at(-1)?.get(owner) ?? [])].join('\n'));
    for (const { text } of await ask(functions)) texts.push(text);
    return `-- The whole structure after all migrations, for reading. Written by \`pnpm generate\`.\n\n${texts.join('\n\n')}\n`;
  } finally {
    await client.end();
  }
}

function group(lines: Line[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { owner, text } of lines) found.set(owner, [...(found.get(owner) ?? []), text]);
  return found;
}
