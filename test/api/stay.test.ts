import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../kit/as.js';
import { dispatched } from '../kit/dispatched.js';
import { activePairing, type ActivePairing } from '../kit/pairings.js';
import { addMember, addStaff, attempt, formTeam, teamOnSite } from '../kit/teams.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

// J-4 step 5: duty, leave, outings, the end of a stay, hand-over.

const STAY = `query Stay($id: ID!) { assignment(id: $id) { id name state onDutyOn finishedOn endReason revision
  stay { months days dueOn remainingDays leaveDays absenceDays homeVisits homeVisitsMax }
  stayFindings { code ruleId verdict actual numbers since } leaves { id state fromOn toOn } availableActions { name allowed reason } } }`;
interface Finding { code: string; ruleId: string; verdict: string; actual: string; numbers: Record<string, string | number>; since: string | null }
interface Stay {
  id: string; state: string; onDutyOn: string | null; finishedOn: string | null; endReason: string | null; revision: number; stayFindings: Finding[];
  stay: { months: number; days: number; dueOn: string | null; remainingDays: number | null; leaveDays: number; absenceDays: number; homeVisits: number } | null;
  leaves: { id: string; state: string }[]; availableActions: { name: string; allowed: boolean; reason: string | null }[];
}
interface Leave { id: string; state: string; overstayDays: number; overdue: boolean; decidedBy: string | null; findings: Finding[] }
const LEAVE = 'leave { id state overstayDays overdue decidedBy findings { code ruleId verdict actual numbers since } }';

