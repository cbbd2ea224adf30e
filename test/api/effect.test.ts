import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../kit/as.js';
import { activePairing, assign } from '../kit/pairings.js';
import { attempt } from '../kit/teams.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

// What a pairing brings about: the goals of its pack year by year, and figures against the year before it.

const FIELDS = 'id year indicator subject value level evidence recordedBy recordedOrgName reason state revision availableActions { name allowed }';
const EFFECT = `query Effect($pairingId: ID!) { pairingEffect(pairingId: $pairingId) {
  baselineYear years { year over findings { ruleId code verdict required actual actualEn fix numbers } }
  lines { code source baseline values { year value difference percent } } } }`;
const VERDICTS = 'query Verdicts($programmeId: ID!) { goalVerdicts(programmeId: $programmeId) { pairingId receiverName supporterName year rules { met notMet unknown } } }';

interface Indicator { id: string; year: number; value: string | null; state: string; reason: string | null; availableActions: { name: string; allowed: boolean }[] }
interface One { receiverIndicator: Indicator | null }
interface Found { ruleId: string; code: string; verdict: string; actual: string; actualEn: string | null; fix: string | null; numbers: Record<string, number> }
interface Effect {
  baselineYear: number; years: { year: number; over: boolean; findings: Found[] }[];
  lines: { code: string; source: string; baseline: string | null; values: { year: number; value: string | null; difference: string | null; percent: string | null }[] }[];
}

let world: World;
let ids: { programmeId: string; pairingId: string };
beforeAll(async () => {
  world = await createWorld();
  world.at('2022-04-02T09:00:00+08:00');
  ids = await activePairing(world);
  world.at('2023-02-01T09:00:00+08:00');
});
afterAll(() => world.close());

const receiver = () => world.officeOf('longxiHospital');
const supporter = () => world.officeOf('lanzhouHospital');
const record = (input: object, caller: Caller = receiver()) =>
  attempt<One>(caller, 'recordIndicator', 'RecordIndicatorInput', { pairingId: ids.pairingId, year: 2022, evidence: '年报表', ...input }, `receiverIndicator { ${FIELDS} }`);
async function recorded(input: object): Promise<Indicator> {
  const { receiverIndicator } = done(await record(input));
  if (!receiverIndicator) throw new Error('nothing recorded');
  return receiverIndicator;
}
const step = (name: string, type: string, input: object, caller: Caller = receiver()) => attempt<One>(caller, name, type, input, `receiverIndicator { ${FIELDS} }`);
const withdraw = async (...those: Indicator[]): Promise<void> => {
  for (const one of those) done(await step('withdrawIndicator', 'WithdrawIndicatorInput', { indicatorId: one.id, reason: '另行核定' }));
};
const effect = async (caller: Caller = receiver()): Promise<Effect> => (await caller.ask<{ pairingEffect: Effect }>(EFFECT, { pairingId: ids.pairingId })).pairingEffect;
const finding = async (code: string, year = 2022): Promise<Found | undefined> => (await effect()).years.find((one) => one.year === year)?.findings.find((one) => one.code === code);
const said = async (code: string, year = 2022): Promise<string> => {
  const found = await finding(code, year);
  return found ? `${found.verdict} ${found.ruleId}` : '';
};
const listed = async (caller: Caller, filter: object = {}) =>
  (await caller.ask<{ receiverIndicators: { nodes: Indicator[] } }>(`query($filter: IndicatorFilter!) { receiverIndicators(filter: $filter) { nodes { ${FIELDS} } } }`, { filter: { pairingId: ids.pairingId, ...filter } })).receiverIndicators.nodes;
