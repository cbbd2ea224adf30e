import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { permissions } from '@jiedui/server/access/permissions';
import type { Party, Viewer } from '@jiedui/server/access/viewer';
import { UnitOfWork } from '@jiedui/server/db/unit-of-work';
import type { Machine } from '@jiedui/server/states/machine';
import { Refusal } from '@jiedui/server/graphql/refusal';
import { transition, type Governed } from '@jiedui/server/states/transition';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOrganization, createUser } from '../kit/accounts.js';
import { createDatabase, type TestDatabase } from '../kit/database.js';
import { startServer, type TestServer } from '../kit/server.js';
import { allMachines, PARTIES, readMatrix, ROLES, type MatrixLine } from '../kit/machines.js';
import { buildSqlWorld, type SqlWorld } from './sql-world.js';

// Every state table on its own table in PostgreSQL, through transition(), as people of every party. What is expected
// comes from the reviewed matrices; conditions and gates are shown by the journeys.

type Entity = abstract new (...args: never[]) => Governed;

const BUSINESS_ROLES = ROLES.filter((role) => !['DISPATCHED', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'].includes(role));
/** Their state is called status and moves by statements of their own services: the matrix alone speaks of them. */
const WITHOUT_TRANSITION = ['organization', 'person'];
const FOLDER = fileURLToPath(new URL('./state-tables/', import.meta.url));

const machines = (await allMachines()).filter((table) => !WITHOUT_TRANSITION.includes(table.name));

function matrixOf(table: Machine): { states: string[]; lines: MatrixLine[] } {
  const file = `${FOLDER}${table.name}.md`;
  if (!existsSync(file)) throw new Error(`${table.name} has no matrix: npx pnpm test --project isolation state-tables`);
  return readMatrix(readFileSync(file, 'utf8'));
}

/** An organisation's own affairs have no log; the audit trail tells them. */
function logged(table: Machine): boolean {
  return table.facet !== null;
}

function unconditional(table: Machine): Machine {
  const actions = Object.fromEntries(Object.entries(table.actions).map(([name, { unless: _, ...action }]) => [name, action]));
  return { ...table, actions };
}

class TakenBack extends Error {}

describe('transitions in PostgreSQL', () => {
  let database: TestDatabase;
  let server: TestServer;
  let world: SqlWorld;
  const viewers = new Map<string, Viewer>();

  beforeAll(async () => {
    database = await createDatabase();
    world = await buildSqlWorld(database);
    server = await startServer(database, { poolSize: 8 });
    for (const party of PARTIES) {
      const organization = await createOrganization(database, party);
      const user = await createUser(database, `party-${party.toLowerCase()}`, organization, BUSINESS_ROLES);
      for (const scope of Object.values(world.scopes)) {
        await database.admin(
          `insert into scope_access (org_id, scope_id, party, read_facets, write_facets, reason) values ($1, $2, $3, $4, $4, 'test')`,
          [organization.id, scope, party, ['OWN', 'DIRECTORY', 'PRIVATE', 'PERSONAL', 'BASE', 'AGREEMENT', 'WORK', 'EVALUATION']],
        );
      }
      const session = createHash('sha256').update(randomBytes(32)).digest();
      await database.admin(`insert into session (id, user_id, expires_at, second_factor_at) values ($1, $2, now() + interval '1 hour', now())`, [session, user]);
      viewers.set(party, await server.server.services.viewers.load(session, organization.id));
    }
  });
  afterAll(async () => {
    await server.close();
    await database.drop();
  });

  function as(party: string): Viewer {
    const viewer = viewers.get(party);
    if (!viewer) throw new Error(party);
    return viewer;
  }

  const unit = () => new UnitOfWork(server.server.services.database, {
    requestId: randomUUID(), clock: server.clock, onStatement: () => undefined, refresh: () => Promise.reject(new Error('access changed')),
  });

  /** The one row of a machine's table, and a way to put it into any state. */
  async function subject(table: Machine) {
    const { source } = server.server.services.database;
    const metadata = source.entityMetadatas.find((each) => each.tableName === table.name);
    if (!metadata) throw new Error(`No entity stands for ${table.name}: a state table is called as its table.`);
    const [row] = await database.admin<{ scopeId: number; id: string }>(`select scope_id as "scopeId", id from ${table.name} limit 1`);
    if (!row) throw new Error(`test/isolation/sql-world.ts makes no row of ${table.name}.`);
    // A row in a state that it did not come to by the usual way need not look as if it had.
    const checks = await database.admin<{ name: string }>(
      `select conname as name from pg_constraint where conrelid = $1::regclass and contype = 'c' and not (cardinality(conkey) = 1 and conkey[1] =
         (select attnum from pg_attribute where attrelid = $1::regclass and attname = 'state'))`, [table.name]);
    for (const { name } of checks) await database.admin(`alter table ${table.name} drop constraint "${name}"`);
    const put = async (state: string): Promise<number> => {
      await database.admin(`alter table ${table.name} disable trigger user`);
      const [now] = await database.admin<{ revision: number }>(`update ${table.name} set state = $1 where scope_id = $2 and id = $3 returning revision`, [state, row.scopeId, row.id]);
      await database.admin(`alter table ${table.name} enable trigger user`);
      return now?.revision ?? 0;
    };
    return { key: row, entity: metadata.target as Entity, put };
  }

  it.each(machines.map((table) => [table.name, table] as const))('%s moves by each of its edges and by no other', async (_, table) => {
    const { key, entity, put } = await subject(table);
    const { states, lines } = matrixOf(table);
    const bare = unconditional(table);
    const wrong: string[] = [];
    let allowed = 0;
    for (const state of states) {
      await put(state);
      for (const line of lines) {
        const stranger = PARTIES.find((party) => !line.parties.includes(party));
        for (const party of [...line.parties, ...(stranger ? [stranger] : [])]) {
          const due = !line.parties.includes(party) ? 'PARTY' : line.from.includes(state) ? `→ ${line.to ?? state}, ${logged(table) ? 'logged' : 'not logged'}` : 'STATE';
          const got = await attempt(bare, entity, key, line.action, as(party));
          if (got !== due) wrong.push(`${line.action} of ${state} by ${party}: ${got} instead of ${due}`);
          if (due.startsWith('→')) allowed += 1;
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(allowed).toBeGreaterThan(0);
  }, 120_000);

  /** What became of it, seen from inside the transaction, which is taken back. */
  async function attempt(table: Machine, entity: Entity, key: { scopeId: number; id: string }, action: string, viewer: Viewer): Promise<string> {
    let outcome = '';
    try {
      await unit().write(viewer, null, async (tx) => {
        const before = await fingerprint(tx);
        try {
          await transition(tx, table, entity, key, action);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          outcome = error.problems[0]?.code ?? '';
          if ((await fingerprint(tx)) !== before) outcome += ', but something changed';
          throw new TakenBack();
        }
        const [now] = await tx.query<{ state: string; logged: number }>(
          `select state, (select count(*)::int from transition_log l where l.scope_id = $1 and l.row_id = $2 and l.action = $3 and l.xmin = pg_current_xact_id()::xid) as logged
             from ${table.name} where scope_id = $1 and id = $2`, [key.scopeId, key.id, action]);
        outcome = `→ ${now?.state ?? ''}, ${now?.logged === 1 ? 'logged' : 'not logged'}`;
        throw new TakenBack();
      });
    } catch (error) {
      if (!(error instanceof TakenBack)) outcome = `${(error as { code?: string }).code ?? ''} ${(error as Error).message}`;
    }
    return outcome;

    async function fingerprint(tx: { query<R>(text: string, values: unknown[]): Promise<R[]> }): Promise<string> {
      const rows = await tx.query(`select t::text as row, (select count(*) from transition_log where scope_id = $1) as lines from ${table.name} t where scope_id = $1 and id = $2`, [key.scopeId, key.id]);
      return JSON.stringify(rows);
    }
  }

  it.each(machines.map((table) => [table.name, table] as const))('%s: of 20 who take the same step at once, one does', async (_, table) => {
    const { key, entity, put } = await subject(table);
    const bare = unconditional(table);
    for (const line of matrixOf(table).lines) {
      const [from] = line.from;
      const moves = line.to !== null && !line.from.includes(line.to);
      if (from === undefined || permissionless(line)) continue;
      const revision = await put(from);
      const parties = Array.from({ length: 20 }, (_each, at) => line.parties[at % line.parties.length] as Party);
      const outcomes = await Promise.all(parties.map(async (party, at) => {
        // A step that leaves the state open is told apart by the revision alone; of one that moves, every second names none.
        const seen = moves && at % 2 === 1 ? {} : { revision };
        return unit().write(as(party), null, (tx) => transition(tx, bare, entity, key, line.action, seen)).then(
          () => 'done', (error: unknown) => (error instanceof Refusal ? (error.problems[0]?.code ?? '') : ((error as { extensions?: { code?: string } }).extensions?.code ?? String(error))));
      }));
      expect([line.action, outcomes.filter((outcome) => outcome === 'done').length]).toEqual([line.action, 1]);
      expect(outcomes.filter((outcome) => !['done', 'CONFLICT', 'STATE'].includes(outcome))).toEqual([]);
      // What came of it is read as it was committed.
      const [after] = await database.admin<{ revision: number; state: string; logged: number }>(
        `select revision, state, (select count(*)::int from transition_log where row_id = $1 and action = $2) as logged from ${table.name} where id = $1`, [key.id, line.action]);
      expect([line.action, after]).toEqual([line.action, { revision: revision + 1, state: line.to ?? from, logged: logged(table) ? 1 : 0 }]);
    }
  }, 120_000);

  /** An action that no business role may take. */
  function permissionless(line: MatrixLine): boolean {
    return !line.roles.some((role) => (BUSINESS_ROLES as readonly string[]).includes(role));
  }

  it('knows every permission that a line asks for', () => {
    for (const table of machines) for (const action of Object.values(table.actions)) expect(permissions).toHaveProperty([action.permission]);
  });
});
