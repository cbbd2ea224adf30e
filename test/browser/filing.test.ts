import type { DemoOrganizationKey } from '@jiedui/server/demo/organizations';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from '../kit/browser.js';
import { agreementInSigning, assign, createProgramme, lead, publish, seal } from '../kit/pairings.js';
import type { Person } from '../kit/person.js';
import { addMember, addStaff, attempt, formTeam, type StaffKey } from '../kit/teams.js';
import { done } from '../kit/world.js';

// J-3, steps 6–8, with a team from another province.

const ROSTERS = { tianjinHospital: ['wang', 'li'], lanzhouHospital: ['zhao', 'sun'] } as const;
let office: Office;
let city: Person;
const teams: Partial<Record<DemoOrganizationKey, string>> = {};

beforeAll(async () => {
  office = await openOffice();
  office.at('2022-04-02T09:00:00+08:00');
  const { world } = office;
  const programme = await createProgramme(world);
  const ids: Partial<Record<DemoOrganizationKey, string>> = {};
  for (const supporter of ['tianjinHospital', 'lanzhouHospital'] as const) ids[supporter] = (await assign(world, programme.id, supporter, 'longxiTcm')).id;
  await lead(world, programme.id, 'tianjinHospital', 'longxiTcm');
  await publish(world, programme.id);
  for (const [supporter, keys] of Object.entries(ROSTERS) as [keyof typeof ROSTERS, readonly StaffKey[]][]) {
    const pairingId = ids[supporter] ?? '';
    const agreement = await agreementInSigning(world, pairingId, 'longxiTcm');
    for (const party of [supporter, 'longxiTcm', 'longxiGovernment'] as const) await seal(world, agreement.id, party);
    const teamId = await formTeam(world, pairingId, '2022-04-06', '2023-04-05', supporter);
    const staff = await addStaff(world, keys, supporter);
    for (const key of keys) done({ problems: await addMember(world, teamId, staff[key] ?? '', key === 'wang' ? 'LEADER' : 'MEMBER', {}, supporter) });
    teams[supporter] = teamId;
  }
  for (const [supporter, teamId] of Object.entries(teams) as [DemoOrganizationKey, string][]) {
    for (const step of ['checkTeam', 'fileRoster']) done(await attempt(world.officeOf(supporter), step, 'TeamInput', { teamId }, 'team { id }'));
  }
});
afterAll(() => office.close());

describe('J-3.6–8: a roster from another province', () => {
  it('6 the prefecture sees every roster that waits and puts them together; the in-province lines are rejected by line', async () => {
    city = await office.atDesk('dx-pref');
    await city.opens('/filings');
    await city.sees(/天津市和平总医院/, /兰州新区总医院/);
    await city.looks('j3-6-filings', { phone: true });
    await city.ticks('选择已显示的全部行');
    await city.presses('汇总上报 2 份');
    await city.confirms('汇总上报 2 份', { sees: [/平台签章/, /逐行退出/] });
    await city.sees('已汇总上报 621100-2022-HZ001。', '上报 2 人，退出 2 人。', 'R-244');
    await city.looks('j3-6-aggregated', { phone: true });
  });

  it('6 the province accepts it with a receipt; the form F-4 shows both', async () => {
    const province = await office.atDesk('gs-prov');
    await province.opens(`/teams/${teams.tianjinHospital ?? ''}`);
    await province.sees('621100-2022-HZ001');
    await province.presses('受理');
    await province.confirms('受理');
    await province.follows(/名单第 1 版/);
    await province.sees('拟派驻人员名单（花名册备案表）', '王志强', '汇总号 621100-2022-HZ001', /回执号 /);
    await province.looks('j3-6-form', { phone: true });
    const [word] = await Promise.all([province.browserPage.waitForEvent('download'), province.presses('导出 Word')]);
    expect(word.suggestedFilename()).toMatch(/名单备案表.*\.docx$/);
    const [excel] = await Promise.all([province.browserPage.waitForEvent('download'), province.presses('导出 Excel')]);
    expect(excel.suggestedFilename()).toMatch(/\.xlsx$/);
    await province.opens(`/teams/${teams.tianjinHospital ?? ''}`);
    await province.looks('j3-6-team');
  });

  it('7 each arrival is confirmed; on site only after the last', async () => {
    const supporter = office.world.as('tj-hosp');
    const teamId = teams.tianjinHospital;
    done(await attempt(supporter, 'recordTraining', 'RecordTrainingInput', { teamId, heldOn: '2022-04-01', organiser: 'HEALTH_ADMIN', topics: ['POLICY', 'LAW', 'PROFESSIONAL'] }, 'team { id }'));
    done(await attempt(supporter, 'dispatchTeam', 'TeamInput', { teamId }, 'team { id }'));
    office.at('2022-04-06T10:00:00+08:00');
    const receiver = await office.atDesk('lx-tcm');
    await receiver.opens(`/teams/${teamId ?? ''}`);
    for (const name of ['王志强', '李秋实']) {
      await receiver.presses(`确认 ${name} 到岗`);
      await receiver.dialog.presses(`确认 ${name} 到岗`);
      if (name === '王志强') await receiver.sees('已到岗 1 / 2');
    }
    await receiver.sees('在岗');
  });

  it('8 the receiver sees names, titles, specialties and certificates; no identity number, no pay', async () => {
    const receiver = await office.atDesk('lx-tcm');
    await receiver.opens(`/teams/${teams.tianjinHospital ?? ''}`);
    await receiver.sees('王志强', '副高级', '心内科', 'ZGLZ001');
    expect(await receiver.text()).not.toMatch(/\d{17}[\dX]|工资|薪酬：/);
    await receiver.looks('j3-8-receiver', { phone: true });
  });
});
