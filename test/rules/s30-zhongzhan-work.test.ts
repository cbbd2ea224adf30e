import { describe, expect, it } from 'vitest';
import type { ActivityType } from '@jiedui/schema/parameters/shapes';
import { problemsOf } from '@jiedui/server/policy/finding';
import { evaluateFraud, evaluateLiability, fraudEffects } from '@jiedui/server/policy/fraud';
import { evaluateGoals, type GoalFacts } from '@jiedui/server/policy/goal';
import { evaluateLoad, type LoadFacts } from '@jiedui/server/policy/load';
import type { ActivityFacts } from '@jiedui/server/policy/load-amount';
import { evaluateArrivals } from '@jiedui/server/policy/presence';
import { evaluatePromotion, promotionPriorities, type PromotionFacts } from '@jiedui/server/policy/promotion';
import { evaluateChange, evaluateFiledWith, evaluateFullCoverage } from '@jiedui/server/policy/relation';
import { evaluateRhythm, evaluateUnitEvaluation, type DoneFacts } from '@jiedui/server/policy/rhythm';
import { serviceLedger, type ServiceFacts } from '@jiedui/server/policy/service';
import { evaluateVisits } from '@jiedui/server/policy/supervision';
import { evaluateTraining } from '@jiedui/server/policy/trainee';
import { plainCalendar } from '@jiedui/server/policy/work-calendar';
import { only, packOf, receiver, said, somebody, supporter } from './cases.js';

const pack = packOf('CN-410803-2021');
const centre = receiver({ id: 'a', name: '甲社区卫生服务中心', kind: 'COMMUNITY_CENTRE', category: null, standard: 'UNMET', creating: false });
const work = (type: ActivityType, on: string, slot: 'AM' | 'PM' | null, siteId = 'a'): ActivityFacts => ({ personId: 'li', siteId, type, on, slot, quantity: 1 });

/** The week of Monday 10 January 2022. */
function week(activities: ActivityFacts[], mode: 'STATION' | 'CIRCUIT' = 'STATION', over: Partial<LoadFacts> = {}) {
  const stay = { personId: 'li', personName: '李某', role: 'MEMBER' as const, mode, from: '2022-01-04', to: '2023-01-03', leaveOn: [] };
  return evaluateLoad(pack, {
    receiver: centre, from: '2022-01-10', to: '2022-01-16', today: '2022-01-17', activities, calendar: plainCalendar,
    stays: mode === 'STATION' ? [{ ...stay, siteId: 'a' }] : [{ ...stay, siteId: 'a' }, { ...stay, siteId: 'b' }], ...over,
  });
}
const findingsOf = (lines: ReturnType<typeof week>, id: string) => lines.filter((line) => line.quotaId === id).map((line) => line.finding);

/** J-5.3 of a resident: three clinics and two rounds in half-days of their own. */
const usual = [work('CLINIC', '2022-01-10', 'AM'), work('ROUND', '2022-01-11', 'AM'), work('CLINIC', '2022-01-12', 'AM'), work('ROUND', '2022-01-13', 'PM'), work('CLINIC', '2022-01-14', 'AM')];

