import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { describe, expect, it } from 'vitest';
import type { GoalTarget } from '@jiedui/schema/effect-words';
import { evaluateAgreement } from '@jiedui/server/policy/agreement';
import { evaluateCertificate, type CertificateFacts } from '@jiedui/server/policy/certificate';
import { evaluateDimensions } from '@jiedui/server/policy/evaluation-content';
import { evaluateFiling } from '@jiedui/server/policy/filing';
import { flagsOf, problemsOf } from '@jiedui/server/policy/finding';
import { evaluateGoals, type GoalFacts } from '@jiedui/server/policy/goal';
import { evaluateHomeVisits } from '@jiedui/server/policy/leave';
import { evaluateLoad } from '@jiedui/server/policy/load';
import { evaluatePassThrough } from '@jiedui/server/policy/money';
import { evaluateTechnique } from '@jiedui/server/policy/presence';
import { promotionPriorities } from '@jiedui/server/policy/promotion';
import { escalationsOf, evaluateRectification, personMeasures, type RectificationFacts, supporterMeasures } from '@jiedui/server/policy/rectification';
import { evaluatePerReceiver } from '@jiedui/server/policy/relation';
import { evaluateConsequences } from '@jiedui/server/policy/reward';
import { evaluateRhythm, type DoneFacts } from '@jiedui/server/policy/rhythm';
import { evaluateSelection } from '@jiedui/server/policy/selection';
import { serviceLedger } from '@jiedui/server/policy/service';
import { evaluateVisits } from '@jiedui/server/policy/supervision';
import { evaluateTeam } from '@jiedui/server/policy/team';
import { evaluateTraining, type TrainingFacts } from '@jiedui/server/policy/trainee';
import { evaluateDeadline, plainCalendar } from '@jiedui/server/policy/work-calendar';
import { agreement, agreementParty, packOf, receiver, said, somebody, supporter, team } from './cases.js';

const goals = (code: string, over: Partial<GoalFacts>) => evaluateGoals(packOf(code), {
  receiver: receiver(), standard: null, year: 2025, yearOver: true, hospitals: [], alternatives: [], specialties: null, gapsFilled: null, visits: null, centresAtLevel2: null, reached: [], ...over,
});
const training = (code: string, over: Partial<TrainingFacts>) => evaluateTraining(packOf(code), { receiver: receiver(), supporter: supporter(), year: 2022, today: '2023-01-01', trainees: [], residency: null, ...over });
const trainees = (count: number, to: string, feeFen = 0) => Array.from({ length: count }, (_, index) => ({ id: `t${index}`, name: `学员${index}`, from: '2022-01-01', to, feeFen }));
const done = (kind: DoneFacts['kind'], on: string, parties = 1): DoneFacts => ({ kind, no: 1, on, fields: [], openProblems: 0, parties });

