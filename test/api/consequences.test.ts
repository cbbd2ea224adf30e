import { ResultDues } from '@jiedui/server/jobs/result-dues';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../kit/as.js';
import { activePairing, assign, type ActivePairing } from '../kit/pairings.js';
import { evaluateBy, judgeYearBy, type Parties } from '../kit/scheme-trial.js';
import { attempt, teamOnSite } from '../kit/teams.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

// What results, violations, rosters and agreements oblige to by the packs: judged where it is recorded, listed, and waiting on a desk.

interface Judged { code: string; ruleId: string; verdict: string; actual: string; fix: string | null; numbers: Record<string, number> }
const FINDINGS = '{ code ruleId verdict actual fix numbers }';

let world: World;
let pairing: ActivePairing;
let teamId: string;
let members: Map<string, string>;
let parties: Parties;
beforeAll(async () => {
  world = await createWorld();
  world.at('2022-04-05T09:00:00+08:00');
  pairing = await activePairing(world);
  ({ teamId, members } = await teamOnSite(world, pairing.pairingId, '2022-04-05'));
  world.at('2022-12-20T09:00:00+08:00');
  parties = { RECEIVING: receiver(), SUPPORTING: supporter(), OWNER: owner() };
}, 120_000);
afterAll(() => world.close());

const receiver = () => world.officeOf('longxiHospital');
const supporter = () => world.officeOf('lanzhouHospital');
const owner = () => world.officeOf('gansu');
const stay = () => members.get('李秋实') ?? '';
const todosOf = async (caller: Caller) =>
  (await caller.ask<{ todos: { nodes: { kind: string; subjectKey: string }[] } }>('{ todos(first: 200) { nodes { kind subjectKey } } }')).todos.nodes;
async function refused(caller: Caller, field: string, inputType: string, input: object): Promise<Problem[]> {
  const before = await snapshot(world);
  const { problems } = await attempt(caller, field, inputType, input, '__typename');
  expect(await snapshot(world)).toBe(before);
  expect(problems.length).toBeGreaterThan(0);
  return problems;
}
const of = (findings: readonly Judged[], code: string) => findings.find((finding) => finding.code === code);

/** Lets the pairing and its batch stand under another pack, as if they had been opened under it. */
async function underPack(code: string, version = 1): Promise<void> {
  await world.database.admin('update pairing set pack_code = $1, pack_version = $2', [code, version]);
  await world.database.admin('update team set pack_code = $1, pack_version = $2', [code, version]);
}

