import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from '../kit/browser.js';
import { pdfFile } from '../kit/files.js';
import { activePairing, type ActivePairing } from '../kit/pairings.js';
import type { Person } from '../kit/person.js';
import { judgeYearBy } from '../kit/scheme-trial.js';
import { teamOnSite } from '../kit/teams.js';

// Tasks from agreement to acceptance; one evaluation with return, void seals and final stamp (J-5 and J-6 in what the chain is about); the figures above it all.

let office: Office;
let pairing: ActivePairing;
let supporter: Person;
let receiver: Person;
let prefecture: Person;
let province: Person;
let evaluation: string;
beforeAll(async () => {
  office = await openOffice();
  office.at('2022-04-05T09:00:00+08:00');
  pairing = await activePairing(office.world);
  await teamOnSite(office.world, pairing.pairingId, '2022-04-05');
  supporter = await office.atDesk('lz-hosp');
  receiver = await office.atDesk('lx-hosp');
});
afterAll(() => office.close());

describe('tasks: agreed, done, accepted', () => {
  let task: string;

  it('the tasks of the agreement are taken over, one more is planned and confirmed by both', async () => {
    await receiver.opens(`/pairings/${pairing.pairingId}/tasks`);
    await receiver.looks('tasks-1-empty', { phone: true });
    await receiver.presses('转入 2022 年协议任务 2 项');
    await receiver.sees('已转入 2 项。');
    await receiver.presses('新增任务');
    const { dialog } = receiver;
    await dialog.fills('任务', '开展无痛胃镜');
    await dialog.fills('指标', '独立完成例数');
    await dialog.fills('数量', '2');
    await dialog.fills('时间节点', '2022-08-31');
    await dialog.fills('责任科室', '消化科');
    await dialog.fills('责任人', '孙雅静');
    await receiver.looks('tasks-1-plan', { phone: true });
    await dialog.presses('新增任务');
    await receiver.sees('“确认任务”暂不可用：贵单位已确认，等待对方确认');
    task = receiver.path;
    await receiver.looks('tasks-1-planned', { phone: true });
    await supporter.opens(task);
    await supporter.presses('确认任务');
    await supporter.confirms('确认任务');
    await supporter.presses('开始任务');
    await supporter.confirms('开始任务');
    await supporter.sees('进行中');
  });

  it('the supporter records its progress and submits; the receiver returns it once, then accepts', async () => {
    for (const day of ['2022-05-10', '2022-06-02']) {
      office.at(`${day}T15:00:00+08:00`);
      await supporter.opens(task);
      await supporter.presses('登记进展');
      await supporter.dialog.fills('说明', `${day} 带教完成一例`);
      if (day === '2022-05-10') await supporter.looks('tasks-2-progress', { phone: true });
      await supporter.dialog.presses('登记 1');
      await supporter.row(day).sees('1');
    }
    const submits = async (result: string) => {
      await supporter.opens(task);
      await supporter.presses('提交验收');
      await supporter.dialog.fills('完成情况', result);
      await supporter.dialog.presses('提交验收');
      await supporter.sees('待验收');
    };
    await submits('独立完成 2 例');
    await receiver.opens(task);
    await receiver.presses('退回');
    await receiver.confirms('退回', { reason: '请附操作记录' });
    await receiver.looks('tasks-2-returned');
    await supporter.opens(task);
    await supporter.presses('开始任务');
    await supporter.confirms('开始任务');
    await submits('独立完成 2 例，操作记录已附');
    await receiver.opens(task);
    await receiver.presses('验收通过');
    await receiver.confirms('验收通过');
    await receiver.sees('已验收');
    await receiver.looks('tasks-2-accepted', { phone: true });
    await receiver.opens('/tasks');
    await receiver.row('开展无痛胃镜').sees('2 / 2', '已验收');
    await receiver.looks('tasks-2-list', { phone: true });
  });
});

