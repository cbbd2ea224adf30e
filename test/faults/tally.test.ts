import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteWithTeam, type OnSite } from '../kit/presence.js';
import { openWriter } from '../kit/random-writes.js';
import { startServerProcess, type ServerProcess } from '../kit/server-process.js';
import { createWorld, type World } from '../kit/world.js';

let world: World;
let site: OnSite;
let server: ServerProcess;
beforeAll(async () => {
  world = await createWorld();
  site = await siteWithTeam(world);
  server = await startServerProcess(world.database, '2022-04-07T12:00:00+08:00');
});
afterAll(async () => {
  await server?.kill();
  await world?.close();
});

const wrong = () => world.database.admin('select * from app.check_tallies(null) limit 20');

/** Sets goals as fast as six connections can, until told to stop; answers how many were answered as done. */
function goalSetter(token: string, orgId: string) {
  let going = true;
  let done = 0;
  const one = async (line: number) => {
    for (let at = 0; going; at += 1) {
      const body = JSON.stringify({
        query: 'mutation S($input: SetGoalInput!) { setGoal(input: $input) { pairingGoal { id } problems { code } } }',
        variables: { input: { pairingId: site.pairingId, title: `目标 ${line}-${at}`, field: at % 2 === 0 ? 'GENERAL' : 'SPECIALTY', dueOn: '2022-12-31' } },
      });
      const headers = { 'content-type': 'application/json', cookie: `jiedui=${token}`, 'x-acting-organization': orgId };
      const answer = await fetch(`${server.address}/graphql`, { method: 'POST', headers, body }).then((response) => response.json() as Promise<{ data?: { setGoal: { pairingGoal: object | null } } }>, () => null);
      if (answer?.data?.setGoal.pairingGoal) done += 1;
      else await pause(50);
    }
  };
  const lines = Array.from({ length: 6 }, (_, line) => one(line));
  return async (): Promise<number> => {
    going = false;
    await Promise.all(lines);
    return done;
  };
}

describe('tallies when something dies', () => {
  it('equal a recount after the server was killed twice in the middle of writes', { timeout: 120_000 }, async () => {
    const token = (await world.as('lx-hosp').token()) ?? '';
    const stop = goalSetter(token, world.organization('longxiHospital').id);
    for (let deaths = 0; deaths < 2; deaths += 1) {
      await pause(1_500);
      await server.kill();
      await server.start();
    }
    await pause(1_000);
    const done = await stop();
    expect(done).toBeGreaterThan(20);
    const [rows] = await world.database.admin<{ n: number }>(`select count(*)::int as n from pairing_goal where title like '目标 %'`);
    const [kept] = await world.database.admin<{ n: number }>(`select sum(amount)::int as n from work_tally where measure = 'GOAL' and grain = 'NOW'`);
    // Whatever was answered was stored; what was stored without an answer is counted as well.
    expect(rows?.n).toBeGreaterThanOrEqual(done);
    expect(kept?.n).toBe(rows?.n);
    expect(await wrong()).toEqual([]);
  });

  it('equal a recount after folding was cut off again and again, and writers went on meanwhile', { timeout: 120_000 }, async () => {
    const writer = await openWriter(world.database.adminUrl, '2022-06-30', 11);
    const writing = writer.write(500);
    let folded = 0;
    for (let rounds = 0; rounds < 12; rounds += 1) {
      const folder = new pg.Client({ connectionString: world.database.adminUrl });
      folder.on('error', () => undefined);
      await folder.connect();
      const [{ pid } = { pid: 0 }] = (await folder.query<{ pid: number }>('select pg_backend_pid() as pid')).rows;
      const cut = folder.query('begin; select app.fold_tallies(50); select pg_sleep(5)').then(() => undefined, () => (folded += 1));
      await pause(80);
      await world.database.admin('select pg_terminate_backend($1)', [pid]);
      await cut;
      await folder.end().catch(() => undefined);
      await world.database.admin('select app.fold_tallies(20)');
    }
    await writing;
    await writer.end();
    expect(folded).toBe(12);
    expect(await wrong()).toEqual([]);
  });

  it('are written by many at once without one waiting for another for ever', { timeout: 120_000 }, async () => {
    const [pairing] = await world.database.admin<{ scope: number; id: string }>('select scope_id as scope, id from pairing limit 1');
    const clients = await Promise.all(Array.from({ length: 8 }, async () => {
      const client = new pg.Client({ connectionString: world.database.adminUrl });
      await client.connect();
      return client;
    }));
    // Each holds its transaction open over two counters, half of them in the other order: updated counters would deadlock here.
    const failures = await Promise.all(clients.map(async (client, at) => {
      const due = at % 2 === 0 ? ['2022-05-01', '2022-06-01'] : ['2022-06-01', '2022-05-01'];
      try {
        for (let round = 0; round < 5; round += 1) {
          await client.query('begin');
          for (const day of due) {
            await client.query(`insert into task (scope_id, pairing_id, year, title, due_on) values ($1, $2, 2022, 'g', $3)`, [pairing?.scope, pairing?.id, day]);
            await pause(20);
          }
          await client.query('commit');
        }
        return null;
      } catch (error) {
        return String(error);
      } finally {
        await client.end();
      }
    }));
    expect(failures.filter((failure) => failure !== null)).toEqual([]);
    expect(await wrong()).toEqual([]);
  });
});
