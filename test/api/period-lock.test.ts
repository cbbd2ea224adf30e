import { randomUUID } from 'node:crypto';
import { attendanceSheet } from '@jiedui/server/modules/document/attendance.sheet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bozhouSite, RECEIVER, SUPPORTER, type BozhouSite } from '../kit/bozhou.js';
import { dispatched } from '../kit/dispatched.js';
import { batchOf, decide, importAll, upload, workbook, type Batch } from '../kit/import.js';
import { checkIn } from '../kit/presence.js';
import { attempt } from '../kit/teams.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

// A closed month takes nothing more: no work, no marks, no steps of tasks, no report of it; once it is opened again, all of it.

let world: World;
let site: BozhouSite;
let stay: string;
let recorded: string[];
let report: string;
let task: string;
let imported: Batch;
const DAY = '2017-04-20';
const CLOSED = { code: 'PERIOD_CLOSED', ruleId: 'C-12', message: '2017-04-01 至 2017-04-30 已关账', fix: '由支援医院办公室说明理由后重新开放该期间', numbers: { from: '2017-04-01', to: '2017-04-30' } };
const month = (more: object = {}) => ({ pairingId: site.pairingId, month: '2017-04', ...more });
const line = (more: object = {}) => ({ type: 'CLINIC', day: DAY, slot: 'AM', quantity: 5, department: '', note: '', ...more });
const record = (lines: object[]) => attempt<{ activities: { id: string }[] }>(world.officeOf(SUPPORTER), 'recordActivities', 'RecordActivitiesInput', { assignmentId: stay, lines }, 'activities { id }');
const sheet = (at: string) => workbook(attendanceSheet, [{ 姓名: '李秋实', 工号: 'LZ002', 考勤日期: DAY, 考勤时间: `${DAY} 08:00`, 打卡时间: `${DAY} ${at}`, 打卡结果: '正常' }]);

beforeAll(async () => {
  world = await createWorld();
  site = await bozhouSite(world);
  stay = site.members.get('李秋实') ?? '';
  await dispatched(world, 'li.lz', stay);
  world.at('2017-05-04T09:00:00+08:00');
  recorded = done(await record([line(), line({ slot: 'PM' })])).activities.map(({ id }) => id);
  const made = await attempt<{ task: { id: string } }>(world.officeOf(RECEIVER), 'planTask', 'PlanTaskInput',
    { pairingId: site.pairingId, title: '门诊带教', indicator: '例', quantity: 20, dueOn: '2017-09-30', responsiblePerson: '李秋实' }, 'task { id }');
  task = done(made).task.id;
  for (const key of [RECEIVER, SUPPORTER] as const) await attempt(world.officeOf(key), 'confirmTask', 'TaskInput', { taskId: task }, 'task { state }');
  done(await attempt(world.officeOf(SUPPORTER), 'startTask', 'TaskInput', { taskId: task }, 'task { state }'));
  report = done(await attempt<{ report: { id: string } }>(world.officeOf(RECEIVER), 'openReport', 'OpenReportInput', { pairingId: site.pairingId, kind: 'MONTHLY_SUMMARY', year: 2017, periodNo: 4 }, 'report { id }')).report.id;
  imported = await importAll(world.server, world.officeOf(SUPPORTER), 'ATTENDANCE', await sheet('08:01'));
  done(await attempt(world.officeOf(SUPPORTER), 'closePeriod', 'ClosePeriodInput', month(), 'periodClosing { id }'));
}, 120_000);
afterAll(() => world.close());

async function refused(login: string, field: string, type: string, input: object): Promise<Problem[]> {
  const before = await snapshot(world);
  const { problems } = await attempt(world.as(login), field, type, input, '__typename');
  expect(await snapshot(world)).toBe(before);
  return problems;
}

