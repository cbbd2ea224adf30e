// A year of 1,500 receivers as the client's coverage calendar asks for it: rosters of two supporters, leave taken off.
// Run by `pnpm bench coverage`, and at the end of `pnpm bench`. Ends with an error above LIMIT_MS.
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openCluster } from '@jiedui/migrations/cluster';
import { migrate } from '@jiedui/migrations/migrate';
import pg from 'pg';
import { generate, type BenchAccount } from './generate.js';
import { median } from './load.js';

const RECEIVERS = 1500;
const LIMIT_MS = 300;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3) * 10;
const ADDRESS = 'http://127.0.0.1:4718';
const repository = fileURLToPath(new URL('../../../', import.meta.url));

const cluster = await openCluster({ name: 'bench', durable: false });
const database = 'jiedui_bench_coverage';
try {
  await recreate();
  await migrate(cluster.adminUrl(database), { logins: { app: cluster.secrets.app, auditor: cluster.secrets.auditor } });
  const world = await generate(cluster.adminUrl(database), { tenants: 1, pairingsPerTenant: RECEIVERS, tasksPerPairing: 1, evaluationsPerPairing: 1 });
  const { days, leaves } = await rosters();
  const child = fork(`${repository}server/dist/main.js`, {
    env: {
      ...process.env, NODE_ENV: 'production', APP_DATABASE_URL: cluster.appUrl(database), PORT: '4718', RATE_LIMIT: '10000000', LOG_LEVEL: 'error', DEMO: 'on',
      DEMO_CLOCK: '2022-09-12T09:00:00+08:00', FIELD_KEYS: `bench:${Buffer.alloc(32, 7).toString('base64')}`,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    await ready();
    print(await measure(world.officer), days, leaves);
  } finally {
    child.kill();
  }
} finally {
  await cluster.close();
}

async function asAdmin<T>(name: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: cluster.adminUrl(name) });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

async function recreate(): Promise<void> {
  await asAdmin('postgres', (admin) => admin.query(`drop database if exists ${database} with (force)`));
}

/** A second supporter for every third receiver, batches that follow one another, some late; leave; then the recount. */
async function rosters(): Promise<{ days: number; leaves: number }> {
  return asAdmin(database, async (admin) => {
    await admin.query('set session_replication_role = replica');
    const number = `(p.scope_id - 3000000)`;
    const second = `from pairing p where p.scope_id < 4000000 and ${number} % 3 = 0`;
    for (const text of [
      `insert into scope (id, kind, tenant_id) overriding system value select p.scope_id + 1000000, 'PAIRING', p.owner_org_id ${second}`,
      `insert into scope_access (org_id, scope_id, party, read_facets, write_facets, reason)
         select p.owner_org_id, p.scope_id + 1000000, 'OWNER', '{BASE,AGREEMENT,WORK,EVALUATION}', '{BASE,AGREEMENT,WORK,EVALUATION}', 'owner' ${second}`,
      `insert into pairing (scope_id, id, programme_scope_id, programme_id, programme_name, group_id, code, owner_org_id, supporter_org_id, receiver_org_id,
         supporter_name, receiver_name, supporter_division_code, receiver_division_code, receiver_division_name, receiver_category, pack_code, pack_version,
         starts_on, ends_on, agreement_state, state)
         select p.scope_id + 1000000, uuidv7(), p.programme_scope_id, p.programme_id, p.programme_name, p.group_id, p.code || '-2', p.owner_org_id, q.supporter_org_id,
                p.receiver_org_id, q.supporter_name, p.receiver_name, p.supporter_division_code, p.receiver_division_code, p.receiver_division_name,
                p.receiver_category, p.pack_code, p.pack_version, p.starts_on, p.ends_on, 'EFFECTIVE', 'ACTIVE'
           from pairing p join pairing q on q.scope_id = p.scope_id + 1 where p.scope_id < 4000000 and ${number} % 3 = 0`,
      `insert into pairing_figure (scope_id, pairing_id) select scope_id, id from pairing where scope_id >= 4000000`,
      // The first batch of each pairing ends after half a year; a second follows, for one in eight some weeks late.
      `update assignment set planned_to = '2022-10-05'`,
      `insert into team (scope_id, id, pairing_id, batch_no, name, planned_from, planned_to, pack_code, pack_version, state)
         select p.scope_id, uuidv7(), p.id, 2, '第 2 批', '2022-10-06'::date + case when ${number} % 8 = 0 then 21 else 0 end, '2023-04-05', p.pack_code, p.pack_version, 'FORMING' from pairing p`,
      `insert into assignment (scope_id, team_id, employer_scope_id, person_id, name, sex, staff_category, title_level, role, planned_from, planned_to, state, pack_code, pack_version)
         select t.scope_id, t.id, 1000001, uuidv7(), '派驻 ' || m, 'F', 'PHYSICIAN', 'INTERMEDIATE', 'MEMBER', t.planned_from, t.planned_to, 'PLANNED', t.pack_code, t.pack_version
           from team t cross join generate_series(1, 5) m where t.batch_no = 2`,
      `update pairing_figure set min_on_site = 1, min_strength = 5`,
    ]) await admin.query(text);
    const { rows: [leave] } = await admin.query<{ there: boolean }>(`select to_regclass('public.leave') is not null as there`);
    const leaves = leave?.there ? ((await admin.query(
      `insert into leave (scope_id, team_id, assignment_id, person_id, name, kind, from_on, to_on, requested_by, approver, state)
         select a.scope_id, a.team_id, a.id, a.person_id, a.name, 'PERSONAL', d, d + 6, 'x', 'RECEIVING', 'APPROVED'
           from assignment a cross join lateral (select '2022-05-02'::date + 14 * (abs(hashtext(a.id::text)) % 10) as d) x where a.state = 'ON_DUTY'`)).rowCount ?? 0) : 0;
    await admin.query(
      `update pairing_figure f set actual = coalesce(n.actual, '{}'), forecast = coalesce(n.forecast, '{}')
         from (select g.scope_id, g.pairing_id, c.* from pairing_figure g cross join lateral app.presence_of(g.scope_id, g.pairing_id) c) n
        where n.scope_id = f.scope_id and n.pairing_id = f.pairing_id`);
    await admin.query('set session_replication_role = origin');
    await admin.query('vacuum analyze');
    const { rows: [counted] } = await admin.query<{ n: number }>('select count(*)::int as n from assignment');
    return { days: counted?.n ?? 0, leaves };
  });
}

async function ready(): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await fetch(`${ADDRESS}/readyz`).then((response) => response.ok, () => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the server does not answer');
}

interface Result {
  readonly times: number[];
  readonly bytes: number;
  readonly short: number;
}

/** One request after another, as a person opens the page. */
async function measure({ token, orgId }: BenchAccount): Promise<Result> {
  const operations = JSON.parse(readFileSync(`${repository}schema/operations.json`, 'utf8')) as Record<string, string>;
  const body = JSON.stringify({ operationName: 'CoveragePage', query: operations['CoveragePage'], variables: { filter: { year: 2022 }, area: '900001' } });
  const times: number[] = [];
  let text = '';
  for (let round = -3; round < ROUNDS; round += 1) {
    const began = performance.now();
    const response = await fetch(`${ADDRESS}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie: `jiedui=${token}`, 'x-acting-organization': orgId }, body });
    text = await response.text();
    if (round >= 0) times.push(performance.now() - began);
  }
  const { data } = JSON.parse(text) as { data: { coverage: { calendar: { gapDaysAhead: number } }[] } | null };
  if (data?.coverage.length !== RECEIVERS) throw new Error(`not ${RECEIVERS} receivers: ${text.slice(0, 400)}`);
  return { times, bytes: text.length, short: data.coverage.filter(({ calendar }) => calendar.gapDaysAhead > 0).length };
}

function print({ times, bytes, short }: Result, assignments: number, leaves: number): void {
  const sorted = [...times].sort((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  console.log(`\ncalendar of ${RECEIVERS} receivers for a year, ${assignments} assignments, ${leaves} leaves, ${short} receivers with a gap to come:`);
  console.log(`median ${median(times).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, ${(bytes / 1024).toFixed(0)} KB, limit ${LIMIT_MS} ms`);
  if (median(times) >= LIMIT_MS) process.exitCode = 1;
}
