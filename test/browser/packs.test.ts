import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from '../kit/browser.js';
import { evaluationsIn } from '../kit/pack-evaluations.js';
import { activePairing, type ActivePairing } from '../kit/pairings.js';
import type { Person } from '../kit/person.js';
import { teamOnSite } from '../kit/teams.js';

// The library, a comparison, a trial of a stricter value; the working-day calendar.

let office: Office;
let officer: Person;
let pairing: ActivePairing;
beforeAll(async () => {
  office = await openOffice();
  office.at('2022-04-06T09:00:00+08:00');
  pairing = await activePairing(office.world);
  const { members } = await teamOnSite(office.world, pairing.pairingId);
  office.at('2022-12-20T09:00:00+08:00');
  await evaluationsIn(office.world).score(pairing.pairingId, members.get('李秋实') ?? '', { from: '2022-04-06', to: '2022-12-20' }, '82');
  officer = await office.atDesk('gs-prov');
});
afterAll(() => office.close());

describe('the library of policy packs', () => {
  it('shows every version with its documents and programmes, and finds them', async () => {
    await officer.opens('/packs');
    await officer.sees('没有草稿', '随系统提供');
    await officer.row('GS-2022').sees('已发布', '三级医院对口帮扶县级医院（2022-2025年）');
    await officer.looks('packs-library', { phone: true });
    await officer.opens('/packs?search=37号');
    expect(await officer.count('row', /GS-2022/)).toBe(1);
  });

  it('compares two of them, stricter and looser', async () => {
    await officer.opens('/packs/compare?before=CN-BASE@1&after=GS-2022@1');
    await officer.sees('新增', '更严', 'R-224');
    await officer.looks('packs-compare', { phone: true });
  });
});

describe('a pack of one’s own', () => {
  it('begins with a trial: who would fail if the pass mark were 85', async () => {
    await officer.opens('/packs/GS-2022/1');
    await officer.looks('packs-viewer', { phone: true });
    await officer.presses('试算 队伍人数下限');
    await officer.dialog.fills('改为', '6');
    await officer.dialog.presses('试算');
    await officer.dialog.sees('改判名单', 'R-224');
  });
});

describe('the working-day calendar', () => {
  it('shows the national days, takes days of the area and gives them back', async () => {
    await officer.opens('/calendar');
    await officer.row('2022-04-05').sees('清明节', '全国');
    await officer.looks('calendar', { phone: true });
    await officer.presses('设置日期');
    const { dialog } = officer;
    await dialog.fills('自', '2022-12-24');
    await dialog.chooses('安排', /^班/);
    await dialog.fills('名称', '年末上班');
    await officer.looks('calendar-set', { phone: true });
    await officer.confirms('设置');
    await officer.row('2022-12-24').sees('年末上班', '本地区');
    await officer.presses('撤销 2022-12-24 的设置');
    await officer.confirms('撤销设置');
    expect(await officer.count('row', /2022-12-24/)).toBe(0);
  });
});

describe('in English, without a word of the other language', () => {
  it.each(['/packs', '/packs/compare?before=CN-BASE@1&after=GS-2022@1', '/calendar'])('%s', async (path) => {
    const person = await office.atDesk('gs-prov', 'en');
    await person.opens(path);
    expect(await person.chineseWords()).toEqual([]);
    await person.looks(`packs-english${path.replaceAll(/\W+/g, '-')}`);
    await person.leaves();
  });
});
