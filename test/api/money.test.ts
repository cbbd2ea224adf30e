import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMembership } from '../kit/accounts.js';
import { APRIL, bozhouSite, monthOf, POINTS, publishResult, RECEIVER, SUPPORTER, type BozhouSite } from '../kit/bozhou.js';
import { dispatched } from '../kit/dispatched.js';
import { wordText } from '../kit/files.js';
import { attempt } from '../kit/teams.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

// J-5: the receiver evaluates monthly, money and department scores follow from the publication.

interface Entry { id: string; kind: string; personName: string; fen: string; aboutMonth: string; postedMonth: string; source: string; ruleId: string | null; mayReverse: boolean; reversed: boolean; payUnchanged: boolean | null; postRetained: boolean | null; note: string }
interface Score { personName: string; post: string; points: string; postedMonth: string; ruleId: string; department: string }

const ENTRIES = `query Entries($filter: MoneyFilter) { moneyEntries(filter: $filter, order: NEWEST, first: 200) { totalCount nodes { id kind personName payeeName fen aboutMonth postedMonth source ruleId mayReverse reversed payUnchanged postRetained note } }
  moneyTotals(filter: $filter) { kind entries fen } }`;
const SCORES = 'query Scores($filter: DepartmentScoreFilter) { departmentScores(filter: $filter) { totalCount nodes { personName post points postedMonth ruleId department } } }';

let world: World;
let site: BozhouSite;
const ids = new Map<string, string>();
beforeAll(async () => {
  world = await createWorld();
  site = await bozhouSite(world);
}, 60_000);
afterAll(() => world.close());

const supporter = () => world.officeOf(SUPPORTER);
const ledger = async (filter: object = {}, login?: string) => {
  const answer = await (login ? world.as(login) : supporter()).ask<{ moneyEntries: { totalCount: number; nodes: Entry[] }; moneyTotals: { kind: string; entries: string; fen: string }[] }>(ENTRIES, { filter });
  return { ...answer.moneyEntries, totals: answer.moneyTotals, total: answer.moneyTotals.reduce((sum, { fen }) => sum + Number(fen), 0) };
};
const scores = async (filter: object = {}) => (await supporter().ask<{ departmentScores: { totalCount: number; nodes: Score[] } }>(SCORES, { filter })).departmentScores;
async function refused(login: string, field: string, inputType: string, input: object): Promise<Problem[]> {
  const before = await snapshot(world);
  const { problems } = await attempt(world.as(login), field, inputType, input, '__typename');
  expect(await snapshot(world)).toBe(before);
  return problems;
}
const evaluation = async (id: string) => (await supporter().ask<{ evaluation: { state: string; total: string; displayScore: string; gradeName: string; qualified: boolean; comparisonNote: string; effectiveAt: string; objectionUntil: string; money: { kind: string; fen: string }[]; departmentScores: { points: string }[]; items: { code: string; facts: { kind: string; numbers: Record<string, number>; link: string; from: string; to: string }[] }[] } }>(
  'query($id: ID!) { evaluation(id: $id) { state total displayScore gradeName qualified comparisonNote effectiveAt objectionUntil money { kind fen } departmentScores { points } items { code facts { kind numbers link from to } } } }', { id })).evaluation;