describe('Zhongzhan: a week of work', () => {
  it('[R-380 R-381 pass] three half-days of clinic and two rounds; a second entry of a half-day changes nothing', () => {
    for (const activities of [usual, [...usual, work('CLINIC', '2022-01-10', 'AM')]]) {
      expect(findingsOf(week(activities), 'clinic')).toMatchObject([{ verdict: 'MET', ruleId: 'R-380' }]);
      expect(findingsOf(week(activities), 'round')).toMatchObject([{ verdict: 'MET', ruleId: 'R-381' }]);
    }
    expect(week([...usual, work('CLINIC', '2022-01-10', 'AM')]).find((line) => line.quotaId === 'clinic')?.windows).toMatchObject([{ amount: 3 }]);
  });

  it('[R-380 fail] two half-days', () => {
    expect(findingsOf(week(usual.slice(1)), 'clinic')).toMatchObject([{ verdict: 'NOT_MET', effect: 'FLAG', numbers: { amount: 2 } }]);
  });

  it('[R-381 fail] a round in a half-day of clinic counts for the clinic only (C-14)', () => {
    const shared = usual.map((one) => (one.type === 'ROUND' ? { ...one, on: '2022-01-10', slot: 'AM' as const } : one));
    expect(findingsOf(week(shared), 'round')).toMatchObject([{ verdict: 'NOT_MET', numbers: { amount: 0 } }]);
  });

  it('is not judged where fewer than five working days were active', () => {
    const stays = [{ personId: 'li', personName: '李某', siteId: 'a', role: 'MEMBER' as const, mode: 'STATION' as const, from: '2022-01-11', to: '2022-12-31', leaveOn: [] }];
    expect(findingsOf(week([], 'STATION', { stays }), 'clinic')).toMatchObject([{ verdict: 'EXEMPT' }]);
    expect(findingsOf(week([], 'STATION', { today: '2022-01-14' }), 'clinic')).toMatchObject([{ verdict: 'UNKNOWN' }]);
  });

  it('[R-382 pass] one physician mentored in the stay', () => {
    expect(findingsOf(week([work('MENTEE', '2022-01-12', null)]), 'mentee')).toMatchObject([{ verdict: 'MET', ruleId: 'R-382' }]);
  });

  it('[R-382 fail] none', () => {
    expect(findingsOf(week(usual), 'mentee')).toMatchObject([{ verdict: 'NOT_MET', ruleId: 'R-382' }]);
  });

  const site = (id: string, slots: [ActivityType, string][]) => slots.map(([type, on]) => work(type, on, id === 'a' ? 'AM' : 'PM', id));
  const three: [ActivityType, string][] = [['CLINIC', '2022-01-10'], ['CLINIC', '2022-01-11'], ['TRAINING', '2022-01-12']];

  it('[R-384 R-385 pass] on circuit: three half-days at each centre, two of them clinic', () => {
    const lines = week([...site('a', three), ...site('b', three)], 'CIRCUIT');
    expect(findingsOf(lines, 'circuit').map((finding) => finding.verdict)).toEqual(['MET', 'MET']);
    expect(findingsOf(lines, 'circuit-clinic').map((finding) => `${finding.verdict} ${finding.ruleId}`)).toEqual(['MET R-385', 'MET R-385']);
  });

  it('[R-384 fail] four at one centre and two at the other', () => {
    const lines = week([...site('a', [...three, ['ROUND', '2022-01-13']]), ...site('b', three.slice(0, 2))], 'CIRCUIT');
    expect(findingsOf(lines, 'circuit').map((finding) => `${finding.verdict} ${finding.ruleId}`)).toEqual(['MET R-384', 'NOT_MET R-384']);
  });

  it('[R-385 fail] three half-days, one of clinic', () => {
    const lines = week([...site('a', [three[0] ?? ['CLINIC', '2022-01-10'], ['TRAINING', '2022-01-11'], ['TRAINING', '2022-01-12']]), ...site('b', three)], 'CIRCUIT');
    expect(findingsOf(lines, 'circuit-clinic').map((finding) => finding.verdict)).toEqual(['NOT_MET', 'MET']);
  });

  const creating = (activities: ActivityFacts[], over: Partial<LoadFacts> = {}) =>
    findingsOf(week(activities, 'STATION', { receiver: { ...centre, creating: true }, from: '2022-01-10', to: '2022-02-06', today: '2022-02-07', ...over }), 'creating');

  it('[R-379 pass] a day of guidance in each fortnight while a standard is being created', () => {
    expect(creating([work('GUIDANCE_DAY', '2022-01-20', null), work('GUIDANCE_DAY', '2022-01-25', null)])).toMatchObject([{ verdict: 'MET', ruleId: 'R-379', numbers: { met: 2 } }]);
  });

  it('[R-379 fail] none in the second fortnight; nothing is asked of a centre that creates none', () => {
    expect(creating([work('GUIDANCE_DAY', '2022-01-20', null)])).toMatchObject([{ verdict: 'NOT_MET', since: '2022-01-24' }]);
    expect(creating([], { receiver: centre })).toEqual([]);
  });
});

