import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from '../kit/browser.js';
import { createProgramme } from '../kit/pairings.js';
import type { Person } from '../kit/person.js';

// J-3, step 1, and the commission's aid to pairing by need.

let office: Office;
let receiver: Person;
let officer: Person;
let need: string;
beforeAll(async () => {
  office = await openOffice();
  office.at('2022-03-25T09:00:00+08:00');
  await createProgramme(office.world, { code: 'GS-2022' });
});
afterAll(() => office.close());

describe('J-3.1: a receiver publishes what it needs', () => {
  it('drafts it with the survey; half of it typed survives a reload', async () => {
    receiver = await office.atDesk('lx-hosp');
    await receiver.opens('/needs');
    await receiver.sees('没有符合条件的需求');
    await receiver.looks('j3-1-needs-empty', { phone: true });
    await receiver.follows('起草需求');
    expect(await receiver.mayPress('保存草稿')).toBe(false);
    await receiver.fills('需求名称', '2022 年度受援需求');
    await receiver.fills('期限起', '2022-04-06');
    await receiver.fills('期限止', '2023-04-05');
    const wanted = [['心内科', '2'], ['儿科', '1'], ['麻醉科', '1'], ['护理管理', '1']] as const;
    for (const [at, [specialty, heads]] of wanted.entries()) {
      if (at > 0) await receiver.presses('添加专科');
      const line = receiver.group(new RegExp(` ${at + 1}$`));
      await line.fills('专科', specialty);
      await line.fills('人数', heads);
    }
    await receiver.opens(receiver.path);
    await receiver.sees(/未保存的内容/);
    await receiver.fills('调研日期', '2022-03-20');
    await receiver.fills('调研人或部门', '医务科');
    await receiver.fills('调研结论', '心内、儿科、麻醉力量薄弱，护理管理需要带教。');
    await receiver.looks('j3-1-draft-need', { phone: true });
    await receiver.presses('保存草稿');
    await receiver.sees('需要的专科', '共 5 人');
    need = receiver.path;
    await receiver.looks('j3-1-need-draft', { phone: true });
  });

  it('[R-058 record] publishes it; its commissions see it, the hospitals do not yet', async () => {
    await receiver.presses('发布需求');
    await receiver.confirms('发布需求', { sees: [/2022 年度受援需求/] });
    await receiver.sees('已发布');
    await receiver.looks('j3-1-need-published', { phone: true });
    officer = await office.atDesk('gs-prov');
    await officer.opens('/needs');
    await officer.row('2022 年度受援需求').sees('陇西县人民医院', '心内科 2 人、儿科 1 人、麻醉科 1 人、护理管理 1 人', '未结对');
    await officer.looks('j3-1-needs-of-the-province', { phone: true });
    const supporter = await office.atDesk('lz-hosp');
    await supporter.opens('/needs');
    await supporter.sees('没有符合条件的需求');
    await supporter.looks('j3-1-needs-of-a-stranger');
    await supporter.follows('支援能力');
    await supporter.sees('还没有支援能力');
    await supporter.presses('公布支援能力');
    const { dialog } = supporter;
    await dialog.group(/ 1$/).fills('专科', '心内科');
    await dialog.group(/ 1$/).fills('人数', '3');
    await dialog.presses('添加专科');
    await dialog.group(/ 2$/).fills('专科', '儿科');
    await supporter.looks('j3-1-offer', { phone: true });
    await dialog.presses('公布');
    await supporter.row('兰州新区总医院').sees('心内科 3 人、儿科 1 人');
    await supporter.looks('j3-1-offers', { phone: true });
    await supporter.leaves();
  });

  it('the commission sees who could support, with every number, and assigns', async () => {
    await officer.opens(need);
    await officer.row('兰州新区总医院').sees('3 / 5 人', /缺：护理管理、麻醉科/, /同省/);
    await officer.looks('j3-1-candidates', { phone: true });
    await officer.presses('选用兰州新区总医院');
    const { dialog } = officer;
    await dialog.chooses('方案', /GS-2022/);
    await officer.looks('j3-1-assign');
    await officer.confirms('指派');
    await officer.row('陇西县人民医院').sees('兰州新区总医院');
    await officer.looks('j3-1-programme');
    await officer.presses('指派结对');
    await dialog.fills('受援单位统一社会信用代码', office.world.organization('longxiHospital').uscc);
    await dialog.row('兰州新区总医院').sees('已结对');
    await officer.looks('j3-1-assign-dialog', { phone: true });
  });

  it('its supporter sees the need once they are paired', async () => {
    const supporter = await office.atDesk('lz-hosp');
    await supporter.opens('/needs');
    await supporter.row('2022 年度受援需求').sees('1 家支援');
    await supporter.looks('j3-1-needs-of-the-supporter');
    const english = await office.atDesk('lx-hosp', 'en');
    await english.opens(need);
    await english.sees('What is wanted');
    await english.looks('j3-1-need-english');
  });
});
