import { describe, expect, it } from 'vitest';
import { evaluateCertificate, type CertificateFacts } from '@jiedui/server/policy/certificate';
import { departmentEntries, scoreDifferences } from '@jiedui/server/policy/department-score';
import type { GoalTarget } from '@jiedui/schema/effect-words';
import { problemsOf } from '@jiedui/server/policy/finding';
import { evaluateGoals } from '@jiedui/server/policy/goal';
import { differenceEntries, monthEntries, type MonthFacts } from '@jiedui/server/policy/money';
import { mayReplace } from '@jiedui/server/policy/rectification';
import { evaluateRhythm, type DoneFacts } from '@jiedui/server/policy/rhythm';
import { schemeOf, score } from '@jiedui/server/policy/scoring';
import { evaluatePhoneChecks, type PhoneCheckFacts } from '@jiedui/server/policy/supervision';
import { evaluateTraining } from '@jiedui/server/policy/trainee';
import { packOf, receiver, said, somebody, supporter } from './cases.js';

const pack = packOf('BZ-2016');
const month = (number: string, passed: boolean | null): MonthFacts => ({ personId: 'li', month: `2017-${number}`, stayFrom: '2017-03-01', stayTo: '2017-08-31', passed });
const sum = (entries: { fen: number }[]) => entries.reduce((total, { fen }) => total + fen, 0);

describe('Bozhou: money of a month (J-8)', () => {
  it('[R-290 pass] 4000 yuan for each month of the stay', () => {
    expect(monthEntries(pack, month('03', true), '2017-04')).toEqual([{ personId: 'li', kind: 'SUBSIDY', about: '2017-03', postedIn: '2017-04', fen: 400_000, ruleId: 'R-290' }]);
  });

  it('[R-290 fail] nothing for a month outside it', () => {
    expect(monthEntries(pack, month('09', true), '2017-10')).toEqual([]);
  });

  it('[R-295 pass] a qualified month costs nothing: 4000, 3000, 4000 make 11 000', () => {
    const entries = [month('03', true), month('04', false), month('05', true)].flatMap((facts) => monthEntries(pack, facts, '2017-06'));
    expect(sum(entries)).toBe(1_100_000);
  });

  it('[R-295 fail] a failed one costs 1000', () => {
    expect(monthEntries(pack, month('04', false), '2017-05')).toMatchObject([{ fen: 400_000 }, { kind: 'DEDUCTION', fen: -100_000, ruleId: 'R-295' }]);
  });

  it('a correction posts the difference in the month of its publication and touches nothing posted (C-16)', () => {
    const posted = monthEntries(pack, month('04', false), '2017-05');
    const difference = differenceEntries(posted, monthEntries(pack, month('04', true), '2017-07'), '2017-07');
    expect(difference).toEqual([{ personId: 'li', kind: 'DEDUCTION', about: '2017-04', postedIn: '2017-07', fen: 100_000, ruleId: 'R-295' }]);
    expect(sum([...posted, ...difference])).toBe(400_000);
    expect(differenceEntries([...posted, ...difference], monthEntries(pack, month('04', true), '2017-08'), '2017-08')).toEqual([]);
  });

  it('[R-296 pass] another person may be selected for one who failed', () => {
    expect(mayReplace(pack, false)).toBe(true);
  });

  it('[R-296 fail] not for one who passed', () => {
    expect(mayReplace(pack, true)).toBe(false);
  });

  const result = (category: 'PHYSICIAN' | 'NURSE', passed: boolean) => departmentEntries(pack, { departmentId: 'd', person: { id: 'li', category }, evaluationId: 'batch-1', passed, publishedIn: '2017-09' });

  it('[R-297 pass] +0.2 for the director of a physician, the head nurse of a nurse, in the month of publication', () => {
    expect(result('PHYSICIAN', true)).toMatchObject([{ post: 'DIRECTOR', points: '0.2', postedIn: '2017-09', ruleId: 'R-297' }]);
    expect(result('NURSE', true)).toMatchObject([{ post: 'HEAD_NURSE', points: '0.2' }]);
  });

  it('[R-297 fail] no +0.2 for a result that did not pass', () => {
    expect(result('PHYSICIAN', false).some((entry) => entry.points === '0.2')).toBe(false);
  });

  it('[R-298 pass] −0.2 for the director, the head nurse is not named', () => {
    expect(result('NURSE', false)).toMatchObject([{ post: 'DIRECTOR', points: '-0.2', ruleId: 'R-298' }]);
  });

  it('[R-298 fail] a corrected result is reversed by entries of its own month', () => {
    const posted = result('NURSE', false);
    const wanted = result('NURSE', true);
    expect(scoreDifferences(posted, wanted, '2017-11')).toMatchObject([{ post: 'DIRECTOR', points: '0.2', postedIn: '2017-11' }, { post: 'HEAD_NURSE', points: '0.2', postedIn: '2017-11' }]);
    expect(scoreDifferences(wanted, wanted, '2017-11')).toEqual([]);
  });
});

