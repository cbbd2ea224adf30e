import { attendanceSheet } from '@jiedui/server/modules/document/attendance.sheet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { batchOf, decide, upload, workbook, type RowOfTitles } from '../kit/import.js';
import { accountOf, checkIn, marksSeenBy, siteWithTeam, type OnSite } from '../kit/presence.js';
import { attempt, STAFF } from '../kit/teams.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

// Attendance of a team at its receiver: hours, sign-in sheet, corrections, contradictions, DingTalk.

const LI = STAFF.li.name;

let world: World;
let site: OnSite;
let li: string;
beforeAll(async () => {
  world = await createWorld();
  site = await siteWithTeam(world);
  li = await accountOf(world, 'li');
  world.at('2022-04-08T18:00:00+08:00');
});
afterAll(() => world.close());

const stay = (name = LI) => site.members.get(name) ?? '';
async function refused(login: string, field: string, inputType: string, input: object): Promise<Problem[]> {
  const before = await snapshot(world);
  const { problems } = await attempt(world.as(login), field, inputType, input, '__typename');
  expect(await snapshot(world)).toBe(before);
  return problems;
}

interface Line { name: string; required: number; present: number; leave: number; absent: number; unrecorded: number; late: number; early: number; days: { day: string; status: string; lateMinutes: number }[]; findings: { ruleId: string; verdict: string }[] }
const SHEET = 'query Sheet($id: ID!) { attendanceSheet(teamId: $id, month: "2022-04") { hours maySign mayCorrect lines { name required present leave absent unrecorded late early days { day status lateMinutes } findings { ruleId verdict } } } }';
const sheet = async (login: string) => (await world.as(login).ask<{ attendanceSheet: { hours: string | null; maySign: boolean; mayCorrect: boolean; lines: Line[] } }>(SHEET, { id: site.teamId })).attendanceSheet;
const lineOf = async (login: string, name = LI) => (await sheet(login)).lines.find((line) => line.name === name);
const hours = { pairingId: '', startsAt: '08:00', endsAt: '17:30', graceMinutes: 5, latitude: 35.003, longitude: 104.637, reachMetres: 2_000 };

