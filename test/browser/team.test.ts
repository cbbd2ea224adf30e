import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from '../kit/browser.js';
import { activePairing } from '../kit/pairings.js';
import type { Person } from '../kit/person.js';
import { addStaff, attempt, rosterOf } from '../kit/teams.js';
import { done } from '../kit/world.js';

// J-3, steps 3–7.

let office: Office;
let supporter: Person;
let receiver: Person;
let team: string;
beforeAll(async () => {
  office = await openOffice();
  office.at('2022-04-02T09:00:00+08:00');
  await activePairing(office.world);
  await addStaff(office.world, ['wang', 'li', 'zhao', 'sun', 'zhou', 'qiang']);
});
afterAll(() => office.close());

describe('J-3: a supporting hospital forms a team, files it and sends it', () => {
  it('3 forms the first batch and puts four people on the roster', async () => {
    supporter = await office.signIn('lz-hosp');
    await supporter.follows('队伍');
    await supporter.looks('j3-3-teams', { phone: true });
    await supporter.presses('组建队伍');
    const { dialog } = supporter;
    await dialog.chooses('结对', /陇西县人民医院/);
    await dialog.fills('名称', '2022 年驻点帮扶队');
    await dialog.fills('计划到岗', '2022-04-06');
    await dialog.fills('计划离岗', '2023-04-05');
    await supporter.looks('j3-3-form-team');
    await dialog.presses('组建队伍');
    await supporter.sees('名单还是空的');
    team = supporter.path;
    await supporter.looks('j3-3-empty-team', { phone: true });
    await supporter.presses('添加人员');
    await dialog.chooses('受援方任职', '副院长');
    await dialog.presses('把 王志强 加入名单');
    for (const name of ['李秋实', '赵明远', '孙雅静']) await dialog.presses(`把 ${name} 加入名单`);
    await dialog.sees('2 人可选');
    await supporter.looks('j3-3-add-people', { phone: true });
    await dialog.presses(/^(关闭|Close)$/);
  });

  it('3 [R-224 fail] four persons are one too few', async () => {
    await supporter.settles();
    await supporter.presses('校验');
    await supporter.isRefused('TEAM_SIZE', 'R-224', /4 < 5/);
    await supporter.looks('j3-3-team-size', { phone: true });
  });

  it('3 [R-229 fail] a junior title is refused; a substitute passes', async () => {
    await supporter.presses('添加人员');
    await supporter.dialog.presses('把 周小舟 加入名单');
    await supporter.dialog.presses(/^(关闭|Close)$/);
    await supporter.settles();
    await supporter.presses('校验');
    await supporter.isRefused('MEMBER_TITLE', 'R-229', /周小舟/);
    await supporter.looks('j3-3-member-title');
    await supporter.presses('移出 周小舟');
    await supporter.confirms('移出', { sees: [/周小舟/] });
    await supporter.presses('添加人员');
    await supporter.dialog.presses('把 强若水 加入名单');
    await supporter.dialog.presses(/^(关闭|Close)$/);
    await supporter.settles();
    await supporter.presses('校验');
    await supporter.sees('已校验');
  });

  it('4 [R-228 pass] the panel shows each rule with the numbers used', async () => {
    await supporter.row('R-228').sees(/36/, /2022-04-05|2019-04-06/);
    await supporter.row('R-224').sees(/5/);
    await supporter.looks('j3-4-eligibility', { phone: true });
    const english = await office.atDesk('lz-hosp', 'en');
    await english.opens(team);
    await english.sees(/at least 5 persons/, /years of management/);
    expect(await english.chineseWords()).toEqual([]);
    await english.looks('j3-4-eligibility-english');
  });

  it('6 the roster goes directly to the province in time, and comes back with a receipt', async () => {
    office.at('2022-04-05T09:00:00+08:00');
    await supporter.opens(team);
    await supporter.presses('报备 5 人名单');
    await supporter.confirms('报备名单');
    await supporter.sees('待受理', '2022-04-05 09:00');
    await supporter.seesNo('逾期报送');
    const officer = await office.signIn('gs-prov');
    await officer.looks('j3-6-workbench-province');
    await officer.follows(/2022 年驻点帮扶队/);
    await officer.presses('受理');
    await officer.confirms('受理');
    await officer.sees(/GS-2022-2022-001-B1/);
    await officer.looks('j3-6-receipt', { phone: true });
  });

  it('5 [R-018 fail] nobody leaves without the training before the post', async () => {
    await supporter.opens(team);
    await supporter.presses('派出队伍');
    await supporter.confirms('派出队伍');
    await supporter.isRefused('PRE_TRAINING', 'R-018');
    await supporter.looks('j3-5-pre-training', { phone: true });
    await supporter.presses('登记岗前培训');
    await supporter.dialog.fills('培训日期', '2022-04-04');
    await supporter.looks('j3-5-training', { phone: true });
    await supporter.dialog.presses('登记');
  });

  it('5 [R-028 fail] [R-028 pass] who stands in no agreed plan goes only with a reason', async () => {
    const pinned = (code: string) => office.world.database.admin('update team t set pack_code = p.code, pack_version = p.version from (select code, version from policy_pack where code = $1 order by version desc limit 1) p', [code]);
    const [before] = await office.world.database.admin<{ code: string; version: number }>('select pack_code as code, pack_version as version from team limit 1');
    await pinned('CN-S03');
    await supporter.opens(team);
    await supporter.presses('派出队伍');
    await supporter.confirms('派出队伍');
    await supporter.isRefused('DISPATCH_BY_PLAN', 'R-028');
    await supporter.presses('计划外派出');
    await supporter.dialog.sees(/R-028/);
    await supporter.looks('j3-5-beside-the-plan', { phone: true });
    await supporter.confirms('计划外派出', { reason: '年度计划商定前紧急派出' });
    await supporter.sees('已派出');
    await office.world.database.admin('update team set pack_code = $1, pack_version = $2', [before?.code, before?.version]);
  });

  it('7 the receiver confirms each arrival; with the fifth the team is on site', async () => {
    office.at('2022-04-06T10:00:00+08:00');
    receiver = await office.signIn('lx-hosp');
    await receiver.opens(team);
    await receiver.sees('ZGLZ001', '王志强');
    await receiver.seesNo(/620102/, /薪酬 ?\d/);
    await receiver.looks('j3-7-receiver');
    const names = ['王志强', '李秋实', '赵明远', '孙雅静', '强若水'];
    for (const [at, name] of names.entries()) {
      await receiver.presses(`确认 ${name} 到岗`);
      if (at === 0) await receiver.looks('j3-7-arrival', { phone: true });
      await receiver.dialog.presses(`确认 ${name} 到岗`);
      await receiver.row(name).sees('2022-04-06');
      if (at < 4) await receiver.sees(`已到岗 ${at + 1} / 5`);
    }
    await receiver.sees('在岗');
    await receiver.looks('j3-7-on-site', { phone: true });
    expect(await receiver.mayPress(/确认 .* 到岗/)).toBe(false);
    await receiver.opens('/coverage');
    await receiver.sees('覆盖日历', '陇西县人民医院');
    await receiver.looks('j3-7-coverage');
  });

  it('8 somebody who ended early is replaced: filed again, trained, sent by himself, received', async () => {
    const { world } = office;
    await world.database.admin(`update assignment set state = 'ENDED_EARLY', finished_on = '2022-04-06' where name = '孙雅静'`);
    const person = { staffNo: 'LZ098', name: '邵一帆', sex: 'M', staffCategory: 'PHYSICIAN', practiceCategory: 'CLINICAL', titleLevel: 'INTERMEDIATE', certificateNo: 'ZG098', clinicalStartedOn: '2012-07-01', workStartedOn: '2012-07-01', specialty: '麻醉科' };
    done(await attempt(world.as('lz-hosp'), 'addPerson', 'AddPersonInput', person, 'person { id }'));
    await supporter.opens('/todos?kinds=NAME_REPLACEMENT');
    await supporter.looks('j3-8-todo');
    await supporter.follows('孙雅静');
    await supporter.chooses('替换人选', /邵一帆/);
    await supporter.fills('替换理由', '因病提前结束');
    await supporter.sees('资格与编成校验', '不少于');
    await supporter.looks('j3-8-replace', { phone: true });
    await supporter.presses('替换并重新报备');
    await supporter.row(/邵一帆[\s\S]*拟派/).sees('拟派');
    await supporter.sees('已到岗 4 / 5');
    expect(await supporter.mayPress('派出 邵一帆')).toBe(false);
    await supporter.looks('j3-8-not-accepted');
    const { filingId } = await rosterOf(world, team.split('/').at(-1) ?? '');
    done(await attempt(world.as('gs-prov'), 'acceptFiling', 'AcceptFilingInput', { filingId }, 'filing { id }'));
    await supporter.opens(team);
    await supporter.presses('派出 邵一帆');
    await supporter.confirms('派出替换人员', { sees: ['邵一帆', /不能撤销/] });
    await supporter.isRefused('PRE_TRAINING', 'R-018');
    await supporter.presses('登记岗前培训');
    await supporter.dialog.fills('培训日期', '2022-04-05');
    await supporter.dialog.presses('登记');
    await supporter.presses('派出 邵一帆');
    await supporter.confirms('派出替换人员');
    await supporter.row(/邵一帆[\s\S]*已出发/).sees('已出发');
    await supporter.looks('j3-8-sent', { phone: true });
    await receiver.opens(team);
    await receiver.presses('确认 邵一帆 到岗');
    await receiver.dialog.presses('确认 邵一帆 到岗');
    await receiver.sees('已到岗 5 / 5');
  });
});
