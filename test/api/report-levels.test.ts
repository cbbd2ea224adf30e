import { deliverForm, newestForm } from '@jiedui/server/modules/report/report-form';
import type { Paper } from '@jiedui/schema/paper';
import { divisionLevels } from '@jiedui/schema/vocabulary';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../kit/as.js';
import { activePairing, type ActivePairing } from '../kit/pairings.js';
import { attempt, teamOnSite } from '../kit/teams.js';
import { wordText } from '../kit/word-text.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

// Reports that go up level by level, marks from three sides, and the roll-up of a quarter.

const REPORT = `report { id state revision formCode paper reviews { level orgName state by at note } findings { code ruleId verdict numbers } marks { code self peer spot peerBy spotBy } markLines { code fullMarks }
  history { action orgName byName reason } availableActions { name allowed reason } }`;
interface Report {
  id: string; state: string; paper: Paper; reviews: { level: string; orgName: string; state: string; by: string | null; at: string | null; note: string }[];
  findings: { code: string; ruleId: string; verdict: string; numbers: Record<string, number> }[]; marks: { code: string; self: string | null; peer: string | null; spot: string | null; peerBy: string | null; spotBy: string | null }[];
  markLines: { code: string; fullMarks: string }[]; history: { action: string; orgName: string; reason: string | null }[];
}

let world: World;
let pairing: ActivePairing;
beforeAll(async () => {
  world = await createWorld();
  world.at('2022-04-06T09:00:00+08:00');
  pairing = await activePairing(world);
  await teamOnSite(world, pairing.pairingId);
  world.at('2022-07-05T09:00:00+08:00');
  for (const table of ['pairing', 'pairing_year']) await world.database.admin(`update ${table} set pack_code = 'CN-410803-2021'`);
}, 120_000);
afterAll(() => world.close());

const [receiver, supporter, county, city, province] = ['lx-hosp', 'lz-hosp', 'lx-health', 'dx-pref', 'gs-prov'].map((login) => () => world.as(login)) as [() => Caller, () => Caller, () => Caller, () => Caller, () => Caller];
const act = (caller: Caller, field: string, inputType: string, input: object) => attempt<{ report: Report }>(caller, field, inputType, input, REPORT);
const ok = async (caller: Caller, field: string, inputType: string, input: object) => done(await act(caller, field, inputType, input)).report;
async function refused(caller: Caller, field: string, inputType: string, input: object): Promise<Problem[]> {
  const before = await snapshot(world);
  const { problems } = await act(caller, field, inputType, input);
  expect(await snapshot(world)).toBe(before);
  expect(problems.length).toBeGreaterThan(0);
  return problems;
}
const open = (caller: Caller, kind: string, periodNo: number) => ok(caller, 'openReport', 'OpenReportInput', { pairingId: pairing.pairingId, kind, year: 2022, periodNo });
const submit = async (caller: Caller, id: string, key: string) => {
  await ok(caller, 'saveReport', 'SaveReportInput', { reportId: id, entries: [{ key, value: '按月通报' }] });
  return ok(caller, 'submitReport', 'ReportInput', { reportId: id });
};
const waits = async (caller: Caller, id: string) =>
  (await caller.ask<{ todos: { nodes: { kind: string; subjectKey: string }[] } }>('{ todos(first: 200) { nodes { kind subjectKey } } }')).todos.nodes.some((todo) => todo.kind === 'REVIEW_REPORT' && todo.subjectKey === id);
