import { Reminders } from '@jiedui/server/jobs/reminders';
import { deliverForm, newestForm } from '@jiedui/server/modules/report/report-form';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../kit/as.js';
import { provesWith, takeBack } from '../kit/evidence.js';
import { activePairing, type ActivePairing } from '../kit/pairings.js';
import { attempt, teamOnSite } from '../kit/teams.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

// J-7, step 5, and the reports of the rhythm: numbers of one instant, words by hand, lateness by the pack.

const REPORT = `report { id kind state periodName periodTo dueOn frozenAt late department submittedBy reviewedBy returnReason openProblems figures { code value }
  fields { key required value } marks { code self } markLines { code fullMarks } recipients { name sentOn receipt } paper history { action } availableActions { name allowed reason } }`;
interface Paper { title: string; formVersion: number; blocks: { kind: string; items?: { label: string; value: string }[]; title?: string; rows?: string[][]; text?: string }[] }
interface Report {
  id: string; kind: string; state: string; periodName: string; dueOn: string; frozenAt: string; late: boolean; openProblems: number; returnReason: string | null;
  figures: { code: string; value: number }[]; fields: { key: string; value: string }[]; markLines: { code: string; fullMarks: string }[]; recipients: { name: string; sentOn: string | null }[]; paper: Paper;
}
type Answer = { report: Report };
interface Due { kind: string; periodNo: number; department: string; dueOn: string; late: boolean; ruleId: string; draftId: string | null }
interface Rhythm { id: string; dues: Due[]; findings: { code: string; ruleId: string; verdict: string; numbers: Record<string, number> }[] }

