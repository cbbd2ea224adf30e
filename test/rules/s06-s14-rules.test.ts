import { describe, expect, it } from 'vitest';
import { evaluateAgreement } from '@jiedui/server/policy/agreement';
import { evaluateCertificate } from '@jiedui/server/policy/certificate';
import { evaluateConduct } from '@jiedui/server/policy/conduct';
import { evaluateMember } from '@jiedui/server/policy/eligibility';
import { evaluateReportDue } from '@jiedui/server/policy/evaluation-content';
import { problemsOf } from '@jiedui/server/policy/finding';
import { evaluateIncident, type IncidentFacts } from '@jiedui/server/policy/incident';
import { evaluateLeave, type LeaveFacts } from '@jiedui/server/policy/leave';
import { evaluatePlan, evaluateProject, type PlanFacts } from '@jiedui/server/policy/plan';
import { evaluateAttendance, evaluateDuties } from '@jiedui/server/policy/presence';
import { evaluateOrganiser, evaluatePreTraining } from '@jiedui/server/policy/pre-training';
import { evaluateUnitEvaluation } from '@jiedui/server/policy/rhythm';
import { evaluateSelection, type SelectionFacts } from '@jiedui/server/policy/selection';
import { evaluateVisits } from '@jiedui/server/policy/supervision';
import { plainCalendar } from '@jiedui/server/policy/work-calendar';
import { agreement, agreementParty, member, packOf, receiver, said, somebody, supporter } from './cases.js';

const selection = (over: Partial<SelectionFacts> = {}): SelectionFacts => ({
  person: somebody, receiver: receiver(), steps: [], needOn: null, surveyedOn: null, selectedOn: '2022-03-01', writtenApplication: false, attested: [], ...over,
});
const conduct = { person: somebody, violations: [], disclosures: [] };
const parties = [agreementParty(), agreementParty({ party: 'RECEIVING', organizationId: 'r', organizationName: '受援医院' })];

describe('Health staff (S06): who may be chosen', () => {
  const pack = packOf('CN-S06');
  const judged = (line: ReturnType<typeof member>) => evaluateMember(pack, { receiver: receiver(), supporter: supporter(), member: line });

  it('[R-058 pass] the need was there before the selection', () => {
    expect(said(evaluateSelection(pack, selection({ needOn: '2022-02-01' })), 'NEED_FIRST')).toBe('MET R-058');
  });

  it('[R-058 fail] no need, or one stated afterwards', () => {
    expect(said(evaluateSelection(pack, selection()), 'NEED_FIRST')).toBe('NOT_MET R-058');
    expect(said(evaluateSelection(pack, selection({ needOn: '2022-03-02' })), 'NEED_FIRST')).toBe('NOT_MET R-058');
  });

  it('[R-059 R-060 R-061 R-062 pass] certificate, three years on the day of arrival, health, consent', () => {
    const findings = judged(member({ person: { clinicalSince: '2019-04-07' } }));
    expect(problemsOf(findings)).toEqual([]);
    expect(['CERTIFICATE', 'MEMBER_CLINICAL', 'HEALTH', 'VOLUNTARY'].map((code) => said(findings, code))).toEqual(['MET R-059', 'MET R-060', 'MET R-061', 'MET R-062']);
  });

  it.each([
    ['R-059', 'CERTIFICATE', { hasCertificate: false }],
    ['R-060', 'MEMBER_CLINICAL', { clinicalSince: '2019-04-08' }],
    ['R-061', 'HEALTH', { healthy: null }],
    ['R-062', 'VOLUNTARY', { voluntary: false }],
  ])('[%s fail] %s', (ruleId, code, person) => {
    expect(problemsOf(judged(member({ person })))).toMatchObject([{ code, ruleId }]);
  });

  it('[R-063 pass] the agreement states duties, working time and treatment', () => {
    const fields = { duties: '一', workingTime: '二', treatment: '三' };
    expect(problemsOf(evaluateAgreement(pack, agreement({ parties, fields })))).toEqual([]);
  });

  it('[R-063 fail] treatment is not stated', () => {
    const fields = { duties: '一', workingTime: '二', treatment: null };
    expect(problemsOf(evaluateAgreement(pack, agreement({ parties, fields })))).toMatchObject([{ code: 'FIELD_MISSING', ruleId: 'R-063' }]);
  });
});