describe('J-5.1: the month’s checks', () => {
  it('[R-301 record] three phone checks of the supporter, one unanswered, stand in the month’s facts', async () => {
    for (const [day, answered] of [['03', true], ['12', false], ['25', true]] as const) {
      world.at(`2017-04-${day === '03' ? '10' : day}T15:00:00+08:00`);
      const calls = [...site.members.values()].map((assignmentId) => ({ assignmentId, answered, location: answered ? '门诊' : '', confirmer: '', note: '' }));
      done(await attempt(supporter(), 'recordSpotCheck', 'RecordSpotCheckInput', { pairingId: site.pairingId, method: 'PHONE', kind: 'UNSCHEDULED', checkedAt: `2017-04-${day === '03' ? '10' : day}T14:00:00+08:00`, topics: ['ON_POST'], calls, note: '' }, 'spotCheck { id }'));
    }
    const { pairing } = await supporter().ask<{ pairing: { supervision: { phoneSessions: number; phoneRequired: number }[] } }>('query($id: ID!) { pairing(id: $id) { supervision { month phoneSessions phoneRequired } } }', { id: site.pairingId });
    expect(pairing.supervision[0]).toMatchObject({ phoneSessions: 3, phoneRequired: 3 });
  });

  it('work is recorded and confirmed, attendance signed in', async () => {
    const lines = [{ type: 'CLINIC', day: '2017-04-10', slot: 'AM', quantity: 18 }, { type: 'CLINIC', day: '2017-04-11', slot: 'AM', quantity: 22 }, { type: 'SURGERY', day: '2017-04-12', slot: 'PM', quantity: 1 }, { type: 'LECTURE', day: '2017-04-13', slot: 'PM', quantity: 40 }]
      .map((line) => ({ ...line, department: '心内科', note: '' }));
    const recorded = done(await attempt<{ activities: { id: string }[] }>(supporter(), 'recordActivities', 'RecordActivitiesInput', { assignmentId: site.members.get('李秋实'), lines }, 'activities { id }'));
    done(await attempt(world.officeOf(RECEIVER), 'confirmActivities', 'ActivitiesInput', { activityIds: recorded.activities.slice(0, 3).map(({ id }) => id) }, 'activities { id }'));
    done(await attempt(world.officeOf(RECEIVER), 'signInTeam', 'SignInTeamInput', { teamId: site.teamId, day: '2017-04-10', lines: [...site.members.values()].map((assignmentId) => ({ assignmentId, mark: 'SIGNED' })) }, '__typename'));
  });
});

