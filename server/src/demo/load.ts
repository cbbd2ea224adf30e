import pg from 'pg';
import { pino } from 'pino';
import { FixedClock } from '../clock.js';
import { readConfig } from '../config.js';
import type { FieldCrypto } from '../crypto/provider.js';
import { createServer } from '../http/server.js';
import { Passwords } from '../modules/membership/passwords.js';
import { totpContext } from '../modules/membership/credential.service.js';
import type { Sheet } from '../modules/document/sheet.js';
import { institutionSheet } from '../modules/document/institution.sheet.js';
import { pairingSheet } from '../modules/document/pairing.sheet.js';
import { staffSheet } from '../modules/document/staff.sheet.js';
import { filledWorkbook } from '../modules/document/spreadsheet.js';
import { demoAccounts, demoTotpSecret, DEMO_PASSWORD, type DemoAccount } from './accounts.js';
import { DemoClient } from './demo-client.js';
import { demoOrganization, demoTenants, type DemoOrganization, type DemoOrganizationKey, type DemoTenantKey } from './organizations.js';
import { fourthStaff, lanzhouStaff, zhongzhanStaff, type DemoPerson } from './people.js';
import { demoProgrammes, registrars, type DemoProgramme } from './programmes.js';
import { MidLifeStory } from './story.js';

/** Where the demonstration goes: the server's own variables, and an administrator's connection to the same database. */
export interface DemoPlace {
  readonly adminUrl: string;
  readonly APP_DATABASE_URL: string;
  readonly FIELD_KEYS: string;
}

/**
 * Loads the demonstration into an empty, migrated database: commissions and accounts as an operator opens them, everything
 * else through the API and the spreadsheet import. Does nothing where it stands already; what a start that was killed
 * left half done is cleared first. Throws where somebody else's data lies.
 */
export async function loadDemo(place: DemoPlace, progress: (line: string) => void = () => undefined): Promise<void> {
  const admin = new pg.Client({ connectionString: place.adminUrl });
  await admin.connect();
  try {
    if ((await standing(admin)) === 'LOADED') return;
    progress('loading the demonstration');
    const clock = new FixedClock('2014-03-01T09:00:00+08:00');
    const { adminUrl: _adminUrl, ...variables } = place;
    const config = { ...readConfig({ ...variables, PORT: '0', RATE_LIMIT: '10000000' }), drainMs: 0 };
    const server = await createServer({ config, clock, log: pino({ level: 'error' }, pino.destination(2)) });
    try {
      await new DemoLoader(admin, new DemoClient(server.app, admin), clock, server.services.crypto, progress).load();
    } finally {
      await server.close();
    }
    await admin.query('update migration.demonstration set finished_at = clock_timestamp()');
  } finally {
    await admin.end();
  }
}

/** Whether the demonstration stands; an empty place is marked as begun. */
async function standing(admin: pg.Client): Promise<'LOADED' | 'EMPTY'> {
  await admin.query(`create table if not exists migration.demonstration (
    one boolean primary key default true check (one), started_at timestamptz not null default clock_timestamp(), finished_at timestamptz)`);
  const { rows } = await admin.query<{ finished: boolean }>('select finished_at is not null as finished from migration.demonstration');
  const [begun] = rows;
  if (begun?.finished) return 'LOADED';
  const { rows: others } = await admin.query('select from organization limit 1');
  if (!begun && others.length > 0) {
    throw new Error('this database holds organisations that are not the demonstration’s: start with DEMO=off, or name another database');
  }
  if (begun) await clear(admin);
  await admin.query('insert into migration.demonstration default values on conflict do nothing');
  return 'EMPTY';
}

/** Empties every table but those that the migrations fill. */
async function clear(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    `select format('%I', table_name) as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('division', 'role', 'policy_pack', 'traced_rule', 'report_form', 'holiday')`,
  );
  await admin.query(`begin; set local session_replication_role = replica; truncate ${rows.map(({ name }) => name).join(', ')} restart identity;
    delete from policy_pack where owner_scope_id is not null; commit`);
}

class DemoLoader {
  readonly #organizations = new Map<DemoOrganizationKey, { id: string; scopeId: number }>();

  constructor(
    private readonly admin: pg.Client,
    private readonly client: DemoClient,
    private readonly clock: FixedClock,
    private readonly crypto: FieldCrypto,
    private readonly progress: (line: string) => void,
  ) {}

  async load(): Promise<void> {
    const hash = await new Passwords().hash(DEMO_PASSWORD);
    for (const tenant of Object.keys(demoTenants) as DemoTenantKey[]) await this.#open(tenant);
    await this.#enrol(demoAccounts.filter(({ organization }) => this.#organizations.has(organization)), hash);
    this.progress('importing institutions, publishing programmes and their pairings');
    for (const [tenant, { officer, at }] of Object.entries(registrars) as [DemoTenantKey, { officer: string; at: string }][]) {
      this.clock.set(at);
      await this.#importInstitutions(tenant, officer, hash);
    }
    for (const programme of demoProgrammes) await this.#run(programme, hash);
    await this.#importStaff('lz-hosp', lanzhouStaff);
    await this.#importStaff('g4-hosp', fourthStaff);
    await this.#importStaff('zz-hosp', zhongzhanStaff);
    await this.#enrol(demoAccounts.filter(({ staffNo }) => staffNo !== undefined), hash);
    this.progress('telling the story of one pairing');
    const { rows } = await this.admin.query<{ key: string }>(
      `select scope_id || '-' || id as key from pairing where receiver_org_id = $1`, [this.#organizations.get('weiyuanHospital')?.id]);
    await new MidLifeStory(this.client, this.clock).tell(rows[0]?.key ?? '');
    await this.client.leave();
  }

  /** A tenant is opened by the platform's operator: there is no API for it. */
  async #open(tenant: DemoTenantKey): Promise<void> {
    const { name, shortName, uscc, divisionCode } = demoTenants[tenant].commission;
    const { rows } = await this.admin.query<{ id: string; scope_id: number }>(
      `select * from app.register_organization(null, 'HEALTH_COMMISSION', $1, $2, $3, $4, null, null, null, null, false, null)`,
      [name, shortName, uscc, divisionCode],
    );
    this.#know(tenant, rows[0]);
  }

  #know(key: DemoOrganizationKey, row: { id: string; scope_id: number } | undefined): void {
    if (!row) throw new Error(`${key} was not registered`);
    this.#organizations.set(key, { id: row.id, scopeId: row.scope_id });
  }

