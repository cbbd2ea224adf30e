import { describe, expect, it } from 'vitest';
import { evaluateOnSite } from '@jiedui/server/policy/coverage';
import { evaluateMember } from '@jiedui/server/policy/eligibility';
import { flagsOf, problemsOf } from '@jiedui/server/policy/finding';
import { evaluateGroup, evaluateTeam } from '@jiedui/server/policy/team';
import { evaluatePreTraining } from '@jiedui/server/policy/pre-training';
import { grade, schemeOf, score } from '@jiedui/server/policy/scoring';
import type { TeamMemberFacts } from '@jiedui/server/policy/facts';
import { onSiteByDay } from '../kit/on-site.js';
import { leader, member, only, packOf, receiver, supporter, team } from './cases.js';

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
    const coverage = evaluateOnSite(pack, year, onSiteByDay(year.from, year.to, [first, { personId: 'b', from: '2022-10-06', to: '2023-04-05', awayOn: [] }]));
    expect(coverage).toMatchObject({ gaps: [], days: 365, daysCovered: 365, findings: [{ verdict: 'MET', ruleId: 'R-232' }] });
    expect(coverage.strengthGaps).toEqual([{ from: '2022-04-06', to: '2023-04-05', days: 365, lowest: 1 }]);
  });

  it('[R-232 fail] a day between batches, and a day of leave without another person, are gaps', () => {
    const late = { personId: 'b', from: '2022-10-07', to: '2023-04-05', awayOn: ['2023-01-02'] };
    const coverage = evaluateOnSite(pack, year, onSiteByDay(year.from, year.to, [first, late]));
    expect(coverage.gaps).toEqual([
      { from: '2022-10-06', to: '2022-10-06', days: 1, lowest: 0 },
      { from: '2023-01-02', to: '2023-01-02', days: 1, lowest: 0 },
    ]);
    expect(flagsOf(coverage.findings)).toMatchObject([{ code: 'COVERAGE_GAP', since: '2022-10-06', numbers: { daysCovered: 363 } }]);
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
