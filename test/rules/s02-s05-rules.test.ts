import { describe, expect, it } from 'vitest';
import { evaluateConduct } from '@jiedui/server/policy/conduct';
import { evaluateExit, type ExitFacts } from '@jiedui/server/policy/exit';
import { problemsOf } from '@jiedui/server/policy/finding';
import { evaluateDispatch, evaluatePlan, evaluateProcedure, type PlanFacts } from '@jiedui/server/policy/plan';
import { evaluateOrganiser, evaluatePreTraining } from '@jiedui/server/policy/pre-training';
import { evaluateRhythm, evaluateUnitEvaluation, type DoneFacts } from '@jiedui/server/policy/rhythm';
import { evaluateSelection, type SelectionFacts } from '@jiedui/server/policy/selection';
import { packOf, receiver, said, somebody } from './cases.js';

const selection = (over: Partial<SelectionFacts> = {}): SelectionFacts => ({
  person: somebody, receiver: receiver(), steps: [], needOn: null, surveyedOn: null, selectedOn: '2022-03-01', writtenApplication: false, attested: [], ...over,
});
const plan = (over: Partial<PlanFacts> = {}): PlanFacts => ({
  id: 'p', kind: 'ANNUAL', year: 2022, month: null, madeBy: 'JOINT', fields: { content: '一', time: '二', staff: '三' }, doneOn: '2022-01-20', filedTo: null, today: '2022-02-10', ...over,
});
const exit = (over: Partial<ExitFacts> = {}): ExitFacts => ({
  person: somebody, addressedTo: 'RECEIVING_HEALTH_ADMIN', appliedOn: '2022-05-01', decision: 'APPROVED', decidedOn: '2022-05-08', formalitiesOn: '2022-05-10', leavesOn: '2022-05-20', ...over,
});
const topics = (...codes: string[]) => codes.map((topic) => ({ topic, on: '2022-03-20' }));

describe('National template: conditions, training and exit', () => {
  const pack = packOf('CN-S02');

  it('[R-011 pass] ethics, skill and teamwork are attested', () => {
    expect(said(evaluateSelection(pack, selection({ attested: ['ETHICS', 'SKILL', 'TEAMWORK'] })), 'ATTESTATION')).toBe('MET R-011');
  });

  it('[R-011 fail] one attestation is missing', () => {
    expect(problemsOf(evaluateSelection(pack, selection({ attested: ['ETHICS', 'SKILL'] })))).toMatchObject([{ code: 'ATTESTATION', ruleId: 'R-011' }]);
  });

  it('[R-018 pass] held by the health administration', () => {
    expect(said(evaluateOrganiser(pack, { person: somebody, organiser: 'HEALTH_ADMIN' }), 'PRE_TRAINING_ORGANISER')).toBe('MET R-018');
  });

  it('[R-018 fail] held by the supporter, or by nobody known', () => {
    expect(said(evaluateOrganiser(pack, { person: somebody, organiser: 'SUPPORTING' }), 'PRE_TRAINING_ORGANISER')).toBe('NOT_MET R-018');
    expect(said(evaluateOrganiser(pack, { person: somebody, organiser: null }), 'PRE_TRAINING_ORGANISER')).toBe('UNKNOWN R-018');
  });

  it('[R-022 R-023 pass] applied for in advance at the receiving administration, approved, then the formalities', () => {
    expect(problemsOf(evaluateExit(pack, exit()))).toEqual([]);
  });

  it('[R-022 fail] addressed to the hospital, or on the day of leaving', () => {
    expect(problemsOf(evaluateExit(pack, exit({ addressedTo: 'SUPPORTING' })))).toMatchObject([{ code: 'EXIT_ADDRESSEE', ruleId: 'R-022' }]);
    expect(problemsOf(evaluateExit(pack, exit({ appliedOn: '2022-05-20', decidedOn: '2022-05-20', formalitiesOn: '2022-05-20' })))).toMatchObject([{ code: 'EXIT_ADVANCE', ruleId: 'R-022' }]);
  });

  it('[R-023 fail] no formalities before or without approval', () => {
    for (const over of [{ decision: null, decidedOn: null }, { decision: 'REJECTED' as const }, { decidedOn: '2022-05-11' }]) {
      expect(problemsOf(evaluateExit(pack, exit(over)))).toMatchObject([{ code: 'EXIT_APPROVAL', ruleId: 'R-023' }]);
    }
  });
});