describe('J-4.5: life on site, with leave', () => {
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
    li = await dispatched(world, 'li-person', idOf('李秋实'));
  }, 120_000);
  afterAll(() => world.close());

  const idOf = (name: string): string => members.get(name) ?? '';
  const receiver = () => world.officeOf('longxiHospital');
  const supporter = () => world.officeOf('lanzhouHospital');
  const stay = async (name: string, caller = receiver()) => (await caller.ask<{ assignment: Stay }>(STAY, { id: idOf(name) })).assignment;
  const request = (caller: Caller, name: string, fromOn: string, toOn: string, more: object = {}) =>
    attempt<{ leave: Leave }>(caller, 'requestLeave', 'RequestLeaveInput', { assignmentId: idOf(name), kind: 'PERSONAL', fromOn, toOn, reason: '家中有事', ...more }, LEAVE);
  const step = (caller: Caller, field: string, inputType: string, input: object) => attempt<{ leave: Leave }>(caller, field, inputType, input, LEAVE);
  async function refused(caller: Caller, field: string, inputType: string, input: object): Promise<Problem[]> {
    const before = await snapshot(world);
    const { problems } = await attempt(caller, field, inputType, input, '__typename');
    expect(await snapshot(world)).toBe(before);
    expect(problems.length).toBeGreaterThan(0);
    return problems;
  }
  async function noticesOf(caller: Caller, kind: string): Promise<number> {
    const { notices } = await caller.ask<{ notices: { nodes: { kind: string }[] } }>('{ notices(first: 200) { nodes { kind } } }');
    return notices.nodes.filter((notice) => notice.kind === kind).length;
  }
  const todosOf = async (caller: Caller) =>
    (await caller.ask<{ todos: { nodes: { kind: string }[] } }>('{ todos(first: 200) { nodes { kind } } }')).todos.nodes.map((todo) => todo.kind);

  it('5 the receiver puts those who arrived on duty, nobody else does', async () => {
    expect(await todosOf(receiver())).toContain('START_DUTY');
    expect(await refused(supporter(), 'startDuty', 'StartDutyInput', { teamId, onDutyOn: '2022-04-06' })).toMatchObject([{ code: 'PARTY' }]);
    expect((await refused(receiver(), 'startDuty', 'StartDutyInput', { teamId, onDutyOn: '2022-04-07' }))[0]).toMatchObject({ code: 'DATE_ORDER', path: 'onDutyOn' });
    done(await attempt(receiver(), 'startDuty', 'StartDutyInput', { teamId, onDutyOn: '2022-04-06' }, 'team { state }'));
    expect(await stay('李秋实')).toMatchObject({ state: 'ON_DUTY', onDutyOn: '2022-04-06', stay: { months: 0, days: 1, dueOn: '2022-10-05', leaveDays: 0 } });
    expect(await refused(receiver(), 'startDuty', 'StartDutyInput', { teamId, onDutyOn: '2022-04-06' })).toMatchObject([{ code: 'NOBODY_ARRIVED' }]);
  });

  it('5 [R-110 fail] leave is asked for in advance, within the stay, once for each day', async () => {
    world.at('2022-04-11T09:00:00+08:00');
    const input = { assignmentId: idOf('李秋实'), kind: 'PERSONAL', fromOn: '2022-04-10', toOn: '2022-04-12', reason: '家中有事' };
    expect(await refused(li, 'requestLeave', 'RequestLeaveInput', input)).toMatchObject([{ code: 'LEAVE_IN_ADVANCE', ruleId: 'R-110' }]);
    expect(await refused(li, 'requestLeave', 'RequestLeaveInput', { ...input, fromOn: '2022-04-14', toOn: '2022-04-13' })).toMatchObject([{ code: 'PERIOD' }]);
    expect(await refused(li, 'requestLeave', 'RequestLeaveInput', { ...input, fromOn: '2023-04-04', toOn: '2023-04-09' })).toMatchObject([{ code: 'PERIOD_OUTSIDE' }]);
    expect(await refused(li, 'requestLeave', 'RequestLeaveInput', { ...input, fromOn: '2022-04-14', toOn: '2022-04-15', reason: '身份证 620102198405200029' })).toMatchObject([{ code: 'SENSITIVE_TEXT', ruleId: 'R-055' }]);
    const hidden = await li.run('mutation($input: RequestLeaveInput!) { requestLeave(input: $input) { problems { code } } }', { input: { ...input, assignmentId: idOf('赵明远') } });
    expect(hidden.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('5 [R-110 fail] who leaves before approval is absent without approval, and both hospitals are alerted', async () => {
    const { leave } = done(await request(li, '李秋实', '2022-04-14', '2022-04-15'));
    expect(leave.state).toBe('REQUESTED');
    expect(await todosOf(receiver())).toContain('DECIDE_LEAVE');
    expect(await todosOf(supporter())).not.toContain('DECIDE_LEAVE');
    expect(await refused(li, 'requestLeave', 'RequestLeaveInput', { assignmentId: idOf('李秋实'), kind: 'SICK', fromOn: '2022-04-15', toOn: '2022-04-16', reason: '发热' })).toMatchObject([{ code: 'LEAVE_OVERLAP' }]);
    const [before, own] = [await noticesOf(receiver(), 'UNAPPROVED_ABSENCE'), await noticesOf(supporter(), 'UNAPPROVED_ABSENCE')];
    const left = done(await step(li, 'departOnLeave', 'DepartOnLeaveInput', { leaveId: leave.id }));
    expect(left.leave.state).toBe('UNAPPROVED_ABSENCE');
    expect(left.leave.findings).toContainEqual(expect.objectContaining({ code: 'LEAVE_BEFORE_DEPARTURE', ruleId: 'R-110', verdict: 'NOT_MET' }));
    expect(await noticesOf(receiver(), 'UNAPPROVED_ABSENCE')).toBe(before + 1);
    expect(await noticesOf(supporter(), 'UNAPPROVED_ABSENCE')).toBe(own + 1);
    expect((await stay('李秋实')).state).toBe('ON_LEAVE');
    world.at('2022-04-13T09:00:00+08:00');
    expect(await stay('李秋实')).toMatchObject({ stay: { absenceDays: 3, leaveDays: 0 } });
    expect(await refused(supporter(), 'confirmReturn', 'ConfirmReturnInput', { leaveId: leave.id, returnedOn: '2022-04-13' })).toMatchObject([{ code: 'PARTY' }]);
    expect(await refused(receiver(), 'confirmReturn', 'ConfirmReturnInput', { leaveId: leave.id, returnedOn: '2022-04-10' })).toMatchObject([{ code: 'DATE_ORDER' }]);
    done(await step(world.as('lx-clerk'), 'confirmReturn', 'ConfirmReturnInput', { leaveId: leave.id, returnedOn: '2022-04-13' }));
    expect(await stay('李秋实')).toMatchObject({ state: 'ON_DUTY', stay: { absenceDays: 2 } });
    expect(await refused(receiver(), 'confirmReturn', 'ConfirmReturnInput', { leaveId: leave.id, returnedOn: '2022-04-13' })).toMatchObject([{ code: 'CONDITION' }]);
  });

  it('5 [R-110 fail] decided by whom the pack names and nobody else', async () => {
    const { leave } = done(await request(li, '李秋实', '2022-04-21', '2022-04-22'));
    const wrong = await refused(supporter(), 'approveLeave', 'DecideLeaveInput', { leaveId: leave.id });
    expect(wrong).toMatchObject([{ code: 'LEAVE_APPROVER', ruleId: 'R-110' }]);
    expect(wrong[0]?.fix).toContain('受援单位');
    expect((await li.run('mutation($input: DecideLeaveInput!) { approveLeave(input: $input) { problems { code } } }', { input: { leaveId: leave.id } })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await refused(receiver(), 'rejectLeave', 'DecideLeaveInput', { leaveId: leave.id, note: ' ' })).toMatchObject([{ code: 'REASON_REQUIRED' }]);
    expect(done(await step(receiver(), 'rejectLeave', 'DecideLeaveInput', { leaveId: leave.id, note: '当日手术已排' })).leave.state).toBe('REJECTED');
    expect(await refused(li, 'departOnLeave', 'DepartOnLeaveInput', { leaveId: leave.id })).toMatchObject([{ code: 'STATE' }]);
  });

  it('5 what was asked for and not answered stands with whoever waits, by name, and is asked for once a day', async () => {
    const { leave } = done(await request(supporter(), '孙雅静', '2022-04-28', '2022-04-29'));
    const rowId = leave.id.slice(leave.id.indexOf('-') + 1);
    const awaited = async (caller: Caller) =>
      (await caller.ask<{ awaited: { nodes: { id: string; kind: string; subjectKey: string; waitsFor: string; dueOn: string }[] } }>('{ awaited(first: 200) { nodes { id kind subjectKey waitsFor dueOn } } }'))
        .awaited.nodes.filter(({ subjectKey }) => subjectKey === leave.id).map(({ waitsFor, dueOn }) => ({ waitsFor, dueOn }));
    const decides = (approver: string, set = '') => world.database.admin(`update leave set approver = $2 ${set} where id = $1`, [rowId, approver]);
    const waiting = async () => ({ supporter: (await awaited(supporter())).map(({ waitsFor }) => waitsFor), receiver: (await awaited(receiver())).map(({ waitsFor }) => waitsFor) });
    expect(await awaited(supporter())).toEqual([{ waitsFor: '陇西县人民医院', dueOn: '2022-04-28' }]);
    expect(await awaited(receiver())).toEqual([]);
    expect(await awaited(world.officeOf('tianjinHospital'))).toEqual([]);
    const remind = { awaitedId: leave.id, kind: 'DECIDE_LEAVE' };
    const before = await noticesOf(receiver(), 'REMINDER');
    done(await attempt(supporter(), 'remindAwaited', 'RemindInput', remind, 'awaited { remindedAt }'));
    expect(await noticesOf(receiver(), 'REMINDER')).toBe(before + 1);
    expect(await refused(supporter(), 'remindAwaited', 'RemindInput', remind)).toMatchObject([{ code: 'REMINDED_TODAY' }]);
    await decides('SUPPORTING');
    expect(await waiting()).toEqual({ supporter: [], receiver: ['兰州新区总医院'] });
    await decides('COUNTY_COMMISSION');
    expect(await waiting()).toEqual({ supporter: ['县级卫生健康行政部门'], receiver: ['县级卫生健康行政部门'] });
    await decides('JOINT');
    expect(await waiting()).toEqual({ supporter: [], receiver: [] });
    await decides('JOINT', ', approved_by_receiving = true');
    expect(await waiting()).toEqual({ supporter: [], receiver: ['兰州新区总医院'] });
    await decides('RECEIVING', ', approved_by_receiving = false');
    done(await step(receiver(), 'rejectLeave', 'DecideLeaveInput', { leaveId: leave.id, note: '当日有会诊' }));
    expect(await waiting()).toEqual({ supporter: [], receiver: [] });
  });

  it('5 [R-110 pass] approved, taken, returned: on leave meanwhile, off the site on those days only', async () => {
    const { leave } = done(await request(supporter(), '李秋实', '2022-04-21', '2022-04-22', { kind: 'SICK', reason: '就医' }));
    const approved = done(await step(receiver(), 'approveLeave', 'DecideLeaveInput', { leaveId: leave.id })).leave;
    expect(approved).toMatchObject({ state: 'APPROVED', decidedBy: '陇西县人民医院 杨立新' });
    expect(approved.findings.map(({ code, verdict }) => `${code} ${verdict}`)).toEqual(['LEAVE_APPROVER MET', 'LEAVE_BEFORE_DEPARTURE MET']);
    expect(await refused(li, 'departOnLeave', 'DepartOnLeaveInput', { leaveId: leave.id })).toMatchObject([{ code: 'PERIOD_OUTSIDE', ruleId: 'R-110' }]);
    world.at('2022-04-21T08:00:00+08:00');
    expect(done(await step(li, 'departOnLeave', 'DepartOnLeaveInput', { leaveId: leave.id })).leave.state).toBe('TAKEN');
    expect((await stay('李秋实')).state).toBe('ON_LEAVE');
    world.at('2022-04-25T09:00:00+08:00');
    expect(await todosOf(receiver())).toContain('CONFIRM_RETURN');
    // Saturday is a rest day; Sunday the 24th is worked, in exchange for a day of the May holiday.
    const back = done(await step(receiver(), 'confirmReturn', 'ConfirmReturnInput', { leaveId: leave.id, returnedOn: '2022-04-24' })).leave;
    expect(back).toMatchObject({ state: 'RETURNED', overstayDays: 0 });
    const away = await world.database.admin('select from_on::text, to_on::text, broken from absence where source_id = $1', [leave.id.slice(leave.id.indexOf('-') + 1)]);
    expect(away).toEqual([{ from_on: '2022-04-21', to_on: '2022-04-22', broken: false }]);
    expect(await stay('李秋实')).toMatchObject({ state: 'ON_DUTY', stay: { leaveDays: 2, absenceDays: 2 } });
  });

  it('5 back too late is overstayed; an approved leave is withdrawn before it begins', async () => {
    const { leave } = done(await request(li, '李秋实', '2022-04-26', '2022-04-26'));
    done(await step(receiver(), 'approveLeave', 'DecideLeaveInput', { leaveId: leave.id }));
    world.at('2022-04-26T08:00:00+08:00');
    done(await step(li, 'departOnLeave', 'DepartOnLeaveInput', { leaveId: leave.id }));
    expect(await refused(receiver(), 'markOverstayed', 'LeaveInput', { leaveId: leave.id })).toMatchObject([{ code: 'NOT_OVERDUE' }]);
    world.at('2022-04-28T09:00:00+08:00');
    expect(done(await step(receiver(), 'markOverstayed', 'LeaveInput', { leaveId: leave.id })).leave).toMatchObject({ state: 'OVERSTAYED', overdue: true });
    const late = done(await step(receiver(), 'confirmReturn', 'ConfirmReturnInput', { leaveId: leave.id, returnedOn: '2022-04-28' })).leave;
    expect(late).toMatchObject({ state: 'OVERSTAYED', overstayDays: 1, overdue: false });
    expect(late.findings).toContainEqual(expect.objectContaining({ code: 'LEAVE_RETURN', verdict: 'NOT_MET', numbers: { overstayDays: 1 } }));
    const other = done(await request(li, '李秋实', '2022-05-10', '2022-05-11')).leave;
    done(await step(receiver(), 'approveLeave', 'DecideLeaveInput', { leaveId: other.id }));
    expect(done(await step(li, 'withdrawLeave', 'LeaveInput', { leaveId: other.id })).leave.state).toBe('WITHDRAWN');
  });

  it('5 a person sees his own leave, nobody else’s; both hospitals see all', async () => {
    done(await request(supporter(), '赵明远', '2022-05-04', '2022-05-05'));
    const count = async (caller: Caller, filter = '') => (await caller.ask<{ leaves: { totalCount: number } }>(`{ leaves${filter} { totalCount } }`)).leaves.totalCount;
    expect(await count(li)).toBe(5);
    expect(await count(receiver())).toBe(7);
    expect(await count(receiver(), '(filter: { states: [REQUESTED] })')).toBe(1);
    expect(await count(receiver(), '(filter: { from: "2022-05-01", to: "2022-05-31" })')).toBe(2);
    expect(await count(world.as('tj-hosp'))).toBe(0);
    const { pairing: seen } = await li.ask<{ pairing: { log: { machine: string }[] } }>('query($id: ID!) { pairing(id: $id) { log { machine } } }', { id: pairing.pairingId });
    expect(seen.log.map((line) => line.machine)).not.toContain('leave');
  });

  it('5 the days between are counted by the working-day calendar: five days of a holiday are no delay', async () => {
    const { leave } = done(await request(li, '李秋实', '2022-04-29', '2022-04-29'));
    done(await step(receiver(), 'approveLeave', 'DecideLeaveInput', { leaveId: leave.id }));
    world.at('2022-04-29T08:00:00+08:00');
    done(await step(li, 'departOnLeave', 'DepartOnLeaveInput', { leaveId: leave.id }));
    world.at('2022-05-05T09:00:00+08:00');
    const back = done(await step(receiver(), 'confirmReturn', 'ConfirmReturnInput', { leaveId: leave.id, returnedOn: '2022-05-05' })).leave;
    expect(back).toMatchObject({ state: 'RETURNED', overstayDays: 0 });
    expect(back.findings).toContainEqual(expect.objectContaining({ code: 'LEAVE_RETURN', verdict: 'MET' }));
  });

  it('5 [R-003 record] [R-201 record] what the packs without a rule of home visits leave out', async () => {
    const { leave } = done(await request(li, '李秋实', '2022-05-14', '2022-05-15', { kind: 'HOME_VISIT', reason: '探亲' }));
    done(await step(receiver(), 'approveLeave', 'DecideLeaveInput', { leaveId: leave.id }));
    world.at('2022-05-14T08:00:00+08:00');
    done(await step(li, 'departOnLeave', 'DepartOnLeaveInput', { leaveId: leave.id }));
    expect(await stay('李秋实')).toMatchObject({ stay: { homeVisits: 1 } });
    expect(await refused(li, 'claimTransport', 'ClaimTransportInput', { leaveId: leave.id, fen: 18_600 })).toMatchObject([{ code: 'CONDITION' }]);
    await world.database.admin(`update leave set transport_payer = 'SUPPORTING' where kind = 'HOME_VISIT'`);
    done(await step(li, 'claimTransport', 'ClaimTransportInput', { leaveId: leave.id, fen: 18_600 }));
    expect(await refused(li, 'claimTransport', 'ClaimTransportInput', { leaveId: leave.id, fen: 1 })).toMatchObject([{ code: 'CONDITION' }]);
    world.at('2022-05-16T09:00:00+08:00');
    done(await step(receiver(), 'confirmReturn', 'ConfirmReturnInput', { leaveId: leave.id, returnedOn: '2022-05-16' }));
    const events = await world.database.admin<{ action: string }>(`select action from audit_event where table_name = 'leave' and row_id = $1 order by at, id`, [leave.id.slice(leave.id.indexOf('-') + 1)]);
    expect(events.map((event) => event.action)).toEqual(['INSERT', 'UPDATE', 'UPDATE', 'UPDATE', 'UPDATE', 'UPDATE']);
  });

  it('5 [R-112 record] outings are reported; a night out takes the person off the site', async () => {
    const input = { assignmentId: idOf('李秋实'), purpose: '购药', destination: '定西市区', outAt: '2022-05-16T10:00:00Z', backAt: '2022-05-17T10:00:00Z' };
    expect(await refused(li, 'reportOuting', 'ReportOutingInput', { ...input, backAt: '2022-05-16T09:00:00Z' })).toMatchObject([{ code: 'DATE_ORDER' }]);
    const OUTING = 'outing { id state overnight reportedLate overdue }';
    const { outing } = done(await attempt<{ outing: { id: string; overnight: boolean; reportedLate: boolean } }>(li, 'reportOuting', 'ReportOutingInput', input, OUTING));
    expect(outing).toMatchObject({ overnight: true, reportedLate: false });
    expect(await noticesOf(receiver(), 'OUTING_REPORTED')).toBe(1);
    expect(await world.database.admin('select from_on::text, to_on::text from absence where source_id = $1', [outing.id.slice(outing.id.indexOf('-') + 1)])).toEqual([{ from_on: '2022-05-16', to_on: '2022-05-16' }]);
    expect(await refused(li, 'returnFromOuting', 'OutingInput', { outingId: outing.id })).toMatchObject([{ code: 'DATE_ORDER' }]);
    world.at('2022-05-17T19:00:00+08:00');
    const { outings } = await receiver().ask<{ outings: { nodes: { overdue: boolean; name: string }[] } }>('{ outings(filter: { overdue: true, overnight: true }) { nodes { name overdue } } }');
    expect(outings.nodes).toEqual([{ name: '李秋实', overdue: true }]);
    done(await attempt(world.as('lx-clerk'), 'returnFromOuting', 'OutingInput', { outingId: outing.id }, OUTING));
    const late = done(await attempt<{ outing: { id: string; reportedLate: boolean } }>(li, 'reportOuting', 'ReportOutingInput', { ...input, outAt: '2022-05-17T09:00:00Z', backAt: '2022-05-17T12:00:00Z' }, OUTING));
    expect(late.outing.reportedLate).toBe(true);
    done(await attempt(li, 'cancelOuting', 'OutingInput', { outingId: late.outing.id }, OUTING));
  });

  it('5 the receiver misses somebody who asked for nothing; gone for good is an unauthorised departure', async () => {
    const assignmentId = idOf('孙雅静');
    expect(await refused(supporter(), 'reportAbsence', 'ReportAbsenceInput', { assignmentId, fromOn: '2022-05-16', note: '未到岗' })).toMatchObject([{ code: 'PARTY' }]);
    const { leave } = done(await attempt<{ leave: Leave }>(receiver(), 'reportAbsence', 'ReportAbsenceInput', { assignmentId, fromOn: '2022-05-16', note: '未到岗，电话未接' }, LEAVE));
    expect(leave.state).toBe('UNAPPROVED_ABSENCE');
    expect((await stay('孙雅静')).state).toBe('ON_LEAVE');
    expect(await refused(receiver(), 'reportAbsence', 'ReportAbsenceInput', { assignmentId, fromOn: '2022-05-17', note: '未到岗' })).toMatchObject([{ code: 'LEAVE_OVERLAP' }]);
    expect(await refused(receiver(), 'finishStay', 'FinishStayInput', { assignmentId, finishedOn: '2022-05-17' })).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'LEAVE_OPEN' })]));
    done(await attempt(receiver(), 'declareDeparture', 'DeclareDepartureInput', { assignmentId, lastOn: '2022-05-15', reason: '自行返回，不再到岗' }, 'assignment { state }'));
    expect(await stay('孙雅静')).toMatchObject({ state: 'UNAUTHORISED_DEPARTURE', finishedOn: '2022-05-15', endReason: '自行返回，不再到岗' });
    expect(await noticesOf(supporter(), 'UNAUTHORISED_DEPARTURE')).toBe(1);
    expect(await noticesOf(world.as('gs-prov'), 'UNAUTHORISED_DEPARTURE')).toBe(1);
    const { team } = await receiver().ask<{ team: { pairing: { figure: { onSiteStaff: number } } } }>('query($id: ID!) { team(id: $id) { pairing { figure { onSiteStaff } } } }', { id: teamId });
    expect(team.pairing.figure.onSiteStaff).toBe(4);
  });

  it('[R-231 fail] [R-230 fail] a stay is not finished before its term, with the days of absence on top', async () => {
    world.at('2022-10-05T18:00:00+08:00');
    const early = await refused(receiver(), 'finishStay', 'FinishStayInput', { assignmentId: idOf('赵明远'), finishedOn: '2022-10-04' });
    expect(early).toMatchObject([{ code: 'MEMBER_TERM', ruleId: 'R-231', numbers: { requiredMonths: 6, shortByDays: 1 } }]);
    // Away without approval on 04-11/12 and 04-27: the longest unbroken run begins on 04-28.
    expect(await refused(receiver(), 'finishStay', 'FinishStayInput', { assignmentId: idOf('李秋实'), finishedOn: '2022-10-05' })).toMatchObject([{ code: 'MEMBER_TERM', ruleId: 'R-231', numbers: { shortByDays: 22 } }]);
    expect(await refused(receiver(), 'finishStay', 'FinishStayInput', { assignmentId: idOf('王志强'), finishedOn: '2022-10-05' })).toMatchObject([{ code: 'LEADER_TERM', ruleId: 'R-230' }]);
    expect(await refused(supporter(), 'finishStay', 'FinishStayInput', { assignmentId: idOf('赵明远'), finishedOn: '2022-10-05' }).catch(() => [])).toMatchObject([{ code: 'PARTY' }]);
  });

  it('[R-231 pass] the term is met: finished, and free for another assignment', async () => {
    const [busy] = await world.database.admin<{ n: number }>('select count(*)::int as n from open_assignment');
    done(await attempt(receiver(), 'finishStay', 'FinishStayInput', { assignmentId: idOf('赵明远'), finishedOn: '2022-10-05' }, 'assignment { state }'));
    expect(await stay('赵明远')).toMatchObject({ state: 'FINISHED', finishedOn: '2022-10-05', stay: { months: 6, days: 0, remainingDays: 0 } });
    expect(await world.database.admin('select count(*)::int as n from open_assignment')).toEqual([{ n: (busy?.n ?? 0) - 1 }]);
    const { persons } = await supporter().ask<{ persons: { nodes: { id: string; name: string }[] } }>('{ persons(filter: { available: true }) { nodes { id name } } }');
    expect(persons.nodes.map((person) => person.name)).toEqual(expect.arrayContaining(['赵明远', '孙雅静']));
    const next = await formTeam(world, pairing.pairingId, '2022-10-10', '2023-10-09');
    expect(await addMember(world, next, persons.nodes.find((person) => person.name === '赵明远')?.id ?? '')).toEqual([]);
    const [qiang] = await world.database.admin<{ id: string }>(`select scope_id || '-' || id as id from person where name = '强若水'`);
    expect(await addMember(world, next, qiang?.id ?? '')).toMatchObject([{ code: 'PERSON_BUSY' }]);
  });

  it('[R-230 pass] [R-102 record] the batch hands over and closes when nobody of it is on site', async () => {
    const handover = { teamId, handedOn: '2023-04-05', finishedWork: '胸痛中心建成', openWork: '腹腔镜带教 6 例', equipment: '无' };
    const before = await refused(supporter(), 'handOverTeam', 'HandOverTeamInput', handover);
    expect(before.map((problem) => problem.code)).toEqual(['DATE_ORDER', 'SUCCESSOR_REQUIRED']);
    world.at('2023-04-05T17:00:00+08:00');
    const { teams } = await supporter().ask<{ teams: { nodes: { id: string; batchNo: number }[] } }>('{ teams { nodes { id batchNo } } }');
    const nextTeamId = teams.nodes.find((team) => team.batchNo === 2)?.id;
    expect(await refused(supporter(), 'handOverTeam', 'HandOverTeamInput', { ...handover, nextTeamId })).toMatchObject([{ code: 'SUCCESSOR_NOT_ON_SITE' }]);
    done(await attempt(supporter(), 'handOverTeam', 'HandOverTeamInput', { ...handover, noSuccessorReason: '协议期满后另行商定' }, 'team { state }'));
    const open = await refused(receiver(), 'closeTeam', 'TeamInput', { teamId });
    expect(open).toMatchObject([{ code: 'STAY_OPEN', numbers: { open: 3 } }]);
    for (const name of ['王志强', '李秋实', '强若水']) {
      done(await attempt(receiver(), 'finishStay', 'FinishStayInput', { assignmentId: idOf(name), finishedOn: '2023-04-05' }, 'assignment { state }'));
    }
    expect(await todosOf(receiver())).toContain('CLOSE_TEAM');
    done(await attempt(receiver(), 'closeTeam', 'TeamInput', { teamId }, 'team { state }'));
    const { team } = await supporter().ask<{ team: object }>('query($id: ID!) { team(id: $id) { state handover { finishedWork noSuccessorReason confirmedOn confirmedBy } } }', { id: teamId });
    expect(team).toEqual({ state: 'CLOSED', handover: { finishedWork: '胸痛中心建成', noSuccessorReason: '协议期满后另行商定', confirmedOn: '2023-04-05', confirmedBy: '杨立新' } });
    expect(await addStaff(world, ['zhou'])).toBeDefined();
  });
});
