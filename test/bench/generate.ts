import { createHash } from 'node:crypto';
import pg from 'pg';

/** Who the benchmark's requests come from, by the token of a session that exists. */
export interface BenchAccount {
  readonly token: string;
  readonly orgId: string;
}

export interface BenchWorld {
  /** An officer of a province with many pairings. */
  readonly officer: BenchAccount;
  /** The two hospitals of one of its pairings. */
  readonly receiver: BenchAccount;
  readonly supporter: BenchAccount;
  /** `<scope>-<uuid>` of that pairing. */
  readonly pairingId: string;
  /** Its returned tasks: they can be started, submitted and returned again and again. */
  readonly tasks: ReadonlyArray<{ readonly id: string; readonly revision: number }>;
}

export interface WorldSize {
  readonly tenants: number;
  readonly pairingsPerTenant: number;
  readonly tasksPerPairing: number;
  readonly evaluationsPerPairing: number;
}

/** The size that the published figures were measured on: 5,000 pairings, 500,000 tasks, 100,000 evaluations. */
export const FULL: WorldSize = { tenants: 50, pairingsPerTenant: 100, tasksPerPairing: 100, evaluationsPerPairing: 20 };

const tokenOf = (byte: number): string => Buffer.alloc(32, byte).toString('base64url');
const TOKENS = { officer: tokenOf(1), receiver: tokenOf(2), supporter: tokenOf(3) };

/** Fills a migrated, empty database in bulk; triggers rest meanwhile. Does nothing if it was filled before. */
export async function generate(adminUrl: string, size: WorldSize): Promise<BenchWorld> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query('select count(*)::int as n from pairing');
    if (rows[0].n === 0) await fill(admin, size);
    await openSessions(admin);
    return await describe(admin);
  } finally {
    await admin.end();
  }
}

async function fill(admin: pg.Client, size: WorldSize): Promise<void> {
  await admin.query(`set session_replication_role = replica`);
  await admin.query('begin');
  for (const text of [...institutions(size), ...pairings(size), ...contents(size)]) await admin.query(text);
  await admin.query('commit');
  await admin.query('set session_replication_role = origin');
  await admin.query('vacuum analyze');
}

/** Per tenant: a commission, and for each pairing a supporting and a receiving hospital. */
function institutions({ tenants, pairingsPerTenant }: WorldSize): string[] {
  return [
    `insert into division (code, name, level) select (900000 + t)::text, '测试省' || t, 'PROVINCE' from generate_series(1, ${tenants}) t
       on conflict do nothing`,
    `create temp table place as
       select row_number() over () as no, t, k, kind, uuidv7() as org_id
         from generate_series(1, ${tenants}) t
        cross join lateral (select 0 as k, 'HEALTH_COMMISSION' as kind
          union all select k, 'SUPPORTER' from generate_series(1, ${pairingsPerTenant}) k
          union all select k, 'RECEIVER' from generate_series(1, ${pairingsPerTenant}) k) x`,
    `create temp table tenant as select t, org_id from place where kind = 'HEALTH_COMMISSION'`,
    `insert into scope (id, kind, tenant_id) overriding system value
       select 1000000 + p.no, 'ORG', n.org_id from place p join tenant n using (t)`,
    `insert into organization (id, scope_id, tenant_id, kind, name, uscc, division_code, level, grade, category)
       select p.org_id, 1000000 + p.no, n.org_id, case when p.kind = 'HEALTH_COMMISSION' then p.kind else 'HOSPITAL' end,
              '机构 ' || p.no, '12900000' || lpad(p.no::text, 10, '0'), (900000 + p.t)::text, 3, 'A', 'GENERAL'
         from place p join tenant n using (t)`,
    `insert into access_version (org_id) select org_id from place`,
    `insert into scope_access (org_id, scope_id, party, read_facets, write_facets, reason)
       select org_id, 1000000 + no, 'SELF', '{OWN,DIRECTORY,PRIVATE,PERSONAL,AUDIT}', '{OWN,DIRECTORY,PRIVATE,PERSONAL}', 'own space' from place`,
    `insert into policy_pack (code, version, name, issuer, content, hash, valid_from)
       select 'BENCH', 1, '测试方案', '测试', '{}', 'hash', '2022-01-01' on conflict do nothing`,
    `create temp table programme_of as select t, 2000000 + t as scope_id, uuidv7() as id, org_id from tenant`,
    `insert into scope (id, kind, tenant_id) overriding system value select scope_id, 'PROGRAMME', org_id from programme_of`,
    `insert into scope_access (org_id, scope_id, party, read_facets, write_facets, reason)
       select org_id, scope_id, 'OWNER', '{BASE,AGREEMENT,WORK,EVALUATION,AUDIT}', '{BASE,AGREEMENT,WORK,EVALUATION}', 'owner' from programme_of`,
    `insert into programme (scope_id, id, owner_org_id, owner_name, name, code, pack_code, pack_version, starts_on, ends_on, state)
       select scope_id, id, org_id, '卫健委 ' || t, '对口帮扶 ' || t, 'B' || t, 'BENCH', 1, '2022-01-01', '2025-12-31', 'PUBLISHED' from programme_of`,
  ];
}

