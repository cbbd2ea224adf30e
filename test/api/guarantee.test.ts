import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../kit/as.js';
import { attachFile, pdfFile } from '../kit/files.js';
import { activePairing, type ActivePairing } from '../kit/pairings.js';
import { attempt } from '../kit/teams.js';
import { createWorld, done, snapshot, type World } from '../kit/world.js';

const FIELDS = `id revision kind content owedBy responsiblePerson dueOn providedOn providedNote verifiedBy disputeReason state overdue evidenceCount availableActions { name allowed reason }`;
interface Guarantee { id: string; revision: number; kind: string; state: string; overdue: boolean; evidenceCount: number; disputeReason: string | null; availableActions: { name: string; allowed: boolean }[] }
interface One { guarantee: Guarantee | null }

describe('what is owed to the dispatched', () => {
  let world: World;
  let pairing: ActivePairing;
  beforeAll(async () => {
    world = await createWorld();
    world.at('2022-04-02T09:00:00+08:00');
    pairing = await activePairing(world);
    world.at('2022-04-20T09:00:00+08:00');
  });
  afterAll(() => world.close());

  const supporter = () => world.officeOf('lanzhouHospital');
  const receiver = () => world.officeOf('longxiHospital');
  const government = () => world.as('lx-gov');
  const step = (caller: Caller, name: string, type: string, input: object) => attempt<One>(caller, name, type, input, `guarantee { ${FIELDS} }`);
  async function promised(caller: Caller, input: object): Promise<Guarantee> {
    const { guarantee } = done(await step(caller, 'promiseGuarantee', 'PromiseGuaranteeInput', { pairingId: pairing.pairingId, agreementId: pairing.agreementId, ...input }));
    if (!guarantee) throw new Error('no guarantee');
    return guarantee;
  }
  const listed = async (caller: Caller, filter: object = {}) =>
    (await caller.ask<{ guarantees: { nodes: Guarantee[]; totalCount: number } }>(`query($filter: GuaranteeFilter) { guarantees(filter: $filter) { nodes { ${FIELDS} } totalCount } }`, { filter })).guarantees;
  const waiting = async (caller: Caller) => (await caller.ask<{ todos: { nodes: { kind: string }[] } }>('{ todos(first: 100) { nodes { kind } } }')).todos.nodes.map(({ kind }) => kind);
  const audited = async (id: string) =>
    (await world.database.admin<{ action: string }>(`select action from audit_event where table_name = 'guarantee' and row_id = $1 order by id`, [id.slice(id.indexOf('-') + 1)])).map(({ action }) => action);

  it('[R-014 record] the county government houses them, shows it with evidence, and a hospital verifies', async () => {
    const lodging = await promised(supporter(), { kind: 'LODGING', owedBy: 'COUNTY_GOVERNMENT', content: '县人才公寓五套，水电暖齐全', responsiblePerson: '机关事务科', dueOn: '2022-04-10' });
    expect(lodging).toMatchObject({ state: 'PROMISED', overdue: true });
    expect(await waiting(government())).toContain('KEEP_GUARANTEE');
    const before = await snapshot(world);
    expect((await step(receiver(), 'provideGuarantee', 'ProvideGuaranteeInput', { guaranteeId: lodging.id, providedOn: '2022-04-06' })).problems).toMatchObject([{ code: 'CONDITION', message: '由承担保障的一方登记落实' }]);
    expect((await step(government(), 'provideGuarantee', 'ProvideGuaranteeInput', { guaranteeId: lodging.id, providedOn: '2022-04-06' })).problems).toMatchObject([
      { code: 'EVIDENCE_REQUIRED', ruleId: 'R-014', numbers: { files: 0 }, fix: '先上传照片、合同或发放记录' },
    ]);
    expect(await snapshot(world)).toBe(before);
    expect((await attachFile(world.server, government(), 'guarantee', lodging.id, '公寓交接单.pdf', pdfFile('flat'))).status).toBe(201);
    expect(done(await step(government(), 'provideGuarantee', 'ProvideGuaranteeInput', { guaranteeId: lodging.id, providedOn: '2022-04-06', note: '已入住' })).guarantee).toMatchObject({ state: 'PROVIDED', evidenceCount: 1, overdue: false });
    expect([await waiting(government()), await waiting(supporter())].map((kinds) => kinds.includes('VERIFY_GUARANTEE'))).toEqual([false, true]);
    expect(done(await step(supporter(), 'verifyGuarantee', 'GuaranteeInput', { guaranteeId: lodging.id })).guarantee?.state).toBe('VERIFIED');
    expect(await audited(lodging.id)).toEqual(['INSERT', 'UPDATE', 'UPDATE']);
    expect((await listed(world.as('gs-prov'))).totalCount).toBe(1);
    expect((await listed(world.as('tj-hosp'))).totalCount).toBe(0);
  });

  it.each([
    ['TITLE_AND_PAY', 'COUNTY_GOVERNMENT', '[R-015 record] support with title promotion and pay'],
    ['SAFETY', 'RECEIVING', '[R-016 record] lawful rights and personal safety'],
    ['WORK_CONDITIONS', 'RECEIVING', '[R-017 record] [R-066 record] [R-125 record] [R-258 record] working conditions as for local staff'],
    ['DEVELOPMENT', 'SUPPORTING', '[R-045 record] training and promotion, benefits of the employer'],
    ['ACADEMIC', 'RECEIVING', '[R-068 record] training and academic events of the receiver'],
  ])('%s owed by %s: %s', async (kind, owedBy) => {
    const guarantee = await promised(receiver(), { kind, owedBy, content: `${kind} 按协议落实` });
    expect((await listed(supporter(), { kinds: [kind] })).nodes.map((one) => one.id)).toEqual([guarantee.id]);
    expect(await audited(guarantee.id)).toEqual(['INSERT']);
  });

  it('who owes it does not verify it; a dispute names its reason and opens it again', async () => {
    const transport = await promised(receiver(), { kind: 'TRANSPORT', owedBy: 'RECEIVING', content: '每月两次往返车票' });
    await attachFile(world.server, receiver(), 'guarantee', transport.id, '票据.pdf', pdfFile('tickets'));
    done(await step(receiver(), 'provideGuarantee', 'ProvideGuaranteeInput', { guaranteeId: transport.id, providedOn: '2022-04-18' }));
    const before = await snapshot(world);
    expect((await step(receiver(), 'verifyGuarantee', 'GuaranteeInput', { guaranteeId: transport.id })).problems).toMatchObject([{ code: 'CONDITION', message: '由对方医院核实' }]);
    expect((await step(supporter(), 'disputeGuarantee', 'DisputeGuaranteeInput', { guaranteeId: transport.id, reason: ' ' })).problems).toMatchObject([{ code: 'REASON_REQUIRED' }]);
    expect(await snapshot(world)).toBe(before);
    expect(done(await step(supporter(), 'disputeGuarantee', 'DisputeGuaranteeInput', { guaranteeId: transport.id, reason: '四月只报销一次' })).guarantee).toMatchObject({ state: 'DISPUTED', disputeReason: '四月只报销一次' });
    const future = await step(receiver(), 'provideGuarantee', 'ProvideGuaranteeInput', { guaranteeId: transport.id, providedOn: '2022-05-01' });
    expect(future.problems).toMatchObject([{ code: 'DATE_ORDER', path: 'providedOn' }]);
  });

  it('names no person by number, and an agreement of another pairing is not there', async () => {
    const before = await snapshot(world);
    const bad = await step(receiver(), 'promiseGuarantee', 'PromiseGuaranteeInput', { pairingId: pairing.pairingId, kind: 'LIVING', owedBy: 'RECEIVING', content: '联系 13912345678' });
    expect(bad.problems).toMatchObject([{ code: 'SENSITIVE_TEXT', path: 'content' }]);
    const foreign = await receiver().run('mutation($input: PromiseGuaranteeInput!) { promiseGuarantee(input: $input) { problems { code } } }', {
      input: { pairingId: pairing.pairingId, agreementId: pairing.pairingId, kind: 'LIVING', owedBy: 'RECEIVING', content: '食堂' },
    });
    expect(foreign.errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await snapshot(world)).toBe(before);
  });
});
