import { describe, expect, it } from 'vitest';
import { evaluateAgreement } from '@jiedui/server/policy/agreement';
import { evaluateMember } from '@jiedui/server/policy/eligibility';
import { evaluateFiling } from '@jiedui/server/policy/filing';
import { flagsOf, problemsOf } from '@jiedui/server/policy/finding';
import { evaluatePreTraining } from '@jiedui/server/policy/pre-training';
import { evaluateTeam } from '@jiedui/server/policy/team';
import { agreement, agreementParty, member, only, packOf, receiver, supporter, team } from './cases.js';

const pack = packOf('XA-2014');
const township = receiver({ kind: 'TOWNSHIP_CENTRE', category: null, name: '某苏木卫生院' });
const judged = (line: ReturnType<typeof member>) => evaluateMember(pack, { receiver: township, supporter: supporter(), member: line });
const spring = { arrivalOn: '2014-04-01', endOn: '2014-09-30' };

describe("Xing'an League 2014", () => {
  it('an agreement that states tasks and both sides’ duties', () => {
    const parties = [agreementParty(), agreementParty({ party: 'RECEIVING', organizationId: 'sm', organizationKind: 'TOWNSHIP_CENTRE' })];
    expect(problemsOf(evaluateAgreement(pack, agreement({ parties, fields: { tasks: '一', rights: '二' } })))).toEqual([]);
  });

  it('one without', () => {
    const parties = [agreementParty(), agreementParty({ party: 'RECEIVING', organizationId: 'sm', organizationKind: 'TOWNSHIP_CENTRE' })];
    expect(problemsOf(evaluateAgreement(pack, agreement({ parties, fields: { tasks: '一' } })))).toMatchObject([{ code: 'FIELD_MISSING', ruleId: 'R-307' }]);
  });

  it('[R-314 pass] three persons', () => {
    expect(only(evaluateTeam(pack, team(3, { receiver: township })), 'TEAM_SIZE')).toMatchObject({ verdict: 'MET', ruleId: 'R-314' });
  });

  it('[R-314 fail] two persons', () => {
    expect(problemsOf(evaluateTeam(pack, team(2, { receiver: township })))).toMatchObject([{ code: 'TEAM_SIZE', ruleId: 'R-314' }]);
  });

  it('[R-316 pass] six months', () => {
    expect(only(judged(member({ stay: spring })), 'MEMBER_TERM')).toMatchObject({ verdict: 'MET', ruleId: 'R-316' });
  });

  it('[R-316 fail] a day less', () => {
    expect(problemsOf(judged(member({ stay: { ...spring, endOn: '2014-09-29' } })))).toMatchObject([{ code: 'MEMBER_TERM', ruleId: 'R-316' }]);
  });

  const filing = { supporterDivision: '152200', ownerDivision: '152200', sentBy: null, year: 2014, submittedOn: '2014-03-20', today: '2014-03-25' };

  it('[R-317 pass] the roster on the day itself', () => {
    expect(only(evaluateFiling(pack, filing), 'FILING_LATE')).toMatchObject({ verdict: 'MET', ruleId: 'R-317' });
  });

  it('[R-317 fail] a day later', () => {
    expect(flagsOf(evaluateFiling(pack, { ...filing, submittedOn: '2014-03-21' }))).toMatchObject([{ code: 'FILING_LATE', ruleId: 'R-317', numbers: { lateDays: 1 } }]);
  });

  const training = { person: { id: 'li', name: '李某' }, organiser: 'HOSPITAL', departOn: '2014-03-31' };

  it('[R-320 pass] trained in duties and tasks before departure, not in the topics of others', () => {
    expect(problemsOf(evaluatePreTraining(pack, { ...training, topics: [{ topic: 'DUTIES', on: '2014-03-31' }] }))).toEqual([]);
  });

  it('[R-320 fail] not trained', () => {
    expect(problemsOf(evaluatePreTraining(pack, { ...training, topics: [] }))).toMatchObject([{ code: 'PRE_TRAINING' }]);
  });
});
