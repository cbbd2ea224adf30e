import { randomBytes } from 'node:crypto';
import { dropDatabase } from '@jiedui/migrations/drop-database';
import pg from 'pg';
import { inject } from 'vitest';

/** A migrated database that nobody else uses. */
export interface TestDatabase {
  readonly name: string;
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly auditorUrl: string;
  /** Runs one statement as superuser, past every row policy: to arrange a world or to look at what really happened. */
  admin<R extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<R[]>;
  /** Removes the database; connections to it are cut. */
  drop(): Promise<void>;
}

/** Copies the migrated template into a database of its own; `template` names another one to copy from. */
export async function createDatabase(template?: string): Promise<TestDatabase> {
  const server = inject('testServer');
  const name = `jiedui_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await once(server.adminUrl, `create database ${name} template ${template ?? server.template} strategy file_copy`);
  const adminUrl = urlFor(server.adminUrl, name);
  const pool = new pg.Pool({ connectionString: adminUrl, max: 2, idleTimeoutMillis: 1_000, allowExitOnIdle: true });
  // Cut when the database is dropped.
  pool.on('error', () => undefined);
  return {
    name,
    adminUrl,
    appUrl: urlFor(adminUrl, name, 'jiedui_app', server.logins.app),
    auditorUrl: urlFor(adminUrl, name, 'jiedui_auditor', server.logins.auditor),
    admin: async <R extends pg.QueryResultRow>(text: string, values?: unknown[]) =>
      (await pool.query<R>(text, values)).rows,
    drop: async () => {
      await pool.end();
      await dropDatabase(adminUrl);
    },
  };
}

function urlFor(base: string, database: string, user?: string, password?: string): string {
  const url = new URL(base);
  url.pathname = `/${database}`;
  if (user !== undefined) url.username = user;
  if (password !== undefined) url.password = password;
  return url.href;
}

async function once(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