async function underPack(code: string): Promise<void> {
  await world.database.admin('update pairing set pack_code = $1, pack_version = 1', [code]);
  await world.database.admin('update pairing_year set pack_code = $1, pack_version = 1', [code]);
}
async function reach(input: object): Promise<string> {
  const { pairingGoal } = done(await attempt<{ pairingGoal: { id: string } | null }>(receiver(), 'setGoal', 'SetGoalInput', { pairingId: ids.pairingId, ...input }, 'pairingGoal { id }'));
  const goalId = pairingGoal?.id ?? '';
  done(await attempt(receiver(), 'reachGoal', 'ReachGoalInput', { goalId, evidence: '验收通过' }, 'pairingGoal { id }'));
  return goalId;
}
const reopen = async (goalId: string): Promise<void> =>
  void done(await attempt(world.as('gs-prov'), 'reopenGoal', 'GoalReasonInput', { goalId, reason: '复核' }, 'pairingGoal { id }'));
async function refused(run: () => Promise<{ problems: Problem[] }>): Promise<Problem[]> {
  const before = await snapshot(world);
  const { problems } = await run();
  expect(problems).not.toEqual([]);
  expect(await snapshot(world)).toBe(before);
  return problems;
}

describe('what a receiver reports', () => {
  it('is recorded once by the receiver with its source, corrected beside what stood there, withdrawn with a reason', async () => {
    expect(await refused(() => record({ indicator: 'VISITS', value: '20000' }, supporter()))).toMatchObject([{ code: 'PARTY' }]);
    expect(await refused(() => record({ indicator: 'VISITS', value: '20000', year: 2020 }))).toMatchObject([{ code: 'PERIOD', path: 'year', numbers: { first: 2021, last: 2023 } }]);
    expect(await refused(() => record({ indicator: 'VISITS', value: '20000', year: 2024 }))).toMatchObject([{ code: 'PERIOD' }]);
    expect(await refused(() => record({ indicator: 'VISITS', value: '20000.5' }))).toMatchObject([{ code: 'NUMBER', path: 'value' }]);
    expect(await refused(() => record({ indicator: 'VISITS', value: '-1' }))).toMatchObject([{ code: 'NUMBER' }]);
    expect(await refused(() => record({ indicator: 'VISITS', standard: 'BASIC' }))).toMatchObject([{ code: 'REQUIRED', path: 'value' }, { code: 'NOT_ASKED', path: 'standard' }]);
    expect(await refused(() => record({ indicator: 'CAPABILITY', capability: 'LEVEL2' }))).toMatchObject([{ code: 'REQUIRED', path: 'institution' }]);
    expect(await refused(() => record({ indicator: 'ALTERNATIVE' }))).toMatchObject([{ code: 'REQUIRED', path: 'alternative' }]);
    expect(await refused(() => record({ indicator: 'VISITS', value: '20000', evidence: '患者电话 13912345678' }))).toMatchObject([{ code: 'SENSITIVE_TEXT', path: 'evidence' }]);
    const first = await recorded({ indicator: 'VISITS', value: '20000' });
    expect(first).toMatchObject({ value: '20000', state: 'RECORDED', recordedOrgName: '陇西县人民医院' });
    expect(await refused(() => record({ indicator: 'VISITS', value: '21000' }))).toMatchObject([{ code: 'ALREADY_RECORDED', path: 'indicator' }]);
    expect(await refused(() => step('correctIndicator', 'CorrectIndicatorInput', { indicatorId: first.id, value: '20500', evidence: '年报', reason: '漏报急诊' }, supporter()))).toMatchObject([{ code: 'PARTY' }]);
    const { receiverIndicator: second } = done(await step('correctIndicator', 'CorrectIndicatorInput', { indicatorId: first.id, value: '20500', evidence: '年报（含急诊）', reason: '漏报急诊' }));
    expect(second).toMatchObject({ value: '20500', state: 'RECORDED' });
    expect((await listed(supporter())).map(({ value, state, reason }) => [value, state, reason])).toEqual([['20500', 'RECORDED', null], ['20000', 'SUPERSEDED', '漏报急诊']]);
    expect(await refused(() => step('withdrawIndicator', 'WithdrawIndicatorInput', { indicatorId: first.id, reason: '再次' }))).toMatchObject([{ code: 'STATE' }]);
    if (second) await withdraw(second);
    expect(await listed(supporter(), { states: ['RECORDED'] })).toEqual([]);
    const [row] = await world.database.admin<{ n: number }>(`select count(*)::int as n from audit_event where table_name = 'receiver_indicator'`);
    expect(row?.n).toBe(4);
  });

  it('stays hidden from whoever is no party, and from those without the right', async () => {
    expect((await world.as('tj-hosp').run(EFFECT, { pairingId: ids.pairingId })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await world.as('lx-gov').run(EFFECT, { pairingId: ids.pairingId })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await world.as('tj-comm').ask<{ goalVerdicts: object[] }>(VERDICTS, { programmeId: ids.programmeId })).goalVerdicts).toEqual([]);
  });
});

