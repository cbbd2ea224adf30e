import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from '../kit/browser.js';
import { pdfFile } from '../kit/files.js';
import type { Person } from '../kit/person.js';
import { station, ZHONGZHAN, type Station } from '../kit/station.js';

// J-4, steps 2 to 4 and 7.

let office: Office;
let here: Station;
let li: Person;
let centre: Person;
beforeAll(async () => {
  office = await openOffice({ within: ZHONGZHAN });
  office.at('2022-01-04T09:00:00+08:00');
  here = await station(office.world);
  office.at('2022-06-13T12:10:00+08:00');
});
afterAll(() => office.close());

/** Records one kind of work on the phone's form. */
async function records(type: string, slot: string, quantity: string): Promise<void> {
  await li.presses(type);
  await li.presses(slot);
  await li.fills(type === '门诊' ? '人次' : '床', quantity);
  await li.presses('保存');
  await li.sees('已保存');
}

describe('J-4: a day and a month of a dispatched physician', () => {
  it('3 records the week on the phone, each in a few touches', async () => {
    li = await office.atDesk('li');
    await li.takesPhone();
    await li.opens('/record');
    await records('门诊', '上午', '32');
    await li.looks('j4-3-recorded', { phone: true });
    for (const [day, type, slot, quantity] of [['14', '查房', '上午', '12'], ['15', '门诊', '上午', '28'], ['16', '查房', '下午', '11'], ['17', '门诊', '上午', '30']] as const) {
      office.at(`2022-06-${day}T17:30:00+08:00`);
      await li.opens('/record');
      await records(type, slot, quantity);
    }
  });

  it('3 a second clinic entry in the same half-day is taken, and said to count once', async () => {
    await li.presses('改日期');
    await li.fills('日期', '2022-06-13');
    await li.presses('门诊');
    await li.presses('上午');
    await li.sees(/上午已记门诊；同一时段多项活动每条规则只计一次/);
    await li.presses('保存');
    await li.sees('已保存');
  });

  it('4 [R-055 fail] a note with an identity number cannot be kept', async () => {
    await li.presses('查房');
    await li.fills('备注', '3 床 410803195203120017 血压控制');
    await li.sees(/含身份证号，不能保存（R-055）/);
    expect(await li.mayPress('保存')).toBe(false);
    await li.looks('j4-4-sensitive-note', { phone: true });
    await li.fills('备注', '');
  });

  it('[R-115 record] before a referral upwards the phone names whom to ask', async () => {
    const [{ pack } = { pack: '' }] = await office.world.database.admin<{ pack: string }>('select pack_code as pack from pairing');
    await office.world.database.admin(`update pairing set pack_code = 'HP-S11'`);
    await li.opens('/record');
    await li.presses('更多');
    await li.presses('上转');
    await li.sees('上转前先联系本院医务科', 'R-115');
    await li.looks('j4-4-referral', { phone: true });
    await office.world.database.admin('update pairing set pack_code = $1', [pack]);
  });

  it('3 the centre confirms all of it at once', async () => {
    centre = await office.atDesk('zz-centre-a');
    await centre.opens('/todos');
    await centre.looks('j4-3-todo', { phone: true });
    await centre.follows(/李秋实 × 6/);
    await centre.sees('李秋实');
    await centre.looks('j4-3-to-confirm', { phone: true });
    await centre.ticks('选择已显示的全部行');
    await centre.presses('确认 6 条');
    await centre.confirms('确认 6 条', { sees: [/李秋实 × 6/] });
    await centre.sees('已办理 6 条。');
  });

  it('3 [R-380 pass] [R-381 pass] the week panel: clinic 3/3, rounds 2/2', async () => {
    await centre.opens(`/pairings/${here.pairingId}/workload`);
    await centre.row(/李秋实.*门诊/s).sees('3/3', '达到');
    await centre.row(/李秋实.*查房/s).sees('2/2', '达到');
    await centre.looks('j4-3-week-panel', { phone: true });
    await centre.presses('月');
    await centre.sees(/2022-06/);
    await centre.looks('j4-3-month-panel', { phone: true });
    await li.opens('/record');
    await li.row(/门诊 ≥ 3/).sees('3/3', '达到');
    await li.looks('j4-3-own-week', { phone: true });
  });

  it('2 [R-079 pass] the June plan is filed and appears to the supporter as filed, by a pack that demands it', async () => {
    // The pack of the centre does not ask for monthly plans; the one of a dispatching unit does.
    await office.world.database.admin(`update pairing set pack_code = (select code from policy_pack where content::text like '%"plan.monthly.required"%' limit 1), pack_version = 1`);
    await li.opens('/plans');
    await li.sees('没有符合条件的月计划');
    await li.looks('j4-2-no-plan', { phone: true });
    await li.presses('写月计划');
    const { dialog } = li;
    await dialog.fills('目标', '高血压规范管理率达到八成');
    await dialog.fills('任务', '门诊十二个半天、查房八次');
    await dialog.fills('时间节点', '06-15 完成基线，06-30 总结');
    await dialog.fills('需要的帮助', '动态血压仪两台');
    await li.looks('j4-2-write-plan', { phone: true });
    await dialog.presses('保存草稿');
    await li.sees('草稿');
    await li.presses('报送备案');
    await li.confirms('报送备案', { sees: [/李秋实 2022-06/] });
    await li.sees('已报备');
    const desk = await office.atDesk('zz-hosp');
    await desk.opens('/todos');
    await desk.follows(/李秋实 2022-06/);
    await desk.sees('已报备', '高血压规范管理率达到八成', 'R-079');
    await desk.presses('批注');
    await desk.dialog.fills('批注', '血压仪已协调');
    await desk.dialog.presses('批注月计划');
    await desk.sees('血压仪已协调');
    await desk.looks('j4-2-plan', { phone: true });
    await desk.opens('/todos');
    await desk.looks('j4-2-todos');
    await office.world.database.admin(`update pairing set pack_code = 'CN-410803-2021', pack_version = 1`);
  });

  it('7 the summary is late from the first of July', async () => {
    office.at('2022-07-01T00:00:00+08:00');
    await li.opens('/plans');
    await li.sees('逾期');
    await li.looks('j4-7-late', { phone: true });
    await li.follows(/李秋实 2022-06/);
    await li.presses('提交月总结');
    await li.dialog.fills('完成情况、问题和下月打算', '门诊五个半天，管理率由六成升至七成五');
    await li.dialog.presses('提交月总结');
    await li.sees('已总结', '总结逾期');
    await li.looks('j4-7-summarised', { phone: true });
  });

  it('the centre sends somebody to study, the hospital accepts; the pack counts', async () => {
    await centre.opens(`/trainees?pairingId=${here.pairingId}`);
    await centre.presses('选派进修人员');
    await centre.dialog.fills('姓名', '卢小梅');
    await centre.dialog.fills('进修科室', '内分泌科');
    await centre.dialog.fills('开始', '2022-07-04');
    await centre.dialog.fills('结束', '2022-10-03');
    await centre.looks('trainee-propose', { phone: true });
    await centre.dialog.presses('选派进修人员');
    await centre.row('卢小梅').sees('拟选派');
    const desk = await office.atDesk('zz-hosp');
    await desk.opens(`/trainees?pairingId=${here.pairingId}`);
    await desk.presses('接收 卢小梅');
    await desk.dialog.fills('带教老师', '郭振宇');
    await desk.dialog.presses('接收进修人员');
    await desk.row('卢小梅').sees('已接收', '免费');
    await desk.row('R-386').sees(/1 < 2/);
    await desk.presses('卢小梅 的附件');
    await desk.hands('选择文件', '接收函.pdf', pdfFile('acceptance'));
    await desk.dialog.sees('接收函.pdf');
    await desk.looks('trainee-files', { phone: true });
    await desk.dialog.presses('关闭');
    await desk.looks('trainees', { phone: true });
    office.at('2022-10-04T09:00:00+08:00');
    await desk.opens(`/trainees?pairingId=${here.pairingId}`);
    await desk.presses('报到 卢小梅');
    await desk.dialog.presses('报到');
    await desk.row('卢小梅').sees('进修中');
    await desk.presses('结业 卢小梅');
    await desk.dialog.chooses('结果', '合格');
    await desk.dialog.fills('结业日', '2022-10-03');
    await desk.dialog.fills('结业水平', '能独立管理糖尿病患者');
    await desk.looks('trainee-finish', { phone: true });
    await desk.dialog.presses('登记结业');
    await desk.row('卢小梅').sees('已结业');
    await desk.looks('trainee-finished', { phone: true });
  });

  it('3 an office fills in a month, pasted from a spreadsheet', async () => {
    office.at('2022-06-17T17:30:00+08:00');
    const desk = await office.atDesk('zz-hosp');
    await desk.opens('/activities');
    await desk.looks('j4-3-activities', { phone: true });
    await desk.follows('按月填报');
    await desk.chooses('派驻人员', /冉冬梅/);
    await desk.pastes('2022-06-01 上午 工作', '门诊\t30\t带教\t2\t儿科\n喝茶\n查房\t12\n');
    await desk.sees(/1 个单元格需要修改/, /没有这种工作/);
    await desk.looks('j4-3-sheet-fault', { phone: true });
    await desk.fills('2022-06-01 下午 工作', '手术');
    await desk.presses('撤销');
    await desk.sees(/1 个单元格需要修改/);
    await desk.presses('重做');
    // By keyboard alone: down, back up, on with Enter; Esc gives a cell back what stood in it.
    await desk.browserPage.getByLabel('2022-06-07 上午 工作').focus();
    await desk.types('远程会诊', 'ArrowDown', '下转', 'Enter');
    expect(await desk.focusedOn()).toBe('2022-06-08 上午 工作');
    await desk.types('喝茶');
    await desk.sees(/1 个单元格需要修改/);
    await desk.types('Escape', 'ArrowUp', 'ArrowUp');
    await desk.sees('保存 6 条');
    expect(await desk.focusedOn()).toBe('2022-06-07 上午 工作');
    await desk.fills('2022-06-07 上午 数量', '2');
    await desk.fills('2022-06-07 下午 数量', '1');
    await desk.presses('保存 6 条');
    await desk.sees('已保存 6 条，等待受援单位确认。');
    await desk.looks('j4-3-sheet');
  });

  it('3 the centre returns one record, the office mends it; a confirmed one is corrected', async () => {
    const desk = await office.atDesk('zz-hosp');
    await centre.opens('/activities?states=RECORDED');
    await centre.ticks(/^选择 冉冬梅 2022-06-07 远程会诊/);
    await centre.presses('退回 1 条');
    await centre.confirms('退回 1 条', { reason: '例数与登记本不符' });
    await centre.sees('已办理 1 条。');
    await desk.opens('/activities?states=RETURNED');
    await desk.presses(/远程会诊，2022-06-07/);
    await desk.dialog.sees('例数与登记本不符');
    await desk.looks('j4-3-returned', { phone: true });
    await desk.dialog.presses('修改');
    await desk.dialog.fills('数量', '1');
    await desk.dialog.presses('保存修改');
    await desk.sees('没有符合条件的工作记录');
    await desk.opens('/activities?states=CONFIRMED');
    await desk.presses(/查房，2022-06-16/);
    await desk.dialog.presses('更正');
    await desk.dialog.fills('数量', '12');
    await desk.dialog.fills('更正理由', '漏记一床');
    await desk.looks('j4-3-correct', { phone: true });
    await desk.dialog.presses('提交更正');
    await desk.shows(0, 'button', '提交更正');
    await desk.opens('/activities?states=RECORDED');
    await desk.presses(/查房，2022-06-16/);
    await desk.dialog.sees('漏记一床', /第 2 版/);
    await desk.looks('j4-3-correction', { phone: true });
  });

  it('1 a record made without a network waits on the phone and is sent once, with its time', async () => {
    office.at('2022-06-20T11:40:00+08:00');
    await li.opens('/record');
    await li.browserPage.context().setOffline(true);
    await li.presses('会诊');
    await li.presses('上午');
    await li.fills('例', '2');
    await li.presses('保存');
    await li.looks('j4-1-record-offline', { phone: true });
    await li.takesPhone();
    office.at('2022-06-20T12:07:00+08:00');
    await li.browserPage.context().setOffline(false);
    const stored = () => office.world.database.admin<{ at: Date }>(`select written_at as at from activity where type = 'CONSULT' and day = '2022-06-20'`);
    await expect.poll(async () => (await stored()).length, { timeout: 30_000 }).toBe(1);
    expect((await stored())[0]?.at.toISOString() ?? '').toMatch(/^2022-06-20T03:4/);
    await li.expectsFault(/ERR_INTERNET_DISCONNECTED|Failed to fetch|graphql/);
  });
});
