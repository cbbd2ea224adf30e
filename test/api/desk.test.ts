import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementInSigning, assign, createProgramme, publish, seal } from '../kit/pairings.js';
import { attempt } from '../kit/teams.js';
import { createWorld, done, PROBLEMS, snapshot, type Problem, type World } from '../kit/world.js';

const AWAITED = 'query Awaited($filter: AwaitedFilter) { awaited(filter: $filter) { totalCount nodes { id kind title waitsFor dueOn remindedAt subject subjectKey } } }';
const DONE = 'query Done($filter: DoneFilter) { doneActions(filter: $filter, first: 100) { totalCount nodes { machine action subject byName subjectKey } } }';
const REMIND = `mutation Remind($input: RemindInput!) { remindAwaited(input: $input) { awaited { id remindedAt } ${PROBLEMS} } }`;
const NOTICES = 'query { notices { nodes { title link body } } }';
const TODOS = 'query { todos { nodes { kind subjectKey } } }';

interface Awaited { id: string; kind: string; title: string; waitsFor: string; dueOn: string | null; remindedAt: string | null; subject: string; subjectKey: string }

let world: World;
let agreementId: string;
beforeAll(async () => {
  world = await createWorld();
  const programme = await createProgramme(world);
  const pairing = await assign(world, programme.id, 'lanzhouHospital', 'longxiHospital');
  await publish(world, programme.id);
  await expectAwaited('gs-prov', [['DRAFT_AGREEMENT', '陇西县人民医院']]);
  agreementId = (await agreementInSigning(world, pairing.id, 'longxiHospital')).id;
});
afterAll(() => world.close());

const awaited = async (login: string, filter: object = {}) => (await world.as(login).ask<{ awaited: { totalCount: number; nodes: Awaited[] } }>(AWAITED, { filter })).awaited;
const remind = async (login: string, input: object) => (await world.as(login).ask<{ remindAwaited: { awaited: Awaited | null; problems: Problem[] } }>(REMIND, { input })).remindAwaited;
const notices = async (login: string) => (await world.as(login).ask<{ notices: { nodes: { title: string; link: string; body: string }[] } }>(NOTICES)).notices.nodes;

async function expectAwaited(login: string, expected: readonly (readonly [kind: string, waitsFor: string])[]): Promise<void> {
  const { nodes } = await awaited(login);
  expect(nodes.map(({ kind, waitsFor }) => [kind, waitsFor])).toEqual(expected);
}

