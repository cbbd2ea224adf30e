import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from '../kit/browser.js';
import { accountOf, siteWithTeam, type OnSite } from '../kit/presence.js';
import type { Person } from '../kit/person.js';
import { startServerProcess, type ServerProcess } from '../kit/server-process.js';
import { STAFF } from '../kit/teams.js';

// J-4, steps 1 and 8, on a phone; and the phone without a network.

const ENTRIES = 30;
const LOST = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|ERR_EMPTY_RESPONSE|ERR_FAILED|ERR_SOCKET|Failed to fetch/;

let office: Office;
let site: OnSite;
let li: string;
let qiang: string;
beforeAll(async () => {
  office = await openOffice();
  site = await siteWithTeam(office.world);
  li = await accountOf(office.world, 'li');
  qiang = await accountOf(office.world, 'qiang');
});
afterAll(() => office.close());

describe('J-4 step 1: a day on the phone', () => {
  let person: Person;

  it('1 the first page says where, since when and how long; the consent stands apart', async () => {
    office.at('2022-04-07T08:00:00+08:00');
    person = await office.atDesk(li);
    await person.opens('/');
    await person.sees('在岗第 2 天', '陇西县人民医院', '距满 6 个月', '签到时取一次位置');
    await person.looks('j4-1-home', { phone: true });
    await person.takesPhone();
    await person.presses('说明');
    await person.sees('满一年后只保留约 10 公里范围。');
    await person.looks('j4-1-notice');
  });

  it('1 [K-11] agrees to the position, checks in with it, and takes it back', async () => {
    const context = person.browserPage.context();
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ latitude: 35.00341, longitude: 104.63722, accuracy: 40 });
    await person.presses('同意取位置');
    await person.sees('撤回同意');
    await person.presses(/^签到/);
    await person.sees('已同步');
    await expect.poll(() => office.world.database.admin('select 1 from attendance_location'), { timeout: 20_000 }).toHaveLength(1);
    const [mark] = await office.world.database.admin<{ latitude: string }>('select latitude from attendance_location');
    expect(mark?.latitude).toBe('35.00300');
    await person.presses('撤回同意');
    await person.sees('同意取位置');
    await person.looks('j4-1-checked-in');
    await person.follows('我的');
    await person.sees('撤回', '满 6 个月');
    await person.looks('j4-8-me', { phone: true });
    await person.takesPhone();
    await person.follows('本月');
    await person.sees('出勤', '无记录');
    await person.looks('j4-8-month', { phone: true });
  });
});

interface Kept {
  id: string;
  madeAt: string;
  state: string;
}

/** What lies in the database of the browser. */
function keptOn(person: Person): Promise<Kept[]> {
  return person.browserPage.evaluate(
    () =>
      new Promise<Kept[]>((done, failed) => {
        const opening = indexedDB.open('jiedui-offline');
        opening.addEventListener('error', () => failed(opening.error ?? new Error('IndexedDB')));
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('entries').objectStore('entries').getAll();
          reading.addEventListener('success', () => {
            opening.result.close();
            done(reading.result as Kept[]);
          });
        });
      }),
  );
}

