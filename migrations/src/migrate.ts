import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { programmesFolder } from '@jiedui/schema/programme-files';
import { rulesFolder } from '@jiedui/schema/rule-files';
import { calendarsFolder } from '@jiedui/schema/calendar-files';
import { formsFolder } from '@jiedui/schema/form-files';
import { publishHolidays } from './holidays.js';
import { publishPacks } from './policy-packs.js';
import { writeReportForms } from './report-forms.js';
import { writeRuleTable } from './rule-table.js';
import { prepareDatabase, prepareRoles, type Logins } from './roles.js';

const here = dirname(fileURLToPath(import.meta.url));
const sqlFolder = resolve(here, '../sql');

/** Any number that no other program of the same database takes: one migration runs at a time. */
const advisoryLock = 7_230_552_841;

/** A waiting schema change makes everybody behind it wait too, so it gives up and is tried again at the next start. */
const lockTimeout = '2s';

export interface MigrateOptions {
  /** Called with one line for each step that changes something. */
  progress?: (line: string) => void;
  /** Passwords to set for the two logins; without them the logins stay as they are. */
  logins?: Logins;
}

interface SqlFile {
  name: string;
  text: string;
  hash: string;
  /** Re-applied whenever anything else was: grants and owners of whatever now exists. */
  always: boolean;
}

/**
 * Brings the database at `adminUrl` to this release: roles, then the append-only migrations as `jiedui_owner`, then
 * every repeatable SQL file whose text changed, then the policy packs, the table of the rules, the forms of reports and the days
 * of the working-day calendar that are new. Creates the database if the server has none of that name. Idempotent.
 *
 * @param adminUrl connection URL of a superuser.
 */
export async function migrate(adminUrl: string, options: MigrateOptions = {}): Promise<void> {
  const progress = options.progress ?? (() => undefined);
  await createMissingDatabase(adminUrl, progress);
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [advisoryLock]);
    await client.query(`set lock_timeout = '${lockTimeout}'`);
    await assertServer(client);
    await prepareRoles(client, options.logins);
    await prepareDatabase(client);
    const before = await runMigrations(adminUrl, client, progress);
    await applyRepeatable(client, before > 0, progress);
    await publishPacks(client, progress);
    await writeRuleTable(client);
    await writeReportForms(client);
    await publishHolidays(client, progress);
  } finally {
    await client.end();
  }
}

/** Identifies what `migrate` would apply: changes with any migration, SQL file, policy pack, rule, calendar or form. */
export function releaseHash(): string {
  const files = [...migrationFiles().map((file) => join(here, file)), ...sqlFiles().map((file) => join(sqlFolder, file))];
  files.push(join(here, basename(fileURLToPath(import.meta.url)).replace('migrate', 'roles')));
  for (const folder of [programmesFolder, rulesFolder, calendarsFolder, formsFolder]) files.push(...readdirSync(folder).sort().map((file) => fileURLToPath(new URL(file, folder))));
  const hash = createHash('sha256');
  for (const file of files) hash.update(basename(file)).update(readFileSync(file));
  return hash.digest('hex');
}

async function createMissingDatabase(adminUrl: string, progress: (line: string) => void): Promise<void> {
  const url = new URL(adminUrl);
  const name = decodeURIComponent(url.pathname.slice(1)) || 'postgres';
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    const found = await client.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) {
      progress(`creating database ${name}`);
      await client.query(`create database ${pg.escapeIdentifier(name)} template template0 locale 'C.UTF-8' encoding 'UTF8'`);
    }
  } finally {
    await client.end();
  }
}

async function assertServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; letters: boolean }>(
    `select current_setting('server_version_num')::int as version, '结对' ~ '^[[:alpha:]]+$' as letters`,
  );
  if ((rows[0]?.version ?? 0) < 180_000) throw new Error('PostgreSQL 18 or later is needed');
  if (rows[0]?.letters !== true) throw new Error('the database must have a UTF-8 locale: create it with locale C.UTF-8');
}

/** @returns how many migrations were applied. */
async function runMigrations(adminUrl: string, client: pg.Client, progress: (line: string) => void): Promise<number> {
  const source = new DataSource({
    type: 'postgres',
    url: adminUrl,
    schema: 'migration',
    migrations: await loadMigrations(),
    migrationsTableName: 'history',
    extra: { max: 1, options: `-c role=jiedui_owner -c lock_timeout=${lockTimeout}` },
  });
  await source.initialize();
  try {
    // What writes the trail of a table knows its columns; a migration may be about to change them.
    if (await source.showMigrations()) await client.query(`do $$ begin if to_regproc('app.audit_any_shape') is not null then perform app.audit_any_shape(); end if; end $$`);
    const applied = await source.runMigrations({ transaction: 'each' });
    for (const { name } of applied) progress(`migrated ${name}`);
    return applied.length;
  } finally {
    await source.destroy();
  }
}

function migrationFiles(): string[] {
  return readdirSync(here).filter((file) => /^\d+-.*(?<!\.d)\.(js|ts)$/.test(file)).sort();
}

async function loadMigrations(): Promise<(new () => MigrationInterface)[]> {
  const modules = await Promise.all(
    migrationFiles().map((file) => import(/* @vite-ignore */ join(here, file)) as Promise<Record<string, new () => MigrationInterface>>),
  );
  return modules.flatMap((module) => Object.values(module));
}

function sqlFiles(): string[] {
  return readdirSync(sqlFolder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.sql'))
    .sort();
}

function readSql(name: string): SqlFile {
  const text = readFileSync(join(sqlFolder, name), 'utf8');
  return { name, text, hash: createHash('sha256').update(text).digest('hex'), always: text.startsWith('-- apply: always') };
}

async function applyRepeatable(client: pg.Client, migrated: boolean, progress: (line: string) => void): Promise<void> {
  const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migration.repeatable');
  const known = new Map(rows.map((row) => [row.name, row.hash]));
  const files = sqlFiles().map(readSql);
  const changed = new Set(files.filter((file) => known.get(file.name) !== file.hash));
  if (changed.size === 0 && !migrated) return;
  const names = changed.size > 5 ? `${changed.size} SQL files` : [...changed].map((file) => file.name).join(', ');
  if (changed.size > 0) progress(`applying ${names}`);
  // All or nothing: between two files a table could stand without its policy.
  await client.query('begin');
  for (const file of files.filter((each) => each.always || changed.has(each))) await applyFile(client, file);
  await client.query('commit');
}

async function applyFile(client: pg.Client, file: SqlFile): Promise<void> {
  try {
    await client.query(file.text);
  } catch (error) {
    const { message, position } = error as { message: string; position?: string };
    const line = position ? `:${file.text.slice(0, Number(position)).split('\n').length}` : '';
    throw new Error(`${file.name}${line}: ${message}`, { cause: error });
  }
  await client.query(
    `insert into migration.repeatable (name, hash) values ($1, $2)
     on conflict (name) do update set hash = excluded.hash, applied_at = clock_timestamp()`,
    [file.name, file.hash],
  );
}
