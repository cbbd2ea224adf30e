// A province's year: 1,500 receivers, 7,500 persons, 2,000,000 records of work. First the pure evaluators over teams,
// coverage and workload; then what the product does, every team of a programme read from rows and judged by one request.
// Run by `pnpm bench`, or alone by `pnpm bench evaluate`.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openCluster } from '@jiedui/migrations/cluster';
import { migrate } from '@jiedui/migrations/migrate';
import { readResolvedProgrammes } from '@jiedui/schema/programme-files';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { evaluateOnSite } from '@jiedui/server/policy/coverage';
import { evaluateLoad } from '@jiedui/server/policy/load';
import { evaluateTeam } from '@jiedui/server/policy/team';
import pg from 'pg';
import { generate } from './generate.js';
import { YEAR, yearOf, type ReceiversYear } from './year.js';

const RECEIVERS = 1_500;
/** The pack with the most rules by week, fortnight and stay. */
const PACK = { code: 'CN-410803-2021', version: 2 };
/** Of the year: how many persons were on site on each is counted by the database. */
const DAYS = 365;
const DATABASE = 'jiedui_bench_year';
const PORT = '4713';

const pack = (await readResolvedProgrammes()).get(PACK.code);
if (pack === undefined) throw new Error(`no pack ${PACK.code}`);
inMemory(pack);
await fromRows();

/** Verdicts of one receiver's year: everybody's eligibility, the team, each day's coverage, every window of every quota. */
function judge(rules: ResolvedPack, { receiver, members, load }: ReceiversYear): number {
  const supporters = [{ id: 's', name: '支援医院', divisionCode: '410800', residencyBase: null }];
  const team = evaluateTeam(rules, { receiver, supporters, leadSupporterId: 's', members });
  const coverage = evaluateOnSite(rules, { receiver, from: YEAR.from, to: YEAR.to }, Array.from({ length: DAYS }, () => members.length));
  const lines = evaluateLoad(rules, load);
  return team.length + coverage.days + lines.reduce((sum, line) => sum + line.windows.length, 0);
}

