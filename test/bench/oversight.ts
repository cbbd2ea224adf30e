// A province's dashboard as the client asks for it, with ten years of national history and with one: 31 provinces, 36,000
// institutions. The second province has but the last year; all others have ten: of the first everything, of the rest attendance
// and its tallies, which are by far the most. Run by `pnpm bench oversight`, apart from
// the rest: it takes some minutes and gigabytes. OVERSIGHT_MARKS: attendance marks of a pairing in a month (10: 21 million).
// OVERSIGHT_KEEP=on leaves the database behind and takes the one that was left, brought to this release.
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openCluster } from '@jiedui/migrations/cluster';
import { migrate } from '@jiedui/migrations/migrate';
import pg from 'pg';
import { generate, type BenchAccount } from './generate.js';
import { median } from './load.js';

const PROVINCES = Number(process.env.OVERSIGHT_PROVINCES ?? 31);
/** Two institutions for each pairing, and a commission: 36,000 in 31 provinces. */
const PAIRINGS = 580;
const MARKS = Number(process.env.OVERSIGHT_MARKS ?? 10);
const [FIRST_YEAR, LAST_YEAR] = [2016, 2025];
const LIMIT_MS = 100;
const LIMIT_RATIO = 1.2;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3) * 40;
const ADDRESS = 'http://127.0.0.1:4719';
const TEN_YEARS = '900001';
const ONE_YEAR = '900002';
/** What is asked of both. */
const QUESTIONS = [
  { name: 'year', variables: { period: 'YEAR', on: `${LAST_YEAR}-06-01`, trend: 'STAY_MONTHS' } },
  { name: 'month', variables: { period: 'MONTH', on: `${LAST_YEAR}-11-01`, trend: 'ATTENDANCES' } },
] as const;
const repository = fileURLToPath(new URL('../../../', import.meta.url));

