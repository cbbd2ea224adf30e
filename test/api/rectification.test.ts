import { RectificationTerms } from '@jiedui/server/jobs/rectification-terms';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../kit/as.js';
import { dispatched } from '../kit/dispatched.js';
import { provesWith, takeBack } from '../kit/evidence.js';
import { activePairing, type ActivePairing } from '../kit/pairings.js';
import { openedEvaluation, settleEvaluation } from '../kit/rectifications.js';
import { attempt, teamOnSite } from '../kit/teams.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

// J-7, steps 3 and 4: orders with a limit to the minute, late evidence, escalation, evaluation again.

const ORDER = `rectificationOrder { id number state unitName unitParty cause dueAt overdueAt evidenceAt measures escalatedBy closedBy returnReason
  items { position problem requirement measure doneOn } findings { code ruleId verdict numbers actual } evaluation { id versionNo } reEvaluation { id versionNo state }
  history { action fromState toState byName } availableActions { name allowed reason } noticePaper reportPaper }`;
interface Order {
  id: string; number: string; state: string; unitName: string; overdueAt: string | null; evidenceAt: string | null; measures: string[];
  items: { position: number; measure: string; doneOn: string | null }[]; findings: { code: string; ruleId: string; verdict: string; numbers: Record<string, string> }[];
  reEvaluation: { id: string; versionNo: number; state: string } | null; history: { action: string; toState: string; byName: string }[];
  availableActions: { name: string; allowed: boolean; reason: string | null }[];
  noticePaper: { title: string; blocks: { kind: string }[] }; reportPaper: { blocks: unknown[] };
}
type Answer = { rectificationOrder: Order };