describe('the receiver’s hours and sheet', () => {
  it('sets hours and place; only the receiver does, and the end comes after the beginning', async () => {
    hours.pairingId = site.pairingId;
    done(await attempt(world.as('lx-hosp'), 'setWorkSite', 'SetWorkSiteInput', hours, 'workSite { id revision }'));
    expect(await refused('lz-hosp', 'setWorkSite', 'SetWorkSiteInput', hours)).toMatchObject([{ code: 'PARTY' }]);
    expect(await refused('lx-hosp', 'setWorkSite', 'SetWorkSiteInput', { ...hours, endsAt: '07:00' })).toMatchObject([{ code: 'TIME_ORDER' }]);
    expect(await refused('lx-hosp', 'setWorkSite', 'SetWorkSiteInput', { ...hours, longitude: null })).toMatchObject([{ code: 'POSITION' }]);
    expect((await sheet('lx-hosp')).hours).toBe('08:00–17:30');
  });

  it('a check-in after the hour is late in the sheet; everybody sees what is his to see', async () => {
    done(await checkIn(world, li, stay(), '2022-04-07T08:20:00+08:00'));
    expect((await lineOf('lx-hosp'))?.days.find(({ day }) => day === '2022-04-07')).toEqual({ day: '2022-04-07', status: 'LATE', lateMinutes: 20 });
    expect(await lineOf('gs-prov')).toMatchObject({ required: 2, present: 1, late: 1, unrecorded: 1 });
    expect((await sheet(li)).lines.map(({ name }) => name)).toEqual([LI]);
    expect([(await sheet('lx-clerk')).maySign, (await sheet('lz-hosp')).maySign, (await sheet('lz-hosp')).mayCorrect, (await sheet('gs-prov')).mayCorrect]).toEqual([true, false, true, false]);
    expect((await world.as('sd-comm').run(SHEET, { id: site.teamId })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('the clerk signs in the whole team for a day at once; twice is refused', async () => {
    const lines = [...site.members].map(([name, assignmentId]) => ({ assignmentId, mark: name === STAFF.zhao.name ? 'ABSENT' : 'SIGNED' }));
    const input = { teamId: site.teamId, day: '2022-04-06', lines };
    done(await attempt(world.as('lx-clerk'), 'signInTeam', 'SignInTeamInput', input, 'team { id }'));
    expect((await sheet('lx-hosp')).lines.map(({ name, present, absent }) => [name, present, absent])).toContainEqual([STAFF.zhao.name, 0, 1]);
    expect(await refused('lx-clerk', 'signInTeam', 'SignInTeamInput', input)).toMatchObject(lines.map(() => ({ code: 'ALREADY_MARKED', ruleId: 'R-213' })));
    expect(await refused('lz-hosp', 'signInTeam', 'SignInTeamInput', { ...input, day: '2022-04-07' })).toMatchObject([{ code: 'PARTY' }]);
    expect(await refused('lx-clerk', 'signInTeam', 'SignInTeamInput', { ...input, day: '2022-04-09' })).toMatchObject([{ code: 'DATE_ORDER' }]);
    expect(await refused('lx-clerk', 'signInTeam', 'SignInTeamInput', { ...input, day: '2022-04-05' })).toMatchObject(lines.map(() => ({ code: 'NOT_ASSIGNED' })));
  });
});

describe('attendance is only ever added to', () => {
  it('[R-213 pass] a correction stands in the place of a mark, names it and says why; the mark stays', async () => {
    const [late] = await marksSeenBy(world, 'lx-hosp', { assignmentId: stay(), from: '2022-04-07', to: '2022-04-07' });
    const input = { attendanceId: late?.id, mark: 'IN', occurredAt: '2022-04-07T07:58:00+08:00', reason: '手机时间有误，门诊护士证明' };
    done(await attempt(world.as('lx-clerk'), 'correctAttendance', 'CorrectAttendanceInput', input, 'attendance { id }'));
    const marks = await marksSeenBy(world, 'lx-hosp', { assignmentId: stay(), from: '2022-04-07', to: '2022-04-07' });
    expect(marks.map(({ source, corrected, reason }) => ({ source, corrected, reason }))).toEqual([
      { source: 'PHONE', corrected: true, reason: null }, { source: 'CORRECTION', corrected: false, reason: input.reason },
    ]);
    expect(await lineOf('lx-hosp')).toMatchObject({ late: 0, present: 2 });
    const { notices } = await world.as(li).ask<{ notices: { nodes: { kind: string; body: string }[] } }>('{ notices { nodes { kind body } } }');
    expect(notices.nodes[0]).toMatchObject({ kind: 'ATTENDANCE_CORRECTED', body: expect.stringContaining(input.reason) });
    expect(await refused('lx-clerk', 'correctAttendance', 'CorrectAttendanceInput', input)).toMatchObject([{ code: 'CORRECTED', ruleId: 'R-213' }]);
    expect(await refused('lx-clerk', 'correctAttendance', 'CorrectAttendanceInput', { ...input, attendanceId: marks[1]?.id, occurredAt: '2022-04-08T08:00:00+08:00' })).toMatchObject([{ code: 'DATE_ORDER' }]);
    expect((await world.as('gs-prov').run('mutation { correctAttendance(input: { attendanceId: "1-x", mark: VOID, reason: "xx" }) { problems { code } } }')).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('[R-213 fail] nobody changes or removes a mark: neither the server nor the owner of the database', async () => {
    const before = await snapshot(world);
    const { rows } = { rows: await world.database.admin<{ yes: boolean }>(
      `select has_table_privilege('jiedui_app', 'attendance', v) as yes from unnest('{update,delete,truncate}'::text[]) v`) };
    expect(rows.map(({ yes }) => yes)).toEqual([false, false, false]);
    await expect(world.database.admin(`update attendance set occurred_at = occurred_at - interval '1 hour'`)).rejects.toThrow('append-only');
    await expect(world.database.admin('delete from attendance')).rejects.toThrow('append-only');
    await expect(world.database.admin('truncate attendance cascade')).rejects.toThrow('append-only');
    expect(await snapshot(world)).toBe(before);
  });

  it('positions are made coarse after a year by the job, and only then (K-14)', async () => {
    done(await attempt(world.as(li), 'decideConsent', 'DecideConsentInput', { purpose: 'LOCATION', noticeVersion: 1, given: true }, '__typename'));
    done(await checkIn(world, li, stay(), '2022-04-08T08:01:00+08:00', { position: { latitude: 35.00341, longitude: 104.63722, accuracy: 30 } }));
    const { retention } = world.server.server;
    await retention.run();
    const position = async () => (await marksSeenBy(world, 'lx-hosp', { assignmentId: stay(), from: '2022-04-08' }))[0]?.location;
    expect(await position()).toMatchObject({ latitude: 35.003, coarse: false });
    world.at('2023-04-09T08:00:00+08:00');
    await retention.run();
    expect(await position()).toEqual({ latitude: 35, longitude: 104.6, coarse: true });
    world.at('2022-04-08T18:00:00+08:00');
  });
});

describe('records that contradict', () => {
  const list = (login: string) => world.as(login).ask<{ contradictions: { nodes: { id: string; kind: string; detail: string; state: string; revision: number; availableActions: { name: string; allowed: boolean }[] }[] } }>(
    '{ contradictions { nodes { id kind detail state revision availableActions { name allowed } } } }');

  it('a check-in 200 km away is found at once, told to both hospitals and to him, and settled with a reason', async () => {
    done(await checkIn(world, li, stay(), '2022-04-08T14:00:00+08:00', { position: { latitude: 36.061, longitude: 103.834, accuracy: 30 } }));
    const found = (await list('lx-hosp')).contradictions.nodes.filter(({ kind }) => kind === 'FAR_AWAY');
    expect(found).toMatchObject([{ state: 'OPEN', detail: expect.stringContaining('公里'), availableActions: [{ name: 'resolveContradiction', allowed: true }] }]);
    const told = async (login: string) => (await world.as(login).ask<{ notices: { nodes: { kind: string }[] } }>('{ notices(first: 20) { nodes { kind } } }')).notices.nodes.some(({ kind }) => kind === 'CONTRADICTION');
    expect(await Promise.all(['lx-hosp', 'lz-hosp', li].map(told))).toEqual([true, true, true]);
    expect((await list('gs-prov')).contradictions.nodes.find(({ kind }) => kind === 'FAR_AWAY')?.availableActions).toEqual([]);
    const input = { contradictionId: found[0]?.id, revision: found[0]?.revision, reason: '当天受派到兰州取远程会诊设备' };
    done(await attempt(world.as('lx-hosp'), 'resolveContradiction', 'ResolveContradictionInput', input, 'contradiction { state }'));
    expect(await refused('lz-hosp', 'resolveContradiction', 'ResolveContradictionInput', { ...input, revision: null })).toMatchObject([{ code: 'STATE' }]);
    expect((await list('lx-hosp')).contradictions.nodes.find(({ kind }) => kind === 'FAR_AWAY')?.state).toBe('RESOLVED');
  });

  it('the receiver writes absence where he checked in', async () => {
    done(await attempt(world.as('lx-clerk'), 'signInTeam', 'SignInTeamInput', { teamId: site.teamId, day: '2022-04-08', lines: [{ assignmentId: stay(), mark: 'ABSENT' }] }, 'team { id }'));
    expect((await list(li)).contradictions.nodes.map(({ kind }) => kind)).toContain('MARKS_DIFFER');
  });
});

describe('leave and work beside attendance', () => {
  it('approved leave stands in the sheet; clinical work on such a day contradicts it', async () => {
    const asked = { assignmentId: stay(), kind: 'PERSONAL', fromOn: '2022-04-11', toOn: '2022-04-12', reason: '家中有事', destination: '兰州' };
    const { leave } = done(await attempt<{ leave: { id: string } }>(world.as(li), 'requestLeave', 'RequestLeaveInput', asked, 'leave { id }'));
    done(await attempt(world.as('lx-hosp'), 'approveLeave', 'DecideLeaveInput', { leaveId: leave.id }, 'leave { state }'));
    world.at('2022-04-12T18:00:00+08:00');
    const days = (await lineOf('lx-hosp'))?.days.filter(({ day }) => day >= '2022-04-11' && day <= '2022-04-12').map(({ status }) => status);
    expect(days).toEqual(['LEAVE', 'LEAVE']);
    expect((await lineOf('lz-hosp'))?.leave).toBe(2);
    const clinic = { assignmentId: stay(), type: 'CLINIC', day: '2022-04-11', slot: 'AM', quantity: 12, department: '心内科', note: '', source: 'PHONE' };
    done(await attempt(world.as(li), 'recordActivity', 'RecordActivityInput', clinic, 'activity { id }'));
    const { contradictions } = await world.as('lx-hosp').ask<{ contradictions: { nodes: { kind: string; detail: string }[] } }>('{ contradictions { nodes { kind detail } } }');
    expect(contradictions.nodes.find(({ kind }) => kind === 'CLINIC_ON_LEAVE')?.detail).toBe('2022-04-11 已批准请假，但记有门诊');
    world.at('2022-04-08T18:00:00+08:00');
  });
});

describe('DingTalk’s export', () => {
  const row = (name: string, staffNo: string | null, at: string | null, more: RowOfTitles = {}): RowOfTitles =>
    ({ 姓名: name, 工号: staffNo, 打卡时间: at, 打卡结果: '正常', 打卡地址: '陇西县人民医院', 考勤组: '派驻', ...more });
  const sent = async (rows: RowOfTitles[], login = 'lz-hosp') => {
    const { id, message } = await upload(world.server, world.as(login), 'ATTENDANCE', await workbook(attendanceSheet, rows));
    if (id === null) throw new Error(message ?? '');
    return batchOf(world.as(login), id);
  };
  const SUN = STAFF.sun;

  it('[R-255 pass] becomes marks with their own time, by staff number; each wrong row says why', async () => {
    const batch = await sent([
      row(SUN.name, SUN.staffNo, '2022-04-07 07:55'), row(SUN.name, SUN.staffNo, '2022/4/7 17:40:10', { 考勤时间: '2022-04-07 17:30' }),
      row(SUN.name, 'LZ999', '2022-04-07 08:00'), row('没有此人', null, '2022-04-07 08:00'), row(SUN.name, SUN.staffNo, '2022-04-05 08:00'),
      row(SUN.name, SUN.staffNo, null, { 打卡结果: '缺卡' }), row(SUN.name, SUN.staffNo, '2022-04-31 08:00'), row(SUN.name, SUN.staffNo, '2022-04-07 07:55:00'),
    ]);
    expect(batch.faults.map(({ row: at, code }) => [at, code])).toEqual([
      [4, 'UNKNOWN_PERSON'], [5, 'UNKNOWN_PERSON'], [6, 'NOT_ASSIGNED'], [7, 'NO_PUNCH'], [8, 'NO_SUCH_TIME'], [9, 'REPEATED'],
    ]);
    expect((await decide(world.as('lz-hosp'), 'commit', batch)).problems).toEqual([]);
    const marks = await marksSeenBy(world, 'lx-hosp', { assignmentId: stay(SUN.name), sources: ['DINGTALK'] });
    expect(marks.map(({ mark, occurredAt }) => [mark, occurredAt])).toEqual([['OUT', '2022-04-07T09:40:10.000Z'], ['IN', '2022-04-06T23:55:00.000Z']]);
    expect((await sent([row(SUN.name, SUN.staffNo, '2022-04-07 07:55')])).faults).toMatchObject([{ code: 'DUPLICATE' }]);
  });

  it('takes one punch once, though the file names it twice: with the staff number and without', async () => {
    const { faults, validRows } = await sent([row(SUN.name, SUN.staffNo, '2022-04-07 12:01', { 考勤时间: '2022-04-07 12:00' }), row(SUN.name, null, '2022-04-07 12:01', { 考勤时间: '2022-04-07 12:00' })]);
    expect(faults).toMatchObject([{ row: 3, code: 'DUPLICATE' }]);
    expect(validRows).toBe(1);
  });

  it('is undone by marks that void the imported ones; nothing is removed', async () => {
    const batch = await sent([row(SUN.name, null, '2022-04-08 07:50')], 'lx-hosp');
    await decide(world.as('lx-hosp'), 'commit', batch);
    const again = await batchOf(world.as('lx-hosp'), batch.id);
    expect((await decide(world.as('lx-hosp'), 'undo', again)).problems).toEqual([]);
    const marks = await marksSeenBy(world, 'lx-hosp', { assignmentId: stay(SUN.name), from: '2022-04-08' });
    expect(marks.map(({ mark, source, corrected }) => [mark, source, corrected]).sort()).toEqual([['IN', 'DINGTALK', true], ['VOID', 'CORRECTION', false]]);
    expect(await marksSeenBy(world, 'lx-hosp', { assignmentId: stay(SUN.name), from: '2022-04-08', standing: true })).toEqual([]);
  });
});
