// Jiedui, PostGraphile 5 and hand-written SQL, side by side in one run: the same machine, database, role, row policies and
// rows; the client's own operations. Prints requests per second and their ratios. Run by `pnpm bench`.
import { fork, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openCluster, type Cluster } from '@jiedui/migrations/cluster';
import { migrate, releaseHash } from '@jiedui/migrations/migrate';
import pg from 'pg';
import { FULL, generate, type BenchWorld } from './generate.js';
import { fire, median, type Measured, type Shot } from './load.js';
import { CALLS, shots, type CallName, type ServerName } from './operations.js';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 12);
/** A server of JavaScript is still being compiled while its first thousand requests run: the first round is not counted. */
const WARM_SECONDS = 5;
const CONNECTIONS = 32;
const POOL = 8;
const repository = fileURLToPath(new URL('../../../', import.meta.url));

const children: ChildProcess[] = [];
// Not waiting for the disk at commit, for all three alike: here the disk would be all that a mutation measures.
const cluster = await openCluster({ name: 'bench', durable: false });
try {
  const database = `jiedui_bench_${releaseHash().slice(0, 12)}`;
  await dropOthers(cluster, database);
  await migrate(cluster.adminUrl(database), { logins: { app: cluster.secrets.app, auditor: cluster.secrets.auditor } });
  console.log('filling the database: 5,000 pairings, 500,000 tasks, 100,000 evaluations (once)');
  const world = await generate(cluster.adminUrl(database), FULL);
  const servers = await startServers(cluster, database, world);
  const results = await measure(servers, world, database);
  print(results);
} finally {
  for (const child of children) child.kill();
  await cluster.close();
}

/** Databases that an earlier release filled. */
async function dropOthers(owner: Cluster, database: string): Promise<void> {
  const admin = new pg.Client({ connectionString: owner.adminUrl('postgres') });
  await admin.connect();
  const { rows } = await admin.query<{ datname: string }>(`select datname from pg_database where datname like 'jiedui\\_bench%' and datname <> $1`, [database]);
  for (const { datname } of rows) await admin.query(`drop database ${pg.escapeIdentifier(datname)} with (force)`);
  await admin.end();
}

async function startServers(owner: Cluster, database: string, world: BenchWorld): Promise<Partial<Record<ServerName, string>>> {
  const url = owner.appUrl(database);
  const identities = await contexts(owner, database, world);
  const common = { DATABASE_URL: url, POOL_SIZE: String(POOL) };
  await start(`${repository}server/dist/main.js`, {
    APP_DATABASE_URL: url, POOL_SIZE: String(POOL), PORT: '4711', RATE_LIMIT: '10000000', LOG_LEVEL: 'error',
    FIELD_KEYS: `bench:${Buffer.alloc(32, 7).toString('base64')}`,
  }, 'http://127.0.0.1:4711/readyz');
  const plain = await start(fileURLToPath(new URL('plain.js', import.meta.url)), { ...common, IDENTITIES: JSON.stringify(identities.plain) });
  const postgraphile = await startPostGraphile({ ...common, SETTINGS: JSON.stringify(identities.settings) });
  return { jiedui: 'http://127.0.0.1:4711/graphql', plain, ...(postgraphile && { postgraphile: `${postgraphile}/graphql` }) };
}

/** Without Node 22, or where it cannot be installed, the comparison says so and the rest still runs. */
async function startPostGraphile(env: Record<string, string>): Promise<string | null> {
  try {
    return await start(`${repository}test/bench/postgraphile/server.mjs`, env);
  } catch (error) {
    console.log(`PostGraphile does not run here (${error instanceof Error ? error.message : String(error)}); only the ratio to the limit follows.`);
    return null;
  }
}