describe('J-5.2: the monthly form, filled by the receiver', () => {
  it('[R-300 record] [R-301 pass] [R-302 record] recorded facts stand beside the items, each with the list behind it', async () => {
    world.at('2017-05-04T09:00:00+08:00');
    ids.set('li', await monthOf(world, site, '李秋实', APRIL, POINTS.pass));
    ids.set('zhao', await monthOf(world, site, '赵明远', APRIL, POINTS.short));
    ids.set('sun', await monthOf(world, site, '孙雅静', APRIL, POINTS.good));
    const { evaluationFacts } = await world.as('lx-hosp').ask<{ evaluationFacts: { all: { kind: string }[]; items: { code: string; facts: { kind: string; numbers: Record<string, number>; link: string }[] }[] } }>(
      'query($id: ID!) { evaluationFacts(evaluationId: $id) { all { kind from to numbers link } items { code facts { kind numbers link } } } }', { id: ids.get('li') });
    const facts = new Map(evaluationFacts.items.map(({ code, facts: lines }) => [code, lines]));
    expect(facts.get('ATTENDANCE')).toMatchObject([
      { kind: 'ATTENDANCE', numbers: { present: 1, leave: 0 } },
      { kind: 'PHONE_CHECKS', numbers: { sessions: 3, required: 3, called: 3, answered: 2 } },
      { kind: 'VISITS', numbers: { sessions: 0 } },
    ]);
    expect(facts.get('WORKLOAD')).toMatchObject([{ kind: 'CLINIC', numbers: { halfDays: 2, quantity: 40, records: 2 } }, { kind: 'SURGERY', numbers: { quantity: 1 } }, { kind: 'LECTURE', numbers: { records: 0 } }, { kind: 'ROUND' }, { kind: 'CASES' }]);
    expect(facts.get('RECORDS')?.[0]).toMatchObject({ kind: 'RECORDS', numbers: { confirmed: 3, waiting: 1 } });
    expect(facts.get('WORKLOAD')?.[0]?.link).toBe(`/activities?pairingId=${site.pairingId}&assignmentId=${site.members.get('李秋实') ?? ''}&types=CLINIC&from=2017-04-01&to=2017-04-30`);
    expect(evaluationFacts.all.length).toBeGreaterThan(10);
  });

  it('what the pairing brought about stands there too: free clinics, techniques, donations, referrals, goals, each with its list', async () => {
    const event = async (input: object, confirmed = true) => {
      const { workEvent } = done(await attempt<{ workEvent: { id: string } | null }>(supporter(), 'recordEvent', 'RecordEventInput', { pairingId: site.pairingId, heldOn: '2017-04-20', ...input }, 'workEvent { id }'));
      if (confirmed) done(await attempt(world.officeOf(RECEIVER), 'confirmEvent', 'EventInput', { eventId: workEvent?.id }, 'workEvent { id }'));
    };
    await event({ kind: 'FREE_CLINIC', title: '城关义诊', place: '城关镇', staffCount: 4, servedCount: 60, leaflets: 90 });
    await event({ kind: 'FREE_CLINIC', title: '待确认的义诊', place: '城关镇', staffCount: 4, servedCount: 60 }, false);
    await event({ kind: 'FREE_CLINIC', title: '上月义诊', place: '城关镇', staffCount: 4, servedCount: 60, heldOn: '2017-03-31' });
    await event({ kind: 'DONATION', title: '心电图机', detail: '十二导联心电图机两台', quantity: 2, amountFen: 1_234_550 });
    const referral = { type: 'UP_REFERRAL', day: '2017-04-14', slot: 'AM', quantity: 3, department: '心内科', note: '' };
    const { activities } = done(await attempt<{ activities: { id: string }[] }>(supporter(), 'recordActivities', 'RecordActivitiesInput', { assignmentId: site.members.get('赵明远'), lines: [referral] }, 'activities { id }'));
    done(await attempt(world.officeOf(RECEIVER), 'confirmActivities', 'ActivitiesInput', { activityIds: activities.map(({ id }) => id) }, 'activities { id }'));
    // What was set after the month is none of its goals.
    world.at('2017-04-11T09:00:00+08:00');
    for (const dueOn of ['2017-04-15', '2018-04-15']) done(await attempt(supporter(), 'setGoal', 'SetGoalInput', { pairingId: site.pairingId, title: `目标 ${dueOn}`, dueOn }, 'pairingGoal { id }'));
    world.at('2017-05-04T09:00:00+08:00');
    done(await attempt(supporter(), 'setGoal', 'SetGoalInput', { pairingId: site.pairingId, title: '五月才定', dueOn: '2018-05-04' }, 'pairingGoal { id }'));
    const { evaluationFacts } = await world.as('lx-hosp').ask<{ evaluationFacts: { all: { kind: string; numbers: Record<string, number>; link: string }[] } }>(
      'query($id: ID!) { evaluationFacts(evaluationId: $id) { all { kind numbers link } } }', { id: ids.get('zhao') });
    const fact = (kind: string) => evaluationFacts.all.find((one) => one.kind === kind);
    const list = `/events?pairingId=${site.pairingId}&kinds=`;
    expect(fact('FREE_CLINICS')).toEqual({ kind: 'FREE_CLINICS', numbers: { held: 1, served: 60, leaflets: 90 }, link: `${list}FREE_CLINIC&from=2017-04-01&to=2017-04-30` });
    expect(fact('TECHNIQUES')).toMatchObject({ numbers: { introduced: 0, used: 0, waiting: 0 }, link: expect.stringContaining('kinds=NEW_TECHNIQUE') });
    expect(fact('DONATIONS')).toMatchObject({ numbers: { given: 1, quantity: 2, yuan: 12_345.5 }, link: expect.stringContaining('kinds=DONATION') });
    expect(fact('REFERRALS')).toMatchObject({ numbers: { up: 3, down: 0 }, link: expect.stringContaining('types=UP_REFERRAL,DOWN_REFERRAL') });
    expect(fact('GOALS')).toMatchObject({ numbers: { reached: 0, open: 2, overdue: 1 }, link: `/goals?pairingId=${site.pairingId}` });
  });

  it('[R-300 fail] points outside the scale of the form are refused with the rule and what would fit', async () => {
    expect(await refused('lx-hosp', 'saveScores', 'SaveScoresInput', { evaluationId: ids.get('li'), items: [{ code: 'WORKLOAD', score: '100.5' }] }))
      .toMatchObject([{ code: 'SCORE_RANGE', ruleId: 'R-294', fix: '填写 0 至 100 之间的分数', numbers: { min: '0', max: '100', score: '100.5' } }]);
  });

  it('exact totals: 80 passes, 79.997 is shown as 80.00 and fails, 91.5', async () => {
    expect(await evaluation(ids.get('li') ?? '')).toMatchObject({ total: '80', displayScore: '80.00', gradeName: '合格', qualified: true });
    expect(await evaluation(ids.get('zhao') ?? '')).toMatchObject({ total: '79.997', displayScore: '80.00', gradeName: '不合格', qualified: false, comparisonNote: '79.997 < 80 不合格' });
    expect(await evaluation(ids.get('sun') ?? '')).toMatchObject({ total: '91.5', displayScore: '91.50', qualified: true });
    expect((await ledger()).totalCount).toBe(0);
  });
});