describe('Zhongzhan: service and promotion (J-6)', () => {
  const stay = (over: Partial<ServiceFacts> = {}): ServiceFacts => ({
    id: 's', kind: 'ORDINARY', governmentOrganised: null, from: '2022-01-04', to: '2023-01-03', brokenOn: [], leaveOn: ['2022-05-05'], revoked: false, ...over,
  });
  const ledger = (...services: ServiceFacts[]) => serviceLedger(pack, services, '2024-01-01');
  const notice = { from: '2023-02-06', to: '2023-02-10', openObjections: 0 };
  const promotion = (over: Partial<PromotionFacts> = {}): PromotionFacts => ({
    person: { ...somebody, category: 'PHYSICIAN' }, step: 'APPLY', to: 'DEPUTY_SENIOR', on: '2023-03-01', service: { months: 12, days: 0 },
    evaluationPassed: true, forms: ['PHYSICIAN_ASSESSMENT'], notice, fraudCases: [], calendar: plainCalendar, ...over,
  });

  it('[R-404 pass] two stays of six months make a year', () => {
    expect(ledger(stay({ to: '2022-07-03' }), stay({ id: 't', from: '2023-01-04', to: '2023-07-03' })).total).toEqual({ months: 12, days: 0 });
  });

  it('[R-404 fail] days that two stays share count once, and a stay too short does not count (C-7)', () => {
    const shared = ledger(stay({ to: '2022-07-03' }), stay({ id: 't', from: '2022-06-04', to: '2022-12-03' }));
    expect(shared.total).toEqual({ months: 11, days: 0 });
    const short = ledger(stay({ to: '2022-07-03' }), stay({ id: 't', from: '2023-01-04', to: '2023-07-02' }));
    expect(short).toMatchObject({ total: { months: 6, days: 0 }, lines: [{ reason: 'COUNTED' }, { reason: 'TOO_SHORT' }] });
  });

  it('[R-406 pass] aid abroad, in Tibet or Xinjiang counts whatever its length', () => {
    for (const kind of ['FOREIGN_AID', 'TIBET', 'XINJIANG'] as const) {
      expect(ledger(stay({ kind, governmentOrganised: true, to: '2022-03-03' })).total).toEqual({ months: 2, days: 0 });
    }
  });

  it('[R-406 fail] not where no government organised it', () => {
    expect(ledger(stay({ kind: 'TIBET', governmentOrganised: false }))).toMatchObject({ total: { months: 0 }, lines: [{ reason: 'NOT_GOVERNMENT' }] });
    expect(ledger(stay({ kind: 'TIBET' }))).toMatchObject({ total: { months: 0 }, lines: [{ reason: 'ORGANISER_UNKNOWN' }] });
  });

  it('[R-370 R-407 R-409 pass] a year, the form, five working days of notice', () => {
    expect(problemsOf(evaluatePromotion(pack, promotion()))).toEqual([]);
    expect(said(evaluatePromotion(pack, promotion({ step: 'APPOINT', to: 'INTERMEDIATE' })), 'PROMOTION_SERVICE')).toBe('MET R-370');
  });

  it('[R-370 fail] a day short of a year, for appointment and for application', () => {
    for (const step of [{ step: 'APPLY', to: 'DEPUTY_SENIOR' }, { step: 'APPOINT', to: 'INTERMEDIATE' }] as const) {
      expect(problemsOf(evaluatePromotion(pack, promotion({ ...step, service: { months: 11, days: 29 } })))).toMatchObject([{ code: 'PROMOTION_SERVICE', ruleId: 'R-370' }]);
    }
  });

  it('[R-407 fail] without the form', () => {
    expect(problemsOf(evaluatePromotion(pack, promotion({ forms: [] })))).toMatchObject([{ code: 'PROMOTION_FORM', ruleId: 'R-407' }]);
  });

  it('[R-409 fail] without a notice, four working days, an objection', () => {
    for (const wrong of [null, { ...notice, to: '2023-02-09' }, { ...notice, openObjections: 1 }]) {
      expect(problemsOf(evaluatePromotion(pack, promotion({ notice: wrong })))).toMatchObject([{ code: 'PUBLIC_NOTICE', ruleId: 'R-409' }]);
    }
  });

  it('[R-408 pass] priority for chief physician', () => {
    expect(promotionPriorities(pack, { to: 'SENIOR', commendedBy: null, outstanding: false })).toEqual([{ code: 'TO_SENIOR', ruleId: 'R-408' }]);
  });

  it('[R-408 fail] none below it', () => {
    expect(promotionPriorities(pack, { to: 'DEPUTY_SENIOR', commendedBy: null, outstanding: true })).toEqual([]);
  });

  const fraud = { id: 'f', verifiedOn: '2024-03-11', liabilities: [] };
  const against = (on: string) => evaluateFraud(pack, somebody, [fraud], on).filter((finding) => finding.verdict === 'NOT_MET').map((finding) => finding.ruleId);

  it('[R-410 R-411 pass] nothing stands before the case, nor on the day after the ban', () => {
    expect(fraudEffects(pack, '2024-03-11')).toEqual({ cancelledYear: 2024, banUntil: '2027-03-11' });
    expect([against('2024-03-10'), against('2027-03-12')]).toEqual([[], []]);
    expect(evaluateFraud(pack, somebody, [{ ...fraud, verifiedOn: null }], '2024-05-01').every((finding) => finding.verdict === 'MET')).toBe(true);
  });

  it('[R-410 fail] the year of the case is cancelled', () => {
    expect(against('2024-12-31')).toEqual(['R-410', 'R-411']);
  });

  it('[R-411 fail] no promotion for three years, the last day included (C-15)', () => {
    expect(against('2025-01-01')).toEqual(['R-411']);
    expect(against('2027-03-11')).toEqual(['R-411']);
    expect(problemsOf(evaluatePromotion(pack, promotion({ on: '2027-03-11', fraudCases: [fraud] })))).toMatchObject([{ code: 'FRAUD_BAN' }]);
  });

  it('[R-412 pass] unit and persons are held liable', () => {
    expect(said(evaluateLiability(pack, { ...fraud, liabilities: ['UNIT', 'PERSONS'] }), 'FRAUD_LIABILITY')).toBe('MET R-412');
  });

  it('[R-412 fail] the unit is not', () => {
    expect(said(evaluateLiability(pack, { ...fraud, liabilities: ['PERSONS'] }), 'FRAUD_LIABILITY')).toBe('NOT_MET R-412');
  });
});

