import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type ClusterHome, giveToAccount } from './cluster-home.js';

/** PostgreSQL's major version that the data folder must have. */
const major = '18';

/** A running PostgreSQL server: the process that answers on `port` of the loopback address. */
export interface Postmaster {
  pid: number;
  port: number;
}

/** Creates the data folder once; an interrupted attempt leaves nothing behind that counts. */
export function initialise(home: ClusterHome, superuser: string, password: string, durable: boolean): void {
  const data = join(home.folder, 'pg');
  if (existsSync(join(data, 'PG_VERSION'))) {
    const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
    if (found === major) return;
    throw new Error(`${data} holds the data of PostgreSQL ${found}; this release runs ${major}`);
  }
  const unfinished = `${data}.new`;
  rmSync(data, { recursive: true, force: true });
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  giveToAccount(unfinished, home.account);
  const passwordFile = join(unfinished, '..', 'initdb.password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  giveToAccount(passwordFile, home.account);
  const flags = ['--pgdata', unfinished, '--username', superuser, '--pwfile', passwordFile, '--auth=scram-sha-256',
    '--locale=C.UTF-8', '--encoding=UTF8', ...(durable ? [] : ['--no-sync'])];
  const done = spawnSync(join(home.binaries, 'initdb'), flags, { ...home.account, cwd: home.folder, encoding: 'utf8' });
  rmSync(passwordFile, { force: true });
  if (done.status !== 0) throw new Error(`PostgreSQL could not create its data folder: ${done.stderr || done.error}`);
  renameSync(unfinished, data);
}

/** Starts a server on a port of the loopback address, any free one by default, and waits until it accepts connections. */
export async function launch(home: ClusterHome, settings: Record<string, string>, wanted?: number): Promise<Postmaster> {
  const data = join(home.folder, 'pg');
  const port = wanted ?? (await freePort());
  const log = openSync(join(home.folder, 'postmaster.log'), 'a', 0o600);
  const all = { ...settings, listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '' };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // Its own session: an interrupt from the terminal must let the server above drain before the database goes.
  const child = spawn(join(home.binaries, 'postgres'), ['-D', data, ...flags], {
    ...home.account,
    cwd: home.folder,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let failure: string | null = null;
  child.once('error', (error) => (failure = error.message));
  child.once('exit', (code) => (failure ??= `it ended with code ${code}`));
  child.unref();
  for (let waited = 0; waited < 60_000; waited += 25) {
    if (failure !== null) throw new Error(`PostgreSQL did not start: ${failure}\n${lastLines(home)}`);
    const state = readPidFile(home);
    if (state && state.pid === child.pid && state.ready) return { pid: state.pid, port };
    await pause(25);
  }
  throw new Error(`PostgreSQL did not start within a minute\n${lastLines(home)}`);
}

/** Whether the server still lives. */
export function isRunning(home: ClusterHome, { pid }: Postmaster): boolean {
  return isPostmaster(pid, join(home.folder, 'pg'));
}

/** The server that a former run left on this data folder, or null. Clears the traces of one that is gone. */
export function findLeftover(home: ClusterHome): Postmaster | null {
  const state = readPidFile(home);
  if (!state) return null;
  if (isPostmaster(state.pid, join(home.folder, 'pg'))) return { pid: state.pid, port: state.port };
  // The number may since have gone to another process, which would keep PostgreSQL from starting.
  rmSync(join(home.folder, 'pg', 'postmaster.pid'), { force: true });
  return null;
}

/** Stops a server: connections are cut, transactions rolled back, data written. Returns when it is gone. */
export async function shutDown(home: ClusterHome, { pid }: Postmaster): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (let waited = 0; waited < 15_000; waited += 25) {
      if (!isPostmaster(pid, join(home.folder, 'pg'))) return;
      await pause(25);
    }
  }
}

function readPidFile(home: ClusterHome): { pid: number; port: number; ready: boolean } | null {
  try {
    const lines = readFileSync(join(home.folder, 'pg', 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return null;
  }
}

function isPostmaster(pid: number, data: string): boolean {
  if (!(pid > 1)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const command = commandLine(pid);
  return command === null || (command.includes('postgres') && command.includes(data));
}

/** What the process runs; empty for one that has ended but is not yet reaped; null where the system does not say. */
function commandLine(pid: number): string | null {
  if (existsSync('/proc/self/cmdline')) {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    } catch {
      return '';
    }
  }
  const listed = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return listed.error ? null : listed.stdout;
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function lastLines(home: ClusterHome): string {
  return readFileSync(join(home.folder, 'postmaster.log'), 'utf8').trimEnd().split('\n').slice(-8).join('\n');
}
