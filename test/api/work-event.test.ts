import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../kit/as.js';
import { attachFile, pdfFile } from '../kit/files.js';
import { activePairing } from '../kit/pairings.js';
import { attempt } from '../kit/teams.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

// F-21, F-22, and what the sources want recorded beside the daily work.

const FIELDS = `id revision kind title heldOn place people staffCount servedCount diagnosisCounts { name count } leaflets quantity amount techniqueClass authorisationNo
  firstCaseOn followUpOn stillUsed stillUsedOn detail arrangements recordedOrgName confirmedBy returnReason state evidenceCount availableActions { name allowed reason }`;
interface Event {
  id: string; revision: number; kind: string; title: string; state: string; confirmedBy: string | null; returnReason: string | null; evidenceCount: number;
  followUpOn: string | null; stillUsed: boolean | null; diagnosisCounts: { name: string; count: number }[]; availableActions: { name: string; allowed: boolean }[];
}
interface One { workEvent: Event | null }

describe('events of a pairing', () => {
  let world: World;
  let pairingId: string;
  beforeAll(async () => {
    world = await createWorld();
    world.at('2022-04-02T09:00:00+08:00');
    ({ pairingId } = await activePairing(world));
    world.at('2022-06-20T09:00:00+08:00');
  });
  afterAll(() => world.close());

  const supporter = () => world.officeOf('lanzhouHospital');
  const receiver = () => world.officeOf('longxiHospital');
  const record = (caller: Caller, input: object) => attempt<One>(caller, 'recordEvent', 'RecordEventInput', { pairingId, heldOn: '2022-06-18', ...input }, `workEvent { ${FIELDS} }`);
  const step = (caller: Caller, name: string, type: string, input: object) => attempt<One>(caller, name, type, input, `workEvent { ${FIELDS} }`);
  async function recorded(caller: Caller, input: object): Promise<Event> {
    const { workEvent } = done(await record(caller, input));
    if (!workEvent) throw new Error('no event');
    return workEvent;
  }
  async function refused(caller: Caller, input: object): Promise<Problem[]> {
    const before = await snapshot(world);
    const { problems } = await record(caller, input);
    expect(await snapshot(world)).toBe(before);
    return problems;
  }
  const listed = async (caller: Caller, filter: object = {}) =>
    (await caller.ask<{ workEvents: { nodes: Event[]; totalCount: number } }>(`query($filter: WorkEventFilter) { workEvents(filter: $filter) { nodes { ${FIELDS} } totalCount } }`, { filter })).workEvents;
  const waiting = async (caller: Caller) => (await caller.ask<{ todos: { nodes: { kind: string }[] } }>('{ todos(first: 100) { nodes { kind } } }')).todos.nodes.map(({ kind }) => kind);
  const awaited = async (caller: Caller) => (await caller.ask<{ awaited: { nodes: { kind: string; waitsFor: string }[] } }>('{ awaited(first: 100) { nodes { kind waitsFor } } }')).awaited.nodes.map(({ kind, waitsFor }) => `${kind} ${waitsFor}`);
  const audited = async (id: string) =>
    (await world.database.admin<{ action: string }>(`select action from audit_event where table_name = 'work_event' and row_id = $1 order by id`, [id.slice(id.indexOf('-') + 1)])).map(({ action }) => action);
  const clinic = { kind: 'FREE_CLINIC', title: '巩昌镇义诊', place: '巩昌镇卫生院', staffCount: 16, servedCount: 78, leaflets: 158, people: '内科、外科、妇科、康复科',
    diagnosisCounts: [{ name: '高血压', count: 22 }, { name: '冠心病', count: 6 }, { name: '子宫肌瘤', count: 2 }] };

  it('[R-192 record] a free clinic with its numbers is recorded, listed, audited and confirmed by the other hospital', async () => {
    const event = await recorded(supporter(), clinic);
    expect(event).toMatchObject({ state: 'RECORDED', diagnosisCounts: clinic.diagnosisCounts, servedCount: 78, staffCount: 16, leaflets: 158 });
    await attachFile(world.server, supporter(), 'work_event', event.id, '义诊签到.pdf', pdfFile('clinic'));
    expect([await waiting(receiver()), await waiting(supporter())].map((kinds) => kinds.includes('CONFIRM_EVENT'))).toEqual([true, false]);
    expect([await awaited(supporter()), await awaited(receiver())]).toEqual([['CONFIRM_EVENT 陇西县人民医院'], []]);
    expect((await step(supporter(), 'confirmEvent', 'EventInput', { eventId: event.id })).problems).toMatchObject([{ code: 'CONDITION' }]);
    const { workEvent } = done(await step(receiver(), 'confirmEvent', 'EventInput', { eventId: event.id }));
    expect(workEvent).toMatchObject({ state: 'CONFIRMED', evidenceCount: 1 });
    expect((await listed(world.as('gs-prov'), { kinds: ['FREE_CLINIC'] })).nodes.map((one) => one.title)).toEqual(['巩昌镇义诊']);
    expect(await audited(event.id)).toEqual(['INSERT', 'UPDATE']);
    const { workEvent: filled } = await world.as('gs-prov').ask<{ workEvent: { paper: object } }>('query($id: ID!) { workEvent(id: $id) { paper } }', { id: event.id });
    for (const text of ['F-21', '巩昌镇卫生院', '78 人次', '158 份', '高血压']) expect(JSON.stringify(filled.paper)).toContain(text);
    const file = async (caller: Caller, format: string) => fetch(`${world.server.address}/files/event/${event.id}.${format}`, { headers: await caller.headers() });
    for (const format of ['docx', 'xlsx']) {
      const answer = await file(receiver(), format);
      expect([answer.status, Buffer.from(await answer.arrayBuffer()).subarray(0, 2).toString()]).toEqual([200, 'PK']);
      expect((await file(world.as('tj-hosp'), format)).status).toBe(404);
    }
    expect(await audited(event.id)).toEqual(['INSERT', 'UPDATE', 'EXPORT', 'EXPORT']);
    expect((await world.as('tj-hosp').run(`query($id: ID!) { workEvent(id: $id) { id } }`, { id: event.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('says what a kind cannot do without, and takes neither the future nor more diagnoses than people', async () => {
    expect(await refused(supporter(), { kind: 'FREE_CLINIC', title: '义诊' })).toMatchObject([
      { code: 'REQUIRED', path: 'place', ruleId: 'R-192' }, { code: 'REQUIRED', path: 'staffCount' }, { code: 'REQUIRED', path: 'servedCount' },
    ]);
    expect(await refused(supporter(), { ...clinic, heldOn: '2022-06-21' })).toMatchObject([{ code: 'DATE_ORDER', path: 'heldOn', numbers: { today: '2022-06-20' } }]);
    expect(await refused(supporter(), { ...clinic, servedCount: 20 })).toMatchObject([{ code: 'COUNT_ORDER', numbers: { counted: 30, served: 20 } }]);
    expect(await refused(supporter(), { ...clinic, people: '患者 13912345678' })).toMatchObject([{ code: 'SENSITIVE_TEXT', ruleId: 'R-055', path: 'people' }]);
    expect(await refused(supporter(), { kind: 'DONATION', title: '捐赠', detail: '心电图机' })).toMatchObject([{ code: 'REQUIRED', path: 'quantity' }]);
  });

  it('a returned record is mended and waits again; the recorder alone changes or withdraws it', async () => {
    const event = await recorded(receiver(), { kind: 'DONATION', title: '心电图机', detail: '十二导联心电图机', quantity: 2, amountFen: 3_600_000 });
    expect(done(await step(supporter(), 'returnEvent', 'ReturnEventInput', { eventId: event.id, reason: '数量应为 3 台' })).workEvent).toMatchObject({ state: 'RETURNED', returnReason: '数量应为 3 台' });
    expect(await waiting(receiver())).toContain('REWORK_EVENT');
    const content = { title: '心电图机', heldOn: '2022-06-18', detail: '十二导联心电图机', quantity: 3, amountFen: 5_400_000 };
    const before = await snapshot(world);
    expect((await step(supporter(), 'changeEvent', 'ChangeEventInput', { eventId: event.id, ...content })).problems).toMatchObject([{ code: 'CONDITION', message: '由登记的单位修改或撤回' }]);
    expect(await snapshot(world)).toBe(before);
    expect(done(await step(receiver(), 'changeEvent', 'ChangeEventInput', { eventId: event.id, ...content })).workEvent).toMatchObject({ state: 'RECORDED', quantity: 3, amount: 5_400_000, returnReason: null });
    expect(done(await step(receiver(), 'withdrawEvent', 'EventInput', { eventId: event.id })).workEvent?.state).toBe('WITHDRAWN');
    expect((await listed(receiver(), { kinds: ['DONATION'] })).totalCount).toBe(0);
    expect((await listed(receiver(), { kinds: ['DONATION'], states: ['WITHDRAWN'] })).totalCount).toBe(1);
  });

  it('a new technique is looked at again: due after six months, then still used or not', async () => {
    const event = await recorded(supporter(), {
      kind: 'NEW_TECHNIQUE', title: '胸腔镜肺叶切除', department: '胸外科', techniqueClass: 'UNRESTRICTED', authorisationNo: '院授〔2022〕12号', authorisedOn: '2022-05-01', firstCaseOn: '2022-05-20',
    });
    expect(event.followUpOn).toBe('2022-11-20');
    done(await step(receiver(), 'confirmEvent', 'EventInput', { eventId: event.id }));
    expect((await listed(receiver(), { followUpDue: true })).totalCount).toBe(0);
    world.at('2022-11-21T09:00:00+08:00');
    expect((await listed(receiver(), { followUpDue: true })).nodes.map((one) => one.id)).toEqual([event.id]);
    const before = await snapshot(world);
    expect((await step(receiver(), 'reviewTechnique', 'ReviewTechniqueInput', { eventId: event.id, stillUsed: true, seenOn: '2022-05-01' })).problems).toMatchObject([{ code: 'DATE_ORDER', path: 'seenOn' }]);
    expect(await snapshot(world)).toBe(before);
    expect(done(await step(receiver(), 'reviewTechnique', 'ReviewTechniqueInput', { eventId: event.id, stillUsed: true, seenOn: '2022-11-20' })).workEvent).toMatchObject({ stillUsed: true, stillUsedOn: '2022-11-20' });
    expect((await listed(receiver(), { followUpDue: true })).totalCount).toBe(0);
    world.at('2022-06-20T09:00:00+08:00');
  });

  it('[R-037 record] [R-121 record] [R-205 record] the selection of a year is recorded: whom, by what, from which pool', async () => {
    const event = await recorded(supporter(), { kind: 'SELECTION', title: '2022 年度选派', people: '王建国等 5 人，其中 1 人近期符合副主任医师条件', detail: '公开报名、科室推荐、领导小组审批；按受援专科需求与带教经验择优，公示 5 天' });
    expect((await listed(receiver(), { kinds: ['SELECTION'] })).nodes.map((one) => one.id)).toEqual([event.id]);
    expect(await audited(event.id)).toEqual(['INSERT']);
    expect(await refused(supporter(), { kind: 'SELECTION', title: '选派' })).toMatchObject([{ ruleId: 'R-037', path: 'people' }, { ruleId: 'R-037', path: 'detail' }]);
  });

  it('[R-162 record] the leaders’ visit and what was agreed', async () => {
    const event = await recorded(supporter(), { kind: 'VISIT', title: '院领导赴陇西', people: '分管副院长带队', detail: '按受援需求与本院优势商定心内科、儿科两个方向' });
    expect(event.state).toBe('RECORDED');
    expect(await audited(event.id)).toEqual(['INSERT']);
    expect((await listed(world.as('gs-prov'), { kinds: ['VISIT'] })).totalCount).toBe(1);
  });

  it('[R-388 record] [R-277 record] a commission’s meeting, with its plan and expert group', async () => {
    const event = await recorded(world.as('dx-pref'), { kind: 'MEETING', title: '对口支援动员部署会', people: '两院、县政府、专家组', detail: '部署实施方案，成立专家组，逐项落实协议' });
    expect(event).toMatchObject({ state: 'RECORDED' });
    expect(done(await step(receiver(), 'confirmEvent', 'EventInput', { eventId: event.id })).workEvent?.state).toBe('CONFIRMED');
    expect(await audited(event.id)).toEqual(['INSERT', 'UPDATE']);
  });

  it('[R-335 record] an exchange with its teachers, notice, reception, board and lodging', async () => {
    const event = await recorded(supporter(), {
      kind: 'EXCHANGE', title: '心血管病诊疗进展学习班', people: '王建国、李秋实授课', place: '陇西县人民医院', servedCount: 60, arrangements: '提前十天通知；会务接待由受援单位负责，进修人员食宿由支援医院安排',
    });
    expect((await listed(receiver(), { kinds: ['EXCHANGE'] })).nodes[0]).toMatchObject({ id: event.id });
    expect(await audited(event.id)).toEqual(['INSERT']);
    expect(await refused(supporter(), { kind: 'EXCHANGE', title: '学习班' })).toMatchObject([{ ruleId: 'R-335', path: 'people' }, { ruleId: 'R-335', path: 'place' }]);
  });
});