describe('Yicheng, Tongyu, Cangzhou', () => {
  const centres = ['郑集镇', '流水镇', '王集镇'].map((name) => ({ id: name, name }));

  it('[R-186 pass] an agreement with each of the three centres', () => {
    expect(said(evaluatePerReceiver(packOf('YC-S21'), { receivers: centres, agreements: centres.map(({ id }) => ({ receiverIds: [id] })) }), 'AGREEMENT_EACH')).toBe('MET R-186');
  });

  it('[R-186 fail] one agreement for all three', () => {
    expect(problemsOf(evaluatePerReceiver(packOf('YC-S21'), { receivers: centres, agreements: [{ receiverIds: centres.map(({ id }) => id) }] }))).toMatchObject([{ ruleId: 'R-186' }]);
  });

  it('[R-198 pass] commended by a city or above: priority for deputy chief', () => {
    expect(promotionPriorities(packOf('TY-S22'), { to: 'DEPUTY_SENIOR', commendedBy: 'CITY', outstanding: false })).toMatchObject([{ ruleId: 'R-198' }]);
  });

  it('[R-198 fail] by the county: none', () => {
    expect(promotionPriorities(packOf('TY-S22'), { to: 'DEPUTY_SENIOR', commendedBy: 'COUNTY', outstanding: true })).toEqual([]);
  });

  it('[R-200 pass] funds are paid out in full', () => {
    expect(said(evaluatePassThrough(packOf('TY-S22'), { receivedFen: 1_000_001, paidFen: 1_000_001 }), 'PASS_THROUGH')).toBe('MET R-200');
  });

  it('[R-200 fail] a fen is kept back', () => {
    expect(evaluatePassThrough(packOf('TY-S22'), { receivedFen: 1_000_001, paidFen: 1_000_000 })).toMatchObject([{ verdict: 'NOT_MET', fix: '补发 0.01 元' }]);
  });

  it('home visits beyond two a month are marked', () => {
    expect(said(evaluateHomeVisits(packOf('TY-S22'), somebody, '2022-05', 2), 'HOME_VISITS')).toBe('MET R-201');
    expect(flagsOf(evaluateHomeVisits(packOf('TY-S22'), somebody, '2022-05', 3))).toHaveLength(1);
  });

  const visits = (...kinds: ('SCHEDULED' | 'UNSCHEDULED')[]) =>
    evaluateVisits(packOf('TY-S22'), { from: '2022-01-01', to: '2022-12-31', today: '2023-01-01', visits: kinds.map((kind) => ({ on: '2022-06-01', kind, by: 'SUPPORTING' })) });

  it('[R-209 pass] scheduled or unscheduled spot checks', () => {
    expect(said(visits('UNSCHEDULED'), 'SPOT_CHECKS')).toBe('MET R-209');
  });

  it('[R-209 fail] none at all', () => {
    expect(said(visits(), 'SPOT_CHECKS')).toBe('NOT_MET R-209');
  });

  const six = ['POLITICS', 'ETHICS', 'LEVEL', 'ATTITUDE', 'ATTENDANCE', 'ACHIEVEMENT'];

  it('[R-214 pass] the evaluation speaks of all six', () => {
    expect(said(evaluateDimensions(packOf('TY-S22'), 'term-end', six), 'EVALUATION_DIMENSIONS')).toBe('MET R-214');
  });

  it('[R-214 fail] not of attendance', () => {
    expect(problemsOf(evaluateDimensions(packOf('TY-S22'), 'term-end', six.filter((one) => one !== 'ATTENDANCE')))).toMatchObject([{ ruleId: 'R-214', fix: '补充考勤情况' }]);
  });

  it('[R-217 pass] five physicians of long standing a year', () => {
    expect(said(evaluateTeam(packOf('CZ-S23'), team(5)), 'TEAM_SIZE')).toBe('MET R-217');
  });

  it('[R-217 fail] four are marked, not refused', () => {
    expect(flagsOf(evaluateTeam(packOf('CZ-S23'), team(4)))).toMatchObject([{ code: 'TEAM_SIZE', ruleId: 'R-217' }]);
  });
});