describe('an evaluation: filled, returned, sealed again, in effect', () => {
  const seals = async (person: Person, button: string, opinion: string) => {
    await person.opens(evaluation);
    await person.presses(button);
    await person.dialog.fills('意见', opinion);
    await person.confirms(button);
  };

  it('the receiver opens it for somebody on site and fills the sheet', async () => {
    office.at('2022-09-20T09:00:00+08:00');
    await receiver.opens('/evaluations');
    await receiver.looks('evaluation-1-list', { phone: true });
    await receiver.presses('发起考核');
    const { dialog } = receiver;
    await dialog.chooses('结对', /陇西县人民医院/);
    await dialog.chooses('考核办法', '派驻人员年度考核');
    for (const name of [/孙雅静/, /强若水/, /王志强/, /赵明远/]) await dialog.unticks(name);
    await dialog.fills('考核期起', '2022-04-05');
    await dialog.fills('考核期止', '2022-09-30');
    await receiver.looks('evaluation-1-open', { phone: true });
    await dialog.presses('发起 1 份考核');
    await receiver.sees('评分表');
    evaluation = receiver.path;
    for (const [item, points] of [['考勤(钉钉)', '60'], ['工作数量', '60'], ['帮扶质量', '60'], ['帮扶成效', '59.985']] as const) await receiver.fills(`${item} 得分`, points);
    await receiver.presses('保存评分');
    await receiver.sees('59.997 < 60 不合格');
    await receiver.looks('evaluation-1-just-short', { phone: true });
    await receiver.presses('考勤(钉钉) 的附件');
    await receiver.hands('选择文件', '考勤表.pdf', pdfFile('attendance'));
    await receiver.dialog.sees('考勤表.pdf');
    await receiver.looks('evaluation-1-item-files', { phone: true });
    await receiver.dialog.presses('关闭');
    for (const [item, points] of [['考勤(钉钉)', '90'], ['工作数量', '80'], ['帮扶质量', '85.5'], ['帮扶成效', '70']] as const) await receiver.fills(`${item} 得分`, points);
    await receiver.fills('综合评语', '工作扎实，带教认真。');
    await receiver.presses('填写完成，签署');
    await receiver.sees('81.925');
    await receiver.dialog.fills('意见', '同意');
    await receiver.looks('evaluation-1-sign', { phone: true });
    await receiver.confirms('填写完成，签署');
    await seals(supporter, '签署意见', '同意');
  });

  it('[R-392 pass] the prefecture returns it: the seals given so far are void', async () => {
    prefecture = await office.signIn('dx-pref');
    await prefecture.looks('evaluation-2-workbench-prefecture', { phone: true });
    await prefecture.follows(/李秋实/);
    await prefecture.presses('退回');
    await prefecture.dialog.fills('理由', '考勤缺附件');
    await prefecture.dialog.sees(/陇西县人民医院、兰州新区总医院/);
    await prefecture.looks('evaluation-2-return', { phone: true });
    await prefecture.dialog.presses(/^退回到/);
    await prefecture.sees(/已退回到/, '考勤缺附件');
    expect(await prefecture.count('listitem', /作废：考勤缺附件/)).toBe(0);
    await prefecture.sees(/作废：考勤缺附件/);
    await prefecture.looks('evaluation-2-void-seals', { phone: true });
  });

  it('all sign again; the province’s stamp puts it into effect', async () => {
    await seals(receiver, '填写完成，签署', '已补考勤附件');
    await seals(supporter, '签署意见', '同意，成绩属实');
    await seals(prefecture, '审核通过', '审核通过');
    province = await office.signIn('gs-prov');
    await province.opens(evaluation);
    await province.presses('盖章生效');
    await province.looks('evaluation-3-stamp-dialog');
    await province.dialog.fills('意见', '审定');
    await province.confirms('盖章生效');
    await province.sees('4 / 4 步', /2022-09-20 09:00 生效/, '81.93');
    await province.looks('evaluation-3-effective', { phone: true });
    expect(await province.mayPress('盖章生效')).toBe(false);
  });

  it('[R-395 record] what the pack wants and nobody evaluated is owed; the receiver opens it from there', async () => {
    await office.world.database.admin(`update pairing_year set pack_code = 'CN-410803-2021', pack_version = 3 where year = 2022`);
    await receiver.opens('/evaluations/owed');
    await receiver.sees('R-395', '半年');
    await receiver.looks('evaluation-4-owed', { phone: true });
    await receiver.presses(/^发起季度考核.*2022-04-01/);
    await receiver.sees('规则判定', 'R-393');
    await receiver.looks('evaluation-4-opened', { phone: true });
    await office.world.database.admin(`update pairing_year set pack_code = 'CN-S02', pack_version = 3 where year = 2022`);
    await receiver.opens('/evaluations/owed');
    await receiver.sees('R-019', '定期考核', /共 2 期，逾期 1 期/);
    await receiver.looks('evaluation-4-owed-persons', { phone: true });
    await office.world.database.admin(`update pairing_year set pack_code = 'GS-2022', pack_version = 1 where year = 2022`);
  });

  it('a month’s figures are what the lists behind them hold', async () => {
    await province.opens('/oversight');
    await province.looks('evaluation-4-oversight', { phone: true });
    // Places lead one level down; every other figure to its list.
    const figures = (await province.figures()).filter(({ to }) => !to.startsWith('/oversight'));
    expect(figures.length).toBeGreaterThan(4);
    // One figure of each list: that all of them equal theirs is shown over HTTP, for every role and level.
    const lists = new Map(figures.map((figure) => [figure.to.split('?')[0], figure]));
    for (const { label, value, to } of lists.values()) {
      await province.opens(to);
      expect([label, await province.rowsListed()]).toEqual([label, value]);
      await province.looks(`evaluation-4-list${province.path.replaceAll('/', '-')}`);
    }
  });
});

