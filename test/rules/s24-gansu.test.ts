import { describe, expect, it } from 'vitest';
import { agreementParties, evaluateAgreement, evaluateSeal, evaluateSupplement } from '@jiedui/server/policy/agreement';
import { evaluateCoverage } from '@jiedui/server/policy/coverage';
import { evaluateMember } from '@jiedui/server/policy/eligibility';
import { evaluateFiling, filingRoute } from '@jiedui/server/policy/filing';
import { flagsOf, problemsOf, verdictOf } from '@jiedui/server/policy/finding';
import { evaluateGroup, evaluateTeam } from '@jiedui/server/policy/team';
import { evaluateTasks } from '@jiedui/server/policy/task';
import { evaluatePreTraining } from '@jiedui/server/policy/pre-training';
import { grade, schemeOf, score } from '@jiedui/server/policy/scoring';
import type { TeamMemberFacts } from '@jiedui/server/policy/facts';
import { agreement, agreementParty, leader, member, only, packOf, receiver, supporter, team, threeParties } from './cases.js';

const pack = packOf('GS-2022');
const judged = (line: TeamMemberFacts) => evaluateMember(pack, { receiver: receiver(), supporter: supporter(), member: line });

describe('team size', () => {
  it('[R-224 pass] five persons suffice', () => {
    const finding = only(evaluateTeam(pack, team(5)), 'TEAM_SIZE');
    expect(finding).toMatchObject({ verdict: 'MET', ruleId: 'R-224', numbers: { required: 5, actual: 5 } });
  });

  it('[R-224 fail] four persons are refused with the numbers and the fix', () => {
    const findings = evaluateTeam(pack, team(4));
    expect(only(findings, 'TEAM_SIZE')).toMatchObject({ verdict: 'NOT_MET', ruleId: 'R-224', actual: '4 人(4 < 5)', fix: '再增加 1 名队员' });
    expect(problemsOf(findings)).toMatchObject([{ code: 'TEAM_SIZE', ruleId: 'R-224', numbers: { required: 5, actual: 4 } }]);
    expect(problemsOf(findings)[0]?.clause).toContain('甘卫医政发〔2022〕37号');
  });

  it('[R-225 pass] three suffice for a TCM receiver', () => {
    expect(only(evaluateTeam(pack, team(3, { receiver: receiver({ category: 'TCM' }) })), 'TEAM_SIZE')).toMatchObject({ verdict: 'MET', ruleId: 'R-225' });
  });

  it.each(['GENERAL', 'INTEGRATED', 'ETHNIC', 'SPECIALTY'] as const)('[R-225 fail] three do not suffice for a receiver of category %s', (category) => {
    expect(only(evaluateTeam(pack, team(3, { receiver: receiver({ category }) })), 'TEAM_SIZE')).toMatchObject({ verdict: 'NOT_MET', ruleId: 'R-224' });
  });

  it('[R-225 fail] two do not suffice for a TCM receiver', () => {
    expect(only(evaluateTeam(pack, team(2, { receiver: receiver({ category: 'TCM' }) })), 'TEAM_SIZE')).toMatchObject({ verdict: 'NOT_MET', ruleId: 'R-225' });
  });

  it('is unknown, and blocks, while the category of the receiver is unknown', () => {
    const findings = evaluateTeam(pack, team(5, { receiver: receiver({ category: null }) }));
    expect(only(findings, 'TEAM_SIZE')).toMatchObject({ verdict: 'UNKNOWN', fix: '补充受援单位类别' });
    expect(problemsOf(findings)).toHaveLength(1);
  });

  it('[R-224 pass] the union of two supporters counts, a person in both once', () => {
    const two = [supporter(), supporter({ id: 'tj', name: '天津某三级医院', divisionCode: '120101' })];
    const extra = member({ person: { id: 'm0' }, supporterId: 'tj' });
    const united = team(5, { supporters: two, leadSupporterId: 'supporter' });
    expect(only(evaluateTeam(pack, { ...united, members: [...united.members, extra] }), 'TEAM_SIZE').numbers).toMatchObject({ actual: 5 });
  });
});