describe('Zhongzhan: relation and goals', () => {
  const receivers = [{ id: 'a', name: '甲' }, { id: 'b', name: '乙' }];
  const goals = (over: Partial<GoalFacts> = {}) => evaluateGoals(pack, {
    receiver: centre, standard: 'BASIC', year: 2022, yearOver: true, hospitals: [], alternatives: [], specialties: 2, gapsFilled: 1,
    visits: { before: 20_000, now: 21_000 }, centresAtLevel2: 1, reached: [], ...over,
  });

  it('[R-366 pass] every centre has its hospital', () => {
    expect(said(evaluateFullCoverage(pack, { receivers, pairedIds: ['b', 'a'] }), 'FULL_COVERAGE')).toBe('MET R-366');
  });

  it('[R-366 fail] one has none', () => {
    expect(said(evaluateFullCoverage(pack, { receivers, pairedIds: ['a'] }), 'FULL_COVERAGE')).toBe('NOT_MET R-366');
  });

  it('[R-367 R-390 pass] the relation at the city, the agreement at both levels', () => {
    expect(said(evaluateFiledWith(pack, 'RELATION', ['CITY']), 'RELATION_FILING')).toBe('MET R-367');
    expect(said(evaluateFiledWith(pack, 'AGREEMENT', ['UPPER_LEVEL', 'SAME_LEVEL']), 'AGREEMENT_FILING')).toBe('MET R-390');
  });

  it('[R-367 fail] not filed', () => {
    expect(problemsOf(evaluateFiledWith(pack, 'RELATION', ['COUNTY']))).toMatchObject([{ ruleId: 'R-367' }]);
  });

  it('[R-390 fail] filed at the same level only', () => {
    expect(problemsOf(evaluateFiledWith(pack, 'AGREEMENT', ['SAME_LEVEL']))).toMatchObject([{ ruleId: 'R-390' }]);
  });

  it('[R-368 pass] changed when the goals are reached, or for a reason that is approved', () => {
    expect(said(evaluateChange(pack, { kind: 'CHANGE', goalsOpen: 0, reason: null, approved: false }), 'RELATION_LOCKED')).toBe('MET R-368');
    expect(said(evaluateChange(pack, { kind: 'CHANGE', goalsOpen: 2, reason: '机构撤并', approved: true }), 'RELATION_LOCKED')).toBe('MET R-368');
  });

  it('[R-368 fail] not before', () => {
    expect(problemsOf(evaluateChange(pack, { kind: 'CHANGE', goalsOpen: 2, reason: '机构撤并', approved: false }))).toMatchObject([{ code: 'RELATION_LOCKED', ruleId: 'R-368' }]);
  });

  it('[R-371 R-372 R-373 R-374 R-375 pass] standard, one or two specialties, a gap filled, 5 % more visits, a centre at level 2', () => {
    expect(['STANDARD', 'SPECIALTIES', 'SPECIALTIES_MAX', 'GAPS', 'VISIT_GROWTH', 'LEVEL2_CENTRES'].map((code) => said(goals(), code))).toEqual([
      'MET R-371', 'MET R-372', 'MET R-372', 'MET R-373', 'MET R-374', 'MET R-375',
    ]);
  });

  it.each<[string, string, Partial<GoalFacts>]>([
    ['R-371', 'STANDARD', { standard: 'UNMET' }],
    ['R-372', 'SPECIALTIES', { specialties: 0 }],
    ['R-372', 'SPECIALTIES_MAX', { specialties: 3 }],
    ['R-373', 'GAPS', { gapsFilled: 0 }],
    ['R-374', 'VISIT_GROWTH', { visits: { before: 20_000, now: 20_999 } }],
    ['R-375', 'LEVEL2_CENTRES', { centresAtLevel2: 0 }],
  ])('[%s fail] %s', (ruleId, code, over) => {
    expect(said(goals(over), code)).toBe(`NOT_MET ${ruleId}`);
  });

  it('waits for the end of a year with what only the year owes', () => {
    const unfinished = { yearOver: false, gapsFilled: 0, visits: { before: 20_000, now: 4_000 }, specialties: 0 };
    expect(['GAPS', 'VISIT_GROWTH', 'SPECIALTIES'].map((code) => said(goals(unfinished), code))).toEqual(['UNKNOWN R-373', 'UNKNOWN R-374', 'NOT_MET R-372']);
    expect(only(goals({ visits: { before: 20_001, now: 21_001 } }), 'VISIT_GROWTH')).toMatchObject({ verdict: 'NOT_MET', actual: '20001 → 21001,增长 5.00%', fix: '门急诊量达到 21002 人次' });
  });

  it('[R-391 pass] everybody is confirmed at the centre', () => {
    expect(said(evaluateArrivals(pack, [{ person: somebody, confirmedOn: '2022-01-04' }]), 'ARRIVAL_CONFIRMED')).toBe('MET R-391');
  });

  it('[R-391 fail] one of two is not', () => {
    expect(problemsOf(evaluateArrivals(pack, [{ person: somebody, confirmedOn: '2022-01-04' }, { person: { id: 'w', name: '王某' }, confirmedOn: null }]))).toMatchObject([{ ruleId: 'R-391', path: 'members.w.arrival' }]);
  });

  const trainee = (id: string, from: string, to: string) => ({ id, name: id, from, to, feeFen: 0 });
  const training = (...trainees: ReturnType<typeof trainee>[]) => evaluateTraining(pack, { receiver: centre, supporter: supporter(), year: 2022, today: '2023-01-01', trainees, residency: null });

  it('[R-386 R-387 pass] two persons of the centre for three months each', () => {
    const findings = training(trainee('x', '2022-03-01', '2022-05-31'), trainee('y', '2022-09-01', '2022-11-30'));
    expect(problemsOf(findings)).toEqual([]);
    expect(said(findings, 'TRAINEES_YEAR')).toBe('MET R-386');
  });

  it('[R-386 fail] one', () => {
    expect(said(training(trainee('x', '2022-03-01', '2022-05-31')), 'TRAINEES_YEAR')).toBe('NOT_MET R-386');
  });

  it('[R-387 fail] a study a day too short, which does not count either', () => {
    const findings = training(trainee('x', '2022-03-01', '2022-05-30'), trainee('y', '2022-09-01', '2022-11-30'));
    expect(findings.filter((finding) => finding.code === 'STUDY_LENGTH').map((finding) => finding.verdict)).toEqual(['NOT_MET', 'MET']);
    expect(only(findings, 'TRAINEES_YEAR')).toMatchObject({ verdict: 'NOT_MET', numbers: { actual: 1 } });
  });
});

