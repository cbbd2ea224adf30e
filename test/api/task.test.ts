import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activePairing, assign, createProgramme, publish, TASKS, type ActivePairing } from '../kit/pairings.js';
import { attempt, idNumber } from '../kit/teams.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

const TASK = `task { id revision title state year dueOn quantity doneQuantity confirmedBySupporting confirmedByReceiving responsiblePerson result returnReason
  overdue overdueDays progress { quantity note happenedOn recordedBy } history { action fromState toState byName } availableActions { name allowed reason } }`;
interface Task {
  id: string; revision: number; title: string; state: string; doneQuantity: number; confirmedBySupporting: boolean; confirmedByReceiving: boolean; overdue: boolean;
  overdueDays: number; result: string | null; returnReason: string | null; progress: { quantity: number; note: string }[]; history: { action: string; fromState: string; toState: string }[];
  availableActions: { name: string; allowed: boolean; reason: string | null }[];
}
type Answer = { task: Task };

describe('tasks: agreed, done, accepted', () => {
  let world: World;
  let pairing: ActivePairing;
  let planned: Task;
  let adopted: string[];
  beforeAll(async () => {
    world = await createWorld();
    world.at('2022-04-02T09:00:00+08:00');
    pairing = await activePairing(world);
    planned = { id: '' } as Task;
  });
  afterAll(() => world.close());

  const supporter = () => world.officeOf('lanzhouHospital');
  const receiver = () => world.officeOf('longxiHospital');
  const read = async (id: string, login = 'lz-hosp') => (await world.as(login).ask<Answer>(`query($id: ID!) { ${TASK.replace('task {', 'task(id: $id) {')} }`, { id })).task;
  const figure = async () => (await world.as('gs-prov').ask<{ pairing: { figure: object } }>('query($id: ID!) { pairing(id: $id) { figure { tasksTotal tasksDone } } }', { id: pairing.pairingId })).pairing.figure;
  async function refused(login: string, field: string, inputType: string, input: object): Promise<Problem[]> {
    const before = await snapshot(world);
    const { problems } = await attempt(world.as(login), field, inputType, input, '__typename');
    expect(await snapshot(world)).toBe(before);
    return problems;
  }
  const plan = { title: '建立卒中绿色通道', indicator: '入院至溶栓时间达标例数', quantity: 10, dueOn: '2022-09-30', responsibleDepartment: '神经内科', responsiblePerson: '李秋实' };

  it('[R-250 fail] every task has a named person', async () => {
    const problems = await refused('lz-hosp', 'planTask', 'PlanTaskInput', { ...plan, pairingId: pairing.pairingId, responsiblePerson: ' ' });
    expect(problems).toMatchObject([{ code: 'TASK_OWNER', ruleId: 'R-250', path: 'responsiblePerson' }]);
  });

  it('only the two hospitals plan, in an active pairing', async () => {
    const input = { ...plan, pairingId: pairing.pairingId };
    const owner = await world.as('gs-prov').run('mutation($input: PlanTaskInput!) { planTask(input: $input) { problems { code } } }', { input });
    expect(owner.errors[0]?.extensions.code).toBe('FORBIDDEN');
    const programme = await createProgramme(world, { code: 'GS-B' });
    const idle = await assign(world, programme.id, 'lanzhouHospital', 'longxiTcm');
    await publish(world, programme.id);
    expect(await refused('lz-hosp', 'planTask', 'PlanTaskInput', { ...plan, pairingId: idle.id })).toMatchObject([{ code: 'PAIRING_NOT_ACTIVE' }]);
    const outside = await world.as('tj-hosp').run('mutation($input: PlanTaskInput!) { planTask(input: $input) { problems { code } } }', { input });
    expect(outside.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('[R-250 pass] [R-107 pass] one hospital plans, the other confirms', async () => {
    planned = done(await attempt<Answer>(receiver(), 'planTask', 'PlanTaskInput', { ...plan, pairingId: pairing.pairingId }, TASK)).task;
    expect(planned).toMatchObject({ state: 'PLANNED', confirmedByReceiving: true, confirmedBySupporting: false, overdue: false });
    expect(await figure()).toEqual({ tasksTotal: 1, tasksDone: 0 });
    expect(await refused('lx-hosp', 'confirmTask', 'TaskInput', { taskId: planned.id })).toMatchObject([{ code: 'CONDITION', message: '贵单位已确认，等待对方确认' }]);
    const changed = done(await attempt<Answer>(supporter(), 'changeTask', 'ChangeTaskInput', { taskId: planned.id, quantity: 8 }, TASK)).task;
    expect(changed).toMatchObject({ quantity: 8, confirmedByReceiving: false, confirmedBySupporting: true });
    const stale = await receiver().run('mutation($input: TaskInput!) { confirmTask(input: $input) { problems { code } } }', { input: { taskId: planned.id, revision: planned.revision } });
    expect(stale.errors[0]?.extensions.code).toBe('CONFLICT');
    expect(done(await attempt<Answer>(receiver(), 'confirmTask', 'TaskInput', { taskId: planned.id, revision: changed.revision }, TASK)).task.state).toBe('CONFIRMED');
    expect(await refused('lx-hosp', 'changeTask', 'ChangeTaskInput', { taskId: planned.id, quantity: 1 })).toMatchObject([{ code: 'STATE' }]);
  });

  it('[R-242 pass] the annual tasks of the agreement are adopted, each once', async () => {
    const adopt = () => attempt<{ tasks: Task[] }>(supporter(), 'adoptAgreementTasks', 'AdoptAgreementTasksInput', { agreementId: pairing.agreementId }, 'tasks { id title state dueOn responsiblePerson }');
    const { tasks } = done(await adopt());
    expect(tasks.map((task) => [task.title, task.state])).toEqual(TASKS.map((task) => [task.goal, 'CONFIRMED']));
    adopted = tasks.map((task) => task.id);
    expect(done(await adopt()).tasks.map((task) => task.id)).toEqual(adopted);
    expect(await figure()).toEqual({ tasksTotal: 3, tasksDone: 0 });
  });

  it('the screen is told what may begin where, as the services decide', async () => {
    const actions = async (login: string) => {
      const { pairing: row, agreement } = await world.as(login).ask<{ pairing: { availableActions: { name: string; allowed: boolean }[] }; agreement: { availableActions: { name: string; allowed: boolean }[] } }>(
        'query($p: ID!, $a: ID!) { pairing(id: $p) { availableActions { name allowed } } agreement(id: $a) { availableActions { name allowed } } }', { p: pairing.pairingId, a: pairing.agreementId });
      return [...row.availableActions, ...agreement.availableActions].filter((action) => action.allowed).map((action) => action.name);
    };
    expect(await actions('lz-hosp')).toEqual(expect.arrayContaining(['formTeam', 'planTask', 'adoptAgreementTasks']));
    const receiving = await actions('lx-hosp');
    expect(receiving).toEqual(expect.arrayContaining(['planTask', 'adoptAgreementTasks']));
    expect(receiving).not.toContain('formTeam');
  });

  it('the supporter starts and records; the receiver may not', async () => {
    const taskId = adopted[1] ?? '';
    expect(await refused('lx-hosp', 'startTask', 'TaskInput', { taskId })).toMatchObject([{ code: 'PARTY' }]);
    done(await attempt(supporter(), 'startTask', 'TaskInput', { taskId }, TASK));
    const progress = { taskId, quantity: 6, happenedOn: '2022-04-02', note: '腹腔镜胆囊切除带教 6 例' };
    done(await attempt(supporter(), 'recordProgress', 'RecordProgressInput', progress, TASK));
    const { task } = done(await attempt<Answer>(supporter(), 'recordProgress', 'RecordProgressInput', { ...progress, quantity: 2 }, TASK));
    expect(task).toMatchObject({ doneQuantity: 8, progress: [{ quantity: 2 }, { quantity: 6 }] });
    expect(await refused('lz-hosp', 'recordProgress', 'RecordProgressInput', { ...progress, happenedOn: '2022-04-03' })).toMatchObject([{ code: 'DATE_ORDER' }]);
  });

  it('[R-055 fail] no identity number, phone or medical record number in free text (K-13)', async () => {
    const taskId = adopted[1] ?? '';
    const progress = { taskId, quantity: 1, happenedOn: '2022-04-02' };
    const number = idNumber('1960-01-01', 17);
    expect(await refused('lz-hosp', 'recordProgress', 'RecordProgressInput', { ...progress, note: `患者 ${number} 手术` })).toMatchObject([{ code: 'SENSITIVE_TEXT', ruleId: 'R-055', path: 'note' }]);
    expect(await refused('lz-hosp', 'recordProgress', 'RecordProgressInput', { ...progress, note: '家属电话 13912345678' })).toMatchObject([{ code: 'SENSITIVE_TEXT' }]);
    expect(await refused('lz-hosp', 'submitTask', 'SubmitTaskInput', { taskId, result: '住院号 A0012345 随访良好' })).toMatchObject([{ code: 'SENSITIVE_TEXT', path: 'result' }]);
  });

  it('submitted, returned with a reason, done again, accepted, closed', async () => {
    const taskId = adopted[1] ?? '';
    done(await attempt(supporter(), 'submitTask', 'SubmitTaskInput', { taskId, result: '完成 8 例' }, TASK));
    expect(await refused('lz-hosp', 'acceptTask', 'TaskInput', { taskId })).toMatchObject([{ code: 'PARTY' }]);
    expect(await refused('lx-hosp', 'returnTask', 'ReturnTaskInput', { taskId, reason: '  ' })).toMatchObject([{ code: 'REASON_REQUIRED' }]);
    const back = done(await attempt<Answer>(receiver(), 'returnTask', 'ReturnTaskInput', { taskId, reason: '缺 12 例' }, TASK)).task;
    expect(back).toMatchObject({ state: 'RETURNED', returnReason: '缺 12 例' });
    const { todos } = await supporter().ask<{ todos: { nodes: { kind: string; subjectKey: string }[] } }>('{ todos { nodes { kind subjectKey } } }');
    expect(todos.nodes).toContainEqual({ kind: 'REWORK_TASK', subjectKey: taskId });
    done(await attempt(supporter(), 'startTask', 'TaskInput', { taskId }, TASK));
    done(await attempt(supporter(), 'recordProgress', 'RecordProgressInput', { taskId, quantity: 12, happenedOn: '2022-04-02' }, TASK));
    done(await attempt(supporter(), 'submitTask', 'SubmitTaskInput', { taskId, result: '完成 20 例' }, TASK));
    const five = await Promise.all([1, 2, 3, 4, 5].map(() => attempt(receiver(), 'acceptTask', 'TaskInput', { taskId }, TASK)));
    expect(five.map((answer) => answer.problems[0]?.code ?? 'ACCEPTED').sort()).toEqual(['ACCEPTED', 'STATE', 'STATE', 'STATE', 'STATE']);
    expect(await figure()).toEqual({ tasksTotal: 3, tasksDone: 1 });
    expect(await refused('lx-hosp', 'returnTask', 'ReturnTaskInput', { taskId, reason: '晚了' })).toMatchObject([{ code: 'STATE' }]);
    const closed = done(await attempt<Answer>(receiver(), 'closeTask', 'TaskInput', { taskId }, TASK)).task;
    expect(closed.history.map((line) => line.toState)).toEqual(['CLOSED', 'ACCEPTED', 'SUBMITTED', 'IN_PROGRESS', 'IN_PROGRESS', 'RETURNED', 'SUBMITTED', 'IN_PROGRESS', 'IN_PROGRESS', 'IN_PROGRESS', 'CONFIRMED']);
    expect(await figure()).toEqual({ tasksTotal: 3, tasksDone: 1 });
  });

  it('overdue is as of the business day', async () => {
    world.at('2022-09-30T23:59:00+08:00');
    expect(await read(planned.id)).toMatchObject({ overdue: false, overdueDays: 0 });
    world.at('2022-10-01T00:01:00+08:00');
    expect(await read(planned.id)).toMatchObject({ overdue: true, overdueDays: 1 });
    const count = async (login: string, filter: object) => (await world.as(login).ask<{ tasks: { totalCount: number } }>('query($f: TaskFilter) { tasks(filter: $f) { totalCount } }', { f: filter })).tasks.totalCount;
    expect(await count('gs-prov', { overdue: true })).toBe(1);
    expect(await count('gs-prov', { overdue: false, pairingId: pairing.pairingId })).toBe(2);
    expect(await count('lz-hosp', { mine: true })).toBe(2);
    expect(await count('lx-hosp', { mine: true })).toBe(0);
    expect(await count('lx-hosp', { states: ['CLOSED'], year: 2022, search: '腹腔镜' })).toBe(1);
    expect(await count('gs-prov', { programmeId: pairing.programmeId })).toBe(3);
    expect(await count('tj-hosp', {})).toBe(0);
    expect(await count('lx-gov', {}).catch(() => 'FORBIDDEN')).toBe('FORBIDDEN');
  });

  it('the page and the list take one statement each', async () => {
    expect((await supporter().run(`query($id: ID!) { ${TASK.replace('task {', 'task(id: $id) {')} }`, { id: planned.id })).statements).toBe(1);
    expect((await supporter().run('{ tasks(filter: { mine: true }) { totalCount nodes { id title overdue availableActions { name } pairing { receiverName } } } }')).statements).toBe(1);
  });
});
