// Imports of 50,000 rows through the server's own door: upload with validation, commit, undo; rows per second of the whole
// way, and the memory of the server process. Run by `pnpm bench`, and alone by `pnpm bench imports`.
import { fork } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openCluster, type Cluster } from '@jiedui/migrations/cluster';
import { migrate, releaseHash } from '@jiedui/migrations/migrate';
import { identityCardCheckCharacter } from '@jiedui/schema/identity-card';
import pg from 'pg';
import writeWorkbook from 'write-excel-file/node';

const ROWS = Number(process.env.BENCH_IMPORT_ROWS ?? 50_000);
/** One row in so many is wrong, and must come back with its reason. */
const WRONG_EVERY = 100;
const PORT = 4_712;
const repository = fileURLToPath(new URL('../../../', import.meta.url));

interface Office {
  readonly token: string;
  readonly orgId: string;
}

interface Result {
  readonly kind: string;
  readonly rows: number;
  readonly seconds: { readonly check: number; readonly commit: number; readonly undo: number };
  readonly refused: number;
  readonly steps: number;
  readonly memory: { readonly before: number; readonly most: number };
  /** Seconds of processor for check and commit: on a busy machine they say more than the clock. */
  readonly cpu: { readonly server: number; readonly database: number };
}

/** Measures both kinds on a database of its own and prints a table; throws where a row is lost or a fault is missing. */
export async function benchImports(cluster: Cluster): Promise<void> {
  const database = `jiedui_bench_import_${releaseHash().slice(0, 12)}`;
  await asAdmin(cluster.adminUrl('postgres'), (admin) => admin.query(`drop database if exists ${database} with (force)`));
  await migrate(cluster.adminUrl(database), { logins: { app: cluster.secrets.app, auditor: cluster.secrets.auditor } });
  const office = await asAdmin(cluster.adminUrl(database), hospital);
  const server = fork(`${repository}server/dist/main.js`, {
    env: {
      ...process.env, NODE_ENV: 'production', APP_DATABASE_URL: cluster.appUrl(database), PORT: String(PORT), RATE_LIMIT: '10000000', LOG_LEVEL: 'error', STATEMENT_TIMEOUT_MS: '30000',
      FIELD_KEYS: `bench:${Buffer.alloc(32, 7).toString('base64')}`,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    await ready();
    const to = { office, pid: server.pid ?? 0 };
    const staff = await measure('STAFF', ROWS, await workbook(ROWS, STAFF_HEAD, staffRow), to);
    await asAdmin(cluster.adminUrl(database), (admin) => onSite(admin, office));
    // The statistics that the database gathers by itself a minute later: what is taken back is looked for by them.
    const undo = () => asAdmin(cluster.adminUrl(database), async (admin) => void (await admin.query('analyze attendance')));
    const attendance = await measure('ATTENDANCE', ROWS, await workbook(ROWS, ATTENDANCE_HEAD, attendanceRow), to, undo);
    // Whether memory grows with the file: twice as many rows.
    const twice = await measure('STAFF', 2 * ROWS, await workbook(2 * ROWS, STAFF_HEAD, (at) => staffRow(at + ROWS)), to);
    print([staff, attendance, twice]);
  } finally {
    server.kill();
  }
}

async function asAdmin<T>(url: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  return work(admin).finally(() => admin.end());
}

async function ready(): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await fetch(`http://127.0.0.1:${PORT}/readyz`).then((response) => response.ok, () => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the server does not answer');
}

/** A hospital with an office that is signed in, supporting a receiver in a pairing. */
async function hospital(admin: pg.Client): Promise<Office> {
  const token = randomBytes(32).toString('base64url');
  const { rows } = await admin.query<{ id: string; scope_id: number }>(
    `select * from app.register_organization(null, 'HOSPITAL', '测试支援医院', '', '126200000000000012', '620000', 3, 'A', 'GENERAL', null, false, 100)`);
  const [made] = rows;
  if (!made) throw new Error('no hospital');
  const user = await admin.query<{ id: string }>(`insert into app_user (home_scope_id, login, name, password_hash) values ($1, 'bench', 'bench', '-') returning id`, [made.scope_id]);
  await admin.query(`insert into membership (user_id, org_id, scope_id, role) values ($1, $2, $3, 'HOSPITAL_OFFICE')`, [user.rows[0]?.id, made.id, made.scope_id]);
  await admin.query(`insert into session (id, user_id, expires_at, second_factor_at) values ($1, $2, now() + interval '6 hours', now())`, [createHash('sha256').update(token).digest(), user.rows[0]?.id]);
  return { token, orgId: made.id };
}

const STAYS = 1_000;

/** The first thousand of the staff, on site in one pairing since 2022. */
async function onSite(admin: pg.Client, { orgId }: Office): Promise<void> {
  await admin.query(`
    with s as (insert into scope (kind, tenant_id) values ('PAIRING', '${orgId}') returning id),
         a as (insert into scope_access (org_id, scope_id, party, read_facets, write_facets, reason)
               select '${orgId}', s.id, 'SUPPORTING', '{BASE,AGREEMENT,WORK,EVALUATION,LOCATION}', '{BASE,AGREEMENT,WORK,EVALUATION,LOCATION}', 'bench' from s)
    select id from s`);
  const { rows: [made] } = await admin.query<{ id: number }>(`select max(id) as id from scope where kind = 'PAIRING'`);
  await admin.query('begin; set local session_replication_role = replica');
  await admin.query(`insert into pairing (scope_id, id, programme_scope_id, programme_id, programme_name, group_id, code, owner_org_id, supporter_org_id, receiver_org_id, supporter_name, receiver_name,
      supporter_division_code, receiver_division_code, receiver_division_name, pack_code, pack_version, starts_on, ends_on)
    values ($1, '019a0000-0000-7000-8000-000000000001', 1, '019a0000-0000-7000-8000-000000000002', 'p', '019a0000-0000-7000-8000-000000000003', 'B', $2, $2, uuidv7(), 's', 'r', '620000', '620000', 'd', 'GS-2022', 1, '2022-01-01', '2025-12-31')`, [made?.id, orgId]);
  await admin.query(`insert into team (scope_id, id, pairing_id, batch_no, name, planned_from, planned_to, pack_code, pack_version, state)
    values ($1, '019a0000-0000-7000-8000-000000000004', '019a0000-0000-7000-8000-000000000001', 1, 't', '2022-01-03', '2030-12-31', 'GS-2022', 1, 'ON_SITE')`, [made?.id]);
  await admin.query(`insert into assignment (scope_id, team_id, employer_scope_id, person_id, name, sex, staff_category, title_level, role, planned_from, planned_to, arrived_on, pack_code, pack_version, state)
    select $1, '019a0000-0000-7000-8000-000000000004', p.scope_id, p.id, p.name, p.sex, p.staff_category, p.title_level, 'MEMBER', '2022-01-03', '2030-12-31', '2022-01-03', 'GS-2022', 1, 'ARRIVED'
      from person p order by p.staff_no limit ${STAYS}`, [made?.id]);
  await admin.query('commit');
  // Not what is still empty: a table once seen without rows is planned as if it stayed so.
  await admin.query('analyze person, team, assignment');
}

const STAFF_HEAD = ['工号', '姓名', '性别', '身份证号', '联系电话', '出生日期', '人员类别', '执业类别', '科室', '专业', '职称级别', '职称', '执业证书编号', '参加工作日期', '临床工作起始日期', '管理工作起始日期'];

function staffRow(at: number): (string | null)[] {
  const born = new Date(Date.UTC(1965 + (at % 30), at % 12, 1 + (at % 28))).toISOString().slice(0, 10);
  const body = `620000${born.replaceAll('-', '')}${String(Math.floor(at / 360) % 500 * 2 + 1).padStart(3, '0')}`;
  const wrong = at % WRONG_EVERY === 7;
  return [
    `B${String(at).padStart(6, '0')}`, `职工${at}`, wrong ? '不详' : '男', `${body}${identityCardCheckCharacter(body)}`, `1390${String(at).padStart(7, '0')}`, born, '医师', '临床', '内科', '心血管内科', '中级', '主治医师',
    `Z${at}`, '2010-07-01', '2010-07-01', null,
  ];
}

const ATTENDANCE_HEAD = ['姓名', '考勤组', '部门', '工号', '职位', '考勤日期', '考勤时间', '打卡时间', '打卡结果', '打卡地址', '打卡备注', '异常打卡原因', '打卡设备'];
/** Staff without faults, in the order of their numbers. */
const GOOD = Array.from({ length: STAYS * 2 }, (_, at) => at).filter((at) => at % WRONG_EVERY !== 7).slice(0, STAYS);

function attendanceRow(at: number): (string | null)[] {
  const who = GOOD[at % STAYS] ?? 0;
  const punch = Math.floor(at / STAYS);
  const day = new Date(Date.UTC(2022, 0, 4 + Math.floor(punch / 2))).toISOString().slice(0, 10);
  const [due, time] = punch % 2 === 0 ? ['08:00', `07:${String(30 + (at % 29)).padStart(2, '0')}`] : ['17:30', `17:${String(31 + (at % 28)).padStart(2, '0')}`];
  const wrong = at % WRONG_EVERY === 7;
  return [wrong ? '没有此人' : `职工${who}`, '派驻', '内科', `B${String(who).padStart(6, '0')}`, '医师', day, `${day} ${due}`, `${day} ${time}`, '正常', '受援医院门诊楼', null, null, 'iPhone'];
}

/** The file, made before the clock runs. */
async function workbook(rows: number, head: readonly string[], row: (at: number) => (string | null)[]): Promise<Buffer> {
  return writeWorkbook([[...head], ...Array.from({ length: rows }, (_, at) => row(at))]).toBuffer();
}

/** Uploads and commits a file, and takes it back where `undo` makes ready for it. */
async function measure(kind: string, rows: number, file: Buffer, { office, pid }: { office: Office; pid: number }, undo?: () => Promise<void>): Promise<Result> {
  const headers = { cookie: `jiedui=${office.token}`, 'x-acting-organization': office.orgId, 'x-jiedui-request': '1' };
  const before = residentMegabytes(pid);
  let most = before;
  const steps = new Set<string>();
  const token = '019a0000-0000-7000-8000-00000000000c';
  let watched = token;
  const watch = setInterval(() => {
    most = Math.max(most, residentMegabytes(pid));
    void fetch(`http://127.0.0.1:${PORT}/import/progress/${watched}`, { headers }).then(async (answer) => answer.status === 200 && steps.add(await answer.text()), () => undefined);
  }, 150);
  const graphql = async (name: string, id: string): Promise<{ validRows: number; faultCount: number }> => {
    const query = `mutation M($input: ImportInput!) { ${name}(input: $input) { importBatch { validRows faultCount state } problems { message } } }`;
    const answer = await fetch(`http://127.0.0.1:${PORT}/graphql`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify({ query, variables: { input: { importId: id } } }) });
    const body = (await answer.json()) as { data?: Record<string, { importBatch: { validRows: number; faultCount: number } | null; problems: unknown[] }>; errors?: unknown };
    const batch = body.data?.[name]?.importBatch;
    if (!batch) throw new Error(`${kind} ${name}: ${JSON.stringify(body).slice(0, 500)}`);
    return batch;
  };
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(file)]), 'bench.xlsx');
  const clock = () => performance.now() / 1_000;
  const cpuBefore = cpuSeconds(pid);
  const began = clock();
  const uploaded = await fetch(`http://127.0.0.1:${PORT}/import/${kind.toLowerCase()}?progress=${token}`, { method: 'POST', headers, body: form });
  const { id } = (await uploaded.json()) as { id?: string };
  if (id === undefined) throw new Error(`${kind}: HTTP ${uploaded.status}`);
  const checked = clock();
  watched = id;
  const batch = await graphql('commitImport', id);
  const committed = clock();
  const cpuAfter = cpuSeconds(pid);
  await undo?.();
  const undoing = clock();
  if (undo) await graphql('undoImport', id);
  const undone = clock();
  clearInterval(watch);
  const due = Math.floor((rows - 8) / WRONG_EVERY) + 1;
  if (batch.validRows !== rows - due || batch.faultCount < due) throw new Error(`${kind}: ${batch.validRows} valid, ${batch.faultCount} faults instead of ${due}`);
  return { kind, rows, seconds: { check: checked - began, commit: committed - checked, undo: undone - undoing }, refused: batch.faultCount, steps: steps.size, memory: { before, most },
    cpu: { server: cpuAfter.server - cpuBefore.server, database: cpuAfter.database - cpuBefore.database } };
}