describe('the team, the pairing and its hospitals', () => {
  /** Opens an evaluation by a scheme that this pack brings for the year. */
  const opens = async ([pack, version]: readonly [string, number], scheme: RegExp, team?: RegExp) => {
    await judgeYearBy(office.world, pairing.pairingId, 2022, pack, version);
    await receiver.opens('/evaluations');
    await receiver.presses('发起考核');
    await receiver.dialog.chooses('结对', /陇西县人民医院/);
    await receiver.dialog.chooses('考核办法', scheme);
    if (team) {
      await receiver.dialog.chooses('队伍', team);
      await receiver.looks('evaluation-5-open-team', { phone: true });
    }
    await receiver.dialog.presses('发起 1 份考核');
    await receiver.sees('评分表');
  };

  it('a team’s year by grade, with evidence; it takes effect with the receiver’s seal', async () => {
    office.at('2022-12-20T09:00:00+08:00');
    await opens(['HP-S18', 2], /^医疗队工作考核/, /第 1 批/);
    await receiver.chooses('等次', '优秀');
    await receiver.fills('综合评语', '全队在岗，任务完成');
    await receiver.hands('选择文件', '年度总结.pdf', pdfFile('year'));
    await receiver.sees('年度总结.pdf');
    await receiver.presses('填写完成，签署');
    await receiver.dialog.fills('意见', '属实');
    await receiver.confirms('填写完成，签署');
    await receiver.sees(/2022-12-20 09:00 生效/, '优秀');
    // What was sealed keeps its files.
    await receiver.shows(0, 'button', '撤回 年度总结.pdf');
    await receiver.looks('evaluation-5-team', { phone: true });
  });

  it('the satisfaction of both for the pairing’s year, and its half-year', async () => {
    await opens(['HP-S18', 2], /^双方满意度/);
    await receiver.sees('受援单位满意度', '支援医院满意度');
    await receiver.looks('evaluation-5-pairing', { phone: true });
    await opens(['CN-410803-2021', 3], /^半年评估/);
    await receiver.sees(/半年评估 · 2022-01-01 – 2022-06-30/);
    await receiver.looks('evaluation-5-half-year');
  });

  it('[R-098 pass] the supporting hospital: its own, the other’s and the administration’s scores stand beside the counted one', async () => {
    await opens(['CN-S09', 2], /^支援医院对口支援工作考核/);
    evaluation = receiver.path;
    await receiver.seesHeading(/兰州新区总医院/);
    const gives = async (person: Person, method: string, points: string) => {
      await person.opens(evaluation);
      await person.presses(`填写${method}`);
      for (const item of ['组织领导', '项目完成', '受援单位满意度']) await person.dialog.fills(`${item} ${method}`, points);
      await person.dialog.presses(`填写${method}`);
    };
    await gives(supporter, '自评', '101');
    await supporter.isRefused('SCORE_RANGE', 'R-097');
    await supporter.looks('evaluation-5-self', { phone: true });
    await gives(supporter, '自评', '95');
    await gives(receiver, '互评', '85');
    const administration = await office.atDesk('gs-prov');
    await gives(administration, '抽评', '80');
    await administration.row(/^组织领导958580/).sees('95');
    await administration.sees(/自评 由兰州新区总医院.*填写/, /互评 由陇西县人民医院.*填写/, /抽评 由甘肃省卫生健康委员会.*填写/);
    await administration.looks('evaluation-5-methods', { phone: true });
  });
});
