import { setTimeout as pause } from 'node:timers/promises';
import { staffSheet } from '@jiedui/server/modules/document/staff.sheet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workbook } from '../kit/import.js';
import { startServerProcess, type ServerProcess } from '../kit/server-process.js';
import { createWorld, type World } from '../kit/world.js';

const ROWS = 12_000;
const TOKEN = '019a0000-0000-7000-8000-00000000000d';

let world: World;
let server: ServerProcess;
let headers: Record<string, string>;
let file: Buffer;
beforeAll(async () => {
  world = await createWorld();
  server = await startServerProcess(world.database, '2022-04-07T12:00:00+08:00');
  headers = { cookie: `jiedui=${(await world.as('lz-hosp').token()) ?? ''}`, 'x-acting-organization': world.organization('lanzhouHospital').id, 'x-jiedui-request': '1' };
  file = await workbook(staffSheet, Array.from({ length: ROWS }, (_, at) => ({ 工号: `K${at}`, 姓名: `职工${at}`, 性别: '男', 联系电话: `1390${String(at).padStart(7, '0')}`, 人员类别: '医师', 职称级别: '中级' })));
}, 120_000);
afterAll(async () => {
  await server?.kill();
  await world?.close();
});

const stored = async () => (await world.database.admin(`select
  (select count(*)::int from person where staff_no like 'K%') as persons, (select count(*)::int from person_secret s join person p on p.id = s.person_id where p.staff_no like 'K%') as secrets,
  (select count(*)::int from audit_event where table_name = 'person' and after ->> 'staff_no' like 'K%') as events, (select count(*)::int from import_batch) as batches,
  (select coalesce(sum(size), 0)::int from import_slice) as kept, (select string_agg(state, ',') from import_batch) as states`))[0];

function send(): Promise<{ id?: string }> {
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(file)]), 'staff.xlsx');
  return fetch(`${server.address}/import/staff?progress=${TOKEN}`, { method: 'POST', headers, body }).then((answer) => answer.json() as Promise<{ id?: string }>);
}

function commit(id: string): Promise<{ data?: { commitImport: { importBatch: { state: string } | null; problems: { code: string }[] } } }> {
  const query = 'mutation C($input: ImportInput!) { commitImport(input: $input) { importBatch { state } problems { code } } }';
  return fetch(`${server.address}/graphql`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify({ query, variables: { input: { importId: id } } }) })
    .then((answer) => answer.json() as never);
}

/** Kills the server as soon as some of the rows, but not all, are done. */
async function killMidway(token: string): Promise<number> {
  for (;;) {
    const { done = 0, phase = '' } = await fetch(`${server.address}/import/progress/${token}`, { headers }).then((answer) => (answer.status === 200 ? answer.json() as Promise<{ done: number; phase: string }> : {}), () => ({})) as { done?: number; phase?: string };
    if (done > 0 && phase !== 'READING') {
      await server.kill();
      return done;
    }
    await pause(5);
  }
}

describe('an import when the server is killed', () => {
  it('in the middle of the check leaves nothing behind; in the middle of the commit it is still to be done, and then done once', { timeout: 180_000 }, async () => {
    const cutOff = send().then(() => 'answered', () => 'cut off');
    expect(await killMidway(TOKEN)).toBeLessThan(ROWS);
    expect(await cutOff).toBe('cut off');
    expect(await stored()).toMatchObject({ persons: 0, events: 0, batches: 0, kept: 0 });

    await server.start();
    const { id = '' } = await send();
    const halfway = commit(id).then(() => 'answered', () => 'cut off');
    expect(await killMidway(id)).toBeLessThan(ROWS);
    expect(await halfway).toBe('cut off');
    await expect.poll(stored, { timeout: 20_000 }).toMatchObject({ persons: 0, secrets: 0, events: 0, batches: 1, kept: ROWS, states: 'CHECKED' });

    await server.start();
    expect((await commit(id)).data?.commitImport).toEqual({ importBatch: { state: 'COMMITTED' }, problems: [] });
    const whole = { persons: ROWS, secrets: ROWS, events: ROWS, batches: 1, states: 'COMMITTED' };
    expect(await stored()).toMatchObject(whole);
    expect((await commit(id)).data?.commitImport.problems).toHaveLength(1);
    expect(await stored()).toMatchObject(whole);
  });
});
