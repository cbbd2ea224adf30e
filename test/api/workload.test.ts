import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { station, ZHONGZHAN, type Station } from '../kit/station.js';
import { attempt } from '../kit/teams.js';
import { createWorld, done, type World } from '../kit/world.js';

// J-4, step 3: the week of a dispatched physician, and what the other programmes say of the same work.

const WORKLOAD = `query Workload($input: WorkloadInput!) { workload(input: $input) { packCode unconfirmed totals { type halfDays records quantity }
  lines { quotaId assignmentId subjectName activity measure window per min windows { from to amount confirmed verdict }
    finding { code ruleId verdict effect required actual numbers fix message } } } }`;

interface Line {
  quotaId: string; assignmentId: string | null; subjectName: string; window: string; per: string; min: number;
  windows: { from: string; to: string; amount: number; confirmed: number; verdict: string }[];
  finding: { ruleId: string; verdict: string; effect: string; actual: string; numbers: Record<string, number>; fix: string | null };
}
interface Answer { workload: { unconfirmed: number; totals: { type: string; halfDays: number; records: number; quantity: number }[]; lines: Line[] } }
type Work = readonly [type: string, day: string, slot: 'AM' | 'PM' | null, quantity?: number];

describe('the load panel', () => {
  let world: World;
  let here: Station;
  let stay: string;
  beforeAll(async () => {
    world = await createWorld(ZHONGZHAN);
    world.at('2022-01-04T09:00:00+08:00');
    here = await station(world);
    stay = here.stays.get('李秋实') ?? '';
    world.at('2022-06-17T18:00:00+08:00');
  });
  afterAll(() => world.close());

  const centre = () => world.officeOf('wangfengCentre');
  /** Forgets all work, and keeps this. */
  async function works(lines: readonly Work[], confirmed = true, assignmentId = stay): Promise<string[]> {
    await world.database.admin(`alter table activity disable trigger all; delete from activity; alter table activity enable trigger all`);
    const input = { assignmentId, lines: lines.map(([type, day, slot, quantity = 1]) => ({ type, day, slot, quantity })) };
    if (lines.length === 0) return [];
    const office = world.officeOf('zhongzhanHospital');
    const { activities } = done(await attempt<{ activities: { id: string }[] }>(office, 'recordActivities', 'RecordActivitiesInput', input, 'activities { id }'));
    const activityIds = activities.map((row) => row.id);
    if (confirmed) done(await attempt(centre(), 'confirmActivities', 'ActivitiesInput', { activityIds }, 'activities { id }'));
    return activityIds;
  }
  const panel = async (from: string, to: string, over: object = {}, caller = centre()) =>
    (await caller.ask<Answer>(WORKLOAD, { input: { pairingId: here.pairingId, from, to, ...over } })).workload;
  /** The line of one quota of 李秋实, or of the pairing. */
  async function line(quotaId: string, from: string, to: string, who: string | null = '李秋实'): Promise<Line> {
    const { lines } = await panel(from, to);
    const found = lines.find((one) => one.quotaId === quotaId && (who === null || one.subjectName === who));
    if (!found) throw new Error(`no ${quotaId} in ${lines.map((one) => `${one.quotaId} ${one.subjectName}`).join(', ')}`);
    return found;
  }
  async function under(packCode: string, mode = 'STATION', creating = false): Promise<void> {
    await world.database.admin('update pairing set pack_code = $1, mode = $2, receiver_creating = $3', [packCode, mode, creating]);
  }
  const WEEK = ['2022-06-13', '2022-06-19'] as const;
  const usual: Work[] = [['CLINIC', '2022-06-13', 'AM', 32], ['ROUND', '2022-06-14', 'AM', 12], ['CLINIC', '2022-06-15', 'AM', 28], ['ROUND', '2022-06-16', 'PM', 11], ['CLINIC', '2022-06-17', 'AM', 30]];

  it('3 [R-380 pass] [R-381 pass] three clinic half-days and two rounds, confirmed by the centre', async () => {
    await works(usual);
    const clinic = await line('clinic', ...WEEK);
    expect(clinic).toMatchObject({ min: 3, assignmentId: stay, windows: [{ from: '2022-06-13', to: '2022-06-19', amount: 3, confirmed: 3, verdict: 'MET' }] });
    expect(clinic.finding).toMatchObject({ ruleId: 'R-380', verdict: 'MET', actual: '3 个半天(3 ≥ 3)', numbers: { required: 3, actual: 3 } });
    expect((await line('round', ...WEEK)).finding).toMatchObject({ ruleId: 'R-381', verdict: 'MET', numbers: { actual: 2 } });
    expect((await panel(...WEEK)).totals).toEqual([{ type: 'CLINIC', halfDays: 3, records: 3, quantity: 90 }, { type: 'ROUND', halfDays: 2, records: 2, quantity: 23 }]);
  });

  it('3 [R-380 fail] a second clinic entry in the same half-day does not make four, nor three of two', async () => {
    await works([...usual, ['CLINIC', '2022-06-13', 'AM', 5]]);
    expect((await line('clinic', ...WEEK)).windows[0]?.amount).toBe(3);
    world.at('2022-06-20T09:00:00+08:00');
    await works([['CLINIC', '2022-06-13', 'AM'], ['CLINIC', '2022-06-13', 'AM'], ['CLINIC', '2022-06-15', 'AM'], ...usual.filter(([type]) => type === 'ROUND')]);
    expect((await line('clinic', ...WEEK)).finding).toMatchObject({ ruleId: 'R-380', verdict: 'NOT_MET', effect: 'FLAG', actual: '2 个半天(2 < 3)', numbers: { actual: 2 } });
  });

  it('3 [R-381 fail] a round in a clinic half-day counts as clinic: the half-day has one use (C-14)', async () => {
    await works([...usual.slice(0, 3), ['ROUND', '2022-06-13', 'AM']]);
    expect((await line('round', ...WEEK)).finding).toMatchObject({ ruleId: 'R-381', verdict: 'NOT_MET', numbers: { actual: 1 } });
    expect((await line('clinic', ...WEEK)).windows[0]?.amount).toBe(2);
    world.at('2022-06-17T18:00:00+08:00');
  });

  it('a week of fewer than five working days is exempt, one that is not over is open', async () => {
    await works([]);
    expect((await line('clinic', '2022-01-03', '2022-01-09')).windows[0]?.verdict).toBe('EXEMPT');
    expect((await line('clinic', '2022-01-10', '2022-01-16')).windows[0]?.verdict).toBe('NOT_MET');
    const open = await line('clinic', ...WEEK);
    expect(open.finding).toMatchObject({ verdict: 'UNKNOWN', fix: '在 2022-06-19 前再完成 3 个半天' });
  });

  it('approved leave takes days out of a week, which is then exempt; a holiday too', async () => {
    await works([]);
    expect((await line('clinic', '2022-05-09', '2022-05-15')).windows[0]?.verdict).toBe('NOT_MET');
    const [person] = await world.database.admin<{ team: string; assignment: string; person: string; scope: number }>(
      `select team_id as team, id as assignment, person_id as person, scope_id as scope from assignment where name = '李秋实'`);
    await world.database.admin(
      `insert into leave (scope_id, team_id, assignment_id, person_id, name, kind, from_on, to_on, requested_by, approver, decided_at, state)
       values ($1, $2, $3, $4, '李秋实', 'SICK', '2022-05-12', '2022-05-13', '李秋实', 'RECEIVING', now(), 'TAKEN')`, [person?.scope, person?.team, person?.assignment, person?.person]);
    expect((await line('clinic', '2022-05-09', '2022-05-15')).windows[0]?.verdict).toBe('EXEMPT');
    await world.database.admin('delete from leave');
    // The week of Labour Day.
    expect((await line('clinic', '2022-05-02', '2022-05-08')).windows[0]?.verdict).toBe('EXEMPT');
  });

  it('what waits for the receiver is shown beside what he confirmed; a returned or withdrawn record counts for nothing', async () => {
    const ids = await works(usual, false);
    const before = await line('clinic', ...WEEK);
    expect(before.windows[0]).toMatchObject({ amount: 3, confirmed: 0 });
    expect((await panel(...WEEK)).unconfirmed).toBe(5);
    done(await attempt(centre(), 'confirmActivities', 'ActivitiesInput', { activityIds: ids.slice(0, 1) }, 'activities { id }'));
    done(await attempt(centre(), 'returnActivities', 'ReturnActivitiesInput', { activityIds: ids.slice(2, 3), reason: '当日停诊' }, 'activities { id }'));
    done(await attempt(world.officeOf('zhongzhanHospital'), 'withdrawActivity', 'ActivityInput', { activityId: ids[4] }, 'activity { id }'));
    expect((await line('clinic', ...WEEK)).windows[0]).toMatchObject({ amount: 1, confirmed: 1 });
  });

  it('a correction that waits is counted instead of what it corrects, not beside it', async () => {
    const [first] = await works([['DOWN_REFERRAL', '2022-06-13', 'AM', 2]]);
    done(await attempt(world.officeOf('zhongzhanHospital'), 'correctActivity', 'CorrectActivityInput', { activityId: first, quantity: 3, reason: '漏记一人' }, 'activity { id }'));
    expect((await panel(...WEEK)).totals).toEqual([{ type: 'DOWN_REFERRAL', halfDays: 1, records: 1, quantity: 3 }]);
  });

  it('a person sees his own lines only, an outsider none', async () => {
    await works(usual);
    const own = await panel(...WEEK, {}, here.li);
    expect(new Set(own.lines.map((one) => one.subjectName))).toEqual(new Set(['李秋实']));
    const chosen = await panel(...WEEK, { assignmentId: here.stays.get('冉冬梅') });
    expect(new Set(chosen.lines.map((one) => one.subjectName))).toEqual(new Set(['冉冬梅']));
    const other = await world.officeOf('zhucunCentre').run(WORKLOAD, { input: { pairingId: here.pairingId, from: WEEK[0], to: WEEK[1] } });
    expect(other.errors[0]?.extensions.code).toBe('NOT_FOUND');
    const wrong = await centre().run(WORKLOAD, { input: { pairingId: here.pairingId, from: '2022-02-01', to: '2022-01-01' } });
    expect(wrong.errors[0]?.extensions.code).toBe('BAD_INPUT');
  });

  it('sends as many statements for a full month as for an empty one', async () => {
    const count = async () => (await centre().run(WORKLOAD, { input: { pairingId: here.pairingId, from: '2022-05-01', to: '2022-05-31' } })).statements;
    await works([]);
    const empty = await count();
    await works(Array.from({ length: 60 }, (_, at): Work => ['CLINIC', `2022-05-${String(1 + Math.floor(at / 2)).padStart(2, '0')}`, at % 2 === 0 ? 'AM' : 'PM']));
    expect(await count()).toBe(empty);
    expect(empty).toBeLessThanOrEqual(7);
  });

  it('[R-382 pass] [R-382 fail] a mentored physician in the stay', async () => {
    await works([['MENTEE', '2022-03-01', 'AM', 1]]);
    expect((await line('mentee', ...WEEK)).finding).toMatchObject({ ruleId: 'R-382', verdict: 'MET' });
    await works([]);
    expect((await line('mentee', ...WEEK)).finding).toMatchObject({ ruleId: 'R-382', verdict: 'UNKNOWN', fix: '在 2023-01-03 前再完成 1 次(例、人、项)' });
    world.at('2023-01-20T09:00:00+08:00');
    expect((await line('mentee', '2022-12-26', '2023-01-01')).finding).toMatchObject({ ruleId: 'R-382', verdict: 'NOT_MET' });
    world.at('2022-06-17T18:00:00+08:00');
  });

  it('[R-384 pass] [R-384 fail] [R-385 pass] [R-385 fail] a circuit: three half-days at the centre, two of them clinic', async () => {
    await under('CN-410803-2021', 'CIRCUIT');
    const week = ['2022-06-06', '2022-06-12'] as const;
    await works([['CLINIC', '2022-06-06', 'AM'], ['CLINIC', '2022-06-06', 'PM'], ['TRAINING', '2022-06-07', 'AM']]);
    expect([(await line('circuit', ...week)).finding, (await line('circuit-clinic', ...week)).finding]).toMatchObject([{ ruleId: 'R-384', verdict: 'MET' }, { ruleId: 'R-385', verdict: 'MET' }]);
    await works([['CLINIC', '2022-06-06', 'AM'], ['TRAINING', '2022-06-07', 'AM']]);
    expect([(await line('circuit', ...week)).finding, (await line('circuit-clinic', ...week)).finding]).toMatchObject([{ ruleId: 'R-384', verdict: 'NOT_MET' }, { ruleId: 'R-385', verdict: 'NOT_MET' }]);
  });

  it('[R-379 pass] [R-379 fail] while a centre creates its standard: a day of guidance every two weeks, by anybody', async () => {
    await under('CN-410803-2021', 'STATION', true);
    await works([['GUIDANCE_DAY', '2022-05-25', null]]);
    const fortnights = (await line('creating', '2022-05-16', '2022-06-12', null));
    expect(fortnights.finding.ruleId).toBe('R-379');
    expect(fortnights.windows.map((window) => [window.amount, window.verdict])).toContainEqual([1, 'MET']);
    expect(fortnights.windows.map((window) => [window.amount, window.verdict])).toContainEqual([0, 'NOT_MET']);
    // The same fortnight, whichever days are looked at.
    const [found] = fortnights.windows.filter((window) => window.amount === 1);
    expect((await line('creating', '2022-05-25', '2022-05-25', null)).windows).toEqual([found]);
  });

  it('[R-001 pass] [R-001 fail] [R-005 pass] [R-005 fail] [R-006 pass] [R-006 fail] [R-007 pass] [R-007 fail] [R-008 pass] [R-008 fail] the branch: a day a week, a lecture a quarter, each a month, two down-referrals, a new technique', async () => {
    await under('BR-S01');
    const verdicts = async () => Object.fromEntries((await panel('2022-05-09', '2022-05-15', { assignmentId: stay })).lines.map((one) => [`${one.finding.ruleId} ${one.quotaId}`, one.windows[0]?.verdict]));
    await works([
      ['CLINIC', '2022-05-10', 'AM'], ['TEACHING_ROUND', '2022-05-10', 'PM'], ['GUIDANCE', '2022-05-11', 'AM'], ['LECTURE', '2022-04-20', 'AM', 40], ['DOWN_REFERRAL', '2022-05-20', 'AM', 2],
      ['NEW_TECHNIQUE', '2022-02-10', 'AM', 1],
    ]);
    world.at('2022-07-01T09:00:00+08:00');
    expect(await verdicts()).toEqual({
      'R-001 weekly-day': 'MET', 'R-005 lecture': 'MET', 'R-006 clinic': 'MET', 'R-006 teaching-round': 'MET', 'R-006 guidance': 'MET', 'R-007 new-technique': 'MET', 'R-008 down-referral': 'MET',
    });
    world.at('2023-02-01T09:00:00+08:00');
    await works([['CLINIC', '2022-05-10', 'AM'], ['DOWN_REFERRAL', '2022-05-20', 'AM', 1]]);
    expect(await verdicts()).toEqual({
      'R-001 weekly-day': 'NOT_MET', 'R-005 lecture': 'NOT_MET', 'R-006 clinic': 'MET', 'R-006 teaching-round': 'NOT_MET', 'R-006 guidance': 'NOT_MET', 'R-007 new-technique': 'NOT_MET', 'R-008 down-referral': 'NOT_MET',
    });
  });

  it('[R-308 pass] [R-308 fail] ten trainings in the year, of the whole pairing', async () => {
    await under('XA-2014');
    const sessions = (count: number) => Array.from({ length: count }, (_, at): Work => ['TRAINING', `2022-${String(1 + Math.floor(at / 2) + 1).padStart(2, '0')}-${at % 2 === 0 ? '08' : '22'}`, 'AM', 20]);
    await works(sessions(10));
    expect((await line('training', '2022-06-01', '2022-06-30', null)).finding).toMatchObject({ ruleId: 'R-308', verdict: 'MET', numbers: { actual: 10 } });
    await works(sessions(9));
    expect((await line('training', '2022-06-01', '2022-06-30', null)).finding).toMatchObject({ ruleId: 'R-308', verdict: 'NOT_MET', numbers: { actual: 9 } });
  });
});