describe('County hospitals: annual plan and evaluation', () => {
  const pack = packOf('CN-S03');
  const summaries = (count: number, openProblems = 0): DoneFacts[] =>
    Array.from({ length: count }, (_, index) => ({ kind: 'MONTHLY_SUMMARY', no: index + 1, on: '2022-01-31', fields: [], openProblems: index === 0 ? openProblems : 0, parties: 2 }));
  const rhythm = (done: DoneFacts[]) => evaluateRhythm(pack, { year: 2022, today: '2022-04-02', done, previousTermEnd: null, selfChecks: 2 });

  it('[R-027 pass] drawn up by both in January, with content, time and staff', () => {
    expect(evaluatePlan(pack, plan()).map((finding) => finding.verdict)).toEqual(['MET', 'MET', 'MET']);
  });

  it('[R-027 fail] by one side, without staff, in February', () => {
    expect(said(evaluatePlan(pack, plan({ madeBy: 'SUPPORTING' })), 'PLAN_MAKER')).toBe('NOT_MET R-027');
    expect(problemsOf(evaluatePlan(pack, plan({ fields: { content: '一', time: '二', staff: ' ' } })))).toMatchObject([{ code: 'PLAN_FIELDS', ruleId: 'R-027' }]);
    expect(said(evaluatePlan(pack, plan({ doneOn: '2022-02-01' })), 'PLAN_LATE')).toBe('NOT_MET R-027');
    expect(said(evaluatePlan(pack, plan({ doneOn: null, today: '2022-01-15' })), 'PLAN_LATE')).toBe('UNKNOWN R-027');
  });

  it('[R-028 pass] a dispatch of the plan, or an exception with its reason', () => {
    expect(said(evaluateDispatch(pack, { person: somebody, inPlan: true, exceptionReason: null }), 'DISPATCH_BY_PLAN')).toBe('MET R-028');
    expect(said(evaluateDispatch(pack, { person: somebody, inPlan: false, exceptionReason: '疫情支援' }), 'DISPATCH_BY_PLAN')).toBe('MET R-028');
  });

  it('[R-028 fail] a dispatch that no plan knows', () => {
    expect(problemsOf(evaluateDispatch(pack, { person: somebody, inPlan: false, exceptionReason: null }))).toMatchObject([{ ruleId: 'R-028' }]);
  });

  it('[R-029 pass] a joint summary for every month that is over', () => {
    expect(said(rhythm(summaries(3)), 'MONTHLY_SUMMARY')).toBe('MET R-029');
  });

  it('[R-029 fail] a month is missing, or a problem is left open', () => {
    expect(said(rhythm(summaries(2)), 'MONTHLY_SUMMARY')).toBe('NOT_MET R-029');
    expect(said(rhythm(summaries(3, 1)), 'MONTHLY_SUMMARY')).toBe('NOT_MET R-029');
  });

  it('[R-030 pass] the supporter evaluates the county hospital', () => {
    expect(said(evaluateUnitEvaluation(pack, { by: ['SUPPORTER'], self: false, methods: [], reportedTo: [] }), 'EVALUATION_DIRECTION')).toBe('MET R-030');
  });

  it('[R-030 fail] the other way round', () => {
    expect(said(evaluateUnitEvaluation(pack, { by: ['RECEIVER'], self: false, methods: [], reportedTo: [] }), 'EVALUATION_DIRECTION')).toBe('NOT_MET R-030');
  });
});

describe('Staff of one hospital (S04), rural support (S05)', () => {
  it('[R-038 pass] five conditions are attested', () => {
    const attested = ['ETHICS', 'SKILL', 'EXPERIENCE', 'TEAMWORK', 'ADAPTABILITY'];
    expect(said(evaluateSelection(packOf('HP-S04'), selection({ attested })), 'ATTESTATION')).toBe('MET R-038');
  });

  it('[R-038 fail] adaptability is not', () => {
    expect(said(evaluateSelection(packOf('HP-S04'), selection({ attested: ['ETHICS', 'SKILL', 'EXPERIENCE', 'TEAMWORK'] })), 'ATTESTATION')).toBe('NOT_MET R-038');
  });

  it('[R-039 pass] four trainings, the psychological one too', () => {
    const facts = { person: somebody, organiser: null, departOn: '2022-04-01', topics: topics('POLICY_LAW', 'HOSPITAL_RULES', 'TECHNIQUE', 'PSYCHOLOGY') };
    expect(said(evaluatePreTraining(packOf('HP-S04'), facts), 'PRE_TRAINING')).toBe('MET R-018');
  });

  it('[R-039 fail] three', () => {
    const facts = { person: somebody, organiser: null, departOn: '2022-04-01', topics: topics('POLICY_LAW', 'HOSPITAL_RULES', 'TECHNIQUE') };
    expect(problemsOf(evaluatePreTraining(packOf('HP-S04'), facts))).toMatchObject([{ message: expect.stringContaining('心理素质') }]);
  });

  const conduct = { person: somebody, violations: [], disclosures: [] };

  it('[R-046 pass] no secret of the hospital got out', () => {
    expect(said(evaluateConduct(packOf('HP-S04'), conduct), 'CONFIDENTIALITY')).toBe('MET R-046');
  });

  it('[R-046 fail] one did', () => {
    expect(said(evaluateConduct(packOf('HP-S04'), { ...conduct, disclosures: ['2022-05-01'] }), 'CONFIDENTIALITY')).toBe('NOT_MET R-046');
  });

  it('[R-051 pass] plan, selection, work, summary', () => {
    expect(said(evaluateProcedure(packOf('HP-S05'), ['PLAN', 'SELECT', 'EXECUTE', 'SUMMARY']), 'PROCEDURE')).toBe('MET R-051');
  });

  it('[R-051 fail] work without selection, or no summary', () => {
    expect(problemsOf(evaluateProcedure(packOf('HP-S05'), ['PLAN', 'EXECUTE']))).toMatchObject([{ fix: '先完成选派' }]);
    expect(problemsOf(evaluateProcedure(packOf('HP-S05'), ['PLAN', 'SELECT', 'EXECUTE']))).toMatchObject([{ fix: '先完成总结' }]);
  });

  it('[R-054 pass] the receiver’s rules are kept', () => {
    expect(said(evaluateConduct(packOf('HP-S05'), conduct), 'DISCIPLINE')).toBe('MET R-054');
  });

  it('[R-054 fail] a violation stays on record, decided or not', () => {
    const violations = [{ class: 'WORK' as const, on: '2022-05-01', decidedOn: '2022-05-09' }];
    expect(said(evaluateConduct(packOf('HP-S05'), { ...conduct, violations }), 'DISCIPLINE')).toBe('NOT_MET R-054');
  });
});
