import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../kit/as.js';
import { station, ZHONGZHAN, type Station } from '../kit/station.js';
import { attempt } from '../kit/teams.js';
import { wordText } from '../kit/word-text.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

// J-4, steps 2 and 7.

const PLAN = `workPlan { id revision personName monthOn goals tasks milestones helpNeeded filedAt filedBy comment commentedBy summary summarisedAt summaryLate state
  progress { type expected done } findings { code ruleId verdict effect actual } history { action toState byName } availableActions { name allowed } }`;
interface Plan {
  id: string; revision: number; monthOn: string; state: string; summaryLate: boolean; filedAt: string | null; comment: string | null; goals: string;
  progress: { type: string; expected: number; done: number }[]; findings: { code: string; ruleId: string; verdict: string; effect: string }[]; history: { action: string }[];
}
interface Answer { workPlan: Plan }

describe('a monthly work plan', () => {
  let world: World;
  let here: Station;
  let stay: string;
  let plan: Plan;
  beforeAll(async () => {
    world = await createWorld(ZHONGZHAN);
    world.at('2022-01-04T09:00:00+08:00');
    here = await station(world);
    stay = here.stays.get('李秋实') ?? '';
    // The pack of the centre says nothing of monthly plans; the one of a dispatching unit does.
    await world.database.admin(`update pairing set pack_code = (select code from policy_pack where content::text like '%"plan.monthly.required"%' limit 1), pack_version = 1`);
    world.at('2022-06-01T08:30:00+08:00');
  });
  afterAll(() => world.close());

  const office = () => world.officeOf('zhongzhanHospital');
  const june = (over: object = {}) => ({
    assignmentId: stay, month: '2022-06-01', goals: '高血压规范管理率达到八成', tasks: '门诊十二个半天、查房八次', milestones: '06-15 完成基线，06-30 总结',
    expected: [{ type: 'CLINIC', quantity: 12 }, { type: 'ROUND', quantity: 8 }], helpNeeded: '动态血压仪两台', ...over,
  });
  const save = async (over: object = {}, caller: Caller = here.li) => done(await attempt<Answer>(caller, 'saveWorkPlan', 'SaveWorkPlanInput', june(over), PLAN)).workPlan;
  const read = async (id: string, caller: Caller = office()) => (await caller.ask<Answer>(`query($id: ID!) { ${PLAN.replace('workPlan {', 'workPlan(id: $id) {')} }`, { id })).workPlan;
  const act = async (field: string, caller: Caller, input: object = {}, type = 'WorkPlanInput') => done(await attempt<Answer>(caller, field, type, { workPlanId: plan.id, ...input }, PLAN)).workPlan;
  const finding = (of: Plan, code: string) => of.findings.find((one) => one.code === code);
  async function refused(caller: Caller, field: string, type: string, input: object): Promise<Problem[]> {
    const before = await snapshot(world);
    const { problems } = await attempt(caller, field, type, input, '__typename');
    expect(await snapshot(world)).toBe(before);
    return problems;
  }

  it('2 [R-079 fail] a draft is not filed, and one without goals cannot be', async () => {
    plan = await save({ goals: ' ' });
    expect(plan).toMatchObject({ state: 'DRAFT', monthOn: '2022-06-01', filedAt: null });
    expect(finding(plan, 'MONTHLY_PLAN')).toMatchObject({ ruleId: 'R-079', verdict: 'NOT_MET', effect: 'FLAG' });
    expect(await refused(here.li, 'fileWorkPlan', 'WorkPlanInput', { workPlanId: plan.id })).toMatchObject([{ code: 'PLAN_FIELDS', ruleId: 'R-079', path: 'goals' }]);
  });

  it('2 private data, a month outside the stay, a stale version and another person are refused', async () => {
    expect(await refused(here.li, 'saveWorkPlan', 'SaveWorkPlanInput', june({ tasks: '随访 410803195203120017' }))).toMatchObject([{ code: 'SENSITIVE_TEXT', path: 'tasks' }]);
    expect(await refused(here.li, 'saveWorkPlan', 'SaveWorkPlanInput', june({ month: '2023-03-01' }))).toMatchObject([{ code: 'OUTSIDE_STAY', path: 'month' }]);
    const stale = await here.li.run('mutation($input: SaveWorkPlanInput!) { saveWorkPlan(input: $input) { problems { code } } }', { input: june({ revision: 99 }) });
    expect(stale.errors[0]?.extensions.code).toBe('CONFLICT');
    const other = await world.as('guo').run('query($id: ID!) { workPlan(id: $id) { id } }', { id: plan.id });
    expect(other.errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await refused(world.officeOf('wangfengCentre'), 'saveWorkPlan', 'SaveWorkPlanInput', june({ month: '2022-07-01' })))[0]?.code).toBe('PARTY');
  });

  it('2 [R-079 pass] filed on the first of the month it appears to the supporter as filed', async () => {
    plan = await save();
    plan = await act('fileWorkPlan', here.li);
    expect(plan.state).toBe('FILED');
    const seen = await read(plan.id);
    expect(seen).toMatchObject({ state: 'FILED', goals: '高血压规范管理率达到八成' });
    for (const code of ['MONTHLY_PLAN', 'PLAN_FIELDS', 'PLAN_FILING']) expect(finding(seen, code)).toMatchObject({ ruleId: 'R-079', verdict: 'MET' });
    const { todos } = await office().ask<{ todos: { nodes: { kind: string; title: string }[] } }>('{ todos { nodes { kind title } } }');
    expect(todos.nodes).toContainEqual({ kind: 'COMMENT_PLAN', title: '李秋实 2022-06' });
    expect(await refused(here.li, 'saveWorkPlan', 'SaveWorkPlanInput', june())).toMatchObject([{ code: 'STATE' }]);
  });

  it('2 a filed plan is taken back until it is commented on; only the office comments', async () => {
    plan = await act('withdrawWorkPlan', here.li);
    expect(plan).toMatchObject({ state: 'DRAFT', filedAt: null });
    plan = await act('fileWorkPlan', here.li);
    const own = await here.li.run('mutation($input: CommentWorkPlanInput!) { commentWorkPlan(input: $input) { problems { code } } }', { input: { workPlanId: plan.id, comment: '好' } });
    expect(own.errors[0]?.extensions.code).toBe('FORBIDDEN');
    plan = await act('commentWorkPlan', office(), { comment: '血压仪已协调' }, 'CommentWorkPlanInput');
    expect(plan).toMatchObject({ state: 'COMMENTED', comment: '血压仪已协调' });
    expect(await refused(here.li, 'withdrawWorkPlan', 'WorkPlanInput', { workPlanId: plan.id })).toMatchObject([{ code: 'STATE' }]);
  });

  it('[R-080 fail] [R-080 pass] what the plan expects against what is recorded in its month', async () => {
    expect(plan.progress).toEqual([{ type: 'CLINIC', expected: 12, done: 0 }, { type: 'ROUND', expected: 8, done: 0 }]);
    world.at('2022-06-30T17:00:00+08:00');
    const days = ['06-01', '06-02', '06-06', '06-07', '06-08', '06-09'];
    const lines = [
      ...days.flatMap((day) => [{ type: 'CLINIC', day: `2022-${day}`, slot: 'AM' }, { type: 'CLINIC', day: `2022-${day}`, slot: 'PM' }]),
      { type: 'CLINIC', day: '2022-06-01', slot: 'AM' }, { type: 'CLINIC', day: '2022-05-31', slot: 'AM' }, { type: 'ROUND', day: '2022-06-13', slot: null },
    ];
    done(await attempt(here.li, 'recordActivities', 'RecordActivitiesInput', { assignmentId: stay, lines }, 'activities { id }'));
    expect((await read(plan.id)).progress).toEqual([{ type: 'CLINIC', expected: 12, done: 12 }, { type: 'ROUND', expected: 8, done: 2 }]);
    plan = await act('executeWorkPlan', here.li);
    expect(plan.state).toBe('EXECUTED');
  });

  it('7 [R-105 record] the summary, which reports progress and problems, is late from the first minute of the next month on', async () => {
    expect((await read(plan.id)).summaryLate).toBe(false);
    world.at('2022-06-30T23:59:59+08:00');
    expect((await read(plan.id)).summaryLate).toBe(false);
    world.at('2022-07-01T00:00:00+08:00');
    expect((await read(plan.id)).summaryLate).toBe(true);
    const late = await office().ask<{ workPlans: { totalCount: number } }>('{ workPlans(filter: { late: true }) { totalCount } }');
    expect(late.workPlans.totalCount).toBe(1);
    world.at('2022-06-30T23:00:00+08:00');
    expect(await refused(here.li, 'summariseWorkPlan', 'SummariseWorkPlanInput', { workPlanId: plan.id, summary: ' ' })).toMatchObject([{ code: 'REQUIRED' }]);
    plan = await act('summariseWorkPlan', here.li, { summary: '门诊十二个半天，管理率由六成升至七成五' }, 'SummariseWorkPlanInput');
    world.at('2022-07-05T09:00:00+08:00');
    expect(await read(plan.id)).toMatchObject({ state: 'SUMMARISED', summaryLate: false });
    expect((await read(plan.id)).history.map((line) => line.action)).toEqual([
      'summariseWorkPlan', 'executeWorkPlan', 'commentWorkPlan', 'fileWorkPlan', 'withdrawWorkPlan', 'fileWorkPlan', 'saveWorkPlan', 'saveWorkPlan',
    ]);
  });

  it('[R-080 record] form F-10 says the same on the page, on A4, in Word and in Excel; another hospital has none of it', async () => {
    const { workPlan } = await office().ask<{ workPlan: { paper: { form: string; blocks: { kind: string; title?: string; rows?: string[][] }[] } } }>('query($id: ID!) { workPlan(id: $id) { paper } }', { id: plan.id });
    expect(workPlan.paper.form).toBe('F-10');
    expect(workPlan.paper.blocks.find(({ kind }) => kind === 'TABLE')?.rows).toEqual([['1', '门诊', '12', '12', '完成'], ['2', '查房', '8', '2', '差 6']]);
    const file = async (format: string, caller: Caller = office()) => fetch(`${world.server.address}/files/plan/${plan.id}.${format}`, { headers: await caller.headers() });
    const bytes = async (format: string) => Buffer.from(await (await file(format)).arrayBuffer());
    const told = [(await bytes('html')).toString('utf8'), wordText(await bytes('docx')).join('\n'), (await readSheet(await bytes('xlsx'))).flat().join('\n')];
    for (const said of told) for (const text of ['驻点人员月工作计划', '李秋实', '高血压规范管理率达到八成', '06-15 完成基线', '动态血压仪两台', '血压仪已协调', '管理率由六成升至七成五', '差 6']) expect(said).toContain(text);
    expect((await file('docx', here.li)).status).toBe(200);
    expect((await file('docx', world.as('guo'))).status).toBe(404);
    const events = await world.database.admin(`select 1 from audit_event where action = 'EXPORT' and table_name = 'work_plan'`);
    expect(events).toHaveLength(4);
  });
});