describe('the goals of Gansu', () => {
  const population = (people: number) => world.database.admin('update pairing set receiver_population = $1', [people]);

  it('[R-221 fail] [R-221 pass] a county of more than 50 000 has a hospital at level 2; no alternative helps', async () => {
    await population(50_001);
    expect(await finding('CAPABILITY')).toMatchObject({ verdict: 'UNKNOWN', ruleId: 'R-221', fix: '登记县域机构能力' });
    const below = await recorded({ indicator: 'CAPABILITY', institution: '陇西县人民医院', capability: 'BELOW' });
    const remote = await recorded({ indicator: 'ALTERNATIVE', alternative: 'REMOTE_CARE' });
    expect(await finding('CAPABILITY')).toMatchObject({
      verdict: 'NOT_MET', ruleId: 'R-221', actual: '1 家医院中 0 家达到二级能力(二级甲等 0 家);远程医疗', actualEn: '0 of 1 hospital at level two (0 at grade two A); Remote care', fix: '使一家医院达到二级能力',
    });
    const second = await recorded({ indicator: 'CAPABILITY', institution: '陇西县中医院', capability: 'LEVEL2' });
    expect(await said('CAPABILITY')).toBe('MET R-221');
    await withdraw(below, second, remote);
  });

  it('[R-222 fail] [R-222 pass] a smaller county meets its needs in another way', async () => {
    await population(49_999);
    const below = await recorded({ indicator: 'CAPABILITY', institution: '陇西县人民医院', capability: 'BELOW' });
    expect(await finding('CAPABILITY')).toMatchObject({ verdict: 'NOT_MET', ruleId: 'R-222', numbers: { hospitals: 1, level2: 0, alternatives: 0 } });
    const trust = await recorded({ indicator: 'ALTERNATIVE', alternative: 'TRUSTEESHIP', year: 2021 });
    expect(await said('CAPABILITY')).toBe('MET R-222');
    await withdraw(below, trust);
  });

  it('[R-234 fail] [R-234 pass] ten centres, each delivered by a goal that was reached', async () => {
    expect(await finding('EMERGENCY_CENTRES', 2023)).toMatchObject({ verdict: 'NOT_MET', ruleId: 'R-234', numbers: { required: 5, actual: 0 } });
    for (const target of ['CHEST_PAIN', 'STROKE', 'TRAUMA', 'MATERNAL', 'CHILD_NEWBORN', 'IMAGING', 'ECG', 'PATHOLOGY', 'LAB']) await reach({ title: `建成 ${target}`, field: 'CENTRE', target });
    expect(await said('EMERGENCY_CENTRES', 2023)).toBe('MET R-234');
    expect(await finding('COUNTY_CENTRES', 2023)).toMatchObject({ verdict: 'NOT_MET', ruleId: 'R-234', actual: '尚缺消毒供应', fix: '完成消毒供应' });
    const last = await reach({ title: '建成消毒供应中心', field: 'CENTRE', target: 'CSSD' });
    expect(await said('COUNTY_CENTRES', 2023)).toBe('MET R-234');
    expect(await said('COUNTY_CENTRES', 2022)).toBe('NOT_MET R-234');
    await reopen(last);
    expect(await said('COUNTY_CENTRES', 2023)).toBe('NOT_MET R-234');
  });
});

