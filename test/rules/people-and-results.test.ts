import { parsePack } from '@jiedui/schema/policy-pack';
import { resolvePack, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { describe, expect, it } from 'vitest';
import { evaluateCleanPractice } from '@jiedui/server/policy/conduct';
import { evaluateMember } from '@jiedui/server/policy/eligibility';
import { flagsOf, problemsOf } from '@jiedui/server/policy/finding';
import { evaluatePlanProgress } from '@jiedui/server/policy/plan';
import { evaluatePromotion, type PromotionFacts } from '@jiedui/server/policy/promotion';
import { evaluateConsequences, evaluateMerit, evaluatePeriodicAssessment, type ResultFacts } from '@jiedui/server/policy/reward';
import { evaluateSelection, type SelectionFacts } from '@jiedui/server/policy/selection';
import { plainCalendar } from '@jiedui/server/policy/work-calendar';
import { member, only, packOf, receiver, said, somebody, supporter } from './cases.js';

/** A pack upon the base that adds what a test needs: no source gives limits of age or sex, but a pack must be able to. */
function packUponBase(parameters: Record<string, unknown>[]): ResolvedPack {
  const [base] = packOf('CN-BASE').lineage;
  const parsed = parsePack({
    code: 'X-AGE', version: 1, name: { zh: '方案', en: 'Pack' }, source: null, extends: 'CN-BASE@1', valid: { from: null, to: null },
    basis: [{ id: 'main', title: '文件', asPrinted: null, normalised: null, issuers: [], issuedOn: null }], changeNote: '首次',
    parameters: parameters.map((parameter) => ({ ruleId: 'R-012', origin: 'SOURCE', clause: { document: 'main', gist: '年龄、性别、职称' }, ...parameter })),
  });
  if (!parsed.ok || base === undefined) throw new Error('the pack of the test is wrong');
  const resolved = resolvePack(parsed.pack, () => base);
  if (!resolved.ok) throw new Error(resolved.issues.map((issue) => issue.message).join('\n'));
  return resolved.pack;
}

describe('age, sex and title as a pack sets them', () => {
  const pack = packUponBase([
    { key: 'elig.age.min', value: 25 }, { key: 'elig.age.max', value: 55 }, { key: 'elig.sexes', value: ['F'] }, { key: 'elig.titleLevel.min', value: 'INTERMEDIATE' },
  ]);
  const judged = (over: Parameters<typeof member>[0]) => evaluateMember(pack, { receiver: receiver(), supporter: supporter(), member: member(over) });
  const bornOn = (day: string | null) => judged({ person: { bornOn: day }, stay: { arrivalOn: '2022-04-06' } });

  it('[R-012 pass] within the limits on the day of arrival, the limits themselves included', () => {
    expect(problemsOf(judged({ person: { bornOn: '1986-05-20' } }))).toEqual([]);
    expect(problemsOf(bornOn('1997-04-06'))).toEqual([]);
    expect(problemsOf(bornOn('1966-04-07'))).toEqual([]);
    expect(only(bornOn('1966-04-07'), 'AGE_MAX')).toMatchObject({ verdict: 'MET', actual: '55 周岁' });
  });

  it('[R-012 fail] a day too young, a day too old, of the other sex, of a lower title, or not known', () => {
    expect(problemsOf(bornOn('1997-04-07'))).toMatchObject([{ code: 'AGE_MIN', ruleId: 'R-012', numbers: { required: 25, age: 24 }, fix: expect.stringContaining('2022-04-07') }]);
    expect(problemsOf(bornOn('1966-04-06'))).toMatchObject([{ code: 'AGE_MAX', ruleId: 'R-012', numbers: { required: 55, age: 56 } }]);
    expect(problemsOf(judged({ person: { sex: 'M' } }))).toMatchObject([{ code: 'SEX', ruleId: 'R-012' }]);
    expect(problemsOf(judged({ person: { titleLevel: 'JUNIOR' } }))).toMatchObject([{ code: 'MEMBER_TITLE', ruleId: 'R-012' }]);
    expect(only(bornOn(null), 'AGE_MIN')).toMatchObject({ verdict: 'UNKNOWN', fix: '补充出生日期' });
  });

  it('a pack without limits asks for neither', () => {
    expect(evaluateMember(packOf('GS-2022'), { receiver: receiver(), supporter: supporter(), member: member({ person: { bornOn: null, sex: null } }) }).map((finding) => finding.code))
      .not.toContain('AGE_MIN');
  });
});

describe('the work of a plan', () => {
  const progress = (doneOn: string | null, today: string) =>
    evaluatePlanProgress(packOf('HP-S08'), { planId: 'p', today, lines: [{ title: '查房制度', dueOn: '2022-04-20', doneOn }, { title: '讲座', dueOn: '2022-04-30', doneOn: null }] });

  it('[R-080 pass] is done by its day', () => {
    expect(only(progress('2022-04-20', '2022-04-25'), 'PLAN_PROGRESS')).toMatchObject({ verdict: 'MET', ruleId: 'R-080', numbers: { lines: 2, done: 1, late: 0 } });
  });

  it('[R-080 fail] is late, also where it was done after its day', () => {
    expect(flagsOf(progress(null, '2022-04-21'))).toMatchObject([{ ruleId: 'R-080', since: '2022-04-20', numbers: { done: 0, late: 1 } }]);
    expect(flagsOf(progress('2022-04-21', '2022-04-22'))).toMatchObject([{ numbers: { done: 1, late: 1 } }]);
    expect(said(evaluatePlanProgress(packOf('HP-S08'), { planId: 'p', today: '2022-04-21', lines: [] }), 'PLAN_PROGRESS')).toBe('UNKNOWN R-080');
  });
});

describe('rural service before a title', () => {
  const facts = (over: Partial<PromotionFacts>): PromotionFacts => ({
    person: { ...somebody, category: 'PHYSICIAN' }, step: 'APPOINT', to: 'INTERMEDIATE', on: '2022-06-01', service: { months: 12, days: 0 },
    evaluationPassed: null, forms: [], notice: null, fraudCases: [], calendar: plainCalendar, ...over,
  });

  it('[R-197 R-199 pass] somebody who served may be appointed', () => {
    expect(problemsOf(evaluatePromotion(packOf('TY-S22'), facts({})))).toEqual([]);
  });

  it('[R-197 R-199 fail] somebody who did not is not appointed, to whatever level', () => {
    for (const to of ['INTERMEDIATE', 'DEPUTY_SENIOR', 'SENIOR'] as const) {
      expect(problemsOf(evaluatePromotion(packOf('TY-S22'), facts({ to, service: { months: 0, days: 0 } })))).toMatchObject([{ code: 'PROMOTION_TIME', ruleId: 'R-197' }]);
    }
  });
});

describe('senior staff', () => {
  const facts = (attested: string[]): SelectionFacts =>
    ({ person: somebody, receiver: receiver(), steps: [], needOn: null, surveyedOn: null, selectedOn: '2022-04-01', writtenApplication: false, attested });

  it('[R-324 pass] the department attests long standing', () => {
    expect(said(evaluateSelection(packOf('HP-2013'), facts(['SENIORITY'])), 'SENIOR_STAFF')).toBe('MET R-324');
  });

  it('[R-324 fail] it does not', () => {
    expect(flagsOf(evaluateSelection(packOf('HP-2013'), facts([])))).toMatchObject([{ code: 'SENIOR_STAFF', ruleId: 'R-324' }]);
  });
});

describe('what follows from a result', () => {
  it('[R-293 pass] who passed comes first in the annual merit', () => {
    expect(said(evaluateMerit(packOf('BZ-2016'), { person: somebody, passed: true }), 'MERIT_PRIORITY')).toBe('MET R-293');
  });

  it('[R-293 fail] who failed does not, and without an evaluation nobody knows', () => {
    expect(said(evaluateMerit(packOf('BZ-2016'), { person: somebody, passed: false }), 'MERIT_PRIORITY')).toBe('NOT_MET R-293');
    expect(said(evaluateMerit(packOf('BZ-2016'), { person: somebody, passed: null }), 'MERIT_PRIORITY')).toBe('UNKNOWN R-293');
  });

  const periodic = (over: { category?: 'PHYSICIAN' | 'NURSE'; evaluatedOn?: string | null; enteredOn?: string | null }) =>
    said(evaluatePeriodicAssessment(packOf('MY-S29'), {
      person: { ...somebody, category: over.category ?? 'PHYSICIAN' }, evaluatedOn: over.evaluatedOn === undefined ? '2013-06-30' : over.evaluatedOn, enteredOn: over.enteredOn ?? null,
    }), 'PERIODIC_ASSESSMENT');

  it('[R-356 pass] the evaluation of a physician is entered in the periodic assessment; of others it is not asked', () => {
    expect(periodic({ enteredOn: '2013-07-10' })).toBe('MET R-356');
    expect(periodic({ category: 'NURSE' })).toBe('EXEMPT R-356');
  });

  it('[R-356 fail] it is not entered, or there is none', () => {
    expect(periodic({})).toBe('NOT_MET R-356');
    expect(periodic({ evaluatedOn: null })).toBe('UNKNOWN R-356');
  });

  const violation = { id: 'v', person: somebody, handledBy: 'SUPPORTING', receiverAssisted: true, illegal: false, referredOn: null } as const;

  it('[R-364 pass] the supporter deals with it, the receiver helps, what is illegal goes to the law', () => {
    expect(said(evaluateCleanPractice(packOf('MY-S29'), violation), 'CLEAN_PRACTICE')).toBe('MET R-364');
    expect(said(evaluateCleanPractice(packOf('MY-S29'), { ...violation, illegal: true, referredOn: '2013-08-01' }), 'CLEAN_PRACTICE')).toBe('MET R-364');
  });

  it('[R-364 fail] nobody did, the receiver alone did, or an illegal act stayed in the house', () => {
    const wrong = [{ ...violation, handledBy: null }, { ...violation, handledBy: 'RECEIVING' as const }, { ...violation, receiverAssisted: false }, { ...violation, illegal: true }];
    expect(wrong.map((facts) => said(evaluateCleanPractice(packOf('MY-S29'), facts), 'CLEAN_PRACTICE'))).toEqual(Array(4).fill('NOT_MET R-364'));
  });

  const result = (over: Partial<ResultFacts>): ResultFacts =>
    ({ subject: { id: 'h', name: '中站区某医院' }, ofPerson: false, outstanding: false, weak: false, enteredIn: ['ACCREDITATION'], commendedBy: [], circularOn: null, ...over });
  const consequences = (over: Partial<ResultFacts>) => evaluateConsequences(packOf('CN-410803-2021'), result(over));

  it('[R-403 pass] the result counts, the best are commended by the city, the weak criticised', () => {
    expect(flagsOf(consequences({}))).toEqual([]);
    expect(only(consequences({ outstanding: true, commendedBy: ['CITY'] }), 'COMMENDATION')).toMatchObject({ verdict: 'MET', ruleId: 'R-403' });
    expect(only(consequences({ weak: true, circularOn: '2022-12-20' }), 'CIRCULAR')).toMatchObject({ verdict: 'MET', ruleId: 'R-403' });
  });

  it('[R-403 fail] the result is not used, the best go without, or commended by the county only, the weak without a circular', () => {
    expect(only(consequences({ enteredIn: [] }), 'RESULT_LINKED')).toMatchObject({ verdict: 'NOT_MET', ruleId: 'R-403' });
    expect(flagsOf(consequences({ outstanding: true }))).toMatchObject([{ code: 'COMMENDATION' }]);
    expect(flagsOf(consequences({ outstanding: true, commendedBy: ['COUNTY'] }))).toMatchObject([{ code: 'COMMENDATION' }]);
    expect(flagsOf(consequences({ weak: true }))).toMatchObject([{ code: 'CIRCULAR' }]);
  });
});
