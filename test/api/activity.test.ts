import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../kit/as.js';
import { dispatchedStaff } from '../kit/dispatched.js';
import { activePairing, type ActivePairing } from '../kit/pairings.js';
import { attempt, teamOnSite } from '../kit/teams.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

// J-4, step 3: recorded by the person, confirmed by the receiver.

const FIELDS = `id revision personName type day slot quantity department note source entryId occurredAt recordedBy versionNo correctionReason
  confirmedAt confirmedBy returnReason state supersedes { id state } availableActions { name allowed reason }`;
interface Activity {
  id: string; revision: number; type: string; day: string; slot: string | null; quantity: number; note: string; occurredAt: string; recordedBy: string; versionNo: number;
  confirmedBy: string | null; returnReason: string | null; state: string; supersedes: { id: string; state: string } | null; entryId: string;
  availableActions: { name: string; allowed: boolean; reason: string | null }[];
}
interface One { activity: Activity }
interface Many { activities: Activity[] }

describe('records of work', () => {
  let world: World;
  let pairing: ActivePairing;
  let members: Map<string, string>;
  let li: Caller;
  let stay: string;
  beforeAll(async () => {
    world = await createWorld();
    world.at('2022-04-05T09:00:00+08:00');
    pairing = await activePairing(world);
    world.at('2022-04-06T09:00:00+08:00');
    ({ members } = await teamOnSite(world, pairing.pairingId));
    const [person] = await world.database.admin<{ key: string }>(`select scope_id || '-' || id as key from person where name = '李秋实'`);
    li = await dispatchedStaff(world, 'li', person?.key ?? '');
    stay = members.get('李秋实') ?? '';
    world.at('2022-04-15T17:30:00+08:00');
  });
  afterAll(() => world.close());

  const receiver = () => world.officeOf('longxiHospital');
  const supporter = () => world.officeOf('lanzhouHospital');
  const work = (over: object = {}) => ({ assignmentId: stay, type: 'CLINIC', day: '2022-04-11', slot: 'AM', quantity: 30, department: '心内科', note: '', ...over });
  const record = async (over: object = {}, caller: Caller = li) => done(await attempt<One>(caller, 'recordActivity', 'RecordActivityInput', work(over), `activity { ${FIELDS} }`)).activity;
  const read = async (id: string) => (await receiver().ask<One>(`query($id: ID!) { activity(id: $id) { ${FIELDS} } }`, { id })).activity;
  const confirm = async (...activityIds: string[]) => done(await attempt<Many>(receiver(), 'confirmActivities', 'ActivitiesInput', { activityIds }, `activities { ${FIELDS} }`)).activities;
  async function refused(caller: Caller, field: string, inputType: string, input: object): Promise<Problem[]> {
    const before = await snapshot(world);
    const { problems } = await attempt(caller, field, inputType, input, '__typename');
    expect(await snapshot(world)).toBe(before);
    return problems;
  }

  it('the person records his own work; the same record sent twice is kept once, with its original time', async () => {
    const entryId = randomUUID();
    const first = await record({ entryId, occurredAt: '2022-04-11T12:05:00+08:00' });
    expect(first).toMatchObject({ state: 'RECORDED', type: 'CLINIC', slot: 'AM', quantity: 30, recordedBy: '李秋实', versionNo: 1, occurredAt: '2022-04-11T04:05:00.000Z' });
    const again = await record({ entryId, occurredAt: '2022-04-11T12:05:00+08:00' });
    expect(again.id).toBe(first.id);
    const fast = await record({ type: 'ROUND', slot: 'PM', occurredAt: '2022-04-20T00:00:00+08:00' });
    expect(fast.occurredAt).toBe('2022-04-15T09:30:00.000Z');
  });

  it('two devices that send the same record at once leave one', async () => {
    const entryId = randomUUID();
    const both = await Promise.all([record({ entryId, day: '2022-04-12' }), record({ entryId, day: '2022-04-12' }, supporter())]);
    expect(both[0].id).toBe(both[1].id);
  });

  it('only within the stay and not of a day to come', async () => {
    expect(await refused(li, 'recordActivity', 'RecordActivityInput', work({ day: '2022-04-16' }))).toMatchObject([{ code: 'DATE_ORDER', path: 'day', numbers: { today: '2022-04-15' } }]);
    expect(await refused(li, 'recordActivity', 'RecordActivityInput', work({ day: '2022-04-05' }))).toMatchObject([{ code: 'OUTSIDE_STAY', ruleId: 'C-4', numbers: { from: '2022-04-06', to: '2023-04-05' } }]);
    expect((await record({ day: '2022-04-06', type: 'LECTURE', slot: null })).slot).toBe(null);
  });

  it('[R-055 fail] [R-055 pass] an identity number, a telephone number or a record number in a text is refused', async () => {
    expect(await refused(li, 'recordActivity', 'RecordActivityInput', work({ note: '3 床 620102195203120017 血压控制' }))).toMatchObject([{ code: 'SENSITIVE_TEXT', ruleId: 'R-055', path: 'note' }]);
    expect(await refused(li, 'recordActivity', 'RecordActivityInput', work({ department: '联系 13912345678' }))).toMatchObject([{ code: 'SENSITIVE_TEXT', path: 'department' }]);
    expect((await record({ day: '2022-04-13', type: 'ROUND', note: '3 床血压控制' })).note).toBe('3 床血压控制');
  });

  it('a sheet is kept whole or not at all, and says which line is wrong', async () => {
    const line = (over: object) => ({ type: 'CLINIC', day: '2022-04-07', slot: 'AM', quantity: 20, ...over });
    const lines = [line({}), line({ slot: 'PM', note: '电话 13912345678' }), line({ day: '2022-04-30' })];
    expect((await refused(li, 'recordActivities', 'RecordActivitiesInput', { assignmentId: stay, lines })).map((problem) => [problem.code, problem.path]))
      .toEqual([['SENSITIVE_TEXT', 'lines.1.note'], ['DATE_ORDER', 'lines.2.day']]);
    const good = [line({}), line({ slot: 'PM', type: 'SURGERY', quantity: 2 }), line({ day: '2022-04-08', type: 'TRAINING' })];
    const { activities } = done(await attempt<Many>(supporter(), 'recordActivities', 'RecordActivitiesInput', { assignmentId: stay, source: 'OFFICE', lines: good }, `activities { ${FIELDS} }`));
    expect(activities.map((row) => [row.type, row.day, row.slot])).toEqual([['CLINIC', '2022-04-07', 'AM'], ['SURGERY', '2022-04-07', 'PM'], ['TRAINING', '2022-04-08', 'AM']]);
  });

  it('the receiver does not record, a colleague and an outsider see and write nothing', async () => {
    expect(await refused(receiver(), 'recordActivity', 'RecordActivityInput', work())).toMatchObject([{ code: 'PARTY' }]);
    const [zhao] = await world.database.admin<{ key: string }>(`select scope_id || '-' || id as key from person where name = '赵明远'`);
    const colleague = await dispatchedStaff(world, 'zhao', zhao?.key ?? '');
    const before = await snapshot(world);
    const answer = await colleague.run('mutation($input: RecordActivityInput!) { recordActivity(input: $input) { problems { code } } }', { input: work() });
    expect(answer.errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await colleague.ask<{ activities: { totalCount: number } }>('{ activities { totalCount } }')).activities.totalCount).toBe(0);
    expect(await snapshot(world)).toBe(before);
    const outside = await world.as('tj-hosp').run('mutation($input: RecordActivityInput!) { recordActivity(input: $input) { problems { code } } }', { input: work() });
    expect(outside.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('before it is confirmed a record is changed and withdrawn', async () => {
    const row = await record({ day: '2022-04-14', quantity: 10 });
    const changed = done(await attempt<One>(li, 'changeActivity', 'ChangeActivityInput', { activityId: row.id, revision: row.revision, quantity: 12, slot: 'PM' }, `activity { ${FIELDS} }`)).activity;
    expect(changed).toMatchObject({ quantity: 12, slot: 'PM', state: 'RECORDED' });
    const stale = await li.run('mutation($input: ChangeActivityInput!) { changeActivity(input: $input) { problems { code } } }', { input: { activityId: row.id, revision: row.revision, quantity: 1 } });
    expect(stale.errors[0]?.extensions.code).toBe('CONFLICT');
    expect(await refused(li, 'changeActivity', 'ChangeActivityInput', { activityId: row.id, day: '2022-04-16' })).toMatchObject([{ code: 'DATE_ORDER' }]);
    done(await attempt(li, 'withdrawActivity', 'ActivityInput', { activityId: row.id }, 'activity { state }'));
    expect(await refused(receiver(), 'confirmActivities', 'ActivitiesInput', { activityIds: [row.id] })).toMatchObject([{ code: 'STATE', path: 'activityIds.0' }]);
    const { activities } = await li.ask<Many & { activities: { nodes: Activity[] } }>(`{ activities(filter: { from: "2022-04-14", to: "2022-04-14" }) { nodes { id } } }`);
    expect((activities as unknown as { nodes: Activity[] }).nodes).toEqual([]);
  });

  it('the receiver confirms many at once, returns with a reason, and is the only one who does', async () => {
    const three = [await record({ day: '2022-04-13', slot: 'PM' }), await record({ day: '2022-04-14' }), await record({ day: '2022-04-15' })];
    const ids = three.map((row) => row.id);
    expect(await refused(supporter(), 'confirmActivities', 'ActivitiesInput', { activityIds: ids })).toMatchObject([{ code: 'PARTY' }, { code: 'PARTY' }, { code: 'PARTY' }]);
    const { todos } = await receiver().ask<{ todos: { nodes: { id: string; kind: string; title: string }[] } }>('{ todos { nodes { id kind title } } }');
    // A to-do has an id of its own: the stay it is about has to-dos of other kinds.
    expect(new Set(todos.nodes.map((todo) => todo.id)).size).toBe(todos.nodes.length);
    expect(todos.nodes.find((todo) => todo.kind === 'CONFIRM_ACTIVITIES')?.title).toMatch(/^李秋实 × \d+$/);
    expect((await confirm(...ids.slice(0, 2))).map((row) => [row.state, row.confirmedBy])).toEqual([['CONFIRMED', '杨立新'], ['CONFIRMED', '杨立新']]);
    expect(await refused(receiver(), 'returnActivities', 'ReturnActivitiesInput', { activityIds: [ids[2]], reason: ' ' })).toMatchObject([{ code: 'REASON_REQUIRED' }]);
    done(await attempt(receiver(), 'returnActivities', 'ReturnActivitiesInput', { activityIds: [ids[2]], reason: '当日停诊' }, 'activities { id }'));
    expect(await read(ids[2] ?? '')).toMatchObject({ state: 'RETURNED', returnReason: '当日停诊' });
    const { todos: ours } = await supporter().ask<{ todos: { nodes: { kind: string }[] } }>('{ todos { nodes { kind } } }');
    expect(ours.nodes.map((todo) => todo.kind)).toContain('REWORK_ACTIVITIES');
    const again = done(await attempt<One>(li, 'changeActivity', 'ChangeActivityInput', { activityId: ids[2], type: 'TEACHING' }, `activity { ${FIELDS} }`)).activity;
    expect(again).toMatchObject({ state: 'RECORDED', returnReason: null, type: 'TEACHING' });
    expect(await refused(li, 'changeActivity', 'ChangeActivityInput', { activityId: ids[0], quantity: 1 })).toMatchObject([{ code: 'STATE' }]);
  });

  it('what is confirmed is corrected by a new version, which takes its place when it is confirmed', async () => {
    const row = await record({ day: '2022-04-12', slot: 'PM', quantity: 3 });
    await confirm(row.id);
    const input = { activityId: row.id, quantity: 30, reason: '少写一位' };
    const next = done(await attempt<One>(li, 'correctActivity', 'CorrectActivityInput', input, `activity { ${FIELDS} }`)).activity;
    expect(next).toMatchObject({ quantity: 30, versionNo: 2, state: 'RECORDED', correctionReason: '少写一位', supersedes: { id: row.id, state: 'CONFIRMED' } });
    expect(await refused(li, 'correctActivity', 'CorrectActivityInput', input)).toMatchObject([{ code: 'CORRECTION_OPEN' }]);
    await confirm(next.id);
    expect((await read(row.id)).state).toBe('SUPERSEDED');
    expect(await refused(li, 'correctActivity', 'CorrectActivityInput', input)).toMatchObject([{ code: 'STATE' }]);
    const { activity } = await receiver().ask<{ activity: { history: { action: string; toState: string }[] } }>('query($id: ID!) { activity(id: $id) { history { action toState } } }', { id: row.id });
    expect(activity.history.map((line) => `${line.action} ${line.toState}`)).toEqual(['confirmActivities SUPERSEDED', 'correctActivity CONFIRMED', 'confirmActivities CONFIRMED']);
  });

  it('a batch sends as many statements for fifty records as for one', async () => {
    const lines = Array.from({ length: 50 }, (_, at) => ({ type: 'CONSULT', day: '2022-04-10', slot: at % 2 === 0 ? 'AM' : 'PM', quantity: 1 }));
    const { activities } = done(await attempt<Many>(li, 'recordActivities', 'RecordActivitiesInput', { assignmentId: stay, lines }, 'activities { id }'));
    const count = async (activityIds: string[]) => (await receiver().run('mutation($input: ActivitiesInput!) { confirmActivities(input: $input) { activities { id } problems { code } } }', { input: { activityIds } })).statements;
    const one = await count([activities[0]?.id ?? '']);
    expect(await count(activities.slice(1).map((row) => row.id))).toBe(one);
  });
});
