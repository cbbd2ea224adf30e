import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type ClusterHome, findHome } from './cluster-home.js';
import { locked, signIn, signOut, users } from './cluster-sharing.js';
import { findLeftover, initialise, isRunning, launch, type Postmaster, shutDown } from './postmaster.js';

const superuser = 'jiedui_admin';

/** The passwords of a cluster's logins and the server's keys, kept beside the data; base64url. */
export interface Secrets {
  admin: string;
  app: string;
  auditor: string;
  /** 32 bytes, base64url: seed of the server's encryption keys. */
  key: string;
}

export interface ClusterOptions {
  /** Names the data folder: clusters of different names know nothing of each other. */
  name: string;
  /** False trades safety after a power cut for speed: tests only. */
  durable: boolean;
}

/** A running embedded PostgreSQL, shared by every process of this checkout that opened it. */
export interface Cluster {
  readonly secrets: Secrets;
  /** Connection URL of the administrator for `database`. */
  adminUrl(database: string): string;
  /** Connection URL of the server's own role, which row policies bind. */
  appUrl(database: string): string;
  /** Connection URL of the role that reads the audit trail. */
  auditorUrl(database: string): string;
  /** From now on starts the server again, on the same port, when it dies. Returns how to stop caring. */
  keepRunning(tell: (line: string) => void): () => void;
  /** Leaves the cluster; the last process that leaves stops it. */
  close(): Promise<void>;
}

/** Opens the embedded cluster, creating, starting or adopting it as needed. */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const home = findHome(options.name);
  const secrets = keepSecrets(home);
  const settings = settingsOf(options);
  let postmaster = await locked(home.folder, async () => {
    initialise(home, superuser, secrets.admin, options.durable);
    const running = await adoptOrLaunch(home, secrets, settings);
    signIn(home.folder);
    return running;
  });
  const url = (user: string, password: string) => (database: string) =>
    `postgres://${user}:${password}@127.0.0.1:${postmaster.port}/${database}`;
  return {
    secrets,
    adminUrl: url(superuser, secrets.admin),
    appUrl: url('jiedui_app', secrets.app),
    auditorUrl: url('jiedui_auditor', secrets.auditor),
    keepRunning: (tell) => {
      let closed = false;
      void (async () => {
        while (!closed) {
          await pause(500, undefined, { ref: false });
          if (closed || isRunning(home, postmaster)) continue;
          tell('PostgreSQL has died; starting it again');
          try {
            postmaster = await locked(home.folder, () => relaunch(home, secrets, settings, postmaster.port));
          } catch (error) {
            tell((error as Error).message);
          }
        }
      })();
      return () => {
        closed = true;
      };
    },
    close: () =>
      locked(home.folder, async () => {
        signOut(home.folder);
        if (users(home.folder).length === 0) await shutDown(home, postmaster);
      }),
  };
}

async function adoptOrLaunch(home: ClusterHome, secrets: Secrets, settings: Record<string, string>): Promise<Postmaster> {
  const fingerprint = createHash('sha256').update(JSON.stringify(settings)).digest('hex');
  const note = join(home.folder, 'settings.hash');
  const leftover = findLeftover(home);
  if (leftover) {
    const current = existsSync(note) && readFileSync(note, 'utf8') === fingerprint;
    if ((current || users(home.folder).length > 0) && (await answers(leftover.port, secrets.admin))) return leftover;
    await shutDown(home, leftover);
  }
  const started = await launch(home, settings);
  writeFileSync(note, fingerprint);
  await assertLocale(started.port, secrets.admin);
  return started;
}

/** Another process of this checkout may have been quicker; what the dead server left in memory goes within seconds. */
async function relaunch(home: ClusterHome, secrets: Secrets, settings: Record<string, string>, port: number): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    const other = findLeftover(home);
    if (other && (await answers(other.port, secrets.admin))) return other;
    try {
      return await launch(home, settings, port);
    } catch (error) {
      if (attempt === 10) throw error;
      await pause(500);
    }
  }
}

function settingsOf({ durable }: ClusterOptions): Record<string, string> {
  const buffers = Math.min(1024, Math.max(128, Math.floor(totalmem() / 2 ** 20 / 16)));
  return {
    max_connections: '200',
    shared_buffers: `${durable ? buffers : 128}MB`,
    timezone: 'UTC',
    lc_messages: 'C',
    // The declared cost of app.scopes() would send every small query through the compiler.
    jit: 'off',
    max_parallel_workers_per_gather: String(Math.min(2, availableParallelism())),
    ...(durable
      ? {}
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0' }),
  };
}

async function answers(port: number, password: string): Promise<boolean> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    try {
      await ask(port, password, 'select 1');
      return true;
    } catch (error) {
      // 57P03: still starting, or recovering from a crash.
      if ((error as { code?: string }).code !== '57P03') return false;
      await pause(250);
    }
  }
  return false;
}

/** Under a C locale PostgreSQL takes no Chinese character for a letter, and search by words finds nothing. */
async function assertLocale(port: number, password: string): Promise<void> {
  const rows = await ask(port, password, `select '结对' ~ '^[[:alpha:]]+$' as letters`);
  if (rows[0]?.letters !== true) throw new Error('the database cluster does not run under a UTF-8 locale');
}

async function ask(port: number, password: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: superuser, password, database: 'postgres' });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

function keepSecrets(home: ClusterHome): Secrets {
  const path = join(home.folder, 'secrets.json');
  if (!existsSync(path)) {
    const fresh = () => randomBytes(32).toString('base64url');
    const secrets: Secrets = { admin: fresh(), app: fresh(), auditor: fresh(), key: fresh() };
    writeFileSync(path, JSON.stringify(secrets, null, 2), { mode: 0o600, flag: 'wx' });
  }
  return JSON.parse(readFileSync(path, 'utf8')) as Secrets;
}
