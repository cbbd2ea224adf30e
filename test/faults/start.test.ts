import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { findHome } from '@jiedui/migrations/cluster-home';
import { openCluster } from '@jiedui/migrations/cluster';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cluster = `start-${process.pid}`;
let port: number;
const started: Run[] = [];

/** One run of `pnpm start`'s script. */
interface Run {
  child: ChildProcess;
  output: () => string;
  /** Resolves at the line that says `ready`. */
  ready: Promise<void>;
}

function start(): Run {
  // Not as a child of the package manager's script that runs the tests: the start would end with it.
  const env = { ...process.env, PORT: String(port), CLUSTER: cluster, DEMO: 'off', LOG_LEVEL: 'error', NODE_ENV: 'production' };
  const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  const ready = new Promise<void>((done, failed) => {
    const hear = (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('ready: http://localhost:')) done();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => failed(new Error(`start ended with ${code}:\n${text}`)));
  });
  ready.catch(() => undefined);
  const run = { child, output: () => text, ready };
  started.push(run);
  return run;
}

async function status(path: string): Promise<number> {
  try {
    return (await fetch(`http://127.0.0.1:${port}${path}`)).status;
  } catch {
    return 0;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address ? address.port : 0;
}

beforeAll(async () => {
  port = await freePort();
});
afterAll(async () => {
  for (const { child } of started) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await (await openCluster({ name: cluster, durable: true })).close();
  rmSync(findHome(cluster).folder, { recursive: true, force: true });
});

describe('pnpm start', () => {
  it('serves API and client on one port, and ends in order when asked to', { timeout: 90_000 }, async () => {
    const run = start();
    await run.ready;
    expect([await status('/healthz'), await status('/readyz'), await status('/')]).toEqual([200, 200, 200]);
    run.child.kill('SIGTERM');
    const [code] = (await once(run.child, 'exit')) as [number];
    expect(code).toBe(0);
    expect(run.output()).toContain('stopped');
    expect(await status('/healthz')).toBe(0);
  });

  it('starts again without making anything anew, which is what takes time', { timeout: 90_000 }, async () => {
    const run = start();
    await run.ready;
    expect(run.output()).not.toMatch(/installing|building/);
    run.child.kill('SIGTERM');
    await once(run.child, 'exit');
  });

  it('starts after it was killed', { timeout: 90_000 }, async () => {
    const killed = start();
    await killed.ready;
    killed.child.kill('SIGKILL');
    await once(killed.child, 'exit');
    const run = start();
    await run.ready;
    expect(await status('/readyz')).toBe(200);
    run.child.kill('SIGTERM');
    await once(run.child, 'exit');
    expect(run.child.exitCode).toBe(0);
  });
});
