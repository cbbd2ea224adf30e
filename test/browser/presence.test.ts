import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from '../kit/browser.js';
import { dispatched } from '../kit/dispatched.js';
import { activePairing } from '../kit/pairings.js';
import type { Person } from '../kit/person.js';
import { teamOnSite } from '../kit/teams.js';

// J-4, steps 5 and 6; J-5, step 1.

let office: Office;
let receiver: Person;
let supporter: Person;
let li: Person;
let teamId: string;
let members: Map<string, string>;
let leave: string;
beforeAll(async () => {
  office = await openOffice();
  office.at('2022-04-06T09:00:00+08:00');
  const { pairingId } = await activePairing(office.world);
  ({ teamId, members } = await teamOnSite(office.world, pairingId));
  await dispatched(office.world, 'li-person', members.get('李秋实') ?? '');
  [receiver, supporter, li] = [await office.atDesk('lx-hosp'), await office.atDesk('lz-hosp'), await office.atDesk('li-person')];
  await li.takesPhone();
}, 120_000);
afterAll(() => office.close());

/** 李秋实 in a table of the team's page. */
const onTheStrip = (name: string) => receiver.within((root) => root.getByRole('table', { name })).row('李秋实');
const own = () => `/presence/${members.get('李秋实') ?? ''}`;

