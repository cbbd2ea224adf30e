import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from '../kit/browser.js';
import type { Person } from '../kit/person.js';
import { stationOnDuty, ZHONGZHAN, type StationOnDuty } from '../kit/station.js';
import { attempt } from '../kit/teams.js';
import { done } from '../kit/world.js';

// J-4 from its first step to its last at a community centre below standard, on the physician's phone; the offices act at their desks.

const LOST = /ERR_INTERNET_DISCONNECTED|Failed to fetch|ERR_FAILED/;

let office: Office;
let here: StationOnDuty;
let li: Person;
let centre: Person;
let hospital: Person;
beforeAll(async () => {
  office = await openOffice({ within: ZHONGZHAN });
  here = await stationOnDuty(office.world);
  office.at('2022-06-01T08:00:00+08:00');
  [li, centre, hospital] = [await office.atDesk('li'), await office.atDesk('zz-centre-a'), await office.atDesk('zz-hosp')];
  await li.takesPhone();
}, 120_000);
afterAll(() => office.close());

/** What the centre's calendar draws for a day. */
async function onSite(...days: string[]): Promise<(string | null)[]> {
  await centre.opens(`/pairings/${here.pairingId}/coverage`);
  await centre.sees('逐日在岗');
  return Promise.all(days.map((day) => centre.browserPage.locator('svg title').filter({ hasText: day }).first().textContent()));
}

/** From the first page to the stay, where leave is asked for and an incident reported. */
async function begins(verb: string): Promise<void> {
  await li.opens('/');
  await li.follows('请假、外出、报告差错事故');
  await li.presses(verb);
}

async function asksForLeave(kind: string, from: string, to: string, reason: string): Promise<string> {
  await begins('请假');
  await li.dialog.chooses('类别', kind);
  await li.dialog.fills('开始日期', from);
  await li.dialog.fills('结束日期', to);
  await li.dialog.fills('事由', reason);
  await li.dialog.presses('请假');
  await li.sees('待审批');
  return li.path;
}

async function goesAway(kind: string): Promise<void> {
  await li.opens('/');
  await li.follows(kind);
  await li.presses('登记离岗');
  await li.dialog.presses('登记离岗');
}

async function isBack(leave: string, at: string): Promise<void> {
  office.at(at);
  await centre.opens(leave);
  await centre.presses('销假');
  await centre.dialog.presses('销假');
  await centre.sees(`${at.slice(0, 10)} 原小红`);
}

describe('J-4.1: a check-in on a weak network', () => {
  it('1 [K-11] without a network: consent and check-in wait on the phone, with their time and the position', async () => {
    const context = li.browserPage.context();
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ latitude: 35.23187, longitude: 113.18244, accuracy: 60 });
    await li.opens('/');
    await li.browserPage.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await li.opens('/');
    await li.sees('在岗第 149 天', office.world.organization('wangfengCentre').name, '同意取位置');
    await context.setOffline(true);
    await li.presses('同意取位置');
    await li.sees('撤回同意');
    await li.presses(/^签到/);
    await li.sees('离线 · 2 条待同步');
    await li.looks('j4c-1-offline');
    await li.follows(/待同步$/);
    await li.sees('同意签到时取位置', '位置说明第 1 版', '位置已记，精度约 100 米', /^原时间 2022-06-01 08:00/);
    await li.looks('j4c-1-queue');
    expect(await office.world.database.admin('select 1 from consent union all select 1 from attendance')).toEqual([]);
  });

  it('1 at 08:07 both are there, as of eight o’clock; the centre sees when and where', async () => {
    office.at('2022-06-01T08:07:00+08:00');
    await li.browserPage.context().setOffline(false);
    await li.shows(0, 'button', '立即重试');
    await li.expectsFault(LOST);
    const [consent] = await office.world.database.admin<{ at: Date; given: boolean }>('select at, given from consent');
    expect([consent?.given, consent?.at.toISOString().slice(0, 16)]).toEqual([true, '2022-06-01T00:00']);
    await li.follows('今日');
    await li.sees('今天的记录', /08:00/, '撤回同意');
    await li.looks('j4c-1-synced');
    await centre.opens(`/attendance/${here.teamId}`);
    await centre.row(/李秋实.*2022-06-01 08:00/s).sees('2022-06-01 08:07', /35\.232, 113\.182/);
    await centre.looks('j4c-1-marks', { phone: true });
  });
});