const states = (report: Report) => report.reviews.map(({ level, state }) => `${level} ${state}`);
async function file(caller: Caller, path: string): Promise<Buffer> {
  const answer = await fetch(`${world.server.address}/files/${path}`, { headers: await caller.headers() });
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

describe('a report reviewed level by level', () => {
  let id: string;
  const input = () => ({ reportId: id });

  it('[R-399 fail] each level in its turn: who is not on turn changes nothing', async () => {
    id = (await open(receiver(), 'QUARTER', 2)).id;
    const sent = await submit(receiver(), id, 'measures');
    expect(states(sent)).toEqual(['COUNTY OPEN', 'CITY WAITING', 'PROVINCE WAITING']);
    expect(await Promise.all([county(), city(), province()].map((office) => waits(office, id)))).toEqual([true, false, false]);
    for (const office of [city(), province()]) for (const field of ['passReport', 'acceptReport']) {
      expect(await refused(office, field, 'ReviewReportInput', input())).toMatchObject([{ code: 'CONDITION', message: expect.stringContaining('陇西县') }]);
    }
    expect(await refused(county(), 'acceptReport', 'ReviewReportInput', input())).toMatchObject([{ code: 'CONDITION', message: expect.stringContaining('定西市') }]);
    expect(await refused(county(), 'sendBackReport', 'SendBackReportInput', { ...input(), level: 'COUNTY', reason: '数字不符' })).toMatchObject([{ code: 'CONDITION' }]);
    expect((await act(supporter(), 'passReport', 'ReviewReportInput', input())).problems).toMatchObject([{ code: 'PARTY' }]);
    const passed = await ok(county(), 'passReport', 'ReviewReportInput', { ...input(), note: '数据属实' });
    expect(states(passed)).toEqual(['COUNTY PASSED', 'CITY OPEN', 'PROVINCE WAITING']);
    expect(passed.findings).toMatchObject([{ code: 'EVALUATION_REPORT', ruleId: 'R-399', verdict: 'UNKNOWN', numbers: { levels: 1, required: 3 } }]);
    expect(await refused(county(), 'passReport', 'ReviewReportInput', input())).toMatchObject([{ code: 'CONDITION' }]);
    expect(await refused(receiver(), 'withdrawReport', 'ReportInput', input())).toMatchObject([{ code: 'CONDITION', message: expect.stringContaining('已审核通过') }]);
    const { awaited } = await receiver().ask<{ awaited: { nodes: { kind: string; waitsFor: string }[] } }>('{ awaited(first: 50) { nodes { kind waitsFor } } }');
    expect(awaited.nodes.find(({ kind }) => kind === 'REVIEW_REPORT')?.waitsFor).toContain('定西市');
  });

  it('goes back to any lower level, or to the author, with the reason', async () => {
    await ok(city(), 'passReport', 'ReviewReportInput', input());
    expect(await refused(province(), 'sendBackReport', 'SendBackReportInput', { ...input(), level: 'PROVINCE', reason: '核对' })).toMatchObject([{ code: 'LEVEL', path: 'level' }]);
    const back = await ok(province(), 'sendBackReport', 'SendBackReportInput', { ...input(), level: 'COUNTY', reason: '核对进修人数' });
    expect(states(back)).toEqual(['COUNTY OPEN', 'CITY WAITING', 'PROVINCE RETURNED']);
    expect(back.reviews[2]).toMatchObject({ note: '核对进修人数', by: expect.stringMatching(/.+/), at: expect.stringMatching(/^2022-07-05/) });
    expect([await waits(county(), id), await waits(city(), id)]).toEqual([true, false]);
    const home = await ok(county(), 'returnReport', 'ReturnReportInput', { ...input(), reason: '补充改进措施' });
    expect([home.state, states(home)[0], await waits(county(), id)]).toEqual(['RETURNED', 'COUNTY RETURNED', false]);
    expect(states(await submit(receiver(), id, 'measures'))).toEqual(['COUNTY OPEN', 'CITY WAITING', 'PROVINCE WAITING']);
  });

  it('[R-399 pass] county, city and province one after the other: the chain stands on the paper, with who and when', async () => {
    for (const office of [county(), city()]) await ok(office, 'passReport', 'ReviewReportInput', { ...input(), note: '同意上报' });
    const accepted = await ok(province(), 'acceptReport', 'ReviewReportInput', { ...input(), note: '接收' });
    expect([accepted.state, states(accepted)]).toEqual(['ACCEPTED', ['COUNTY PASSED', 'CITY PASSED', 'PROVINCE PASSED']]);
    expect(accepted.findings).toMatchObject([{ code: 'EVALUATION_REPORT', ruleId: 'R-399', verdict: 'MET', numbers: { levels: 3 } }]);
    expect(accepted.history.map(({ action }) => action)).toEqual(expect.arrayContaining(['passReport', 'sendBackReport', 'returnReport', 'acceptReport']));
    const words = wordText(await file(province(), `report/${id}.docx`)).join('\n');
    expect(words).toContain('逐级审核');
    for (const { orgName } of accepted.reviews) expect(words).toContain(orgName);
    expect(words.match(/同意上报/g)).toHaveLength(2);
    const page = (await file(receiver(), `report/${id}.html`)).toString('utf8');
    expect(page).toContain(`${divisionLevels.COUNTY.zh}审核`);
    expect(page).toContain('平台审核 2022-07-05 09:00');
  });

  it('is received once where the pack says nothing of levels', async () => {
    await world.database.admin(`update pairing_year set pack_code = 'CN-2009-72'`);
    await world.database.admin(`update pairing set pack_code = 'CN-2009-72'`);
    const once = await open(receiver(), 'QUARTER', 1);
    expect((await submit(receiver(), once.id, 'measures')).reviews).toEqual([]);
    expect(await refused(county(), 'passReport', 'ReviewReportInput', { reportId: once.id })).toMatchObject([{ code: 'CONDITION' }]);
    expect(await ok(county(), 'acceptReport', 'ReviewReportInput', { reportId: once.id })).toMatchObject({ state: 'ACCEPTED', findings: [] });
    for (const table of ['pairing', 'pairing_year']) await world.database.admin(`update ${table} set pack_code = 'CN-410803-2021'`);
  });
});

describe('the roll-up of a quarter', () => {
  interface Rollup { quarterRollup: { pairings: number; filed: number; paper: Paper } }
  const rollup = async (caller: Caller, quarter = 2) => (await caller.ask<Rollup>('query($quarter: Int!) { quarterRollup(year: 2022, quarter: $quarter) { pairings filed paper } }', { quarter })).quarterRollup;
  const table = (paper: Paper, title: string) => paper.blocks.find((block) => block.kind === 'TABLE' && block.title.includes(title)) as { rows: string[][] } | undefined;

  it('[R-394 record] every office sums what was handed in of the pairings that it reaches', async () => {
    for (const office of [receiver(), supporter(), county(), city(), province()]) {
      const { pairings, filed, paper } = await rollup(office);
      expect([pairings, filed]).toEqual([1, 1]);
      const rows = table(paper, '各结对统计表')?.rows ?? [];
      expect(rows).toHaveLength(2);
      expect(rows[0]?.slice(0, 5)).toEqual(['兰州新区总医院', '陇西县人民医院', '已接收', '5', rows[1]?.[4]]);
    }
    expect((await rollup(world.as('tj-hosp'))).pairings).toBe(0);
    expect((await world.as('lx-gov').run('{ quarterRollup(year: 2022, quarter: 2) { filed } }')).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await receiver().run('{ quarterRollup(year: 2022, quarter: 5) { filed } }')).errors[0]?.extensions.code).toBe('BAD_INPUT');
  });

  it('a draft counts for nothing and is named; A4, Word and Excel say the same', async () => {
    const draft = await open(supporter(), 'QUARTER', 3);
    const { pairings, filed, paper } = await rollup(province(), 3);
    expect([pairings, filed]).toEqual([1, 0]);
    expect(table(paper, '各结对统计表')?.rows[0]?.slice(2, 5)).toEqual(['草稿', '', '']);
    await ok(supporter(), 'discardReport', 'ReportInput', { reportId: draft.id });
    const words = wordText(await file(province(), 'quarter-rollup.docx?year=2022&quarter=2')).join('\n');
    expect(words).toContain('对口支援工作考核统计汇总表');
    expect(words).toContain('已接收');
    expect((await file(county(), 'quarter-rollup.html?year=2022&quarter=2')).toString('utf8')).toContain('2022 年第 2 季度');
    const sheet = await readSheet(await file(receiver(), 'quarter-rollup.xlsx?year=2022&quarter=2'));
    expect(sheet.flat()).toEqual(expect.arrayContaining(['兰州新区总医院', '合计', '已接收']));
    expect((await fetch(`${world.server.address}/files/quarter-rollup.docx?year=22&quarter=9`, { headers: await province().headers() })).status).toBe(400);
  });
});

