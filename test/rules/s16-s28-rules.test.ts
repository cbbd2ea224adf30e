import { describe, expect, it } from 'vitest';
import { evaluateAgreement } from '@jiedui/server/policy/agreement';
import { evaluateMember } from '@jiedui/server/policy/eligibility';
import { problemsOf } from '@jiedui/server/policy/finding';
import { evaluatePayment } from '@jiedui/server/policy/money';
import { evaluatePlan } from '@jiedui/server/policy/plan';
import { evaluatePreTraining } from '@jiedui/server/policy/pre-training';
import { evaluatePromotion, promotionPriorities, type PromotionFacts } from '@jiedui/server/policy/promotion';
import { evaluateDuration } from '@jiedui/server/policy/relation';
import { evaluateUnitEvaluation } from '@jiedui/server/policy/rhythm';
import { evaluateRotation } from '@jiedui/server/policy/rotation';
import { evaluateSelection } from '@jiedui/server/policy/selection';
import { evaluateCycle, type ServiceFacts } from '@jiedui/server/policy/service';
import { evaluateVisits } from '@jiedui/server/policy/supervision';
import { evaluateTraining } from '@jiedui/server/policy/trainee';
import { evaluateDeadline, plainCalendar } from '@jiedui/server/policy/work-calendar';
import { agreement, agreementParty, member, only, packOf, receiver, said, somebody, supporter } from './cases.js';

const township = receiver({ kind: 'TOWNSHIP_CENTRE', category: null, name: '某镇卫生院' });
const community = receiver({ kind: 'COMMUNITY_CENTRE', category: null, name: '某社区卫生服务中心' });
const judged = (code: string, place: typeof township, line: ReturnType<typeof member>) => evaluateMember(packOf(code), { receiver: place, supporter: supporter(), member: line });
const promotion = (over: Partial<PromotionFacts> = {}): PromotionFacts => ({
  person: { ...somebody, category: 'PHYSICIAN' }, step: 'APPLY', to: 'DEPUTY_SENIOR', on: '2023-03-01', service: { months: 12, days: 0 },
  evaluationPassed: true, forms: [], notice: null, fraudCases: [], calendar: plainCalendar, ...over,
});
const parties = [agreementParty(), agreementParty({ party: 'RECEIVING', organizationId: 'r', organizationName: '某镇卫生院', organizationKind: 'TOWNSHIP_CENTRE' })];

describe('A people’s hospital (S16)', () => {
  const batches = (...from: string[]) => ({ batches: from.map((day, index) => ({ no: index + 1, from: day, disciplines: [] })), keyDisciplines: [], upTo: '2023-01-01' });

  it('[R-147 R-148 pass] an intermediate title for townships, an attending physician for communities', () => {
    expect(said(judged('HP-S16', township, member()), 'MEMBER_TITLE')).toBe('MET R-147');
    expect(said(judged('HP-S16', community, member()), 'MEMBER_TITLE')).toBe('MET R-148');
    expect(said(judged('HP-S16', community, member()), 'PERSON_CATEGORY')).toBe('MET R-148');
  });

  it('[R-147 fail] a junior title', () => {
    expect(problemsOf(judged('HP-S16', township, member({ person: { titleLevel: 'JUNIOR' } })))).toMatchObject([{ code: 'MEMBER_TITLE', ruleId: 'R-147' }]);
  });

  it('[R-148 fail] a nurse for a community; a nurse may go to a township', () => {
    const nurse = member({ person: { category: 'NURSE', practiceCategory: null } });
    expect(problemsOf(judged('HP-S16', community, nurse))).toMatchObject([{ code: 'PERSON_CATEGORY', ruleId: 'R-148' }]);
    expect(problemsOf(judged('HP-S16', township, nurse))).toEqual([]);
  });

  it('[R-151 pass] a new batch on the day after six months', () => {
    expect(said(evaluateRotation(packOf('HP-S16'), batches('2022-01-04', '2022-07-04')), 'ROTATION_PERIOD')).toBe('MET R-151');
  });

  it('[R-151 fail] a day later', () => {
    expect(evaluateRotation(packOf('HP-S16'), batches('2022-01-04', '2022-07-05'))).toMatchObject([{ verdict: 'NOT_MET', ruleId: 'R-151', since: '2022-07-04' }]);
  });

  it('[R-153 R-154 pass] a year in sum and a passed evaluation', () => {
    expect(problemsOf(evaluatePromotion(packOf('HP-S16'), promotion()))).toEqual([]);
  });

  it('[R-153 fail] eleven months and twenty-nine days', () => {
    expect(problemsOf(evaluatePromotion(packOf('HP-S16'), promotion({ service: { months: 11, days: 29 } })))).toMatchObject([{ code: 'PROMOTION_SERVICE', ruleId: 'R-153' }]);
  });

  it('[R-154 fail] time alone is not enough, nor an evaluation that is not in effect', () => {
    expect(problemsOf(evaluatePromotion(packOf('HP-S16'), promotion({ evaluationPassed: false })))).toMatchObject([{ code: 'PROMOTION_EVALUATION', ruleId: 'R-154' }]);
    expect(problemsOf(evaluatePromotion(packOf('HP-S16'), promotion({ evaluationPassed: null })))).toMatchObject([{ code: 'PROMOTION_EVALUATION', ruleId: 'R-154' }]);
  });
});