describe('the goals of other packs', () => {
  it('[R-276 fail] [R-276 pass] the four “one” of Bozhou', async () => {
    await underPack('BZ-2016');
    for (const target of ['NEED', 'WEAK_LINK', 'TEAM']) await reach({ title: `四个一 ${target}`, target });
    expect(await finding('RECEIVER_GOALS', 2023)).toMatchObject({ verdict: 'NOT_MET', ruleId: 'R-276', numbers: { required: 4, actual: 3 }, fix: '完成新增一个服务项目' });
    await reach({ title: '开展无痛胃镜', target: 'SERVICE_ITEM' });
    expect(await said('RECEIVER_GOALS', 2023)).toBe('MET R-276');
  });

  it('[R-339 fail] [R-339 pass] all county hospitals of Mianyang at level 2A', async () => {
    await underPack('MY-S29');
    const best = await recorded({ indicator: 'CAPABILITY', institution: '陇西县人民医院', capability: 'LEVEL_2A' });
    const other = await recorded({ indicator: 'CAPABILITY', institution: '陇西县中医院', capability: 'LEVEL2' });
    expect(await finding('CAPABILITY')).toMatchObject({ verdict: 'NOT_MET', ruleId: 'R-339', fix: '其余医院达到二级甲等' });
    const later = await recorded({ indicator: 'CAPABILITY', institution: '陇西县中医院', capability: 'LEVEL_2A', year: 2023 });
    expect([await said('CAPABILITY', 2022), await said('CAPABILITY', 2023)]).toEqual(['NOT_MET R-339', 'MET R-339']);
    await withdraw(best, other, later);
  });

  it('[R-371 fail] [R-371 pass] a standard reached, before it the one that the pairing froze', async () => {
    await underPack('CN-410803-2021');
    await world.database.admin(`update pairing set receiver_standard = 'UNMET'`);
    expect(await finding('STANDARD')).toMatchObject({ verdict: 'NOT_MET', ruleId: 'R-371', actual: '未达标' });
    await recorded({ indicator: 'STANDARD', standard: 'BASIC' });
    expect([await said('STANDARD', 2022), await said('STANDARD', 2023)]).toEqual(['MET R-371', 'MET R-371']);
  });

  it('[R-372 fail] [R-372 pass] one or two specialties, by goals that were reached', async () => {
    expect(await finding('SPECIALTIES', 2023)).toMatchObject({ verdict: 'NOT_MET', ruleId: 'R-372', numbers: { required: 1, actual: 0 }, fix: '再增加 1' });
    await reach({ title: '心血管内科', field: 'SPECIALTY' });
    expect([await said('SPECIALTIES', 2023), await said('SPECIALTIES_MAX', 2023)]).toEqual(['MET R-372', 'MET R-372']);
    await reach({ title: '针灸推拿', field: 'TCM_SPECIALTY' });
    await reopen(await reach({ title: '康复', field: 'SPECIALTY' }));
    expect(await said('SPECIALTIES_MAX', 2023)).toBe('MET R-372');
    await reach({ title: '骨科', field: 'SPECIALTY' });
    expect(await finding('SPECIALTIES_MAX', 2023)).toMatchObject({ verdict: 'NOT_MET', ruleId: 'R-372', actual: '3 > 2' });
  });

  it('[R-373 fail] [R-373 pass] a gap filled every year: a new technique that the other hospital confirmed', async () => {
    expect([await said('GAPS', 2022), await said('GAPS', 2023)]).toEqual(['NOT_MET R-373', 'UNKNOWN R-373']);
    const { workEvent } = done(await attempt<{ workEvent: { id: string } | null }>(supporter(), 'recordEvent', 'RecordEventInput', {
      pairingId: ids.pairingId, heldOn: '2022-09-01', kind: 'NEW_TECHNIQUE', title: '胸腔镜肺叶切除', department: '胸外科', people: '王志强', techniqueClass: 'UNRESTRICTED',
      authorisationNo: '院授〔2022〕12号', authorisedOn: '2022-05-01', firstCaseOn: '2022-05-20',
    }, 'workEvent { id }'));
    expect(await said('GAPS', 2022)).toBe('NOT_MET R-373');
    done(await attempt(receiver(), 'confirmEvent', 'EventInput', { eventId: workEvent?.id }, 'workEvent { id }'));
    expect(await said('GAPS', 2022)).toBe('MET R-373');
  });

  it('[R-374 fail] [R-374 pass] five in a hundred more visits, exactly, once the year is over', async () => {
    expect(await finding('VISIT_GROWTH')).toMatchObject({ verdict: 'UNKNOWN', ruleId: 'R-374', fix: '登记 2021 年和 2022 年的门急诊量' });
    await recorded({ indicator: 'VISITS', value: '20000', year: 2021 });
    const low = await recorded({ indicator: 'VISITS', value: '20999' });
    expect(await finding('VISIT_GROWTH')).toMatchObject({ verdict: 'NOT_MET', ruleId: 'R-374', actual: '20000 → 20999,增长 5.00%', fix: '门急诊量达到 21000 人次', numbers: { before: 20_000, now: 20_999 } });
    done(await step('correctIndicator', 'CorrectIndicatorInput', { indicatorId: low.id, value: '21000', evidence: '年报', reason: '核对' }));
    expect(await said('VISIT_GROWTH')).toBe('MET R-374');
    await recorded({ indicator: 'VISITS', value: '2000', year: 2023 });
    expect(await said('VISIT_GROWTH', 2023)).toBe('UNKNOWN R-374');
  });

  it('[R-375 fail] [R-375 pass] a centre of the county at the standard of level 2', async () => {
    expect(await said('LEVEL2_CENTRES')).toBe('UNKNOWN R-375');
    await recorded({ indicator: 'CAPABILITY', institution: '巩昌镇卫生院', capability: 'BELOW' });
    expect(await finding('LEVEL2_CENTRES')).toMatchObject({ verdict: 'NOT_MET', ruleId: 'R-375', actual: '0 < 1' });
    await recorded({ indicator: 'CAPABILITY', institution: '文峰镇卫生院', capability: 'LEVEL2' });
    expect(await said('LEVEL2_CENTRES')).toBe('MET R-375');
  });
});

