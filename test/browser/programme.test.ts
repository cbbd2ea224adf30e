import { pairingSheet } from '@jiedui/server/modules/document/pairing.sheet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, PASSWORD, type Office } from '../kit/browser.js';
import { workbook } from '../kit/import.js';
import { agreementInSigning, seal } from '../kit/pairings.js';
import type { Person } from '../kit/person.js';
import { addMember, addStaff, formTeam } from '../kit/teams.js';
import { done, type Problem } from '../kit/world.js';

// J-1, steps 1–6.

const PUBLISH = 'mutation Publish($input: PublishProgrammeInput!) { publishProgramme(input: $input) { problems { code ruleId message } } }';

let office: Office;
let officer: Person;
let programme: string;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('J-1: a provincial officer assigns pairings and publishes the programme', () => {
  it('2 creates the programme from the pack', async () => {
    officer = await office.visitor();
    await officer.opens('/login');
    await officer.comesIn('gs-prov', PASSWORD);
    await officer.sees('动态口令未验证。');
    await officer.looks('j1-1-workbench-without-code');
    await officer.follows('方案');
    await officer.looks('j1-2-programmes', { phone: true });
    await officer.presses('新建方案');
    const { dialog } = officer;
    await dialog.chooses('政策包版本', /^GS-2022 v1/);
    await dialog.fills('编号前缀', 'GS-2022');
    await officer.looks('j1-2-create-programme', { phone: true });
    await dialog.presses('新建');
    await officer.sees('受援单位与支援医院');
    programme = officer.path;
    await officer.looks('j1-2-programme', { phone: true });
  });

  it('2 reads every parameter of the pack with its rule and clause [R-220 record]', async () => {
    await officer.follows('GS-2022 v1');
    await officer.sees(/甘卫医政发〔2022〕37号/, 'R-224', 'R-225', 'R-229');
    await officer.looks('j1-2-pack', { phone: true });
    expect(await officer.count('row')).toBeGreaterThan(40);
  });

  it('1 without the one-time code nothing is published (K-03); it is given on the page', async () => {
    await officer.opens(programme);
    expect(await officer.mayPress('发布方案')).toBe(false);
    await expect(officer.sends(PUBLISH, { input: { programmeId: programme.split('/').at(-1) } })).rejects.toThrow(/SECOND_FACTOR/);
    await officer.presses('验证');
    await officer.dialog.fills('动态口令', await office.codeOf('gs-prov'));
    await officer.looks('j1-1-one-time-code');
    await officer.confirms('验证');
    await officer.seesNo('动态口令未验证。');
  });

  it('3 imports pairings: the row with a wrong check digit is named with the right one, the others are kept', async () => {
    const code = (key: 'lanzhouHospital' | 'tianjinHospital' | 'longxiHospital' | 'longxiTcm') => office.world.organization(key).uscc;
    const right = code('lanzhouHospital');
    const wrong = right.slice(0, 17) + (right.endsWith('5') ? '6' : '5');
    const pairs = [[right, code('longxiHospital')], [code('tianjinHospital'), code('longxiTcm')], [wrong, code('longxiTcm')]];
    const rows = pairs.map(([supporter, receiver]) => ({ 支援医院统一社会信用代码: supporter ?? '', 受援单位统一社会信用代码: receiver ?? '' }));
    await officer.follows('导入结对');
    await officer.looks('j1-3-imports', { phone: true });
    await officer.hands(/选择 Excel 文件/, '结对.xlsx', await workbook(pairingSheet, rows));
    await officer.row(wrong).sees(right);
    await officer.looks('j1-3-import-checked', { phone: true });
    await officer.presses(/提交 2 行/);
    await officer.confirms('提交 2 行，跳过 1 行');
    await officer.sees('已写入的行');
    await officer.looks('j1-3-import-committed');
    await officer.opens(programme);
    await officer.presses('指派结对');
    const { dialog } = officer;
    await dialog.fills('支援医院统一社会信用代码', wrong);
    await dialog.sees(/校验/);
    await officer.looks('j1-3-assign');
    await dialog.fills('支援医院统一社会信用代码', right);
    await dialog.fills('受援单位统一社会信用代码', code('longxiTcm'));
    await officer.confirms('指派');
    await officer.row('陇西县中医医院').sees('兰州新区总医院', '天津市和平总医院');
  });

  it('4 [R-227 fail] without a lead it is not published, and the page says why', async () => {
    expect(await officer.mayPress('发布方案')).toBe(false);
    await officer.sees(/“发布方案”暂不可用/, 'R-227');
    await officer.looks('j1-4-needs-lead', { phone: true });
    const { publishProgramme } = await officer.sends<{ publishProgramme: { problems: Problem[] } }>(PUBLISH, { input: { programmeId: programme.split('/').at(-1) } });
    expect(publishProgramme.problems).toMatchObject([{ code: 'NEEDS_LEAD', ruleId: 'R-227' }]);
    await officer.presses('把天津市和平总医院定为牵头医院');
    await officer.confirms('定为牵头');
    await officer.row('陇西县中医医院').sees('已定牵头');
  });

  it('5 publishes: the confirmation says what will happen, then it has happened', async () => {
    await officer.presses('发布方案');
    await officer.looks('j1-5-publish-dialog');
    await officer.confirms('发布方案', { sees: [/3 对结对/, /不能撤销/] });
    await officer.sees('已发布');
    await officer.looks('j1-5-published', { phone: true });
    await officer.opens('/pairings');
    await officer.shows(3, 'row', /已指派/);
    await officer.looks('j1-5-pairings', { phone: true });
  });

  it('5 everybody concerned is told', async () => {
    const hospital = await office.signIn('tj-hosp');
    await hospital.follows(/消息 2/);
    await hospital.sees(/已发布/);
    await hospital.looks('j1-5-notices', { phone: true });
  });

  it.each([['tj-hosp', 1], ['lz-hosp', 2], ['tj-comm', 1], ['lx-gov', 3], ['sd-comm', 0]] as const)('6 %s sees %i pairings', async (login, pairings) => {
    const person = await office.atDesk(login);
    await person.opens('/pairings');
    await person.shows(pairings, 'row', /GS-2022-2022-/);
    await person.looks(`j1-6-pairings-${login}`);
    await person.leaves();
  });

  it('4 the lead moves to the other supporter after a leader was named, who confirms him anew', async () => {
    const { world } = office;
    const { pairings } = await world.as('tj-hosp').ask<{ pairings: { nodes: { id: string }[] } }>('{ pairings { nodes { id } } }');
    const pairingId = pairings.nodes[0]?.id ?? '';
    const agreement = await agreementInSigning(world, pairingId, 'longxiTcm');
    for (const party of ['tianjinHospital', 'longxiTcm', 'longxiGovernment'] as const) await seal(world, agreement.id, party);
    const { wang } = await addStaff(world, ['wang'], 'tianjinHospital');
    const teamId = await formTeam(world, pairingId, '2022-04-06', '2023-04-05', 'tianjinHospital');
    done({ problems: await addMember(world, teamId, wang, 'LEADER', {}, 'tianjinHospital') });
    await officer.opens(programme);
    await officer.presses('把兰州新区总医院定为牵头医院');
    await officer.confirms('定为牵头', { sees: [/重新确认队长/] });
    await officer.row('陇西县中医医院').sees('已定牵头');
    await officer.looks('j1-4-lead-moved', { phone: true });
    const next = await office.atDesk('lz-hosp');
    await next.opens('/todos?kinds=CONFIRM_LEADER');
    await next.looks('j1-4-todo', { phone: true });
    await next.follows(/兰州新区总医院 → 陇西县中医医院/);
    await next.presses('重新确认队长');
    await next.looks('j1-4-confirm-leader', { phone: true });
    await next.dialog.fills('队长', '原队长留任');
    await next.dialog.presses('重新确认队长');
    await next.sees('原队长留任');
    expect(await next.mayPress('重新确认队长')).toBe(false);
    await next.looks('j1-4-leader-confirmed');
    await next.leaves();
  });

  it('6 two receivers are shown, and the trail holds one publication with the digest of the pack', async () => {
    await officer.opens('/oversight');
    await officer.looks('j1-6-oversight', { phone: true });
    await officer.opens(programme);
    await officer.sees('1 个县区，2 家受援单位');
    await officer.follows(/陇西县.*2 家 \/ 3 对/);
    await officer.sees('陇西县中医医院');
    await officer.shows(3, 'row', /GS-2022-2022-/);
    const auditor = await office.signIn('aud');
    await auditor.opens('/audit');
    await auditor.looks('j1-6-audit', { phone: true });
  });
});