describe('what a result obliges to', () => {
  const consequencesOf = async (caller: Caller, id: string) =>
    (await caller.ask<{ evaluation: { consequences: Judged[] } }>(`query($id: ID!) { evaluation(id: $id) { consequences ${FINDINGS} } }`, { id })).evaluation.consequences;
  const use = async (caller: Caller, evaluationId: string, what: string) =>
    done(await attempt<{ evaluation: { uses: { id: string; use: string }[] } }>(caller, 'recordResultUse', 'RecordResultUseInput', { evaluationId, use: what, usedOn: '2022-12-20', note: '' }, 'evaluation { uses { id use } }')).evaluation.uses;
  const dues = async (caller: Caller, filter: string) =>
    (await caller.ask<{ resultDues: { nodes: { code: string; ruleId: string; fix: string; settledOn: string | null; evaluation: { id: string } }[] } }>(`{ resultDues(filter: ${filter}) { nodes { code ruleId fix settledOn evaluation { id } } } }`)).resultDues.nodes;
  const waits = async (caller: Caller, id: string) => (await todosOf(caller)).filter((todo) => todo.kind === 'SETTLE_RESULT' && todo.subjectKey === id).length;
  const period = (month: string) => ({ periodFrom: `2022-${month}-01`, periodTo: '2022-11-30' });
  let year: string;

  it('[R-355 fail] [R-403 fail] a result that nobody used, and weak work without a circular: on the page, in the list, on the commission’s desk', async () => {
    await judgeYearBy(world, pairing.pairingId, 2022, 'CN-410803-2021', 3);
    year = (await evaluateBy(parties, { pairingId: pairing.pairingId, schemeId: 'year', ...period('05') }, { grade: 'UNQUALIFIED' })).id;
    const found = await consequencesOf(supporter(), year);
    expect(of(found, 'RESULT_LINKED')).toMatchObject({ ruleId: 'R-403', verdict: 'NOT_MET', fix: expect.stringContaining('评优评先'), numbers: { missing: 1 } });
    expect(of(found, 'CIRCULAR')).toMatchObject({ ruleId: 'R-403', verdict: 'NOT_MET', fix: '发出通报' });
    expect(of(found, 'COMMENDATION')).toMatchObject({ verdict: 'EXEMPT' });
    expect((await dues(owner(), '{ settled: false }')).map(({ code, ruleId }) => `${code} ${ruleId}`).sort()).toEqual(['CIRCULAR R-403', 'RESULT_LINKED R-403']);
    expect(await waits(owner(), year)).toBe(2);
    expect(await waits(supporter(), year)).toBe(0);
    expect((await dues(world.as('tj-comm'), '{}')).length).toBe(0);
  });

  it('[R-355 pass] [R-403 pass] used and criticised: settled; a record taken back is due again', async () => {
    const uses = await use(owner(), year, 'MERIT');
    await use(owner(), year, 'CIRCULAR');
    const found = await consequencesOf(owner(), year);
    expect([of(found, 'RESULT_LINKED')?.verdict, of(found, 'CIRCULAR')?.verdict]).toEqual(['MET', 'MET']);
    expect(await dues(owner(), '{ settled: true, codes: [CIRCULAR] }')).toMatchObject([{ settledOn: '2022-12-20', fix: '发出通报' }]);
    expect(await waits(owner(), year)).toBe(0);
    done(await attempt(owner(), 'removeResultUse', 'RemoveResultUseInput', { resultUseId: uses.find((one) => one.use === 'MERIT')?.id }, '__typename'));
    expect(await dues(owner(), '{ settled: false }')).toMatchObject([{ code: 'RESULT_LINKED' }]);
    expect(await waits(owner(), year)).toBe(1);
  });

  it('[R-403 fail] [R-403 pass] the outstanding go without until the city commends; taken back, it is due again', async () => {
    const id = (await evaluateBy(parties, { pairingId: pairing.pairingId, schemeId: 'year', ...period('06') }, {})).id;
    expect(of(await consequencesOf(owner(), id), 'COMMENDATION')).toMatchObject({ verdict: 'EXEMPT' });
    await use(owner(), id, 'REWARD');
    expect(of(await consequencesOf(owner(), id), 'COMMENDATION')).toMatchObject({ ruleId: 'R-403', verdict: 'NOT_MET' });
    const commend = async (level: string) => done(await attempt<{ commendation: { id: string } }>(owner(), 'recordCommendation', 'RecordCommendationInput',
      { pairingId: pairing.pairingId, subject: 'SUPPORTER', title: '先进集体', level, documentNo: '', reason: '成效显著', givenOn: '2022-12-20' }, 'commendation { id }')).commendation.id;
    await commend('COUNTY');
    expect(of(await consequencesOf(owner(), id), 'COMMENDATION')).toMatchObject({ verdict: 'NOT_MET' });
    const given = await commend('CITY');
    expect(of(await consequencesOf(owner(), id), 'COMMENDATION')).toMatchObject({ verdict: 'MET' });
    expect(await dues(owner(), '{ settled: true, codes: [COMMENDATION] }')).toMatchObject([{ evaluation: { id } }]);
    done(await attempt(owner(), 'withdrawCommendation', 'WithdrawCommendationInput', { commendationId: given, reason: '登记有误' }, '__typename'));
    expect(await dues(owner(), '{ settled: false, codes: [COMMENDATION] }')).toMatchObject([{ evaluation: { id } }]);
  });

  it('what took effect before any of it was kept is judged by the job, once, as the page says it; a result that obliges to nothing keeps nothing', async () => {
    const kept = () => world.database.admin<object>('select evaluation_id, code, rule_id, fix, fix_en, since, settled_on is null as open from result_due order by 1, 2');
    const before = await kept();
    expect(before.length).toBeGreaterThan(2);
    await world.database.admin(`insert into result_unjudged (scope_id, id) select scope_id, id from evaluation where state = 'EFFECTIVE'`);
    await world.database.admin('delete from result_due');
    expect(await waits(owner(), year)).toBe(0);
    const { services } = world.server.server;
    const job = new ResultDues(services.database, services.clock, pino({ level: 'silent' }));
    await job.run();
    expect(await kept()).toEqual(before.map((line) => ({ ...line, fix: expect.any(String) as string, fix_en: expect.toBeOneOf([null, expect.any(String)]) as string | null })));
    expect(await waits(owner(), year)).toBe(1);
    expect(await world.database.admin('select 1 from result_unjudged')).toEqual([]);
    const settled = await snapshot(world);
    await job.run();
    expect(await snapshot(world)).toBe(settled);
    // Of what is not named nothing is written, whoever calls.
    const [judged] = await services.database.call<{ judged: number }>('select app.judge_results($1, $2::jsonb, $3::jsonb) as judged', [services.clock.now().toISOString(), JSON.stringify([{ scope_id: Number(year.split('-')[0]), id: year.slice(year.indexOf('-') + 1) }]), '[]']);
    expect(judged?.judged).toBe(0);
    expect(await snapshot(world)).toBe(settled);
  });

  it('a quarter is a step on the way: it obliges to nothing', async () => {
    const id = (await evaluateBy(parties, { pairingId: pairing.pairingId, schemeId: 'quarter', ...period('07') }, { grade: 'UNQUALIFIED' })).id;
    expect(await consequencesOf(owner(), id)).toEqual([]);
    expect(await waits(owner(), id)).toBe(0);
  });

  it('[R-356 fail] [R-356 pass] a physician’s service waits on the supporter’s desk until it is entered in the periodic assessment', async () => {
    await judgeYearBy(world, pairing.pairingId, 2022, 'MY-S29', 2);
    const { id } = await evaluateBy(parties, { pairingId: pairing.pairingId, schemeId: 'term-end', assignmentId: stay(), ...period('08') }, {});
    const found = await consequencesOf(supporter(), id);
    expect(of(found, 'PERIODIC_ASSESSMENT')).toMatchObject({ ruleId: 'R-356', verdict: 'NOT_MET', fix: '将考核结果列入医师定期考核' });
    expect(of(found, 'RESULT_LINKED')).toMatchObject({ ruleId: 'R-355', verdict: 'EXEMPT' });
    expect([await waits(supporter(), id), await waits(owner(), id)]).toEqual([1, 0]);
    await use(supporter(), id, 'PERIODIC');
    expect(of(await consequencesOf(supporter(), id), 'PERIODIC_ASSESSMENT')).toMatchObject({ verdict: 'MET' });
    expect(await waits(supporter(), id)).toBe(0);
  });

  it.each([['pass', 'QUALIFIED', 'MET', '李秋实'], ['fail', 'UNQUALIFIED', 'NOT_MET', '赵明远']])('[R-293 %s] %s: priority in the annual merit', async (_case, grade, verdict, name) => {
    await judgeYearBy(world, pairing.pairingId, 2022, 'BZ-2016', 3);
    const { id } = await evaluateBy(parties, { pairingId: pairing.pairingId, schemeId: 'batch', assignmentId: members.get(name), periodFrom: '2022-12-01', periodTo: '2022-12-20' }, { grade });
    expect(of(await consequencesOf(supporter(), id), 'MERIT_PRIORITY')).toMatchObject({ ruleId: 'R-293', verdict });
    expect(await waits(supporter(), id)).toBe(0);
  });
});