describe('Assistance (S17), receiving hospital (S19), revised rules (S20)', () => {
  const plan = { id: 'p', kind: 'IMPLEMENTATION' as const, year: 2022, month: null, madeBy: 'JOINT' as const, doneOn: null, filedTo: null, today: '2022-01-01', fields: { goals: '一', content: '二', mode: '三', tasks: '四', guarantees: '五' } };

  it.each([['R-156', 'HP-S17'], ['R-175', 'HP-S20']])('[%s pass] five years of work and able to teach for a township (%s)', (ruleId, code) => {
    const findings = judged(code, township, member({ person: { workSince: '2017-04-07' } }));
    expect(said(findings, 'MEMBER_WORK')).toBe(`MET ${ruleId}`);
    expect(evaluateSelection(packOf(code), { person: somebody, receiver: township, steps: [], needOn: null, surveyedOn: null, selectedOn: '2022-03-01', writtenApplication: true, attested: ['GUIDANCE'] })).toMatchObject([{ verdict: 'MET', ruleId }]);
  });

  it.each([['R-156', 'HP-S17'], ['R-175', 'HP-S20']])('[%s fail] a day short of five years (%s)', (ruleId, code) => {
    expect(problemsOf(judged(code, township, member({ person: { workSince: '2017-04-08' } })))).toMatchObject([{ code: 'MEMBER_WORK', ruleId, numbers: { shortByDays: 1 } }]);
  });

  it.each([['R-158', 'HP-S17'], ['R-176', 'HP-S20']])('[%s pass] an attending physician for a community (%s); years of work are not asked', (ruleId, code) => {
    const findings = judged(code, community, member({ person: { workSince: null } }));
    expect(problemsOf(findings)).toEqual([]);
    expect(said(findings, 'MEMBER_TITLE')).toBe(`MET ${ruleId}`);
  });

  it.each([['R-158', 'HP-S17'], ['R-176', 'HP-S20']])('[%s fail] a resident (%s)', (ruleId, code) => {
    expect(problemsOf(judged(code, community, member({ person: { titleLevel: 'JUNIOR' } })))).toMatchObject([{ code: 'MEMBER_TITLE', ruleId }]);
  });

  it.each([['R-161', 'HP-S17'], ['R-179', 'HP-S20']])('[%s pass] a plan with its five parts, an agreement of both (%s)', (ruleId, code) => {
    expect(said(evaluatePlan(packOf(code), plan), 'PLAN_FIELDS')).toBe(`MET ${ruleId}`);
    expect(problemsOf(evaluateAgreement(packOf(code), agreement({ parties, fields: {} })))).toEqual([]);
  });

  it.each([['R-161', 'HP-S17'], ['R-179', 'HP-S20']])('[%s fail] without guarantees, or with one party (%s)', (ruleId, code) => {
    expect(said(evaluatePlan(packOf(code), { ...plan, fields: { ...plan.fields, guarantees: '' } }), 'PLAN_FIELDS')).toBe(`NOT_MET ${ruleId}`);
    expect(problemsOf(evaluateAgreement(packOf(code), agreement({ parties: parties.slice(0, 1), fields: {} })))).toMatchObject([{ code: 'PARTY_MISSING', ruleId }]);
  });

  it('[R-163 pass] somebody who served', () => {
    expect(said(evaluatePromotion(packOf('HP-S17'), promotion({ service: { months: 3, days: 0 }, evaluationPassed: null })), 'PROMOTION_TIME')).toBe('MET R-163');
  });

  it('[R-163 fail] somebody who never did', () => {
    expect(problemsOf(evaluatePromotion(packOf('HP-S17'), promotion({ service: { months: 0, days: 0 } })))).toMatchObject([{ code: 'PROMOTION_TIME', ruleId: 'R-163' }]);
  });

  it('[R-180 pass] served and passed', () => {
    expect(problemsOf(evaluatePromotion(packOf('HP-S20'), promotion()))).toEqual([]);
  });

  it('[R-180 fail] served and failed', () => {
    expect(problemsOf(evaluatePromotion(packOf('HP-S20'), promotion({ evaluationPassed: false })))).toMatchObject([{ code: 'PROMOTION_EVALUATION', ruleId: 'R-180' }]);
  });

  const rotation = (...disciplines: string[]) =>
    evaluateRotation(packOf('HP-S20'), { batches: disciplines.map((discipline, index) => ({ no: index + 1, from: `202${index}-01-01`, disciplines: [discipline] })), keyDisciplines: ['内科', '外科'], upTo: '2024-01-01' });

  it('[R-181 pass] the batches reach every key discipline in turn', () => {
    expect(said(rotation('内科', '外科'), 'ROTATION_DISCIPLINES')).toBe('MET R-181');
  });

  it('[R-181 fail] surgery never came', () => {
    expect(said(rotation('内科', '内科'), 'ROTATION_DISCIPLINES')).toBe('NOT_MET R-181');
  });

  it('[R-171 pass] tasks, rights and duties stand in the agreement', () => {
    expect(problemsOf(evaluateAgreement(packOf('HP-S19'), agreement({ parties, fields: { tasks: '一', rights: '二' } })))).toEqual([]);
  });

  it('[R-171 fail] rights and duties do not', () => {
    expect(problemsOf(evaluateAgreement(packOf('HP-S19'), agreement({ parties, fields: { tasks: '一' } })))).toMatchObject([{ code: 'FIELD_MISSING', ruleId: 'R-171' }]);
  });

  it('[R-172 pass] the receiver evaluates the supporter', () => {
    expect(said(evaluateUnitEvaluation(packOf('HP-S19'), { by: ['RECEIVER'], self: false, methods: [], reportedTo: [] }), 'EVALUATION_DIRECTION')).toBe('MET R-172');
  });

  it('[R-172 fail] the supporter evaluates the receiver', () => {
    expect(said(evaluateUnitEvaluation(packOf('HP-S19'), { by: ['SUPPORTER'], self: false, methods: [], reportedTo: [] }), 'EVALUATION_DIRECTION')).toBe('NOT_MET R-172');
  });
});