describe('the self-check with marks from three sides', () => {
  let id: string;
  const mark = (report: Report, code: string) => report.marks.find((one) => one.code === code);
  const score = (caller: Caller, side: string, value: string | null, code = 'CLINICAL') => [caller, 'saveReportScores', 'SaveReportScoresInput', { reportId: id, side, items: [{ code, score: value }] }] as const;

  it('[R-098 fail] nobody gives the marks of another side', async () => {
    id = (await open(receiver(), 'SELF_CHECK', 1)).id;
    expect(await refused(...score(receiver(), 'PEER', '9'))).toMatchObject([{ code: 'CONDITION', message: '互评由对方医院填写' }]);
    expect(await refused(...score(receiver(), 'SPOT', '9'))).toMatchObject([{ code: 'PARTY' }]);
    expect(await refused(...score(supporter(), 'SPOT', '9'))).toMatchObject([{ code: 'PARTY' }]);
    expect(await refused(...score(county(), 'PEER', '9'))).toMatchObject([{ code: 'PARTY' }]);
    expect(await refused(...score(supporter(), 'PEER', '10.01'))).toMatchObject([{ code: 'SCORE_RANGE', path: 'marks.CLINICAL.peer', numbers: { max: '10', score: '10.01' } }]);
    expect((await receiver().run('mutation($input: SaveReportInput!) { saveReport(input: $input) { problems { code } } }', { input: { reportId: id, marks: [{ code: 'CLINICAL', self: '9', peer: '10' }] } })).errors).not.toEqual([]);
  });

  it('[R-098 pass] mutual marks from the other hospital, spot-check marks from the administration, with their names on the form', async () => {
    await ok(...score(supporter(), 'PEER', '8.5'));
    await ok(...score(county(), 'SPOT', '8'));
    const saved = await ok(receiver(), 'saveReport', 'SaveReportInput', { reportId: id, marks: [{ code: 'CLINICAL', self: '9', remark: '手术例数不足' }] });
    expect(mark(saved, 'CLINICAL')).toEqual({ code: 'CLINICAL', self: '9', peer: '8.5', spot: '8', peerBy: expect.stringContaining('兰州新区总医院'), spotBy: expect.stringContaining('陇西县') });
    const words = wordText(await file(receiver(), `report/${id}.docx`)).join('\n');
    expect(words).toContain('8.5');
    expect(words).toContain(mark(saved, 'CLINICAL')?.spotBy);
    expect(mark(await ok(...score(supporter(), 'PEER', null)), 'CLINICAL')).toMatchObject({ peer: null, peerBy: null, spot: '8' });
  });

  it('carries the scores that evaluations of the period have recorded', async () => {
    await world.database.admin(`insert into evaluation (scope_id, pairing_id, subject, subject_name, scheme_id, scheme_name, pack_code, pack_version, period_from, period_to, state)
      select scope_id, id, 'PAIRING', '陇西县人民医院', 'unit', '半年考核', pack_code, pack_version, '2022-01-01', '2022-06-30', 'OPEN' from pairing`);
    await world.database.admin(`insert into evaluation_item (scope_id, evaluation_id, position, code, name, full_marks, weight, self_score, peer_score, spot_score, self_by, peer_by)
      select scope_id, id, 1, 'A', '人才培养', 100, 1, 92, 88.5, null, '甲', '乙' from evaluation where scheme_name = '半年考核'`);
    const fresh = await ok(receiver(), 'refreshReport', 'ReportInput', { reportId: id });
    const rows = (fresh.paper.blocks.find((block) => block.kind === 'TABLE' && block.title.startsWith('同期考核')) as { rows: string[][] } | undefined)?.rows;
    expect(rows).toEqual([['陇西县人民医院 半年考核', '人才培养', '100', '92', '88.5', '', '甲；乙']]);
  });
});

describe('a draft of an earlier version of its form', () => {
  it('is brought to the newest when its numbers are renewed, what was written stays', async () => {
    const draft = await open(receiver(), 'HALF_YEAR', 1);
    await ok(receiver(), 'saveReport', 'SaveReportInput', { reportId: draft.id, entries: [{ key: 'assessment', value: '达到预期' }] });
    const form = newestForm('HALF_YEAR');
    const takeBack = deliverForm({ ...form, version: form.version + 1, title: { zh: '半年评估（新版）', en: 'New' } });
    try {
      const fresh = await ok(receiver(), 'refreshReport', 'ReportInput', { reportId: draft.id });
      expect([fresh.paper.title, fresh.paper.formVersion]).toEqual(['半年评估（新版）', form.version + 1]);
      expect(JSON.stringify(fresh.paper)).toContain('达到预期');
      await ok(receiver(), 'discardReport', 'ReportInput', { reportId: draft.id });
    } finally {
      takeBack();
    }
  });
});
