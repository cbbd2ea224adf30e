import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Role } from '@jiedui/server/access/roles';
import type { Viewer } from '@jiedui/server/access/viewer';
import { UnitOfWork, type Tx } from '@jiedui/server/db/unit-of-work';
import { Refusal } from '@jiedui/server/graphql/refusal';
import type { Machine } from '@jiedui/server/states/machine';
import { transition, type Governed } from '@jiedui/server/states/transition';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allMachines, PARTIES } from '../kit/machines.js';
import { buildSqlWorld } from '../isolation/sql-world.js';
import { createOrganization, createUser } from '../kit/accounts.js';
import { createDatabase, type TestDatabase } from '../kit/database.js';
import { startServer, type TestServer } from '../kit/server.js';

// Random commands by random people, on a model and on PostgreSQL through transition(): both must say the same and end
// in the same place. MODEL_COMMANDS=100000 is the long run; without it the suite runs a few thousand.

const COMMANDS = Number(process.env['MODEL_COMMANDS'] ?? 4_000);
const PER_RUN = 50;

const OFFICE = 'HOSPITAL_OFFICE';
const OFFICER = 'COMMISSION_OFFICER';

/** The state tables said once more, by hand: action: from > to : parties : roles [: condition]. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  agreement: [
    `edit: DRAFT RETURNED SIGNING > SAME : SUPPORTING RECEIVING COUNTY_GOVERNMENT : ${OFFICE} COUNTY_SIGNER`,
    `submit: DRAFT RETURNED > SIGNING : SUPPORTING RECEIVING COUNTY_GOVERNMENT : ${OFFICE} COUNTY_SIGNER`,
    `seal: SIGNING > SAME : SUPPORTING RECEIVING COUNTY_GOVERNMENT : ${OFFICE} ${OFFICER} COUNTY_SIGNER HOSPITAL_LEADER`,
    `return: SIGNING > RETURNED : SUPPORTING RECEIVING COUNTY_GOVERNMENT : ${OFFICE} COUNTY_SIGNER`,
    `void: DRAFT RETURNED SIGNING > VOID : SUPPORTING RECEIVING : ${OFFICE} COUNTY_SIGNER`,
    `terminate: EFFECTIVE > TERMINATED : OWNER : ${OFFICER}`,
  ],
  team: [
    `changeTeam: FORMING CHECKED > FORMING : SUPPORTING : ${OFFICE} : not filed`,
    `addTeamMember: FORMING CHECKED > FORMING : SUPPORTING : ${OFFICE} : not filed`,
    `checkTeam: FORMING > CHECKED : SUPPORTING : ${OFFICE}`,
    `fileRoster: CHECKED DISPATCHED ON_SITE > SAME : SUPPORTING : ${OFFICE} : to file`,
    `dispatchTeam: FILED > DISPATCHED : SUPPORTING : ${OFFICE}`,
  ],
  assignment: [
    `removeTeamMember: PLANNED TRAINED > REMOVED : SUPPORTING : ${OFFICE}`,
    `confirmArrival: DEPARTED > ARRIVED : RECEIVING : ${OFFICE} ATTENDANCE_CLERK`,
  ],
  filing: [
    `withdrawFiling: SUBMITTED > WITHDRAWN : SUPPORTING : ${OFFICE}`,
    `acceptFiling: SUBMITTED AGGREGATED > ACCEPTED : OWNER : ${OFFICER}`,
  ],
  task: [
    `startTask: CONFIRMED RETURNED > IN_PROGRESS : SUPPORTING : ${OFFICE}`,
    `recordProgress: IN_PROGRESS > SAME : SUPPORTING : ${OFFICE}`,
    `submitTask: IN_PROGRESS > SUBMITTED : SUPPORTING : ${OFFICE}`,
    `acceptTask: SUBMITTED > ACCEPTED : RECEIVING : ${OFFICE} HOSPITAL_LEADER`,
    `returnTask: SUBMITTED > RETURNED : RECEIVING : ${OFFICE} HOSPITAL_LEADER`,
    `closeTask: ACCEPTED > CLOSED : SUPPORTING RECEIVING : ${OFFICE}`,
  ],
  evaluation: [
    `saveScores: OPEN > SAME : RECEIVING SUPPORTING OVERSIGHT OWNER OBSERVER : ${OFFICE} : its step`,
    `signEvaluation: OPEN > SAME : RECEIVING SUPPORTING OVERSIGHT OWNER OBSERVER : ${OFFICE} ${OFFICER} HOSPITAL_LEADER : its step`,
    `returnEvaluation: OPEN > SAME : RECEIVING SUPPORTING OVERSIGHT OWNER OBSERVER : ${OFFICE} ${OFFICER} HOSPITAL_LEADER : a step before`,
  ],
};
const STATES: Readonly<Record<string, readonly string[]>> = {
  agreement: ['DRAFT', 'RETURNED', 'SIGNING', 'EFFECTIVE', 'EXPIRED', 'TERMINATED', 'VOID', 'IN_REVIEW'],
  team: ['FORMING', 'CHECKED', 'FILED', 'DISPATCHED', 'ON_SITE', 'HANDED_OVER', 'CLOSED'],
  assignment: ['PLANNED', 'TRAINED', 'DEPARTED', 'ARRIVED', 'ON_DUTY', 'FINISHED', 'ENDED_EARLY', 'REMOVED'],
  filing: ['SUBMITTED', 'AGGREGATED', 'ACCEPTED', 'RETURNED', 'WITHDRAWN'],
  task: ['PLANNED', 'CONFIRMED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'CLOSED'],
  // One in effect is kept from every change by the database itself.
  evaluation: ['OPEN'],
};
const NAMES = Object.keys(TABLES);
const ROLES: readonly Role[] = ['COMMISSION_OFFICER', 'RURAL_OFFICER', 'COUNTY_SIGNER', 'HOSPITAL_OFFICE', 'HOSPITAL_LEADER', 'ATTENDANCE_CLERK'];

interface Rule { name: string; from: string[]; to: string; parties: string[]; roles: string[]; condition: string }

function rulesOf(table: string): Rule[] {
  return (TABLES[table] ?? []).map((line) => {
    const [, name = '', from = '', to = '', parties = '', roles = '', condition = ''] = /^(\w+): (.+) > (\w+) : ([^:]+) : ([^:]+)(?: : (.+))?$/.exec(line) ?? [];
    return { name, from: from.split(' '), to, parties: parties.split(' '), roles: roles.trim().split(' '), condition };
  });
}

interface Model { state: string; revision: number; filed: boolean; lines: number }
interface Command { table: string; at: number; stale: boolean }

/** What the model says of a command, after changing itself. */
function expected(model: Model, rule: Rule, party: string, role: string, stale: boolean): string {
  if (stale) return 'CONFLICT';
  if (!rule.parties.includes(party)) return 'PARTY';
  if (!rule.roles.includes(role)) return 'PERMISSION';
  if (!rule.from.includes(model.state)) return 'STATE';
  if (rule.condition === 'not filed' && model.filed) return 'CONDITION';
  // After the dispatch only a roster that came back is filed again; here none does.
  if (rule.condition === 'to file' && (model.filed || model.state !== 'CHECKED')) return 'CONDITION';
  if (rule.condition === 'its step' && party !== 'RECEIVING') return 'CONDITION';
  if (rule.condition === 'a step before') return 'CONDITION';
  if (rule.to !== 'SAME') model.state = rule.to;
  if (rule.name === 'fileRoster') model.filed = true;
  model.revision += 1;
  model.lines += 1;
  return 'done';
}

