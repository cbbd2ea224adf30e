import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOrganization, createUser, type TestOrganization } from '../kit/accounts.js';
import { as, type Caller } from '../kit/as.js';
import { createDatabase, type TestDatabase } from '../kit/database.js';
import { startServer } from '../kit/server.js';

const WHO = '{ viewer { user { login } acting { organizationId } } sessions { id current } }';
interface Who {
  viewer: { user: { login: string }; acting: { organizationId: string } };
  sessions: Array<{ id: string }>;
}

let database: TestDatabase;
const organizations: TestOrganization[] = [];
beforeAll(async () => {
  database = await createDatabase();
  for (let at = 0; at < 20; at += 1) {
    const organization = await createOrganization(database, `医院${at}`);
    await createUser(database, `office${at}`, organization, ['HOSPITAL_OFFICE']);
    organizations.push(organization);
  }
});
afterAll(() => database.drop());

describe('more requests than connections', () => {
  for (const poolSize of [1, 3]) {
    it(`a pool of ${poolSize} answers 20 organisations at once, each with its own`, async () => {
      const server = await startServer(database, { poolSize });
      try {
        const callers = organizations.map((_, at) => as(server, `office${at}`));
        await Promise.all(callers.map((caller) => caller.token()));
        const ask = async (caller: Caller, at: number) => {
          const { viewer, sessions } = await caller.ask<Who>(WHO);
          expect([viewer.user.login, viewer.acting.organizationId]).toEqual([`office${at}`, organizations[at]?.id]);
          return sessions.map((session) => session.id);
        };
        const answers = await Promise.all(Array.from({ length: 200 }, (_, turn) => ask(callers[turn % 20] as Caller, turn % 20)));
        for (const [turn, ids] of answers.entries()) expect(ids).toEqual(answers[turn % 20]);
        expect(server.server.services.database.pool.totalCount).toBeLessThanOrEqual(poolSize);
      } finally {
        await server.close();
      }
    });
  }

  it('requests that are given up midway leave nothing behind', async () => {
    const server = await startServer(database, { poolSize: 2 });
    try {
      const headers = { 'content-type': 'application/json', ...(await as(server, 'office1').headers()) };
      const body = JSON.stringify({ query: WHO });
      const given = Array.from({ length: 300 }, async (_, turn) => {
        const signal = turn % 3 === 0 ? AbortSignal.timeout(turn % 7) : undefined;
        const response = await fetch(`${server.address}/graphql`, { method: 'POST', headers, body, ...(signal && { signal }) });
        return ((await response.json()) as { data: Who }).data.viewer.user.login;
      });
      const outcomes = await Promise.allSettled(given);
      const answered = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
      expect(answered.length).toBeGreaterThanOrEqual(200);
      expect(new Set(answered)).toEqual(new Set(['office1']));
      const { pool } = server.server.services.database;
      await expect.poll(() => [pool.totalCount - pool.idleCount, pool.waitingCount]).toEqual([0, 0]);
    } finally {
      await server.close();
    }
  });
});

describe('the end of a server', () => {
  it('fails no request under load, and lets new connections in no more', async () => {
    const server = await startServer(database, { poolSize: 2, drainMs: 300 });
    const callers = organizations.slice(0, 8).map((_, at) => as(server, `office${at}`));
    await Promise.all(callers.map((caller) => caller.token()));
    let ending = false;
    let answered = 0;
    const load = callers.map(async (caller) => {
      while (!ending) {
        await caller.ask<Who>(WHO);
        answered += 1;
      }
    });
    await expect.poll(() => answered, { timeout: 15_000 }).toBeGreaterThan(20);
    const closed = server.close();
    await pause(150);
    ending = true;
    await Promise.all(load);
    await closed;
    await expect(fetch(`${server.address}/healthz`)).rejects.toThrow();
  });
});
