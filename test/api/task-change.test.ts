import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../kit/as.js';
import { attachFile, pdfFile } from '../kit/files.js';
import { activePairing } from '../kit/pairings.js';
import { attempt } from '../kit/teams.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

const TASK = `task { id revision title part content receiverDuty quantity dueOn year state evidenceCount responsiblePerson
  changes { id state changes former reason askedBy decidedBy decisionReason availableActions { name allowed reason } } availableActions { name allowed reason } history { action } }`;
interface TaskChange { id: string; state: string; changes: Record<string, unknown>; former: Record<string, unknown>; reason: string; decisionReason: string | null; availableActions: { name: string; allowed: boolean; reason: string | null }[] }
interface Task { id: string; revision: number; title: string; content: string | null; quantity: number | null; dueOn: string; year: number; state: string; evidenceCount: number; changes: TaskChange[]; availableActions: { name: string; allowed: boolean }[]; history: { action: string }[] }
interface One { task: Task | null }

describe('tasks that both have confirmed', () => {
  let world: World;
  let pairingId: string;
  let task: Task;
  beforeAll(async () => {
    world = await createWorld();
    world.at('2022-04-02T09:00:00+08:00');
    ({ pairingId } = await activePairing(world));
    task = await confirmed({ title: '建立卒中绿色通道', quantity: 10 });
  });
  afterAll(() => world.close());

  const supporter = () => world.officeOf('lanzhouHospital');
  const receiver = () => world.officeOf('longxiHospital');
  const step = (caller: Caller, name: string, type: string, input: object) => attempt<One>(caller, name, type, input, TASK);
  const plan = (over: object) => step(receiver(), 'planTask', 'PlanTaskInput', { pairingId, dueOn: '2022-09-30', responsiblePerson: '李秋实', ...over });
  async function confirmed(over: object): Promise<Task> {
    const planned = done(await plan(over)).task;
    const { task: made } = done(await step(supporter(), 'confirmTask', 'TaskInput', { taskId: planned?.id }));
    if (!made) throw new Error('no task');
    return made;
  }
  const read = async (id: string, caller = receiver()) => (await caller.ask<One>(`query($id: ID!) { ${TASK.replace('task {', 'task(id: $id) {')} }`, { id })).task as Task;
  async function refused(work: () => Promise<{ problems: Problem[] }>): Promise<Problem[]> {
    const before = await snapshot(world);
    const { problems } = await work();
    expect(await snapshot(world)).toBe(before);
    return problems;
  }
  const ask = (caller: Caller, over: object) => step(caller, 'requestTaskChange', 'RequestTaskChangeInput', { taskId: task.id, reason: '设备六月到货，双方已协商', ...over });

  it('[R-107 fail] are not changed by one side alone', async () => {
    expect(await refused(() => step(supporter(), 'changeTask', 'ChangeTaskInput', { taskId: task.id, quantity: 5 }))).toMatchObject([{ code: 'STATE' }]);
    const asked = done(await ask(supporter(), { quantity: 6, dueOn: '2023-03-31' })).task as Task;
    expect(asked).toMatchObject({ state: 'CONFIRMED', quantity: 10, dueOn: '2022-09-30' });
    const [change] = asked.changes as [TaskChange];
    expect(change).toMatchObject({ state: 'REQUESTED', changes: { quantity: 6, dueOn: '2023-03-31' }, former: { quantity: 10, dueOn: '2022-09-30' } });
    expect(await refused(() => step(supporter(), 'acceptTaskChange', 'TaskChangeInput', { taskChangeId: change.id }))).toMatchObject([{ code: 'CONDITION', message: '贵单位提出的变更，由对方医院确认' }]);
    expect(await refused(() => ask(receiver(), { quantity: 3 }))).toMatchObject([{ code: 'CHANGE_OPEN', ruleId: 'R-107' }]);
  });

  it('[R-107 pass] change once the other hospital agrees; what it was stands beside it', async () => {
    const [change] = (await read(task.id)).changes as [TaskChange];
    const { todos } = await receiver().ask<{ todos: { nodes: { kind: string }[] } }>('{ todos(first: 100) { nodes { kind } } }');
    expect(todos.nodes.map(({ kind }) => kind)).toContain('DECIDE_TASK_CHANGE');
    expect(change.availableActions.find(({ name }) => name === 'acceptTaskChange')).toMatchObject({ allowed: true });
    const changed = done(await step(receiver(), 'acceptTaskChange', 'TaskChangeInput', { taskChangeId: change.id })).task as Task;
    expect(changed).toMatchObject({ state: 'CONFIRMED', quantity: 6, dueOn: '2023-03-31', year: 2023 });
    expect(changed.changes[0]).toMatchObject({ state: 'ACCEPTED', former: { quantity: 10, dueOn: '2022-09-30' } });
    expect(changed.history.map(({ action }) => action)).toContain('acceptTaskChange');
    expect(changed.revision).toBeGreaterThan(task.revision);
  });

  it('stay as they are when the other hospital does not agree, or the first takes it back', async () => {
    const first = (done(await ask(receiver(), { title: '建立卒中与胸痛绿色通道' })).task as Task).changes[0] as TaskChange;
    expect(await refused(() => step(supporter(), 'rejectTaskChange', 'RejectTaskChangeInput', { taskChangeId: first.id, reason: ' ' }))).toMatchObject([{ code: 'REASON_REQUIRED' }]);
    const rejected = done(await step(supporter(), 'rejectTaskChange', 'RejectTaskChangeInput', { taskChangeId: first.id, reason: '人员不足' })).task as Task;
    expect(rejected).toMatchObject({ title: '建立卒中绿色通道' });
    expect(rejected.changes[0]).toMatchObject({ state: 'REJECTED', decisionReason: '人员不足' });
    const second = (done(await ask(receiver(), { quantity: 8 })).task as Task).changes[0] as TaskChange;
    expect(await refused(() => step(supporter(), 'withdrawTaskChange', 'TaskChangeInput', { taskChangeId: second.id }))).toMatchObject([{ code: 'CONDITION' }]);
    expect((done(await step(receiver(), 'withdrawTaskChange', 'TaskChangeInput', { taskChangeId: second.id })).task as Task).changes[0]).toMatchObject({ state: 'WITHDRAWN' });
  });

  it('ask for a real change, with its reason, within the rules', async () => {
    expect(await refused(() => ask(supporter(), {}))).toMatchObject([{ code: 'NOTHING_CHANGED' }]);
    expect(await refused(() => ask(supporter(), { quantity: 9, reason: ' ' }))).toMatchObject([{ code: 'REASON_REQUIRED' }]);
    expect(await refused(() => ask(supporter(), { responsiblePerson: ' ' }))).toMatchObject([{ code: 'TASK_OWNER', ruleId: 'R-250' }]);
    expect(await refused(() => ask(supporter(), { title: '随访 13912345678' }))).toMatchObject([{ code: 'SENSITIVE_TEXT', path: 'title' }]);
    const outside = await world.as('tj-hosp').run('mutation($input: RequestTaskChangeInput!) { requestTaskChange(input: $input) { problems { code } } }', { input: { taskId: task.id, quantity: 1, reason: 'x' } });
    expect(outside.errors[0]?.extensions.code ?? 'refused').toMatch(/NOT_FOUND|refused/);
  });

  it('of 10 who agree at once, one does', async () => {
    const change = (done(await ask(supporter(), { quantity: 7 })).task as Task).changes[0] as TaskChange;
    const answers = await Promise.all(Array.from({ length: 10 }, () => step(receiver(), 'acceptTaskChange', 'TaskChangeInput', { taskChangeId: change.id })));
    expect(answers.filter(({ problems }) => problems.length === 0)).toHaveLength(1);
    expect((await read(task.id)).quantity).toBe(7);
  });

  it.each([
    ['[R-013 record] clinical work', 'CLINICAL'], ['[R-013 record] tracking of needs', 'NEED_TRACKING'], ['[R-013 record] quality and infection control', 'QUALITY_INFECTION'],
    ['[R-026 record] talent', 'TALENT'], ['[R-026 record] training', 'TRAINING'], ['[R-050 record] technique', 'TECH'], ['[R-050 record] material', 'MATERIAL'], ['[R-091 record] research', 'RESEARCH'],
    ['[R-149 record] key disciplines', 'DISCIPLINE'], ['[R-166 record] other', 'OTHER'], ['[R-170 record] sharing, with what the receiver contributes', 'SHARING'], ['[R-170 record] exchange', 'EXCHANGE'],
    ['[R-233 record] management: plan, structure, rules', 'MANAGEMENT'], ['[R-233 record] electronic records', 'INFORMATION'], ['[R-311 record] common diseases and public health', 'PUBLIC_HEALTH'],
    ['[R-311 record] rational use of drugs', 'DRUG_USE'],
  ])('%s: %s is planned, with evidence, listed and audited', async (title, content) => {
    const made = done(await plan({ title, content, receiverDuty: '提供场地与人员' })).task as Task;
    await attachFile(world.server, receiver(), 'task', made.id, '方案.pdf', pdfFile(title));
    const { tasks } = await supporter().ask<{ tasks: { nodes: { id: string; evidenceCount: number; content: string; receiverDuty: string }[] } }>(
      'query($filter: TaskFilter) { tasks(filter: $filter) { nodes { id evidenceCount content receiverDuty } } }', { filter: { contents: [content], search: title } });
    expect(tasks.nodes).toEqual([{ id: made.id, evidenceCount: 1, content, receiverDuty: '提供场地与人员' }]);
    const [event] = await world.database.admin<{ after: { content: string } }>(`select after from audit_event where table_name = 'task' and action = 'INSERT' order by id desc limit 1`);
    expect(event?.after.content).toBe(content);
  });
});