const commandOf = fc.record({ table: fc.constantFrom(...NAMES), at: fc.nat(20), stale: fc.integer({ min: 0, max: 19 }).map((one) => one === 0) });
const ACTORS = PARTIES.flatMap((party) => ROLES.map((role) => ({ party: party as string, role })));
/** Those who have most to do come most often. */
const BUSY: typeof ACTORS = [{ party: 'SUPPORTING', role: 'HOSPITAL_OFFICE' }, { party: 'RECEIVING', role: 'HOSPITAL_OFFICE' }, { party: 'OWNER', role: 'COMMISSION_OFFICER' }];
const segmentOf = fc.record({
  actor: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...BUSY) }, { weight: 1, arbitrary: fc.constantFrom(...ACTORS) }),
  commands: fc.array(commandOf, { minLength: 10, maxLength: 10 }),
});
const runOf = fc.record({
  states: fc.record(Object.fromEntries(NAMES.map((name) => [name, fc.constantFrom(...(STATES[name] ?? []))]))) as fc.Arbitrary<Record<string, string>>,
  segments: fc.array(segmentOf, { minLength: PER_RUN / 10, maxLength: PER_RUN / 10 }),
});

describe('the model and the database', () => {
  let database: TestDatabase;
  let server: TestServer;
  const viewers = new Map<string, Viewer>();
  const rows = new Map<string, { scopeId: number; id: string; entity: abstract new (...args: never[]) => Governed }>();

  beforeAll(async () => {
    database = await createDatabase();
    const world = await buildSqlWorld(database);
    server = await startServer(database);
    const sessions: [string, Buffer, string][] = [];
    for (const party of PARTIES) {
      const organization = await createOrganization(database, party);
      await database.admin(
        `insert into scope_access (org_id, scope_id, party, read_facets, write_facets, reason) values ($1, $2, $3, $4, $4, 'test')`,
        [organization.id, world.scopes.pairing, party, ['BASE', 'AGREEMENT', 'WORK', 'EVALUATION']]);
      for (const role of ROLES) {
        const user = await createUser(database, `${party}-${role}`.toLowerCase(), organization, [role]);
        const session = createHash('sha256').update(randomBytes(32)).digest();
        await database.admin(`insert into session (id, user_id, expires_at, second_factor_at) values ($1, $2, now() + interval '9 hours', now())`, [session, user]);
        sessions.push([`${party} ${role}`, session, organization.id]);
      }
    }
    // Any role of any party may write all the model's rows: what is refused is refused by the state tables.
    await database.admin(`update role set facets = '{OWN,BASE,AGREEMENT,WORK,EVALUATION}'`);
    await database.admin('delete from standing');
    for (const [name, session, organization] of sessions) viewers.set(name, await server.server.services.viewers.load(session, organization));
    await database.admin(`update evaluation_step set state = 'OPEN'`);
    for (const name of NAMES) {
      const [row] = await database.admin<{ scopeId: number; id: string }>(`select scope_id as "scopeId", id from ${name} limit 1`);
      const metadata = server.server.services.database.source.entityMetadatas.find((each) => each.tableName === name);
      if (!row || !metadata) throw new Error(name);
      rows.set(name, { ...row, entity: metadata.target as never });
      const checks = await database.admin<{ name: string }>(`select conname as name from pg_constraint where conrelid = $1::regclass and contype = 'c' and cardinality(conkey) > 1`, [name]);
      for (const check of checks) await database.admin(`alter table ${name} drop constraint "${check.name}"`);
    }
  });
  afterAll(async () => {
    await server.close();
    await database.drop();
  });

  const unit = () => new UnitOfWork(server.server.services.database, {
    requestId: randomUUID(), clock: server.clock, onStatement: () => undefined, refresh: () => Promise.reject(new Error('access changed')),
  });

  /** Every row in the state that the run begins with. */
  async function begin(states: Readonly<Record<string, string>>): Promise<Map<string, Model>> {
    const models = new Map<string, Model>();
    await database.admin('truncate transition_log');
    for (const [name, state] of Object.entries(states)) {
      const more = name === 'team' ? ', filing_state = null' : '';
      const [row] = await database.admin<{ revision: number }>(`update ${name} set state = $1${more} where id = $2 returning revision`, [state, rows.get(name)?.id]);
      models.set(name, { state, revision: row?.revision ?? 0, filed: false, lines: 0 });
    }
    return models;
  }

  const machines = allMachines();

  /** The conditions of an evaluation look at its steps, which are read with it. */
  async function withSteps(tx: Tx, table: Machine): Promise<Machine> {
    const steps = await tx.query('select position, name, party, division_level as "divisionLevel", action, state from evaluation_step');
    const actions = Object.entries(table.actions).map(([name, action]) => [name, { ...action, unless: (row: object, viewer: Viewer) => action.unless?.({ ...row, steps }, viewer) ?? null }]);
    return { ...table, actions: Object.fromEntries(actions) as Machine['actions'] };
  }

  async function obey(tx: Tx, command: Command, rule: Rule, revision: number): Promise<string> {
    const row = rows.get(command.table);
    const table = (await machines).find((each) => each.name === command.table);
    if (!row || !table) throw new Error(command.table);
    try {
      await transition(tx, command.table === 'evaluation' ? await withSteps(tx, table) : table, row.entity, row, rule.name, {
        revision: command.stale ? revision - 1 : revision,
        ...(rule.name === 'fileRoster' && { set: { filingState: 'SUBMITTED' } as object }),
      });
      return 'done';
    } catch (error) {
      if (error instanceof Refusal) return error.problems[0]?.code ?? '';
      const { code } = (error as { extensions?: { code?: string } }).extensions ?? {};
      if (code === 'CONFLICT') return code;
      throw error;
    }
  }

  it('knows its tables: each line names an action that there is', async () => {
    for (const name of NAMES) {
      const table = (await machines).find((each) => each.name === name);
      expect(rulesOf(name).map((rule) => rule.name).filter((action) => !table?.actions[action])).toEqual([]);
      expect((STATES[name] ?? []).filter((state) => !table?.states[state])).toEqual([]);
    }
  });

  it(`agree after each of ${COMMANDS} random commands`, async () => {
    const said = new Map<string, number>();
    let obeyed = 0;
    await fc.assert(fc.asyncProperty(runOf, async ({ states, segments }) => {
      const models = await begin(states);
      for (const { actor: { party, role }, commands } of segments) {
        const viewer = viewers.get(`${party} ${role}`);
        if (!viewer) throw new Error(`${party} ${role}`);
        await unit().write(viewer, null, async (tx) => {
          for (const command of commands) {
            const rules = rulesOf(command.table);
            const rule = rules[command.at % rules.length] as Rule;
            const model = models.get(command.table) as Model;
            const revision = model.revision;
            const due = expected(model, rule, party, role, command.stale);
            const got = await obey(tx, command, rule, revision);
            expect([party, role, command.table, rule.name, got]).toEqual([party, role, command.table, rule.name, due]);
            said.set(got, (said.get(got) ?? 0) + 1);
            obeyed += 1;
          }
        });
      }
      for (const [name, model] of models) {
        const [now] = await database.admin<{ state: string; revision: number; lines: number }>(
          `select state, revision, (select count(*)::int from transition_log l where l.machine = $1) as lines from ${name} where id = $2`, [name, rows.get(name)?.id]);
        expect([name, now]).toEqual([name, { state: model.state, revision: model.revision, lines: model.lines }]);
      }
    }), { numRuns: Math.ceil(COMMANDS / PER_RUN), endOnFailure: true });
    expect(obeyed).toBeGreaterThanOrEqual(COMMANDS);
    // Every kind of answer was among them: the commands are no walk through refusals only.
    expect([...said.keys()].sort()).toEqual(['CONDITION', 'CONFLICT', 'PARTY', 'PERMISSION', 'STATE', 'done']);
    expect(said.get('done')).toBeGreaterThan(COMMANDS / 50);
    console.log(`commands ${obeyed}: ${[...said].map(([answer, count]) => `${answer} ${count}`).join(', ')}`);
  }, 60_000 + COMMANDS * 20);
});
