import { describe, expect, it } from 'vitest';
import { evaluateAgreement } from '@jiedui/server/policy/agreement';
import { type ChainActor, type ChainStep, isEffective, openChain, returnTo, signStep } from '@jiedui/server/policy/chain';
import { evaluateMember } from '@jiedui/server/policy/eligibility';
import { problemsOf } from '@jiedui/server/policy/finding';
import { schemeOf } from '@jiedui/server/policy/scoring';
import { evaluateTeam } from '@jiedui/server/policy/team';
import type { StandardStatus } from '@jiedui/schema/vocabulary';
import { agreement, agreementParty, leader, member, only, packOf, receiver, supporter, team } from './cases.js';

const pack = packOf('CN-410803-2021');
const centre = (standard: StandardStatus | null) => receiver({ id: 'a', name: '甲社区卫生服务中心', kind: 'COMMUNITY_CENTRE', category: null, standard });
const judged = (line: ReturnType<typeof member>, standard: StandardStatus | null = 'UNMET') =>
  evaluateMember(pack, { receiver: centre(standard), supporter: supporter(), member: line });

describe('Zhongzhan: who goes', () => {
  it('[R-369 pass] physicians of the four categories; a nurse is not measured by them', () => {
    for (const practiceCategory of ['CLINICAL', 'TCM', 'INTEGRATED', 'STOMATOLOGY'] as const) {
      expect(only(judged(member({ person: { practiceCategory } })), 'PRACTICE_CATEGORY')).toMatchObject({ verdict: 'MET', ruleId: 'R-369' });
    }
    expect(judged(member({ person: { category: 'NURSE', practiceCategory: null } })).some((finding) => finding.code === 'PRACTICE_CATEGORY')).toBe(false);
  });

  it('[R-369 fail] a physician whose category is not stated cannot be judged', () => {
    expect(problemsOf(judged(member({ person: { practiceCategory: null } })))).toMatchObject([{ code: 'PRACTICE_CATEGORY', ruleId: 'R-369' }]);
  });

  it('[R-376 pass] three persons, two of them intermediate physicians', () => {
    const members = [leader(), member({ person: { id: 'b' } }), member({ person: { id: 'c', category: 'NURSE', titleLevel: 'JUNIOR', practiceCategory: null } })];
    const findings = evaluateTeam(pack, team(3, { receiver: centre('UNMET'), members }));
    expect(only(findings, 'TEAM_SIZE')).toMatchObject({ verdict: 'MET', ruleId: 'R-376' });
    expect(only(findings, 'PHYSICIANS')).toMatchObject({ verdict: 'MET', numbers: { required: 2, actual: 2 } });
  });

  it('[R-376 fail] two persons, or one intermediate physician', () => {
    expect(problemsOf(evaluateTeam(pack, team(2, { receiver: centre('UNMET') })))).toMatchObject([{ code: 'TEAM_SIZE', ruleId: 'R-376' }]);
    const members = [leader(), member({ person: { id: 'b', titleLevel: 'JUNIOR' } }), member({ person: { id: 'c', category: 'NURSE', practiceCategory: null } })];
    expect(problemsOf(evaluateTeam(pack, team(3, { receiver: centre('UNMET'), members })))).toMatchObject([{ code: 'PHYSICIANS', ruleId: 'R-376', numbers: { actual: 1 } }]);
  });

  const circuit = (id: string, titleLevel: 'JUNIOR' | 'SENIOR') => member({ person: { id, titleLevel }, stay: { mode: 'CIRCUIT', endOn: '2022-06-30' } });

  it.each(['BASIC', 'RECOMMENDED'] as const)('[R-378 pass] two intermediate physicians on circuit suffice at a centre of standard %s', (standard) => {
    const findings = evaluateTeam(pack, team(2, { receiver: centre(standard), members: [circuit('b', 'SENIOR'), circuit('c', 'SENIOR')] }));
    expect(problemsOf(findings)).toEqual([]);
    expect(only(findings, 'PHYSICIANS')).toMatchObject({ ruleId: 'R-378' });
  });

  it('[R-378 fail] one does not', () => {
    const findings = evaluateTeam(pack, team(2, { receiver: centre('BASIC'), members: [circuit('b', 'SENIOR'), circuit('c', 'JUNIOR')] }));
    expect(problemsOf(findings)).toMatchObject([{ code: 'PHYSICIANS', ruleId: 'R-378' }]);
  });

  it('[R-377 pass] twelve months on end where the standard is not met (J-6.1)', () => {
    expect(only(judged(member({ stay: { arrivalOn: '2022-01-04', endOn: '2023-01-03' } })), 'MEMBER_TERM')).toMatchObject({ verdict: 'MET', ruleId: 'R-377', numbers: { months: 12, days: 0 } });
  });

  it('[R-377 fail] a day less, or a standard that is not known', () => {
    expect(problemsOf(judged(member({ stay: { arrivalOn: '2022-01-04', endOn: '2023-01-02' } })))).toMatchObject([{ code: 'MEMBER_TERM', ruleId: 'R-377' }]);
    expect(problemsOf(judged(member(), null))).toMatchObject([{ code: 'MEMBER_TERM', message: expect.stringContaining('受援单位达标情况不明') }]);
  });

  it('[R-405 pass] six months on end elsewhere', () => {
    expect(only(judged(member({ stay: { endOn: '2022-10-05' } }), 'BASIC'), 'MEMBER_TERM')).toMatchObject({ verdict: 'MET', ruleId: 'R-405' });
  });

  it('[R-405 fail] two stays of three months are not six on end', () => {
    expect(problemsOf(judged(member({ stay: { endOn: '2022-10-05', brokenOn: ['2022-07-05'] } }), 'BASIC'))).toMatchObject([{ code: 'MEMBER_TERM', ruleId: 'R-405' }]);
  });
});

