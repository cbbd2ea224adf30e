import { describe, expect, it } from 'vitest';
import { evaluateAgreement } from '@jiedui/server/policy/agreement';
import { isEffective, openChain, returnTo, signStep, type ChainActor } from '@jiedui/server/policy/chain';
import { evaluateMember } from '@jiedui/server/policy/eligibility';
import { problemsOf } from '@jiedui/server/policy/finding';
import { appraisedGrade, schemeOf } from '@jiedui/server/policy/scoring';
import { evaluateTeam } from '@jiedui/server/policy/team';
import { agreement, agreementParty, leader, member, only, packOf, receiver, supporter, team } from './cases.js';

const pack = packOf('TY-S22');
const township = receiver({ kind: 'TOWNSHIP_CENTRE', category: null, name: '八面乡卫生院' });
const judged = (line: ReturnType<typeof member>) => evaluateMember(pack, { receiver: township, supporter: supporter(), member: line });

describe('Tongyu: three persons for each township centre', () => {
  it('[R-204 pass] intermediate title and healthy', () => {
    expect(problemsOf(judged(member()))).toEqual([]);
  });

  it('[R-204 fail] a junior title, or not healthy, is refused', () => {
    expect(problemsOf(judged(member({ person: { titleLevel: 'JUNIOR' } })))).toMatchObject([{ code: 'MEMBER_TITLE', ruleId: 'R-204' }]);
    expect(problemsOf(judged(member({ person: { healthy: false } })))).toMatchObject([{ code: 'HEALTH', ruleId: 'R-204' }]);
    expect(problemsOf(judged(leader({ person: { titleLevel: 'JUNIOR' } })))).toMatchObject([{ code: 'LEADER_TITLE', ruleId: 'R-204' }]);
  });

  it('[R-206 pass] three persons for one year', () => {
    const findings = evaluateTeam(pack, team(3, { receiver: township }));
    expect(problemsOf(findings)).toEqual([]);
    expect(only(findings, 'TEAM_SIZE')).toMatchObject({ verdict: 'MET', ruleId: 'R-206' });
    expect(only(findings, 'LEADER_TERM')).toMatchObject({ verdict: 'MET', ruleId: 'R-206' });
  });

  it('[R-206 fail] two persons, or a day less than a year', () => {
    expect(only(evaluateTeam(pack, team(2, { receiver: township })), 'TEAM_SIZE')).toMatchObject({ verdict: 'NOT_MET' });
    expect(problemsOf(judged(member({ stay: { endOn: '2023-04-04' } })))).toMatchObject([{ code: 'MEMBER_TERM', ruleId: 'R-206' }]);
  });

  it('[R-207 pass] one leader', () => {
    expect(only(evaluateTeam(pack, team(3, { receiver: township })), 'LEADER_COUNT')).toMatchObject({ verdict: 'MET', ruleId: 'R-207' });
  });

  it('[R-207 fail] none or two', () => {
    const three = team(3, { receiver: township });
    const [first, ...rest] = three.members;
    expect(only(evaluateTeam(pack, { ...three, members: rest }), 'LEADER_COUNT')).toMatchObject({ verdict: 'NOT_MET', actual: '0 名' });
    const second = leader({ person: { id: 'zhao', name: '赵某' } });
    expect(only(evaluateTeam(pack, { ...three, members: first ? [first, ...rest, second] : [] }), 'LEADER_COUNT')).toMatchObject({ verdict: 'NOT_MET', actual: '2 名' });
  });

  const centre = agreementParty({ party: 'RECEIVING', organizationId: 'bm', organizationName: '八面乡卫生院', organizationKind: 'TOWNSHIP_CENTRE' });

  it('[R-208 pass] an agreement of two, with the centre', () => {
    expect(problemsOf(evaluateAgreement(pack, agreement({ parties: [agreementParty(), centre] })))).toEqual([]);
  });

  it('[R-208 fail] not without the centre, nor with a hospital in its place', () => {
    expect(problemsOf(evaluateAgreement(pack, agreement({ parties: [agreementParty()] })))).toMatchObject([{ code: 'PARTY_MISSING', ruleId: 'R-208' }]);
    const hospital = { ...centre, organizationKind: 'HOSPITAL' as const };
    expect(problemsOf(evaluateAgreement(pack, agreement({ parties: [agreementParty(), hospital] })))).toMatchObject([{ code: 'PARTY_KIND', ruleId: 'R-208' }]);
  });
});

describe('Tongyu: evaluation', () => {
  const found = schemeOf(pack, 'term-end');
  if (found === null) throw new Error('no scheme');
  const { scheme, ...rule } = found;
  const at = '2023-04-10T09:00:00+08:00';
  const centre: ChainActor = { organizationId: 'bm', party: 'RECEIVING', level: null };
  const county: ChainActor = { organizationId: 'ty', party: 'OWNER', level: 'COUNTY' };
  const hospital: ChainActor = { organizationId: 'first', party: 'SUPPORTING', level: null };
  const act = (code: string, by: ChainActor) => ({ code, by, at, contentHash: 'h', sealId: 's' });

  it('[R-215 pass] three grades', () => {
    expect(scheme.grades.map((line) => line.code)).toEqual(['EXCELLENT', 'QUALIFIED', 'UNQUALIFIED']);
    expect(appraisedGrade(scheme, 'EXCELLENT')).toMatchObject({ label: '优秀', passed: true });
  });

  it('[R-215 fail] and no fourth', () => {
    expect(appraisedGrade(scheme, 'GOOD')).toBeNull();
  });

  it('[R-216 pass] centre, county with its stamp, back to the hospital’s archive', () => {
    let steps = openChain(scheme);
    for (const [code, by] of [['RECEIVER_FILL', centre], ['COUNTY_REVIEW_STAMP', county], ['SUPPORTER_ARCHIVE', hospital]] as const) {
      const result = signStep(steps, act(code, by), rule);
      if (!result.ok) throw new Error(result.problem.message);
      steps = result.steps;
    }
    expect(isEffective(steps)).toBe(true);
  });

  it('[R-216 fail] nothing is archived before the county has stamped, and a return voids the stamp', () => {
    const opened = openChain(scheme);
    expect(signStep(opened, act('SUPPORTER_ARCHIVE', hospital), rule)).toMatchObject({ ok: false, problem: { code: 'STEP_ORDER', ruleId: 'R-216' } });
    const filled = signStep(opened, act('RECEIVER_FILL', centre), rule);
    if (!filled.ok) throw new Error(filled.problem.message);
    expect(signStep(filled.steps, { ...act('COUNTY_REVIEW_STAMP', county), sealId: null }, rule)).toMatchObject({ ok: false, problem: { code: 'SEAL_REQUIRED', ruleId: 'R-216' } });
    const stamped = signStep(filled.steps, act('COUNTY_REVIEW_STAMP', county), rule);
    if (!stamped.ok) throw new Error(stamped.problem.message);
    const returned = returnTo(stamped.steps, { fromCode: 'SUPPORTER_ARCHIVE', toCode: 'RECEIVER_FILL', by: hospital, at, reason: '缺考勤' }, rule);
    expect(returned).toMatchObject({ ok: true, voided: ['RECEIVER_FILL', 'COUNTY_REVIEW_STAMP'] });
  });
});