describe('One hospital’s whole process (S07)', () => {
  const pack = packOf('HP-S07');

  it('[R-072 pass] four conditions attested', () => {
    expect(said(evaluateSelection(pack, selection({ attested: ['ETHICS', 'SKILL', 'TEAMWORK', 'PRIMARY_CARE'] })), 'ATTESTATION')).toBe('MET R-072');
  });

  it('[R-072 fail] nobody attests that the person fits primary care', () => {
    expect(said(evaluateSelection(pack, selection({ attested: ['ETHICS', 'SKILL', 'TEAMWORK'] })), 'ATTESTATION')).toBe('NOT_MET R-072');
  });

  it('[R-073 pass] application, recommendation, approval', () => {
    expect(said(evaluateSelection(pack, selection({ steps: ['APPLY', 'DEPT_RECOMMEND', 'LEADING_GROUP_APPROVE'] })), 'SELECTION_STEPS')).toBe('MET R-073');
  });

  it('[R-073 fail] no step is skipped', () => {
    const [problem] = problemsOf(evaluateSelection(pack, selection({ steps: ['APPLY', 'LEADING_GROUP_APPROVE'] }))).filter(({ code }) => code === 'SELECTION_STEPS');
    expect(problem).toMatchObject({ ruleId: 'R-073', fix: '先完成科室推荐' });
  });

  const trained = (...codes: string[]) => evaluatePreTraining(pack, { person: somebody, organiser: null, departOn: '2022-04-01', topics: codes.map((topic) => ({ topic, on: '2022-03-01' })) });

  it('[R-074 pass] four topics', () => {
    expect(problemsOf(trained('PRIMARY_NEEDS', 'SERVICE_NORMS', 'TECHNIQUE', 'EVALUATION'))).toEqual([]);
  });

  it('[R-074 fail] not the methods of evaluation', () => {
    expect(problemsOf(trained('PRIMARY_NEEDS', 'SERVICE_NORMS', 'TECHNIQUE'))).toMatchObject([{ message: expect.stringContaining('考核评价方法') }]);
  });
});

describe('The dispatching unit (S08)', () => {
  const pack = packOf('HP-S08');
  const plan = (over: Partial<PlanFacts> = {}): PlanFacts => ({
    id: 'p', kind: 'MONTHLY', year: 2022, month: 5, madeBy: 'SUPPORTING', fields: { goals: '一', tasks: '二', milestones: '三' }, doneOn: '2022-05-02', filedTo: 'SUPPORTING', today: '2022-05-10', ...over,
  });
  const attendance = (violations: Parameters<typeof evaluateAttendance>[1]['violations']) =>
    evaluateAttendance(pack, { person: somebody, from: '2022-05-01', to: '2022-05-31', recordedOn: [], leaveOn: [], violations, calendar: plainCalendar });

  it('[R-079 pass] a monthly plan with goals, tasks and dates, filed with the unit', () => {
    expect(evaluatePlan(pack, plan()).map((finding) => finding.verdict)).toEqual(['MET', 'MET', 'MET']);
  });

  it('[R-079 fail] none, without dates, or filed elsewhere', () => {
    expect(said(evaluatePlan(pack, plan({ doneOn: null })), 'MONTHLY_PLAN')).toBe('NOT_MET R-079');
    expect(said(evaluatePlan(pack, plan({ fields: { goals: '一', tasks: '二' } })), 'PLAN_FIELDS')).toBe('NOT_MET R-079');
    expect(said(evaluatePlan(pack, plan({ filedTo: 'RECEIVING' })), 'PLAN_FILING')).toBe('NOT_MET R-079');
  });

  it('[R-081 pass] no violation in the month', () => {
    expect(said(attendance([{ kind: 'LATE', on: '2022-04-30' }]), 'ATTENDANCE_VIOLATION')).toBe('MET R-081');
  });

  it('[R-081 fail] absence, early leave and lateness are counted apart', () => {
    const [finding] = attendance([{ kind: 'LATE', on: '2022-05-03' }, { kind: 'LATE', on: '2022-05-04' }, { kind: 'ABSENT', on: '2022-05-05' }]);
    expect(finding).toMatchObject({ verdict: 'NOT_MET', ruleId: 'R-081', actual: '旷工 1 次,早退 0 次,迟到 2 次' });
  });

  it('[R-082 R-083 pass] work, life and safety are in order', () => {
    expect(said(evaluateConduct(pack, conduct), 'DISCIPLINE')).toBe('MET R-082');
  });

  it.each([['R-082', 'SAFETY'], ['R-083', 'LIFE']] as const)('[%s fail] a violation of the class %s', (_, kind) => {
    expect(said(evaluateConduct(pack, { ...conduct, violations: [{ class: kind, on: '2022-05-01', decidedOn: null }] }), 'DISCIPLINE')).toBe('NOT_MET R-082');
  });
});

