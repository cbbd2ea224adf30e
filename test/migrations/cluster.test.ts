import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCluster } from '@jiedui/migrations/cluster';
import { findHome } from '@jiedui/migrations/cluster-home';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, it } from 'vitest';

const options = { name: `faults-${process.pid}`, durable: false };
const { folder } = findHome(options.name);
const pidFile = join(folder, 'pg', 'postmaster.pid');
const built = fileURLToPath(new URL('../../migrations/dist/cluster.js', import.meta.url));
const holders: ChildProcess[] = [];

/** Another process that opens the cluster and keeps it open until it is killed. */
async function holder(): Promise<ChildProcess> {
  const script = `
    import { openCluster } from ${JSON.stringify(built)};
    const cluster = await openCluster(${JSON.stringify(options)});
    process.send('open');
    process.once('message', async () => { await cluster.close(); process.exit(0); });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  holders.push(child);
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`it ended with ${String(code)}`)));
  ended.catch(() => undefined);
  await Promise.race([once(child, 'message'), ended]);
  return child;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.query('select 1');
    await client.end();
    return true;
  } catch {
    return false;
  }
}

const postmaster = () => Number(readFileSync(pidFile, 'utf8').split('\n')[0]);

afterEach(async () => {
  for (const child of holders.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
  await (await openCluster(options)).close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the embedded cluster', () => {
  it('adopts the server that a killed process left behind', async () => {
    const first = await holder();
    const left = postmaster();
    first.kill('SIGKILL');
    await once(first, 'exit');
    const cluster = await openCluster(options);
    expect(postmaster()).toBe(left);
    expect(await answers(cluster.adminUrl('postgres'))).toBe(true);
    await cluster.close();
    expect(await answers(cluster.adminUrl('postgres'))).toBe(false);
  });

  it('stays up until the last of its processes has left', async () => {
    const first = await holder();
    const cluster = await openCluster(options);
    first.send('close');
    await once(first, 'exit');
    expect(await answers(cluster.adminUrl('postgres'))).toBe(true);
    await cluster.close();
    expect(await answers(cluster.adminUrl('postgres'))).toBe(false);
  });

  it('starts where a killed server’s number has gone to another process', async () => {
    const cluster = await openCluster(options);
    const trace = readFileSync(pidFile, 'utf8');
    await cluster.close();
    writeFileSync(pidFile, trace.replace(/^\d+/, String(process.pid)));
    const again = await openCluster(options);
    expect(postmaster()).not.toBe(process.pid);
    expect(await answers(again.adminUrl('postgres'))).toBe(true);
    await again.close();
  });

  it('starts over where the first start was cut short', async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(join(folder, 'pg.new'), { recursive: true });
    writeFileSync(join(folder, 'pg.new', 'PG_VERSION'), '');
    writeFileSync(join(folder, 'lock'), '2147483000 0');
    const cluster = await openCluster(options);
    expect(await answers(cluster.adminUrl('postgres'))).toBe(true);
    await cluster.close();
  });

  it('starts a killed server again on its port', async () => {
    const cluster = await openCluster(options);
    const lines: string[] = [];
    const stopKeeping = cluster.keepRunning((line) => lines.push(line));
    process.kill(postmaster(), 'SIGKILL');
    await expect.poll(() => lines, { timeout: 5_000 }).toHaveLength(1);
    await expect.poll(() => answers(cluster.adminUrl('postgres')), { timeout: 5_000 }).toBe(true);
    stopKeeping();
    await cluster.close();
  });
});