describe('J-7.3 and J-7.4: orders to put something right', () => {
  let world: World;
  let pairing: ActivePairing;
  let members: Map<string, string>;
  let failedId: string;
  beforeAll(async () => {
    world = await createWorld();
    world.at('2022-04-06T09:00:00+08:00');
    pairing = await activePairing(world);
    ({ members } = await teamOnSite(world, pairing.pairingId));
    world.at('2022-10-08T09:00:00+08:00');
    failedId = await openedEvaluation(world, pairing.pairingId, members.get('李秋实') ?? '');
    await settleEvaluation(world, failedId, '40');
    await world.database.admin('update pairing set pack_code = $1', ['MY-S29']);
    await world.database.admin('update pairing_year set pack_code = $1', ['MY-S29']);
    world.at('2022-10-10T10:00:00+08:00');
  }, 120_000);
  afterAll(() => world.close());

  const province = () => world.as('gs-prov');
  const receiver = () => world.as('lx-hosp');
  const act = (caller: Caller, field: string, inputType: string, input: object) => attempt<Answer>(caller, field, inputType, input, ORDER);
  const ok = async (caller: Caller, field: string, inputType: string, input: object) => done(await act(caller, field, inputType, input)).rectificationOrder;
  const read = async (id: string, caller = province()) =>
    (await caller.ask<{ rectification: Order }>(`query($id: ID!) { ${ORDER.replace('rectificationOrder {', 'rectification(id: $id) {')} }`, { id })).rectification;
  async function refused(caller: Caller, field: string, inputType: string, input: object): Promise<Problem[]> {
    const before = await snapshot(world);
    const { problems } = await act(caller, field, inputType, input);
    expect(await snapshot(world)).toBe(before);
    expect(problems.length).toBeGreaterThan(0);
    return problems;
  }
  const codeOf = async (caller: Caller, field: string, inputType: string, input: object) =>
    (await caller.run(`mutation($input: ${inputType}!) { ${field}(input: $input) { problems { code } } }`, { input })).errors[0]?.extensions.code;
  const todosOf = async (caller: Caller) =>
    (await caller.ask<{ todos: { nodes: { kind: string }[] } }>('{ todos(first: 200) { nodes { kind } } }')).todos.nodes.map((todo) => todo.kind);
  const awaitedOf = async (caller: Caller) =>
    (await caller.ask<{ awaited: { nodes: { kind: string }[] } }>('{ awaited(first: 200) { nodes { kind } } }')).awaited.nodes.map((line) => line.kind);
  const clock = async () => new RectificationTerms(world.server.server.services.database, world.server.clock, pino({ level: 'silent' })).run();
  const order = (more: object = {}) => ({
    pairingId: pairing.pairingId, cause: 'RECEIVER', title: '未落实带教计划', dueAt: '2022-11-09T10:00:30Z', items: [{ problem: '没有带教记录', requirement: '补齐并每周检查' }, { problem: '没有专人负责', requirement: '指定责任人' }], ...more,
  });
  const evidence = (orderId: string, more: object = {}) => ({
    orderId, evidence: '已全部整改，见附件台账', items: [{ position: 1, measure: '补齐 12 份记录', doneOn: '2022-10-20' }, { position: 2, measure: '医务科副科长负责', doneOn: '2022-10-18' }], ...more,
  });
  let kept: string;

  it('only an administration orders, with a limit that is still to come', async () => {
    expect(await codeOf(receiver(), 'orderRectification', 'OrderRectificationInput', order())).toBe('FORBIDDEN');
    expect(await codeOf(world.as('sd-comm'), 'orderRectification', 'OrderRectificationInput', order())).toBe('NOT_FOUND');
    expect(await refused(province(), 'orderRectification', 'OrderRectificationInput', order({ dueAt: '2022-10-10T02:00:10Z' }))).toMatchObject([
      { code: 'DEADLINE_PAST', path: 'dueAt', numbers: { dueAt: '2022-10-10 10:00', now: '2022-10-10 10:00' } }]);
    expect(await refused(province(), 'orderRectification', 'OrderRectificationInput', order({ items: [{ problem: '患者电话 13912345678', requirement: '改' }] }))).toMatchObject([{ code: 'SENSITIVE_TEXT', ruleId: 'R-055', path: 'items.0.problem' }]);
  });

  it('J-7.3 [R-361 pass] an order follows from the evaluation that was not passed, to the minute', async () => {
    const made = await ok(province(), 'orderRectification', 'OrderRectificationInput', order({ evaluationId: failedId }));
    kept = made.id;
    expect(made).toMatchObject({ state: 'ORDERED', unitName: '陇西县人民医院', unitParty: 'RECEIVING', dueAt: '2022-11-09T10:00:00.000Z', measures: [], evaluation: { id: failedId }, number: expect.stringMatching(/-ZG01$/) });
    expect(made.findings).toMatchObject([{ code: 'RECTIFICATION', ruleId: 'R-361', verdict: 'UNKNOWN', numbers: { dueOn: '2022-11-09 18:00' } }]);
    expect(made.noticePaper.title).toBe('限期整改通知书');
    expect(await todosOf(receiver())).toContain('ANSWER_RECTIFICATION');
    expect(await todosOf(world.as('lz-hosp'))).not.toContain('ANSWER_RECTIFICATION');
    expect(await awaitedOf(province())).toContain('ANSWER_RECTIFICATION');
    const { notices } = await receiver().ask<{ notices: { nodes: { kind: string; body: string }[] } }>('{ notices(first: 50) { nodes { kind body } } }');
    expect(notices.nodes).toContainEqual({ kind: 'RECTIFICATION_ORDERED', body: '受援方原因未完成任务，期限 2022-11-09 18:00（R-361）' });
  });

  it('files hang on it for the offices of both sides; neither a stranger nor a dispatched person finds them', async () => {
    const doctor = await dispatched(world, 'li', members.get('李秋实') ?? '');
    const file = await provesWith(world, { subject: 'rectification_order', id: kept, writer: receiver(), readers: [province(), world.as('lz-hosp')], hidden: [world.as('tj-hosp'), world.as('lx-gov'), doctor] });
    expect(await takeBack(receiver(), file)).toEqual([]);
  });

  it('withdrawn before any evidence; extended by who gave it', async () => {
    const other = await ok(world.as('dx-pref'), 'orderRectification', 'OrderRectificationInput', order({ title: '误下达' }));
    expect(await refused(province(), 'withdrawOrder', 'ReasonedRectificationInput', { orderId: other.id, reason: '重复' })).toMatchObject([{ code: 'CONDITION', message: '由下达整改的机关办理' }]);
    expect(await refused(world.as('dx-pref'), 'extendOrder', 'ExtendOrderInput', { orderId: other.id, dueAt: '2022-11-01T10:00:00Z', reason: '提前' })).toMatchObject([{ code: 'DEADLINE_EARLIER' }]);
    expect(await ok(world.as('dx-pref'), 'extendOrder', 'ExtendOrderInput', { orderId: other.id, dueAt: '2022-11-20T10:00:00Z', reason: '疫情' })).toMatchObject({ dueAt: '2022-11-20T10:00:00.000Z', state: 'ORDERED' });
    expect(await ok(world.as('dx-pref'), 'withdrawOrder', 'ReasonedRectificationInput', { orderId: other.id, reason: '重复下达' })).toMatchObject({ state: 'WITHDRAWN', findings: [] });
  });

  it('evidence answers every item, by the unit itself, and can be taken back', async () => {
    world.at('2022-10-21T09:00:00+08:00');
    expect(await refused(world.as('lz-hosp'), 'submitEvidence', 'SubmitEvidenceInput', evidence(kept))).toMatchObject([{ code: 'CONDITION' }]);
    expect(await refused(receiver(), 'submitEvidence', 'SubmitEvidenceInput', evidence(kept, { items: [{ position: 1, measure: '补齐', doneOn: '2022-10-20' }] }))).toMatchObject([{ code: 'ITEMS_OPEN', numbers: { required: 2, missing: 1 } }]);
    expect(await refused(receiver(), 'submitEvidence', 'SubmitEvidenceInput', evidence(kept, { evidence: '身份证 620102198001011231' }))).toMatchObject([{ code: 'SENSITIVE_TEXT' }]);
    expect(await ok(receiver(), 'submitEvidence', 'SubmitEvidenceInput', evidence(kept))).toMatchObject({ state: 'EVIDENCE_SUBMITTED', overdueAt: null, findings: [{ verdict: 'MET' }], items: [{ measure: '补齐 12 份记录' }, {}] });
    expect(await ok(receiver(), 'withdrawEvidence', 'RectificationInput', { orderId: kept })).toMatchObject({ state: 'ORDERED', evidenceAt: null });
    await ok(receiver(), 'submitEvidence', 'SubmitEvidenceInput', evidence(kept));
    expect(await todosOf(province())).toContain('VERIFY_RECTIFICATION');
    expect(await ok(province(), 'returnEvidence', 'ReasonedRectificationInput', { orderId: kept, reason: '缺带教照片' })).toMatchObject({ state: 'ORDERED', returnReason: '缺带教照片' });
    await ok(receiver(), 'submitEvidence', 'SubmitEvidenceInput', evidence(kept));
    expect(await refused(receiver(), 'verifyEvidence', 'NotedRectificationInput', { orderId: kept })
      .catch((error: unknown) => [{ code: String(error).includes('FORBIDDEN') ? 'FORBIDDEN' : 'ERROR' }])).toMatchObject([{ code: 'FORBIDDEN' }]);
  });

  it('J-7.3 verified, evaluated again: version 2 replaces the old one, and the unit counts once', async () => {
    expect(await refused(province(), 'closeOrder', 'NotedRectificationInput', { orderId: kept })).toMatchObject([{ code: 'STATE' }]);
    expect(await ok(province(), 'verifyEvidence', 'NotedRectificationInput', { orderId: kept, note: '现场核验属实' })).toMatchObject({ state: 'VERIFIED' });
    expect(await refused(province(), 'closeOrder', 'NotedRectificationInput', { orderId: kept })).toMatchObject([{ code: 'RE_EVALUATION_MISSING' }]);
    expect(await todosOf(receiver())).toContain('RE_EVALUATE');
    const again = await ok(receiver(), 'reEvaluate', 'RectificationInput', { orderId: kept });
    expect(again).toMatchObject({ state: 'RE_EVALUATED', reEvaluation: { versionNo: 2, state: 'OPEN' } });
    expect(await refused(province(), 'closeOrder', 'NotedRectificationInput', { orderId: kept })).toMatchObject([{ code: 'RE_EVALUATION_OPEN' }]);
    expect(await settleEvaluation(world, again.reEvaluation?.id ?? '', '80')).toMatchObject({ state: 'EFFECTIVE', qualified: true });
    expect(await todosOf(province())).toContain('CLOSE_RECTIFICATION');
    expect(await ok(province(), 'closeOrder', 'NotedRectificationInput', { orderId: kept, note: '整改到位' })).toMatchObject({ state: 'CLOSED', overdueAt: null, findings: [{ verdict: 'MET' }] });
    const { evaluations, oversight } = await province().ask<{ evaluations: { nodes: { versionNo: number; rectified: boolean; qualified: boolean }[]; totalCount: number }; oversight: { figures: { code: string; value: number }[] } }>(
      `query($id: ID!) { evaluations(filter: { pairingId: $id, states: [EFFECTIVE] }) { nodes { versionNo rectified qualified } totalCount } oversight { figures { code value } } }`, { id: pairing.pairingId });
    expect(evaluations).toEqual({ nodes: [{ versionNo: 2, rectified: true, qualified: true }], totalCount: 1 });
    expect(oversight.figures).toEqual(expect.arrayContaining([{ code: 'EVALUATIONS_EFFECTIVE', value: 1 }, { code: 'EVALUATIONS_QUALIFIED', value: 1 }]));
  });

  it('J-7.4 [R-362 fail] un-approved services are not stopped: overdue to the minute, then handled by law', async () => {
    const made = await ok(province(), 'orderRectification', 'OrderRectificationInput', order({ cause: 'UNAPPROVED', title: '擅自开展介入手术', dueAt: '2022-11-01T18:00:00+08:00', items: [{ problem: '未经批准', requirement: '立即停止' }] }));
    expect(made.measures).toEqual([]);
    expect(await refused(province(), 'escalateOrder', 'EscalateOrderInput', { orderId: made.id, measures: ['LEGAL'], decision: '移送' })).toMatchObject([{ code: 'STATE' }]);
    world.at('2022-11-01T18:00:59+08:00');
    await clock();
    expect(await read(made.id)).toMatchObject({ state: 'ORDERED', overdueAt: null });
    world.at('2022-11-01T18:01:00+08:00');
    await clock();
    const overdue = await read(made.id);
    expect(overdue).toMatchObject({ state: 'OVERDUE', overdueAt: '2022-11-01T10:00:00.000Z', findings: [{ ruleId: 'R-362', verdict: 'NOT_MET' }] });
    expect(overdue.history[0]).toMatchObject({ action: 'markOverdue', toState: 'OVERDUE', byName: '系统' });
    expect(await todosOf(province())).toContain('ESCALATE_RECTIFICATION');
    expect(await refused(province(), 'escalateOrder', 'EscalateOrderInput', { orderId: made.id, measures: ['BAR_GRADE_REVIEW'], decision: '不得评审' })).toMatchObject([{ code: 'MEASURE', ruleId: 'R-362', path: 'measures' }]);
    const escalated = await ok(province(), 'escalateOrder', 'EscalateOrderInput', { orderId: made.id, measures: ['CIRCULAR', 'LEGAL'], decision: '通报并移送卫生监督机构' });
    expect(escalated).toMatchObject({ state: 'ESCALATED', measures: ['CIRCULAR', 'LEGAL'], escalatedBy: '甘肃省卫生健康委员会 马玉兰' });
    // Late evidence is taken; the marks stay.
    const late = await ok(receiver(), 'submitEvidence', 'SubmitEvidenceInput', { orderId: made.id, evidence: '已停止', items: [{ position: 1, measure: '停止开展', doneOn: '2022-11-01' }] });
    expect(late).toMatchObject({ state: 'EVIDENCE_SUBMITTED', overdueAt: '2022-11-01T10:00:00.000Z', measures: ['CIRCULAR', 'LEGAL'], findings: [{ verdict: 'NOT_MET' }] });
    expect(await ok(province(), 'returnEvidence', 'ReasonedRectificationInput', { orderId: made.id, reason: '无证明' })).toMatchObject({ state: 'ESCALATED' });
    await ok(receiver(), 'submitEvidence', 'SubmitEvidenceInput', { orderId: made.id, evidence: '已停止，附证明', items: [{ position: 1, measure: '停止开展', doneOn: '2022-11-01' }] });
    await ok(province(), 'verifyEvidence', 'NotedRectificationInput', { orderId: made.id });
    expect(await refused(province(), 'reEvaluate', 'RectificationInput', { orderId: made.id }).catch((error: unknown) => [{ code: String(error).includes('FORBIDDEN') ? 'FORBIDDEN' : 'ERROR' }])).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(await refused(receiver(), 'reEvaluate', 'RectificationInput', { orderId: made.id })).toMatchObject([{ code: 'CONDITION' }]);
    expect(await ok(province(), 'closeOrder', 'NotedRectificationInput', { orderId: made.id })).toMatchObject({ state: 'CLOSED', overdueAt: '2022-11-01T10:00:00.000Z', findings: [{ verdict: 'NOT_MET' }] });
  });

  it('[R-362 pass] stopped in time: no law', async () => {
    const made = await ok(world.as('lx-health'), 'orderRectification', 'OrderRectificationInput', order({ cause: 'UNAPPROVED', title: '未备案项目', items: [{ problem: '未备案', requirement: '停止' }] }));
    const answered = await ok(receiver(), 'submitEvidence', 'SubmitEvidenceInput', { orderId: made.id, evidence: '已停止', items: [{ position: 1, measure: '停止', doneOn: '2022-11-01' }] });
    expect(answered).toMatchObject({ measures: [], findings: [{ code: 'RECTIFICATION', ruleId: 'R-362', verdict: 'MET' }] });
  });

  it('[R-361 fail] a serious one makes the head liable at once; overdue by the evidence itself where the clock has not come by', async () => {
    const made = await ok(province(), 'orderRectification', 'OrderRectificationInput', order({ title: '拒不配合', serious: true, dueAt: '2022-11-05T12:00:00+08:00' }));
    expect(made.measures).toEqual(['HEAD_LIABILITY']);
    world.at('2022-11-06T09:00:00+08:00');
    expect(await refused(province(), 'extendOrder', 'ExtendOrderInput', { orderId: made.id, dueAt: '2022-11-20T10:00:00Z', reason: '宽限' })).toMatchObject([{ code: 'OVERDUE' }]);
    const late = await ok(receiver(), 'submitEvidence', 'SubmitEvidenceInput', evidence(made.id));
    expect(late).toMatchObject({ overdueAt: '2022-11-05T04:00:00.000Z', findings: [{ ruleId: 'R-361', verdict: 'NOT_MET' }] });
    expect(await ok(receiver(), 'withdrawEvidence', 'RectificationInput', { orderId: made.id })).toMatchObject({ state: 'OVERDUE' });
  });

  it('[R-360 pass] [R-360 fail] the supporter: nothing while it is in time, its measures where it does not', async () => {
    const made = await ok(province(), 'orderRectification', 'OrderRectificationInput', order({ cause: 'SUPPORTER', title: '派驻不足', serious: true, dueAt: '2022-11-10T12:00:00+08:00', items: [{ problem: '缺 2 人', requirement: '补派' }] }));
    expect(made).toMatchObject({ unitName: expect.stringContaining('兰州'), measures: [], findings: [] });
    expect(await todosOf(world.as('lz-hosp'))).toContain('ANSWER_RECTIFICATION');
    world.at('2022-11-11T09:00:00+08:00');
    await clock();
    expect(await refused(province(), 'escalateOrder', 'EscalateOrderInput', { orderId: made.id, measures: ['LEGAL'], decision: '移送' })).toMatchObject([{ code: 'MEASURE', ruleId: 'R-360' }]);
    expect(await ok(province(), 'escalateOrder', 'EscalateOrderInput', { orderId: made.id, measures: ['CIRCULAR', 'HEAD_LIABILITY', 'BAR_GRADE_REVIEW'], decision: '通报并追责' })).toMatchObject({ state: 'ESCALATED', measures: ['CIRCULAR', 'HEAD_LIABILITY', 'BAR_GRADE_REVIEW'] });
  });

  it('several orders on one unit stand side by side; lists filter and export, papers are files', async () => {
    const page = async (caller: Caller, filter: string) =>
      (await caller.run<{ rectifications: { totalCount: number; nodes: { state: string }[] } }>(`{ rectifications(filter: ${filter}) { totalCount nodes { state } } }`)).data?.rectifications;
    expect((await page(receiver(), '{ late: true }'))?.totalCount).toBe(3);
    expect((await page(receiver(), '{ causes: [UNAPPROVED] }'))?.totalCount).toBe(2);
    expect((await page(province(), '{ search: "派驻不足" }'))?.nodes).toEqual([{ state: 'ESCALATED' }]);
    expect((await page(world.as('tj-comm'), '{}'))?.totalCount).toBe(0);
    expect((await world.as('gs-rural').run('{ rectifications { totalCount } }')).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const file = async (kind: string) => fetch(`${world.server.address}/files/rectification/${kept}/${kind}.docx`, { headers: await receiver().headers() });
    for (const kind of ['notice', 'report']) {
      const answer = await file(kind);
      expect([answer.status, (await answer.arrayBuffer()).byteLength > 5_000]).toEqual([200, true]);
    }
    expect((await fetch(`${world.server.address}/files/rectification/${kept}/notice.docx`, { headers: await world.as('tj-hosp').headers() })).status).toBe(404);
  });

  it('an order from a passed evaluation is refused, and one on a foreign evaluation is not there', async () => {
    const { evaluations } = await province().ask<{ evaluations: { nodes: { id: string }[] } }>('{ evaluations(filter: { qualified: true }) { nodes { id } } }');
    const passed = evaluations.nodes[0]?.id;
    expect(await refused(province(), 'orderRectification', 'OrderRectificationInput', order({ dueAt: '2022-12-09T10:00:00Z', evaluationId: passed }))).toMatchObject([{ code: 'EVALUATION_PASSED', path: 'evaluationId' }]);
    expect(await codeOf(province(), 'orderRectification', 'OrderRectificationInput', order({ dueAt: '2022-12-09T10:00:00Z', evaluationId: failedId.replace(/^\d+/, '1') }))).toBe('NOT_FOUND');
  });
});
