import type { DemoOrganizationKey } from '@jiedui/server/demo/organizations';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activePairing, agreementInSigning, assign, createProgramme, lead, publish, seal } from '../kit/pairings.js';
import { addMember, addStaff, attempt, checkedTeam, formTeam, rosterOf } from '../kit/teams.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

const LINE = 'lines { position name role checkText verdict replaces state reason plannedFrom }';
const AGGREGATE = 'rosterAggregate { number programmeName forwarded rejected lines { supporterName receiverName name state ruleId reason fix } }';
interface Line { position: number; name: string; role: string; checkText: string; verdict: string; replaces: string | null; state: string; reason: string | null }
interface Filing { id: string; versionNo: number; kind: string; state: string; aggregateNumber: string | null; receiptNo: string | null; lines: Line[]; differences: { name: string; change: string; before: string | null; after: string | null }[]; paper: object }
interface Aggregate { rosterAggregate: { number: string; forwarded: number; rejected: number; lines: { supporterName: string; name: string; state: string; ruleId: string | null; reason: string | null; fix: string | null }[] } | null }

async function refused(world: World, login: string, field: string, inputType: string, input: object): Promise<Problem[]> {
  const before = await snapshot(world);
  const { problems } = await attempt(world.as(login), field, inputType, input, '__typename');
  expect(await snapshot(world)).toBe(before);
  return problems;
}

const filingsOf = async (world: World, login: string, teamId: string) =>
  (await world.as(login).ask<{ team: { state: string; filings: Filing[] } }>(`query($id: ID!) { team(id: $id) { state filings { id versionNo kind state aggregateNumber receiptNo ${LINE} differences { name change before after } paper } } }`, { id: teamId })).team;

