import { describe, expect, it } from 'vitest';
import { evaluateAgreement } from '@jiedui/server/policy/agreement';
import { type ChainActor, isEffective, openChain, signStep } from '@jiedui/server/policy/chain';
import { evaluateMember } from '@jiedui/server/policy/eligibility';
import { problemsOf } from '@jiedui/server/policy/finding';
import { schemeOf } from '@jiedui/server/policy/scoring';
import { agreement, agreementParty, member, only, packOf, receiver, supporter } from './cases.js';

const pack = packOf('MY-S29');
const judged = (line: ReturnType<typeof member>) => evaluateMember(pack, { receiver: receiver(), supporter: supporter(), member: line });

describe('Mianyang', () => {
  it('[R-341 pass] intermediate or above, of medicine, management, nursing or technology', () => {
    expect(problemsOf(judged(member({ person: { category: 'NURSE' } })))).toEqual([]);
  });

  it('[R-341 fail] a junior title or a researcher', () => {
    expect(problemsOf(judged(member({ person: { titleLevel: 'JUNIOR' } })))).toMatchObject([{ code: 'MEMBER_TITLE', ruleId: 'R-341' }]);
    expect(problemsOf(judged(member({ person: { category: 'RESEARCHER' } })))).toMatchObject([{ code: 'PERSON_CATEGORY', ruleId: 'R-341' }]);
  });

  it('[R-343 pass] six months on end', () => {
    expect(only(judged(member({ stay: { endOn: '2022-10-05' } })), 'MEMBER_TERM')).toMatchObject({ verdict: 'MET', ruleId: 'R-343' });
  });

  it('[R-343 fail] broken in the middle', () => {
    expect(problemsOf(judged(member({ stay: { endOn: '2022-10-31', brokenOn: ['2022-06-01'] } })))).toMatchObject([{ code: 'MEMBER_TERM', ruleId: 'R-343' }]);
  });

  const parties = [agreementParty(), agreementParty({ party: 'RECEIVING', organizationId: 'bc', organizationName: '北川县人民医院' })];
  const fields = { goals: '一', tasks: '二', mode: '三', rights: '四' };

  it('[R-346 pass] the two hospitals, with goals, tasks, mode, rights and duties', () => {
    expect(problemsOf(evaluateAgreement(pack, agreement({ parties, fields })))).toEqual([]);
  });

  it('[R-346 fail] without the mode', () => {
    expect(problemsOf(evaluateAgreement(pack, agreement({ parties, fields: { ...fields, mode: '' } })))).toMatchObject([{ code: 'FIELD_MISSING', ruleId: 'R-346' }]);
  });

  const found = schemeOf(pack, 'term-end');
  if (found === null) throw new Error('no scheme');
  const { scheme, ...rule } = found;
  const act = (code: string, by: ChainActor) => ({ code, by, at: '2022-11-01T09:00:00+08:00', contentHash: 'h', sealId: 's' });
  const receiving: ChainActor = { organizationId: 'bc', party: 'RECEIVING', level: null };
  const bureau: ChainActor = { organizationId: 'my', party: 'OWNER', level: 'CITY' };
  const hospital: ChainActor = { organizationId: 'zx', party: 'SUPPORTING', level: null };

  it('[R-357 pass] the receiver writes, the administration reviews, the supporter archives', () => {
    let steps = openChain(scheme);
    for (const [code, by] of [['RECEIVER_WRITE', receiving], ['REVIEW', bureau], ['ARCHIVE', hospital]] as const) {
      const result = signStep(steps, act(code, by), rule);
      if (!result.ok) throw new Error(result.problem.message);
      steps = result.steps;
    }
    expect(isEffective(steps)).toBe(true);
  });

  it('[R-357 fail] nothing is archived unreviewed, and the supporter writes no opinion for the receiver', () => {
    expect(signStep(openChain(scheme), act('ARCHIVE', hospital), rule)).toMatchObject({ ok: false, problem: { code: 'STEP_ORDER', ruleId: 'R-357' } });
    expect(signStep(openChain(scheme), act('RECEIVER_WRITE', hospital), rule)).toMatchObject({ ok: false, problem: { code: 'STEP_PARTY', ruleId: 'R-357' } });
  });
});