describe('J-4.2 to J-4.4: plan, work and a note', () => {
  it('2 the plan of June is written and filed on the phone; the hospital has it as filed', async () => {
    office.at('2022-06-01T12:30:00+08:00');
    await li.opens('/month');
    await li.sees('2022-06 还没有月计划。', '这个月还没有工作记录。');
    await li.follows('写月计划');
    await li.presses('写月计划');
    for (const [field, text] of [['目标', '高血压规范管理率达到八成'], ['任务', '门诊十二个半天'], ['时间节点', '06-15 完成基线']] as const) await li.dialog.fills(field, text);
    await li.dialog.presses('保存草稿');
    await li.sees('草稿');
    await li.presses('报送备案');
    await li.confirms('报送备案', { sees: [/李秋实 2022-06/] });
    await li.sees('已报备');
    await li.looks('j4c-2-plan');
    await hospital.opens(li.path);
    await hospital.sees('已报备', '高血压规范管理率达到八成');
    // Somebody else files, and will not write a summary.
    const plan = done(await attempt<{ workPlan: { id: string } }>(office.world.as('guo'), 'saveWorkPlan', 'SaveWorkPlanInput', {
      assignmentId: here.stays.get('郭振宇'), month: '2022-06-01', goals: '外科门诊', tasks: '门诊', milestones: '06-30', expected: [], helpNeeded: '' }, 'workPlan { id }'));
    done(await attempt(office.world.as('guo'), 'fileWorkPlan', 'WorkPlanInput', { workPlanId: plan.workPlan.id }, '__typename'));
  });

  it('3 [R-380 pass] [R-381 pass] the week on the phone, confirmed by the centre: clinic 3/3, rounds 2/2, a second clinic on Monday no fourth', async () => {
    for (const [day, type, slot, quantity] of [['13', '门诊', '上午', '32'], ['13', '门诊', '上午', '4'], ['14', '查房', '上午', '12'], ['15', '门诊', '上午', '28'], ['16', '查房', '下午', '11'], ['17', '门诊', '上午', '30']] as const) {
      office.at(`2022-06-${day}T17:30:00+08:00`);
      await li.opens('/record');
      await li.presses(type);
      await li.presses(slot);
      await li.fills(type === '门诊' ? '人次' : '床', quantity);
      await li.presses('保存');
      await li.sees('已保存');
    }
    await centre.opens('/todos');
    await centre.follows(/李秋实 × 6/);
    await centre.ticks('选择已显示的全部行');
    await centre.presses('确认 6 条');
    await centre.confirms('确认 6 条', { sees: [/李秋实 × 6/] });
    await centre.sees('已办理 6 条。');
    await centre.looks('j4c-3-confirmed');
    await li.opens('/record');
    await li.row(/门诊 ≥ 3/).sees('3/3', '达到');
    await li.row(/查房 ≥ 2/).sees('2/2', '达到');
    await li.looks('j4c-3-week');
  });

  it('4 [R-055 fail] a note with an identity number cannot be kept', async () => {
    await li.presses('查房');
    await li.fills('备注', '3 床 410803195203120017');
    await li.sees(/含身份证号，不能保存（R-055）/);
    expect(await li.mayPress('保存')).toBe(false);
    await li.looks('j4c-4-note');
  });
});

describe('J-4.5: leave', () => {
  it('5 [R-110 fail] away on Thursday before the approval: an absence, both hospitals are alerted, one less on site', async () => {
    office.at('2022-06-17T18:00:00+08:00');
    const leave = await asksForLeave('事假', '2022-06-23', '2022-06-24', '家中有事');
    await li.looks('j4c-5-asked');
    expect(await onSite('2022-06-23')).toEqual(['2022-06-23：3 人']);
    office.at('2022-06-23T07:00:00+08:00');
    await goesAway('事假');
    await li.sees('未批离岗', '未经批准离岗。');
    await li.looks('j4c-5-unapproved');
    for (const desk of [centre, hospital]) {
      await desk.opens('/notices');
      await desk.sees(/未经批准离岗：李秋实/);
    }
    await centre.looks('j4c-5-alert', { phone: true });
    expect(await onSite('2022-06-22', '2022-06-23')).toEqual(['2022-06-22：3 人', '2022-06-23：2 人']);
    await centre.looks('j4c-5-coverage', { phone: true });
    await isBack(leave, '2022-06-24T08:00:00+08:00');
    await li.opens('/');
    await li.sees(/已销假返岗：李秋实 事假/, '未批离岗中断了连续驻点，从 2022-06-24 返岗起重新计算。');
    await li.looks('j4c-5-back');
  });

  it('5 [R-110 pass] approved by the centre, then away: on leave, and the calendar drops by one', async () => {
    const leave = await asksForLeave('病假', '2022-06-27', '2022-06-28', '就医');
    await centre.opens('/todos');
    await centre.follows('李秋实');
    await centre.presses('批准');
    await centre.dialog.presses('批准');
    await centre.sees('已批准');
    office.at('2022-06-27T08:00:00+08:00');
    await li.opens('/');
    await li.sees(/请假已批准：李秋实 病假/);
    await goesAway('病假');
    await li.sees('休假中');
    await li.opens('/');
    await li.sees('休假');
    await li.looks('j4c-5-on-leave');
    expect(await onSite('2022-06-26', '2022-06-27')).toEqual(['2022-06-26：3 人', '2022-06-27：2 人']);
    await isBack(leave, '2022-06-29T08:00:00+08:00');
    expect(await onSite('2022-06-28', '2022-06-29')).toEqual(['2022-06-28：2 人', '2022-06-29：3 人']);
  });
});