describe('the phone without a network', () => {
  let person: Person;
  let server: ServerProcess;
  let made: Kept[];
  beforeAll(async () => {
    server = await startServerProcess(office.world.database, '2022-04-07T12:00:00+08:00');
  });
  afterAll(() => server.kill());
  const stored = () => office.world.database.admin<{ id: string; at: Date }>(
    `select i.id::text, m.occurred_at as at from intake i join attendance m on m.scope_id = i.scope_id and m.id = i.row_id
      where m.assignment_id = $1 order by m.occurred_at`, [site.members.get(STAFF.qiang.name)?.split('-').slice(1).join('-')]);

  it(`records ${ENTRIES} entries, each with its time, and keeps them over a reload`, async () => {
    person = await office.atDesk(qiang, 'zh-CN', server.address);
    await person.opens('/');
    await person.takesPhone();
    await person.browserPage.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await person.opens('/');
    await person.browserPage.context().setOffline(true);
    for (let at = 0; at < ENTRIES; at += 1) await person.presses(at % 2 === 0 ? /^签到/ : '签退');
    made = await keptOn(person);
    expect([made.length, new Set(made.map(({ id }) => id)).size, new Set(made.map(({ madeAt }) => madeAt)).size]).toEqual([ENTRIES, ENTRIES, ENTRIES]);
    await person.opens('/');
    await person.sees(`离线 · ${ENTRIES} 条待同步`, '连不上服务端');
    await person.looks('offline-home', { phone: true });
    await person.takesPhone();
    await person.follows(/待同步$/);
    await person.sees(`离线，${ENTRIES} 条待同步`);
    await person.looks('offline-queue', { phone: true });
    await person.takesPhone();
    expect((await keptOn(person)).map(({ id, madeAt }) => ({ id, madeAt }))).toEqual(made.map(({ id, madeAt }) => ({ id, madeAt })));
    expect(await stored()).toEqual([]);
    await person.expectsFault(LOST);
  });

  it('sends them when the network is back; a server killed in the middle and started again has each once, with its time', async () => {
    // Every answer takes a moment, and one gets lost after the server has stored the entry.
    let answers = 0;
    await person.browserPage.route('**/graphql', async (route) => {
      await pause(60);
      if (!(route.request().postData() ?? '').includes('checkIn')) return route.continue();
      answers += 1;
      if (answers !== 4) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await person.browserPage.context().setOffline(false);
    await expect.poll(async () => (await stored()).length, { timeout: 60_000, interval: 10 }).toBeGreaterThanOrEqual(10);
    await server.kill();
    const before = (await stored()).length;
    expect(before).toBeLessThan(ENTRIES);
    await expect.poll(async () => (await keptOn(person)).some(({ state }) => state === 'QUEUED'), { timeout: 20_000 }).toBe(true);
    await server.start();
    await person.browserPage.getByRole('button', { name: '立即重试' }).click();
    await expect.poll(async () => (await keptOn(person)).filter(({ state }) => state === 'SENT').length, { timeout: 90_000 }).toBe(ENTRIES);
    const rows = await stored();
    expect(rows.map(({ id, at }) => ({ id, madeAt: at.toISOString() }))).toEqual(made.map(({ id, madeAt }) => ({ id, madeAt })));
    await person.browserPage.unroute('**/graphql');
    await person.sees('已同步');
    await person.looks('offline-sent');
    await person.expectsFault(LOST);
  });
});

describe('attendance at the office', () => {
  it('the receiver sets its hours, signs the team in, and sees the month', async () => {
    office.at('2022-04-08T18:00:00+08:00');
    const clerk = await office.atDesk('lx-hosp');
    await clerk.opens('/attendance');
    await clerk.looks('attendance-teams', { phone: true });
    await clerk.follows(/本月考勤表/);
    await clerk.sees('受援单位还没有设作息');
    await clerk.presses('作息与位置');
    await clerk.looks('attendance-hours');
    await clerk.dialog.presses('保存');
    await clerk.sees(/08:00–17:30/);
    await clerk.presses('登记签到');
    await clerk.dialog.chooses(STAFF.zhao.name, '旷工');
    await clerk.looks('attendance-sign-in', { phone: true });
    await clerk.dialog.presses('登记 5 人');
    await clerk.sees(/受援单位签到/);
    await clerk.looks('attendance-sheet', { phone: true });
    await clerk.presses(new RegExp(`更正 ${STAFF.zhao.name}`));
    await clerk.dialog.chooses('应为', '出勤');
    await clerk.dialog.fills('理由', '当天在门诊，考勤员误记');
    await clerk.dialog.presses('更正');
    await clerk.sees('已被更正');
    await clerk.presses('登记签到');
    await clerk.dialog.fills('日期', '2022-04-07');
    await clerk.dialog.chooses(STAFF.li.name, '旷工');
    for (const { name } of [STAFF.wang, STAFF.zhao, STAFF.sun, STAFF.qiang]) await clerk.dialog.chooses(name, '不登记');
    await clerk.dialog.presses('登记 1 人');
    await clerk.sees('1 条矛盾记录待说明');
    await clerk.looks('attendance-contradiction');
    await clerk.follows('查看');
    await clerk.row(STAFF.li.name).sees('签到与受援单位记录不符', '待说明');
    await clerk.looks('contradictions', { phone: true });
    await clerk.presses(`说明 ${STAFF.li.name} 2022-04-07`);
    await clerk.looks('contradiction-settle', { phone: true });
    await clerk.dialog.fills('说明', '当天受派到乡镇义诊，考勤员误记');
    await clerk.dialog.presses('说明');
    await clerk.opens('/contradictions');
    await clerk.row(STAFF.li.name).sees('已说明', /误记/);
  });

  it('the employer’s office opens an account and hands its password over once', async () => {
    const desk = await office.atDesk('lz-hosp');
    await desk.opens('/staff');
    await desk.looks('account-staff');
    await desk.follows(STAFF.sun.name);
    await desk.presses('开通账号');
    await desk.dialog.fills('登录名', 'sun.lz');
    await desk.looks('account-open');
    await desk.dialog.presses('开通账号');
    await desk.sees('只显示这一次', 'sun.lz');
    await desk.looks('account-opened', { phone: true });
    expect(await desk.mayPress('停用账号')).toBe(true);
  });
});
