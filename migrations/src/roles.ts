import pg from 'pg';

/** Passwords of the two roles that log in. */
export interface Logins {
  app: string;
  auditor: string;
}

const attributes = {
  jiedui_owner: 'nologin nosuperuser nocreatedb nocreaterole nobypassrls',
  jiedui_definer: 'nologin nosuperuser nocreatedb nocreaterole bypassrls',
  jiedui_bulk: 'nologin nosuperuser nocreatedb nocreaterole nobypassrls',
  jiedui_app: 'login nosuperuser nocreatedb nocreaterole nobypassrls',
  jiedui_auditor: 'login nosuperuser nocreatedb nocreaterole nobypassrls',
} as const;

/** Creates or corrects the roles that all databases of a server share. */
export async function prepareRoles(client: pg.Client, logins?: Logins): Promise<void> {
  // Roles belong to the whole server, so the lock of one database does not keep two migrations apart.
  await client.query('begin');
  await client.query('lock table pg_authid in share row exclusive mode');
  const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles');
  const existing = new Set(rows.map((row) => row.rolname));
  for (const [role, text] of Object.entries(attributes)) {
    await client.query(`${existing.has(role) ? 'alter' : 'create'} role ${role} ${text}`);
  }
  await client.query('grant jiedui_owner, jiedui_definer, jiedui_bulk to current_user');
  if (logins) {
    await client.query(`alter role jiedui_app password ${pg.escapeLiteral(logins.app)}`);
    await client.query(`alter role jiedui_auditor password ${pg.escapeLiteral(logins.auditor)}`);
  }
  // The declared cost of app.scopes() would send every small query through the compiler.
  await client.query('alter role jiedui_app set jit = off');
  await client.query('commit');
}

/** Creates the schemas and gives the owner role what it needs to run the migrations. */
export async function prepareDatabase(client: pg.Client): Promise<void> {
  await client.query(`
    create schema if not exists app;
    create schema if not exists migration;
    alter schema public owner to jiedui_owner;
    alter schema app owner to jiedui_owner;
    alter schema migration owner to jiedui_owner;
    revoke all on schema public, app, migration from public;
    create table if not exists migration.repeatable (
      name text primary key,
      hash text not null,
      applied_at timestamptz not null default clock_timestamp()
    );
    do $$ begin
      execute format('grant create, connect, temporary on database %I to jiedui_owner', current_database());
      execute format('revoke all on database %I from public', current_database());
      execute format('grant connect on database %I to jiedui_app, jiedui_auditor', current_database());
    end $$;
  `);
}