describe('conduct', () => {
  const VIOLATION = `violation { id state assistedOn referredOn findings ${FINDINGS} }`;
  interface Case { id: string; state: string; findings: Judged[] }
  const record = async (name: string, kind: string) => done(await attempt<{ violation: Case }>(receiver(), 'recordViolation', 'RecordViolationInput',
    { assignmentId: members.get(name), class: kind, happenedOn: '2022-11-01', description: '经核实' }, VIOLATION)).violation;
  const decide = async (violationId: string, more: object = {}) => done(await attempt<{ violation: Case }>(supporter(), 'decideViolation', 'DecideViolationInput',
    { violationId, level: 'WARNING', decision: '警告', ...more }, VIOLATION)).violation;
  const conductOf = async (caller: Caller, name: string) =>
    (await caller.ask<{ assignment: { conductFindings: Judged[] } }>(`query($id: ID!) { assignment(id: $id) { conductFindings ${FINDINGS} } }`, { id: members.get(name) })).assignment.conductFindings;

  it('[R-364 fail] [R-364 pass] clean practice: decided by the supporter, assisted by the receiver, handed to the authority where it is illegal', async () => {
    await underPack('MY-S29', 2);
    const { id, findings } = await record('赵明远', 'CLEAN_PRACTICE');
    expect(of(findings, 'CLEAN_PRACTICE')).toMatchObject({ ruleId: 'R-364', verdict: 'NOT_MET', fix: '支援方处理、受援方配合', numbers: { missing: 2 } });
    const kinds = async (caller: Caller) => (await todosOf(caller)).filter((todo) => todo.subjectKey === id).map((todo) => todo.kind);
    expect(await kinds(receiver())).toEqual(['ASSIST_VIOLATION']);
    expect(await refused(supporter(), 'assistViolation', 'AssistViolationInput', { violationId: id, assistance: '代为登记' })).toMatchObject([{ code: 'PARTY' }]);
    expect(await refused(supporter(), 'referViolation', 'ReferViolationInput', { violationId: id, referredOn: '2022-12-01', referredTo: '公安机关' })).toMatchObject([{ code: 'STATE' }]);
    expect(of((await decide(id, { illegal: true })).findings, 'CLEAN_PRACTICE')).toMatchObject({ fix: '受援方配合、移送有关机关' });
    expect(await kinds(supporter())).toEqual(['REFER_VIOLATION']);
    done(await attempt(receiver(), 'assistViolation', 'AssistViolationInput', { violationId: id, assistance: '提供值班记录和谈话笔录' }, '__typename'));
    expect(await refused(receiver(), 'assistViolation', 'AssistViolationInput', { violationId: id, assistance: '再次' })).toMatchObject([{ code: 'CONDITION' }]);
    expect(await refused(supporter(), 'referViolation', 'ReferViolationInput', { violationId: id, referredOn: '2022-10-01', referredTo: '公安机关' })).toMatchObject([{ code: 'DATE_ORDER', path: 'referredOn' }]);
    const referred = done(await attempt<{ violation: Case }>(supporter(), 'referViolation', 'ReferViolationInput', { violationId: id, referredOn: '2022-12-20', referredTo: '公安机关' }, VIOLATION)).violation;
    expect(of(referred.findings, 'CLEAN_PRACTICE')).toMatchObject({ verdict: 'MET' });
    expect([...(await kinds(receiver())), ...(await kinds(supporter()))]).toEqual([]);
  });

  it('[R-082 pass] [R-082 fail] the classes of discipline that the pack names, on the violation and the stay', async () => {
    await underPack('HP-S08', 3);
    expect(of(await conductOf(supporter(), '强若水'), 'DISCIPLINE')).toMatchObject({ ruleId: 'R-082', verdict: 'MET' });
    const { id, findings } = await record('强若水', 'LIFE');
    expect(of(findings, 'DISCIPLINE')).toMatchObject({ verdict: 'NOT_MET', fix: '按规定处理', numbers: { violations: 1, open: 1 } });
    expect(await conductOf(world.as('lx-clerk'), '强若水')).toEqual([]);
    await decide(id);
    expect(of(await conductOf(receiver(), '强若水'), 'DISCIPLINE')).toMatchObject({ verdict: 'NOT_MET', numbers: { violations: 1, open: 0 } });
  });

  it('[R-135 pass] [R-135 fail] secrets are kept; what was dismissed counts for nothing', async () => {
    await underPack('HP-S14', 2);
    expect(of(await conductOf(supporter(), '强若水'), 'CONFIDENTIALITY')).toMatchObject({ ruleId: 'R-135', verdict: 'MET' });
    const { id, findings } = await record('强若水', 'CONFIDENTIALITY');
    expect(of(findings, 'CONFIDENTIALITY')).toMatchObject({ verdict: 'NOT_MET', numbers: { disclosures: 1 } });
    expect(of(await conductOf(supporter(), '强若水'), 'CONFIDENTIALITY')).toMatchObject({ verdict: 'NOT_MET' });
    done(await attempt(supporter(), 'dismissViolation', 'DismissViolationInput', { violationId: id, reason: '经查不属实' }, '__typename'));
    expect(of(await conductOf(supporter(), '强若水'), 'CONFIDENTIALITY')).toMatchObject({ verdict: 'MET' });
  });
});

