import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMembership } from '../kit/accounts.js';
import { bozhouSite, POINTS, type BozhouSite } from '../kit/bozhou.js';
import { openOffice, type Office } from '../kit/browser.js';
import { dispatched } from '../kit/dispatched.js';
import { photograph } from '../kit/inspection.js';
import type { Person } from '../kit/person.js';
import { attempt } from '../kit/teams.js';
import { done } from '../kit/world.js';
import { evaluateBy, judgeYearBy } from '../kit/scheme-trial.js';

// J-5: the receiver evaluates monthly, money follows.

let office: Office;
let site: BozhouSite;
let receiver: Person;
let supporter: Person;
const pages = new Map<string, string>();
const idOf = (name: string): string => (pages.get(name) ?? '').replace('/evaluations/', '');
const ITEMS = { ATTENDANCE: '考勤与在岗抽查', WORKLOAD: '门诊、手术、讲座', RECORDS: '工作记录与台账', SATISFACTION: '任务完成与满意度' } as const;

beforeAll(async () => {
  office = await openOffice();
  site = await bozhouSite(office.world);
  for (const [login, name] of [['zhao-person', '赵明远'], ['sun-person', '孙雅静']] as const) await dispatched(office.world, login, site.members.get(name) ?? '');
  [receiver, supporter] = [await office.atDesk('lx-hosp'), await office.atDesk('lz-hosp')];
}, 120_000);
afterAll(() => office.close());