/** Forks a server and waits for the port it sends, or for `ready` to answer. */
async function start(file: string, env: Record<string, string>, ready?: string): Promise<string> {
  const child = fork(file, { env: { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production', ...env }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  children.push(child);
  const sent = new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve(`http://127.0.0.1:${(message as { port: number }).port}`));
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  });
  if (ready === undefined) return sent;
  sent.catch(() => undefined);
  for (let tries = 0; tries < 100; tries += 1) {
    if (await fetch(ready).then((response) => response.ok, () => false)) return ready;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${ready} does not answer`);
}

/** What `app.enter` makes of each identity: PostGraphile is handed the settings ready-made, the plain server the scopes. */
async function contexts(owner: Cluster, database: string, world: BenchWorld) {
  const app = new pg.Client({ connectionString: owner.appUrl(database) });
  await app.connect();
  const facets = ['own', 'directory', 'private', 'personal', 'base', 'agreement', 'work', 'evaluation', 'audit'];
  const names = ['org', 'user', 'division_level', ...facets.flatMap((facet) => [`read_${facet}`, `write_${facet}`])];
  const settings: Record<string, Record<string, string>> = {};
  const plain: Record<string, { session: string; orgId: string; scopes: number[] }> = {};
  for (const name of ['officer', 'receiver', 'supporter'] as const) {
    const { token, orgId } = world[name];
    const session = createHash('sha256').update(token).digest();
    await app.query('begin');
    await app.query('select app.enter($1, $2, null, null, null)', [session, orgId]);
    const { rows } = await app.query<{ n: string; v: string | null }>(`select n, nullif(current_setting('app.' || n, true), '') as v from unnest($1::text[]) n`, [names]);
    await app.query('rollback');
    settings[name] = Object.fromEntries(rows.flatMap(({ n, v }) => (v === null ? [] : [[`app.${n}`, v]])));
    const base = settings[name]['app.read_base'] ?? '{}';
    plain[name] = { session: session.toString('hex'), orgId, scopes: base.slice(1, -1).split(',').filter(Boolean).map(Number) };
  }
  await app.end();
  return { settings, plain };
}

type Results = Record<CallName, Partial<Record<ServerName, Measured[]>>>;

async function measure(servers: Partial<Record<ServerName, string>>, world: BenchWorld, database: string): Promise<Results> {
  const operations = JSON.parse(readFileSync(`${repository}schema/operations.json`, 'utf8')) as Record<string, string>;
  const results = Object.fromEntries(CALLS.map((call) => [call, {}])) as Results;
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const call of CALLS) {
      for (const [name, url] of Object.entries(servers) as [ServerName, string][]) {
        // Tasks move on with every round: each begins with the revisions as they are, once the last requests have ended.
        await new Promise((resolve) => setTimeout(resolve, 500));
        const fresh = await generate(cluster.adminUrl(database), FULL);
        const shotFor = (connection: number): (() => Shot) => shots(name, call, { ...world, tasks: fresh.tasks }, operations, connection);
        const measured = await fire(url, { connections: CONNECTIONS, seconds: round === 0 ? WARM_SECONDS : SECONDS }, shotFor);
        if (measured.failed > 0) throw new Error(`${name} ${call}: ${measured.failed} requests failed`);
        if (round > 0) (results[call][name] ??= []).push(measured);
      }
    }
  }
  return results;
}

function print(results: Results): void {
  console.log(`\nNode ${process.version}, ${CONNECTIONS} connections, ${POOL} database connections, median of ${ROUNDS} rounds of ${SECONDS} s, in turn; fsync off for all\n`);
  console.log('| requests per second | Jiedui | PostGraphile 5 | plain SQL | ÷ PostGraphile | ÷ plain |\n|---|---:|---:|---:|---:|---:|');
  for (const call of CALLS) {
    const of = (name: ServerName) => median((results[call][name] ?? []).map((measured) => measured.perSecond));
    const ratio = (other: number) => (Number.isNaN(other) ? '—' : (of('jiedui') / other).toFixed(2));
    const shown = (value: number) => (Number.isNaN(value) ? '—' : Math.round(value).toLocaleString('en'));
    console.log(`| ${call} | ${shown(of('jiedui'))} | ${shown(of('postgraphile'))} | ${shown(of('plain'))} | ${ratio(of('postgraphile'))} | ${ratio(of('plain'))} |`);
  }
}