describe('The county commission (S09), posts (S10)', () => {
  const pack = packOf('CN-S09');
  const plan = (over: Partial<PlanFacts> = {}): PlanFacts => ({
    id: 'p', kind: 'IMPLEMENTATION', year: 2022, month: null, madeBy: 'COUNTY_COMMISSION', fields: { content: '一', time: '二', tasks: '三', goals: '四' }, doneOn: null, filedTo: null, today: '2022-01-01', ...over,
  });

  it('[R-092 pass] the commission states content, time, tasks and goals', () => {
    expect(problemsOf(evaluatePlan(pack, plan()))).toEqual([]);
  });

  it('[R-092 fail] another makes it, or goals are missing', () => {
    expect(said(evaluatePlan(pack, plan({ madeBy: 'JOINT' })), 'PLAN_MAKER')).toBe('NOT_MET R-092');
    expect(problemsOf(evaluatePlan(pack, plan({ fields: { content: '一', time: '二', tasks: '三' } })))).toMatchObject([{ code: 'PLAN_FIELDS', ruleId: 'R-092' }]);
  });

  it('[R-094 pass] a project of the plan with progress, quality, benefit and standard', () => {
    expect(said(evaluateProject(pack, { id: 'a', inAnnualPlan: true, fields: { progress: '一', quality: '二', benefit: '三', standard: '四' } }), 'PROJECT')).toBe('MET R-094');
  });

  it('[R-094 fail] outside the plan, or without a standard', () => {
    expect(said(evaluateProject(pack, { id: 'a', inAnnualPlan: false, fields: { progress: '一', quality: '二', benefit: '三', standard: '四' } }), 'PROJECT')).toBe('NOT_MET R-094');
    expect(said(evaluateProject(pack, { id: 'a', inAnnualPlan: true, fields: { progress: '一', quality: '二', benefit: '三' } }), 'PROJECT')).toBe('NOT_MET R-094');
  });

  it('[R-098 pass] self-check, mutual check and spot check together', () => {
    expect(said(evaluateUnitEvaluation(pack, { by: [], self: false, methods: ['SELF', 'PEER', 'SPOT'], reportedTo: [] }), 'EVALUATION_METHODS')).toBe('MET R-098');
  });

  it('[R-098 fail] two of them', () => {
    expect(said(evaluateUnitEvaluation(pack, { by: [], self: false, methods: ['SELF', 'SPOT'], reportedTo: [] }), 'EVALUATION_METHODS')).toBe('NOT_MET R-098');
  });

  it.each([[false, 'DUTY_CONFIRM', 'R-106'], [true, 'DUTY_CHANGE', 'R-107']])('[R-106 R-107 pass] both confirm (a change: %s)', (change, code, ruleId) => {
    expect(said(evaluateDuties(packOf('HP-S10'), { change, confirmedBy: ['SUPPORTING', 'RECEIVING'] }), code)).toBe(`MET ${ruleId}`);
  });

  it.each([[false, 'DUTY_CONFIRM', 'R-106'], [true, 'DUTY_CHANGE', 'R-107']])('[R-106 R-107 fail] one of them does not (a change: %s)', (change, code, ruleId) => {
    expect(said(evaluateDuties(packOf('HP-S10'), { change, confirmedBy: ['SUPPORTING'] }), code)).toBe(`NOT_MET ${ruleId}`);
  });
});