describe('J-5: a month evaluated, published, paid', () => {
  it('1 three phone checks, one unanswered', async () => {
    for (const [day, answered] of [['10', true], ['12', false], ['25', true]] as const) {
      office.at(`2017-04-${day}T15:00:00+08:00`);
      await supporter.opens('/spot-checks');
      await supporter.presses('登记抽查');
      const { dialog } = supporter;
      await dialog.chooses('结对', /陇西县人民医院/);
      await dialog.ticks('抽查 李秋实');
      if (answered) await dialog.fills('李秋实 所述位置', '门诊');
      else await dialog.unticks('李秋实 已应答');
      await dialog.presses('登记抽查');
      await supporter.row(`2017-04-${day}`).sees(answered ? '1 / 1 人' : '0 / 1 人');
    }
    await supporter.sees('3 / 3 次');
    await supporter.looks('j5-1-checks');
  });

  it('2 the receiver opens the month for three people and fills the forms', async () => {
    office.at('2017-05-04T09:00:00+08:00');
    await receiver.opens('/evaluations');
    await receiver.presses('发起考核');
    await receiver.dialog.chooses('结对', /陇西县人民医院/);
    await receiver.dialog.chooses('考核办法', '驻点人员月考核');
    await receiver.looks('j5-2-open', { phone: true });
    await receiver.confirms('发起 3 份考核');
    const points = { 李秋实: POINTS.pass, 赵明远: POINTS.short, 孙雅静: POINTS.good } as const;
    for (const [name, scores] of Object.entries(points)) {
      await receiver.opens('/evaluations');
      await receiver.follows(new RegExp(`^${name}`));
      await receiver.sees('平台记录 2017-04-01 – 2017-04-30', /电话抽查 3 次（要求 3）/);
      for (const [code, score] of Object.entries(scores)) await receiver.fills(`${ITEMS[code as keyof typeof ITEMS]} 得分`, score);
      if (name === '李秋实') {
        await receiver.presses('将平台记录填入“考勤与在岗抽查”的依据');
        await receiver.looks('j5-2-facts', { phone: true });
      }
      await receiver.presses('保存评分');
      await receiver.sees('已保存');
      if (name === '赵明远') {
        await receiver.sees('80.00', '79.997 < 80 不合格');
        await receiver.looks('j5-2-just-short', { phone: true });
      }
      await receiver.presses('填写完成，签署');
      await receiver.dialog.fills('意见', '属实');
      await receiver.confirms('填写完成，签署');
      pages.set(name, receiver.path);
    }
    await receiver.opens('/evaluations');
    await receiver.row('赵明远').sees('80.00', '不合格', '79.997 < 80');
    await receiver.row('李秋实').sees('80.00', /^合格/);
    await receiver.row('孙雅静').sees('91.50', /^合格/);
    await receiver.looks('j5-2-list', { phone: true });
  });

  it('3 the supporter certifies and publishes on the 8th', async () => {
    office.at('2017-05-08T10:00:00+08:00');
    for (const name of ['李秋实', '赵明远', '孙雅静']) {
      await supporter.opens(pages.get(name) ?? '');
      await supporter.presses('盖章生效');
      await supporter.dialog.fills('意见', '认定，公布');
      await supporter.confirms('盖章生效');
      await supporter.sees(/2017-05-08 10:00 生效/);
    }
    await supporter.opens(pages.get('赵明远') ?? '');
    await supporter.sees('公布后入账', '4,000.00', '−1,000.00', '−0.2', '2017-05 入账');
    await supporter.looks('j5-3-published', { phone: true });
    const { browserPage } = supporter;
    for (const [button, ending] of [['导出 Word', 'docx'], ['导出 Excel', 'xlsx'], ['下载 A4 版', 'html']] as const) {
      const [file] = await Promise.all([browserPage.waitForEvent('download'), supporter.presses(button)]);
      expect(file.suggestedFilename()).toMatch(new RegExp(`驻点人员月考核表 赵明远 2017-04\\.${ending}$`));
    }
    await browserPage.emulateMedia({ media: 'print' });
    await supporter.sees(/对口支援驻点人员月考核表/, '应发补助', '3,000.00 元', '检查人');
    await supporter.seesNo('导出 Word');
    await photograph(browserPage, 'j5-3-print');
    await browserPage.emulateMedia({ media: null });
  });

  it('4 the ledger of the month comes to 11 000.00; −0.2 for the failing person’s director', async () => {
    await supporter.opens('/money');
    await supporter.sees('11,000.00', '4 笔');
    for (const name of ['李秋实', '赵明远', '孙雅静']) await supporter.row(new RegExp(`${name}.*驻点补助`)).sees('4,000.00');
    await supporter.row(/赵明远.*考核扣减/).sees('−1,000.00');
    await supporter.looks('j5-4-money', { phone: true });
    const [file] = await Promise.all([supporter.browserPage.waitForEvent('download'), supporter.presses('财务导出 Excel')]);
    expect(file.suggestedFilename()).toMatch(/^对口支援经费.*\.xlsx$/);
    const sheet = await readSheet(await file.path());
    expect([sheet.length, sheet.at(-1)?.[0], sheet.at(-1)?.[7]]).toEqual([6, '合计', 11_000]);
    await supporter.opens('/money?kinds=DEDUCTION');
    await supporter.sees('−1,000.00', '1 笔');
    await supporter.opens('/department-scores');
    await supporter.row('赵明远').sees('−0.2', '科主任', '2017-05');
    expect(await supporter.count('row', /李秋实/)).toBe(0);
    await supporter.looks('j5-4-department-scores', { phone: true });
    await receiver.opens('/money');
    await receiver.sees('没有符合条件的分录');
    await receiver.looks('j5-4-receiver', { phone: true });
  });

  it('5 after the publication the points stand; a correction is version 2, its difference an entry of its own', async () => {
    office.at('2017-05-10T09:00:00+08:00');
    await receiver.opens(pages.get('赵明远') ?? '');
    expect(await receiver.mayPress('修改得分')).toBe(false);
    const hospital = office.world.organization('longxiHospital');
    const [user] = await office.world.database.admin<{ id: string }>(`insert into app_user (home_scope_id, login, name, password_hash) values ($1, 'lx-head', '常青松', '-') returning id`, [hospital.scopeId]);
    await addMembership(office.world.database, user?.id ?? '', hospital, 'DEPARTMENT_HEAD', '内科');
    const head = await office.atDesk('lx-head');
    await head.opens(pages.get('赵明远') ?? '');
    await head.looks('j5-5-department-head', { phone: true });
    expect(await head.mayPress('修改得分')).toBe(false);
    const items = [{ code: 'SATISFACTION', score: '99' }];
    const edit = head.sends('mutation Edit($input: SaveScoresInput!) { saveScores(input: $input) { problems { code } } }', { input: { evaluationId: idOf('赵明远'), items } });
    await expect(edit).rejects.toThrow(/FORBIDDEN/);
    const zhao = await office.atDesk('zhao-person');
    await zhao.takesPhone();
    await zhao.opens(pages.get('赵明远') ?? '');
    await zhao.presses('提出申诉');
    await zhao.dialog.fills('理由', '满意度问卷漏计一份');
    await zhao.dialog.presses('提出申诉');
    await zhao.sees('待答复');
    await zhao.looks('j5-5-objection');
    await supporter.opens(pages.get('赵明远') ?? '');
    await supporter.presses('申诉成立');
    await supporter.dialog.fills('答复', '问卷补录，另行更正');
    await supporter.dialog.presses('申诉成立');
    await supporter.sees('成立', /问卷补录，另行更正/);
    await supporter.opens('/objections');
    await supporter.row('赵明远').sees('成立');
    await supporter.looks('j5-5-objections', { phone: true });
    done(await attempt(office.world.as('sun-person'), 'raiseObjection', 'RaiseObjectionInput', { evaluationId: idOf('孙雅静'), reason: '台账少计一次' }, 'objection { id }'));
    await supporter.opens(pages.get('孙雅静') ?? '');
    await supporter.presses('申诉不成立');
    await supporter.dialog.fills('答复', '台账已逐项核对，计分无误');
    await supporter.dialog.presses('申诉不成立');
    await supporter.sees('不成立', /计分无误/);
    await supporter.looks('j5-5-rejected', { phone: true });
    office.at('2017-06-12T10:00:00+08:00');
    await receiver.opens(pages.get('赵明远') ?? '');
    await receiver.presses('发起更正');
    await receiver.confirms('发起更正', { reason: '满意度问卷漏计一份' });
    await receiver.sees('更正版本。');
    await receiver.fills(`${ITEMS.SATISFACTION} 得分`, '75');
    await receiver.presses('填写完成，签署');
    await receiver.dialog.fills('意见', '更正');
    await receiver.confirms('填写完成，签署');
    const corrected = receiver.path;
    await supporter.opens(corrected);
    await supporter.presses('盖章生效');
    await supporter.dialog.fills('意见', '认定');
    await supporter.confirms('盖章生效');
    await supporter.sees('公布后入账', '1,000.00', '+0.2', '2017-06 入账');
    await supporter.looks('j5-5-corrected', { phone: true });
    await supporter.opens('/money');
    await supporter.sees('12,000.00', '5 笔');
  });

  it('what else is recorded: an allowance, never from the receiver; a use of the result; a closed month', async () => {
    await supporter.opens('/money');
    await supporter.presses('登记经费');
    const { dialog } = supporter;
    await dialog.chooses('结对', /陇西县人民医院/);
    await dialog.chooses('付款方', '受援单位');
    await dialog.chooses('派驻人员', /李秋实/);
    await dialog.fills('金额（元）', '600');
    await dialog.presses('登记经费');
    await supporter.isRefused('PAY_FROM_RECEIVER', 'R-210', /600\.00 元/);
    await supporter.looks('j5-6-refused', { phone: true });
    await dialog.chooses('付款方', '支援医院');
    await dialog.presses('登记经费');
    await supporter.row(/李秋实.*津贴/).sees('600.00');
    await supporter.presses('冲销 李秋实 600.00 元');
    await supporter.dialog.fills('理由', '重复登记');
    await supporter.dialog.presses('冲销');
    await supporter.row(/李秋实.*−600\.00/).sees('冲销');
    await supporter.row(/李秋实.*已冲销/).sees('600.00');
    for (const [kind, payer, amount] of [['经费预算', '政府及主管部门', '30000'], ['捐赠', '支援医院', '120000']] as const) {
      await supporter.presses('登记经费');
      await dialog.chooses('结对', /陇西县人民医院/);
      await dialog.chooses('类别', kind);
      await dialog.chooses('付款方', payer);
      await dialog.fills('金额（元）', amount);
      if (kind === '捐赠') await supporter.looks('j5-6-record', { phone: true });
      await dialog.presses('登记经费');
      await supporter.row(kind).sees(`${amount.slice(0, -3)},000.00`);
    }
    await supporter.sees('经费合计（元）', '30,000.00', '对受援单位合计（元）', '120,000.00');
    await supporter.looks('j5-6-money', { phone: true });
    await supporter.opens(pages.get('李秋实') ?? '');
    await supporter.presses('登记结果运用');
    await supporter.dialog.chooses('用于', '评优评先');
    await supporter.dialog.presses('登记结果运用');
    await supporter.sees('评优评先');
    await supporter.opens('/result-uses');
    await supporter.row('李秋实').sees('评优评先');
    await supporter.looks('j5-6-uses', { phone: true });
    office.at('2017-07-03T09:00:00+08:00');
    await supporter.opens('/closings');
    await supporter.looks('j5-6-closings-empty', { phone: true });
    await supporter.presses('关账');
    await supporter.dialog.chooses('结对', /陇西县人民医院/);
    await supporter.dialog.chooses('月份', '2017-06');
    await supporter.dialog.presses('关账');
    await supporter.row('2017-06-01').sees('已关账');
    await receiver.opens('/evaluations');
    await receiver.presses('发起考核');
    await receiver.dialog.chooses('结对', /陇西县人民医院/);
    await receiver.dialog.chooses('考核办法', '季度总结考核');
    await receiver.dialog.presses('发起 1 份考核');
    await receiver.isRefused('PERIOD_CLOSED', 'C-12', /2017-06-01 至 2017-06-30 已关账/);
    await receiver.looks('j5-6-closed', { phone: true });
    await supporter.opens('/closings');
    await supporter.presses('重新开放');
    await supporter.dialog.chooses('结对', /陇西县人民医院/);
    await supporter.dialog.chooses('月份', '2017-06');
    await supporter.dialog.fills('理由', '补录一次门诊');
    await supporter.looks('j5-6-reopen', { phone: true });
    await supporter.dialog.presses('重新开放');
    await supporter.row('2017-06-01').sees('已重新开放', '补录一次门诊');
    await supporter.looks('j5-6-closings', { phone: true });
    await receiver.dialog.presses('发起 1 份考核');
    await receiver.sees('季度总结考核 · 2017-04-01 – 2017-06-30', '工作进度');
    await receiver.looks('j5-6-quarter', { phone: true });
  });

  it('7 what the result of a year obliges to: on its page, in the list, settled by what is recorded', async () => {
    office.at('2017-12-20T09:00:00+08:00');
    const { world } = office;
    await judgeYearBy(world, site.pairingId, 2017, 'CN-410803-2021', 3);
    const parties = { RECEIVING: world.officeOf('longxiHospital'), OWNER: world.officeOf('gansu') };
    const { id } = await evaluateBy(parties, { pairingId: site.pairingId, schemeId: 'year', periodFrom: '2017-05-01', periodTo: '2017-11-30' }, { grade: 'UNQUALIFIED' });
    const owner = await office.atDesk('gs-prov');
    await owner.opens(`/evaluations/${id}`);
    await owner.sees('应落实的后果', 'R-403', '发出通报');
    await owner.looks('j5-7-obligations', { phone: true });
    await owner.presses('登记“工作不力的通报批评”');
    await owner.dialog.presses('登记结果运用');
    await owner.sees('2017-12-20 已登记');
    await owner.opens('/result-dues?settled=false');
    await owner.row(/年度总结评估/).sees('待落实', 'R-403');
    await owner.looks('j5-7-dues', { phone: true });
  });
});
