import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from '../kit/browser.js';
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
    await li.sees(/含身份证号，不能保存/);
    expect(await li.mayPress('保存')).toBe(false);
    await li.looks('j4-4-sensitive-note', { phone: true });
    await li.fills('备注', '');
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

  it('2 [R-079 pass] the June plan is filed and appears to the supporter as filed', async () => {
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
    await desk.sees('已报备', '高血压规范管理率达到八成');
    await desk.presses('批注');
    await desk.dialog.fills('批注', '血压仪已协调');
    await desk.dialog.presses('批注月计划');
    await desk.sees('血压仪已协调');
    await desk.looks('j4-2-plan', { phone: true });
    await desk.opens('/todos');
    await desk.looks('j4-2-todos');
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
    await desk.looks('trainees', { phone: true });
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
    await desk.presses('保存 4 条');
    await desk.sees('已保存 4 条，等待受援单位确认。');
    await desk.looks('j4-3-sheet');
  });
});
