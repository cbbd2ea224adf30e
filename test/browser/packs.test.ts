import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from '../kit/browser.js';
import { evaluationsIn } from '../kit/pack-evaluations.js';
import { activePairing, type ActivePairing } from '../kit/pairings.js';
import type { Person } from '../kit/person.js';
import { teamOnSite } from '../kit/teams.js';

// A commission takes the pack, tries a stricter value, writes and publishes its own, and moves its programme.

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
    await officer.shows(1, 'row', /GS-2022/);
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
    await officer.dialog.sees('改判名单', 'R-224', '受援单位在岗');
    await officer.looks('packs-try', { phone: true });
    await officer.types('Escape');
    await officer.settles();
  });

  it('is taken, edited in a form that knows the parameter, saved as it is typed', async () => {
    await officer.presses('建立草稿');
    const { dialog } = officer;
    await dialog.chooses('方式', '复制');
    await dialog.fills('代码', 'GS-OWN');
    await dialog.fills('名称', '甘肃省自定方案');
    await officer.looks('packs-take', { phone: true });
    await dialog.presses('建立草稿');
    await officer.sees('已自动保存');
    await officer.looks('packs-draft', { phone: true });
    await officer.presses('修改 队伍人数下限');
    await officer.dialog.fills('取值', '-1');
    await officer.dialog.presses('确定');
    await officer.sees('1 处不符');
    await officer.row(/parameters.+team\.size\.min/).sees('-1', /不小于 0/);
    expect(await officer.mayPress('发布')).toBe(false);
    await officer.looks('packs-number-wrong', { phone: true });
    await officer.presses('修改 队伍人数下限');
    await officer.dialog.fills('取值', '6');
    await officer.looks('packs-parameter', { phone: true });
    await officer.dialog.presses('确定');
    await officer.row('team.size.min').sees('≥ 6 人');
    await officer.sees(/已自动保存/);
    await officer.fills('变更说明', '');
    await officer.sees('不符合要求之处', 'changeNote');
    expect(await officer.mayPress('发布')).toBe(false);
    await officer.looks('packs-draft-wrong', { phone: true });
    await officer.fills('变更说明', '队伍由五人改为六人');
    await expect.poll(() => officer.mayPress('发布'), { timeout: 20_000 }).toBe(true);
  });

  it('is published only with its code typed by hand, and never changes again', async () => {
    await officer.presses('发布');
    const { dialog } = officer;
    const name = /输入 (\S+) 以确认/.exec(await dialog.text())?.[1] ?? '';
    await officer.looks('packs-publish', { phone: true });
    expect(await dialog.mayPress('发布，不再更改')).toBe(false);
    await dialog.fills('输入', name);
    await officer.confirms('发布，不再更改');
    await officer.sees('已发布');
    await officer.looks('packs-published');
    await officer.opens(`/packs/${name.replace('@', '/')}`);
    await officer.sees('队伍由五人改为六人');
    await officer.looks('packs-own-viewer');
  });

  it('takes over a programme by an act of its own, after a look at what would change', async () => {
    await officer.opens(`/programmes/${pairing.programmeId}/migrate`);
    await officer.chooses('目标版本', /GS-OWN v1/);
    await officer.sees('改判名单', 'R-224');
    await officer.fills('理由', '省里提高要求');
    await officer.looks('packs-migrate', { phone: true });
    await officer.presses('迁移');
    await officer.confirms('迁移', { sees: [/1 对结对/] });
    await officer.sees(/GS-OWN v1/);
    await officer.looks('packs-programme-moved');
  });

  it('is read and not written by a party of the programme', async () => {
    const hospital = await office.atDesk('lz-hosp');
    await hospital.opens('/packs');
    await hospital.follows(/甘肃省自定方案/);
    await hospital.sees('R-224');
    expect(await hospital.count('button', /建立草稿|试算/)).toBe(0);
    await hospital.looks('packs-viewer-party', { phone: true });
    await hospital.leaves();
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
