import { afterAll, beforeAll, expect, it } from 'vitest';
import { openOffice, PASSWORD, type Office } from '../kit/browser.js';
import { agreementInSigning, assign, createProgramme, publish, seal } from '../kit/pairings.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  const programme = await createProgramme(office.world);
  const pairing = await assign(office.world, programme.id, 'lanzhouHospital', 'longxiHospital');
  await publish(office.world, programme.id);
  const agreement = await agreementInSigning(office.world, pairing.id, 'longxiHospital');
  for (const party of ['lanzhouHospital', 'longxiHospital'] as const) await seal(office.world, agreement.id, party);
});
afterAll(() => office.close());

it('the county signer comes in, finds his to-do and seals, by the keyboard alone', async () => {
  const signer = await office.visitor();
  await signer.opens('/login');
  await signer.looks('keyboard-login');
  await signer.tabsTo(/^账号/);
  await signer.types('lx-gov');
  await signer.tabsTo(/^密码/);
  await signer.types(PASSWORD);
  await signer.tabsTo(/^动态口令/);
  await signer.types(await office.codeOf('lx-gov'), 'Enter');
  await signer.seesHeading('工作台');
  await signer.looks('keyboard-workbench');
  await signer.types('j');
  expect(await signer.focusedOn()).toMatch(/GS-2022-2022-001|陇西县人民医院/);
  await signer.types('Enter');
  await signer.sees('印章核验');
  await signer.tabsTo(/^盖章$/);
  await signer.types('Enter');
  await signer.dialog.sees(/不能撤销/);
  await signer.looks('keyboard-seal');
  await signer.tabsTo(/^盖章$/);
  await signer.types('Enter');
  await signer.sees('生效', /2022-04-01 08:30/);
  await signer.looks('keyboard-sealed');
});

it('a dialog keeps the focus and gives it back', async () => {
  const hospital = await office.atDesk('lx-hosp');
  await hospital.opens('/');
  await hospital.types('Tab');
  expect(await hospital.focusedOn()).toBe('跳到正文');
  await hospital.tabsTo(/个人菜单/);
  await hospital.opens('/tasks');
  await hospital.tabsTo(/^新增任务$/);
  await hospital.types('Enter');
  await hospital.dialog.sees('新增任务');
  for (let step = 0; step < 15; step += 1) {
    await hospital.types('Tab');
    // Past the last field the browser has its own turn, then the dialog again; the page behind has none.
    expect(await hospital.browserPage.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
  }
  await hospital.types('Escape');
  await hospital.browserPage.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await hospital.focusedOn()).toBe('新增任务');
  await hospital.looks('keyboard-tasks');
});