describe('Township centre (S11): attendance, leave, incidents, evaluation', () => {
  const pack = packOf('HP-S11');
  const leave = (over: Partial<LeaveFacts> = {}): LeaveFacts => ({ person: somebody, decidedBy: 'RECEIVING', approved: true, decidedAt: '2022-05-05T09:00:00+08:00', departedAt: '2022-05-05T12:00:00+08:00', ...over });
  const incident = (over: Partial<IncidentFacts> = {}): IncidentFacts => ({
    id: 'i', occurredAt: '2022-05-05T09:00:00+08:00', handledAt: '2022-05-05T10:00:00+08:00',
    reports: (['RECEIVING', 'SUPPORTING_LEADER'] as const).map((recipient) => ({ recipient, at: '2022-05-05T09:05:00+08:00', acknowledgedAt: '2022-05-05T09:30:00+08:00' })), ...over,
  });
  const week = (recordedOn: string[], leaveOn: string[] = []) =>
    evaluateAttendance(pack, { person: somebody, from: '2022-05-09', to: '2022-05-15', recordedOn, leaveOn, violations: [], calendar: plainCalendar });

  it('[R-109 pass] a record or leave on each working day', () => {
    expect(said(week(['2022-05-09', '2022-05-10', '2022-05-11', '2022-05-12'], ['2022-05-13']), 'ATTENDANCE_RECORD')).toBe('MET R-109');
  });

  it('[R-109 fail] a working day without a record', () => {
    expect(week(['2022-05-09', '2022-05-10', '2022-05-11', '2022-05-12'])).toMatchObject([{ verdict: 'NOT_MET', ruleId: 'R-109', since: '2022-05-13' }]);
  });

  it('[R-110 pass] the centre approves, then the person leaves', () => {
    expect(problemsOf(evaluateLeave(pack, leave()))).toEqual([]);
  });

  it('[R-110 fail] gone before approval, without it, or by the word of the own hospital', () => {
    expect(problemsOf(evaluateLeave(pack, leave({ departedAt: '2022-05-05T08:00:00+08:00' })))).toMatchObject([{ code: 'LEAVE_BEFORE_DEPARTURE', ruleId: 'R-110' }]);
    expect(problemsOf(evaluateLeave(pack, leave({ approved: false })))).toMatchObject([{ code: 'LEAVE_BEFORE_DEPARTURE', ruleId: 'R-110' }]);
    expect(problemsOf(evaluateLeave(pack, leave({ decidedBy: 'SUPPORTING' })))).toMatchObject([{ code: 'LEAVE_APPROVER', ruleId: 'R-110' }]);
  });

  it('[R-113 R-114 pass] reported at once to both, both acknowledge', () => {
    expect(problemsOf(evaluateIncident(pack, incident()))).toEqual([]);
  });

  it('[R-113 fail] handled first and reported afterwards, or the next day', () => {
    const later = (at: string) => incident({ reports: incident().reports.map((report) => ({ ...report, at })) });
    expect(problemsOf(evaluateIncident(pack, later('2022-05-05T11:00:00+08:00')))).toMatchObject([{ code: 'INCIDENT_REPORT', ruleId: 'R-113' }]);
    expect(problemsOf(evaluateIncident(pack, { ...later('2022-05-06T00:10:00+08:00'), handledAt: null }))).toMatchObject([{ code: 'INCIDENT_REPORT', ruleId: 'R-113' }]);
  });

  it('[R-114 fail] one acknowledgement is missing', () => {
    const reports = incident().reports.map((report, index) => (index === 1 ? { ...report, acknowledgedAt: null } : report));
    expect(problemsOf(evaluateIncident(pack, incident({ reports })))).toMatchObject([{ code: 'INCIDENT_RECIPIENTS', ruleId: 'R-114' }]);
  });

  const certificate = { person: somebody, passed: true, qualifiedBy: { supporting: null, receiving: null }, taskComplete: true, fraud: false };

  it('[R-117 pass] everybody is evaluated by the centre at the end', () => {
    expect(said(evaluateCertificate(pack, { ...certificate, evaluatedAtEnd: true }), 'CERTIFICATE_EVALUATED')).toBe('MET R-117');
  });

  it('[R-117 fail] no certificate without it', () => {
    expect(problemsOf(evaluateCertificate(pack, { ...certificate, evaluatedAtEnd: false }))).toMatchObject([{ code: 'CERTIFICATE_EVALUATED', ruleId: 'R-117' }]);
  });
});

