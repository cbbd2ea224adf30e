import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { TestDatabase } from './database.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const PATIENCE_MS = 30_000;

/** The built server in a process of its own, which can be killed as a power cut would, and started again on the same port. */
export interface ServerProcess {
  readonly address: string;
  /** Kills it at once; whatever was under way is lost. */
  kill(): Promise<void>;
  /** Starts it again; answers when it can serve. */
  start(): Promise<void>;
}

/** Starts the built server on the test's database; business time runs on from `instant` over all its lives. */
export async function startServerProcess(database: TestDatabase, instant: string): Promise<ServerProcess> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env, NODE_ENV: 'production', APP_DATABASE_URL: database.appUrl, FIELD_KEYS: `test:${randomBytes(32).toString('base64')}`, PORT: String(port), POOL_SIZE: '4',
    CLIENT_FOLDER: `${root}client/dist`, DEMO_CLOCK: `${instant}@${new Date().toISOString()}`, LOG_LEVEL: 'error', RATE_LIMIT: '10000000', MOST_LAG_MS: '0', POOL_WAIT_MS: '30000',
  };
  let child: ChildProcess | null = null;
  const start = async () => {
    child = spawn(process.execPath, [`${root}server/dist/main.js`], { env, stdio: ['ignore', 'inherit', 'inherit'] });
    for (const began = Date.now(); !(await ready(address)); await pause(50)) {
      if (Date.now() - began > PATIENCE_MS || child.exitCode !== null) throw new Error('The server process does not serve.');
    }
  };
  await start();
  return {
    address,
    start,
    kill: async () => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

async function ready(address: string): Promise<boolean> {
  return fetch(`${address}/readyz`).then(({ ok }) => ok, () => false);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address ? address.port : 0;
}