describe('J-5.3, 4: published on the 8th of the next month', () => {
  it('[R-290 R-294 R-295 pass] subsidies 4000, 3000, 4000 in the month of publication; the export comes to 11 000.00', async () => {
    world.at('2017-05-08T10:00:00+08:00');
    for (const name of ['li', 'zhao', 'sun']) await publishResult(world, ids.get(name) ?? '');
    const month = await ledger({ postedMonth: '2017-05' });
    expect(month.total).toBe(1_100_000);
    const by = (name: string) => month.nodes.filter((entry) => entry.personName === name).map(({ kind, fen, ruleId }) => `${kind} ${fen} ${ruleId ?? ''}`).sort();
    expect(by('李秋实')).toEqual(['SUBSIDY 400000 R-290']);
    expect(by('赵明远')).toEqual(['DEDUCTION -100000 R-295', 'SUBSIDY 400000 R-290']);
    expect(by('孙雅静')).toEqual(['SUBSIDY 400000 R-290']);
    expect(month.nodes.every((entry) => entry.aboutMonth === '2017-04-01' && entry.postedMonth === '2017-05-01' && entry.source === 'EVALUATION' && !entry.mayReverse)).toBe(true);
  });

  it('the workbook of the finance department holds those rows and their total, and stands in the trail', async () => {
    const response = await fetch(`${world.server.address}/files/money.xlsx?postedMonth=2017-05`, { headers: await supporter().headers() });
    expect(response.status).toBe(200);
    const sheet = await readSheet(Buffer.from(await response.arrayBuffer()));
    expect(sheet).toHaveLength(6);
    expect(sheet.at(-1)?.[0]).toBe('合计');
    expect(sheet.at(-1)?.[7]).toBe(11_000);
    const [event] = await world.database.admin<{ action: string; after: Record<string, unknown> }>(`select action, after from audit_event where action = 'EXPORT' and table_name = 'money_entry'`);
    expect(event?.after).toMatchObject({ format: 'xlsx', rows: 4, postedMonth: '2017-05' });
    const stranger = await fetch(`${world.server.address}/files/money.xlsx`, { headers: await world.officeOf('tianjinHospital').headers() });
    expect((await readSheet(Buffer.from(await stranger.arrayBuffer()))).length).toBe(2);
    const receiver = await fetch(`${world.server.address}/files/money.xlsx?kinds=NOTHING`, { headers: await supporter().headers() });
    expect(receiver.status).toBe(400);
  });

  it('[R-298 pass] [R-297 fail] −0.2 for the director of the failing person alone, dated in the month of publication', async () => {
    expect((await scores()).nodes).toEqual([{ personName: '赵明远', post: 'DIRECTOR', points: '-0.2', postedMonth: '2017-05-01', ruleId: 'R-298', department: '对口支援办公室' }]);
    const zhao = await evaluation(ids.get('zhao') ?? '');
    expect(zhao.money.map(({ kind, fen }) => `${kind} ${fen}`).sort()).toEqual(['DEDUCTION -100000', 'SUBSIDY 400000']);
    expect(zhao.departmentScores).toEqual([{ points: '-0.2' }]);
    expect(zhao.items[0]?.facts[1]).toMatchObject({ kind: 'PHONE_CHECKS', numbers: { sessions: 3, answered: 2 }, from: '2017-04-01', to: '2017-04-30' });
  });

  it('the receiver sees the result and no pay; the person his own; a stranger nothing', async () => {
    expect((await ledger({}, 'lx-hosp')).totalCount).toBe(0);
    const seen = await world.as('lx-hosp').ask<{ evaluation: { qualified: boolean; money: unknown[] } }>('query($id: ID!) { evaluation(id: $id) { qualified money { fen } } }', { id: ids.get('li') });
    expect(seen.evaluation).toEqual({ qualified: true, money: [] });
    await dispatched(world, 'zhao.lz', site.members.get('赵明远') ?? '');
    expect((await ledger({}, 'zhao.lz')).nodes.every(({ personName }) => personName === '赵明远')).toBe(true);
    expect((await ledger({}, 'zhao.lz')).total).toBe(300_000);
    expect((await ledger({}, 'tj-hosp')).totalCount).toBe(0);
    expect((await ledger({}, 'gs-prov')).total).toBe(1_100_000);
  });
});