describe('leader', () => {
  it('[R-226 pass] is president or vice president, exactly one', () => {
    const findings = evaluateTeam(pack, team(5));
    expect(only(findings, 'LEADER_POST')).toMatchObject({ verdict: 'MET', actual: '副院长' });
    expect(only(findings, 'LEADER_COUNT')).toMatchObject({ verdict: 'MET' });
  });

  it.each([[null, '未任职'], ['DEPT_DIRECTOR', '科主任']])('[R-226 fail] post %s does not do', (post, actual) => {
    expect(only(judged(leader({ stay: { post } })), 'LEADER_POST')).toMatchObject({ verdict: 'NOT_MET', ruleId: 'R-226', actual });
  });

  it('[R-226 fail] none, or two, is not one', () => {
    const five = team(5);
    expect(only(evaluateTeam(pack, { ...five, members: five.members.slice(1) }), 'LEADER_COUNT')).toMatchObject({ verdict: 'NOT_MET', actual: '0 名' });
    const second = leader({ person: { id: 'second', name: '赵某' } });
    expect(only(evaluateTeam(pack, { ...five, members: [...five.members, second] }), 'LEADER_COUNT')).toMatchObject({ verdict: 'NOT_MET', actual: '2 名' });
  });

  it('[R-228 pass] three years of management end the day before the same date (J-3.4)', () => {
    const finding = only(judged(leader({ person: { managementSince: '2019-04-06' } })), 'LEADER_MANAGEMENT');
    expect(finding).toMatchObject({ verdict: 'MET', since: '2022-04-05', numbers: { requiredMonths: 36, months: 36, days: 1 } });
    expect(finding.actual).toBe('2019-04-06 至到岗日 2022-04-06,共 36 个月 1 天');
  });

  it('[R-228 fail] one day short is refused and says so', () => {
    const finding = only(judged(leader({ person: { managementSince: '2019-04-08' } })), 'LEADER_MANAGEMENT');
    expect(finding).toMatchObject({ verdict: 'NOT_MET', ruleId: 'R-228', since: '2022-04-07', numbers: { shortByDays: 1 } });
    expect(finding.message).toContain('差 1 天');
    expect(finding.fix).toBe('到岗日推迟到 2022-04-07 及以后,或更换人选');
  });

  it('[R-228 fail] an unknown start cannot be judged and blocks', () => {
    const findings = judged(leader({ person: { managementSince: null } }));
    expect(only(findings, 'LEADER_MANAGEMENT')).toMatchObject({ verdict: 'UNKNOWN' });
    expect(problemsOf(findings)).toMatchObject([{ code: 'LEADER_MANAGEMENT', path: 'members.wang.managementSince' }]);
  });

  it('is not measured by the members’ rules, nor they by his (C-9)', () => {
    expect(judged(leader({ person: { titleLevel: 'JUNIOR', clinicalSince: null } })).map((finding) => finding.code).sort()).toEqual(['LEADER_MANAGEMENT', 'LEADER_POST', 'LEADER_TERM']);
    expect(judged(member()).map((finding) => finding.code).sort()).toEqual(['MEMBER_CLINICAL', 'MEMBER_TERM', 'MEMBER_TITLE']);
  });

  it('[R-230 pass] stays twelve months on end', () => {
    expect(only(judged(leader({ stay: { endOn: '2023-04-05' } })), 'LEADER_TERM')).toMatchObject({ verdict: 'MET', ruleId: 'R-230', numbers: { months: 12, days: 0 } });
  });

  it('[R-230 fail] one day less, or one day of unauthorised absence, is too short', () => {
    expect(only(judged(leader({ stay: { endOn: '2023-04-04' } })), 'LEADER_TERM')).toMatchObject({ verdict: 'NOT_MET', since: '2023-04-05', numbers: { shortByDays: 1 } });
    expect(only(judged(leader({ stay: { brokenOn: ['2022-08-01'] } })), 'LEADER_TERM')).toMatchObject({ verdict: 'NOT_MET', numbers: { months: 8, days: 4 } });
  });
});