describe('reports', () => {
  let world: World;
  let pairing: ActivePairing;
  beforeAll(async () => {
    world = await createWorld();
    world.at('2022-04-06T09:00:00+08:00');
    pairing = await activePairing(world);
    await teamOnSite(world, pairing.pairingId);
    world.at('2022-07-05T09:00:00+08:00');
  }, 120_000);
  afterAll(() => world.close());

  const receiver = () => world.as('lx-hosp');
  const supporter = () => world.as('lz-hosp');
  const province = () => world.as('gs-prov');
  const act = (caller: Caller, field: string, inputType: string, input: object) => attempt<Answer>(caller, field, inputType, input, REPORT);
  const ok = async (caller: Caller, field: string, inputType: string, input: object) => done(await act(caller, field, inputType, input)).report;
  async function refused(caller: Caller, field: string, inputType: string, input: object): Promise<Problem[]> {
    const before = await snapshot(world);
    const { problems } = await act(caller, field, inputType, input);
    expect(await snapshot(world)).toBe(before);
    expect(problems.length).toBeGreaterThan(0);
    return problems;
  }
  const open = (caller: Caller, kind: string, periodNo: number, more: object = {}) => ok(caller, 'openReport', 'OpenReportInput', { pairingId: pairing.pairingId, kind, year: 2022, periodNo, ...more });
  const submit = async (caller: Caller, id: string, entries: Record<string, string>) => {
    await ok(caller, 'saveReport', 'SaveReportInput', { reportId: id, entries: Object.entries(entries).map(([key, value]) => ({ key, value })) });
    return ok(caller, 'submitReport', 'ReportInput', { reportId: id });
  };
  async function under(code: string): Promise<void> {
    await world.database.admin('update pairing set pack_code = $1', [code]);
    await world.database.admin('update pairing_year set pack_code = $1', [code]);
  }
  const rhythm = async (caller: Caller): Promise<Rhythm> => {
    const { pairingRhythms } = await caller.ask<{ pairingRhythms: Rhythm[] }>(
      'query($id: ID) { pairingRhythms(year: 2022, pairingId: $id) { id dues { kind periodNo periodName department dueOn late ruleId draftId } findings { code ruleId verdict numbers } } }', { id: pairing.pairingId });
    if (!pairingRhythms[0]) throw new Error('no rhythm');
    return pairingRhythms[0];
  };
  const verdict = (found: Rhythm, code: string) => found.findings.find((finding) => finding.code === code)?.verdict;
  const todosOf = async (caller: Caller) => (await caller.ask<{ todos: { nodes: { kind: string }[] } }>('{ todos(first: 200) { nodes { kind } } }')).todos.nodes.map((todo) => todo.kind);
  interface Owing { kind: string; subject: string; subjectKey: string; dueOn: string; context: string }
  const owing = async (caller: Caller): Promise<Owing[]> =>
    (await caller.ask<{ todos: { nodes: Owing[] } }>('{ todos(first: 200, filter: { kinds: [FILE_REPORT] }) { nodes { kind subject subjectKey dueOn context } } }')).todos.nodes;
  const owed = async (caller: Caller): Promise<string[]> => (await owing(caller)).map(({ dueOn }) => dueOn).sort();
  /** The same from the page of what is owed: periods that are over. */
  const late = (found: Rhythm, today: string): string[] => found.dues.filter((due) => due.dueOn < today).map((due) => due.dueOn).sort();
  const field = (report: Report, label: string) => report.paper.blocks.flatMap((block) => block.items ?? []).find((item) => item.label === label)?.value;

  it('[R-029 fail] [R-129 record] [R-132 record] a monthly joint summary: recorded numbers, words by hand, received by the other hospital', async () => {
    await under('CN-S03');
    expect((await rhythm(receiver())).dues).toContainEqual({ kind: 'MONTHLY_SUMMARY', periodNo: 6, periodName: '2022 年 6 月', department: '', dueOn: '2022-06-30', late: true, ruleId: 'R-029', draftId: null });
    expect(verdict(await rhythm(receiver()), 'MONTHLY_SUMMARY')).toBe('NOT_MET');
    expect(await owed(receiver())).toEqual(late(await rhythm(receiver()), '2022-07-05'));
    expect(await owed(supporter())).toEqual(await owed(receiver()));
    expect(await owed(world.as('tj-hosp'))).toEqual([]);
    const made = await open(receiver(), 'MONTHLY_SUMMARY', 6);
    expect((await owing(receiver())).find((todo) => todo.subject === 'REPORT')).toMatchObject({ subjectKey: made.id, dueOn: '2022-06-30' });
    expect(made).toMatchObject({ state: 'DRAFT', periodName: '2022 年 6 月', dueOn: '2022-06-30' });
    expect([field(made, '派驻人数'), field(made, '驻点人日')]).toEqual(['5 人', '150 人日']);
    const file = await provesWith(world, { subject: 'report', id: made.id, writer: receiver(), readers: [supporter(), province()], hidden: [world.as('tj-hosp'), world.as('lx-gov')] });
    expect(await refused(receiver(), 'submitReport', 'ReportInput', { reportId: made.id })).toMatchObject([{ code: 'REQUIRED', path: 'entries.progress' }]);
    expect(await refused(receiver(), 'saveReport', 'SaveReportInput', { reportId: made.id, entries: [{ key: 'progress', value: '患者 13912345678' }] })).toMatchObject([{ code: 'SENSITIVE_TEXT', ruleId: 'R-055' }]);
    expect(await refused(receiver(), 'saveReport', 'SaveReportInput', { reportId: made.id, entries: [{ key: 'nothing', value: 'x' }] })).toMatchObject([{ code: 'FIELD_UNKNOWN' }]);
    expect(await refused(supporter(), 'saveReport', 'SaveReportInput', { reportId: made.id, entries: [] })).toMatchObject([{ code: 'CONDITION' }]);
    expect(await submit(receiver(), made.id, { progress: '带教 12 次，新开展技术 1 项' })).toMatchObject({ state: 'SUBMITTED', late: true });
    expect(await takeBack(receiver(), file)).toEqual(['SUBJECT_SETTLED']);
    expect(await todosOf(supporter())).toContain('REVIEW_REPORT');
    const awaited = async (caller: Caller) => (await caller.ask<{ awaited: { nodes: { kind: string; waitsFor: string }[] } }>('{ awaited(first: 100) { nodes { kind waitsFor } } }')).awaited.nodes;
    expect(await awaited(receiver())).toEqual([{ kind: 'REVIEW_REPORT', waitsFor: '兰州新区总医院' }]);
    expect(await awaited(supporter())).toEqual([]);
    expect(await refused(receiver(), 'acceptReport', 'ReviewReportInput', { reportId: made.id })).toMatchObject([{ code: 'CONDITION' }]);
    expect(await ok(supporter(), 'returnReport', 'ReturnReportInput', { reportId: made.id, reason: '补充下月安排' })).toMatchObject({ state: 'RETURNED', returnReason: '补充下月安排' });
    expect(await todosOf(receiver())).toContain('REWORK_REPORT');
    await submit(receiver(), made.id, { plan: '开展腹腔镜' });
    expect(await ok(receiver(), 'withdrawReport', 'ReportInput', { reportId: made.id })).toMatchObject({ state: 'DRAFT' });
    await ok(receiver(), 'submitReport', 'ReportInput', { reportId: made.id });
    expect(await ok(supporter(), 'acceptReport', 'ReviewReportInput', { reportId: made.id, note: '属实' })).toMatchObject({ state: 'ACCEPTED', reviewedBy: expect.stringContaining('冯雪梅') });
    expect(await refused(supporter(), 'openReport', 'OpenReportInput', { pairingId: pairing.pairingId, kind: 'MONTHLY_SUMMARY', year: 2022, periodNo: 6 })).toMatchObject([{ code: 'REPORT_EXISTS' }]);
  });

  it('[R-029 pass] every month that is over has its summary', async () => {
    for (const month of [1, 2, 3, 4, 5]) {
      const made = await open(supporter(), 'MONTHLY_SUMMARY', month);
      await submit(supporter(), made.id, { progress: '按计划' });
    }
    expect(verdict(await rhythm(receiver()), 'MONTHLY_SUMMARY')).toBe('MET');
  });

  it('[R-303 fail] [R-303 pass] five departments report every month to their own office', async () => {
    await under('BZ-2016');
    expect(await refused(supporter(), 'openReport', 'OpenReportInput', { pairingId: pairing.pairingId, kind: 'DEPARTMENT_MONTH', year: 2022, periodNo: 6 })).toMatchObject([{ code: 'DEPARTMENT', path: 'department' }]);
    expect(await refused(receiver(), 'openReport', 'OpenReportInput', { pairingId: pairing.pairingId, kind: 'DEPARTMENT_MONTH', year: 2022, periodNo: 6, department: '医务' })).toMatchObject([{ code: 'PARTY' }]);
    for (const month of [1, 2, 3, 4, 5, 6]) for (const department of ['医务', '护理', '院感', '质控', ...(month === 6 ? [] : ['宣传'])]) {
      const made = await open(supporter(), 'DEPARTMENT_MONTH', month, { department });
      await submit(supporter(), made.id, { work: '正常' });
    }
    expect(verdict(await rhythm(supporter()), 'MONTHLY_REPORT')).toBe('NOT_MET');
    expect((await rhythm(supporter())).dues).toContainEqual(expect.objectContaining({ kind: 'DEPARTMENT_MONTH', periodNo: 6, department: '宣传', dueOn: '2022-06-30', late: true, ruleId: 'R-303' }));
    expect(await owing(supporter())).toMatchObject([{ context: '部门月报 宣传 2022 年 6 月' }]);
    expect(await owing(receiver())).toEqual([]);
    const last = await open(supporter(), 'DEPARTMENT_MONTH', 6, { department: '宣传' });
    expect((await rhythm(supporter())).dues).toContainEqual(expect.objectContaining({ department: '宣传', periodNo: 6, draftId: last.id }));
    expect(await submit(supporter(), last.id, { work: '发稿 3 篇' })).toMatchObject({ late: true });
    expect(verdict(await rhythm(supporter()), 'MONTHLY_REPORT')).toBe('MET');
    expect(await ok(supporter(), 'acceptReport', 'ReviewReportInput', { reportId: last.id })).toMatchObject({ state: 'ACCEPTED' });
  });

  it('[R-232 fail] the quarterly statistics say on how many days too few were on site, as the calendar does', async () => {
    await under('CN-410803-2021');
    await world.database.admin('update pairing_figure set min_on_site = 6, min_strength = null');
    const made = await open(receiver(), 'QUARTER', 2);
    const { coverage } = await receiver().ask<{ coverage: { calendar: { gapDays: number; from: string } }[] }>('{ coverage(filter: { year: 2022 }) { calendar { gapDays from } } }');
    const inJuly = 5;
    const days = (coverage[0]?.calendar.gapDays ?? 0) - inJuly;
    expect(days).toBeGreaterThan(80);
    expect([field(made, '在岗缺口（少于方案最低在岗人数）'), field(made, '其中无人在岗'), field(made, '队伍人数不足')]).toEqual([`${days} 天，1 段`, '0 天', '0 天']);
    expect(made.paper.blocks.find(({ title }) => title === '在岗缺口（各支援医院合计，截至数据日）')?.rows).toEqual([['在岗人数不足', coverage[0]?.calendar.from, '2022-06-30', String(days), '5']]);
    expect(made.paper.formVersion).toBe(4);
    await world.database.admin('update pairing_figure set min_on_site = 5');
    const anew = await ok(receiver(), 'refreshReport', 'ReportInput', { reportId: made.id });
    expect(field(anew, '在岗缺口（少于方案最低在岗人数）')).toBe('0 天，0 段');
    await ok(receiver(), 'discardReport', 'ReportInput', { reportId: made.id });
  });

  it('[R-394 fail] [R-394 pass] [R-395 fail] [R-395 pass] quarterly statistics and half-yearly evaluation go to the administration', async () => {
    await under('CN-410803-2021');
    expect([verdict(await rhythm(receiver()), 'QUARTERLY_FORM'), verdict(await rhythm(receiver()), 'HALF_YEARLY')]).toEqual(['NOT_MET', 'NOT_MET']);
    expect(await owed(receiver())).toEqual(late(await rhythm(receiver()), '2022-07-05'));
    const { services } = world.server.server;
    const reminders = new Reminders(services.database, services.clock, pino({ level: 'silent' }));
    const reminded = async (caller: Caller) => (await caller.ask<{ notices: { nodes: { kind: string }[] } }>('{ notices(first: 200) { nodes { kind } } }')).notices.nodes.filter(({ kind }) => kind === 'REPORT_OVERDUE').length;
    await reminders.run();
    const first = await reminded(receiver());
    await reminders.run();
    expect([first, await reminded(receiver()), await reminded(province())]).toEqual([(await owed(receiver())).length, first, 0]);
    // When somebody is told again stands in the pack, by default in the newest base pack: every seventh day.
    const onDay = async (day: string) => {
      world.at(`${day}T09:00:00+08:00`);
      await reminders.run();
      return reminded(receiver());
    };
    expect([await onDay('2022-07-11'), await onDay('2022-07-12')]).toEqual([first, 2 * first]);
    await world.database.admin(`insert into policy_pack (code, version, name, issuer, content, hash) values ('TELL-OFTEN', 1, 'n', 'i', $1, 'h')`, [
      JSON.stringify({ code: 'TELL-OFTEN', extends: 'CN-410803-2021@1', parameters: [{ key: 'remind.report.everyDays', value: 2 }] }),
    ]);
    await under('TELL-OFTEN');
    expect([await onDay('2022-07-13'), await onDay('2022-07-14')]).toEqual([2 * first, 3 * first]);
    await under('CN-410803-2021');
    world.at('2022-07-05T09:00:00+08:00');
    for (const quarter of [1, 2]) await submit(receiver(), (await open(receiver(), 'QUARTER', quarter)).id, { measures: '按月通报' });
    const half = await open(receiver(), 'HALF_YEAR', 1);
    expect(half.periodName).toBe('2022 年上半年');
    await submit(receiver(), half.id, { assessment: '达到预期' });
    const found = await rhythm(receiver());
    expect([verdict(found, 'QUARTERLY_FORM'), verdict(found, 'HALF_YEARLY')]).toEqual(['MET', 'MET']);
    expect(await todosOf(world.as('lx-health'))).toContain('REVIEW_REPORT');
    for (const login of ['lx-health', 'dx-pref']) expect(await ok(world.as(login), 'passReport', 'ReviewReportInput', { reportId: half.id })).toMatchObject({ state: 'SUBMITTED' });
    expect(await ok(province(), 'acceptReport', 'ReviewReportInput', { reportId: half.id })).toMatchObject({ state: 'ACCEPTED' });
    expect(await refused(supporter(), 'acceptReport', 'ReviewReportInput', { reportId: half.id })).toMatchObject([{ code: 'STATE' }]);
  });

  it('[R-397 fail] [R-397 pass] the self-check: every item within its marks, exact sums', async () => {
    const made = await open(receiver(), 'SELF_CHECK', 1);
    expect(made.markLines.reduce((sum, line) => sum + Number(line.fullMarks), 0)).toBe(100);
    const marks = made.markLines.map(({ code }) => ({ code, self: '1.1' }));
    expect(await refused(receiver(), 'saveReport', 'SaveReportInput', { reportId: made.id, marks: [{ code: 'SATISFACTION', self: '2.01' }] })).toMatchObject([{ code: 'SCORE_RANGE', path: 'marks.SATISFACTION.self', numbers: { max: '2', score: '2.01' } }]);
    await ok(receiver(), 'saveReport', 'SaveReportInput', { reportId: made.id, entries: [{ key: 'measures', value: '逐项改进' }], marks: marks.slice(1) });
    expect(await refused(receiver(), 'submitReport', 'ReportInput', { reportId: made.id })).toMatchObject([{ code: 'MARKS_MISSING', numbers: { required: 14, missing: 1 } }]);
    expect(verdict(await rhythm(receiver()), 'SELF_CHECK')).toBe('UNKNOWN');
    const saved = await ok(receiver(), 'saveReport', 'SaveReportInput', { reportId: made.id, marks: marks.slice(0, 1) });
    expect(field(saved, '自评合计')).toBe('15.4');
    await ok(receiver(), 'submitReport', 'ReportInput', { reportId: made.id });
  });

  it('[R-397 fail] [R-397 pass] both hospitals check themselves, each once', async () => {
    const wanted = { pairingId: pairing.pairingId, kind: 'SELF_CHECK', year: 2022, periodNo: 1 };
    const checks = async (caller: Caller) => (await rhythm(caller)).dues.filter(({ kind }) => kind === 'SELF_CHECK').length;
    expect(await refused(receiver(), 'openReport', 'OpenReportInput', wanted)).toMatchObject([{ code: 'REPORT_EXISTS' }]);
    expect(await Promise.all([receiver(), supporter(), province()].map(checks))).toEqual([0, 1, 1]);
    expect(verdict(await rhythm(receiver()), 'SELF_CHECK')).toBe('UNKNOWN');
    world.at('2023-01-05T09:00:00+08:00');
    expect((await rhythm(receiver())).findings).toContainEqual(expect.objectContaining({ code: 'SELF_CHECK', verdict: 'NOT_MET', numbers: { required: 2, actual: 1 } }));
    const { services } = world.server.server;
    await new Reminders(services.database, services.clock, pino({ level: 'silent' })).run();
    const told = async (caller: Caller) => (await caller.ask<{ notices: { nodes: { title: string }[] } }>('{ notices(first: 200) { nodes { title } } }')).notices.nodes.filter(({ title }) => title.startsWith('报表逾期') && title.includes('自查')).length;
    const asked = async (caller: Caller) => (await owing(caller)).filter(({ context }) => context.includes('自查')).length;
    expect([await told(receiver()), await told(supporter()), await asked(receiver()), await asked(supporter())]).toEqual([0, 1, 0, 1]);
    world.at('2022-07-05T09:00:00+08:00');
    const made = await open(supporter(), 'SELF_CHECK', 1);
    await ok(supporter(), 'saveReport', 'SaveReportInput', { reportId: made.id, marks: made.markLines.map(({ code }) => ({ code, self: '2' })) });
    await submit(supporter(), made.id, { measures: '加强带教' });
    expect(await refused(supporter(), 'openReport', 'OpenReportInput', wanted)).toMatchObject([{ code: 'REPORT_EXISTS' }]);
    expect(verdict(await rhythm(receiver()), 'SELF_CHECK')).toBe('MET');
    expect(await Promise.all([receiver(), supporter(), province()].map(checks))).toEqual([0, 0, 0]);
  });

  it('[R-195 record] [R-396 fail] [R-396 pass] the annual summary comes in the fourth quarter, with next year’s plan', async () => {
    expect(await refused(receiver(), 'openReport', 'OpenReportInput', { pairingId: pairing.pairingId, kind: 'ANNUAL', year: 2023, periodNo: 1 })).toMatchObject([{ code: 'DATE_ORDER' }]);
    expect(await refused(receiver(), 'openReport', 'OpenReportInput', { pairingId: pairing.pairingId, kind: 'ANNUAL', year: 2022, periodNo: 2 })).toMatchObject([{ code: 'PERIOD' }]);
    expect(verdict(await rhythm(receiver()), 'ANNUAL_FIELDS')).toBe('NOT_MET');
    world.at('2022-11-20T09:00:00+08:00');
    const made = await open(receiver(), 'ANNUAL', 1);
    expect(await refused(receiver(), 'submitReport', 'ReportInput', { reportId: made.id })).toMatchObject([{ path: 'entries.summary' }, { code: 'REQUIRED', path: 'entries.nextYearPlan' }]);
    await submit(receiver(), made.id, { summary: '完成全部任务', nextYearPlan: '建设卒中中心' });
    const found = await rhythm(receiver());
    expect([verdict(found, 'ANNUAL_QUARTER'), verdict(found, 'ANNUAL_FIELDS')]).toEqual(['MET', 'MET']);
  });

  describe('J-7.5: the annual report', () => {
    let id: string;
    const dashboard = async () => (await province().ask<{ oversight: { figures: { code: string; value: number }[]; excluded: { code: string; value: number }[] } }>(
      'query($id: ID) { oversight(programmeId: $id) { figures { code value } excluded { code value } } }', { id: pairing.programmeId })).oversight;

    it('[R-249 fail] its numbers are the dashboard’s at that instant, and stay so', async () => {
      await under('GS-2022');
      expect(await refused(world.as('dx-pref'), 'openReport', 'OpenReportInput', { programmeId: pairing.programmeId, kind: 'ANNUAL_REPORT', year: 2022, periodNo: 1 })
        .catch((error: unknown) => [{ code: String(error).includes('PARTY') ? 'PARTY' : 'OTHER' }])).toMatchObject([{ code: 'PARTY' }]);
      const made = await ok(province(), 'openReport', 'OpenReportInput', { programmeId: pairing.programmeId, kind: 'ANNUAL_REPORT', year: 2022, periodNo: 1 });
      id = made.id;
      const { figures, excluded } = await dashboard();
      for (const figure of made.figures) expect([...figures, ...excluded]).toContainEqual(figure);
      expect(made.figures.map(({ code }) => code)).toEqual(expect.arrayContaining(['PAIRINGS', 'STAFF_ON_SITE', 'EVALUATIONS_QUALIFIED']));
      const printed = made.paper.blocks.find((block) => block.title?.startsWith('总体情况'))?.rows ?? [];
      expect(printed).toContainEqual(['在岗', String(made.figures.find(({ code }) => code === 'STAFF_ON_SITE')?.value)]);
      done(await attempt(province(), 'suspendPairing', 'PairingReasonInput', { pairingId: pairing.pairingId, reason: '疫情' }, 'pairing { id }'));
      const { report } = await province().ask<Answer>(`query($id: ID!) { ${REPORT.replace('report {', 'report(id: $id) {')} }`, { id });
      expect(report.figures).toEqual(made.figures);
      const refreshed = await ok(province(), 'refreshReport', 'ReportInput', { reportId: id });
      expect(refreshed.figures.find(({ code }) => code === 'PAIRINGS_ACTIVE')?.value).toBe(0);
      const rhythms = (await province().ask<{ programmeRhythms: Rhythm[] }>('{ programmeRhythms(year: 2022) { id dues { kind dueOn ruleId draftId } findings { code ruleId verdict numbers } } }')).programmeRhythms;
      expect(rhythms).toMatchObject([{ id: pairing.programmeId, dues: [{ kind: 'ANNUAL_REPORT', dueOn: '2022-12-31', ruleId: 'R-249', draftId: id }], findings: [{ code: 'ANNUAL_REPORT', ruleId: 'R-249', verdict: 'UNKNOWN' }] }]);
    });

    it('[R-249 pass] three recipients, each with its day; then it is done', async () => {
      world.at('2022-12-20T09:00:00+08:00');
      await submit(province(), id, { overview: '全部结对正常', nextYear: '扩面' });
      expect(await refused(province(), 'sendReport', 'SendReportInput', { reportId: id, recipients: [{ name: '国家中医药局医政司', sentOn: '2022-12-25' }] })).toMatchObject([{ code: 'DATE_ORDER' }]);
      const two = await ok(province(), 'sendReport', 'SendReportInput', { reportId: id, recipients: [{ name: '国家卫生健康委医政医管局', sentOn: '2022-12-20', receipt: '甘卫函〔2022〕9号' }, { name: '国家中医药局医政司', sentOn: '2022-12-20' }] });
      expect(two).toMatchObject({ state: 'SUBMITTED', recipients: [{ sentOn: '2022-12-20' }, { sentOn: '2022-12-20' }, { sentOn: null }] });
      expect(await refused(province(), 'withdrawReport', 'ReportInput', { reportId: id })).toMatchObject([{ code: 'CONDITION' }]);
      const finding = async () => (await province().ask<{ programmeRhythms: Rhythm[] }>('{ programmeRhythms(year: 2022) { findings { code verdict numbers } } }')).programmeRhythms[0]?.findings[0];
      expect(await finding()).toMatchObject({ verdict: 'NOT_MET', numbers: { required: 3, actual: 2 } });
      expect(await ok(province(), 'sendReport', 'SendReportInput', { reportId: id, recipients: [{ name: '中央军委后勤保障部卫生局', sentOn: '2022-12-20' }] })).toMatchObject({ state: 'ACCEPTED' });
      expect(await finding()).toMatchObject({ verdict: 'MET', numbers: { required: 3, actual: 3 } });
    });

    it('printed, in Word and as a spreadsheet; hidden from the pairing’s parties', async () => {
      for (const format of ['docx', 'xlsx']) {
        const answer = await fetch(`${world.server.address}/files/report/${id}.${format}`, { headers: await province().headers() });
        expect([answer.status, (await answer.arrayBuffer()).byteLength > 2_000]).toEqual([200, true]);
      }
      expect((await fetch(`${world.server.address}/files/report/${id}.docx`, { headers: await receiver().headers() })).status).toBe(404);
      expect((await receiver().run('query($id: ID!) { report(id: $id) { id } }', { id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
      expect((await world.as('lx-gov').run('{ reports { totalCount } }')).errors[0]?.extensions.code).toBe('FORBIDDEN');
      const { reports } = await receiver().ask<{ reports: { totalCount: number } }>('{ reports(filter: { kinds: [QUARTER] }) { totalCount } }');
      expect(reports.totalCount).toBe(2);
    });
  });

  it('a report keeps the version of the form that it was opened with', async () => {
    const openFor2021 = (caller: Caller) => open(caller, 'SELF_CHECK', 1, { year: 2021 });
    const shown = ({ paper, markLines, fields }: Report) => ({ title: paper.title, version: paper.formVersion, lines: markLines.length, places: fields.map(({ key }) => key) });
    const old = await openFor2021(receiver());
    const form = newestForm('SELF_CHECK');
    const takeBack = deliverForm({ ...form, version: form.version + 1, title: { zh: '自查表（新版）', en: 'New' }, fields: [{ key: 'outlook', label: '展望', labelEn: 'Outlook', required: true }], marks: form.marks.slice(0, 1) });
    try {
      const { report } = await receiver().ask<Answer>(`query($id: ID!) { ${REPORT.replace('report {', 'report(id: $id) {')} }`, { id: old.id });
      expect(report.paper).toEqual(old.paper);
      expect(shown(report)).toEqual({ title: form.title.zh, version: form.version, lines: 14, places: ['problems', 'measures'] });
      expect(await refused(receiver(), 'saveReport', 'SaveReportInput', { reportId: old.id, entries: [{ key: 'outlook', value: '新' }] })).toMatchObject([{ code: 'FIELD_UNKNOWN' }]);
      expect(shown(await openFor2021(supporter()))).toEqual({ title: '自查表（新版）', version: form.version + 1, lines: 1, places: ['outlook'] });
    } finally {
      takeBack();
    }
  });

  it('a draft can be discarded and opened anew', async () => {
    const made = await open(receiver(), 'QUARTER', 3);
    expect(await ok(receiver(), 'discardReport', 'ReportInput', { reportId: made.id })).toMatchObject({ state: 'DISCARDED' });
    expect(await open(supporter(), 'QUARTER', 3)).toMatchObject({ state: 'DRAFT' });
  });
});