/** Resident memory of a process, from /proc; 0 where there is none. */
function residentMegabytes(pid: number): number {
  try {
    return Math.round((Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)) / 1_024);
  } catch {
    return 0;
  }
}

/** Processor seconds of the server and of everything that serves its database, from /proc; 0 where there is none. */
function cpuSeconds(pid: number): { server: number; database: number } {
  const of = (process: string) => {
    const [, fields = ''] = readFileSync(`/proc/${process}/stat`, 'utf8').split(') ');
    return fields.split(' ').slice(11, 13).reduce((sum, ticks) => sum + Number(ticks) / 100, 0);
  };
  try {
    const backends = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('jiedui_bench_import'));
    return { server: of(String(pid)), database: backends.reduce((sum, backend) => sum + of(backend), 0) };
  } catch {
    return { server: 0, database: 0 };
  }
}

function print(results: readonly Result[]): void {
  console.log(`\nImports of rows from a workbook, Node ${process.version}, fsync off\n`);
  console.log('| | rows | check s | commit s | rows/s, both | refused with reason | undo s | progress steps seen | CPU s server + database | server MB before → most |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|');
  for (const { kind, rows, seconds: { check, commit, undo }, refused, steps, cpu, memory } of results) {
    const perSecond = Math.round(rows / (check + commit)).toLocaleString('en');
    console.log(`| ${kind} | ${rows.toLocaleString('en')} | ${check.toFixed(1)} | ${commit.toFixed(1)} | ${perSecond} | ${refused} | ${undo === 0 ? '—' : undo.toFixed(1)} | ${steps} | ${cpu.server.toFixed(1)} + ${cpu.database.toFixed(1)} | ${memory.before} → ${memory.most} |`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const cluster = await openCluster({ name: 'bench', durable: false });
  try {
    await benchImports(cluster);
  } finally {
    await cluster.close();
  }
}
