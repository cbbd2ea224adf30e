import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../kit/as.js';
import { fourPairings, type FourPairings } from '../kit/four-pairings.js';
import { settleEvaluation } from '../kit/rectifications.js';
import { attempt } from '../kit/teams.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

// Several orders from one list: all or none, and each of its own afterwards.

const FIELDS = 'rectificationOrders { id number title state unitName dueAt withdrawReason evaluation { id } }';
interface Order { id: string; number: string; title: string; state: string; unitName: string; dueAt: string; withdrawReason: string | null; evaluation: { id: string } | null }
type Answer = { rectificationOrders: Order[] | null };

describe('several orders at once', () => {
  let world: World;
  let four: FourPairings;
  let given: Order[];
  beforeAll(async () => {
    world = await createWorld();
    four = await fourPairings(world);
    await settleEvaluation(world, four.lanzhou.evaluation, '40');
    world.at('2022-10-10T10:00:00+08:00');
  }, 120_000);
  afterAll(() => world.close());

  const province = () => world.as('gs-prov');
  const failed = () => ({ pairingId: four.lanzhou.pairing, evaluationId: four.lanzhou.evaluation, title: '考核不合格：李秋实' });
  const targets = () => [failed(), { pairingId: four.tianjin.pairing, title: '台账不全' }, { pairingId: four.weiyuan.pairing, title: '台账不全' }];
  const order = (more: object = {}) => ({ targets: targets(), cause: 'RECEIVER', dueAt: '2022-11-09T10:00:30Z', items: [{ problem: '台账不全', requirement: '补齐并每周检查' }], ...more });
  const give = (input: object, caller = province()) => attempt<Answer>(caller, 'orderRectifications', 'OrderRectificationsInput', input, FIELDS);
  const takeBack = (input: object) => attempt<Answer>(province(), 'withdrawOrders', 'WithdrawOrdersInput', input, FIELDS);
  const listed = async (caller: Caller) => (await caller.ask<{ rectifications: { nodes: { id: string }[] } }>('{ rectifications { nodes { id } } }')).rectifications.nodes.map(({ id }) => id);
  async function refused(run: () => Promise<{ problems: Problem[] }>): Promise<Problem[]> {
    const before = await snapshot(world);
    const { problems } = await run();
    expect(problems).not.toEqual([]);
    expect(await snapshot(world)).toBe(before);
    return problems;
  }

  it('refuses all when one cannot be given; what all share is said once, what is wrong with one names it', async () => {
    expect(await refused(() => give(order({ dueAt: '2022-10-10T02:00:00Z', items: [{ problem: '患者电话 13912345678', requirement: '改' }] })))).toMatchObject([
      { code: 'DEADLINE_PAST', path: 'dueAt', numbers: { dueAt: '2022-10-10 10:00', now: '2022-10-10 10:00' } }, { code: 'SENSITIVE_TEXT', ruleId: 'R-055', path: 'items.0.problem' },
    ]);
    expect(await refused(() => give(order({ targets: [...targets(), failed()] })))).toMatchObject([{ code: 'REPEATED', path: 'targets.3', message: '第 4 项与第 1 项相同：考核不合格：李秋实', numbers: { first: 1, again: 4 } }]);
    expect(await refused(() => give(order({ targets: [...targets(), { pairingId: four.mutual, title: '台账不全' }] })))).toMatchObject([{ code: 'STATE', path: 'targets.3', message: expect.stringMatching(/^台账不全：结对关系尚未生效/) }]);
    expect(await refused(() => give(order({ targets: [{ ...failed(), title: '联系 13912345678' }, { pairingId: four.mutual, title: '台账不全' }] })))).toMatchObject([
      { code: 'SENSITIVE_TEXT', path: 'targets.0.title' }, { code: 'STATE', path: 'targets.1' },
    ]);
  });

  it('is an administration’s, within what it reaches', async () => {
    const before = await snapshot(world);
    await expect(give(order(), world.as('lx-hosp'))).rejects.toThrow(/FORBIDDEN/);
    await expect(give(order(), world.as('sd-comm'))).rejects.toThrow(/NOT_FOUND/);
    // The county reaches its own two pairings and not the neighbour's.
    await expect(give(order(), world.as('lx-health'))).rejects.toThrow(/NOT_FOUND/);
    await expect(give(order({ targets: [{ ...failed(), evaluationId: four.lanzhou.evaluation, pairingId: four.tianjin.pairing }] }))).rejects.toThrow(/NOT_FOUND/);
    expect(await snapshot(world)).toBe(before);
  });

  it('gives one to each, with a number of its own in its own pairing, to the minute', async () => {
    given = done(await give(order())).rectificationOrders ?? [];
    expect(given.map(({ title, state, unitName, dueAt, evaluation }) => [title, state, unitName, dueAt, evaluation?.id ?? null])).toEqual([
      ['考核不合格：李秋实', 'ORDERED', '陇西县人民医院', '2022-11-09T10:00:00.000Z', four.lanzhou.evaluation],
      ['台账不全', 'ORDERED', world.organization('longxiTcm').name, '2022-11-09T10:00:00.000Z', null],
      ['台账不全', 'ORDERED', world.organization('weiyuanHospital').name, '2022-11-09T10:00:00.000Z', null],
    ]);
    expect(new Set(given.map(({ number }) => number)).size).toBe(3);
    for (const { number } of given) expect(number).toMatch(/-ZG01$/);
    expect(await listed(world.officeOf('longxiTcm'))).toEqual([given[1]?.id]);
    expect(await listed(world.officeOf('weiyuanHospital'))).toEqual([given[2]?.id]);
    const twice = done(await give(order({ targets: [{ pairingId: four.weiyuan.pairing, title: '甲' }, { pairingId: four.weiyuan.pairing, title: '乙' }] }))).rectificationOrders ?? [];
    expect(twice.map(({ title, number }) => [title, number.slice(-4)]).sort()).toEqual([['乙', 'ZG03'], ['甲', 'ZG02']].sort());
    expect(done(await takeBack({ orderIds: twice.map(({ id }) => id), reason: '重复下达' })).rectificationOrders?.map(({ state }) => state)).toEqual(['WITHDRAWN', 'WITHDRAWN']);
  });

  it('takes them back together before any evidence; one that was answered keeps all of them', async () => {
    const [first] = given;
    const answered = { orderId: first?.id, evidence: '已整改', items: [{ position: 1, measure: '补齐', doneOn: '2022-10-10' }] };
    done(await attempt(world.as('lx-hosp'), 'submitEvidence', 'SubmitEvidenceInput', answered, 'rectificationOrder { id }'));
    const orderIds = given.map(({ id }) => id);
    expect(await refused(() => takeBack({ orderIds, reason: '误下达' }))).toMatchObject([{ code: 'STATE', path: 'orderIds.0', message: expect.stringContaining(`陇西县人民医院 考核不合格：李秋实（${first?.number}）：`) }]);
    done(await attempt(world.as('lx-hosp'), 'withdrawEvidence', 'RectificationInput', { orderId: first?.id }, 'rectificationOrder { id }'));
    const withdrawn = done(await takeBack({ orderIds, reason: '误下达' })).rectificationOrders;
    expect(withdrawn?.map(({ state, withdrawReason }) => [state, withdrawReason])).toEqual(orderIds.map(() => ['WITHDRAWN', '误下达']));
    const [log] = await world.database.admin<{ n: number }>(`select count(*)::int as n from transition_log where action = 'withdrawOrder'`);
    expect(log?.n).toBe(5);
    const { notices } = await world.officeOf('longxiTcm').ask<{ notices: { nodes: { kind: string }[] } }>('{ notices(first: 50) { nodes { kind } } }');
    expect(notices.nodes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['RECTIFICATION_ORDERED', 'RECTIFICATION_WITHDRAWN']));
  });
});