const cluster = await openCluster({ name: 'bench', durable: false });
const database = 'jiedui_bench_oversight';
try {
  const keep = process.env.OVERSIGHT_KEEP === 'on';
  if (!keep) await dropDatabase();
  await migrate(cluster.adminUrl(database), { logins: { app: cluster.secrets.app, auditor: cluster.secrets.auditor } });
  const filled = await asAdmin(database, async (admin) => (await admin.query('select exists (select 1 from attendance) as yes')).rows[0].yes as boolean);
  said('institutions, pairings and this year');
  const world = await generate(cluster.adminUrl(database), { tenants: PROVINCES, pairingsPerTenant: PAIRINGS, tasksPerPairing: 6, evaluationsPerPairing: 2 });
  if (!filled) await history();
  const short = await oneYearOfficer();
  const child = fork(`${repository}server/dist/main.js`, {
    env: {
      ...process.env, NODE_ENV: 'production', APP_DATABASE_URL: cluster.appUrl(database), PORT: '4719', RATE_LIMIT: '10000000', LOG_LEVEL: 'error', DEMO: 'on',
      DEMO_CLOCK: `${LAST_YEAR}-12-15T09:00:00+08:00`, FIELD_KEYS: `bench:${Buffer.alloc(32, 7).toString('base64')}`,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    await ready();
    await measure(world.officer, short);
  } finally {
    child.kill();
    if (!keep) await dropDatabase();
  }
} finally {
  await cluster.close();
}

function said(what: string): void {
  console.log(`${(performance.now() / 1000).toFixed(0).padStart(5)} s  ${what}`);
}

async function dropDatabase(): Promise<void> {
  await asAdmin('postgres', (admin) => admin.query(`drop database if exists ${database} with (force)`));
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

/** Years before this one, then attendance, then the tallies in bulk; triggers rest meanwhile. */
async function history(): Promise<void> {
  await asAdmin(database, async (admin) => {
    const shift = `interval '${LAST_YEAR - 2022} years'`;
    await admin.query('set session_replication_role = replica');
    await admin.query(`set maintenance_work_mem = '1GB'; set work_mem = '256MB'; set synchronous_commit = off`);
    for (const text of [
      `update assignment set arrived_on = '${LAST_YEAR}-01-06', planned_from = '${LAST_YEAR}-01-06', planned_to = '${LAST_YEAR}-12-31'`,
      `update team set planned_from = '${LAST_YEAR}-01-06', planned_to = '${LAST_YEAR}-12-31'`,
      `update task set year = ${LAST_YEAR}, due_on = due_on + ${shift}`,
      `update evaluation set period_from = '${LAST_YEAR}-01-01', period_to = period_to + ${shift}`,
      `update pairing set starts_on = '${FIRST_YEAR}-01-01', ends_on = '${LAST_YEAR}-12-31'`,
      `update pairing_figure set min_on_site = 1, min_strength = 5, notice_days = 30, trainees_per_year = 3`,
      `create table span as select p.scope_id, p.id as pairing_id, y, uuidv7() as team_id from pairing p cross join generate_series(${FIRST_YEAR}, ${LAST_YEAR}) y
        where p.receiver_division_code = '${TEN_YEARS}' or (p.receiver_division_code = '${ONE_YEAR}' and y = ${LAST_YEAR})`,
      `insert into team (scope_id, id, pairing_id, batch_no, name, planned_from, planned_to, pack_code, pack_version, state)
         select scope_id, team_id, pairing_id, y, y::text, make_date(y, 1, 6), make_date(y, 12, 31), 'BENCH', 1, 'CLOSED' from span where y < ${LAST_YEAR}`,
      `insert into assignment (scope_id, team_id, employer_scope_id, person_id, name, sex, staff_category, title_level, role, planned_from, planned_to, arrived_on, finished_on,
         state, pack_code, pack_version)
         select scope_id, team_id, 1000001, uuidv7(), '派驻 ' || m, 'F', 'PHYSICIAN', case when m = 1 then 'SENIOR' else 'INTERMEDIATE' end, 'MEMBER',
                make_date(y, 1, 6), make_date(y, 12, 31), make_date(y, 1, 6), make_date(y, 12, 20), 'FINISHED', 'BENCH', 1
           from span cross join generate_series(1, 5) m where y < ${LAST_YEAR}`,
      `insert into task (scope_id, pairing_id, year, title, due_on, state) select scope_id, pairing_id, y, '任务 ' || i, make_date(y, 2 * i, 15), 'CLOSED' from span cross join generate_series(1, 6) i where y < ${LAST_YEAR}`,
      `insert into evaluation (scope_id, pairing_id, subject, subject_name, scheme_id, scheme_name, pack_code, pack_version, period_from, period_to, total, grade, qualified, state)
         select scope_id, pairing_id, 'PAIRING', 'x', 'S' || i, '考核', 'BENCH', 1, make_date(y, 1, 1), make_date(y, 6 * i, 30), 85, 'Q', true, 'EFFECTIVE' from span cross join generate_series(1, 2) i where y < ${LAST_YEAR}`,
      `insert into agreement (scope_id, pairing_id, kind, year, number, state, deadline_on, effective_at, clauses)
         select scope_id, pairing_id, 'BILATERAL', y, 'S-' || y, case when y < ${LAST_YEAR} then 'EXPIRED' else 'EFFECTIVE' end, make_date(y, 4, 5), make_date(y, 3, 20), '[]' from span`,
      `insert into trainee (scope_id, pairing_id, name, staff_category, from_on, to_on, state)
         select scope_id, pairing_id, 't', 'NURSE', make_date(y, 3 * i, 1), make_date(y, 3 * i + 3, 1), 'FINISHED' from span cross join generate_series(1, 3) i`,
      `create table worker as select distinct on (s.scope_id, s.y) s.scope_id, s.pairing_id, s.y, a.id as assignment_id, a.person_id
         from span s join assignment a on a.scope_id = s.scope_id and extract(year from a.arrived_on) = s.y order by s.scope_id, s.y, a.id`,
      // Elsewhere one person marks all the years.
      `insert into worker select distinct on (p.scope_id, y) p.scope_id, p.id, y, a.id, a.person_id from pairing p cross join generate_series(${FIRST_YEAR}, ${LAST_YEAR}) y
         join assignment a on a.scope_id = p.scope_id where p.receiver_division_code not in ('${TEN_YEARS}', '${ONE_YEAR}') order by p.scope_id, y, a.id`,
      `insert into activity (scope_id, pairing_id, assignment_id, person_id, person_name, type, day, slot, source, written_at, recorded_by, state)
         select scope_id, pairing_id, assignment_id, person_id, 'w', (array['CLINIC', 'ROUND', 'SURGERY', 'LECTURE'])[1 + i % 4], make_date(y, i, 10), 'AM', 'GRID', make_date(y, i, 10), 'b', 'CONFIRMED'
           from worker join span using (scope_id, pairing_id, y) cross join generate_series(1, 12) i`,
      'analyze',
    ]) await admin.query(text);
    await presence(admin);
    said('tallies of everything but attendance, by the recount');
    await admin.query('select app.mend_tallies($1)', [await measured(admin)]);
    await attendance(admin);
    said('statistics');
    await admin.query('vacuum analyze');
    const { rows: wrong } = await admin.query('select * from app.check_tallies($1) limit 5', [(await measured(admin)).slice(0, 40)]);
    if (wrong.length > 0) throw new Error(`tallies built in bulk differ from the recount: ${JSON.stringify(wrong)}`);
  });
}

/** The pairings of the two provinces that are measured. */
async function measured(admin: pg.Client): Promise<number[]> {
  const { rows } = await admin.query<{ id: number }>(`select scope_id as id from pairing where receiver_division_code in ('${TEN_YEARS}', '${ONE_YEAR}') order by 1`);
  return rows.map(({ id }) => id);
}

/** Change points of the coverage calendar, as the triggers would have kept them. */
async function presence(admin: pg.Client): Promise<void> {
  await admin.query(
    `update pairing_figure f set actual = coalesce(n.actual, '{}'), forecast = coalesce(n.forecast, '{}')
       from (select g.scope_id, g.pairing_id, c.* from pairing_figure g cross join lateral app.presence_of(g.scope_id, g.pairing_id) c where g.scope_id = any ($1)) n
      where n.scope_id = f.scope_id and n.pairing_id = f.pairing_id`, [await measured(admin)]);
}

async function attendance(admin: pg.Client): Promise<void> {
  const indexes = (await admin.query<{ name: string; text: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as text from pg_index where indrelid = 'attendance'::regclass and not indisprimary and not indisunique`)).rows;
  for (const { name } of indexes) await admin.query(`drop index ${name}`);
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    said(`attendance of ${year}`);
    await admin.query(
      `insert into attendance (scope_id, assignment_id, person_id, day, mark, source, occurred_at, recorded_by, recorded_org)
         select w.scope_id, w.assignment_id, w.person_id, make_date(w.y, m, 1 + 2 * d), case when d = 0 and m = 6 then 'ABSENT' else 'SIGNED' end, 'SITE', make_date(w.y, m, 1 + 2 * d), 'b', 'o'
           from worker w cross join generate_series(1, 12) m cross join generate_series(0, ${MARKS - 1}) d where w.y = ${year}`);
  }
  said('tallies of attendance');
  await admin.query(
    `create table counted as select scope_id, day - (extract(day from day)::int - 1) as month, mark, count(*)::int as n from attendance group by 1, 2, 3`);
  await admin.query(
    `insert into work_tally (scope_id, grain, starts_on, measure, key, amount, folded)
       select scope_id, 'MONTH', month, 'ATTENDANCE', 'STANDS.' || mark, n, true from counted
       union all
       select scope_id, 'YEAR', make_date(extract(year from month)::int, 1, 1), 'ATTENDANCE', 'STANDS.' || mark, sum(n)::int, true from counted group by 1, 3, mark`);
  await admin.query('update agreement_tally set folded = true; update evaluation_tally set folded = true; update work_tally set folded = true where not folded');
  await admin.query('drop table counted, span, worker');
  said('indexes');
  for (const { text } of indexes) await admin.query(text);
}

/** An officer of the province that has but one year. */
async function oneYearOfficer(): Promise<BenchAccount> {
  const token = Buffer.alloc(32, 9).toString('base64url');
  return asAdmin(database, async (admin) => {
    const { rows: [org] } = await admin.query<{ id: string; scope: number }>(`select id, scope_id as scope from organization where kind = 'HEALTH_COMMISSION' and division_code = '${ONE_YEAR}'`);
    const { rows: [user] } = await admin.query<{ id: string }>(`insert into app_user (home_scope_id, login, name, password_hash) values ($1, 'bench-short', 'bench-short', '-')
       on conflict (login) do update set name = excluded.name returning id`, [org?.scope]);
    await admin.query('delete from membership where user_id = $1', [user?.id]);
    await admin.query(`insert into membership (user_id, org_id, scope_id, role) values ($1, $2, $3, 'COMMISSION_OFFICER')`, [user?.id, org?.id, org?.scope]);
    await admin.query(
      `insert into session (id, user_id, expires_at, last_seen_at, second_factor_at) values ($1, $2, now() + interval '12 hours', now() + interval '12 hours', now())`,
      [createHash('sha256').update(token).digest(), user?.id]);
    return { token, orgId: org?.id ?? '' };
  });
}

async function ready(): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await fetch(`${ADDRESS}/readyz`).then((response) => response.ok, () => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the server does not answer');
}

/** One request after another, as a person opens the page; the two provinces in turn, so that whatever else runs hits both. */
async function measure(ten: BenchAccount, one: BenchAccount): Promise<void> {
  const operations = JSON.parse(readFileSync(`${repository}schema/operations.json`, 'utf8')) as Record<string, string>;
  const bodyOf = (variables: object) => JSON.stringify({ operationName: 'OversightPage', query: operations['OversightPage'], variables });
  const pages = () => Promise.all([ten, one].flatMap((account) => QUESTIONS.map(async ({ variables }) => (await answer(account, bodyOf(variables))).replace(/"asOf":"[^"]*"/, ''))));
  const lines = await pages();
  await summed();
  if ((await pages()).join() !== lines.join()) throw new Error('the sums of a reach say something else than the lines of its pairings');
  const { rows: [size] } = await asAdmin(database, (admin) => admin.query<{ marks: string; tallies: string; institutions: number; bytes: string }>(
    `select (select count(*) from attendance) as marks, (select count(*) from work_tally) as tallies, (select count(*)::int from organization) as institutions, pg_size_pretty(pg_database_size(current_database())) as bytes`));
  console.log(`\n${size?.institutions} institutions, ${PROVINCES * PAIRINGS} pairings, ${Number(size?.marks).toLocaleString('en')} attendance marks, ${Number(size?.tallies).toLocaleString('en')} lines of work tallies, ${size?.bytes}`);
  console.log(`a province of ${PAIRINGS} pairings; ${ROUNDS} requests each, in turn; load average ${readFileSync('/proc/loadavg', 'utf8').split(' ')[0]}\n`);
  console.log('| dashboard | ten years, median | p95 | one year, median | p95 | ratio of medians | of p95 |\n|---|---:|---:|---:|---:|---:|---:|');
  for (const { name, variables } of QUESTIONS) {
    const body = bodyOf(variables);
    const times = { ten: [] as number[], one: [] as number[] };
    for (let round = -5; round < ROUNDS; round += 1) {
      for (const [key, account] of [['ten', ten], ['one', one]] as const) {
        const took = await ask(account, body);
        if (round >= 0) times[key].push(took);
      }
    }
    const p95 = (list: number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length * 0.95)] ?? Number.NaN;
    const [long, short] = [p95(times.ten), p95(times.one)];
    const ratio = median(times.ten) / median(times.one);
    console.log(`| ${name} | ${median(times.ten).toFixed(0)} ms | ${long.toFixed(0)} ms | ${median(times.one).toFixed(0)} ms | ${short.toFixed(0)} ms | ${ratio.toFixed(2)} | ${(long / short).toFixed(2)} |`);
    if (long >= LIMIT_MS || ratio > LIMIT_RATIO) process.exitCode = 1;
  }
}

/** The server's own job sums what those who have asked reach. */
async function summed(): Promise<void> {
  said('the job sums what both reach');
  for (let tries = 0; tries < 600; tries += 1) {
    const [row] = (await asAdmin(database, (admin) => admin.query<{ n: number }>(`select count(*)::int as n from reach_tally where grain = 'ALL'`))).rows;
    if (row?.n === 6) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('nothing is summed');
}

async function answer({ token, orgId }: BenchAccount, body: string): Promise<string> {
  const response = await fetch(`${ADDRESS}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie: `jiedui=${token}`, 'x-acting-organization': orgId }, body });
  return response.text();
}

async function ask(account: BenchAccount, body: string): Promise<number> {
  const began = performance.now();
  const text = await answer(account, body);
  const took = performance.now() - began;
  const { data } = JSON.parse(text) as { data: { oversight: { figures: { code: string; value: number }[] } } | null };
  const of = (code: string) => data?.oversight.figures.find((figure) => figure.code === code)?.value ?? 0;
  if (of('PAIRINGS') !== PAIRINGS || of('STAY_MONTHS') === 0 || of('ATTENDANCES') === 0) throw new Error(`not the province asked for: ${text.slice(0, 400)}`);
  return took;
}
