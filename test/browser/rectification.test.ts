import { RectificationTerms } from '@jiedui/server/jobs/rectification-terms';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from '../kit/browser.js';
import { activePairing } from '../kit/pairings.js';
import type { Person } from '../kit/person.js';
import { openedEvaluation, settleEvaluation } from '../kit/rectifications.js';
import { teamOnSite } from '../kit/teams.js';

// J-7, steps 3 to 5.

let office: Office;
let province: Person;
let receiver: Person;
let order: string;
beforeAll(async () => {
  office = await openOffice();
  const { world } = office;
  office.at('2022-04-06T09:00:00+08:00');
  const { pairingId } = await activePairing(world);
  const { members } = await teamOnSite(world, pairingId);
  office.at('2022-10-08T09:00:00+08:00');
  const failed = await openedEvaluation(world, pairingId, members.get('李秋实') ?? '');
  await settleEvaluation(world, failed, '40');
  // Orders with what follows from them stand in this pack alone.
  await world.database.admin('update pairing set pack_code = $1', ['MY-S29']);
  await world.database.admin('update pairing_year set pack_code = $1', ['MY-S29']);
  office.at('2022-10-10T10:00:00+08:00');
  [province, receiver] = [await office.atDesk('gs-prov'), await office.atDesk('lx-hosp')];
}, 120_000);
afterAll(() => office.close());

describe('J-7.3: an order that is kept', () => {
  it('3 the province orders, with a limit of thirty days', async () => {
    await province.opens('/rectifications');
    await province.sees('没有符合条件的整改');
    await province.looks('j7-3-no-orders', { phone: true });
    await province.presses('责令整改');
    await province.dialog.chooses('结对', /陇西县人民医院/);
    await province.dialog.chooses('原因', '受援方原因未完成任务');
    await province.dialog.fills('整改事项', '未落实带教计划');
    await province.dialog.fills('期限', '2022-10-10');
    await province.dialog.fills('期限（时分）', '09:00');
    await province.dialog.chooses('关联考核', /李秋实/);
    await province.dialog.fills('第 1 项问题', '没有带教记录');
    await province.dialog.fills('第 1 项整改要求', '补齐记录并每周检查');
    await province.dialog.presses('责令整改');
    await province.isRefused('DEADLINE_PAST', null, /2022-10-10 09:00 不晚于现在/);
    await province.looks('j7-3-order', { phone: true });
    await province.dialog.fills('期限', '2022-11-09');
    await province.dialog.fills('期限（时分）', '18:00');
    await province.dialog.presses('责令整改');
    await province.seesHeading('未落实带教计划');
    order = province.path;
    await province.sees('整改中', '2022-11-09 18:00', '剩 30 天', 'R-361');
    await province.looks('j7-3-ordered', { phone: true });
    await province.follows('通知书');
    await province.sees('限期整改通知书', '陇西县人民医院：', /2022-11-09 18:00 前/);
    await province.looks('j7-3-notice', { phone: true });
  });

  it('3 the receiver answers each item, the province verifies', async () => {
    await receiver.opens('/todos');
    await receiver.sees('提交整改材料');
    await receiver.looks('j7-3-todos');
    await receiver.follows(/未落实带教计划/);
    office.at('2022-11-07T09:00:00+08:00');
    await receiver.opens(order);
    await receiver.sees('剩 2 天');
    await receiver.presses('提交整改材料');
    await receiver.dialog.fills('第 1 项整改措施和结果', '补齐 12 份带教记录，医务科每周检查');
    await receiver.dialog.fills('第 1 项完成日期', '2022-11-06');
    await receiver.dialog.fills('整改小结（不写患者信息）', '已逐项整改，台账留存备查');
    await receiver.looks('j7-3-evidence', { phone: true });
    await receiver.dialog.presses('提交整改材料');
    await receiver.sees('待核验');
    await receiver.follows('整改报告');
    await receiver.sees('补齐 12 份带教记录，医务科每周检查', '按期');
    await receiver.looks('j7-3-report');
    await province.opens(order);
    await province.presses('核验通过');
    await province.dialog.fills('意见', '现场核验属实');
    await province.looks('j7-3-verify');
    await province.dialog.presses('核验通过');
    await province.sees('已核验');
  });

  it('3 [R-361 pass] evaluated again: version 2 is passed, and the unit counts once as put right', async () => {
    await receiver.opens(order);
    await receiver.presses('重新考核');
    await receiver.dialog.sees(/单位只计一次/);
    await receiver.dialog.presses('重新考核');
    await receiver.sees(/第 2 版/);
    await receiver.looks('j7-3-again', { phone: true });
    const again = (await receiver.browserPage.getByRole('link', { name: /第 2 版/ }).first().getAttribute('href')) ?? '';
    await settleEvaluation(office.world, again.replace('/evaluations/', ''), '80');
    await province.opens(order);
    await province.presses('办结');
    await province.dialog.fills('意见', '整改到位');
    await province.dialog.presses('办结');
    await province.sees('已办结');
    await province.looks('j7-3-closed', { phone: true });
    await province.opens('/evaluations?states=EFFECTIVE');
    await province.row('李秋实').sees(/已整改/, '合格');
    expect(await province.rowsListed()).toBe(1);
    await province.looks('j7-3-counted-once', { phone: true });
    await province.opens('/oversight');
    expect((await province.figures()).filter(({ label }) => label === '考核合格').map(({ value }) => value)).toEqual([1]);
    await province.looks('j7-3-oversight');
    await province.opens(again);
    await province.sees(/已整改/);
    await province.looks('j7-3-version-2');
  });
});

