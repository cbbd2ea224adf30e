import { randomBytes } from 'node:crypto';
import { openCluster } from '@jiedui/migrations/cluster';
import { migrate, releaseHash } from '@jiedui/migrations/migrate';
import pg from 'pg';
import type { TestProject } from 'vitest/node';

/** What a test worker needs to make databases of its own. */
export interface TestServer {
  /** Superuser's connection URL, of the server's maintenance database. */
  adminUrl: string;
  /** Name of the migrated, empty database that others are copied from. */
  template: string;
  /** Passwords of jiedui_app and jiedui_auditor. */
  logins: { app: string; auditor: string };
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** Serialises the making of templates and the clearing of leftovers, across test runs of one server. */
const advisoryLock = 7_230_552_842;

/**
 * Once per test run: a database server (TEST_DATABASE_URL, else the embedded one) with a migrated template database,
 * made anew only when a migration or an SQL file has changed.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await findServer();
  try {
    const template = await prepareTemplate(server.adminUrl, server.logins);
    project.provide('testServer', { adminUrl: server.adminUrl, template, logins: server.logins });
  } catch (error) {
    await server.close();
    throw error;
  }
  return server.close;
}

async function findServer(): Promise<{ adminUrl: string; logins: TestServer['logins']; close: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    const fresh = () => randomBytes(18).toString('base64url');
    return { adminUrl: given, logins: { app: fresh(), auditor: fresh() }, close: async () => undefined };
  }
  const cluster = await openCluster({ name: 'test', durable: false });
  const { app, auditor } = cluster.secrets;
  return { adminUrl: cluster.adminUrl('postgres'), logins: { app, auditor }, close: cluster.close };
}

async function prepareTemplate(adminUrl: string, logins: TestServer['logins']): Promise<string> {
  const template = `jiedui_template_${releaseHash().slice(0, 16)}`;
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [advisoryLock]);
    await dropLeftovers(client, template);
    // Also where the template stands already: another run may have set other passwords.
    const target = new URL(adminUrl);
    const exists = await client.query('select from pg_database where datname = $1', [template]);
    const unfinished = `${template}_new`;
    target.pathname = `/${exists.rowCount ? template : unfinished}`;
    if (!exists.rowCount) await client.query(`drop database if exists ${unfinished} with (force)`);
    await migrate(target.href, { logins });
    if (!exists.rowCount) await client.query(`alter database ${unfinished} rename to ${template}`);
    return template;
  } finally {
    await client.end();
  }
}

/** Drops the templates of other releases and the databases of workers that died. */
async function dropLeftovers(client: pg.Client, template: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database d where datname like any ('{jiedui\\_template\\_%,jiedui\\_test\\_%}')
        and datname <> $1 and not exists (select from pg_stat_activity a where a.datname = d.datname)
        and (pg_stat_file('base/' || d.oid || '/PG_VERSION')).modification < now() - interval '1 hour'`,
    [template],
  );
  for (const { datname } of rows) await client.query(`drop database if exists ${pg.escapeIdentifier(datname)}`);
}