describe('Gansu: goals, training, reports, proofs', () => {
  const county = (population: number | null) => receiver({ population });
  const below = [{ name: '县医院', capability: 'BELOW' as const }];

  it('[R-221 pass] more than 50 000 people: one hospital at level 2', () => {
    expect(said(goals('GS-2022', { receiver: county(50_001), hospitals: [...below, { name: '县中医院', capability: 'LEVEL2' }] }), 'CAPABILITY')).toBe('MET R-221');
  });

  it('[R-221 fail] none, and no alternative helps', () => {
    expect(said(goals('GS-2022', { receiver: county(50_001), hospitals: below, alternatives: ['TRUSTEESHIP'] }), 'CAPABILITY')).toBe('NOT_MET R-221');
  });

  it('[R-222 pass] fewer: an alternative is enough', () => {
    expect(said(goals('GS-2022', { receiver: county(49_999), hospitals: below, alternatives: ['REMOTE_CARE'] }), 'CAPABILITY')).toBe('MET R-222');
  });

  it('[R-222 fail] neither; of exactly 50 000 the text says nothing, an unknown number cannot be judged', () => {
    expect(said(goals('GS-2022', { receiver: county(49_999), hospitals: below }), 'CAPABILITY')).toBe('NOT_MET R-222');
    expect(goals('GS-2022', { receiver: county(50_000), hospitals: below }).some((finding) => finding.code === 'CAPABILITY')).toBe(false);
    expect(said(goals('GS-2022', { receiver: county(49_999) }), 'CAPABILITY')).toBe('UNKNOWN R-222');
    expect(goals('GS-2022', { receiver: county(null), hospitals: below })).toContainEqual(expect.objectContaining({ code: 'CAPABILITY', verdict: 'UNKNOWN' }));
  });

  const centres: GoalTarget[] = ['CHEST_PAIN', 'STROKE', 'TRAUMA', 'MATERNAL', 'CHILD_NEWBORN', 'IMAGING', 'ECG', 'PATHOLOGY', 'LAB', 'CSSD'];

  it('[R-234 pass] ten centres at a general hospital; a TCM hospital is not asked', () => {
    expect(said(goals('GS-2022', { reached: centres }), 'EMERGENCY_CENTRES')).toBe('MET R-234');
    expect(said(goals('GS-2022', { reached: centres }), 'COUNTY_CENTRES')).toBe('MET R-234');
    expect(goals('GS-2022', { receiver: receiver({ category: 'TCM' }) }).some((finding) => finding.code.endsWith('CENTRES'))).toBe(false);
  });

  it('[R-234 fail] no stroke centre', () => {
    expect(goals('GS-2022', { reached: centres.filter((one) => one !== 'STROKE') })).toContainEqual(expect.objectContaining({ code: 'EMERGENCY_CENTRES', verdict: 'NOT_MET', actual: '尚缺卒中' }));
  });

  it('[R-237 pass] a residency base recruits; other hospitals are not asked', () => {
    const base = supporter({ residencyBase: true });
    expect(said(training('GS-2022', { supporter: base, residency: { eligible: 3, recruited: 1 } }), 'RESIDENCY')).toBe('MET R-237');
    expect(training('GS-2022', { supporter: supporter({ residencyBase: false }) }).some((finding) => finding.code === 'RESIDENCY')).toBe(false);
  });

  it('[R-237 fail] nobody of three', () => {
    expect(said(training('GS-2022', { supporter: supporter({ residencyBase: true }), residency: { eligible: 3, recruited: 0 } }), 'RESIDENCY')).toBe('NOT_MET R-237');
  });

  it.each([['R-238', 'GS-2022', '2022-03-31'], ['R-344', 'MY-S29', '2022-06-30']])('[%s pass] three a year, free (%s)', (ruleId, code, to) => {
    expect(said(training(code, { trainees: trainees(3, to) }), 'TRAINEES_YEAR')).toBe(`MET ${ruleId}`);
  });

  it.each([['R-238', 'GS-2022', '2022-03-31'], ['R-344', 'MY-S29', '2022-06-30']])('[%s fail] two, or three for a fee (%s)', (ruleId, code, to) => {
    expect(said(training(code, { trainees: trainees(2, to) }), 'TRAINEES_YEAR')).toBe(`NOT_MET ${ruleId}`);
    expect(training(code, { trainees: trainees(3, to, 1) })).toContainEqual(expect.objectContaining({ code: 'STUDY_FREE', ruleId, verdict: 'NOT_MET' }));
  });

  const rhythm = (...lines: DoneFacts[]) => evaluateRhythm(packOf('GS-2022'), { year: 2022, today: '2023-01-05', done: lines, previousTermEnd: '2022-12-31', selfChecks: 2 });

  it('[R-248 R-249 pass] evaluated before the team ends its term, reported to three bodies', () => {
    const findings = rhythm(done('ANNUAL', '2022-12-31'), done('ANNUAL_REPORT', '2022-12-31', 3));
    expect([said(findings, 'ANNUAL_BEFORE_TERM_END'), said(findings, 'ANNUAL_REPORT')]).toEqual(['MET R-248', 'MET R-249']);
  });

  it('[R-248 fail] a day after', () => {
    expect(said(rhythm(done('ANNUAL', '2023-01-01')), 'ANNUAL_BEFORE_TERM_END')).toBe('NOT_MET R-248');
  });

  it('[R-249 fail] to two', () => {
    expect(said(rhythm(done('ANNUAL_REPORT', '2022-12-31', 2)), 'ANNUAL_REPORT')).toBe('NOT_MET R-249');
  });

  const proof = (over: Partial<CertificateFacts>) => evaluateCertificate(packOf('GS-2022'), { person: somebody, passed: true, qualifiedBy: { supporting: null, receiving: null }, taskComplete: null, evaluatedAtEnd: false, fraud: false, ...over });

  it('[R-256 pass] a passed evaluation opens the record of experience', () => {
    expect(problemsOf(proof({}))).toEqual([]);
  });

  it('[R-256 fail] a failed one does not, nor one that is not in effect', () => {
    for (const passed of [false, null]) expect(problemsOf(proof({ passed }))).toMatchObject([{ code: 'CERTIFICATE_QUALIFIED', ruleId: 'R-256' }]);
  });

  const holidays = { restDays: ['2022-04-04', '2022-04-05'], extraWorkdays: ['2022-04-02'] };

  it('a deadline on a holiday stands unless the pack lets it roll (C-3)', () => {
    const late = (pack: ResolvedPack) => evaluateFiling(pack, { supporterDivision: '620100', ownerDivision: '620000', sentBy: null, year: 2022, submittedOn: '2022-04-06', today: '2022-04-06' }, holidays).filter(({ code }) => code === 'FILING_LATE');
    expect(late(packOf('GS-2022'))).toMatchObject([{ verdict: 'NOT_MET', numbers: { lateDays: 1 } }]);
    const rolling = packOf('GS-2022');
    const entries = new Map(rolling.entries);
    const rule = entries.get('deadline.rollHoliday')?.[0];
    if (rule?.key !== 'deadline.rollHoliday') throw new Error('no convention');
    entries.set('deadline.rollHoliday', [{ ...rule, value: true }]);
    expect(late({ ...rolling, entries })).toMatchObject([{ verdict: 'MET' }]);
  });
});