describe('Zhongzhan: agreement', () => {
  const parties = [agreementParty(), agreementParty({ party: 'RECEIVING', organizationId: 'a', organizationKind: 'COMMUNITY_CENTRE' })];
  const fields = { goals: '一', plan: '二', staff: '三' };

  it('[R-389 pass] both hospitals, with goal, plan and staff', () => {
    expect(problemsOf(evaluateAgreement(pack, agreement({ parties, fields })))).toEqual([]);
  });

  it('[R-389 fail] without the staff, or with a county government as a party', () => {
    expect(problemsOf(evaluateAgreement(pack, agreement({ parties, fields: { ...fields, staff: null } })))).toMatchObject([{ code: 'FIELD_MISSING', ruleId: 'R-389' }]);
    const government = agreementParty({ party: 'COUNTY_GOVERNMENT', organizationId: 'g', organizationKind: 'COUNTY_GOVERNMENT' });
    expect(problemsOf(evaluateAgreement(pack, agreement({ parties: [...parties, government], fields })))).toMatchObject([{ code: 'PARTY_KIND', ruleId: 'R-389' }]);
  });
});

describe('Zhongzhan: register at the end of a batch (J-6)', () => {
  const found = schemeOf(pack, 'batch-register');
  if (found === null) throw new Error('no scheme');
  const { scheme, ...rule } = found;
  const at = '2023-01-10T09:00:00+08:00';
  const actors: Record<string, ChainActor> = {
    RECEIVER: { organizationId: 'a', party: 'RECEIVING', level: null },
    SUPPORTER: { organizationId: 'zz-hosp', party: 'SUPPORTING', level: null },
    DISTRICT: { organizationId: 'zz-dist', party: 'OWNER', level: 'COUNTY' },
    CITY: { organizationId: 'jz-city', party: 'OVERSIGHT', level: 'CITY' },
  };
  const actor = (code: string): ChainActor => actors[code] ?? { organizationId: '', party: 'SELF', level: null };
  const sign = (steps: ChainStep[], code: string): ChainStep[] => {
    const result = signStep(steps, { code, by: actor(code), at, contentHash: 'h', sealId: code }, rule);
    if (!result.ok) throw new Error(result.problem.message);
    return result.steps;
  };

  it('[R-392 pass] centre, hospital, district, city: returned once, sealed anew, in effect', () => {
    const reviewed = ['RECEIVER', 'SUPPORTER'].reduce(sign, openChain(scheme));
    const returned = returnTo(reviewed, { fromCode: 'DISTRICT', toCode: 'RECEIVER', by: actor('DISTRICT'), at, reason: '考勤缺附件' }, rule);
    if (!returned.ok) throw new Error(returned.problem.message);
    expect(returned.voided).toEqual(['RECEIVER', 'SUPPORTER']);
    const steps = ['RECEIVER', 'SUPPORTER', 'DISTRICT', 'CITY'].reduce(sign, returned.steps);
    expect(isEffective(steps)).toBe(true);
  });

  it('[R-392 fail] the city cannot stamp what the district has not reviewed', () => {
    const steps = ['RECEIVER', 'SUPPORTER'].reduce(sign, openChain(scheme));
    const result = signStep(steps, { code: 'CITY', by: actor('CITY'), at, contentHash: 'h', sealId: 's' }, rule);
    expect(result).toMatchObject({ ok: false, problem: { code: 'STEP_ORDER', ruleId: 'R-392' } });
  });
});