describe('rosters, arrivals, training, tasks and agreements', () => {
  const readiness = async () => (await supporter().ask<{ team: { readiness: Judged[] } }>(`query($id: ID!) { team(id: $id) { readiness ${FINDINGS} } }`, { id: teamId })).team.readiness;

  it('[R-002 fail] [R-002 pass] nobody is put on the duty roster of a department without the reason of the exception', async () => {
    await underPack('BR-S01');
    const entry = { pairingId: pairing.pairingId, kind: 'DUTY_ROSTER', title: '12 月值班', happenedOn: '2022-12-20', content: '纳入心内科值班' };
    expect(await refused(receiver(), 'recordEntry', 'RecordEntryInput', { ...entry, exceptionReason: ' ' })).toMatchObject([{ code: 'DUTY_SHIFT', ruleId: 'R-002', path: 'exceptionReason', fix: '说明例外理由,或取消排班' }]);
    const { registerEntry } = done(await attempt<{ registerEntry: { exceptionReason: string; findings: Judged[] } }>(receiver(), 'recordEntry', 'RecordEntryInput', { ...entry, exceptionReason: '抗洪抢险' }, `registerEntry { exceptionReason findings ${FINDINGS} }`));
    expect(registerEntry).toMatchObject({ exceptionReason: '抗洪抢险', findings: [{ code: 'DUTY_SHIFT', ruleId: 'R-002', verdict: 'MET' }] });
  });

  it('[R-018 pass] [R-123 fail] who held the training: the administration did, which one pack wants and another does not', async () => {
    await underPack('CN-S02', 2);
    expect(of(await readiness(), 'PRE_TRAINING_ORGANISER')).toMatchObject({ ruleId: 'R-018', verdict: 'MET' });
    await underPack('HP-S13');
    expect(of(await readiness(), 'PRE_TRAINING_ORGANISER')).toMatchObject({ ruleId: 'R-123', verdict: 'NOT_MET' });
    await world.database.admin(`update pre_training set organiser = 'SUPPORTING'`);
    expect(of(await readiness(), 'PRE_TRAINING_ORGANISER')).toMatchObject({ ruleId: 'R-123', verdict: 'MET' });
    await underPack('CN-S02', 2);
    expect(of(await readiness(), 'PRE_TRAINING_ORGANISER')).toMatchObject({ ruleId: 'R-018', verdict: 'NOT_MET' });
  });

  it('[R-391 pass] [R-391 fail] everybody is confirmed at the receiver, person by person', async () => {
    await underPack('CN-410803-2021', 3);
    const arrivals = async () => (await readiness()).filter((finding) => finding.code === 'ARRIVAL_CONFIRMED').map(({ ruleId, verdict }) => `${ruleId} ${verdict}`);
    expect(new Set(await arrivals())).toEqual(new Set(['R-391 MET']));
    const [id] = [stay().slice(stay().indexOf('-') + 1)];
    await world.database.admin(`update assignment set arrived_on = null, state = 'DEPARTED' where id = $1`, [id]);
    expect((await arrivals()).filter((one) => one === 'R-391 NOT_MET')).toHaveLength(1);
    await world.database.admin(`update assignment set arrived_on = '2022-04-05', state = 'ARRIVED' where id = $1`, [id]);
  });

  it('[R-106 fail] [R-107 fail] [R-106 pass] [R-107 pass] duties are confirmed by both hospitals, and so is a change of them', async () => {
    await underPack('HP-S10', 2);
    const TASK = `task { id state changes { id } findings ${FINDINGS} }`;
    interface Task { task: { id: string; state: string; changes: { id: string }[]; findings: Judged[] } }
    const planned = done(await attempt<Task>(supporter(), 'planTask', 'PlanTaskInput', { pairingId: pairing.pairingId, title: '心内科带教', indicator: '每周查房', dueOn: '2022-12-31', responsibleDepartment: '心内科', responsiblePerson: '李秋实' }, TASK)).task;
    expect(of(planned.findings, 'DUTY_CONFIRM')).toMatchObject({ ruleId: 'R-106', verdict: 'NOT_MET', fix: '由受援单位确认' });
    expect(await refused(supporter(), 'startTask', 'TaskInput', { taskId: planned.id })).toMatchObject([{ code: 'STATE' }]);
    const confirmed = done(await attempt<Task>(receiver(), 'confirmTask', 'TaskInput', { taskId: planned.id }, TASK)).task;
    expect(confirmed.findings).toMatchObject([{ code: 'DUTY_CONFIRM', verdict: 'MET' }]);
    const asked = done(await attempt<Task>(receiver(), 'requestTaskChange', 'RequestTaskChangeInput', { taskId: planned.id, title: '心内科带教和门诊', reason: '需要增加门诊' }, TASK)).task;
    expect(of(asked.findings, 'DUTY_CHANGE')).toMatchObject({ ruleId: 'R-107', verdict: 'NOT_MET', fix: '由支援医院确认' });
    const agreed = done(await attempt<Task>(supporter(), 'acceptTaskChange', 'TaskChangeInput', { taskChangeId: asked.changes[0]?.id }, TASK)).task;
    expect(of(agreed.findings, 'DUTY_CHANGE')).toMatchObject({ ruleId: 'R-107', verdict: 'MET' });
  });

  it('[R-186 pass] [R-186 fail] a supporter has an agreement of its own with each receiver', async () => {
    await underPack('YC-S21');
    const own = async (caller: Caller) => (await caller.ask<{ ownAgreements: { supporterName: string; receivers: number; findings: Judged[] }[] }>(`{ ownAgreements { supporterName receivers findings ${FINDINGS} } }`)).ownAgreements;
    expect(await own(supporter())).toMatchObject([{ receivers: 1, findings: [{ code: 'AGREEMENT_EACH', ruleId: 'R-186', verdict: 'MET' }] }]);
    const second = await assign(world, pairing.programmeId, 'lanzhouHospital', 'weiyuanHospital');
    done(await attempt(owner(), 'confirmPairing', 'PairingInput', { pairingId: second.id }, '__typename'));
    await underPack('YC-S21');
    for (const caller of [supporter(), owner()]) {
      expect(await own(caller)).toMatchObject([{ receivers: 2, findings: [{ ruleId: 'R-186', verdict: 'NOT_MET', fix: '与渭源县人民医院分别签订' }] }]);
    }
    expect(await own(world.as('tj-hosp'))).toEqual([]);
  });
});