describe('a closed month', () => {
  it('takes no work: neither recorded, changed, taken back, corrected nor returned', async () => {
    const [first] = recorded;
    expect(await refused('lz-hosp', 'recordActivities', 'RecordActivitiesInput', { assignmentId: stay, lines: [line({ day: '2017-05-03' }), line({ type: 'ROUND' })] })).toMatchObject([{ ...CLOSED, path: 'lines.1.day' }]);
    expect(await refused('lz-hosp', 'changeActivity', 'ChangeActivityInput', { activityId: first, quantity: 6 })).toMatchObject([CLOSED]);
    expect(await refused('lz-hosp', 'withdrawActivity', 'ActivityInput', { activityId: first })).toMatchObject([CLOSED]);
    expect(await refused('lx-hosp', 'returnActivities', 'ReturnActivitiesInput', { activityIds: recorded, reason: '核实' })).toMatchObject([CLOSED]);
    const may = done(await record([line({ day: '2017-05-03' })])).activities[0]?.id;
    expect(await refused('lz-hosp', 'changeActivity', 'ChangeActivityInput', { activityId: may, day: DAY })).toMatchObject([CLOSED]);
  });

  it('takes no marks: no sign-in, no entry of a phone, no import', async () => {
    expect(await refused('lx-hosp', 'signInTeam', 'SignInTeamInput', { teamId: site.teamId, day: DAY, lines: [{ assignmentId: stay, mark: 'SIGNED' }] })).toMatchObject([{ ...CLOSED, path: 'day' }]);
    const { id } = await upload(world.server, world.officeOf(SUPPORTER), 'ATTENDANCE', await sheet('08:02'));
    expect((await batchOf(world.officeOf(SUPPORTER), id ?? '')).faults).toMatchObject([{ code: 'PERIOD_CLOSED', message: CLOSED.message, expected: CLOSED.fix }]);
    const before = await snapshot(world);
    expect((await decide(world.officeOf(SUPPORTER), 'undo', imported)).problems).toMatchObject([{ ...CLOSED, path: 'importId' }]);
    expect(await snapshot(world)).toBe(before);
  });

  it('an entry that a phone kept is refused, not lost: sent again after the month was opened, it is stored once', async () => {
    const entryId = randomUUID();
    const kept = randomUUID();
    const send = () => checkIn(world, 'li.lz', stay, `${DAY}T08:05:00+08:00`, { entryId });
    const work = { assignmentId: stay, source: 'PHONE', ...line({ type: 'ROUND', quantity: 1 }), entryId: kept, occurredAt: `${DAY}T18:00:00+08:00` };
    const before = await snapshot(world);
    expect((await send()).problems).toMatchObject([{ ...CLOSED, path: 'occurredAt' }]);
    expect(await snapshot(world)).toBe(before);
    expect(await refused('li.lz', 'recordActivity', 'RecordActivityInput', work)).toMatchObject([CLOSED]);
    done(await attempt(world.officeOf(SUPPORTER), 'reopenPeriod', 'ReopenPeriodInput', month({ reason: '补录 20 日' }), 'periodClosing { id }'));
    const first = done(await send()).attendance?.id;
    const sent = () => attempt<{ activity: { id: string } }>(world.as('li.lz'), 'recordActivity', 'RecordActivityInput', work, 'activity { id }');
    const activity = done(await sent()).activity.id;
    done(await attempt(world.officeOf(SUPPORTER), 'closePeriod', 'ClosePeriodInput', month(), 'periodClosing { id }'));
    // The answer was lost: what is kept already is answered, closed or not.
    expect(done(await send()).attendance?.id).toBe(first);
    expect(done(await sent()).activity.id).toBe(activity);
  });

  it('takes no step of a task on its days', async () => {
    const step = (happenedOn: string) => ({ taskId: task, quantity: 2, happenedOn, note: '' });
    expect(await refused('lz-hosp', 'recordProgress', 'RecordProgressInput', step(DAY))).toMatchObject([{ ...CLOSED, path: 'happenedOn' }]);
    done(await attempt(world.officeOf(SUPPORTER), 'recordProgress', 'RecordProgressInput', step('2017-05-02'), 'task { doneQuantity }'));
  });

  it('takes no report of it, neither a new one nor the draft; the quarter it lies in is open', async () => {
    const entries = [{ key: 'summary', value: '四月' }];
    expect(await refused('lx-hosp', 'saveReport', 'SaveReportInput', { reportId: report, entries })).toMatchObject([{ ...CLOSED, path: 'reportId' }]);
    for (const field of ['refreshReport', 'submitReport', 'discardReport']) expect(await refused('lx-hosp', field, 'ReportInput', { reportId: report })).toMatchObject([CLOSED]);
    expect(await refused('lz-hosp', 'openReport', 'OpenReportInput', { pairingId: site.pairingId, kind: 'DEPARTMENT_MONTH', department: '医务', year: 2017, periodNo: 4 })).toMatchObject([{ code: 'PERIOD_CLOSED', path: 'periodNo' }]);
    done(await attempt(world.officeOf(RECEIVER), 'openReport', 'OpenReportInput', { pairingId: site.pairingId, kind: 'QUARTER', year: 2017, periodNo: 2 }, 'report { id }'));
  });
});
