import { afterAll, beforeAll, describe, it } from 'vitest';
import { openOffice, type Office } from '../kit/browser.js';
import { pdfFile, phonePhoto } from '../kit/files.js';
import type { Person } from '../kit/person.js';
import { station, ZHONGZHAN, type Station } from '../kit/station.js';
import { attempt } from '../kit/teams.js';
import { done } from '../kit/world.js';

// Beside the daily work of J-4: its evidence, what happens at the centre, what both hospitals agree on.

let office: Office;
let here: Station;
let li: Person;
let centre: Person;
let desk: Person;
let technique: string;
beforeAll(async () => {
  office = await openOffice({ within: ZHONGZHAN });
  office.at('2022-01-04T09:00:00+08:00');
  here = await station(office.world);
  office.at('2022-06-20T12:07:00+08:00');
  const clinic = { assignmentId: here.stays.get('李秋实'), type: 'CLINIC', day: '2022-06-13', slot: 'AM', quantity: 32 };
  done(await attempt(here.li, 'recordActivity', 'RecordActivityInput', clinic, 'activity { id }'));
  [li, centre, desk] = await Promise.all(['li', 'zz-centre-a', 'zz-hosp'].map((login) => office.atDesk(login))) as [Person, Person, Person];
}, 120_000);
afterAll(() => office.close());