describe('members', () => {
  it('[R-229 pass] five years of clinical work and an intermediate title', () => {
    const findings = judged(member({ person: { clinicalSince: '2017-04-07' } }));
    expect(only(findings, 'MEMBER_CLINICAL')).toMatchObject({ verdict: 'MET', since: '2022-04-06' });
    expect(only(findings, 'MEMBER_TITLE')).toMatchObject({ verdict: 'MET' });
  });

  it('[R-229 fail] a junior title is refused', () => {
    const findings = judged(member({ person: { titleLevel: 'JUNIOR' } }));
    expect(problemsOf(findings)).toMatchObject([{ code: 'MEMBER_TITLE', ruleId: 'R-229', path: 'members.li.titleLevel' }]);
  });

  it('[R-229 fail] one day short of five years is refused; arriving a day later mends it', () => {
    expect(only(judged(member({ person: { clinicalSince: '2017-04-08' } })), 'MEMBER_CLINICAL')).toMatchObject({ verdict: 'NOT_MET', numbers: { shortByDays: 1 } });
    expect(only(judged(member({ person: { clinicalSince: '2017-04-08' }, stay: { arrivalOn: '2022-04-07' } })), 'MEMBER_CLINICAL')).toMatchObject({ verdict: 'MET' });
  });

  it('[R-231 pass] six months on end, a month end clamped as the Civil Code has it', () => {
    expect(only(judged(member({ stay: { arrivalOn: '2022-08-31', endOn: '2023-02-28' } })), 'MEMBER_TERM')).toMatchObject({ verdict: 'MET', ruleId: 'R-231' });
  });

  it('[R-231 fail] a day less than six months', () => {
    expect(only(judged(member({ stay: { endOn: '2022-10-04' } })), 'MEMBER_TERM')).toMatchObject({ verdict: 'NOT_MET', since: '2022-10-05', numbers: { months: 5, days: 29, shortByDays: 1 } });
  });
});

describe('several supporters of one receiver', () => {
  const two = [supporter(), supporter({ id: 'tj', name: '天津某三级医院', divisionCode: '120101' })];
  const led = (leadSupporterId: string | null) => evaluateTeam(pack, team(5, { supporters: two, leadSupporterId }));

  it('[R-227 pass] one lead hospital, and the leader comes from it', () => {
    expect(only(led('supporter'), 'NEEDS_LEAD').verdict).toBe('MET');
    expect(only(led('supporter'), 'LEADER_FROM_LEAD').verdict).toBe('MET');
    expect(problemsOf(led('supporter'))).toEqual([]);
  });

  it('[R-227 fail] no lead is refused (J-1.4)', () => {
    const findings = evaluateGroup(pack, { supporterIds: ['supporter', 'tj'], leadSupporterId: null });
    expect(problemsOf(findings)).toMatchObject([{ code: 'NEEDS_LEAD', ruleId: 'R-227', numbers: { supporters: 2 } }]);
    expect(evaluateGroup(pack, { supporterIds: ['supporter', 'tj'], leadSupporterId: 'somebody' })).toMatchObject([{ verdict: 'NOT_MET' }]);
  });

  it('[R-227 fail] a leader from another hospital is refused', () => {
    expect(only(led('tj'), 'LEADER_FROM_LEAD')).toMatchObject({ verdict: 'NOT_MET', fix: '由天津某三级医院确定队长' });
    expect(only(led(null), 'LEADER_FROM_LEAD')).toMatchObject({ verdict: 'NOT_MET', fix: '先确定牵头医院' });
  });

  it('[R-227 pass] a single supporter needs no lead', () => {
    const findings = evaluateTeam(pack, team(5));
    expect([only(findings, 'NEEDS_LEAD').verdict, only(findings, 'LEADER_FROM_LEAD').verdict]).toEqual(['EXEMPT', 'EXEMPT']);
  });
});