describe('Xing’an', () => {
  const pack = packOf('XA-2014');
  const parties = [agreementParty(), agreementParty({ party: 'RECEIVING', organizationId: 'r', organizationKind: 'TOWNSHIP_CENTRE' })];
  const chosen = (surveyedOn: string | null) => evaluateSelection(pack, { person: somebody, receiver: receiver(), steps: [], needOn: null, surveyedOn, selectedOn: '2014-03-01', writtenApplication: false, attested: [] });
  const sessions = (count: number) => evaluateLoad(pack, {
    receiver: receiver(), from: '2014-04-01', to: '2014-12-31', today: '2015-01-05', stays: [], calendar: plainCalendar,
    activities: Array.from({ length: count }, (_, index) => ({ personId: 'li', siteId: 'receiver', type: 'TRAINING' as const, on: `2014-05-${String(index + 10)}`, slot: 'AM' as const, quantity: 1 })),
  }).map((line) => line.finding);
  const deadline = (key: 'arrival.deadline' | 'summary.deadline', doneOn: string) => evaluateDeadline(pack, key, { year: 2014, doneOn, today: '2015-01-05', calendar: plainCalendar }).map((finding) => `${finding.verdict} ${finding.ruleId}`);
  const served = (brokenOn: string[]) => serviceLedger(pack, [{ id: 's', kind: 'ORDINARY', governmentOrganised: null, from: '2014-04-01', to: '2014-09-30', brokenOn, leaveOn: [], revoked: false }], '2015-01-01');

  it('[R-307 pass] a survey, then an agreement with tasks and duties', () => {
    expect(said(chosen('2014-02-20'), 'SURVEY_FIRST')).toBe('MET R-307');
    expect(problemsOf(evaluateAgreement(pack, agreement({ parties, fields: { tasks: '一', rights: '二' } })))).toEqual([]);
  });

  it('[R-307 fail] no survey, or no duties', () => {
    expect(said(chosen(null), 'SURVEY_FIRST')).toBe('NOT_MET R-307');
    expect(problemsOf(evaluateAgreement(pack, agreement({ parties, fields: { tasks: '一' } })))).toMatchObject([{ ruleId: 'R-307' }]);
  });

  it('[R-308 pass] ten sessions in the year', () => {
    expect(sessions(10)).toMatchObject([{ verdict: 'MET', ruleId: 'R-308' }]);
  });

  it('[R-308 fail] nine', () => {
    expect(sessions(9)).toMatchObject([{ verdict: 'NOT_MET', numbers: { amount: 9 } }]);
  });

  it('[R-309 R-310 pass] two physicians of the centre for half a year', () => {
    expect(training('XA-2014', { trainees: trainees(2, '2022-06-30') }).every((finding) => finding.verdict === 'MET')).toBe(true);
  });

  it('[R-309 fail] one', () => {
    expect(said(training('XA-2014', { trainees: trainees(1, '2022-06-30') }), 'TRAINEES')).toBe('NOT_MET R-309');
  });

  it.each([['R-310', 'XA-2014'], ['R-348', 'MY-S29']])('[%s fail] a day less than half a year (%s)', (ruleId, code) => {
    expect(said(training(code, { trainees: trainees(1, '2022-06-29') }), 'STUDY_LENGTH')).toBe(`NOT_MET ${ruleId}`);
  });

  it('[R-315 pass] the time counts as rural service', () => {
    expect(served([])).toMatchObject({ countsAs: 'RURAL_SERVICE', total: { months: 6, days: 0 } });
  });

  it('[R-315 fail] days of un-approved absence do not', () => {
    expect(served(['2014-07-15']).total).toEqual({ months: 5, days: 29 });
  });

  it('[R-318 R-319 pass] in place by 1 April, summed up by 31 December', () => {
    expect([...deadline('arrival.deadline', '2014-04-01'), ...deadline('summary.deadline', '2014-12-31')]).toEqual(['MET R-318', 'MET R-319']);
  });

  it('[R-318 R-319 fail] a day later each', () => {
    expect([...deadline('arrival.deadline', '2014-04-02'), ...deadline('summary.deadline', '2015-01-01')]).toEqual(['NOT_MET R-318', 'NOT_MET R-319']);
  });

  const rhythm = (...lines: DoneFacts[]) => evaluateRhythm(pack, { year: 2014, today: '2015-01-05', done: lines, previousTermEnd: null, selfChecks: 2 }).map((finding) => finding.verdict);

  it('[R-321 pass] evaluated half-way and at the end', () => {
    expect(rhythm(done('MIDTERM', '2014-07-01'), done('FINAL', '2014-12-20'))).toEqual(['MET', 'MET']);
  });

  it('[R-321 fail] only at the end', () => {
    expect(rhythm(done('FINAL', '2014-12-20'))).toEqual(['NOT_MET', 'MET']);
  });
});

