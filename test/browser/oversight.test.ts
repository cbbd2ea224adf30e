import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from '../kit/browser.js';
import { SCREENSHOTS, sheetsPrinted } from '../kit/inspection.js';
import type { Person } from '../kit/person.js';
import { activePairing, type ActivePairing } from '../kit/pairings.js';
import { openWriter } from '../kit/random-writes.js';
import { teamOnSite } from '../kit/teams.js';

// J-7, steps 1 and 2.

let office: Office;
let officer: Person;
let pairing: ActivePairing;
beforeAll(async () => {
  office = await openOffice();
  office.at('2022-04-02T09:00:00+08:00');
  pairing = await activePairing(office.world);
  office.at('2022-04-06T09:00:00+08:00');
  await teamOnSite(office.world, pairing.pairingId);
  const writer = await openWriter(office.world.database.adminUrl, '2022-07-01', 3);
  await writer.write(400);
  await writer.end();
  office.at('2023-01-01T09:00:00+08:00');
  officer = await office.atDesk('gs-prov');
}, 120_000);
afterAll(() => office.close());

/** Opens the list behind each of these figures of the open page; the list says that it has as many rows. */
async function opensAsMany(labels: readonly string[]): Promise<void> {
  const figures = await officer.figures();
  for (const label of labels) {
    const figure = figures.find((one) => one.label === label);
    if (!figure) throw new Error(`No figure ${label}.`);
    await officer.opens(figure.to);
    expect([label, await officer.rowsListed()]).toEqual([label, figure.value]);
  }
}