describe('what an organisation waits for', () => {
  it('is what others have to do after it has done its part, and each of them sees it as a to-do', async () => {
    await expectAwaited('gs-prov', []);
    expect(new Set((await awaited('lx-hosp')).nodes.map(({ waitsFor }) => waitsFor))).toEqual(new Set(['兰州新区总医院', '陇西县人民政府']));
    await expectAwaited('lz-hosp', []);
    await seal(world, agreementId, 'lanzhouHospital');
    expect(new Set((await awaited('lz-hosp')).nodes.map(({ waitsFor }) => waitsFor))).toEqual(new Set(['陇西县人民医院', '陇西县人民政府']));
    await expectAwaited('lx-hosp', [['SEAL_AGREEMENT', '陇西县人民政府']]);
    const { todos } = await world.as('lx-gov').ask<{ todos: { nodes: { kind: string; subjectKey: string }[] } }>(TODOS);
    expect(todos.nodes).toEqual([{ kind: 'SEAL_AGREEMENT', subjectKey: agreementId }]);
    for (const login of ['tj-hosp', 'tj-comm', 'sd-comm']) await expectAwaited(login, []);
  });

  it('is filtered by kind and by deadline', async () => {
    expect((await awaited('lx-hosp', { kinds: ['ACCEPT_TASK'] })).totalCount).toBe(0);
    expect((await awaited('lx-hosp', { overdue: true })).totalCount).toBe(0);
    world.at('2022-04-06T09:00:00+08:00');
    expect((await awaited('lx-hosp', { overdue: true, kinds: ['SEAL_AGREEMENT'] })).totalCount).toBe(1);
    world.at('2022-04-02T09:00:00+08:00');
  });

  it('can be asked for once a day, by a notice to whoever has to act', async () => {
    const [row] = (await awaited('lx-hosp')).nodes;
    const input = { awaitedId: row?.id, kind: row?.kind };
    const reminded = done(await remind('lx-hosp', input));
    expect(reminded.awaited?.remindedAt).toBe('2022-04-02T01:00:00.000Z');
    expect((await notices('lx-gov'))[0]).toMatchObject({ title: expect.stringContaining('催办：'), link: `/agreements/${agreementId}`, body: '陇西县人民医院提醒' });
    const before = await snapshot(world);
    expect((await remind('lx-hosp', input)).problems).toMatchObject([{ code: 'REMINDED_TODAY', fix: '明天仍未办理时再催' }]);
    expect(await snapshot(world)).toBe(before);
    world.at('2022-04-03T09:00:00+08:00');
    done(await remind('lx-hosp', input));
  });

  it('is not there for whoever does not wait for it, nor once it is done', async () => {
    const [row] = (await awaited('lx-hosp')).nodes;
    const input = { awaitedId: row?.id, kind: row?.kind };
    const before = await snapshot(world);
    for (const login of ['lx-gov', 'tj-hosp', 'gs-prov']) {
      expect((await world.as(login).run(REMIND, { input })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
    expect((await world.as('lx-hosp').run(REMIND, { input: { ...input, kind: 'ACCEPT_TASK' } })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await snapshot(world)).toBe(before);
    for (const party of ['longxiHospital', 'longxiGovernment'] as const) await seal(world, agreementId, party);
    await expectAwaited('lx-hosp', []);
    expect((await world.as('lx-hosp').run(REMIND, { input })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('what an organisation has dealt with', () => {
  it('is its own acts, latest first, and a person’s own on request', async () => {
    const ask = async (login: string, filter: object = {}) =>
      (await world.as(login).ask<{ doneActions: { totalCount: number; nodes: { machine: string; action: string; byName: string; subjectKey: string }[] } }>(DONE, { filter })).doneActions;
    const receiver = await ask('lx-hosp');
    expect(receiver.nodes.map(({ action }) => action).filter((action) => ['draft', 'edit', 'submit', 'seal'].includes(action))).toEqual(['seal', 'submit', 'edit', 'draft']);
    expect(receiver.nodes.find(({ action }) => action === 'seal')).toMatchObject({ machine: 'agreement', subjectKey: agreementId });
    expect((await ask('lx-gov')).nodes.map(({ action }) => action)).toEqual(['activate', 'seal']);
    expect((await ask('lx-hosp', { mine: true })).totalCount).toBe(receiver.totalCount);
    expect((await ask('tj-hosp')).totalCount).toBe(0);
  });
});

const TODO = 'todo { kind assignee handedBy }';
const MINE = 'query Mine($filter: TodoFilter) { todos(filter: $filter) { totalCount nodes { id kind title subject subjectKey assignee handedBy } } }';
interface Desk { totalCount: number; nodes: { id: string; kind: string; title: string; assignee: string | null; handedBy: string | null }[] }

describe('a to-do within an organisation', () => {
  let todo: { id: string; kind: string };
  const desk = async (login: string, filter: object = {}) => (await world.as(login).ask<{ todos: Desk }>(MINE, { filter })).todos;
  const handOver = (login: string, input: object) => attempt<{ todo: { assignee: string | null } | null }>(world.as(login), 'handOverTodo', 'HandOverTodoInput', { todoId: todo.id, kind: todo.kind, ...input }, TODO);
  const colleagues = async (login: string) => (await world.as(login).ask<{ colleagues: { userId: string; name: string; roles: string[] }[] }>('{ colleagues { userId name roles } }')).colleagues;

  it('is handed to a colleague, who finds it and is told; others see who has it', async () => {
    const [row] = (await desk('lz-hosp', { kinds: ['FORM_TEAM'] })).nodes;
    todo = { id: row?.id ?? '', kind: row?.kind ?? '' };
    expect(row).toMatchObject({ kind: 'FORM_TEAM', assignee: null, handedBy: null });
    const leader = (await colleagues('lz-hosp')).find(({ roles }) => roles.includes('HOSPITAL_LEADER'));
    expect(done(await handOver('lz-hosp', { userId: leader?.userId, note: '请定人选' })).todo).toMatchObject({ assignee: leader?.name });
    expect(await desk('lz-lead', { mine: true })).toMatchObject({ totalCount: 1, nodes: [{ kind: 'FORM_TEAM', handedBy: expect.stringMatching(/：请定人选$/) }] });
    expect((await desk('lz-hosp', { mine: true })).totalCount).toBe(0);
    expect((await notices('lz-lead'))[0]?.title).toContain(`转办给${leader?.name}`);
    const before = await snapshot(world);
    expect((await handOver('lz-hosp', { userId: leader?.userId })).problems).toMatchObject([{ code: 'HANDED_OVER', fix: expect.any(String) }]);
    expect((await handOver('lz-hosp', { userId: null, note: '电话 13912345678' })).problems).toMatchObject([{ code: 'SENSITIVE_TEXT' }]);
    expect(await snapshot(world)).toBe(before);
  });

  it('is put back onto the common desk', async () => {
    expect(done(await handOver('lz-lead', { userId: null })).todo).toMatchObject({ assignee: null });
    expect((await desk('lz-lead', { mine: true })).totalCount).toBe(0);
    const before = await snapshot(world);
    expect((await handOver('lz-lead', { userId: null })).problems).toMatchObject([{ code: 'NOT_HANDED_OVER' }]);
    expect(await snapshot(world)).toBe(before);
  });

  it('is not there for other organisations, and goes to nobody of theirs', async () => {
    const stranger = (await colleagues('tj-hosp'))[0]?.userId;
    const own = (await colleagues('lz-hosp')).map(({ userId }) => userId);
    expect(own).not.toContain(stranger);
    const code = async (login: string, input: object) => (await world.as(login).run('mutation($input: HandOverTodoInput!) { handOverTodo(input: $input) { problems { code } } }', { input: { ...todo, todoId: todo.id, id: undefined, ...input } })).errors[0]?.extensions.code;
    const before = await snapshot(world);
    expect(await code('lz-hosp', { userId: stranger })).toBe('NOT_FOUND');
    expect(await code('tj-hosp', { userId: stranger })).toBe('NOT_FOUND');
    expect(await code('lz-hosp', { kind: 'CLOSE_TEAM', userId: own[0] })).toBe('NOT_FOUND');
    expect(await snapshot(world)).toBe(before);
    done(await handOver('lz-hosp', { userId: own[0] }));
    expect((await desk('lx-hosp')).nodes.every(({ assignee }) => assignee === null)).toBe(true);
  });
});