function inMemory(rules: ResolvedPack): void {
  for (let no = 0; no < 50; no += 1) judge(rules, yearOf(no));
  const spent = { wall: 0, cpu: 0 };
  let [verdicts, records] = [0, 0];
  for (let no = 0; no < RECEIVERS; no += 1) {
    const year = yearOf(no);
    const [begun, before] = [performance.now(), process.cpuUsage()];
    verdicts += judge(rules, year);
    const used = process.cpuUsage(before);
    spent.wall += performance.now() - begun;
    spent.cpu += (used.user + used.system) / 1000;
    records += year.load.activities.length;
  }
  console.log(`the evaluators: ${RECEIVERS.toLocaleString('en')} receivers, ${records.toLocaleString('en')} records of work, ${verdicts.toLocaleString('en')} verdicts in ${seconds(spent.wall)} (CPU ${seconds(spent.cpu)})`);
  const one = yearOf(0, 1);
  const times = Array.from({ length: 20 }, () => {
    const begun = performance.now();
    judge(rules, one);
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  console.log(`one person's year: ${(times[10] ?? 0).toFixed(1)} ms`);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

/** Asks a running server for every team of a programme of 1,500 pairings and 7,500 people. */
async function fromRows(): Promise<void> {
  const cluster = await openCluster({ name: 'bench', durable: false });
  const server = await start(cluster);
  try {
    const { token, orgId, programmeId } = server.world;
    const ask = async <T>(query: string, variables: object): Promise<T> => {
      const response = await fetch(`http://127.0.0.1:${PORT}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: `jiedui=${token}`, 'x-acting-organization': orgId },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as { data?: T; errors?: unknown };
      if (!data) throw new Error(JSON.stringify(errors));
      return data;
    };
    for (const round of ['first', 'second']) {
      const begun = performance.now();
      const data = await ask<{ teamVerdicts: { rules: { notMet: string[] } }[] }>('query($id: ID!) { teamVerdicts(programmeId: $id) { id rules { met notMet unknown } } }', { id: programmeId });
      const broken = data.teamVerdicts.filter((team) => team.rules.notMet.length > 0).length;
      console.log(`the product, ${round} request: ${data.teamVerdicts.length.toLocaleString('en')} teams read and judged, ${broken} with a broken rule, in ${seconds(performance.now() - begun)}`);
    }
    const quota = { activity: 'CLINIC', measure: 'HALF_DAYS', window: 'WEEK', per: 'PERSON', min: 4 };
    const begun = performance.now();
    const { packDryRun } = await ask<{ packDryRun: { worse: number; complete: boolean; totals: { subject: string; checked: number }[] } }>(
      'query($input: PackDryRunInput!) { packDryRun(input: $input) { worse complete totals { subject checked } } }',
      { input: { packCode: PACK.code, packVersion: PACK.version, programmeId, changes: [{ key: 'load.quota', id: 'clinic', when: { 'assignment.mode': 'STATION' }, value: quota }] } },
    );
    const judged = packDryRun.totals.map(({ subject, checked }) => `${subject} ${checked.toLocaleString('en')}`).join(', ');
    console.log(`what would change over ${server.records.toLocaleString('en')} records of work: ${judged}; ${packDryRun.worse} worse${packDryRun.complete ? '' : ', cut short'}, in ${seconds(performance.now() - begun)}`);
  } finally {
    server.stop();
    await cluster.close();
  }
}

async function start(cluster: Awaited<ReturnType<typeof openCluster>>) {
  await migrate(cluster.adminUrl(DATABASE), { logins: { app: cluster.secrets.app, auditor: cluster.secrets.auditor } });
  const { officer } = await generate(cluster.adminUrl(DATABASE), { tenants: 1, pairingsPerTenant: RECEIVERS, tasksPerPairing: 1, evaluationsPerPairing: 1 });
  const admin = new pg.Client({ connectionString: cluster.adminUrl(DATABASE) });
  await admin.connect();
  await admin.query('set session_replication_role = replica');
  for (const table of ['programme', 'pairing', 'team', 'evaluation']) await admin.query(`update ${table} set pack_code = $1, pack_version = $2`, [PACK.code, PACK.version]);
  await admin.query(`update pairing set receiver_standard = case when right(code, 1) in ('0', '2', '4', '6', '8') then 'UNMET' else 'BASIC' end`);
  const records = await recordWork(admin);
  const { rows } = await admin.query<{ id: string }>(`select scope_id || '-' || id as id from programme`);
  await admin.end();
  const url = cluster.appUrl(DATABASE);
  const child = fork(fileURLToPath(new URL('../../../server/dist/main.js', import.meta.url)), {
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: url, APP_DATABASE_URL: url, PORT, LOG_LEVEL: 'error', STATEMENT_TIMEOUT_MS: '60000', FIELD_KEYS: `bench:${Buffer.alloc(32, 7).toString('base64')}` },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  for (let tries = 0; tries < 150; tries += 1) {
    if (await fetch(`http://127.0.0.1:${PORT}/readyz`).then((response) => response.ok, () => false)) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { world: { ...officer, programmeId: rows[0]?.id ?? '' }, stop: () => child.kill(), records };
}

/** Everybody has been there for eleven months and has written down an afternoon or a morning of clinic or rounds on most days. */
async function recordWork(admin: pg.Client): Promise<number> {
  await admin.query(`update assignment set arrived_on = current_date - 330, planned_from = current_date - 330, planned_to = current_date + 34, pack_code = $1, pack_version = $2`, [PACK.code, PACK.version]);
  await admin.query(`update team set planned_from = current_date - 330, planned_to = current_date + 34`);
  await admin.query(`update pairing set mode = 'STATION', starts_on = current_date - 400, ends_on = current_date + 400`);
  const { rowCount } = await admin.query(
    `insert into activity (scope_id, pairing_id, assignment_id, person_id, person_name, type, day, slot, source, written_at, recorded_by, state)
     select a.scope_id, t.pairing_id, a.id, a.person_id, a.name, case when d % 3 = 0 then 'ROUND' else 'CLINIC' end, a.arrived_on + d, case when d % 2 = 0 then 'AM' else 'PM' end,
            'OFFICE', now(), 'x', 'CONFIRMED'
       from assignment a join team t on t.scope_id = a.scope_id and t.id = a.team_id cross join generate_series(0, 266) d`);
  await admin.query('analyze');
  return rowCount ?? 0;
}