describe('Urban and rural hospitals 2014 (S25)', () => {
  const pack = packOf('HN-2014');
  const stay = (from: string, to: string | null, over: Partial<ServiceFacts> = {}): ServiceFacts => ({ id: from, kind: 'ORDINARY', governmentOrganised: null, from, to, brokenOn: [], leaveOn: [], revoked: false, ...over });
  const cycle = (...services: ServiceFacts[]) => evaluateCycle(pack, { person: somebody, cycleFrom: '2014-04-01', services, today: '2015-05-01' });

  it('[R-262 pass] a year served before any title from intermediate upwards', () => {
    for (const to of ['INTERMEDIATE', 'DEPUTY_SENIOR', 'SENIOR'] as const) {
      expect(said(evaluatePromotion(pack, promotion({ step: 'APPOINT', to })), 'PROMOTION_SERVICE')).toBe('MET R-262');
    }
  });

  it('[R-262 fail] not served, no appointment; a nurse is not measured by it', () => {
    expect(problemsOf(evaluatePromotion(pack, promotion({ step: 'APPOINT', to: 'INTERMEDIATE', service: { months: 0, days: 0 } })))).toMatchObject([{ code: 'PROMOTION_SERVICE', ruleId: 'R-262' }]);
    expect(evaluatePromotion(pack, promotion({ person: { ...somebody, category: 'NURSE' }, step: 'APPOINT', to: 'INTERMEDIATE' }))).toEqual([]);
  });

  it('[R-263 pass] a stay of one year', () => {
    expect(said(judged('HN-2014', township, member({ stay: { arrivalOn: '2014-04-01', endOn: '2015-03-31' } })), 'MEMBER_TERM')).toBe('MET R-263');
  });

  it('[R-263 fail] a day less', () => {
    expect(problemsOf(judged('HN-2014', township, member({ stay: { arrivalOn: '2014-04-01', endOn: '2015-03-30' } })))).toMatchObject([{ code: 'MEMBER_TERM', ruleId: 'R-263' }]);
  });

  it('[R-265 pass] in place on 1 April', () => {
    expect(said(evaluateDeadline(pack, 'arrival.deadline', { year: 2014, doneOn: '2014-04-01', today: '2014-04-02', calendar: plainCalendar }), 'ARRIVAL_LATE')).toBe('MET R-265');
  });

  it('[R-265 fail] on 2 April', () => {
    expect(evaluateDeadline(pack, 'arrival.deadline', { year: 2014, doneOn: '2014-04-02', today: '2014-04-02', calendar: plainCalendar })).toMatchObject([{ verdict: 'NOT_MET', effect: 'FLAG', numbers: { lateDays: 1 } }]);
  });

  it('[R-266 pass] twenty and ten days within the cycle are a month', () => {
    expect(said(cycle(stay('2014-05-01', '2014-05-20'), stay('2015-03-22', '2015-04-20')), 'CYCLE_SERVICE')).toBe('MET R-266');
  });

  it('[R-266 fail] a day less, or days of another cycle', () => {
    expect(said(cycle(stay('2014-05-01', '2014-05-20'), stay('2014-07-01', '2014-07-09')), 'CYCLE_SERVICE')).toBe('NOT_MET R-266');
    expect(said(cycle(stay('2014-02-01', '2014-03-31')), 'CYCLE_SERVICE')).toBe('NOT_MET R-266');
  });

  const attested = (...codes: string[]) =>
    evaluateSelection(pack, { person: somebody, receiver: township, steps: [], needOn: null, surveyedOn: null, selectedOn: '2014-03-24', writtenApplication: true, attested: codes });

  it('[R-267 pass] attested, and healthy', () => {
    expect(said(attested('ETHICS', 'SKILL', 'MANAGEMENT', 'GUIDANCE'), 'ATTESTATION')).toBe('MET R-267');
    expect(said(judged('HN-2014', township, member()), 'HEALTH')).toBe('MET R-267');
  });

  it('[R-267 fail] not able to guide', () => {
    expect(said(attested('ETHICS', 'SKILL', 'MANAGEMENT'), 'ATTESTATION')).toBe('NOT_MET R-267');
  });

  it('[R-271 pass] outstanding performance is a priority', () => {
    expect(promotionPriorities(pack, { to: 'DEPUTY_SENIOR', commendedBy: null, outstanding: true })).toEqual([{ code: 'OUTSTANDING', ruleId: 'R-271' }]);
  });

  it('[R-271 fail] ordinary performance is none', () => {
    expect(promotionPriorities(pack, { to: 'DEPUTY_SENIOR', commendedBy: 'PROVINCE', outstanding: false })).toEqual([]);
  });
});