describe('a task that names a kind of work', () => {
  let world: World;
  let here: Station;
  beforeAll(async () => {
    world = await createWorld(ZHONGZHAN);
    world.at('2022-01-04T09:00:00+08:00');
    here = await station(world);
    world.at('2022-06-17T18:00:00+08:00');
  });
  afterAll(() => world.close());

  it('counts its progress from what is recorded, up to its day', async () => {
    const task = { pairingId: here.pairingId, title: '开展手术示教', indicator: '例数', quantity: 6, metric: 'SURGERY_DEMO', dueOn: '2022-05-31', responsibleDepartment: '外科', responsiblePerson: '郭振宇' };
    const made = done(await attempt<{ task: { id: string; metric: string; recordedQuantity: number } }>(world.officeOf('wangfengCentre'), 'planTask', 'PlanTaskInput', task, 'task { id metric recordedQuantity }')).task;
    expect(made).toMatchObject({ metric: 'SURGERY_DEMO', recordedQuantity: 0 });
    const line = (day: string, quantity: number, type = 'SURGERY_DEMO') => ({ type, day, slot: 'AM', quantity });
    const lines = [line('2022-03-01', 2), line('2022-05-31', 3), line('2022-06-01', 9), line('2022-03-02', 9, 'SURGERY')];
    const { activities } = done(await attempt<{ activities: { id: string }[] }>(world.officeOf('zhongzhanHospital'), 'recordActivities', 'RecordActivitiesInput', { assignmentId: here.stays.get('郭振宇'), lines }, 'activities { id }'));
    const recorded = async () => (await world.officeOf('zhongzhanHospital').ask<{ task: { recordedQuantity: number } }>('query($id: ID!) { task(id: $id) { recordedQuantity } }', { id: made.id })).task.recordedQuantity;
    expect(await recorded()).toBe(5);
    done(await attempt(world.officeOf('wangfengCentre'), 'returnActivities', 'ReturnActivitiesInput', { activityIds: [activities[0]?.id], reason: '非示教' }, 'activities { id }'));
    expect(await recorded()).toBe(3);
    done(await attempt(world.officeOf('wangfengCentre'), 'changeTask', 'ChangeTaskInput', { taskId: made.id, metric: null }, 'task { id }'));
    expect(await recorded()).toBe(null);
  });
});