describe('what proves the work, and what is agreed of it', () => {
  it('a photo is added to a record with the phone; what is no evidence says why', async () => {
    await li.takesPhone();
    await li.opens('/activities');
    await li.presses(/门诊，2022-06-13/);
    await li.sees('还没有附件');
    await li.hands('拍照上传', '门诊台账.jpg', phonePhoto());
    await li.sees('门诊台账.jpg');
    await li.hands('选择文件', '13912345678.pdf', pdfFile('a name'));
    await li.sees(/电话号码/);
    await li.looks('evidence-phone', { phone: true });
    await li.expectsFault(/422/);
  });

  it('a free clinic is recorded with its numbers, and confirmed by the other hospital', async () => {
    await desk.opens('/events');
    await desk.sees('没有符合条件的活动');
    await desk.presses('登记活动');
    await desk.looks('event-kinds', { phone: true });
    await desk.presses('义诊活动');
    const { dialog } = desk;
    await dialog.fills('名称', '王封社区义诊');
    await dialog.fills('日期', '2022-06-18');
    await dialog.fills('地点', '王封社区广场');
    await dialog.fills('参加人数', '16');
    await dialog.fills('服务人次', '78');
    await dialog.fills('发放宣传资料', '158');
    await dialog.fills('病种人数', '高血压 22\n冠心病 6');
    await desk.looks('event-form', { phone: true });
    await dialog.presses('登记义诊活动');
    await desk.sees('高血压 22、冠心病 6', '待确认');
    await desk.hands('选择文件', '义诊签到.pdf', pdfFile('clinic'));
    await desk.sees('义诊签到.pdf');
    await desk.looks('event', { phone: true });
    await centre.opens('/events');
    await centre.follows('王封社区义诊');
    await centre.presses('确认');
    await centre.dialog.presses('确认');
    await centre.sees('已确认');
  });

  it('a donation with its number and value, and a technique with its authorisation: recorded here, confirmed there', async () => {
    await desk.opens('/events');
    await desk.presses('登记活动');
    await desk.presses('设备物资捐赠');
    const { dialog } = desk;
    await dialog.fills('名称', '十二导联心电图机');
    await dialog.fills('日期', '2022-06-17');
    await dialog.fills('捐赠内容', '心电图机，含导联线，随车送达');
    await dialog.presses('登记设备物资捐赠');
    await desk.isRefused('REQUIRED', null, '捐赠的数量和价值都未填', '至少填写一项');
    await dialog.fills('数量', '2');
    await dialog.fills('价值（元）', '36000');
    await desk.looks('event-donation');
    await dialog.presses('登记设备物资捐赠');
    await desk.sees('待确认', '36,000.00 元');
    const donation = desk.path;
    await centre.opens(donation);
    await centre.presses('退回');
    await centre.dialog.fills('退回理由', '签收单上是三台');
    await centre.dialog.presses('退回');
    await desk.opens(donation);
    await desk.sees('已退回', '签收单上是三台');
    await desk.presses('修改');
    await dialog.fills('数量', '3');
    await dialog.presses('修改');
    await desk.sees('待确认');
    await desk.opens('/events');
    await desk.presses('登记活动');
    await desk.presses('新技术新业务');
    await dialog.fills('名称', '动态血压监测');
    await dialog.fills('日期', '2022-06-16');
    await dialog.fills('科室', '全科');
    await dialog.chooses('技术分类', '非限制类');
    await dialog.fills('授权日期', '2022-06-17');
    await dialog.fills('首例日期', '2022-06-16');
    await dialog.presses('登记新技术新业务');
    await desk.isRefused('TECHNIQUE', null, '先取得授权');
    await desk.looks('event-technique-refused', { phone: true });
    await dialog.fills('授权日期', '2022-06-10');
    await dialog.fills('授权文号', '院授〔2022〕6号');
    await dialog.presses('登记新技术新业务');
    await desk.sees('待确认', '院授〔2022〕6号 2022-06-10', '2022-12-16 起应查看');
    technique = desk.path;
    await desk.looks('event-technique', { phone: true });
    for (const event of [donation, technique]) {
      await centre.opens(event);
      await centre.presses('确认');
      await centre.dialog.presses('确认');
      await centre.sees('已确认');
    }
    await centre.opens('/events');
    await centre.row('十二导联心电图机').sees('3 件 · 36,000.00 元', '已确认');
    await centre.row('动态血压监测').sees('非限制类', '已确认');
    await centre.row('王封社区义诊').sees('78 人次', '已确认');
    await centre.looks('events', { phone: true });
  });

  it('an annual plan is drafted with its tasks, and holds when both have confirmed it', async () => {
    await centre.opens(`/annual-plans/new?pairingId=${here.pairingId}`);
    for (const [field, text] of [['目标', '慢病规范管理率八成'], ['内容', '全科、儿科帮扶'], ['时间', '全年'], ['人员', '三名中级以上医师'], ['任务', '见任务表'], ['方式', '驻点'], ['保障措施', '食宿与工作条件按协议']] as const) {
      await centre.fills(field, text);
    }
    await centre.fills('受援重点专科', '内科、儿科');
    await centre.presses('增加一批');
    await centre.fills('第 1 批开始', '2022-01-04');
    await centre.fills('第 1 批结束', '2023-01-03');
    await centre.fills('第 1 批专科', '内科、儿科');
    await centre.looks('annual-plan-edit', { phone: true });
    await centre.presses('保存草稿');
    await centre.sees('计划里还没有任务');
    await centre.presses('增加任务');
    await centre.dialog.fills('任务', '高血压规范管理');
    await centre.dialog.fills('时间节点', '2022-09-30');
    await centre.dialog.fills('责任科室', '全科');
    await centre.dialog.fills('责任人', '李秋实');
    await centre.dialog.chooses('内容类别', '常见病与基本公共卫生');
    await centre.dialog.fills('受援单位配合事项', '提供随访名单和场地');
    await centre.looks('annual-plan-task', { phone: true });
    await centre.dialog.presses('新增任务');
    await centre.sees('高血压规范管理');
    await centre.presses('提交确认');
    await centre.dialog.presses('提交确认');
    await centre.sees('待双方确认');
    await desk.opens('/annual-plans');
    await desk.looks('annual-plans', { phone: true });
    await desk.follows('2022 年度计划');
    await desk.presses('确认计划');
    await desk.dialog.presses('确认计划');
    await desk.sees('双方已确认');
    await desk.looks('annual-plan', { phone: true });
  });

  it('[R-107 pass] a confirmed task changes when the other hospital agrees', async () => {
    await desk.follows('高血压规范管理');
    await desk.presses('申请变更');
    await desk.dialog.fills('时间节点', '2022-11-30');
    await desk.dialog.fills('协商情况与变更理由', '设备十月到货，双方已协商');
    await desk.looks('task-change-form', { phone: true });
    await desk.dialog.presses('申请变更');
    await desk.sees(/2022-09-30 → 2022-11-30/, '待对方确认');
    await centre.opens(desk.path);
    await centre.presses('同意变更');
    await centre.dialog.presses('同意变更');
    await centre.sees('已同意');
    await centre.looks('task-changed', { phone: true });
  });

  it('[R-066 record] lodging is shown with evidence and verified', async () => {
    await desk.opens('/guarantees');
    await desk.presses('登记保障');
    await desk.dialog.chooses('类别', '住宿');
    await desk.dialog.chooses('承担方', '受援单位');
    await desk.dialog.fills('内容', '三间单人宿舍，水电暖齐全');
    await desk.dialog.presses('登记保障');
    await desk.sees('已约定');
    await centre.opens(desk.path);
    await centre.presses('登记落实');
    await centre.dialog.presses('登记落实');
    await centre.sees(/须附佐证/);
    await centre.looks('guarantee-refused', { phone: true });
    await centre.dialog.presses('取消');
    await centre.hands('选择文件', '宿舍交接单.pdf', pdfFile('rooms'));
    await centre.sees('宿舍交接单.pdf');
    await centre.presses('登记落实');
    await centre.dialog.presses('登记落实');
    await centre.sees('待核实');
    await desk.opens(centre.path);
    await desk.presses('核实属实');
    await desk.dialog.presses('核实属实');
    await desk.sees('已落实');
    await desk.looks('guarantee', { phone: true });
    await desk.opens('/guarantees');
    await desk.looks('guarantees', { phone: true });
    await desk.opens('/attachments');
    await desk.looks('attachments', { phone: true });
  });

  it('half a year later the centre says that it still uses the technique; the effect counts it, and what was given', async () => {
    office.at('2022-12-20T09:00:00+08:00');
    await centre.opens('/events?followUpDue=true');
    await centre.follows('动态血压监测');
    await centre.presses('登记后续使用');
    await centre.looks('event-later-use', { phone: true });
    await centre.dialog.presses('登记后续使用');
    await centre.sees('仍在使用（2022-12-20 查看）');
    await centre.opens(`/pairings/${here.pairingId}/effect`);
    await centre.row('当年开展新技术').sees(/^1$/);
    await centre.row('仍在使用的新技术（累计）').sees(/^1$/);
    await centre.row('当年捐赠（次）').sees(/^1$/);
    await centre.row('当年捐赠价值（元）').sees('36,000', '活动登记');
    await centre.looks('effect-events', { phone: true });
  });
});