  /** Accounts with their known password and TOTP secret; a dispatched person's is bound to the person. */
  async #enrol(accounts: readonly DemoAccount[], hash: string): Promise<void> {
    for (const { login, name, organization, role, position, staffNo, department } of accounts) {
      if (role === 'DISPATCHED' && staffNo === undefined) continue;
      const at = this.#organizations.get(organization);
      if (!at) continue;
      const { rows } = await this.admin.query<{ id: string; person: string | null }>(
        `insert into app_user (home_scope_id, login, name, password_hash, totp_confirmed_at) values ($1, $2, $3, $4, clock_timestamp())
         on conflict (login) do nothing returning id, (select p.id from person p where p.scope_id = $1 and p.staff_no = $5) as person`,
        [at.scopeId, login, name, hash, staffNo ?? ''],
      );
      const [user] = rows;
      if (!user) continue;
      await this.admin.query('update app_user set totp_secret = $2 where id = $1', [user.id, this.crypto.seal(demoTotpSecret(login), totpContext(user.id))]);
      await this.admin.query('insert into membership (user_id, org_id, scope_id, role, person_id, position, department) values ($1, $2, $3, $4, $5, $6, $7)',
        [user.id, at.id, at.scopeId, role, user.person, position, department ?? '']);
    }
  }

  async #importInstitutions(tenant: DemoTenantKey, officer: string, hash: string): Promise<void> {
    const institutions = Object.entries(demoTenants[tenant].institutions) as [DemoOrganizationKey, DemoOrganization][];
    if (institutions.length === 0) return;
    await this.client.import(officer, 'INSTITUTION', '机构.xlsx', await filledWorkbook(institutionSheet, institutions.map(([, each]) => institutionRow(each))));
    const { rows } = await this.admin.query<{ id: string; scope_id: number; uscc: string }>(
      'select id, scope_id, uscc from organization where uscc = any ($1)', [institutions.map(([, { uscc }]) => uscc)]);
    for (const [key, { uscc }] of institutions) this.#know(key, rows.find((row) => row.uscc === uscc));
    const keys = new Set<string>(institutions.map(([key]) => key));
    await this.#enrol(demoAccounts.filter(({ organization, staffNo }) => keys.has(organization) && staffNo === undefined), hash);
  }

  async #run(programme: DemoProgramme, hash: string): Promise<void> {
    const { owner, officer, code, name, packCode, startsOn, endsOn, oversightLevels, pairings } = programme;
    this.clock.set(programme.createdAt);
    await this.#importInstitutions(owner, officer, hash);
    const input = { code, name, packCode, packVersion: 1, startsOn, endsOn, oversightLevels };
    const { id } = await this.client.change(officer, 'createProgramme', ['CreateProgrammeInput', input], ['programme']);
    const rows = pairings.map(([supporter, receiver]) => pairingRow(demoOrganization(supporter), demoOrganization(receiver)));
    await this.client.import(officer, 'PAIRING', '结对.xlsx', await filledWorkbook(pairingSheet, rows), id);
    this.clock.set(new Date(new Date(programme.createdAt).getTime() + 7_200_000));
    await this.client.change(officer, 'publishProgramme', ['PublishProgrammeInput', { programmeId: id, coverageReason: '其余单位分批安排' }], ['programme']);
  }

  async #importStaff(office: string, staff: readonly DemoPerson[]): Promise<void> {
    await this.client.import(office, 'STAFF', '人员.xlsx', await filledWorkbook(staffSheet, staff.map((person) => inColumns(staffSheet, person))));
  }
}

const LEVELS = ['', '一级', '二级', '三级'];

function institutionRow(each: DemoOrganization): (string | number | null)[] {
  return inColumns(institutionSheet, {
    名称: each.name, 简称: each.shortName, 统一社会信用代码: each.uscc, 机构类型: each.kind, 行政区划代码: each.divisionCode, 级别: LEVELS[each.level ?? 0] ?? '',
    等次: each.grade ?? '', 医院类别: each.category ?? '', 达标情况: each.standard ?? '', 床位数: each.beds ?? '',
  });
}

function pairingRow(supporter: DemoOrganization, receiver: DemoOrganization): (string | number | null)[] {
  return inColumns(pairingSheet, {
    支援医院统一社会信用代码: supporter.uscc, 支援医院: supporter.name, 受援单位统一社会信用代码: receiver.uscc, 受援单位: receiver.name,
  });
}

function inColumns(sheet: Sheet, row: Readonly<Record<string, string | number>>): (string | number | null)[] {
  return sheet.columns.map(({ title }) => {
    const value = row[title];
    return value === undefined || value === '' ? null : value;
  });
}
