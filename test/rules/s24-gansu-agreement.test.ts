import { describe, expect, it } from 'vitest';
import { agreementParties, evaluateAgreement, evaluateSeal, evaluateSupplement } from '@jiedui/server/policy/agreement';
import { evaluateFiling, filingRoute } from '@jiedui/server/policy/filing';
import { flagsOf, problemsOf, verdictOf } from '@jiedui/server/policy/finding';
import { evaluateTasks } from '@jiedui/server/policy/task';
import { agreement, agreementParty, only, packOf, threeParties } from './cases.js';

const pack = packOf('GS-2022');

describe('agreement', () => {
  it('[R-240 pass] three parties, among them the county people’s government', () => {
    const findings = evaluateAgreement(pack, agreement());
    expect(problemsOf(findings)).toEqual([]);
    expect(agreementParties(pack, 'MAIN').map((line) => line.party)).toEqual(['SUPPORTING', 'COUNTY_GOVERNMENT', 'RECEIVING']);
  });

  it('[R-240 fail] without the county government', () => {
    const findings = evaluateAgreement(pack, agreement({ parties: threeParties.filter((party) => party.party !== 'COUNTY_GOVERNMENT') }));
    expect(problemsOf(findings)).toMatchObject([{ code: 'PARTY_MISSING', ruleId: 'R-240', numbers: { required: 3, actual: 2 }, fix: '补充签约方:县级人民政府' }]);
  });

  it('[R-240 fail] the county health bureau is not the county government (J-2.3)', () => {
    const bureau = { party: 'COUNTY_GOVERNMENT', organizationId: 'bureau', organizationName: '陇西县卫生健康局', organizationKind: 'HEALTH_COMMISSION' } as const;
    expect(problemsOf(evaluateSeal(pack, agreement(), bureau))).toMatchObject([{ code: 'PARTY_KIND', ruleId: 'R-240', fix: '请县级人民政府以县级人民政府身份盖章' }]);
    const parties = threeParties.map((party) => (party.party === 'COUNTY_GOVERNMENT' ? agreementParty(bureau) : party));
    expect(problemsOf(evaluateAgreement(pack, agreement({ parties })))).toMatchObject([{ code: 'PARTY_KIND', path: 'parties.COUNTY_GOVERNMENT' }]);
  });

  it('[R-240 fail] another government than the named one may not seal', () => {
    const other = { party: 'COUNTY_GOVERNMENT', organizationId: 'gov2', organizationName: '渭源县人民政府', organizationKind: 'COUNTY_GOVERNMENT' } as const;
    expect(problemsOf(evaluateSeal(pack, agreement(), other))).toMatchObject([{ code: 'PARTY_KIND', fix: '请陇西县人民政府盖章' }]);
    expect(problemsOf(evaluateSeal(pack, agreement(), { ...other, organizationId: 'gov', organizationName: '陇西县人民政府' }))).toEqual([]);
  });

  it('[R-242 record] goals and annual tasks stand in it', () => {
    expect(only(evaluateAgreement(pack, agreement()), 'FIELD_MISSING')).toMatchObject({ verdict: 'MET', ruleId: 'R-242' });
    expect(only(evaluateAgreement(pack, agreement({ fields: { goals: ' ', annualTasks: null } })), 'FIELD_MISSING')).toMatchObject({ verdict: 'NOT_MET', actual: '缺少帮扶目标、年度任务' });
  });

  const sealed = (...days: (string | null)[]) => agreement({ parties: threeParties.map((party, index) => ({ ...party, sealedAt: days[index] ?? null })) });

  it('[R-241 pass] the last seal on the day itself is in time (C-3, J-2.4)', () => {
    const finding = only(evaluateAgreement(pack, sealed('2022-04-02T09:00:00+08:00', '2022-04-05T23:59:59+08:00', '2022-04-03T09:00:00+08:00')), 'AGREEMENT_LATE');
    expect(finding).toMatchObject({ verdict: 'MET', effect: 'FLAG', ruleId: 'R-241', numbers: { doneOn: '2022-04-05', lateDays: 0 } });
  });

  it('[R-241 fail] the minute after is late by a day, which is flagged but does not block', () => {
    const findings = evaluateAgreement(pack, sealed('2022-04-02T09:00:00+08:00', '2022-04-06T00:00:00+08:00', '2022-04-03T09:00:00+08:00'));
    expect(flagsOf(findings)).toMatchObject([{ code: 'AGREEMENT_LATE', numbers: { lateDays: 1 } }]);
    expect(problemsOf(findings)).toEqual([]);
  });

  it('[R-241 fail] unsigned after the day is late, before it is open', () => {
    expect(only(evaluateAgreement(pack, agreement({ today: '2022-04-08' })), 'AGREEMENT_LATE')).toMatchObject({ verdict: 'NOT_MET', numbers: { lateDays: 3 } });
    expect(only(evaluateAgreement(pack, agreement({ today: '2022-04-05' })), 'AGREEMENT_LATE')).toMatchObject({ verdict: 'UNKNOWN' });
  });

  it('[R-250 record] every task has a named person; a missing one is named', () => {
    const tasks = [
      { id: 't1', title: '建成胸痛中心', dueOn: '2022-12-31', departmentName: '心内科', ownerName: '赵某' },
      { id: 't2', title: '病历质控', dueOn: null, departmentName: '医务科', ownerName: '  ' },
    ];
    const findings = evaluateTasks(pack, tasks);
    expect(problemsOf(findings)).toMatchObject([
      { code: 'TASK_OWNER', ruleId: 'R-250', path: 'tasks.t2.ownerName' },
      { code: 'TASK_DATE', path: 'tasks.t2.dueOn' },
    ]);
    expect(verdictOf(evaluateTasks(pack, tasks.slice(0, 1)))).toBe('MET');
  });
});

