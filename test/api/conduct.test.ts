import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../kit/as.js';
import { dispatched } from '../kit/dispatched.js';
import { activePairing, type ActivePairing } from '../kit/pairings.js';
import { attempt, teamOnSite } from '../kit/teams.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

// J-4 step 6 and J-5 step 1: exits, incidents, spot checks, violations.

interface Row { id: string; state: string }

describe('J-4.6: exits, incidents, spot checks and violations of those on site', () => {
  let world: World;
  let pairing: ActivePairing;
  let teamId: string;
  let members: Map<string, string>;
  let li: Caller;
  beforeAll(async () => {
    world = await createWorld();
    world.at('2022-04-06T09:00:00+08:00');
    pairing = await activePairing(world);
    ({ teamId, members } = await teamOnSite(world, pairing.pairingId));
    done(await attempt(world.officeOf('longxiHospital'), 'startDuty', 'StartDutyInput', { teamId, onDutyOn: '2022-04-06' }, 'team { state }'));
    li = await dispatched(world, 'li-person', idOf('李秋实'));
    world.at('2022-05-05T15:20:00+08:00');
  }, 120_000);
  afterAll(() => world.close());

  const idOf = (name: string): string => members.get(name) ?? '';
  const receiver = () => world.officeOf('longxiHospital');
  const supporter = () => world.officeOf('lanzhouHospital');
  const stateOf = async (name: string) => (await receiver().ask<{ assignment: Row }>('query($id: ID!) { assignment(id: $id) { id state } }', { id: idOf(name) })).assignment.state;
  async function refused(caller: Caller, field: string, inputType: string, input: object): Promise<Problem[]> {
    const before = await snapshot(world);
    const { problems } = await attempt(caller, field, inputType, input, '__typename');
    expect(await snapshot(world)).toBe(before);
    expect(problems.length).toBeGreaterThan(0);
    return problems;
  }
  const codeOf = async (caller: Caller, field: string, inputType: string, input: object) =>
    (await caller.run(`mutation($input: ${inputType}!) { ${field}(input: $input) { problems { code } } }`, { input })).errors[0]?.extensions.code;
  const todosOf = async (caller: Caller) =>
    (await caller.ask<{ todos: { nodes: { kind: string }[] } }>('{ todos(first: 200) { nodes { kind } } }')).todos.nodes.map((todo) => todo.kind);
  const noticesOf = async (caller: Caller, kind: string) =>
    (await caller.ask<{ notices: { nodes: { kind: string }[] } }>('{ notices(first: 200) { nodes { kind } } }')).notices.nodes.filter((notice) => notice.kind === kind).length;

  describe('incidents', () => {
    const INCIDENT = 'incident { id state receivingAcknowledgedBy supportingAcknowledgedBy findings { code ruleId verdict actual numbers } }';
    type Incident = Row & { findings: { code: string; ruleId: string; verdict: string; numbers: Record<string, number> }[] };
    let incidentId: string;
    const report = { kind: 'ERROR', occurredAt: '2022-05-05T07:10:00Z', place: '心内科', summary: '用药剂量差错，已停药观察', firstMeasures: '停药' };

    it('6 [R-113 pass] reported to the minute, on the same day', async () => {
      expect(await refused(li, 'reportIncident', 'ReportIncidentInput', { ...report, assignmentId: idOf('李秋实'), occurredAt: '2022-05-05T08:10:00Z' })).toMatchObject([{ code: 'DATE_ORDER', path: 'occurredAt' }]);
      expect(await refused(li, 'reportIncident', 'ReportIncidentInput', { ...report, assignmentId: idOf('李秋实'), summary: '患者电话 13900001234' })).toMatchObject([{ code: 'SENSITIVE_TEXT', ruleId: 'R-055' }]);
      const { incident } = done(await attempt<{ incident: Incident }>(li, 'reportIncident', 'ReportIncidentInput', { ...report, assignmentId: idOf('李秋实') }, INCIDENT));
      incidentId = incident.id;
      expect(incident.state).toBe('REPORTED');
      expect(incident.findings).toMatchObject([
        { code: 'INCIDENT_REPORT', ruleId: 'R-113', verdict: 'MET', numbers: { minutes: 10 } }, { code: 'INCIDENT_RECIPIENTS', ruleId: 'R-114', verdict: 'NOT_MET', numbers: { required: 2, actual: 0 } },
      ]);
      for (const caller of [receiver(), supporter(), world.as('gs-prov')]) expect(await noticesOf(caller, 'INCIDENT_REPORTED')).toBe(1);
      expect(await todosOf(receiver())).toContain('ACKNOWLEDGE_INCIDENT');
    });

    it('6 [R-114 fail] one acknowledgement is not enough; the supporter’s is its leadership’s', async () => {
      expect(await refused(receiver(), 'investigateIncident', 'AcknowledgeIncidentInput', { incidentId })).toMatchObject([{ code: 'INCIDENT_RECIPIENTS', ruleId: 'R-114', numbers: { actual: 0 } }]);
      const { incident } = done(await attempt<{ incident: Row }>(receiver(), 'acknowledgeIncident', 'AcknowledgeIncidentInput', { incidentId }, INCIDENT));
      expect(incident.state).toBe('REPORTED');
      const { awaited } = await receiver().ask<{ awaited: { nodes: { kind: string; waitsFor: string; subjectKey: string }[] } }>('{ awaited(first: 100) { nodes { kind waitsFor subjectKey } } }');
      expect(awaited.nodes).toContainEqual({ kind: 'ACKNOWLEDGE_INCIDENT', waitsFor: '兰州新区总医院', subjectKey: incidentId });
      expect(await refused(receiver(), 'acknowledgeIncident', 'AcknowledgeIncidentInput', { incidentId })).toMatchObject([{ code: 'CONDITION' }]);
      expect(await refused(supporter(), 'acknowledgeIncident', 'AcknowledgeIncidentInput', { incidentId })).toMatchObject([{ code: 'CONDITION', message: '由派出医院领导确认' }]);
      expect(await refused(receiver(), 'investigateIncident', 'AcknowledgeIncidentInput', { incidentId })).toMatchObject([{ code: 'INCIDENT_RECIPIENTS', ruleId: 'R-114', numbers: { actual: 1 } }]);
      expect(await codeOf(li, 'acknowledgeIncident', 'AcknowledgeIncidentInput', { incidentId })).toBe('FORBIDDEN');
    });

    it('6 [R-114 pass] both have acknowledged: investigated, handled, closed', async () => {
      const acknowledged = done(await attempt<{ incident: Incident }>(world.as('lz-lead'), 'acknowledgeIncident', 'AcknowledgeIncidentInput', { incidentId }, INCIDENT)).incident;
      expect(acknowledged).toMatchObject({ state: 'ACKNOWLEDGED', supportingAcknowledgedBy: expect.stringContaining('祁国栋') });
      expect(acknowledged.findings).toMatchObject([{ verdict: 'MET' }, { code: 'INCIDENT_RECIPIENTS', verdict: 'MET' }]);
      expect(await todosOf(receiver())).toContain('HANDLE_INCIDENT');
      const handling = { incidentId, cause: '核对制度未执行', handling: '全科通报并复训' };
      expect(await refused(receiver(), 'handleIncident', 'HandleIncidentInput', handling)).toMatchObject([{ code: 'STATE' }]);
      done(await attempt(receiver(), 'investigateIncident', 'AcknowledgeIncidentInput', { incidentId }, INCIDENT));
      done(await attempt(receiver(), 'handleIncident', 'HandleIncidentInput', handling, INCIDENT));
      const closed = done(await attempt<{ incident: Row }>(world.as('lz-lead'), 'closeIncident', 'CloseIncidentInput', { incidentId, conclusion: '未造成后果' }, INCIDENT));
      expect(closed.incident.state).toBe('CLOSED');
    });

    it('6 [R-113 fail] the report of the next day stands as late', async () => {
      const late = { ...report, assignmentId: idOf('赵明远'), occurredAt: '2022-05-03T07:10:00Z' };
      const { incident } = done(await attempt<{ incident: Incident }>(receiver(), 'reportIncident', 'ReportIncidentInput', late, INCIDENT));
      expect(incident.findings[0]).toMatchObject({ code: 'INCIDENT_REPORT', ruleId: 'R-113', verdict: 'NOT_MET' });
      const { incidents } = await li.ask<{ incidents: { nodes: Row[] } }>('{ incidents { nodes { id state } } }');
      expect(incidents.nodes.map((row) => row.id)).toEqual([incidentId]);
    });
  });

  describe('exits', () => {
    const EXIT = 'exitRequest { id state addressedName findings { code ruleId verdict } }';
    type Exit = { exitRequest: Row & { addressedName: string } };
    let exitId: string;

    it('[R-022 fail] not on the day of leaving, and only by the supporter’s side', async () => {
      const input = { assignmentId: idOf('李秋实'), reason: '家庭原因', leavesOn: '2022-05-05' };
      expect(await refused(li, 'applyForExit', 'ApplyForExitInput', input)).toMatchObject([{ code: 'EXIT_ADVANCE', ruleId: 'R-022' }]);
      expect(await codeOf(world.as('lx-clerk'), 'applyForExit', 'ApplyForExitInput', input)).toBe('FORBIDDEN');
      expect(await refused(receiver(), 'applyForExit', 'ApplyForExitInput', { ...input, leavesOn: '2022-05-20' })).toMatchObject([{ code: 'PARTY' }]);
    });

    it('[R-022 pass] goes to the health administration of the receiving county', async () => {
      const { exitRequest } = done(await attempt<Exit>(li, 'applyForExit', 'ApplyForExitInput', { assignmentId: idOf('李秋实'), kind: 'REASSIGN', reason: '家庭原因', leavesOn: '2022-05-20' }, EXIT));
      exitId = exitRequest.id;
      expect(exitRequest).toMatchObject({ state: 'APPLIED', addressedName: '陇西县卫生健康局' });
      expect(await todosOf(world.as('lx-health'))).toContain('REVIEW_EXIT');
      expect(await todosOf(world.as('gs-prov'))).not.toContain('REVIEW_EXIT');
      expect(await refused(supporter(), 'applyForExit', 'ApplyForExitInput', { assignmentId: idOf('李秋实'), reason: 'x', leavesOn: '2022-05-21' })).toMatchObject([{ code: 'EXIT_OPEN' }]);
    });

    it('[R-023 fail] no formalities without approval, no decision by anybody else', async () => {
      expect(await refused(receiver(), 'startFormalities', 'ExitInput', { exitId })).toMatchObject([{ code: 'EXIT_APPROVAL', ruleId: 'R-023' }]);
      expect(await refused(world.as('gs-prov'), 'reviewExit', 'DecideExitInput', { exitId })).toMatchObject([{ code: 'CONDITION' }]);
      expect(await refused(world.as('lx-health'), 'approveExit', 'DecideExitInput', { exitId })).toMatchObject([{ code: 'STATE' }]);
      done(await attempt(world.as('lx-health'), 'reviewExit', 'DecideExitInput', { exitId }, EXIT));
      expect(await refused(world.as('lx-health'), 'rejectExit', 'DecideExitInput', { exitId })).toMatchObject([{ code: 'REASON_REQUIRED' }]);
      expect(await refused(receiver(), 'startFormalities', 'ExitInput', { exitId })).toMatchObject([{ code: 'EXIT_APPROVAL', ruleId: 'R-023' }]);
    });

    it('[R-023 pass] approved, then the formalities: the stay ends early and the person is free', async () => {
      done(await attempt(world.as('lx-health'), 'approveExit', 'DecideExitInput', { exitId, note: '同意' }, EXIT));
      expect(await todosOf(receiver())).toContain('HANDLE_EXIT');
      world.at('2022-05-20T17:00:00+08:00');
      done(await attempt(receiver(), 'startFormalities', 'ExitInput', { exitId }, EXIT));
      expect(await refused(receiver(), 'completeExit', 'CompleteExitInput', { exitId, lastOn: '2022-05-04' })).toMatchObject([{ code: 'DATE_ORDER', ruleId: 'R-023' }]);
      const { exitRequest } = done(await attempt<Exit>(receiver(), 'completeExit', 'CompleteExitInput', { exitId, lastOn: '2022-05-20' }, EXIT));
      expect(exitRequest.state).toBe('DONE');
      expect(await stateOf('李秋实')).toBe('ENDED_EARLY');
      const { persons } = await supporter().ask<{ persons: { nodes: { name: string }[] } }>('{ persons(filter: { available: true }) { nodes { name } } }');
      expect(persons.nodes.map((person) => person.name)).toContain('李秋实');
    });

    it('a refused exit goes on with the stay; a withdrawn one as well', async () => {
      const apply = () => attempt<Exit>(supporter(), 'applyForExit', 'ApplyForExitInput', { assignmentId: idOf('赵明远'), kind: 'REASSIGN', reason: '科室调整', leavesOn: '2022-06-30' }, EXIT);
      const first = done(await apply()).exitRequest.id;
      done(await attempt(world.as('lx-health'), 'reviewExit', 'DecideExitInput', { exitId: first }, EXIT));
      done(await attempt(world.as('lx-health'), 'rejectExit', 'DecideExitInput', { exitId: first, note: '无人接替' }, EXIT));
      const second = done(await apply()).exitRequest.id;
      done(await attempt(supporter(), 'withdrawExit', 'ExitInput', { exitId: second }, EXIT));
      expect(await stateOf('赵明远')).toBe('ON_DUTY');
      const { exitRequests } = await receiver().ask<{ exitRequests: { totalCount: number } }>('{ exitRequests { totalCount } }');
      expect(exitRequests.totalCount).toBe(3);
    });
  });

  describe('spot checks', () => {
    const CHECK = 'spotCheck { id state called answered calls { name answered location } }';
    const SUPERVISION = `query($id: ID!) { pairing(id: $id) { supervision { month phoneSessions phoneRequired visits findings { code ruleId verdict numbers } } } }`;
    interface Month { month: string; phoneSessions: number; phoneRequired: number | null; visits: number; findings: { code: string; ruleId: string; verdict: string; numbers: Record<string, number> }[] }
    const supervision = async (caller: Caller) => (await caller.ask<{ pairing: { supervision: Month[] } }>(SUPERVISION, { id: pairing.pairingId })).pairing.supervision;
    const session = (day: number, answered = true, more: object = {}) => ({
      pairingId: pairing.pairingId, method: 'PHONE', kind: 'UNSCHEDULED', checkedAt: `2022-06-${String(day).padStart(2, '0')}T02:00:00Z`, topics: ['ON_POST'],
      calls: [{ assignmentId: idOf('赵明远'), answered, ...(answered && { location: '儿科门诊', confirmer: '贾芳' }) }], ...more,
    });

    it('J-5.1 who is called, who answers and where he is', async () => {
      world.at('2022-06-26T10:00:00+08:00');
      expect(await refused(supporter(), 'recordSpotCheck', 'RecordSpotCheckInput', { ...session(3), calls: [{ assignmentId: idOf('赵明远'), answered: true }] })).toMatchObject([{ code: 'REQUIRED', path: 'calls.0.location' }]);
      expect(await refused(supporter(), 'recordSpotCheck', 'RecordSpotCheckInput', session(28))).toMatchObject([{ code: 'DATE_ORDER' }]);
      const { spotCheck } = done(await attempt<{ spotCheck: Row & { called: number; answered: number } }>(supporter(), 'recordSpotCheck', 'RecordSpotCheckInput', session(3), CHECK));
      expect(spotCheck).toMatchObject({ state: 'RECORDED', called: 1, answered: 1, calls: [{ name: '赵明远', location: '儿科门诊' }] });
      expect(await noticesOf(receiver(), 'SPOT_CHECK')).toBe(1);
      expect(await codeOf(li, 'recordSpotCheck', 'RecordSpotCheckInput', session(3))).toBe('FORBIDDEN');
      expect(await codeOf(world.as('tj-hosp'), 'recordSpotCheck', 'RecordSpotCheckInput', session(3))).toBe('NOT_FOUND');
    });

    it('J-5.1 [R-301 pass] [R-301 fail] sessions of the month against the pack, an unanswered call counts (C-13)', async () => {
      done(await attempt(supporter(), 'recordSpotCheck', 'RecordSpotCheckInput', session(12, false), CHECK));
      // The receiver's own session does not count where the pack wants the supporter's.
      done(await attempt(receiver(), 'recordSpotCheck', 'RecordSpotCheckInput', session(20), CHECK));
      await underPack(world, 'BZ-2016');
      const [now] = await supervision(supporter());
      expect(now).toMatchObject({ month: '2022-06', phoneSessions: 2, phoneRequired: 3 });
      expect(now?.findings).toContainEqual(expect.objectContaining({ code: 'PHONE_CHECKS', ruleId: 'R-301', verdict: 'UNKNOWN', numbers: { required: 3, actual: 2 } }));
      world.at('2022-07-02T10:00:00+08:00');
      expect((await supervision(supporter()))[1]?.findings).toContainEqual(expect.objectContaining({ code: 'PHONE_CHECKS', verdict: 'NOT_MET', numbers: { required: 3, actual: 2 } }));
      const third = done(await attempt<{ spotCheck: Row }>(supporter(), 'recordSpotCheck', 'RecordSpotCheckInput', session(25), CHECK)).spotCheck;
      expect((await supervision(supporter()))[1]?.findings).toContainEqual(expect.objectContaining({ code: 'PHONE_CHECKS', verdict: 'MET', numbers: { required: 3, actual: 3 } }));
      expect(await refused(receiver(), 'voidSpotCheck', 'VoidSpotCheckInput', { spotCheckId: third.id, reason: '误记' })).toMatchObject([{ code: 'CONDITION' }]);
      done(await attempt(supporter(), 'voidSpotCheck', 'VoidSpotCheckInput', { spotCheckId: third.id, reason: '误记' }, CHECK));
      expect((await supervision(supporter()))[1]).toMatchObject({ phoneSessions: 2 });
    });

    it('[R-209 pass] [R-322 record] visits on site, scheduled or not', async () => {
      await underPack(world, 'TY-S22');
      expect((await supervision(supporter()))[0]?.findings).toContainEqual(expect.objectContaining({ code: 'SPOT_CHECKS', ruleId: 'R-209', verdict: 'UNKNOWN' }));
      const visit = { ...session(1), method: 'ONSITE', kind: 'SCHEDULED', checkedAt: '2022-07-01T02:00:00Z', topics: ['PLAN', 'SERVICE', 'WORK'] };
      done(await attempt(world.as('lx-health'), 'recordSpotCheck', 'RecordSpotCheckInput', visit, CHECK));
      expect((await supervision(world.as('lx-health')))[0]).toMatchObject({ visits: 1 });
      expect((await supervision(supporter()))[0]?.findings).toContainEqual(expect.objectContaining({ code: 'SPOT_CHECKS', verdict: 'MET', numbers: { visits: 1 } }));
      const { spotChecks } = await supporter().ask<{ spotChecks: { nodes: { topics: string[]; byOrgName: string }[] } }>('{ spotChecks(filter: { methods: [ONSITE] }) { nodes { topics byOrgName } } }');
      expect(spotChecks.nodes).toMatchObject([{ topics: ['PLAN', 'SERVICE', 'WORK'] }]);
    });
  });

  describe('violations', () => {
    const VIOLATION = 'violation { id state level measures reportTo decidedBy }';
    type Decided = { violation: Row & { level: string; measures: string[]; reportTo: string | null } };
    const record = (caller: Caller, more: object) =>
      attempt<Decided>(caller, 'recordViolation', 'RecordViolationInput', { class: 'WORK', happenedOn: '2022-07-01', description: '无故脱岗半天', ...more }, VIOLATION);

    it('[R-021 record] [R-044 record] [R-118 record] [R-211 record] recorded by either hospital, decided by the person’s own, on a level of the pack', async () => {
      await underPack(world, 'HP-S04');
      const { violation } = done(await record(receiver(), { assignmentId: idOf('赵明远') }));
      expect(await todosOf(supporter())).toContain('DECIDE_VIOLATION');
      expect(await refused(receiver(), 'decideViolation', 'DecideViolationInput', { violationId: violation.id, level: 'WARNING', decision: '警告' })).toMatchObject([{ code: 'PARTY' }]);
      expect(await refused(supporter(), 'decideViolation', 'DecideViolationInput', { violationId: violation.id, decision: '警告' })).toMatchObject([{ code: 'REQUIRED', path: 'level' }]);
      const decided = done(await attempt<Decided>(supporter(), 'decideViolation', 'DecideViolationInput', { violationId: violation.id, level: 'WARNING', decision: '警告' }, VIOLATION));
      expect(decided.violation).toMatchObject({ state: 'DECIDED', level: 'WARNING', measures: [] });
      expect(await noticesOf(receiver(), 'VIOLATION_DECIDED')).toBe(1);
    });

    it('[R-273 record] the result is reported to whom the pack names', async () => {
      await underPack(world, 'HN-2014');
      const { violation } = done(await record(supporter(), { assignmentId: idOf('赵明远'), class: 'LIFE' }));
      expect(await refused(supporter(), 'reportViolation', 'ViolationInput', { violationId: violation.id })).toMatchObject([{ code: 'STATE' }]);
      const decided = done(await attempt<Decided>(supporter(), 'decideViolation', 'DecideViolationInput', { violationId: violation.id, level: 'CRITICISM', decision: '批评教育' }, VIOLATION));
      expect(decided.violation.reportTo).toBe('卫生局医政科');
      done(await attempt(supporter(), 'reportViolation', 'ViolationInput', { violationId: violation.id }, VIOLATION));
      expect(await noticesOf(world.as('gs-prov'), 'VIOLATION_REPORTED')).toBe(1);
    });

    it('[R-137 record] another assignment instead of a sanction; what is not true is dismissed with its reason', async () => {
      const { violation } = done(await record(receiver(), { assignmentId: idOf('赵明远') }));
      const decided = done(await attempt<Decided>(supporter(), 'decideViolation', 'DecideViolationInput', { violationId: violation.id, level: 'REASSIGN', decision: '调整派驻岗位' }, VIOLATION));
      expect(decided.violation.level).toBe('REASSIGN');
      const other = done(await record(receiver(), { assignmentId: idOf('赵明远') }));
      done(await attempt(supporter(), 'dismissViolation', 'DismissViolationInput', { violationId: other.violation.id, reason: '当日为值班后补休' }, VIOLATION));
    });

    it('[R-360 pass] [R-360 fail] [R-363 pass] [R-363 fail] what follows from failing stands in the pack: by whom, and how serious', async () => {
      await underPack(world, 'MY-S29');
      const mild = done(await record(receiver(), { pairingId: pairing.pairingId, class: 'DUTY' })).violation;
      expect(await refused(supporter(), 'decideViolation', 'DecideViolationInput', { violationId: mild.id, decision: '通报' })).toMatchObject([{ code: 'CONDITION', message: '由卫生健康行政部门处理' }]);
      const decide = async (caller: Caller, id: string, more: object = {}) =>
        done(await attempt<Decided>(caller, 'decideViolation', 'DecideViolationInput', { violationId: id, decision: '处理', ...more }, VIOLATION)).violation.measures;
      expect(await decide(world.as('gs-prov'), mild.id)).toEqual(['CIRCULAR']);
      const grave = done(await record(receiver(), { pairingId: pairing.pairingId, class: 'DUTY', serious: true })).violation;
      expect(await decide(world.as('gs-prov'), grave.id)).toEqual(['CIRCULAR', 'HEAD_LIABILITY', 'BAR_GRADE_REVIEW']);
      const small = done(await record(receiver(), { assignmentId: idOf('赵明远') })).violation;
      expect(await decide(supporter(), small.id, { level: 'WARNING' })).toEqual([]);
      const serious = done(await record(receiver(), { assignmentId: idOf('赵明远'), serious: true })).violation;
      expect(await decide(supporter(), serious.id, { level: 'DEMERIT' })).toEqual(['ANNUAL_FAIL', 'PERIODIC_FAIL']);
    });

    it('[R-364 pass] [R-364 fail] clean practice: the supporter handles, the receiver only assists; the law takes the rest', async () => {
      const { violation } = done(await record(receiver(), { assignmentId: idOf('强若水'), class: 'CLEAN_PRACTICE', description: '收受礼品' }));
      expect(await refused(world.as('gs-prov'), 'decideViolation', 'DecideViolationInput', { violationId: violation.id, level: 'LEGAL', decision: '移送' })).toMatchObject([{ code: 'CONDITION', message: '由派出医院处理，受援单位协助' }]);
      const decided = done(await attempt<Decided>(world.as('lz-lead'), 'decideViolation', 'DecideViolationInput', { violationId: violation.id, level: 'LEGAL', decision: '移送司法机关' }, VIOLATION));
      expect(decided.violation).toMatchObject({ state: 'DECIDED', level: 'LEGAL' });
      expect(await codeOf(li, 'recordViolation', 'RecordViolationInput', { assignmentId: idOf('强若水'), class: 'WORK', happenedOn: '2022-07-01', description: 'x' })).toBe('FORBIDDEN');
      const { violations } = await supporter().ask<{ violations: { totalCount: number } }>('{ violations(filter: { classes: [CLEAN_PRACTICE] }) { totalCount } }');
      expect(violations.totalCount).toBe(1);
      const [trail] = await world.database.admin<{ n: number }>(`select count(*)::int as n from audit_event where table_name = 'violation'`);
      expect(trail?.n).toBeGreaterThan(10);
    });
  });
});

/** Lets the pairing and its batch stand under another pack, as if they had been opened under it. */
async function underPack(world: World, code: string): Promise<void> {
  await world.database.admin('update pairing set pack_code = $1', [code]);
  await world.database.admin('update team set pack_code = $1', [code]);
}
