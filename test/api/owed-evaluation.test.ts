import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '../kit/as.js';
import { activePairing, type ActivePairing } from '../kit/pairings.js';
import { evaluateBy, judgeYearBy, signAll, type Parties, type Trial } from '../kit/scheme-trial.js';
import { attempt, teamOnSite } from '../kit/teams.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

// Evaluations that a pack wants and that are not in effect; direction, methods and way of a unit's result; named days; the support cycle.

interface Due { schemeId: string | null; rhythm: string; periodNo: number; teamId: string | null; periodFrom: string; periodTo: string; dueOn: string; late: boolean; ruleId: string; evaluationId: string | null; opening: { allowed: boolean; reason: string | null } | null }
interface Said { code: string; ruleId: string; verdict: string; fix: string | null; numbers: Record<string, number | string> }
interface DuePeriod { periodNo: number; periodFrom: string; periodTo: string; late: boolean; evaluationId: string | null; opening: { allowed: boolean; reason: string | null } | null }
interface DueStay { assignmentId: string; name: string; schemeId: string; owedBy: string; ruleId: string; dueOn: string; periods: DuePeriod[] }
interface Rhythm { dues: Due[]; stayDues: DueStay[]; findings: Said[] }
interface Page { nodes: Rhythm[]; totalCount: number }
const FINDINGS = 'findings { code ruleId verdict fix numbers }';
const RHYTHM = `query($id: ID, $year: Int!, $first: Int = 50, $offset: Int = 0) { evaluationRhythms(year: $year, pairingId: $id, first: $first, offset: $offset) { totalCount nodes { id name year
  dues { schemeId label labelEn rhythm periodNo teamId subjectName periodFrom periodTo dueOn late ruleId evaluationId opening { allowed reason } }
  stayDues { assignmentId name schemeId owedBy ruleId dueOn periods { periodNo periodFrom periodTo late evaluationId opening { allowed reason } } } ${FINDINGS} } } }`;

let world: World;
let pairing: ActivePairing;
let teamId: string;
let members: Map<string, string>;
let parties: Parties;
beforeAll(async () => {
  world = await createWorld();
  world.at('2022-04-05T09:00:00+08:00');
  pairing = await activePairing(world);
  ({ teamId, members } = await teamOnSite(world, pairing.pairingId, '2022-04-05'));
  parties = { RECEIVING: world.officeOf('longxiHospital'), SUPPORTING: world.officeOf('lanzhouHospital'), OWNER: world.officeOf('gansu') };
}, 60_000);
afterAll(() => world.close());

const receiver = () => world.officeOf('longxiHospital');
const supporter = () => world.officeOf('lanzhouHospital');
async function rhythm(caller: Caller = receiver(), year = 2022): Promise<Rhythm> {
  const { evaluationRhythms } = await caller.ask<{ evaluationRhythms: Page }>(RHYTHM, { id: pairing.pairingId, year });
  return evaluationRhythms.nodes[0] ?? { dues: [], stayDues: [], findings: [] };
}
const verdict = ({ findings }: Pick<Rhythm, 'findings'>, code: string) => findings.filter((one) => one.code === code).map((one) => `${one.verdict} ${one.ruleId}`).join();
const findingsOf = async (id: string, caller: Caller = receiver()) => (await caller.ask<{ evaluation: Pick<Rhythm, 'findings'> }>(`query($id: ID!) { evaluation(id: $id) { ${FINDINGS} } }`, { id })).evaluation;
const judge = (code: string, version = 1) => judgeYearBy(world, pairing.pairingId, 2022, code, version);
const todos = async (caller: Caller) => (await caller.ask<{ todos: { nodes: { subject: string; subjectKey: string; dueOn: string; context: string }[] } }>('{ todos(first: 100, filter: { kinds: [OPEN_EVALUATION] }) { nodes { subject subjectKey dueOn context } } }')).todos.nodes;
async function refused(caller: Caller, field: string, type: string, input: object): Promise<Problem[]> {
  const before = await snapshot(world);
  const { problems } = await attempt(caller, field, type, input, '__typename');
  expect(await snapshot(world)).toBe(before);
  expect(problems.length).toBeGreaterThan(0);
  return problems;
}
/** A pack like a delivered one, with other values or further parameters, as a commission would publish it. */
async function packLike(code: string, from: string, version: number, change: (parameters: { key: string; value: unknown }[]) => object[]): Promise<void> {
  const [row] = await world.database.admin<{ content: { parameters: { key: string; value: unknown }[] } }>('select content from policy_pack where code = $1 and version = $2', [from, version]);
  const content = { ...row?.content, code, version: 1, parameters: change(row?.content.parameters ?? []) };
  await world.database.admin(`insert into policy_pack (code, version, name, issuer, content, hash) values ($1, 1, 'n', 'i', $2, $1)`, [code, JSON.stringify(content)]);
}
const clear = async () => {
  await world.database.admin(`do $$ begin set local session_replication_role = replica;
    delete from result_report; delete from evaluation_seal; delete from evaluation_step; delete from evaluation_item; delete from evaluation; end $$`);
};

