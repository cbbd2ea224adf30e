import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Caller } from '../kit/as.js';
import { createDatabase, type TestDatabase } from '../kit/database.js';
import { startServer, type TestServer } from '../kit/server.js';
import { TABLES } from './access-matrix.js';
import { sampleOperation } from './sample-operation.js';
import { buildSqlWorld, type SqlWorld } from './sql-world.js';

/** People of other organisations, each with every permission of his role and a second factor shown. */
const OUTSIDERS = ['stranger', 'neighbour'];
/** Fields about the caller's own account take no part: they end the session they are called in. */
const OWN_ACCOUNT = ['login', 'logout', 'changePassword', 'verifySecondFactor', 'enrolSecondFactor', 'confirmSecondFactor'];

/** Stands in a sample where the id comes. */
const PLACE = '00000000-0000-7000-8000-0000000000aa';

/** Every query and mutation of the schema, called by outsiders with every id of a pairing that is not theirs (T1, T2, T5). */
describe('an outsider', () => {
  let database: TestDatabase;
  let server: TestServer;
  let world: SqlWorld;
  let foreign: string[];
  const callers = new Map<string, Caller>();

  beforeAll(async () => {
    database = await createDatabase();
    world = await buildSqlWorld(database);
    server = await startServer(database);
    foreign = await foreignIds(database, world);
    // What the server takes away by itself, a minute after it started, is nobody's doing.
    await database.admin('delete from result_unjudged');
    for (const name of OUTSIDERS) callers.set(name, as(server, name));
  });
  afterAll(async () => {
    await server.close();
    await database.drop();
  });

  const fieldsOf = (kind: 'query' | 'mutation') =>
    Object.values((kind === 'query' ? server.server.schema.getQueryType() : server.server.schema.getMutationType())?.getFields() ?? {})
      .filter((field) => !OWN_ACCOUNT.includes(field.name));

  /** Status, data and errors, with the id that was asked for blotted out. `sample` asks for PLACE. */
  async function answer(caller: Caller, sample: ReturnType<typeof sampleOperation>, id: string): Promise<string> {
    const variables = JSON.parse(JSON.stringify(sample.variables).replaceAll(PLACE, id)) as Record<string, unknown>;
    const { status, data, errors } = await caller.run(sample.text.replaceAll(PLACE, id), variables);
    const known = errors.map(({ message, path, extensions }) => ({ message, path, code: extensions.code, reason: extensions.reason }));
    return JSON.stringify({ status, data, errors: known }).replaceAll(id, '<id>');
  }

  it.each(['query', 'mutation'] as const)('gets the same answer for a hidden and an unknown id from every %s', async (kind) => {
    const before = await fingerprint(database, world);
    const differing: string[] = [];
    let asked = 0;
    for (const field of fieldsOf(kind)) {
      const sample = sampleOperation(kind, field, PLACE);
      if (!sample.takesId) continue;
      for (const [name, caller] of callers) {
        const scoped = await answer(caller, sample, `${world.scopes.pairing}-${randomUUID()}`);
        const plain = await answer(caller, sample, randomUUID());
        const answers = await Promise.all(foreign.map(async (id) => [id, await answer(caller, sample, id)] as const));
        for (const [id, got] of answers) {
          asked += 1;
          const due = id.includes('-') && /^\d+-/.test(id) ? scoped : plain;
          if (got.includes('"INTERNAL"')) differing.push(`${name} ${field.name}(${id}): broken`);
          if (got !== due) differing.push(`${name} ${field.name}(${id}): ${got.slice(0, 300)} instead of ${due.slice(0, 300)}`);
        }
      }
    }
    expect(differing).toEqual([]);
    expect(asked).toBeGreaterThan(100);
    expect(await fingerprint(database, world)).toEqual(before);
  }, 1_200_000);

  it('finds nothing foreign in any list, count or figure', async () => {
    const leaks: string[] = [];
    for (const field of fieldsOf('query')) {
      const { text, variables, takesId } = sampleOperation('query', field, randomUUID());
      if (takesId && field.args.some((argument) => argument.name === 'id')) continue;
      for (const [name, caller] of callers) {
        const { data, errors } = await caller.run(text, takesId ? {} : variables);
        if (errors.some(({ extensions }) => extensions.code === 'INTERNAL')) leaks.push(`${name} ${field.name}: broken`);
        const shown = JSON.stringify(data);
        leaks.push(...foreign.filter((id) => shown.includes(id)).map((id) => `${name} ${field.name}: ${id}`));
      }
    }
    expect(leaks).toEqual([]);
  }, 600_000);
});

/** What names a row of the few tables whose rows have no id of their own. */
const WITHOUT_ID: Readonly<Record<string, string>> = { person_secret: 'person_id', import_slice: 'import_id' };

/** An id of each kind in each of the pairing, its programme and the supporter's own space, in the form of the API. */
async function foreignIds(database: TestDatabase, world: SqlWorld): Promise<string[]> {
  const scopes = Object.values(world.scopes);
  const ids: string[] = [];
  for (const table of Object.keys(TABLES)) {
    const column = WITHOUT_ID[table] ?? 'id';
    const rows = await database.admin<{ key: string }>(`select distinct on (scope_id) scope_id || '-' || ${column} as key from ${table} where scope_id = any ($1)`, [scopes]);
    ids.push(...rows.map((row) => row.key));
  }
  const references = await database.admin<{ id: string }>(
    `select id::text from organization where scope_id = any ($1) or name in ('owner', 'receiver', 'government')
     union all select id::text from app_user where login in ('supporter', 'owner')
     union all select id::text from membership where scope_id = any ($1)`, [scopes]);
  ids.push(...references.map((row) => row.id));
  return ids;
}

/** What stands in the foreign scopes, table by table; the lines of tallies are folded meanwhile, and say the same. */
async function fingerprint(database: TestDatabase, world: SqlWorld): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const table of [...Object.keys(TABLES).filter((name) => !name.endsWith('_tally')), 'organization', 'membership', 'scope_access', 'audit_event']) {
    const [row] = await database.admin<{ hash: string }>(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from ${table} t where scope_id = any ($1)`, [Object.values(world.scopes)]);
    found[table] = row?.hash ?? '';
  }
  return found;
}
