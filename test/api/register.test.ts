import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../kit/as.js';
import { provesWith } from '../kit/evidence.js';
import { activePairing, type ActivePairing } from '../kit/pairings.js';
import { attempt } from '../kit/teams.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

// What is kept on record beside the work itself.

const ENTRY = 'registerEntry { id kind state safetyItems problem solvedOn solvedBy recordedOrgName voidReason history { action } availableActions { name allowed } }';
interface Entry { id: string; kind: string; state: string; solvedOn: string | null; solvedBy: string | null; history: { action: string }[]; availableActions: { name: string; allowed: boolean }[] }
type Answer = { registerEntry: Entry };

describe('the register of a pairing', () => {
  let world: World;
  let pairing: ActivePairing;
  beforeAll(async () => {
    world = await createWorld();
    world.at('2022-04-05T09:00:00+08:00');
    pairing = await activePairing(world);
    world.at('2022-05-20T09:00:00+08:00');
  }, 120_000);
  afterAll(() => world.close());

  const receiver = () => world.as('lx-hosp');
  const supporter = () => world.as('lz-hosp');
  const entry = (kind: string, more: object = {}) => ({ pairingId: pairing.pairingId, kind, title: '记录', happenedOn: '2022-05-18', content: '内容', ...more });
  const record = async (caller: Caller, kind: string, more: object = {}) => done(await attempt<Answer>(caller, 'recordEntry', 'RecordEntryInput', entry(kind, more), ENTRY)).registerEntry;
  async function refused(caller: Caller, field: string, inputType: string, input: object): Promise<Problem[]> {
    const before = await snapshot(world);
    const { problems } = await attempt(caller, field, inputType, input, '__typename');
    expect(await snapshot(world)).toBe(before);
    expect(problems.length).toBeGreaterThan(0);
    return problems;
  }
  const listed = async (caller: Caller, filter: string) =>
    (await caller.ask<{ registerEntries: { nodes: { title: string; content: string }[] } }>(`{ registerEntries(filter: ${filter}) { nodes { title content } } }`)).registerEntries.nodes;
  const audited = async (id: string) => world.database.admin(`select 1 from audit_event where table_name = 'register_entry' and row_id = $1`, [id.split('-').slice(1).join('-')]);

  it('[R-095 record] a symposium with its minutes; the problem waits on both desks until it is solved in time', async () => {
    expect(await refused(receiver(), 'recordEntry', 'RecordEntryInput', entry('MEETING'))).toMatchObject([{ code: 'REQUIRED', ruleId: 'R-095', path: 'participants' }]);
    expect(await refused(receiver(), 'recordEntry', 'RecordEntryInput', entry('MEETING', { participants: '双方', problem: '设备不足' }))).toMatchObject([{ code: 'REQUIRED', path: 'solveBy' }]);
    const made = await record(receiver(), 'MEETING', { title: '第二季度座谈会', participants: '双方院领导和派驻人员', content: '通报进展', problem: '设备不足', solveBy: '2022-06-10' });
    const todos = async (caller: Caller) => (await caller.ask<{ todos: { nodes: { kind: string; dueOn: string }[] } }>('{ todos(first: 100) { nodes { kind dueOn } } }')).todos.nodes;
    for (const caller of [receiver(), supporter()]) expect(await todos(caller)).toContainEqual({ kind: 'SOLVE_PROBLEM', dueOn: '2022-06-10' });
    expect(await refused(supporter(), 'solveProblem', 'SolveProblemInput', { entryId: made.id, solution: '已调拨', solvedOn: '2022-05-21' })).toMatchObject([{ code: 'DATE_ORDER', path: 'solvedOn' }]);
    await provesWith(world, { subject: 'register_entry', id: made.id, writer: receiver(), readers: [supporter(), world.as('gs-prov')], hidden: [world.as('tj-hosp'), world.as('lx-gov')] });
    world.at('2022-06-01T09:00:00+08:00');
    const solved = done(await attempt<Answer>(supporter(), 'solveProblem', 'SolveProblemInput', { entryId: made.id, solution: '调拨彩超一台', solvedOn: '2022-05-30' }, ENTRY)).registerEntry;
    expect(solved).toMatchObject({ solvedOn: '2022-05-30', solvedBy: expect.stringContaining('冯雪梅'), history: [{ action: 'solveProblem' }, { action: 'recordEntry' }] });
    expect(await refused(supporter(), 'solveProblem', 'SolveProblemInput', { entryId: made.id, solution: '再次', solvedOn: '2022-05-30' })).toMatchObject([{ code: 'CONDITION' }]);
    expect(await todos(receiver())).not.toContainEqual(expect.objectContaining({ kind: 'SOLVE_PROBLEM' }));
    expect(await listed(receiver(), '{ kinds: [MEETING], search: "座谈" }')).toEqual([{ title: '第二季度座谈会', content: '通报进展' }]);
    expect((await audited(made.id)).length).toBeGreaterThan(0);
  });

  it('[R-088 record] the safety checklist before arrival: all in order, or the problem with its date', async () => {
    expect(await refused(supporter(), 'recordEntry', 'RecordEntryInput', entry('SAFETY', { safetyItems: ['WORKPLACE', 'RESIDENCE'] }))).toMatchObject([{ code: 'SAFETY_OPEN', ruleId: 'R-088', numbers: { required: 5, missing: 3 } }]);
    const whole = await record(supporter(), 'SAFETY', { title: '到岗前安全检查', safetyItems: ['WORKPLACE', 'RESIDENCE', 'TRAFFIC', 'PROTECTION', 'EMERGENCY'] });
    expect(whole).toMatchObject({ kind: 'SAFETY', safetyItems: ['WORKPLACE', 'RESIDENCE', 'TRAFFIC', 'PROTECTION', 'EMERGENCY'], recordedOrgName: expect.stringContaining('兰州') });
    await record(supporter(), 'SAFETY', { safetyItems: ['WORKPLACE'], problem: '宿舍消防器材过期', solveBy: '2022-06-15' });
    expect(await listed(supporter(), '{ kinds: [SAFETY], open: true }')).toHaveLength(1);
  });

  it.each<[string, string, 'lx-hosp' | 'lz-hosp' | 'gs-prov' | 'lx-health', object]>([
    ['R-101', 'POST', 'lx-hosp', { title: '心内科业务主任岗位', content: '职责：带教、查房；权限：科室业务安排', happenedOn: '2022-07-01' }],
    ['R-299', 'POST', 'lx-hosp', { title: '普外科科室业务主任', content: '派驻人员担任受援科室业务主任', happenedOn: '2022-07-01' }],
    ['R-402', 'DUTY_ROSTER', 'lx-hosp', { title: '6 月门诊与值班排班', content: '派驻人员纳入心内科门诊和值班排班；提供宿舍、就餐', happenedOn: '2022-06-01', untilOn: '2022-06-30' }],
    ['R-327', 'MANAGER_EXCHANGE', 'lz-hosp', { title: '互派护理管理人员', content: '兰州派出护理部副主任，陇西派出护理部主任', happenedOn: '2022-07-01', untilOn: '2022-09-30' }],
    ['R-140', 'RESPONSIBILITY', 'gs-prov', { title: '帮扶目标与责任分工', content: '目标、范围、实施方案和各方责任' }],
    ['R-252', 'RESPONSIBILITY', 'lx-health', { title: '县级日常监管分工', content: '县卫生健康局负责日常监督和纪律' }],
    ['R-165', 'RESPONSIBILITY', 'lz-hosp', { title: '医务部职责', content: '制定计划（内容、方式、时限），组建队伍，协调，考核' }],
    ['R-359', 'COORDINATION', 'lx-health', { title: '协调机构和信息宣传', content: '成立协调小组，每月信息报送，新闻宣传' }],
  ])('[%s record] %s by %s is recorded, listed and audited', async (_rule, kind, login, more) => {
    const made = await record(world.as(login), kind, more);
    expect(made).toMatchObject({ kind, state: 'RECORDED' });
    expect((await listed(receiver(), `{ kinds: [${kind}] }`)).map(({ title }) => title)).toContain((more as { title: string }).title);
    expect((await audited(made.id)).length).toBeGreaterThan(0);
  });

  it('a wrong entry is made void by who wrote it, and stays', async () => {
    const made = await record(receiver(), 'COORDINATION', { title: '重复' });
    expect(await refused(supporter(), 'voidEntry', 'VoidEntryInput', { entryId: made.id, reason: '重复' })).toMatchObject([{ code: 'CONDITION' }]);
    expect(done(await attempt<Answer>(receiver(), 'voidEntry', 'VoidEntryInput', { entryId: made.id, reason: '重复登记' }, ENTRY)).registerEntry).toMatchObject({ state: 'VOID', voidReason: '重复登记' });
    expect(await listed(receiver(), '{ states: [VOID] }')).toHaveLength(1);
  });

  it('dates, private data and strangers', async () => {
    expect(await refused(receiver(), 'recordEntry', 'RecordEntryInput', entry('COORDINATION', { happenedOn: '2022-07-01' }))).toMatchObject([{ code: 'DATE_ORDER' }]);
    expect(await refused(receiver(), 'recordEntry', 'RecordEntryInput', entry('POST', { untilOn: '2022-05-01' }))).toMatchObject([{ code: 'PERIOD' }]);
    expect(await refused(receiver(), 'recordEntry', 'RecordEntryInput', entry('COORDINATION', { content: '联系 13912345678' }))).toMatchObject([{ code: 'SENSITIVE_TEXT', ruleId: 'R-055' }]);
    expect(await refused(world.as('tj-comm'), 'recordEntry', 'RecordEntryInput', entry('COORDINATION')).catch(() => [{ code: 'NOT_FOUND' }])).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await world.as('lx-gov').run('{ registerEntries { totalCount } }')).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