describe('owed evaluations', () => {
  beforeEach(clear);

  it('[R-278 fail] [R-304 fail] a quarter that nobody evaluated is owed by its last day, to whom it concerns', async () => {
    await judge('BZ-2016', 3);
    world.at('2022-06-29T09:00:00+08:00');
    const quarter = async (no: number, caller = receiver()) => (await rhythm(caller)).dues.find(({ schemeId, periodNo }) => schemeId === 'quarter' && periodNo === no);
    expect(await quarter(2)).toMatchObject({ ruleId: 'R-278', periodFrom: '2022-04-01', periodTo: '2022-06-30', dueOn: '2022-06-30', late: false, opening: { allowed: true } });
    expect(await quarter(1)).toBeUndefined();
    expect(await quarter(3)).toBeUndefined();
    expect(await todos(receiver())).toEqual([]);
    world.at('2022-07-05T09:00:00+08:00');
    expect(await quarter(2)).toMatchObject({ late: true });
    expect(verdict(await rhythm(), 'QUARTERLY')).toBe('NOT_MET R-278');
    expect(await quarter(2, supporter())).toMatchObject({ opening: { allowed: false, reason: expect.stringContaining('发起') as string } });
    expect(await todos(receiver())).toMatchObject([{ subject: 'EVALUATION_DUE', subjectKey: pairing.pairingId, dueOn: '2022-06-30' }]);
    expect(await todos(supporter())).toEqual([]);
    expect((await receiver().run(RHYTHM, { id: pairing.pairingId, year: 2022 })).statements).toBe(1);
  });

  it('[R-278 pass] [R-304 pass] under way it is linked, in effect it is owed no more', async () => {
    await judge('BZ-2016', 3);
    world.at('2022-07-05T09:00:00+08:00');
    const due = (await rhythm()).dues.find(({ schemeId, periodNo }) => schemeId === 'quarter' && periodNo === 2);
    const opening = { pairingId: pairing.pairingId, schemeId: due?.schemeId, periodFrom: due?.periodFrom, periodTo: due?.periodTo };
    const opened = done(await attempt<{ evaluation: Trial }>(receiver(), 'openEvaluation', 'OpenEvaluationInput', opening, 'evaluation { id items { code } steps { code party state action } }')).evaluation;
    expect((await rhythm()).dues.find(({ periodNo, schemeId }) => schemeId === 'quarter' && periodNo === 2)).toMatchObject({ evaluationId: opened.id, opening: null });
    expect(await todos(receiver())).toEqual([]);
    expect(verdict(await rhythm(), 'QUARTERLY')).toBe('NOT_MET R-278');
    const scores = opened.items.map(({ code }) => ({ code, score: '85', evidence: '见台账' }));
    done(await attempt(receiver(), 'saveScores', 'SaveScoresInput', { evaluationId: opened.id, ...(scores.length > 0 ? { items: scores } : { grade: 'QUALIFIED' }) }, '__typename'));
    await signAll(parties, opened);
    expect((await rhythm()).dues.filter(({ schemeId, periodNo }) => schemeId === 'quarter' && periodNo === 2)).toEqual([]);
    expect(verdict(await rhythm(), 'QUARTERLY')).toBe('MET R-278');
    const hidden = await world.as('tj-hosp').ask<{ evaluationRhythms: Page }>(RHYTHM, { id: pairing.pairingId, year: 2022 });
    expect(hidden.evaluationRhythms).toEqual({ totalCount: 0, nodes: [] });
  });

  it('[R-321 fail] half of the term over and at its end: both owed, of the team', async () => {
    await judge('XA-2014');
    await world.database.admin(`update team set planned_from = '2022-04-05', planned_to = '2022-10-04'`);
    world.at('2022-08-01T09:00:00+08:00');
    expect((await rhythm()).dues).toMatchObject([{ schemeId: 'midterm', rhythm: 'MIDTERM', teamId, dueOn: '2022-07-05', late: true, ruleId: 'R-321' }, { schemeId: 'final', dueOn: '2022-10-04', late: false }]);
    world.at('2023-01-02T09:00:00+08:00');
    const found = await rhythm();
    expect([verdict(found, 'MIDTERM'), verdict(found, 'FINAL')]).toEqual(['NOT_MET R-321', 'NOT_MET R-321']);
  });

  it('[R-321 pass] both in effect', async () => {
    await judge('XA-2014');
    world.at('2022-11-02T09:00:00+08:00');
    for (const { schemeId, periodFrom, periodTo } of (await rhythm()).dues) await evaluateBy(parties, { pairingId: pairing.pairingId, schemeId, teamId, periodFrom, periodTo }, {});
    const found = await rhythm();
    expect(found.dues).toEqual([]);
    expect([verdict(found, 'MIDTERM'), verdict(found, 'FINAL')]).toEqual(['MET R-321', 'MET R-321']);
  });

  it('[R-319 fail] [R-319 pass] evaluation and summary by the named day of the year', async () => {
    await packLike('XA-LATER', 'XA-2014', 1, (parameters) => parameters.map((each) => (each.key === 'summary.deadline' ? { ...each, value: '2022-11-30' } : each)));
    await judge('XA-LATER');
    world.at('2022-11-02T09:00:00+08:00');
    const late = (await rhythm()).dues.filter(({ schemeId }) => schemeId === 'final');
    expect(verdict(await rhythm(), 'SUMMARY_LATE')).toBe('UNKNOWN R-319');
    world.at('2022-12-03T09:00:00+08:00');
    expect((await rhythm()).findings.find(({ code }) => code === 'SUMMARY_LATE')).toMatchObject({ verdict: 'NOT_MET', ruleId: 'R-319', numbers: { lateDays: 3 } });
    world.at('2022-11-30T09:00:00+08:00');
    for (const { schemeId, periodFrom, periodTo } of late) await evaluateBy(parties, { pairingId: pairing.pairingId, schemeId, teamId, periodFrom, periodTo }, {});
    expect(verdict(await rhythm(), 'SUMMARY_LATE')).toBe('MET R-319');
    await judge('XA-2014');
    expect(verdict(await rhythm(), 'SUMMARY_LATE')).toBe('');
  });
});