describe('the city puts rosters of other provinces together', () => {
  let world: World;
  const teams: Partial<Record<DemoOrganizationKey, string>> = {};
  const filings: Partial<Record<DemoOrganizationKey, string>> = {};
  beforeAll(async () => {
    world = await createWorld(['gansu', 'dingxi', 'longxi', 'tianjin', 'jinnan', 'shandong']);
    world.at('2022-04-02T09:00:00+08:00');
    const programme = await createProgramme(world);
    const pairs = [['tianjinHospital', 'longxiTcm', 'longxiGovernment'], ['jinnanHospital', 'tongweiHospital', 'tongweiGovernment'], ['lanzhouHospital', 'longxiTcm', 'longxiGovernment']] as const;
    const ids: string[] = [];
    for (const [supporter, receiver] of pairs) ids.push((await assign(world, programme.id, supporter, receiver)).id);
    await lead(world, programme.id, 'tianjinHospital', 'longxiTcm');
    await publish(world, programme.id);
    for (const [at, [supporter, receiver, government]] of pairs.entries()) {
      const pairingId = ids[at] ?? '';
      const agreement = await agreementInSigning(world, pairingId, receiver);
      for (const party of [supporter, receiver, government] as const) await seal(world, agreement.id, party);
      teams[supporter] = await formTeam(world, pairingId, '2022-04-06', '2023-04-05', supporter);
    }
    const rosters = { tianjinHospital: ['wang', 'li'], jinnanHospital: ['wang', 'li', 'zhao', 'sun', 'qiang'], lanzhouHospital: ['zhao', 'sun'] } as const;
    for (const [supporter, keys] of Object.entries(rosters) as [keyof typeof rosters, readonly ('wang' | 'li')[]][]) {
      const staff = await addStaff(world, keys, supporter);
      for (const key of keys) done({ problems: await addMember(world, teams[supporter] ?? '', staff[key], key === 'wang' ? 'LEADER' : 'MEMBER', {}, supporter) });
    }
    for (const supporter of ['tianjinHospital', 'jinnanHospital', 'lanzhouHospital'] as const) {
      const input = { teamId: teams[supporter] };
      done(await attempt(world.officeOf(supporter), 'checkTeam', 'TeamInput', input, 'team { id }'));
    }
  });
  afterAll(() => world.close());

  const sentBy = async (login: string, teamId: string | undefined, route: string): Promise<Problem[]> => {
    const before = await snapshot(world);
    const document = 'mutation($input: TeamInput!, $route: String) { fileRoster(input: $input, route: $route) { problems { code ruleId message fix path } } }';
    const answer = await world.as(login).ask<{ fileRoster: { problems: Problem[] } }>(document, { input: { teamId }, route });
    expect(await snapshot(world)).toBe(before);
    return answer.fileRoster.problems;
  };

  it('[R-246 fail] an out-of-province roster sent directly is rejected line by line', async () => {
    const problems = await sentBy('tj-hosp', teams.tianjinHospital, 'DIRECT');
    expect(problems).toMatchObject([{ code: 'WRONG_ROUTE', ruleId: 'R-246', fix: expect.stringContaining('汇总') }, { code: 'WRONG_ROUTE', ruleId: 'R-246' }]);
    expect(problems.map((problem) => problem.message).join()).toContain('王志强');
    expect(await sentBy('lz-hosp', teams.lanzhouHospital, 'VIA-CITY')).toMatchObject([{ ruleId: 'R-244' }, { ruleId: 'R-244' }]);
  });

  it('each filing keeps its lines with the automatic check column', async () => {
    for (const supporter of ['tianjinHospital', 'jinnanHospital', 'lanzhouHospital'] as const) {
      done(await attempt(world.officeOf(supporter), 'fileRoster', 'TeamInput', { teamId: teams[supporter] }, 'team { id }'));
      filings[supporter] = (await rosterOf(world, teams[supporter] ?? '', supporter)).filingId ?? '';
    }
    const { filings: [filing] } = await filingsOf(world, 'jn-hosp', teams.jinnanHospital ?? '');
    expect(filing).toMatchObject({ versionNo: 1, kind: 'ROSTER', state: 'SUBMITTED' });
    expect(filing?.lines.map((line) => [line.position, line.name, line.role])).toEqual([[1, '王志强', 'LEADER'], [2, '李秋实', 'MEMBER'], [3, '赵明远', 'MEMBER'], [4, '孙雅静', 'MEMBER'], [5, '强若水', 'MEMBER']]);
    expect(filing?.lines.every((line) => line.checkText.startsWith('通过') || line.checkText.startsWith('待补'))).toBe(true);
  });

  it('the city sees every roster that waits in its area, of both routes', async () => {
    const { filings: waiting } = await world.as('dx-pref').ask<{ filings: { totalCount: number; nodes: { id: string; route: string; lineCount: number }[] } }>('{ filings(filter: { states: [SUBMITTED] }) { totalCount nodes { id route lineCount } } }');
    expect(waiting.nodes.map((node) => [node.route, node.lineCount]).sort()).toEqual([['DIRECT', 2], ['VIA_CITY', 2], ['VIA_CITY', 5]]);
    const { filings: tianjin } = await world.as('tj-comm').ask<{ filings: { totalCount: number } }>('{ filings { totalCount } }');
    expect(tianjin.totalCount).toBe(1);
  });

  it('[R-244 fail] with nothing but an in-province roster there is no aggregate', async () => {
    const problems = await refused(world, 'dx-pref', 'aggregateRosters', 'AggregateRostersInput', { filingIds: [filings.lanzhouHospital] });
    expect(problems).toMatchObject([{ code: 'WRONG_ROUTE', ruleId: 'R-244' }, { code: 'WRONG_ROUTE', ruleId: 'R-244' }]);
  });

  it('[R-246 pass] [R-244 pass] the wrong lines are rejected by line, the others go on as one filing with number and seal', async () => {
    const input = { filingIds: [filings.tianjinHospital, filings.jinnanHospital, filings.lanzhouHospital] };
    expect(await refused(world, 'gs-prov', 'aggregateRosters', 'AggregateRostersInput', input)).toMatchObject([{ code: 'PARTY' }]);
    const { rosterAggregate } = done(await attempt<Aggregate>(world.as('dx-pref'), 'aggregateRosters', 'AggregateRostersInput', input, AGGREGATE));
    expect(rosterAggregate).toMatchObject({ number: '621100-2022-HZ001', forwarded: 7, rejected: 2 });
    expect(rosterAggregate?.lines.filter((line) => line.state === 'REJECTED').map((line) => [line.supporterName, line.name, line.ruleId])).toEqual([
      [world.organization('lanzhouHospital').name, '赵明远', 'R-244'], [world.organization('lanzhouHospital').name, '孙雅静', 'R-244'],
    ]);
    const { filings: list } = await world.as('gs-prov').ask<{ filings: { nodes: { state: string; aggregateNumber: string | null }[] } }>('{ filings(filter: { aggregateNumber: "621100-2022-HZ001" }) { nodes { state aggregateNumber } } }');
    expect(list.nodes).toHaveLength(2);
    expect(list.nodes.every((node) => node.state === 'AGGREGATED')).toBe(true);
    expect((await filingsOf(world, 'lz-hosp', teams.lanzhouHospital ?? '')).filings[0]).toMatchObject({ state: 'SUBMITTED', aggregateNumber: null });
    expect(await refused(world, 'dx-pref', 'aggregateRosters', 'AggregateRostersInput', input)).toMatchObject([{ code: 'STATE' }]);
  });

  it('the aggregate stands in the city’s own space: nobody else lists it', async () => {
    const count = async (login: string) => (await world.as(login).ask<{ rosterAggregates: { totalCount: number } }>('{ rosterAggregates { totalCount } }')).rosterAggregates.totalCount;
    expect(await count('dx-pref')).toBe(1);
    for (const login of ['gs-prov', 'lx-health', 'tj-comm', 'jn-comm']) expect(await count(login), login).toBe(0);
  });

  it('returned by line: the named line carries its reason, the team is formed and checked again', async () => {
    const { filings: [filing] } = await filingsOf(world, 'gs-prov', teams.jinnanHospital ?? '');
    const paper = await world.as('gs-prov').ask<{ filing: { lines: { id: string; name: string }[] } }>('query($id: ID!) { filing(id: $id) { lines { id name } } }', { id: filing?.id });
    const line = paper.filing.lines.find((each) => each.name === '孙雅静');
    done(await attempt(world.as('gs-prov'), 'returnFiling', 'ReturnFilingInput', { filingId: filing?.id, reason: '一人需更换', lines: [{ lineId: line?.id, reason: '专业与需求不符' }] }, 'filing { state }'));
    const after = await filingsOf(world, 'jn-hosp', teams.jinnanHospital ?? '');
    expect(after.state).toBe('FORMING');
    expect(after.filings[0]?.lines.filter((each) => each.state === 'RETURNED').map((each) => [each.name, each.reason])).toEqual([['孙雅静', '专业与需求不符']]);
  });

  it('F-4 on paper, in Word and Excel', async () => {
    const { filings: [filing] } = await filingsOf(world, 'tj-hosp', teams.tianjinHospital ?? '');
    const text = JSON.stringify(filing?.paper);
    for (const part of ['拟派驻人员名单（花名册备案表）', '王志强', '汇总号 621100-2022-HZ001', '第 1 版', '副院长']) expect(text).toContain(part);
    expect(text).not.toMatch(/\d{17}[\dX]/);
    const headers = await world.as('tj-hosp').headers();
    const get = (format: string, as = headers) => fetch(`${world.server.address}/files/roster/${filing?.id ?? ''}.${format}`, { headers: as });
    expect((await get('docx')).headers.get('content-type')).toContain('wordprocessingml');
    const rows = await readXlsxFile(Buffer.from(await (await get('xlsx')).arrayBuffer()));
    expect(JSON.stringify(rows)).toContain('李秋实');
    expect((await get('xlsx', await world.as('lz-hosp').headers())).status).toBe(404);
    expect((await get('xlsx', await world.as('lx-gov').headers())).status).toBe(403);
  });
});