describe('J-4.6: an incident', () => {
  it('6 [R-113 pass] [R-114 fail] [R-114 pass] reported at ten past three; it stays so until the centre and the hospital’s leadership have both acknowledged', async () => {
    office.at('2022-06-29T15:20:00+08:00');
    await begins('报告差错事故');
    await li.dialog.chooses('类别', '医疗差错');
    await li.dialog.fills('发生（时分）', '15:10');
    await li.dialog.fills('地点', '全科诊室');
    await li.dialog.fills('经过（不写患者信息）', '处方剂量差错，已追回');
    await li.looks('j4c-6-form');
    await li.dialog.presses('报告差错事故');
    await li.sees('等待双方确认。', '2022-06-29 15:10');
    await li.looks('j4c-6-reported');
    await hospital.opens(li.path);
    await hospital.sees(/由派出医院领导确认/);
    expect(await hospital.mayPress('确认收到报告')).toBe(false);
    await hospital.looks('j4c-6-not-the-leadership');
    await centre.opens('/todos');
    await centre.looks('j4c-6-todos');
    await centre.follows(/李秋实/);
    await centre.presses('确认收到报告');
    await centre.dialog.presses('确认收到报告');
    await centre.sees(/受援单位已确认/);
    await centre.presses('开始调查');
    await centre.dialog.presses('开始调查');
    await centre.isRefused('INCIDENT_RECIPIENTS', 'R-114');
    const leader = await office.atDesk('zz-lead');
    await leader.takesPhone();
    await leader.opens('/');
    await leader.looks('j4c-6-leader-home');
    await leader.follows(/李秋实/);
    await leader.sees('等待双方确认。');
    await leader.presses('确认收到报告');
    await leader.dialog.presses('确认收到报告');
    await leader.sees('双方已确认');
    await leader.looks('j4c-6-acknowledged');
    await li.opens(li.path);
    await li.sees('双方已确认', /阎守正/, /原小红/);
  });
});

describe('J-4.7 and J-4.8: the month closes', () => {
  it('7 the summary of the 30th is in time; who wrote none is late from the first of July', async () => {
    office.at('2022-06-30T18:00:00+08:00');
    await li.opens('/month');
    await li.follows('2022-06 月计划');
    await li.presses('提交月总结');
    await li.dialog.fills('完成情况、问题和下月打算', '门诊五个半天，管理率由六成升至七成五');
    await li.dialog.presses('提交月总结');
    await li.sees('已总结');
    const late = async () => {
      await hospital.opens('/plans');
      const [mine, other] = [hospital.row(/李秋实 2022-06/), hospital.row(/郭振宇 2022-06/)];
      await mine.sees('已总结');
      return (await Promise.all([mine, other].map((row) => row.text()))).map((text) => text.includes('逾期'));
    };
    office.at('2022-06-30T23:59:00+08:00');
    expect(await late()).toEqual([false, false]);
    office.at('2022-07-01T00:00:00+08:00');
    expect(await late()).toEqual([false, true]);
    await hospital.looks('j4c-7-late');
  });

  it('8 his own figures, who looked at his identity number, and the day on which twelve months are complete', async () => {
    office.at('2022-07-01T09:00:00+08:00');
    await hospital.opens('/staff');
    await hospital.looks('j4c-8-staff');
    await hospital.follows('李秋实');
    await hospital.presses('查看完整号码');
    await hospital.confirms('查看完整号码', { reason: '核对派出名单', sees: ['李秋实 ZZ01'] });
    await hospital.sees('完整号码 60 秒后自动隐藏。');
    await hospital.looks('j4c-8-revealed');
    await li.opens('/month');
    await li.presses('上月');
    await li.row('门诊').sees('3 个半天', '94 人次');
    await li.row('查房').sees('2 个半天', '23 床');
    await li.sees('2022-06 月计划', '工作统计');
    await li.looks('j4c-8-month');
    await li.follows('我的');
    await li.sees('2023-06-23 满 12 个月', '未批离岗后从 2022-06-24 起重新计算', /郜丽萍/, '核对派出名单', '同意');
    await li.looks('j4c-8-me');
    await li.follows('服务台账、证书、晋升');
    await li.looks('j4c-8-career');
  });
});