describe('owed evaluations of persons', () => {
  beforeEach(clear);
  const month = async (name: string, caller = receiver()) => (await rhythm(caller)).stayDues.find((stay) => stay.name === name && stay.schemeId === 'month');
  const endStay = (state: string, finishedOn: string) => world.database.admin(`do $$ begin set local session_replication_role = replica;
    update assignment set state = '${state}', finished_on = '${finishedOn}', pack_code = 'BZ-2016', pack_version = 3 where name = '李秋实'; end $$`);

  it('each month of each stay that has begun, cut to the stay, by whoever fills it in', async () => {
    await judge('BZ-2016', 3);
    world.at('2022-06-10T09:00:00+08:00');
    const { stayDues } = await rhythm();
    expect(stayDues.filter(({ schemeId }) => schemeId === 'month').map(({ name }) => name).sort()).toEqual([...members.keys()].sort());
    expect(await month('李秋实')).toMatchObject({ assignmentId: members.get('李秋实'), ruleId: 'R-294', owedBy: '受援医院填写并盖章', dueOn: '2022-04-30', periods: [
      { periodNo: 4, periodFrom: '2022-04-05', periodTo: '2022-04-30', late: true, opening: { allowed: true } },
      { periodNo: 5, periodFrom: '2022-05-01', periodTo: '2022-05-31', late: true }, { periodNo: 6, periodFrom: '2022-06-01', periodTo: '2022-06-30', late: false },
    ] });
    expect((await month('李秋实', supporter()))?.periods[0]?.opening).toMatchObject({ allowed: false, reason: expect.stringContaining('发起') as string });
    expect((await rhythm()).dues.every(({ schemeId }) => schemeId === 'quarter')).toBe(true);
    expect((await receiver().run(RHYTHM, { id: pairing.pairingId, year: 2022 })).statements).toBe(1);
    expect((await rhythm(receiver(), 2021)).stayDues).toEqual([]);
  });

  it('under way it is linked, in effect it is owed no more, of this stay alone', async () => {
    await judge('BZ-2016', 3);
    world.at('2022-06-10T09:00:00+08:00');
    const owed = await month('李秋实');
    const opening = { pairingId: pairing.pairingId, assignmentId: owed?.assignmentId, schemeId: 'month', periodFrom: owed?.periods[0]?.periodFrom, periodTo: owed?.periods[0]?.periodTo };
    const { evaluation } = done(await attempt<{ evaluation: Trial }>(receiver(), 'openEvaluation', 'OpenEvaluationInput', opening, 'evaluation { id }'));
    await evaluateBy(parties, { ...opening, periodFrom: '2022-05-01', periodTo: '2022-05-31' }, {});
    expect((await month('李秋实'))?.periods).toMatchObject([{ periodNo: 4, evaluationId: evaluation.id, opening: null }, { periodNo: 6, evaluationId: null }]);
    const other = [...members.keys()].find((name) => name !== '李秋实') ?? '';
    expect((await month(other))?.periods.map(({ periodNo }) => periodNo)).toEqual([4, 5, 6]);
  });

  it('a stay that is over owes up to its end, by the pack that it pins; one that was cut short owes nothing of its end', async () => {
    await judge('XA-2014');
    world.at('2022-07-10T09:00:00+08:00');
    const before = (await world.database.admin<{ state: string; code: string; version: number }>(`select state, pack_code as code, pack_version as version from assignment where name = '李秋实'`))[0];
    await endStay('FINISHED', '2022-05-20');
    const { stayDues } = await rhythm();
    expect(stayDues.map(({ name, schemeId, periods }) => [name, schemeId, periods.map(({ periodTo }) => periodTo)]).sort()).toEqual([
      ['李秋实', 'batch', ['2022-05-20']], ['李秋实', 'month', ['2022-04-30', '2022-05-20']],
    ]);
    await endStay('ENDED_EARLY', '2022-05-20');
    expect((await rhythm()).stayDues.map(({ schemeId }) => schemeId)).toEqual(['month']);
    await world.database.admin(`do $$ begin set local session_replication_role = replica;
      update assignment set state = '${before?.state}', finished_on = null, pack_code = '${before?.code}', pack_version = ${before?.version} where name = '李秋实'; end $$`);
  });

  it('[R-019 record] the receiving side evaluates periodically: each quarter of a stay is owed', async () => {
    await judge('CN-S02', 3);
    world.at('2022-07-10T09:00:00+08:00');
    const owed = (await rhythm()).stayDues.find(({ name }) => name === '李秋实');
    expect(owed).toMatchObject({ schemeId: 'periodic', ruleId: 'R-019', owedBy: '受援单位填写', periods: [{ periodNo: 2, late: true }, { periodNo: 3, late: false }] });
  });

  it('goes on after a page of pairings, and refuses what is no page', async () => {
    const page = async (first: number, offset: number) => (await receiver().ask<{ evaluationRhythms: Page }>(RHYTHM, { year: 2022, first, offset })).evaluationRhythms;
    expect(await page(1, 0)).toMatchObject({ totalCount: 1, nodes: [{ id: pairing.pairingId }] });
    expect(await page(50, 1)).toEqual({ totalCount: 1, nodes: [] });
    const count = (first: number, offset: number) => receiver().ask('query($first: Int!, $offset: Int!) { evaluationRhythms(year: 2022, first: $first, offset: $offset) { totalCount } }', { first, offset });
    expect(await count(200, 0)).toEqual({ evaluationRhythms: { totalCount: 1 } });
    for (const [first, offset] of [[201, 0], [-1, 0], [50, -1]] as const) await expect(count(first, offset)).rejects.toThrow('BAD_INPUT');
  });
});