describe('the dashboard of a province', { timeout: 120_000 }, () => {
  it('shows last year on 1 January, with every figure a list', async () => {
    await officer.opens('/oversight?divisionCode=620000');
    await officer.sees('当前', '本期 2022（2022-01-01 至 2022-12-31）', '驻点人月', '进修人员', '按期生效', '今日力量不足', '目标未达成', '本页统计未计入', '趋势', '构成', '中级');
    await officer.looks('oversight-1-province', { phone: true });
    const [file] = await Promise.all([officer.browserPage.waitForEvent('download'), officer.browserPage.getByRole('button', { name: '导出 Excel' }).click()]);
    expect(file.suggestedFilename()).toMatch(/^监管驾驶舱 甘肃省 2022 2023-01-01-.+\.xlsx$/);
    const [picture] = await Promise.all([officer.browserPage.waitForEvent('download'), officer.presses('导出图片')]);
    expect(picture.suggestedFilename()).toMatch(/^监管驾驶舱 甘肃省 2022 2023-01-01-.+\.png$/);
    const png = readFileSync(await picture.path());
    expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20) > 1200]).toEqual(['PNG', 2240, true]);
    if (process.env.TEST_PICTURES) copyFileSync(await picture.path(), join(SCREENSHOTS, 'oversight-1-picture.png'));
    await officer.browserPage.emulateMedia({ media: 'print' });
    await officer.sees('监管驾驶舱 甘肃省 2022', /统计期 2022-01-01 至 2022-12-31/, /制作：甘肃省卫生健康委员会/, '地区分布', '趋势');
    await officer.seesNo('导出图片');
    const sheets = await sheetsPrinted(officer.browserPage, 'oversight-1-print');
    expect([sheets > 0, sheets <= 4]).toEqual([true, true]);
    await officer.browserPage.emulateMedia({ media: null });
    await officer.presses('全屏');
    await officer.sees('退出全屏');
    expect(await officer.browserPage.getByRole('navigation', { name: '主导航' }).count()).toBe(0);
    await officer.presses('退出全屏');
    await officer.sees('全屏', '待办');
    await opensAsMany(['驻点人月']);
    await officer.looks('oversight-2-stay-months', { phone: true });
    await officer.opens('/oversight?divisionCode=620000');
    await opensAsMany(['目标未达成']);
    await officer.looks('oversight-2-goals', { phone: true });
    await officer.opens('/oversight?divisionCode=620000');
    await opensAsMany(['考勤记录']);
    await officer.looks('oversight-2-marks', { phone: true });
    await officer.opens('/oversight?divisionCode=620000');
    await opensAsMany(['已确认工作', '进修人员', '到期任务已完成', '差错事故', '违纪', '按期生效', '矛盾待核实', '在岗队伍']);
    for (const name of ['activities', 'trainees', 'tasks', 'incidents', 'violations', 'agreements', 'contradictions', 'teams']) {
      await officer.opens(`/${name}`);
      await officer.looks(`oversight-list-${name}`);
    }
  });

  it('turns to a quarter and a month, and draws another trend', async () => {
    await officer.opens('/oversight?divisionCode=620000');
    await officer.follows('季');
    await officer.sees('本期 2022 Q4');
    await officer.follows('月');
    await officer.sees('本期 2022-12');
    await officer.browserPage.getByLabel('统计期').selectOption('2022-07-01');
    await officer.sees('本期 2022-07（2022-07-01 至 2022-07-31）');
    await officer.browserPage.getByLabel('指标', { exact: true }).first().selectOption('ACTIVITIES');
    await officer.settles();
    await expect.poll(() => officer.browserPage.getByRole('img', { name: /^工作记录，2021-08 至 2022-07/ }).count(), { timeout: 30_000 }).toBe(1);
    await officer.looks('oversight-3-month', { phone: true });
  });

  it('goes down from the province to a person', async () => {
    await officer.opens('/oversight?divisionCode=620000');
    await officer.follows('定西市');
    await officer.follows('陇西县');
    await officer.sees('受援单位');
    await officer.follows('陇西县人民医院');
    await officer.sees('人员', '孙雅静');
    await officer.looks('oversight-4-institution', { phone: true });
    const [own] = await officer.browserPage.getByRole('link', { name: /^孙雅静 驻点人月 \d+/ }).all();
    const months = Number((await own?.innerText()) ?? 0);
    await own?.click();
    await officer.settles();
    expect(await officer.rowsListed()).toBe(months);
    await officer.browserPage.goBack();
    await officer.settles();
    await officer.follows('孙雅静');
    await officer.sees('孙雅静');
    await officer.looks('oversight-5-person');
  });

  it('a prefecture officer goes down from the city by tile to county, institution and person; ranking, anomalies, export', async () => {
    const prefecture = await office.atDesk('dx-pref');
    const page = prefecture.browserPage;
    await prefecture.opens('/oversight?divisionCode=621100');
    await prefecture.seesHeading('定西市');
    await prefecture.seesNo('兰州市');
    await page.getByLabel('排名依据').selectOption({ label: '到期任务完成' });
    await page.getByRole('list', { name: '地区排名 到期任务完成' }).getByRole('link', { name: /陇西县/ }).waitFor();
    const anomaly = page.getByRole('link', { name: /^查看列表 陇西县 / }).first();
    const listed = Number(/\d+/.exec((await anomaly.getAttribute('aria-label')) ?? '')?.[0]);
    const [file] = await Promise.all([page.waitForEvent('download'), prefecture.presses(/^导出 \d+ 行$/)]);
    expect(file.suggestedFilename()).toMatch(/^监管 定西市 2022 /);
    await anomaly.click();
    await prefecture.settles();
    expect(await prefecture.rowsListed()).toBe(listed);
    await prefecture.opens('/oversight?divisionCode=621100');
    await page.getByRole('list', { name: /^各地区的结对/ }).getByRole('link', { name: /^陇西/ }).click();
    await prefecture.seesHeading('陇西县');
    await prefecture.looks('oversight-6-county', { phone: true });
    await prefecture.follows('陇西县人民医院');
    await prefecture.sees('人员');
    await prefecture.follows('孙雅静');
    await prefecture.sees('孙雅静');
    await prefecture.looks('oversight-6-person', { phone: true });
  });

  it('J-7.1 counts a goal that is set, reported on and reached, and shows what came of it', async () => {
    const reached = async (): Promise<number> => {
      await officer.opens('/oversight?divisionCode=620000');
      return (await officer.figures()).find(({ label }) => label === '目标已达成')?.value ?? 0;
    };
    const before = await reached();
    const receiver = await office.atDesk('lx-hosp');
    await receiver.opens(`/pairings/${pairing.pairingId}`);
    await receiver.presses('设定目标');
    await receiver.dialog.fills('目标', '建成胸痛中心');
    await receiver.dialog.chooses('类别', '中心建设');
    await receiver.dialog.chooses('成效项目', '胸痛中心');
    await receiver.dialog.presses('保存');
    await receiver.sees('中心建设 · 胸痛中心');
    await receiver.presses('确认达成 建成胸痛中心');
    await receiver.dialog.fills('达成依据', '2022 年 11 月通过验收');
    await receiver.dialog.presses('确认达成');
    await receiver.sees('2022 年 11 月通过验收');
    await receiver.looks('oversight-7-goal');
    expect(await reached()).toBe(before + 1);
    await opensAsMany(['目标已达成']);
    await receiver.opens(`/pairings/${pairing.pairingId}/effect`);
    await receiver.sees('目标判定', '还没有登记数据');
    for (const [year, value] of [['2021', '20000'], ['2022', '21300']] as const) {
      await receiver.presses('登记数据');
      await receiver.dialog.chooses('年度', new RegExp(year));
      await receiver.dialog.fills('数值', value);
      await receiver.dialog.fills('数据来源', `${year} 年统计年报`);
      if (year === '2022') await receiver.looks('oversight-7-indicator');
      await receiver.dialog.presses('保存');
      await receiver.sees(`${year} 年统计年报`);
    }
    await receiver.sees('+1,300 (+6.50%)', '建成中心（累计）');
    await receiver.looks('oversight-7-effect', { phone: true });
    const [file] = await Promise.all([receiver.browserPage.waitForEvent('download'), receiver.browserPage.getByRole('button', { name: '导出对比' }).click()]);
    expect(file.suggestedFilename()).toBe('帮扶前后对比 陇西县人民医院.csv');
    await officer.opens(`/goals/verdicts?programmeId=${pairing.programmeId}&notMet=true`);
    await officer.sees('1 / 1 个结对有未达到的目标');
    await officer.looks('oversight-7-verdicts', { phone: true });
  });

  it('is a prefecture’s own only, in English as well', async () => {
    const prefecture = await office.atDesk('dx-pref', 'en');
    await prefecture.opens('/oversight?divisionCode=621100');
    await prefecture.sees('Now', 'Period 2022', 'Person-months', 'Anomalies');
    await prefecture.looks('oversight-6-prefecture', { phone: true });
    const stranger = await office.atDesk('sd-comm');
    await stranger.opens('/oversight?divisionCode=621100');
    await stranger.sees('这个范围里没有结对');
    await stranger.looks('oversight-6-stranger');
  });
});