describe('yearly supplement', () => {
  const facts = { rosterYear: 2023, mainEffectiveOn: '2022-04-05', supplementYears: [2023] };

  it('[R-243 pass] the roster of a later year is filed under the supplement of that year', () => {
    expect(evaluateSupplement(pack, facts)).toMatchObject([{ verdict: 'MET', ruleId: 'R-243' }]);
    expect(evaluateSupplement(pack, { ...facts, rosterYear: 2022, supplementYears: [] })).toMatchObject([{ verdict: 'EXEMPT' }]);
  });

  it('[R-243 fail] without one, or with that of another year, it is refused (J-2.5)', () => {
    expect(problemsOf(evaluateSupplement(pack, { ...facts, supplementYears: [2024] }))).toMatchObject([{ code: 'SUPPLEMENT_REQUIRED', ruleId: 'R-243' }]);
    expect(problemsOf(evaluateSupplement(pack, { ...facts, mainEffectiveOn: null }))).toMatchObject([{ code: 'SUPPLEMENT_REQUIRED' }]);
  });

  it('[R-243 fail] it states goals, milestones, tasks, department and projects, between the two hospitals', () => {
    const parties = threeParties.filter((party) => party.party !== 'COUNTY_GOVERNMENT');
    const fields = { goals: '一', milestones: '二', tasks: '三', responsibleDept: '四', projects: null };
    const findings = evaluateAgreement(pack, agreement({ kind: 'SUPPLEMENT', parties, fields }));
    expect(problemsOf(findings)).toMatchObject([{ code: 'FIELD_MISSING', ruleId: 'R-243', numbers: { missing: 'projects' } }]);
  });

  it('[R-243 pass] complete, it is accepted', () => {
    const parties = threeParties.filter((party) => party.party !== 'COUNTY_GOVERNMENT');
    const fields = { goals: '一', milestones: '二', tasks: '三', responsibleDept: '四', projects: '五' };
    expect(problemsOf(evaluateAgreement(pack, agreement({ kind: 'SUPPLEMENT', parties, fields })))).toEqual([]);
  });
});

describe('filing', () => {
  const facts = { supporterDivision: '620100', ownerDivision: '620000', sentBy: 'DIRECT', year: 2022, submittedOn: '2022-04-05', today: '2022-04-06' };

  it('[R-244 pass] a supporter of the province files directly', () => {
    expect(filingRoute(pack, facts)).toMatchObject({ route: 'DIRECT', steps: [{ action: 'SUBMIT' }, { action: 'ACCEPT', level: 'PROVINCE' }] });
    expect(problemsOf(evaluateFiling(pack, facts))).toEqual([]);
  });

  it('[R-244 fail] it may not travel in the aggregate of a city', () => {
    expect(problemsOf(evaluateFiling(pack, { ...facts, sentBy: 'VIA-CITY' }))).toMatchObject([{ code: 'WRONG_ROUTE', ruleId: 'R-244' }]);
  });

  it.each(['120101', '370100'])('[R-246 pass] a supporter from %s goes through the prefecture', (supporterDivision) => {
    expect(filingRoute(pack, { ...facts, supporterDivision })).toMatchObject({ route: 'VIA-CITY', steps: [{}, { action: 'AGGREGATE', level: 'CITY' }, {}] });
    expect(problemsOf(evaluateFiling(pack, { ...facts, supporterDivision, sentBy: 'VIA-CITY' }))).toEqual([]);
  });

  it('[R-246 fail] and may not file directly', () => {
    expect(problemsOf(evaluateFiling(pack, { ...facts, supporterDivision: '120101' }))).toMatchObject([{ code: 'WRONG_ROUTE', ruleId: 'R-246' }]);
  });

  it('[R-246 fail] from a province that the text does not name there is no route', () => {
    const other = { ...facts, supporterDivision: '110101' };
    expect(filingRoute(pack, other).route).toBeNull();
    expect(problemsOf(evaluateFiling(pack, other))).toMatchObject([{ code: 'WRONG_ROUTE' }]);
  });

  it('[R-245 pass] on the day itself it is in time; other years have no day', () => {
    expect(only(evaluateFiling(pack, facts), 'FILING_LATE')).toMatchObject({ verdict: 'MET', ruleId: 'R-245' });
    expect(evaluateFiling(pack, { ...facts, year: 2023, submittedOn: '2023-05-05' }).some((finding) => finding.code === 'FILING_LATE')).toBe(false);
  });

  it('[R-245 fail] a day later it is flagged', () => {
    expect(flagsOf(evaluateFiling(pack, { ...facts, submittedOn: '2022-04-06' }))).toMatchObject([{ code: 'FILING_LATE', numbers: { lateDays: 1 } }]);
  });
});