function pairings({ pairingsPerTenant }: WorldSize): string[] {
  return [
    `create temp table pair as
       select row_number() over () as no, s.t, s.k, uuidv7() as id, uuidv7() as group_id, s.org_id as supporter, r.org_id as receiver,
              n.org_id as owner, g.scope_id as programme_scope, g.id as programme_id
         from place s join place r on r.t = s.t and r.k = s.k and r.kind = 'RECEIVER'
         join tenant n on n.t = s.t join programme_of g on g.t = s.t
        where s.kind = 'SUPPORTER' and s.k <= ${pairingsPerTenant}`,
    `alter table pair add column scope_id int`,
    `update pair set scope_id = 3000000 + no`,
    `insert into scope (id, kind, tenant_id) overriding system value select scope_id, 'PAIRING', owner from pair`,
    ...[['owner', 'OWNER'], ['supporter', 'SUPPORTING'], ['receiver', 'RECEIVING']].map(([column, party]) =>
      `insert into scope_access (org_id, scope_id, party, read_facets, write_facets, reason)
         select ${column}, scope_id, '${party}', '{BASE,AGREEMENT,WORK,EVALUATION}', '{BASE,AGREEMENT,WORK,EVALUATION}', 'party' from pair`),
    `insert into pairing_group (scope_id, id, programme_id, receiver_org_id, receiver_name) select programme_scope, group_id, programme_id, receiver, '受援医院 ' || no from pair`,
    `insert into group_member (scope_id, group_id, supporter_org_id, supporter_name, pairing_scope_id, pairing_id, pairing_code)
       select programme_scope, group_id, supporter, '支援医院 ' || no, scope_id, id, 'B-' || no from pair`,
    `insert into pairing (scope_id, id, programme_scope_id, programme_id, programme_name, group_id, code, owner_org_id, supporter_org_id,
       receiver_org_id, supporter_name, receiver_name, supporter_division_code, receiver_division_code, receiver_division_name,
       receiver_category, pack_code, pack_version, starts_on, ends_on, agreement_state, state, created_at)
       select scope_id, id, programme_scope, programme_id, '对口帮扶 ' || t, group_id, 'B-' || no, owner, supporter, receiver,
              '支援医院 ' || no, '受援医院 ' || no, (900000 + t)::text, (900000 + t)::text, '测试省' || t, 'GENERAL', 'BENCH', 1,
              '2022-01-01', '2025-12-31', 'EFFECTIVE', 'ACTIVE', '2022-01-01'::timestamptz + no * interval '1 minute' from pair`,
    `insert into pairing_party (scope_id, pairing_id, org_id, kind, name, uscc, level, grade, category, division_code, division_name)
       select p.scope_id, p.id, o.id, x.kind, o.name, o.uscc, 3, 'A', 'GENERAL', o.division_code, '测试省' || p.t
         from pair p cross join lateral (values ('SUPPORTING', p.supporter), ('RECEIVING', p.receiver)) x (kind, org)
         join organization o on o.id = x.org`,
    `insert into pairing_figure (scope_id, pairing_id, planned_staff, on_site_staff, team_state, tasks_total, tasks_done)
       select scope_id, id, 5, 5, 'ON_SITE', 100, 50 from pair`,
  ];
}