describe('J-7.4: an order that is not kept', () => {
  it('4 [R-362 fail] overdue to the minute, escalated to the law; the mark stays with late evidence', async () => {
    await province.opens('/rectifications');
    await province.presses('责令整改');
    await province.dialog.chooses('结对', /陇西县人民医院/);
    await province.dialog.chooses('原因', '开展未经批准的诊疗项目');
    await province.dialog.fills('整改事项', '擅自开展介入手术');
    await province.dialog.fills('期限', '2022-11-10');
    await province.dialog.fills('第 1 项问题', '未经批准开展介入手术');
    await province.dialog.fills('第 1 项整改要求', '立即停止');
    await province.dialog.presses('责令整改');
    await province.seesHeading('擅自开展介入手术');
    order = province.path;
    office.at('2022-11-10T18:01:00+08:00');
    await new RectificationTerms(office.world.server.server.services.database, office.world.server.clock, pino({ level: 'silent' })).run();
    await province.opens('/todos');
    await province.sees('整改逾期处理');
    await province.looks('j7-4-todos');
    await province.opens(order);
    await province.sees('逾期', 'R-362');
    await province.presses('升级处理');
    await province.dialog.ticks('不得参加等级评审');
    await province.dialog.fills('处理决定', '通报并移送卫生监督机构');
    await province.dialog.presses('升级处理');
    await province.isRefused('MEASURE', 'R-362');
    await province.dialog.unticks('不得参加等级评审');
    await province.dialog.ticks('通报批评');
    await province.dialog.ticks('依法处理');
    await province.looks('j7-4-escalate', { phone: true });
    await province.dialog.presses('升级处理');
    await province.sees('已升级处理', /通报批评、依法处理/);
    await receiver.opens(order);
    await receiver.presses('提交整改材料');
    await receiver.dialog.sees(/逾期标记保留/);
    await receiver.dialog.fills('第 1 项整改措施和结果', '已停止');
    await receiver.dialog.fills('整改小结（不写患者信息）', '已停止开展');
    await receiver.dialog.presses('提交整改材料');
    await receiver.sees('待核验', '曾逾期');
    await receiver.looks('j7-4-late', { phone: true });
    await province.opens('/rectifications?late=true');
    await province.sees('擅自开展介入手术');
    await province.looks('j7-4-list', { phone: true });
  });
});

describe('the register beside the work', () => {
  it('[R-095 record] [R-088 record] a symposium and its problem; a safety list that is not complete is refused', async () => {
    await receiver.opens('/registers');
    await receiver.presses('登记');
    await receiver.dialog.chooses('结对', /陇西县人民医院/);
    await receiver.dialog.chooses('类别', '到岗前安全清单');
    await receiver.dialog.fills('标题', '第二批到岗前安全检查');
    await receiver.dialog.fills('内容（纪要、职责、权限；不写患者信息）', '检查宿舍和诊疗场所');
    await receiver.dialog.ticks('住宿安全');
    await receiver.dialog.presses('登记');
    await receiver.isRefused('SAFETY_OPEN', 'R-088', /尚缺诊疗场所安全、交通安全/);
    await receiver.looks('registers-safety', { phone: true });
    await receiver.dialog.chooses('类别', '座谈会');
    await receiver.dialog.fills('标题', '第四季度座谈会');
    await receiver.dialog.fills('参加人员', '双方院领导、派驻人员');
    await receiver.dialog.fills('发现的问题', '腔镜设备不足');
    await receiver.dialog.fills('解决期限', '2022-11-30');
    await receiver.dialog.presses('登记');
    await receiver.row('第四季度座谈会').sees('腔镜设备不足');
    await receiver.looks('registers-list', { phone: true });
    await receiver.follows('第四季度座谈会');
    await receiver.presses('登记解决情况');
    await receiver.dialog.fills('解决情况', '支援医院调拨一套');
    await receiver.dialog.presses('登记解决情况');
    await receiver.sees(/支援医院调拨一套/);
    await receiver.looks('registers-entry', { phone: true });
  });
});