describe('evaluations of units', () => {
  beforeEach(clear);
  const unit = (of: 'RECEIVING' | 'SUPPORTING', by: 'RECEIVING' | 'SUPPORTING') => ({
    key: 'eval.scheme', id: 'unit', ruleId: 'R-030', origin: 'DEFAULT',
    value: {
      label: { zh: '年度单位考核', en: 'Unit of the year' }, subject: 'INSTITUTION', of, rhythm: 'YEAR', form: null, items: [], scale: { min: '0', max: '100' }, pass: null,
      grades: [{ code: 'QUALIFIED', label: { zh: '合格', en: 'Qualified' }, min: null, passes: true }, { code: 'UNQUALIFIED', label: { zh: '不合格', en: 'Unqualified' }, min: null, passes: false }],
      chain: [{ code: 'FILL', label: { zh: '填写', en: 'Fill' }, party: by, level: null, action: 'FILL', seal: true }],
    },
  });

  for (const [rule, from, version, of, by] of [['R-030', 'CN-S03', 1, 'RECEIVING', 'SUPPORTING'], ['R-172', 'HP-S19', 1, 'SUPPORTING', 'RECEIVING']] as const) {
    it(`[${rule} fail] [${rule} pass] in the direction that the pack names`, async () => {
      const other = by === 'RECEIVING' ? 'SUPPORTING' : 'RECEIVING';
      const evaluated = async (code: string, filler: typeof by | typeof other, about: typeof of | typeof other) => {
        await packLike(code, from, version, (parameters) => [...parameters, unit(about, filler)]);
        await judge(code);
        return evaluateBy(parties, { by: filler, pairingId: pairing.pairingId, schemeId: 'unit', periodFrom: '2022-01-01', periodTo: '2022-12-31' }, {});
      };
      world.at('2022-12-20T09:00:00+08:00');
      const wrong = await evaluated(`${rule}-WRONG`, other, by);
      expect(verdict(await findingsOf(wrong.id), 'EVALUATION_DIRECTION')).toBe(`NOT_MET ${rule}`);
      expect(verdict(await rhythm(), 'EVALUATION_DIRECTION')).toBe(`UNKNOWN ${rule}`);
      world.at('2023-01-02T09:00:00+08:00');
      expect((await rhythm()).findings.find(({ code }) => code === 'EVALUATION_DIRECTION')).toMatchObject({ verdict: 'NOT_MET', fix: '按规定方向组织考核' });
      await clear();
      const right = await evaluated(`${rule}-RIGHT`, by, of);
      expect([verdict(await findingsOf(right.id), 'EVALUATION_DIRECTION'), verdict(await rhythm(), 'EVALUATION_DIRECTION')]).toEqual([`MET ${rule}`, `MET ${rule}`]);
    });
  }

  for (const [rule, code, version, schemeId, by] of [['R-030', 'CN-S03', 2, 'year-end', 'SUPPORTING'], ['R-172', 'HP-S19', 3, 'periodic', 'RECEIVING']] as const) {
    it(`[${rule} fail] [${rule} pass] as the delivered pack sets it: owed, opened by its party, met when it is in effect`, async () => {
      await judge(code, version);
      world.at('2022-12-20T09:00:00+08:00');
      const [opener, other] = by === 'SUPPORTING' ? [supporter(), receiver()] : [receiver(), supporter()];
      expect((await rhythm(opener)).dues).toMatchObject([{ schemeId, rhythm: 'YEAR', ruleId: rule, dueOn: '2022-12-31', opening: { allowed: true } }]);
      expect((await rhythm(other)).dues).toMatchObject([{ opening: { allowed: false } }]);
      expect(verdict(await rhythm(), 'EVALUATION_DIRECTION')).toBe(`UNKNOWN ${rule}`);
      world.at('2023-01-02T09:00:00+08:00');
      expect(verdict(await rhythm(), 'EVALUATION_DIRECTION')).toBe(`NOT_MET ${rule}`);
      expect(await todos(opener)).toMatchObject([{ dueOn: '2022-12-31' }]);
      const period = { pairingId: pairing.pairingId, schemeId, periodFrom: '2022-01-01', periodTo: '2022-12-31' };
      expect(await refused(other, 'openEvaluation', 'OpenEvaluationInput', period)).toMatchObject([{ code: 'PARTY', ruleId: rule }]);
      const made = await evaluateBy(parties, { ...period, by }, {});
      expect(made.steps.map(({ party, action }) => [party, action])).toEqual([[by, 'FILL'], [by === 'SUPPORTING' ? 'RECEIVING' : 'SUPPORTING', 'OPINION']]);
      const found = await rhythm();
      expect([found.dues, verdict(found, 'EVALUATION_DIRECTION'), verdict(await findingsOf(made.id), 'EVALUATION_DIRECTION')]).toEqual([[], `MET ${rule}`, `MET ${rule}`]);
      expect(await todos(opener)).toEqual([]);
    });

    it(`a version that names the direction of ${rule} and no way to it says so, and the other way round does not meet it`, async () => {
      await judge(code, 1);
      world.at('2022-12-20T09:00:00+08:00');
      expect((await rhythm()).dues).toMatchObject([{ schemeId: null, rhythm: 'YEAR', ruleId: rule, opening: { allowed: false, reason: '方案没有规定考核办法，由方案的主管部门补充' } }]);
      await packLike(`${code}-REVERSED`, code, 1, (parameters) => [...parameters, unit(by === 'SUPPORTING' ? 'SUPPORTING' : 'RECEIVING', by === 'SUPPORTING' ? 'RECEIVING' : 'SUPPORTING')]);
      await judge(`${code}-REVERSED`);
      await evaluateBy(parties, { by: by === 'SUPPORTING' ? 'RECEIVING' : 'SUPPORTING', pairingId: pairing.pairingId, schemeId: 'unit', periodFrom: '2022-01-01', periodTo: '2022-12-31' }, {});
      expect((await rhythm()).dues).toMatchObject([{ schemeId: null, ruleId: rule }]);
    });
  }

  it('[R-098 fail] [R-098 pass] by all methods of the pack', async () => {
    await judge('CN-S09', 2);
    world.at('2022-12-20T09:00:00+08:00');
    const opening = { pairingId: pairing.pairingId, schemeId: 'unit', periodFrom: '2022-01-01', periodTo: '2022-12-31' };
    const opened = done(await attempt<{ evaluation: Trial }>(receiver(), 'openEvaluation', 'OpenEvaluationInput', opening, 'evaluation { id items { code } steps { code party state action } }')).evaluation;
    const methods = async () => (await findingsOf(opened.id)).findings.find(({ code }) => code === 'EVALUATION_METHODS');
    expect(await methods()).toMatchObject({ verdict: 'UNKNOWN', ruleId: 'R-098', numbers: { missing: 3 } });
    const items = opened.items.map(({ code }) => ({ code, score: '85' }));
    for (const [method, caller] of [['SELF', supporter()], ['PEER', receiver()], ['SPOT', world.officeOf('gansu')]] as const) {
      done(await attempt(caller, 'saveMethodScores', 'SaveMethodScoresInput', { evaluationId: opened.id, method, items }, '__typename'));
    }
    expect(await methods()).toMatchObject({ verdict: 'MET', numbers: { missing: 0 } });
  });

  it('[R-399 fail] [R-399 pass] the result goes upwards level by level: none is skipped, none gets it twice', async () => {
    await judge('CN-410803-2021', 3);
    world.at('2022-12-20T09:00:00+08:00');
    const year = await evaluateBy(parties, { pairingId: pairing.pairingId, schemeId: 'year', periodFrom: '2022-01-01', periodTo: '2022-12-31' }, {});
    const report = (level: string, more: object = {}) => ({ evaluationId: year.id, level, reportedOn: '2022-12-20', receipt: '卫报〔2022〕8 号', ...more });
    expect(verdict(await findingsOf(year.id), 'EVALUATION_REPORT')).toBe('NOT_MET R-399');
    expect(await refused(receiver(), 'reportResult', 'ReportResultInput', report('CITY'))).toMatchObject([{ code: 'LEVEL_SKIPPED', ruleId: 'R-399', path: 'level', message: '逐级上报：尚未上报县区级，不能上报市州级', fix: '先上报县区级', numbers: { expected: 'COUNTY', given: 'CITY' } }]);
    for (const [reportedOn, code] of [['2022-12-21', 'DATE_ORDER'], ['2022-12-19', 'DATE_ORDER']]) expect(await refused(receiver(), 'reportResult', 'ReportResultInput', report('COUNTY', { reportedOn }))).toMatchObject([{ code }]);
    const made = async (level: string) => done(await attempt<{ evaluation: { resultReports: { id: string; level: string }[] } }>(receiver(), 'reportResult', 'ReportResultInput', report(level), 'evaluation { resultReports { id level receipt orgName mayTakeBack } history(first: 1) { action } }')).evaluation;
    const [county] = (await made('COUNTY')).resultReports;
    expect(await refused(receiver(), 'reportResult', 'ReportResultInput', report('COUNTY'))).toMatchObject([{ code: 'LEVEL_REPORTED', ruleId: 'R-399' }]);
    expect(await made('CITY')).toMatchObject({ resultReports: [{ level: 'COUNTY', orgName: '陇西县人民医院', mayTakeBack: false }, { level: 'CITY', mayTakeBack: true }], history: [{ action: 'reportResult' }] });
    expect([verdict(await findingsOf(year.id), 'EVALUATION_REPORT'), verdict(await rhythm(), 'EVALUATION_REPORT')]).toEqual(['MET R-399', 'MET R-399']);
    expect(await refused(receiver(), 'takeBackResultReport', 'TakeBackResultReportInput', { resultReportId: county?.id })).toMatchObject([{ code: 'NOT_LAST' }]);
    expect(await refused(supporter(), 'takeBackResultReport', 'TakeBackResultReportInput', { resultReportId: county?.id })).toMatchObject([{ code: 'PARTY' }]);
    const { resultReports } = await made('PROVINCE');
    const back = done(await attempt<{ evaluation: { resultReports: object[] } }>(receiver(), 'takeBackResultReport', 'TakeBackResultReportInput', { resultReportId: resultReports[2]?.id }, 'evaluation { resultReports { level } }')).evaluation;
    expect(back.resultReports).toHaveLength(2);
  });

  it('[R-214 fail] [R-214 pass] an appraisal speaks of everything that the pack names', async () => {
    await judge('TY-S22', 2);
    world.at('2022-12-20T09:00:00+08:00');
    const opening = { pairingId: pairing.pairingId, schemeId: 'term-end', assignmentId: members.get('李秋实'), periodFrom: '2022-04-05', periodTo: '2022-11-30' };
    const { evaluation } = done(await attempt<{ evaluation: { id: string } }>(receiver(), 'openEvaluation', 'OpenEvaluationInput', opening, 'evaluation { id }'));
    const say = async (summary: string) => {
      done(await attempt(receiver(), 'saveScores', 'SaveScoresInput', { evaluationId: evaluation.id, grade: 'QUALIFIED', summary }, '__typename'));
      return (await findingsOf(evaluation.id)).findings.find(({ code }) => code === 'EVALUATION_DIMENSIONS');
    };
    expect(await say('政治思想端正，医德医风良好，业务水平高，工作态度认真，工作实绩突出')).toMatchObject({ verdict: 'NOT_MET', ruleId: 'R-214', numbers: { required: 6, actual: 5 }, fix: '补充考勤情况' });
    expect(await say('政治思想端正，医德医风良好，业务水平高，工作态度认真，考勤情况良好，工作实绩突出')).toMatchObject({ verdict: 'MET', numbers: { actual: 6 } });
  });
});