describe('Support plan 2013 (S28)', () => {
  const pack = packOf('HP-2013');
  const training = (to: string) => evaluateTraining(pack, { receiver: township, supporter: supporter(), year: 2013, today: '2014-01-01', residency: null, trainees: [{ id: 't', name: '赵某', from: '2013-02-01', to, feeFen: 0 }] });

  it('[R-323 pass] three to five years', () => {
    expect(evaluateDuration(pack, { from: '2013-01-01', to: '2015-12-31' }).map((finding) => finding.verdict)).toEqual(['MET', 'MET']);
    expect(evaluateDuration(pack, { from: '2013-01-01', to: '2017-12-31' }).map((finding) => finding.verdict)).toEqual(['MET', 'MET']);
  });

  it('[R-323 fail] a day less than three, a day more than five', () => {
    expect(said(evaluateDuration(pack, { from: '2013-01-01', to: '2015-12-30' }), 'PAIRING_SHORT')).toBe('NOT_MET R-323');
    expect(said(evaluateDuration(pack, { from: '2013-01-01', to: '2018-01-01' }), 'PAIRING_LONG')).toBe('NOT_MET R-323');
  });

  it('[R-326 pass] six months of study', () => {
    expect(said(training('2013-07-31'), 'STUDY_LENGTH')).toBe('MET R-326');
  });

  it('[R-326 fail] a day less', () => {
    expect(only(training('2013-07-30'), 'STUDY_LENGTH')).toMatchObject({ verdict: 'NOT_MET', numbers: { shortByDays: 1 } });
  });

  const trained = (topic: string) => evaluatePreTraining(pack, { person: somebody, organiser: null, departOn: '2013-03-01', topics: [{ topic, on: '2013-02-20' }] });

  it('[R-330 pass] trained in policy', () => {
    expect(problemsOf(trained('POLICY'))).toEqual([]);
  });

  it('[R-330 fail] trained in technique only', () => {
    expect(problemsOf(trained('TECHNIQUE'))).toMatchObject([{ code: 'PRE_TRAINING', message: expect.stringContaining('政策') }]);
  });

  const visits = (on: string) => evaluateVisits(pack, { from: '2013-01-01', to: '2013-06-30', today: '2013-07-01', visits: [{ on, kind: 'SCHEDULED', by: 'SUPPORTING' }] });

  it('[R-331 pass] supervised within the period', () => {
    expect(said(visits('2013-06-30'), 'INSPECTION')).toBe('MET R-331');
  });

  it('[R-331 fail] only after it', () => {
    expect(said(visits('2013-07-01'), 'INSPECTION')).toBe('NOT_MET R-331');
  });

  it('[R-333 pass] the staff stand in the agreement', () => {
    expect(problemsOf(evaluateAgreement(pack, agreement({ parties, fields: { staff: '李某' } })))).toEqual([]);
  });

  it('[R-333 fail] they do not', () => {
    expect(problemsOf(evaluateAgreement(pack, agreement({ parties, fields: {} })))).toMatchObject([{ code: 'FIELD_MISSING', ruleId: 'R-333' }]);
  });

  const personal = (doneOn: string | null) =>
    evaluatePlan(pack, { id: 'p', kind: 'PERSONAL', year: 2013, month: null, madeBy: 'SUPPORTING', fields: { goals: '一' }, doneOn, filedTo: null, today: '2013-03-01' });

  it('[R-334 pass] a plan of one’s own for the stay', () => {
    expect(said(personal('2013-02-20'), 'PERSONAL_PLAN')).toBe('MET R-334');
  });

  it('[R-334 fail] none', () => {
    expect(problemsOf(personal(null))).toMatchObject([{ code: 'PERSONAL_PLAN', ruleId: 'R-334' }]);
  });

  it.each([['R-337', 'HP-2013', 'R-337'], ['R-270', 'HN-2014', 'R-270'], ['R-210', 'TY-S22', 'R-210'], ['R-354', 'MY-S29', 'R-210']])('[%s pass] the own hospital pays (%s)', (_, code, held) => {
    expect(said(evaluatePayment(packOf(code), { payer: 'SUPPORTING', person: somebody, what: { zh: '下乡补助', en: 'Allowance' }, fen: 30_000 }), 'PAY_FROM_RECEIVER')).toBe(`MET ${held}`);
  });

  it.each([['R-337', 'HP-2013', 'R-337'], ['R-270', 'HN-2014', 'R-270'], ['R-210', 'TY-S22', 'R-210'], ['R-354', 'MY-S29', 'R-210']])('[%s fail] the receiver may not, under whatever name (%s)', (_, code, held) => {
    expect(problemsOf(evaluatePayment(packOf(code), { payer: 'RECEIVING', person: somebody, what: { zh: '慰问金', en: 'Gift' }, fen: 1 }))).toMatchObject([{ code: 'PAY_FROM_RECEIVER', ruleId: held }]);
  });
});