describe('Bozhou: checks, goals, trainees, proofs', () => {
  const check = (at: string, over: Partial<PhoneCheckFacts> = {}): PhoneCheckFacts => ({ supporterId: 's', receiverId: 'r', by: 'SUPPORTING', at, personsCalled: 1, ...over });
  const three = [check('2017-05-03T10:00:00+08:00'), check('2017-05-12T10:00:00+08:00'), check('2017-05-25T10:00:00+08:00')];
  const checked = (checks: PhoneCheckFacts[], today = '2017-06-01') => evaluatePhoneChecks(pack, { supporterId: 's', receiverId: 'r', month: '2017-05', today, checks });

  it('[R-301 pass] three sessions of the supporter in the month, answered or not (C-13)', () => {
    expect(said(checked(three), 'PHONE_CHECKS')).toBe('MET R-301');
  });

  it('[R-301 fail] one is the receiver’s, calls nobody, concerns another hospital or falls into June in China', () => {
    for (const third of [
      check('2017-05-25T10:00:00+08:00', { by: 'RECEIVING' }),
      check('2017-05-25T10:00:00+08:00', { personsCalled: 0 }),
      check('2017-05-25T10:00:00+08:00', { receiverId: 'other' }),
      check('2017-05-31T16:30:00Z'),
    ]) expect(said(checked([...three.slice(0, 2), third]), 'PHONE_CHECKS')).toBe('NOT_MET R-301');
    expect(said(checked(three.slice(0, 2), '2017-05-26'), 'PHONE_CHECKS')).toBe('UNKNOWN R-301');
  });

  const goals = (reached: GoalTarget[]) => evaluateGoals(pack, { receiver: receiver(), standard: null, year: 2017, yearOver: true, hospitals: [], alternatives: [], specialties: null, gapsFilled: null, visits: null, centresAtLevel2: null, reached });

  it('[R-276 pass] the four “one”', () => {
    expect(said(goals(['NEED', 'WEAK_LINK', 'TEAM', 'SERVICE_ITEM']), 'RECEIVER_GOALS')).toBe('MET R-276');
  });

  it('[R-276 fail] three of them', () => {
    expect(said(goals(['NEED', 'WEAK_LINK', 'TEAM']), 'RECEIVER_GOALS')).toBe('NOT_MET R-276');
  });

  const quarters = (count: number, openProblems = 0): DoneFacts[] => Array.from({ length: count }, (_, index) => ({ kind: 'QUARTER', no: index + 1, on: '2017-12-31', fields: [], openProblems: index === 0 ? openProblems : 0, parties: 1 }));
  const reports = (parties: number): DoneFacts[] => Array.from({ length: 12 }, (_, index) => ({ kind: 'MONTHLY_REPORT', no: index + 1, on: '2017-12-31', fields: [], openProblems: 0, parties }));
  const rhythm = (done: DoneFacts[]) => evaluateRhythm(pack, { year: 2017, today: '2018-01-01', done, previousTermEnd: null, selfChecks: 2 });

  it('[R-278 R-304 pass] four quarters, what was found is put right', () => {
    expect(said(rhythm(quarters(4)), 'QUARTERLY')).toBe('MET R-278');
  });

  it('[R-278 fail] three quarters', () => {
    expect(said(rhythm(quarters(3)), 'QUARTERLY')).toBe('NOT_MET R-278');
  });

  it('[R-304 fail] a gap that nobody closed', () => {
    expect(said(rhythm(quarters(4, 1)), 'QUARTERLY')).toBe('NOT_MET R-278');
  });

  it('[R-303 pass] five departments report each month', () => {
    expect(said(rhythm(reports(5)), 'MONTHLY_REPORT')).toBe('MET R-303');
  });

  it('[R-303 fail] four', () => {
    expect(said(rhythm(reports(4)), 'MONTHLY_REPORT')).toBe('NOT_MET R-303');
  });

  const training = (count: number, feeFen = 0) => evaluateTraining(pack, {
    receiver: receiver(), supporter: supporter(), year: 2017, today: '2018-01-01', residency: null,
    trainees: Array.from({ length: count }, (_, index) => ({ id: `t${index}`, name: `学员${index}`, from: '2017-03-01', to: '2017-05-31', feeFen })),
  });

  it('[R-280 pass] three trained for the receiver, free of charge', () => {
    expect(training(3).map((finding) => finding.verdict)).toEqual(['MET', 'MET', 'MET', 'MET']);
  });

  it('[R-280 fail] two, or for a fee', () => {
    expect(said(training(2), 'TRAINEES')).toBe('NOT_MET R-280');
    expect(training(3, 100).filter((finding) => finding.code === 'STUDY_FREE').every((finding) => finding.verdict === 'NOT_MET')).toBe(true);
  });

  const proof = (over: Partial<CertificateFacts> = {}) => evaluateCertificate(pack, { person: somebody, passed: true, qualifiedBy: { supporting: true, receiving: true }, taskComplete: true, evaluatedAtEnd: true, fraud: false, ...over });

  it('[R-291 R-292 pass] both hospitals certify, the task is complete', () => {
    expect(problemsOf(proof())).toEqual([]);
  });

  it('[R-291 fail] one of them does not, or has not yet, or there was falsification', () => {
    for (const over of [{ qualifiedBy: { supporting: true, receiving: false } }, { qualifiedBy: { supporting: true, receiving: null } }, { fraud: true }]) {
      expect(problemsOf(proof(over))).toMatchObject([{ code: 'CERTIFICATE_QUALIFIED', ruleId: 'R-291' }]);
    }
  });

  it('[R-292 fail] never for an incomplete task', () => {
    expect(problemsOf(proof({ taskComplete: false }))).toMatchObject([{ code: 'CERTIFICATE_TASK', ruleId: 'R-292' }]);
  });

  const form = schemeOf(pack, 'month')?.scheme;
  if (form === undefined) throw new Error('no scheme');
  const points = { ATTENDANCE: '80', WORKLOAD: '80', RECORDS: '80', SATISFACTION: '80' };

  it('[R-300 pass] the monthly form takes the records into the score', () => {
    expect(form.form).toBe('MONTHLY_ASSESSMENT');
    expect(score(form, points).total).toBe('80');
  });

  it('[R-300 fail] no score without them', () => {
    expect(score(form, { ...points, RECORDS: null })).toMatchObject({ complete: false, total: null, missing: ['RECORDS'] });
  });
});