describe('J-4.5: duty, leave and absence', () => {
  it('5 the receiver puts the batch on duty', async () => {
    await receiver.opens(`/teams/${teamId}`);
    await receiver.presses('安排上岗');
    await receiver.dialog.sees('已到岗待上岗的人员全部上岗。');
    await receiver.looks('j4-5-start-duty', { phone: true });
    await receiver.dialog.presses('安排上岗');
    await onTheStrip('在岗、请假与外出').sees('在岗');
    await receiver.looks('j4-5-team', { phone: true });
  });

  it('5 a doctor asks for leave on his phone', async () => {
    office.at('2022-04-11T09:00:00+08:00');
    await li.opens(own());
    await li.sees('满期日', '2022-10-05');
    await li.looks('j4-5-own-stay');
    await li.presses('请假');
    await li.dialog.chooses('类别', '事假');
    await li.dialog.fills('开始日期', '2022-04-10');
    await li.dialog.fills('结束日期', '2022-04-15');
    await li.dialog.fills('事由', '家中有事');
    await li.dialog.presses('请假');
    await li.isRefused('LEAVE_IN_ADVANCE', 'R-110');
    await li.looks('j4-5-leave-in-advance');
    await li.dialog.fills('开始日期', '2022-04-14');
    await li.dialog.presses('请假');
    await li.sees('待审批');
    leave = li.path;
    await li.looks('j4-5-leave-asked');
  });

  it('5 [R-110 fail] leaving before approval is an absence, both hospitals are alerted', async () => {
    await li.presses('登记离岗');
    await li.dialog.sees(/未经批准离岗/);
    await li.looks('j4-5-leave-early');
    await li.dialog.presses('登记离岗');
    await li.sees('未批离岗', '未经批准离岗。');
    await li.looks('j4-5-unapproved');
    for (const person of [receiver, supporter]) {
      await person.opens('/notices');
      await person.sees(/未经批准离岗：李秋实/);
      await person.looks(`j4-5-alert-${person === receiver ? 'receiver' : 'supporter'}`);
    }
    await receiver.opens(leave);
    await receiver.presses('销假');
    await receiver.dialog.presses('销假');
    await receiver.sees('2022-04-11 杨立新');
    await receiver.looks('j4-5-returned', { phone: true });
  });

  it('5 [R-110 pass] approved by the receiver alone, then away: the strip shows it', async () => {
    await li.opens(own());
    await li.presses('请假');
    await li.dialog.chooses('类别', '病假');
    await li.dialog.fills('开始日期', '2022-04-14');
    await li.dialog.fills('结束日期', '2022-04-15');
    await li.dialog.fills('事由', '就医');
    await li.dialog.presses('请假');
    await li.sees('待审批');
    leave = li.path;
    await supporter.opens(leave);
    expect(await supporter.mayPress('批准')).toBe(false);
    await supporter.sees(/由受援单位审批/);
    await supporter.looks('j4-5-not-the-approver');
    await supporter.opens('/todos/awaited');
    await supporter.row('李秋实').sees('请假审批', '陇西县人民医院');
    await supporter.looks('j4-5-awaited', { phone: true });
    await receiver.opens('/todos');
    await receiver.sees('请假审批');
    await receiver.looks('j4-5-todos');
    await receiver.follows('李秋实');
    await receiver.presses('批准');
    await receiver.dialog.presses('批准');
    await receiver.sees('已批准');
    office.at('2022-04-14T08:00:00+08:00');
    await li.opens(leave);
    await li.presses('登记离岗');
    await li.dialog.presses('登记离岗');
    await li.sees('休假中');
    await receiver.opens(`/teams/${teamId}`);
    await onTheStrip('2022-04 在岗与请假').sees('假');
    await receiver.looks('j4-5-strip', { phone: true });
    await receiver.opens('/coverage');
    await receiver.sees('覆盖日历', '陇西县人民医院');
    await receiver.looks('j4-5-coverage');
    await receiver.opens('/leaves');
    await receiver.sees('未批离岗', '休假中');
    await receiver.looks('j4-5-leaves', { phone: true });
  });

  it('5 [R-231 fail] the stay cannot be finished before its term; an outing is reported', async () => {
    office.at('2022-04-18T09:00:00+08:00');
    await receiver.opens(leave);
    await receiver.presses('销假');
    await receiver.dialog.presses('销假');
    await receiver.sees('已销假');
    await receiver.opens(own());
    await receiver.presses('确认期满');
    await receiver.dialog.presses('确认期满');
    await receiver.isRefused('MEMBER_TERM', 'R-231', /差 \d+ 天/);
    await receiver.looks('j4-5-term', { phone: true });
    await li.opens(own());
    await li.presses('外出报告');
    await li.dialog.fills('去向', '定西市区');
    await li.dialog.fills('事由', '购药');
    await li.dialog.fills('预计返回', '2022-04-18');
    await li.dialog.fills('预计返回（时分）', '20:00');
    await li.looks('j4-5-outing');
    await li.dialog.presses('外出报告');
    await li.row('定西市区').sees('已报告');
    await receiver.opens('/outings');
    await receiver.presses('登记 李秋实 返回');
    await receiver.dialog.presses('登记 李秋实 返回');
    await receiver.row('李秋实').sees('已返回');
    await receiver.looks('j4-5-outings', { phone: true });
    await receiver.opens('/presence');
    await receiver.looks('j4-5-presence', { phone: true });
  });
});

describe('J-4.6: an incident with both acknowledgements', () => {
  it('6 [R-113 pass] reported from the phone, to the minute', async () => {
    office.at('2022-05-05T15:20:00+08:00');
    await li.opens(own());
    await li.presses('报告差错事故');
    await li.dialog.chooses('类别', '医疗差错');
    await li.dialog.fills('发生（时分）', '15:10');
    await li.dialog.fills('地点', '心内科');
    await li.dialog.fills('经过（不写患者信息）', '用药剂量差错，已停药观察');
    await li.looks('j4-6-report');
    await li.dialog.presses('报告差错事故');
    await li.sees('等待双方确认。');
    await li.looks('j4-6-reported');
  });

  it('6 [R-114 fail] [R-114 pass] it stays reported until both have acknowledged', async () => {
    const incident = li.path;
    await receiver.opens(incident);
    await receiver.presses('确认收到报告');
    await receiver.dialog.presses('确认收到报告');
    await receiver.sees(/受援单位已确认/);
    await receiver.presses('开始调查');
    await receiver.dialog.presses('开始调查');
    await receiver.isRefused('INCIDENT_RECIPIENTS', 'R-114');
    await receiver.looks('j4-6-one-is-missing', { phone: true });
    const leadership = await office.atDesk('lz-lead');
    await leadership.opens(incident);
    await leadership.presses('确认收到报告');
    await leadership.dialog.presses('确认收到报告');
    await leadership.sees('双方已确认');
    await leadership.looks('j4-6-acknowledged');
    await receiver.opens(incident);
    await receiver.presses('开始调查');
    await receiver.dialog.presses('开始调查');
    await receiver.presses('登记处理');
    await receiver.dialog.fills('原因', '核对制度未执行');
    await receiver.dialog.fills('处理', '全科通报并复训');
    await receiver.dialog.presses('登记处理');
    await receiver.sees('已处理');
    await receiver.looks('j4-6-handled');
    await receiver.opens('/incidents');
    await receiver.looks('j4-6-incidents', { phone: true });
  });
});