describe('named days', () => {
  it('[R-126 fail] [R-126 pass] a report of work by its day', async () => {
    world.at('2022-07-20T09:00:00+08:00');
    const { report } = done(await attempt<{ report: { id: string } }>(receiver(), 'openReport', 'OpenReportInput', { pairingId: pairing.pairingId, kind: 'QUARTER', year: 2022, periodNo: 2 }, 'report { id dueOn }'));
    await world.database.admin(`update report set pack_code = 'HP-S13', pack_version = 1`);
    const findings = async () => (await receiver().ask<{ report: Pick<Rhythm, 'findings'> & { dueOn: string } }>(`query($id: ID!) { report(id: $id) { dueOn ${FINDINGS} } }`, { id: report.id })).report;
    expect(await findings()).toMatchObject({ dueOn: '2022-06-30', findings: [{ code: 'REPORT_LATE', ruleId: 'R-126', verdict: 'NOT_MET', numbers: { lateDays: 20 } }] });
    world.at('2022-06-29T09:00:00+08:00');
    expect((await findings()).findings).toMatchObject([{ verdict: 'UNKNOWN' }]);
    done(await attempt(receiver(), 'saveReport', 'SaveReportInput', { reportId: report.id, entries: [{ key: 'measures', value: '按月通报' }] }, '__typename'));
    done(await attempt(receiver(), 'submitReport', 'ReportInput', { reportId: report.id }, '__typename'));
    expect((await findings()).findings).toMatchObject([{ verdict: 'MET', numbers: { lateDays: 0 } }]);
  });

  it('[R-265 fail] [R-265 pass] [R-318 fail] [R-318 pass] in place by the named day of the year', async () => {
    for (const [from, rule] of [['HN-2014', 'R-265'], ['XA-2014', 'R-318']] as const) {
      const arrival = async (day: string) => {
        const code = `${from}-${day}`;
        await packLike(code, from, 1, (parameters) => parameters.map((each) => (each.key === 'arrival.deadline' ? { ...each, value: day } : each)));
        await world.database.admin(`update team set pack_code = $1, pack_version = 1`, [code]);
        const { team } = await supporter().ask<{ team: { readiness: Said[] } }>('query($id: ID!) { team(id: $id) { readiness { code ruleId verdict fix numbers } } }', { id: teamId });
        return team.readiness.filter(({ code: found }) => found === 'ARRIVAL_LATE');
      };
      expect(await arrival('2022-04-01')).toMatchObject([{ verdict: 'NOT_MET', ruleId: rule, numbers: { lateDays: 4, doneOn: '2022-04-05' } }]);
      expect(await arrival('2022-04-05')).toMatchObject([{ verdict: 'MET', ruleId: rule }]);
      expect(await arrival('2014-04-01')).toEqual([]);
    }
  });

  it('[R-266 fail] [R-266 pass] a month within the support cycle', async () => {
    await world.database.admin(`update assignment set pack_code = 'HN-2014', pack_version = 2`);
    const { persons } = await supporter().ask<{ persons: { nodes: { id: string; name: string }[] } }>('{ persons(first: 50) { nodes { id name } } }');
    const personId = persons.nodes.find(({ name }) => name === '李秋实')?.id;
    const cycle = async () => (await supporter().ask<{ serviceLedger: { standings: { cycles: Said[] }[] } }>('query($id: ID!) { serviceLedger(personId: $id) { standings { cycles { code ruleId verdict fix numbers } } } }', { id: personId })).serviceLedger.standings[0]?.cycles;
    world.at('2022-04-20T09:00:00+08:00');
    expect(await cycle()).toMatchObject([{ code: 'CYCLE_SERVICE', ruleId: 'R-266', verdict: 'UNKNOWN', numbers: { requiredMonths: 1, months: 0 } }]);
    world.at('2022-05-04T09:00:00+08:00');
    expect(await cycle()).toMatchObject([{ verdict: 'MET', numbers: { months: 1 } }]);
    await world.database.admin(`update assignment set finished_on = '2022-04-20', state = 'ENDED_EARLY' where name = '李秋实'`);
    world.at('2023-06-01T09:00:00+08:00');
    expect(await cycle()).toMatchObject([{ verdict: 'NOT_MET', numbers: { months: 0, days: 16 } }]);
  });
});