describe('an accepted roster changes', () => {
  let world: World;
  let teamId: string;
  let pairingId: string;
  beforeAll(async () => {
    world = await createWorld();
    world.at('2022-04-02T09:00:00+08:00');
    ({ pairingId } = await activePairing(world));
    teamId = await checkedTeam(world, pairingId);
    done(await attempt(world.as('lz-hosp'), 'fileRoster', 'TeamInput', { teamId }, 'team { id }'));
  });
  afterAll(() => world.close());

  const waiting = async (login: string) => (await world.as(login).ask<{ todos: { nodes: { kind: string; subjectKey: string }[] } }>('{ todos(first: 200) { nodes { kind subjectKey } } }'))
    .todos.nodes.filter(({ kind }) => kind === 'NAME_REPLACEMENT').map(({ subjectKey }) => subjectKey);
  /** What the rules would say of the candidate and of the team, or the code of the error. */
  const foreseen = async (login: string, variables: Record<string, unknown>): Promise<string[] | string> => {
    const answer = await world.as(login).run<{ replacementFindings: { code: string; verdict: string }[] }>(
      `query($assignmentId: ID!, $personId: ID!, $plannedFrom: Date, $plannedTo: Date) {
        replacementFindings(assignmentId: $assignmentId, personId: $personId, plannedFrom: $plannedFrom, plannedTo: $plannedTo) { code verdict } }`, variables);
    return answer.errors[0]?.extensions.code ?? answer.data?.replacementFindings.map(({ code, verdict }) => `${code} ${verdict}`) ?? [];
  };

  it('not before it is accepted, and not without a reason or by somebody ineligible', async () => {
    const { members, filingId } = await rosterOf(world, teamId);
    const staff = await addStaff(world, ['zhou']);
    const input = { assignmentId: members.get('强若水'), personId: staff.zhou, reason: '个人原因' };
    expect(await refused(world, 'lz-hosp', 'replaceTeamMember', 'ReplaceTeamMemberInput', input)).toMatchObject([{ code: 'STATE' }]);
    done(await attempt(world.as('gs-prov'), 'acceptFiling', 'AcceptFilingInput', { filingId }, 'filing { id }'));
    expect(await refused(world, 'lz-hosp', 'replaceTeamMember', 'ReplaceTeamMemberInput', input)).toMatchObject([{ code: 'MEMBER_TITLE', ruleId: 'R-229' }]);
  });

  it('one line is replaced with its reason: the next version is filed, the difference is shown, the team waits', async () => {
    const { members } = await rosterOf(world, teamId);
    const person = { staffNo: 'LZ099', name: '顾承宇', sex: 'M', staffCategory: 'NURSE', titleLevel: 'INTERMEDIATE', certificateNo: 'ZG099', clinicalStartedOn: '2012-07-01', workStartedOn: '2012-07-01', specialty: '护理管理' };
    const added = done(await attempt<{ person: { id: string } }>(world.as('lz-hosp'), 'addPerson', 'AddPersonInput', person, 'person { id }'));
    done(await attempt(world.as('lz-hosp'), 'replaceTeamMember', 'ReplaceTeamMemberInput', { assignmentId: members.get('强若水'), personId: added.person.id, reason: '因病不能派出' }, 'team { state filingState }'));
    const after = await filingsOf(world, 'lz-hosp', teamId);
    expect(after.state).toBe('CHECKED');
    const [second, first] = after.filings;
    expect([second?.versionNo, second?.kind, second?.state, first?.versionNo, first?.state]).toEqual([2, 'REPLACEMENT', 'SUBMITTED', 1, 'ACCEPTED']);
    expect(second?.lines.find((line) => line.name === '顾承宇')?.replaces).toBe('强若水');
    expect(second?.differences).toEqual([
      { name: '强若水', change: 'REMOVED', before: expect.stringContaining('2022-04-06'), after: null },
      { name: '顾承宇', change: 'ADDED', before: null, after: expect.stringContaining('2022-04-06') },
    ]);
    expect(await refused(world, 'lz-hosp', 'dispatchTeam', 'TeamInput', { teamId })).toMatchObject([{ code: 'STATE' }]);
  });

  it('[R-028 fail] [R-028 pass] accepted, the team may go: who is in no agreed plan only with a reason', async () => {
    const { filings: [replacement] } = await filingsOf(world, 'gs-prov', teamId);
    done(await attempt(world.as('gs-prov'), 'acceptFiling', 'AcceptFilingInput', { filingId: replacement?.id }, 'filing { id }'));
    const office = world.as('lz-hosp');
    done(await attempt(office, 'recordTraining', 'RecordTrainingInput', { teamId, heldOn: '2022-04-01', organiser: 'HEALTH_ADMIN', topics: ['POLICY', 'LAW', 'PROFESSIONAL'] }, 'team { id }'));
    const pack = async (code: string) => world.database.admin('update team t set pack_code = p.code, pack_version = p.version from (select code, version from policy_pack where code = $1 order by version desc limit 1) p', [code]);
    const [before] = await world.database.admin<{ code: string; version: number }>('select pack_code as code, pack_version as version from team limit 1');
    await pack('CN-S03');
    const unplanned = await refused(world, 'lz-hosp', 'dispatchTeam', 'TeamInput', { teamId });
    expect(new Set(unplanned.map(({ code, ruleId }) => `${code} ${ruleId}`))).toEqual(new Set(['DISPATCH_BY_PLAN R-028']));
    expect(unplanned).toHaveLength(4);
    const send = async (exceptionReason: string) => (await office.ask<{ dispatchTeam: { problems: Problem[] } }>(
      'mutation($input: TeamInput!, $reason: String) { dispatchTeam(input: $input, exceptionReason: $reason) { problems { code ruleId path message fix clause numbers } } }', { input: { teamId }, reason: exceptionReason })).dispatchTeam;
    expect((await send('电话 13912345678')).problems).toMatchObject([{ code: 'SENSITIVE_TEXT' }]);
    done(await send('年度计划商定前紧急派出'));
    expect(await world.database.admin('select distinct plan_exception as reason from assignment where state = $1', ['DEPARTED'])).toEqual([{ reason: '年度计划商定前紧急派出' }]);
    await world.database.admin('update team set pack_code = $1, pack_version = $2', [before?.code, before?.version]);
    expect((await filingsOf(world, 'lz-hosp', teamId)).state).toBe('DISPATCHED');
  });

  it('[R-018 fail] [R-018 pass] replaced after the team has left, the newcomer is sent by himself, accepted and trained', async () => {
    const office = world.as('lz-hosp');
    await world.database.admin(`update assignment set state = 'ENDED_EARLY', finished_on = '2022-04-05' where name = '孙雅静'`);
    const { team } = await office.ask<{ team: { headcount: number; findings: { code: string; verdict: string; actual: string }[] } }>('query($id: ID!) { team(id: $id) { headcount findings { code verdict actual } } }', { id: teamId });
    expect(team).toMatchObject({ headcount: 4, findings: expect.arrayContaining([expect.objectContaining({ code: 'TEAM_SIZE', verdict: 'NOT_MET' })]) });
    const { members } = await rosterOf(world, teamId);
    expect(await waiting('lz-hosp')).toEqual([members.get('孙雅静')]);
    expect(await waiting('lx-hosp')).toEqual([]);
    const person = { staffNo: 'LZ098', name: '邵一帆', sex: 'M', staffCategory: 'PHYSICIAN', practiceCategory: 'CLINICAL', titleLevel: 'INTERMEDIATE', certificateNo: 'ZG098', clinicalStartedOn: '2012-07-01', workStartedOn: '2012-07-01', specialty: '麻醉科' };
    const added = done(await attempt<{ person: { id: string } }>(office, 'addPerson', 'AddPersonInput', person, 'person { id }'));
    const candidate = { assignmentId: members.get('孙雅静'), personId: added.person.id };
    expect(await foreseen('lz-hosp', candidate)).toEqual(expect.arrayContaining(['TEAM_SIZE MET', 'MEMBER_TITLE MET']));
    expect(await foreseen('lz-hosp', { ...candidate, plannedTo: '2022-06-01' })).toContain('MEMBER_TERM NOT_MET');
    for (const login of ['lx-hosp', 'tj-hosp']) expect(await foreseen(login, candidate)).toBe('NOT_FOUND');
    expect(await foreseen('gs-prov', candidate)).toBe('FORBIDDEN');
    done(await attempt(office, 'replaceTeamMember', 'ReplaceTeamMemberInput', { ...candidate, reason: '因病提前结束' }, 'team { id }'));
    expect(await waiting('lz-hosp')).toEqual([]);
    const newcomer = { assignmentId: (await rosterOf(world, teamId)).members.get('邵一帆') };
    expect(await refused(world, 'lz-hosp', 'sendReplacement', 'SendReplacementInput', newcomer)).toMatchObject([{ code: 'NOT_ACCEPTED' }]);
    const { filings: [third] } = await filingsOf(world, 'gs-prov', teamId);
    expect(third).toMatchObject({ versionNo: 3, kind: 'REPLACEMENT' });
    done(await attempt(world.as('gs-prov'), 'acceptFiling', 'AcceptFilingInput', { filingId: third?.id }, 'filing { id }'));
    expect((await refused(world, 'lz-hosp', 'sendReplacement', 'SendReplacementInput', newcomer))[0]).toMatchObject({ code: 'PRE_TRAINING', ruleId: 'R-018' });
    expect(await refused(world, 'lx-hosp', 'sendReplacement', 'SendReplacementInput', newcomer)).toMatchObject([{ code: 'PARTY' }]);
    const training = { teamId, heldOn: '2022-04-01', organiser: 'HEALTH_ADMIN', topics: ['POLICY', 'LAW', 'PROFESSIONAL'], assignmentIds: [newcomer.assignmentId] };
    done(await attempt(office, 'recordTraining', 'RecordTrainingInput', training, 'team { id }'));
    done(await attempt(office, 'sendReplacement', 'SendReplacementInput', newcomer, 'assignment { state }'));
    expect(await refused(world, 'lz-hosp', 'sendReplacement', 'SendReplacementInput', newcomer)).toMatchObject([{ code: 'STATE' }]);
    const { notices } = await world.as('lx-hosp').ask<{ notices: { nodes: { kind: string; title: string }[] } }>('{ notices { nodes { kind title } } }');
    expect(notices.nodes[0]).toMatchObject({ kind: 'MEMBER_DEPARTED', title: expect.stringContaining('邵一帆已出发') });
    world.at('2022-04-06T09:00:00+08:00');
    const arrived = done(await attempt<{ assignment: { name: string; state: string } }>(world.as('lx-hosp'), 'confirmArrival', 'ConfirmArrivalInput', { ...newcomer, arrivedOn: '2022-04-06' }, 'assignment { name state }'));
    expect(arrived.assignment).toEqual({ name: '邵一帆', state: 'ARRIVED' });
  });

  it('nobody need come for somebody who left: the reason ends the to-do, a name may still be given, once', async () => {
    const { members } = await rosterOf(world, teamId);
    const left = { assignmentId: members.get('赵明远') };
    expect(await refused(world, 'lz-hosp', 'declineReplacement', 'DeclineReplacementInput', { ...left, reason: '期满在即' })).toMatchObject([{ code: 'STATE' }]);
    await world.database.admin(`update assignment set state = 'UNAUTHORISED_DEPARTURE', finished_on = '2022-04-05' where name = '赵明远'`);
    expect(await waiting('lz-hosp')).toEqual([left.assignmentId]);
    expect(await refused(world, 'lx-hosp', 'declineReplacement', 'DeclineReplacementInput', { ...left, reason: '期满在即' })).toMatchObject([{ code: 'PARTY' }]);
    expect(await refused(world, 'lz-hosp', 'declineReplacement', 'DeclineReplacementInput', { ...left, reason: ' ' })).toMatchObject([{ code: 'REASON_REQUIRED', ruleId: 'R-296' }]);
    done(await attempt(world.as('lz-hosp'), 'declineReplacement', 'DeclineReplacementInput', { ...left, reason: '由队内其他人员承担' }, 'assignment { notReplacedReason }'));
    expect(await waiting('lz-hosp')).toEqual([]);
    const { persons } = await world.as('lz-hosp').ask<{ persons: { nodes: { id: string; name: string }[] } }>('{ persons(first: 100) { nodes { id name } } }');
    const newcomer = persons.nodes.find(({ name }) => name === '邵一帆');
    expect(await refused(world, 'lz-hosp', 'replaceTeamMember', 'ReplaceTeamMemberInput', { assignmentId: members.get('孙雅静'), personId: newcomer?.id, reason: '再换' })).toMatchObject([{ code: 'ALREADY_REPLACED', message: '孙雅静已由邵一帆替换' }]);
    await world.database.admin(`update assignment set state = 'ARRIVED', finished_on = null, not_replaced_reason = null where name = '赵明远'`);
  });

  it('what the rules say otherwise since the check is shown, when a day moves', async () => {
    const recheck = async () => (await world.as('lz-hosp').ask<{ team: { recheck: { ruleId: string; before: string; after: string }[] } }>('query($id: ID!) { team(id: $id) { recheck { ruleId before after message fix } } }', { id: teamId })).team.recheck;
    expect(await recheck()).toEqual([]);
    // The employer corrects what it had filed; an assignment that was filed keeps its copy, so the day is moved here.
    await world.database.admin(`update assignment set planned_to = '2022-08-01' where name = '李秋实'`);
    expect(await recheck()).toMatchObject([{ ruleId: 'R-231', before: 'MET', after: 'NOT_MET' }]);
    await world.database.admin(`update assignment set planned_to = '2023-04-05' where name = '李秋实'`);
    expect(await recheck()).toEqual([]);
  });
});