describe('the monthly form F-7 on paper', () => {
  const form = async (name: string, format: 'html' | 'docx' | 'xlsx', login = 'lz-hosp') =>
    fetch(`${world.server.address}/files/evaluation/${ids.get(name) ?? ''}.${format}`, { headers: await world.as(login).headers() });
  const read = {
    html: (bytes: Buffer) => bytes.toString('utf8').replaceAll('&lt;', '<'),
    docx: wordText,
    xlsx: async (bytes: Buffer) => (await readSheet(bytes)).flat().join('\n'),
  };
  const said = async (name: string, format: keyof typeof read, login?: string) => {
    const response = await form(name, format, login);
    expect([response.status, response.headers.get('content-disposition')]).toEqual([200, expect.stringContaining(`.${format}`)]);
    return read[format](Buffer.from(await response.arrayBuffer()));
  };

  it('A4 page, Word and spreadsheet say the same: items with points and records, department, 4000 − 1000, −0.2, checker and seals', async () => {
    for (const format of ['html', 'docx', 'xlsx'] as const) {
      const text = await said('zhao', format);
      for (const part of ['兰州新区总医院对口支援驻点人员月考核表', '赵明远', '陇西县人民医院', '2017 年 4 月', '对口支援办公室', '见台账', '35%', '68.99', '31.01', '20.697',
        '电话抽查 3 次（要求 3），应答 2 / 3', '80.00', '不合格', '79.997 < 80 不合格', '4,000.00 元', '−1,000.00 元', '3,000.00 元', '对口支援办公室 科主任 −0.2 分（2017-05 入账）',
        '2017-05-08', '受援医院填写并盖章', '支援医院认定、公布', '2017年5月8日', 'SHA-256']) expect(text, `${format} ${part}`).toContain(part);
    }
    expect(await said('li', 'html')).toMatch(/科室绩效<\/th><td>无/);
    expect(await said('zhao', 'html')).toContain('模板 F-7 第 1 版');
    const events = await world.database.admin<{ format: string }>(`select distinct after ->> 'format' as format from audit_event where action = 'EXPORT' and table_name = 'evaluation' order by 1`);
    expect(events.map(({ format }) => format)).toEqual(['docx', 'html', 'xlsx']);
  });

  it('on the screen the same paper; the receiver’s says nothing of pay, the person’s speaks of his own', async () => {
    const PAPER = 'query($id: ID!) { evaluationPaper(evaluationId: $id) evaluation(id: $id) { formCode } }';
    const { evaluationPaper, evaluation: row } = await supporter().ask<{ evaluationPaper: { form: string }; evaluation: { formCode: string } }>(PAPER, { id: ids.get('zhao') });
    expect([evaluationPaper.form, row.formCode]).toEqual(['F-7', 'F-7']);
    expect(JSON.stringify(evaluationPaper)).toContain('3,000.00 元');
    const seen = await said('zhao', 'docx', 'lx-hosp');
    expect(seen).toContain('79.997 < 80 不合格');
    for (const kept of ['元', '−0.2']) expect(seen).not.toContain(kept);
    expect(await said('zhao', 'docx', 'zhao.lz')).toContain('3,000.00 元');
  });

  it('who does not reach the evaluation finds no form of it', async () => {
    const before = await world.database.admin(`select count(*) from audit_event where action = 'EXPORT'`);
    for (const format of ['html', 'docx', 'xlsx'] as const) {
      for (const [name, login] of [['zhao', 'tj-hosp'], ['zhao', 'sd-comm'], ['li', 'zhao.lz']] as const) expect((await form(name, format, login)).status, `${login} ${format}`).toBe(404);
      expect((await fetch(`${world.server.address}/files/evaluation/${ids.get('zhao') ?? ''}.${format}`)).status).toBe(401);
    }
    expect((await world.as('tj-hosp').run('query($id: ID!) { evaluationPaper(evaluationId: $id) }', { id: ids.get('zhao') })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await world.database.admin(`select count(*) from audit_event where action = 'EXPORT'`)).toEqual(before);
  });
});

describe('J-5.5: after the publication', () => {
  it('a head of department may not edit; the office that filled it is told that it stands', async () => {
    const organization = world.organization(RECEIVER);
    const [user] = await world.database.admin<{ id: string }>(`insert into app_user (home_scope_id, login, name, password_hash) values ($1, 'lx-head', '内科主任', '-') returning id`, [organization.scopeId]);
    await addMembership(world.database, user?.id ?? '', organization, 'DEPARTMENT_HEAD', '内科');
    const before = await snapshot(world);
    const answer = await world.as('lx-head').run('mutation($input: SaveScoresInput!) { saveScores(input: $input) { problems { code } } }', { input: { evaluationId: ids.get('zhao'), items: [{ code: 'SATISFACTION', score: '99' }] } });
    expect(answer.errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await snapshot(world)).toBe(before);
    expect(await refused('lx-hosp', 'saveScores', 'SaveScoresInput', { evaluationId: ids.get('zhao'), items: [{ code: 'SATISFACTION', score: '99' }] }))
      .toMatchObject([{ code: 'STATE', message: '当前为“生效”，“填写评分”只能在“进行中”时办理' }]);
  });

  it('[R-294 fail] [R-295 fail] a correction is version 2 with its reason; the differences are entries of their own', async () => {
    world.at('2017-06-12T10:00:00+08:00');
    const before = await ledger();
    const opened = done(await attempt<{ evaluation: { id: string; versionNo: number } }>(world.officeOf(RECEIVER), 'correctEvaluation', 'CorrectEvaluationInput', { evaluationId: ids.get('zhao'), reason: '满意度问卷漏计一份' }, 'evaluation { id versionNo }')).evaluation;
    expect(opened.versionNo).toBe(2);
    done(await attempt(world.officeOf(RECEIVER), 'saveScores', 'SaveScoresInput', { evaluationId: opened.id, items: [{ code: 'SATISFACTION', score: '75', evidence: '问卷 12 份' }] }, 'evaluation { id }'));
    await publishResult(world, opened.id);
    const after = await ledger();
    expect(after.nodes.filter(({ id }) => before.nodes.some((old) => old.id === id))).toEqual(before.nodes.map((entry) => expect.objectContaining({ id: entry.id, fen: entry.fen })));
    expect(after.totalCount).toBe(before.totalCount + 1);
    expect(after.nodes[0]).toMatchObject({ kind: 'DEDUCTION', fen: '100000', aboutMonth: '2017-04-01', postedMonth: '2017-06-01', personName: '赵明远' });
    expect(after.total).toBe(1_200_000);
    expect((await scores({ postedMonth: '2017-06' })).nodes).toMatchObject([{ personName: '赵明远', points: '0.2', postedMonth: '2017-06-01' }]);
    expect(await evaluation(ids.get('zhao') ?? '')).toMatchObject({ state: 'SUPERSEDED', total: '79.997' });
  });

  it('[R-297 pass] a batch that passed brings +0.2 in the month of publication', async () => {
    world.at('2017-10-16T10:00:00+08:00');
    const opening = { pairingId: site.pairingId, assignmentId: site.members.get('李秋实'), schemeId: 'batch', periodFrom: '2017-04-06', periodTo: '2017-10-05' };
    // April is closed; what ends later is open as long as its last month is.
    const { evaluation: batch } = done(await attempt<{ evaluation: { id: string } }>(world.officeOf(RECEIVER), 'openEvaluation', 'OpenEvaluationInput', opening, 'evaluation { id }'));
    done(await attempt(world.officeOf(RECEIVER), 'saveScores', 'SaveScoresInput', { evaluationId: batch.id, grade: 'QUALIFIED' }, 'evaluation { id }'));
    await publishResult(world, batch.id);
    expect((await scores({ postedMonth: '2017-10' })).nodes).toMatchObject([{ personName: '李秋实', post: 'DIRECTOR', points: '0.2', ruleId: 'R-297' }]);
    expect((await ledger({ postedMonth: '2017-10' })).totalCount).toBe(0);
  });
});

describe('other money: recorded, listed, exported, audited', () => {
  const record = (input: object) => attempt<{ moneyEntry: Entry }>(supporter(), 'recordMoney', 'RecordMoneyInput', { pairingId: site.pairingId, payer: 'SUPPORTING', month: '2017-10', note: '', ...input }, 'moneyEntry { id kind fen source payUnchanged postRetained note personName }');
  const li = () => ({ assignmentId: site.members.get('李秋实') });

  it('[R-210 R-270 R-337 R-354 fail] nothing goes from the receiver to a person, under whatever name', async () => {
    for (const kind of ['BONUS', 'ALLOWANCE', 'TRAVEL', 'REWARD']) {
      const problems = await refused('lz-hosp', 'recordMoney', 'RecordMoneyInput', { pairingId: site.pairingId, ...li(), kind, payer: 'RECEIVING', month: '2017-10', fen: '50000', note: '' });
      expect(problems).toMatchObject([{ code: 'PAY_FROM_RECEIVER', ruleId: 'R-210', path: 'payment.payer', fix: '退回款项,由派出单位按规定发放', numbers: { fen: 50_000 } }]);
    }
    expect(await refused('lx-hosp', 'recordMoney', 'RecordMoneyInput', { pairingId: site.pairingId, ...li(), kind: 'BONUS', payer: 'SUPPORTING', month: '2017-10', fen: '50000', note: '' })).toMatchObject([{ code: 'PARTY' }]);
  });

  it('[R-210 R-270 R-337 R-354 pass] the supporter pays', async () => {
    expect(done(await record({ ...li(), kind: 'ALLOWANCE', fen: '60000' })).moneyEntry).toMatchObject({ kind: 'ALLOWANCE', fen: '60000', source: 'RECORDED', personName: '李秋实' });
  });

  it('[R-032 R-085 R-086 R-193 R-202 R-257 R-289 R-349 record] wages and benefits borne by the supporter, unchanged, the post kept', async () => {
    expect((await record({ ...li(), kind: 'WAGE', fen: '820000' })).problems).toMatchObject([{ code: 'REQUIRED', path: 'payUnchanged' }]);
    expect(done(await record({ ...li(), kind: 'WAGE', fen: '820000', payUnchanged: true, postRetained: true, note: '岗位、职务不变' })).moneyEntry).toMatchObject({ payUnchanged: true, postRetained: true });
    for (const kind of ['BONUS', 'MEDICAL_INSURANCE', 'PENSION']) done(await record({ ...li(), kind, fen: '100000' }));
    done(await record({ ...li(), kind: 'SUBSIDY', fen: '100000', note: '派出医院另行补助' }));
    const own = await ledger({ assignmentId: site.members.get('李秋实'), aboutMonth: '2017-10' });
    expect(own.nodes.map(({ kind }) => kind).sort()).toEqual(['ALLOWANCE', 'BONUS', 'MEDICAL_INSURANCE', 'PENSION', 'SUBSIDY', 'WAGE']);
  });

  it('[R-067 pass] pay follows the agreement: what is recorded names payer and month', async () => {
    expect((await ledger({ kinds: ['WAGE'] })).nodes[0]).toMatchObject({ aboutMonth: '2017-10-01', source: 'RECORDED' });
  });

  it('[R-052 R-159 R-259 R-313 R-328 record] budgets, government funds, donations and material aid', async () => {
    done(await record({ kind: 'BUDGET', payer: 'SUPPORTING', fen: '5000000', note: '年度专项预算' }));
    done(await record({ kind: 'BUDGET', payer: 'GOVERNMENT', fen: '3000000', note: '县政府落实经费' }));
    done(await record({ kind: 'DONATION', fen: '12000000', note: '彩超一台' }));
    done(await record({ kind: 'MATERIAL', fen: '800000', note: '急救物资' }));
    expect(await refused('lz-hosp', 'recordMoney', 'RecordMoneyInput', { pairingId: site.pairingId, ...li(), kind: 'DONATION', payer: 'SUPPORTING', month: '2017-10', fen: '1', note: '' })).toMatchObject([{ code: 'KIND' }]);
    const { totals } = await ledger({ kinds: ['BUDGET', 'DONATION', 'MATERIAL'] });
    expect(totals).toEqual([{ kind: 'BUDGET', entries: '2', fen: '8000000' }, { kind: 'DONATION', entries: '1', fen: '12000000' }, { kind: 'MATERIAL', entries: '1', fen: '800000' }]);
    const audited = await world.database.admin<{ count: string }>(`select count(*)::text as count from audit_event where table_name = 'money_entry' and action = 'INSERT'`);
    const [rows] = await world.database.admin<{ count: string }>('select count(*)::text as count from money_entry');
    expect(audited[0]?.count).toBe(rows?.count);
  });

  it('[R-200 record] passed-down funds and what was paid out of them', async () => {
    done(await record({ kind: 'PASSED_DOWN', payer: 'GOVERNMENT', fen: '300000' }));
    done(await record({ ...li(), kind: 'PASS_THROUGH', payer: 'SUPPORTING', fen: '200000' }));
    expect((await ledger({ kinds: ['PASSED_DOWN', 'PASS_THROUGH'] })).totalCount).toBe(2);
    const { passThrough } = await supporter().ask<{ passThrough: unknown[] }>('query($id: ID!) { passThrough(pairingId: $id) { code verdict } }', { id: site.pairingId });
    expect(passThrough).toEqual([]);
  });

  it('bad input: a deduction by hand, nothing, a month to come, private data', async () => {
    const bad = async (input: object) => (await refused('lz-hosp', 'recordMoney', 'RecordMoneyInput', { pairingId: site.pairingId, payer: 'SUPPORTING', month: '2017-10', note: '', ...li(), kind: 'TRAVEL', fen: '10000', ...input })).map(({ code }) => code);
    expect(await bad({ kind: 'DEDUCTION' })).toEqual(['POSTED_ONLY']);
    expect(await bad({ fen: '0' })).toEqual(['AMOUNT']);
    expect(await bad({ month: '2018-01' })).toEqual(['DATE_ORDER']);
    expect(await bad({ note: '电话 13912345678' })).toEqual(['SENSITIVE_TEXT']);
    expect(await bad({ assignmentId: null })).toEqual(['REQUIRED']);
  });

  it('a mistaken entry is taken back once, by an entry of its own; what a result posted is not', async () => {
    const { moneyEntry } = done(await record({ ...li(), kind: 'TRAVEL', fen: '30000' }));
    done(await attempt(supporter(), 'reverseMoney', 'ReverseMoneyInput', { entryId: moneyEntry.id, reason: '重复登记' }, 'moneyEntry { id }'));
    expect((await ledger({ kinds: ['TRAVEL'] })).total).toBe(0);
    expect(await refused('lz-hosp', 'reverseMoney', 'ReverseMoneyInput', { entryId: moneyEntry.id, reason: '再次' })).toMatchObject([{ code: 'REVERSED', ruleId: 'C-16' }]);
    const [posted] = (await ledger({ sources: ['EVALUATION'] })).nodes;
    expect(await refused('lz-hosp', 'reverseMoney', 'ReverseMoneyInput', { entryId: posted?.id, reason: '试试' })).toMatchObject([{ code: 'POSTED_BY_RESULT', fix: '更正该考核，差额另行入账' }]);
  });

  it('nobody changes a posted entry, not even past the server', async () => {
    const before = await snapshot(world);
    for (const text of ['update money_entry set fen = fen + 1', 'delete from money_entry', 'update department_score set points = 1']) await expect(world.database.admin(text)).rejects.toThrow();
    expect(await snapshot(world)).toBe(before);
    const [grants] = await world.database.admin<{ writes: boolean }>(`select has_table_privilege('jiedui_app', 'money_entry', 'update, delete') as writes`);
    expect(grants?.writes).toBe(false);
  });

  it('the lists take one statement each', async () => {
    const answer = await supporter().run(ENTRIES, { filter: { postedMonth: '2017-05' } });
    expect(answer.statements).toBe(1);
  });
});