describe('coverage', () => {
  const year = { receiver: receiver(), from: '2022-04-06', to: '2023-04-05' };
  const first = { personId: 'a', from: '2022-04-06', to: '2022-10-05', awayOn: [] };

  it('[R-232 pass] batches that follow each other without a gap', () => {
    const coverage = evaluateCoverage(pack, { ...year, presences: [first, { personId: 'b', from: '2022-10-06', to: '2023-04-05', awayOn: [] }] });
    expect(coverage).toMatchObject({ gaps: [], days: 365, daysCovered: 365, findings: [{ verdict: 'MET', ruleId: 'R-232' }] });
    expect(coverage.strengthGaps).toEqual([{ from: '2022-04-06', to: '2023-04-05', days: 365, lowest: 1 }]);
  });

  it('[R-232 fail] a day between batches, and a day of leave without another person, are gaps', () => {
    const late = { personId: 'b', from: '2022-10-07', to: '2023-04-05', awayOn: ['2023-01-02'] };
    const coverage = evaluateCoverage(pack, { ...year, presences: [first, late] });
    expect(coverage.gaps).toEqual([
      { from: '2022-10-06', to: '2022-10-06', days: 1, lowest: 0 },
      { from: '2023-01-02', to: '2023-01-02', days: 1, lowest: 0 },
    ]);
    expect(flagsOf(coverage.findings)).toMatchObject([{ code: 'COVERAGE_GAP', since: '2022-10-06', numbers: { daysCovered: 363 } }]);
  });
});

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

describe('training before departure', () => {
  const topics = ['POLICY', 'LAW', 'PROFESSIONAL'].map((topic) => ({ topic, on: '2022-04-02' }));
  const facts = { person: { id: 'li', name: '李某' }, topics, organiser: 'HEALTH_ADMIN', departOn: '2022-04-05' };

  it('[R-018 pass] every topic recorded by the day of departure', () => {
    expect(evaluatePreTraining(pack, facts)).toMatchObject([{ verdict: 'MET', ruleId: 'R-018' }]);
  });

  it('[R-018 fail] a missing topic, or one passed after departure, blocks (J-3.5)', () => {
    expect(problemsOf(evaluatePreTraining(pack, { ...facts, topics: topics.slice(1) }))).toMatchObject([{ code: 'PRE_TRAINING', ruleId: 'R-018', fix: '在 2022-04-05 前补齐培训:政策' }]);
    expect(problemsOf(evaluatePreTraining(pack, { ...facts, topics: [...topics.slice(1), { topic: 'POLICY', on: '2022-04-06' }] }))).toHaveLength(1);
  });
});

describe('evaluation', () => {
  const found = schemeOf(pack, 'person-annual');
  if (found === null) throw new Error('no scheme');
  const { scheme } = found;

  it('[R-255 pass] attendance is an item of the annual score', () => {
    const points = { ATTENDANCE: '50', WORKLOAD: '70', QUALITY: '65', EFFECT: '50' };
    expect(scheme.items.map((item) => item.code)).toContain('ATTENDANCE');
    expect(grade(scheme, score(scheme, points).total ?? '')).toMatchObject({ passed: true, code: 'QUALIFIED' });
  });

  it('[R-255 fail] and can decide it', () => {
    const points = { ATTENDANCE: '0', WORKLOAD: '70', QUALITY: '65', EFFECT: '50' };
    expect(score(scheme, { ...points, ATTENDANCE: null }).complete).toBe(false);
    expect(grade(scheme, score(scheme, points).total ?? '')).toMatchObject({ passed: false, code: 'UNQUALIFIED' });
  });
});