describe('what waits on the receiver’s desk', () => {
  const waiting = async (caller: Caller) => (await caller.ask<{ todos: { nodes: { kind: string; context: string; subject: string }[] } }>('{ todos(filter: { kinds: [RECORD_INDICATORS] }) { nodes { kind context subject } } }')).todos.nodes;

  it('is what the pack measures and nobody reported of a year that is over, until it is recorded', async () => {
    expect([await waiting(receiver()), await waiting(supporter())]).toEqual([[], []]);
    const [visits] = await listed(receiver(), { states: ['RECORDED'], indicators: ['VISITS'], year: 2022 });
    if (visits) await withdraw(visits);
    expect(await waiting(receiver())).toEqual([{ kind: 'RECORD_INDICATORS', context: '2022 年门急诊人次', subject: 'EFFECT' }]);
    expect(await waiting(supporter())).toEqual([]);
    await recorded({ indicator: 'VISITS', value: '21000' });
    expect(await waiting(receiver())).toEqual([]);
    await underPack('BZ-2016');
    for (const each of await listed(receiver(), { states: ['RECORDED'], indicators: ['CAPABILITY'] })) await withdraw(each);
    expect(await waiting(receiver())).toEqual([]);
    await underPack('GS-2022');
    expect(await waiting(receiver())).toMatchObject([{ context: '县域机构能力' }]);
    await underPack('CN-410803-2021');
    await recorded({ indicator: 'CAPABILITY', institution: '文峰镇卫生院', capability: 'LEVEL2' });
    expect(await waiting(receiver())).toEqual([]);
  });
});