describe('exits, spot checks and violations', () => {
  it('[R-023 fail] no formalities before the county has agreed', async () => {
    await supporter.opens(`/presence/${members.get('赵明远') ?? ''}`);
    await supporter.presses('申请退出');
    await supporter.dialog.fills('拟离岗日期', '2022-05-20');
    await supporter.dialog.fills('事由', '家庭原因');
    await supporter.looks('exit-apply', { phone: true });
    await supporter.dialog.presses('申请退出');
    await supporter.sees('陇西县卫生健康局');
    const exit = supporter.path;
    await supporter.looks('exit-applied');
    await receiver.opens(exit);
    await receiver.presses('办理手续');
    await receiver.dialog.presses('办理手续');
    await receiver.isRefused('EXIT_APPROVAL', 'R-023');
    await receiver.looks('exit-refused', { phone: true });
    const county = await office.atDesk('lx-health');
    await county.opens(exit);
    await county.presses('受理');
    await county.dialog.presses('受理');
    await county.presses('同意退出');
    await county.dialog.presses('同意退出');
    await county.sees('已同意');
    await county.looks('exit-approved');
    await county.opens('/exits');
    await county.looks('exits', { phone: true });
  });

  it('J-5.1 a phone check with somebody who does not answer', async () => {
    await supporter.opens('/spot-checks');
    await supporter.presses('登记抽查');
    await supporter.dialog.chooses('结对', /陇西县人民医院/);
    await supporter.dialog.ticks('抽查 李秋实');
    await supporter.dialog.fills('李秋实 所述位置', '心内科病房');
    await supporter.dialog.ticks('抽查 孙雅静');
    await supporter.dialog.unticks('孙雅静 已应答');
    await supporter.looks('j5-1-spot-check', { phone: true });
    await supporter.dialog.presses('登记抽查');
    await supporter.sees(/孙雅静 未应答/, '1 / 2 人');
    await supporter.looks('j5-1-spot-checks', { phone: true });
  });

  it('a violation is recorded by the receiver and decided by the supporter', async () => {
    await receiver.opens(`/presence/${members.get('孙雅静') ?? ''}`);
    await receiver.presses('登记违纪');
    await receiver.dialog.chooses('类别', '工作纪律');
    await receiver.dialog.fills('情况', '无故脱岗半天');
    await receiver.dialog.presses('登记违纪');
    await receiver.sees('待处理');
    await receiver.looks('violation-recorded');
    await supporter.opens(receiver.path);
    await supporter.presses('作出处理');
    await supporter.dialog.chooses('处分', '批评教育');
    await supporter.dialog.fills('处理决定', '批评教育，限期改正');
    await supporter.looks('violation-decide', { phone: true });
    await supporter.dialog.presses('作出处理');
    await supporter.sees('已处理');
    await supporter.looks('violation-decided', { phone: true });
    await supporter.opens('/violations');
    await supporter.looks('violations', { phone: true });
  });
});