function contents({ tasksPerPairing, evaluationsPerPairing }: WorldSize): string[] {
  return [
    `create temp table batch as select *, uuidv7() as team_id, uuidv7() as agreement_id from pair`,
    `insert into agreement (scope_id, id, pairing_id, kind, year, number, state, effective_at, clauses)
       select scope_id, agreement_id, id, 'MAIN', 2022, 'B-' || no, 'EFFECTIVE', '2022-04-05', '[]' from batch`,
    `insert into agreement_party (scope_id, agreement_id, position, kind, org_id, name)
       select scope_id, agreement_id, 1, 'SUPPORTING', supporter, '支援医院 ' || no from batch
       union all select scope_id, agreement_id, 2, 'RECEIVING', receiver, '受援医院 ' || no from batch`,
    `insert into team (scope_id, id, pairing_id, batch_no, name, planned_from, planned_to, pack_code, pack_version, state)
       select scope_id, team_id, id, 1, '第 1 批', '2022-04-06', '2023-04-05', 'BENCH', 1, 'ON_SITE' from batch`,
    `insert into assignment (scope_id, team_id, employer_scope_id, person_id, name, sex, staff_category, title_level, title_text, role,
       planned_from, planned_to, arrived_on, state, pack_code, pack_version)
       select b.scope_id, b.team_id, 1000000 + p.no, uuidv7(), '派驻 ' || m, case when m % 2 = 0 then 'M' else 'F' end, 'PHYSICIAN', 'INTERMEDIATE', '主治医师',
              case when m = 1 then 'LEADER' else 'MEMBER' end, '2022-04-06', '2023-04-05', '2022-04-06', 'ON_DUTY', 'BENCH', 1
         from batch b join place p on p.org_id = b.supporter cross join generate_series(1, 5) m`,
    `insert into task (scope_id, pairing_id, year, title, indicator, quantity, done_quantity, due_on, responsible_department,
       responsible_person, state, created_at)
       select p.scope_id, p.id, 2022, '任务 ' || i, '完成 ' || i || ' 例', 1000000, 0, '2022-12-31'::date - i % 300, '医务科', '责任人 ' || i % 7,
              (array['CONFIRMED', 'IN_PROGRESS', 'RETURNED', 'ACCEPTED'])[1 + i % 4], '2022-04-06'::timestamptz + i * interval '1 hour'
         from pair p cross join generate_series(1, ${tasksPerPairing}) i`,
    `insert into evaluation (scope_id, pairing_id, subject, subject_name, scheme_id, scheme_name, pack_code, pack_version,
       period_from, period_to, total, grade, qualified, state, effective_at, created_at)
       select p.scope_id, p.id, 'PERSON', '派驻 ' || i, 'S', '年度考核', 'BENCH', 1, '2022-04-06', '2022-04-06'::date + 30 * i, 60 + i % 40, 'Q', true, 'EFFECTIVE',
              '2022-12-31', '2022-12-01'::timestamptz + i * interval '1 hour'
         from pair p cross join generate_series(1, ${evaluationsPerPairing}) i`,
    `insert into evaluation_item (scope_id, evaluation_id, position, code, name, full_marks, weight, score)
       select e.scope_id, e.id, i, 'I' || i, '项目 ' || i, 100, 0.25, 80 from evaluation e cross join generate_series(1, 4) i`,
    `insert into transition_log (scope_id, facet, machine, row_id, subject, action, from_state, to_state, org_name, by_name, at)
       select scope_id, 'WORK', 'team', team_id, '第 1 批', 'confirmArrival', 'DISPATCHED', 'ON_SITE', '受援医院 ' || no, '张三',
              '2022-04-06'::timestamptz + i * interval '1 day' from batch cross join generate_series(1, 20) i`,
    `insert into app_user (home_scope_id, login, name, password_hash)
       select o.scope_id, x.login, x.login, '-' from (select owner, receiver, supporter from pair order by no limit 1) p
        cross join lateral (values ('bench-officer', p.owner), ('bench-receiver', p.receiver), ('bench-supporter', p.supporter)) x (login, org)
        join organization o on o.id = x.org`,
    `insert into membership (user_id, org_id, scope_id, role)
       select u.id, o.id, o.scope_id, case when u.login = 'bench-officer' then 'COMMISSION_OFFICER' else 'HOSPITAL_OFFICE' end
         from app_user u join organization o on o.scope_id = u.home_scope_id where u.login like 'bench-%'`,
  ];
}

async function openSessions(admin: pg.Client): Promise<void> {
  await admin.query('delete from session');
  for (const [name, token] of Object.entries(TOKENS)) {
    await admin.query(
      `insert into session (id, user_id, expires_at, last_seen_at, second_factor_at)
         select $1, id, now() + interval '12 hours', now() + interval '12 hours', now() from app_user where login = $2`,
      [createHash('sha256').update(token).digest(), `bench-${name}`]);
  }
}

async function describe(admin: pg.Client): Promise<BenchWorld> {
  const one = async (text: string, values: unknown[] = []) => (await admin.query(text, values)).rows[0];
  const orgOf = async (login: string): Promise<string> =>
    (await one(`select m.org_id from membership m join app_user u on u.id = m.user_id where u.login = $1`, [login])).org_id;
  const [officer, receiver, supporter] = [await orgOf('bench-officer'), await orgOf('bench-receiver'), await orgOf('bench-supporter')];
  const pairing = await one('select scope_id, id from pairing where receiver_org_id = $1', [receiver]);
  const { rows } = await admin.query<{ id: string; revision: number }>(
    `update task set state = 'RETURNED' where scope_id = $1 and id in (select id from task where scope_id = $1 order by id limit 32)
       returning scope_id || '-' || id as id, revision`, [pairing.scope_id]);
  return {
    officer: { token: TOKENS.officer, orgId: officer },
    receiver: { token: TOKENS.receiver, orgId: receiver },
    supporter: { token: TOKENS.supporter, orgId: supporter },
    pairingId: `${pairing.scope_id}-${pairing.id}`,
    tasks: rows,
  };
}