describe('before and after', () => {
  it('sets each year against the year before the pairing, exactly, with what other records count', async () => {
    await recorded({ indicator: 'CASE_MIX', value: '0.8', year: 2021 });
    await recorded({ indicator: 'CASE_MIX', value: '0.9125' });
    for (const gift of [{ heldOn: '2022-08-30', title: '心电图机', quantity: 2, amountFen: 3_600_050 }, { heldOn: '2022-09-05', title: '图书', quantity: 30 }, { heldOn: '2023-01-10', title: '呼吸机', quantity: 1, amountFen: 9_000_000 }]) {
      const { workEvent } = done(await attempt<{ workEvent: { id: string } | null }>(receiver(), 'recordEvent', 'RecordEventInput', { pairingId: ids.pairingId, kind: 'DONATION', detail: gift.title, ...gift }, 'workEvent { id }'));
      // What nobody confirmed does not count.
      if (gift.title !== '呼吸机') done(await attempt(supporter(), 'confirmEvent', 'EventInput', { eventId: workEvent?.id }, 'workEvent { id }'));
    }
    const { baselineYear, years, lines } = await effect(world.as('gs-prov'));
    expect([baselineYear, years.map(({ year, over }) => [year, over])]).toEqual([2021, [[2022, true], [2023, false]]]);
    const line = (code: string) => lines.find((one) => one.code === code);
    expect(line('VISITS')).toEqual({
      code: 'VISITS', source: 'INDICATOR', baseline: '20000',
      values: [{ year: 2022, value: '21000', difference: '1000', percent: '5.00' }, { year: 2023, value: '2000', difference: '-18000', percent: '-90.00' }],
    });
    expect(line('CASE_MIX')?.values).toEqual([{ year: 2022, value: '0.9125', difference: '0.1125', percent: '14.06' }, { year: 2023, value: null, difference: null, percent: null }]);
    expect(line('TECHNIQUES')).toMatchObject({ source: 'EVENT', baseline: null, values: [{ value: '1' }, { value: '0' }] });
    expect(line('DONATIONS')).toMatchObject({ source: 'EVENT', baseline: null, values: [{ value: '2' }, { value: '0' }] });
    expect(line('DONATED')).toMatchObject({ source: 'EVENT', baseline: null, values: [{ value: '36000.5' }, { value: '0' }] });
    expect(line('CENTRES')).toMatchObject({ source: 'GOAL', values: [{ value: '0' }, { value: '9' }] });
    expect(line('LEVEL2')?.values.map(({ value }) => value)).toEqual(['1', '1']);
    expect(line('SURGERIES')).toBeUndefined();
  });

  it('reads a whole programme in as many statements as one pairing, each judged as its own page judges it', async () => {
    const ask = () => world.as('gs-prov').run<{ goalVerdicts: { pairingId: string; receiverName: string; year: number | null; rules: { met: string[]; notMet: string[]; unknown: string[] } }[] }>(VERDICTS, { programmeId: ids.programmeId });
    const one = await ask();
    expect(one.data?.goalVerdicts).toMatchObject([{ pairingId: ids.pairingId, receiverName: '陇西县人民医院', year: 2022 }]);
    const findings = (await effect()).years.find(({ year }) => year === 2022)?.findings ?? [];
    const of = (verdict: string) => [...new Set(findings.filter((each) => each.verdict === verdict).map(({ ruleId }) => ruleId))].sort();
    expect(one.data?.goalVerdicts[0]?.rules).toEqual({ met: of('MET'), notMet: of('NOT_MET'), unknown: of('UNKNOWN') });
    await assign(world, ids.programmeId, 'gansuFourth', 'weiyuanHospital');
    // The first question after an assignment looks up anew what the viewer reaches.
    await ask();
    const two = await ask();
    expect(two.data?.goalVerdicts.map(({ receiverName }) => receiverName)).toContain('渭源县人民医院');
    expect(two.statements).toBe(one.statements);
  });
});