describe('Zhongzhan: evaluation of the work', () => {
  const line = (kind: DoneFacts['kind'], no: number, on: string): DoneFacts => ({ kind, no, on, fields: ['summary', 'nextYearPlan'], openProblems: 0, parties: 2 });
  const full = [1, 2, 3, 4].map((no) => line('QUARTER', no, '2022-12-31')).concat(line('HALF_YEAR', 1, '2022-07-05'), line('HALF_YEAR', 2, '2022-12-28'), line('ANNUAL', 1, '2022-12-20'), line('SELF_CHECK', 1, '2022-10-01'));
  const rhythm = (done: DoneFacts[]) => evaluateRhythm(pack, { year: 2022, today: '2023-01-10', done, previousTermEnd: null, selfChecks: 2 });
  const unit = (over: Partial<Parameters<typeof evaluateUnitEvaluation>[1]> = {}) =>
    evaluateUnitEvaluation(pack, { by: ['SUPPORTER', 'RECEIVER'], self: true, methods: [], reportedTo: ['COUNTY', 'CITY'], ...over });

  it('[R-394 R-395 R-396 R-397 pass] quarterly tables, two half-years, a summary in the fourth quarter, a self-check', () => {
    expect(['QUARTERLY_FORM', 'HALF_YEARLY', 'ANNUAL_QUARTER', 'ANNUAL_FIELDS', 'SELF_CHECK'].map((code) => said(rhythm(full), code))).toEqual(['MET R-394', 'MET R-395', 'MET R-396', 'MET R-396', 'MET R-397']);
  });

  it.each<[string, string, DoneFacts[]]>([
    ['R-394', 'QUARTERLY_FORM', full.slice(1)],
    ['R-395', 'HALF_YEARLY', full.filter(({ kind, no }) => kind !== 'HALF_YEAR' || no === 1)],
    ['R-396', 'ANNUAL_QUARTER', [line('ANNUAL', 1, '2022-09-30')]],
    ['R-396', 'ANNUAL_FIELDS', [{ ...line('ANNUAL', 1, '2022-12-20'), fields: ['summary'] }]],
    ['R-397', 'SELF_CHECK', []],
    ['R-397', 'SELF_CHECK', [{ ...line('SELF_CHECK', 1, '2022-10-01'), parties: 1 }]],
  ])('[%s fail] %s', (ruleId, code, done) => {
    expect(said(rhythm(done), code)).toBe(`NOT_MET ${ruleId}`);
  });

  it('[R-393 R-399 pass] both evaluate themselves, reported level by level', () => {
    expect(said(unit(), 'EVALUATION_DIRECTION')).toBe('MET R-393');
    expect(said(unit(), 'EVALUATION_REPORT')).toBe('MET R-399');
  });

  it('[R-393 fail] one of them does', () => {
    expect(said(unit({ by: ['RECEIVER'] }), 'EVALUATION_DIRECTION')).toBe('NOT_MET R-393');
  });

  it('[R-399 fail] past the district to the city', () => {
    expect(said(unit({ reportedTo: ['CITY'] }), 'EVALUATION_REPORT')).toBe('NOT_MET R-399');
  });

  const visits = (by: 'OVERSIGHT' | 'SUPPORTING') => evaluateVisits(pack, { from: '2022-01-01', to: '2022-12-31', today: '2023-01-01', visits: [{ on: '2022-06-01', kind: 'SCHEDULED', by }] });

  it('[R-398 pass] the district supervises once a year', () => {
    expect(said(visits('OVERSIGHT'), 'SUPERVISION')).toBe('MET R-398');
  });

  it('[R-398 fail] a visit of the hospital is none of the district', () => {
    expect(said(visits('SUPPORTING'), 'SUPERVISION')).toBe('NOT_MET R-398');
  });
});
