import { setTimeout as pause } from 'node:timers/promises';
import type { Viewer } from '@jiedui/server/access/viewer';
import type { Database } from '@jiedui/server/db/data-source';
import { UnitOfWork, type Tx } from '@jiedui/server/db/unit-of-work';
import { Division } from '@jiedui/server/modules/organization/division';
import { hashOf } from '@jiedui/server/modules/membership/token';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMembership, createOrganization, createUser, type TestOrganization } from '../kit/accounts.js';
import { as } from '../kit/as.js';
import { createDatabase, type TestDatabase } from '../kit/database.js';
import { startServer, type TestServer } from '../kit/server.js';

let database: TestDatabase;
let server: TestServer;
let pool: Database;
let hospital: TestOrganization;
let userId: string;
let viewer: Viewer;
beforeAll(async () => {
  database = await createDatabase();
  server = await startServer(database, { poolSize: 2, statementTimeoutMs: 500, poolWaitMs: 300, logLevel: 'silent' });
  pool = server.server.services.database;
  hospital = await createOrganization(database, '某医院');
  userId = await createUser(database, 'office', hospital, ['HOSPITAL_OFFICE']);
  viewer = await load();
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

async function load(): Promise<Viewer> {
  const hash = hashOf(await as(server, 'office').token());
  if (!hash) throw new Error('no session');
  return server.server.services.viewers.load(hash, hospital.id);
}

/** A unit of work of its own, and what it noted. */
function unit(refresh: (stale: Viewer) => Promise<Viewer> = () => Promise.reject(new Error('not foreseen'))) {
  const noted = { statements: 0, refreshed: 0 };
  const uow = new UnitOfWork(pool, {
    requestId: 'test',
    clock: server.clock,
    onStatement: () => void (noted.statements += 1),
    refresh: (stale) => {
      noted.refreshed += 1;
      return refresh(stale);
    },
  });
  return { uow, noted };
}

/** Nothing is held, and every connection can still be used. */
async function poolIsWhole(): Promise<void> {
  await expect.poll(() => [pool.pool.totalCount - pool.pool.idleCount, pool.pool.waitingCount]).toEqual([0, 0]);
  const all = await Promise.all([pool.pool.connect(), pool.pool.connect()]);
  for (const client of all) {
    const { rows } = await client.query<{ org: string | null; at: string }>(`select current_setting('app.org', true) as org, pg_current_xact_id_if_assigned() is null as at`);
    expect(rows[0]?.org ?? '').toBe('');
    client.release();
  }
}

const code = (promise: Promise<unknown>) => promise.then(() => 'no error', (error: { code?: string; message: string }) => error.code ?? error.message);
const ORG = 'select app.org() as org';

describe('a unit of work', () => {
  it('reads in the viewer’s name, at business time, and counts its statements', async () => {
    const { uow, noted } = unit();
    const [row] = await uow.readOnce<{ org: string; now: Date; request: string }>(viewer, null, `select app.org() as org, app.now() as now, current_setting('app.request') as request`, []);
    expect(row).toEqual({ org: hospital.id, now: server.clock.now(), request: 'test' });
    expect(noted.statements).toBe(1);
    await poolIsWhole();
  });

  it('reaches only the scopes that it names', async () => {
    const { uow } = unit();
    const scopes = async (within: number[] | null) => (await uow.readOnce<{ scopes: number[] }>(viewer, within, `select app.scopes('OWN') as scopes`, []))[0]?.scopes;
    expect(await scopes(null)).toEqual([hospital.scopeId]);
    expect(await scopes([])).toEqual([]);
    expect(await scopes([hospital.scopeId + 1])).toEqual([]);
  });

  it('sends statements without waiting, hand-written and TypeORM’s alike, in one transaction', async () => {
    const { uow, noted } = unit();
    const ids = await uow.read(viewer, null, (tx) => Promise.all([
      tx.query<{ id: string }>('select pg_backend_pid()::text as id').then(([row]) => row?.id),
      tx.manager.createQueryBuilder().select('pg_backend_pid()::text', 'id').from(Division, 'd').limit(1).getRawOne<{ id: string }>().then((row) => row?.id),
      tx.query<{ id: string }>('select pg_backend_pid()::text as id').then(([row]) => row?.id),
    ]));
    expect(new Set(ids).size).toBe(1);
    expect(noted.statements).toBe(3);
  });

  it('cannot write while it reads', async () => {
    const { uow } = unit();
    await expect(uow.readOnce(viewer, null, `select app.notify($1, 'k', 't', '', '')`, [hospital.id])).rejects.toThrow(/read-only/);
    await expect(uow.read(viewer, null, (tx) => tx.query(`select app.notify($1, 'k', 't', '', '')`, [hospital.id]))).rejects.toThrow(/read-only/);
    await poolIsWhole();
  });

  it('writes all or nothing', async () => {
    const { uow } = unit();
    const notify = (tx: Tx, title: string) => tx.query(`select app.notify($1, 'k', $2, '', '')`, [hospital.id, title]);
    await uow.write(viewer, null, (tx) => notify(tx, 'kept'));
    await expect(uow.write(viewer, null, async (tx) => {
      await notify(tx, 'thrown');
      throw new Error('changed my mind');
    })).rejects.toThrow('changed my mind');
    await expect(uow.write(viewer, null, async (tx) => {
      void notify(tx, 'unheeded').catch(() => undefined);
      void tx.query('select 1 / 0').catch(() => undefined);
    })).rejects.toThrow('division by zero');
    const kept = await database.admin<{ title: string }>('select title from notice');
    expect(kept.map((row) => row.title)).toEqual(['kept']);
    await poolIsWhole();
  });

  it('reports the first failure, not its echoes', async () => {
    const { uow } = unit();
    await expect(uow.read(viewer, null, (tx) => Promise.all([tx.query('select 1'), tx.query('select 1 / 0'), tx.query('select 2')]))).rejects.toThrow('division by zero');
    await poolIsWhole();
  });

  it('refuses statements after its end', async () => {
    const { uow } = unit();
    const kept = await uow.read(viewer, null, async (tx) => tx);
    await expect(kept.query(ORG)).rejects.toThrow('This transaction is over.');
    await expect(() => kept.manager.query(ORG)).rejects.toThrow('This transaction is over.');
  });

  it('tells who is not signed in, and who is no member', async () => {
    const { uow } = unit();
    const bare = { ...viewer, readable: viewer.readable, writable: viewer.writable, partiesIn: viewer.partiesIn } as Viewer;
    expect(await code(uow.readOnce({ ...bare, sessionHash: Buffer.alloc(32) } as Viewer, null, ORG, []))).toBe('UNAUTHENTICATED');
    expect(await code(uow.write({ ...bare, sessionHash: Buffer.alloc(32) } as Viewer, null, (tx) => tx.query(ORG)))).toBe('UNAUTHENTICATED');
    expect(await code(uow.readOnce({ ...bare, orgId: userId } as Viewer, null, ORG, []))).toBe('FORBIDDEN');
    expect(await code(uow.read({ ...bare, orgId: userId } as Viewer, null, async () => 'nothing asked'))).toBe('FORBIDDEN');
    await poolIsWhole();
  });
});

describe('changed access', () => {
  it('reloads the viewer and runs once more, with the new scopes bound', async () => {
    const stale = viewer;
    await addMembership(database, userId, hospital, 'HOSPITAL_LEADER');
    for (const kind of ['readOnce', 'read', 'write'] as const) {
      const { uow, noted } = unit(load);
      const bound: Array<number | null> = [];
      if (kind === 'readOnce') {
        await uow.readOnce(stale, null, 'select $1::bigint', (current) => {
          bound.push(current.accessVersion);
          return [current.accessVersion];
        });
      } else {
        await uow[kind](stale, null, async (tx) => {
          bound.push(tx.viewer.accessVersion);
          await tx.query(ORG);
        });
      }
      expect(noted.refreshed).toBe(1);
      expect(bound.at(-1)).toBeGreaterThan(stale.accessVersion ?? 0);
    }
    viewer = await load();
    await poolIsWhole();
  });

  it('gives up when the reloaded viewer is out of date again', async () => {
    const stale = viewer;
    await addMembership(database, userId, hospital, 'ATTENDANCE_CLERK');
    const { uow, noted } = unit(() => Promise.resolve(stale));
    expect(await code(uow.readOnce(stale, null, ORG, []))).toBe('LIMITED');
    expect(noted.refreshed).toBe(1);
    viewer = await load();
  });

  it('asks nothing for a viewer who may no longer', async () => {
    const stale = viewer;
    await database.admin(`update membership set position = 'x' where user_id = $1`, [userId]);
    const { uow } = unit(() => Promise.reject(Object.assign(new Error('no more'), { code: 'FORBIDDEN' })));
    expect(await code(uow.write(stale, null, (tx) => tx.query(ORG)))).toBe('FORBIDDEN');
    viewer = await load();
    await poolIsWhole();
  });
});

describe('limits', () => {
  it('cuts a statement that takes too long', async () => {
    const { uow } = unit();
    const before = performance.now();
    expect(await code(uow.readOnce(viewer, null, 'select pg_sleep(60)', []))).toBe('LIMITED');
    expect(await code(uow.write(viewer, null, (tx) => tx.query('select pg_sleep(60)')))).toBe('LIMITED');
    expect(performance.now() - before).toBeLessThan(10_000);
    await poolIsWhole();
  });

  it('waits for a connection only so long', async () => {
    const held = [await pool.pool.connect(), await pool.pool.connect()];
    const before = performance.now();
    expect(await code(unit().uow.readOnce(viewer, null, ORG, []))).toBe('LIMITED');
    const answer = await as(server, 'office').run('{ viewer { demo } }');
    expect([answer.status, answer.headers.get('retry-after'), answer.errors[0]?.extensions.code]).toEqual([503, '2', 'LIMITED']);
    expect(performance.now() - before).toBeLessThan(10_000);
    for (const client of held) client.release();
    await poolIsWhole();
  });

  it('holds one connection at a time, however much a request asks at once', async () => {
    const { uow } = unit();
    let open = 0;
    let most = 0;
    const work = async (tx: Tx) => {
      most = Math.max(most, (open += 1));
      await tx.query('select pg_sleep(0.01)');
      open -= 1;
    };
    await Promise.all(Array.from({ length: 8 }, (_, at) => (at % 2 ? uow.read(viewer, null, work) : uow.write(viewer, null, work))));
    expect(most).toBe(1);
  });

  it('a transaction inside a transaction of the same request is told so, and nothing hangs', async () => {
    const { uow } = unit();
    await expect(uow.read(viewer, null, () => uow.read(viewer, null, (tx) => tx.query(ORG)))).rejects.toThrow(/earlier transaction/);
    expect(await uow.readOnce(viewer, null, ORG, [])).toEqual([{ org: hospital.id }]);
    await poolIsWhole();
  });

  it('survives the loss of its connection in the middle', async () => {
    const { uow } = unit();
    const lost = uow.write(viewer, null, async (tx) => {
      const [row] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
      await database.admin('select pg_terminate_backend($1)', [row?.pid]);
      await pause(50);
      await tx.query(ORG);
    });
    expect(await code(lost)).toBe('LIMITED');
    expect(await uow.readOnce(viewer, null, ORG, [])).toEqual([{ org: hospital.id }]);
  });

  it('survives the loss of every idle connection', async () => {
    await database.admin(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'jiedui_app'`);
    await pause(50);
    expect(await unit().uow.readOnce(viewer, null, ORG, [])).toEqual([{ org: hospital.id }]);
  });
});