describe('Mianyang', () => {
  const pack = packOf('MY-S29');
  const order = (over: Partial<RectificationFacts>): RectificationFacts => ({ id: 'o', cause: 'RECEIVER', orderedOn: '2022-05-01', dueOn: '2022-06-01', evidenceOn: '2022-06-01', serious: false, today: '2022-07-01', ...over });

  it('[R-339 pass] every county hospital at 二级甲等', () => {
    expect(said(goals('MY-S29', { hospitals: [{ name: '甲', capability: 'LEVEL_2A' }] }), 'CAPABILITY')).toBe('MET R-339');
  });

  it('[R-339 fail] one is not', () => {
    expect(said(goals('MY-S29', { hospitals: [{ name: '甲', capability: 'LEVEL_2A' }, { name: '乙', capability: 'LEVEL2' }] }), 'CAPABILITY')).toBe('NOT_MET R-339');
  });

  it('[R-348 pass] half a year of study', () => {
    expect(said(training('MY-S29', { trainees: trainees(1, '2022-06-30') }), 'STUDY_LENGTH')).toBe('MET R-348');
  });

  it('[R-351 pass] the time counts as exercise before promotion', () => {
    const service = { id: 's', kind: 'ORDINARY' as const, governmentOrganised: null, from: '2022-01-01', to: '2022-06-30', brokenOn: [], leaveOn: [], revoked: false };
    expect(serviceLedger(pack, [service], '2023-01-01')).toMatchObject({ countsAs: 'PRE_PROMOTION', total: { months: 6 } });
    expect(serviceLedger(pack, [{ ...service, to: null }], '2022-03-31').total).toEqual({ months: 3, days: 0 });
  });

  it('[R-351 fail] a stay whose proof was revoked does not', () => {
    expect(serviceLedger(pack, [{ id: 's', kind: 'ORDINARY', governmentOrganised: null, from: '2022-01-01', to: '2022-06-30', brokenOn: [], leaveOn: [], revoked: true }], '2023-01-01').total).toEqual({ months: 0, days: 0 });
  });

  it('[R-352 pass] authorised before use', () => {
    expect(said(evaluateTechnique(pack, { id: 't', authorisedOn: '2022-05-01', usedOn: '2022-05-01' }), 'TECHNIQUE')).toBe('MET R-352');
  });

  it('[R-352 fail] used first', () => {
    expect(problemsOf(evaluateTechnique(pack, { id: 't', authorisedOn: '2022-05-02', usedOn: '2022-05-01' }))).toMatchObject([{ ruleId: 'R-352' }]);
  });

  const counted = (by: typeof pack, enteredIn: string[]) =>
    evaluateConsequences(by, { subject: { id: 'h', name: '某县医院' }, ofPerson: false, outstanding: false, weak: false, enteredIn, commendedBy: [], circularOn: null });

  it('[R-355 pass] the result counts in three reviews of both hospitals', () => {
    expect(said(counted(pack, ['LEADERSHIP', 'GRADE_REVIEW', 'ACCREDITATION']), 'RESULT_LINKED')).toBe('MET R-355');
  });

  it('[R-355 fail] not before it counts in the last of them; where a pack names none nothing is asked', () => {
    expect(counted(pack, ['LEADERSHIP'])).toMatchObject([{ verdict: 'NOT_MET', ruleId: 'R-355', numbers: { missing: 2 } }]);
    expect(counted(packOf('TY-S22'), [])).toEqual([]);
  });

  it('[R-360 pass] a supporter that does its part meets no measure', () => {
    expect(supporterMeasures(pack, { tasksDone: true, serious: false })).toEqual([]);
  });

  it('[R-360 fail] a circular; where it is serious, liability of the head and no grade review', () => {
    expect(supporterMeasures(pack, { tasksDone: false, serious: false })).toEqual(['CIRCULAR']);
    expect(supporterMeasures(pack, { tasksDone: false, serious: true })).toEqual(['CIRCULAR', 'HEAD_LIABILITY', 'BAR_GRADE_REVIEW']);
  });

  it('[R-361 pass] the receiver puts it right within the limit', () => {
    expect(said(evaluateRectification(pack, order({})), 'RECTIFICATION')).toBe('MET R-361');
  });

  it('[R-361 fail] no order, no evidence, or late evidence; where it is serious the head is liable', () => {
    for (const over of [{ orderedOn: null }, { evidenceOn: null }, { evidenceOn: '2022-06-02' }]) expect(said(evaluateRectification(pack, order(over)), 'RECTIFICATION')).toBe('NOT_MET R-361');
    expect(escalationsOf(pack, order({ serious: true }))).toEqual(['HEAD_LIABILITY']);
  });

  it('[R-362 pass] unapproved services stop in time: nothing follows', () => {
    expect(said(evaluateRectification(pack, order({ cause: 'UNAPPROVED' })), 'RECTIFICATION')).toBe('MET R-362');
    expect(escalationsOf(pack, order({ cause: 'UNAPPROVED' }))).toEqual([]);
  });

  it('[R-362 fail] they go on: handled by law', () => {
    expect(escalationsOf(pack, order({ cause: 'UNAPPROVED', evidenceOn: null }))).toEqual(['LEGAL']);
  });

  it('[R-363 pass] no serious failure, no measure', () => {
    expect(personMeasures(pack, { seriousFailure: false, physician: true })).toEqual([]);
  });

  it('[R-363 fail] the annual evaluation fails, a physician’s periodic assessment too', () => {
    expect(personMeasures(pack, { seriousFailure: true, physician: true })).toEqual(['ANNUAL_FAIL', 'PERIODIC_FAIL']);
    expect(personMeasures(pack, { seriousFailure: true, physician: false })).toEqual(['ANNUAL_FAIL']);
  });
});