describe('Training and reports (S13), archive (S14)', () => {
  const pack = packOf('HP-S13');
  const year = { from: '2022-01-01', to: '2022-12-31', today: '2023-01-01' };

  it('[R-123 pass] held by a hospital', () => {
    expect(said(evaluateOrganiser(pack, { person: somebody, organiser: 'SUPPORTING' }), 'PRE_TRAINING_ORGANISER')).toBe('MET R-123');
  });

  it('[R-123 fail] held by the administration', () => {
    expect(said(evaluateOrganiser(pack, { person: somebody, organiser: 'HEALTH_ADMIN' }), 'PRE_TRAINING_ORGANISER')).toBe('NOT_MET R-123');
  });

  it('[R-124 pass] an inspection in the period', () => {
    expect(said(evaluateVisits(pack, { ...year, visits: [{ on: '2022-06-01', kind: 'SCHEDULED', by: 'SUPPORTING' }] }), 'INSPECTION')).toBe('MET R-124');
  });

  it('[R-124 fail] none', () => {
    expect(said(evaluateVisits(pack, { ...year, visits: [{ on: '2023-01-01', kind: 'SCHEDULED', by: 'SUPPORTING' }] }), 'INSPECTION')).toBe('NOT_MET R-124');
  });

  it('[R-126 pass] handed in on the day', () => {
    expect(said(evaluateReportDue(pack, { id: 'r', dueOn: '2022-05-31', submittedOn: '2022-05-31', today: '2022-06-02' }), 'REPORT_LATE')).toBe('MET R-126');
  });

  it('[R-126 fail] a day late, or not at all', () => {
    expect(evaluateReportDue(pack, { id: 'r', dueOn: '2022-05-31', submittedOn: '2022-06-01', today: '2022-06-02' })).toMatchObject([{ verdict: 'NOT_MET', effect: 'FLAG', numbers: { lateDays: 1 } }]);
    expect(evaluateReportDue(pack, { id: 'r', dueOn: '2022-05-31', submittedOn: null, today: '2022-06-02' })).toMatchObject([{ verdict: 'NOT_MET', numbers: { lateDays: 2 } }]);
  });

  it('[R-128 pass] applied for in writing', () => {
    expect(said(evaluateSelection(pack, selection({ writtenApplication: true, surveyedOn: '2022-02-01' })), 'WRITTEN_APPLICATION')).toBe('MET R-128');
  });

  it('[R-128 fail] only by word of mouth', () => {
    expect(problemsOf(evaluateSelection(pack, selection({ surveyedOn: '2022-02-01' })))).toMatchObject([{ code: 'WRITTEN_APPLICATION', ruleId: 'R-128' }]);
  });

  const archive = packOf('HP-S14');
  const broken = { ...conduct, violations: [{ class: 'WORK' as const, on: '2022-05-01', decidedOn: null }] };

  it('[R-130 R-134 R-135 pass] nothing illegal, nothing unrelated, nothing disclosed', () => {
    expect(evaluateConduct(archive, conduct).map((finding) => finding.verdict)).toEqual(['MET', 'MET']);
  });

  it('[R-130 R-134 fail] a violation at work', () => {
    expect(said(evaluateConduct(archive, broken), 'DISCIPLINE')).toBe('NOT_MET R-130');
  });

  it('[R-135 fail] internal information disclosed', () => {
    expect(problemsOf(evaluateConduct(archive, { ...conduct, disclosures: ['2022-05-01'] }))).toMatchObject([{ code: 'CONFIDENTIALITY', ruleId: 'R-135' }]);
  });

  const attendance = (violations: Parameters<typeof evaluateAttendance>[1]['violations']) =>
    evaluateAttendance(archive, { person: somebody, from: '2022-05-01', to: '2022-05-31', recordedOn: [], leaveOn: [], violations, calendar: plainCalendar });

  it('[R-133 pass] no lateness, no unauthorised leave', () => {
    expect(said(attendance([]), 'ATTENDANCE_VIOLATION')).toBe('MET R-133');
  });

  it('[R-133 fail] absence is counted', () => {
    expect(said(attendance([{ kind: 'ABSENT', on: '2022-05-31' }]), 'ATTENDANCE_VIOLATION')).toBe('NOT_MET R-133');
  });
});
