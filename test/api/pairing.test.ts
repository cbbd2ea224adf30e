import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activePairing, agreementInSigning, assign, createProgramme, lead, publish, seal } from '../kit/pairings.js';
import { createWorld, PROBLEMS, snapshot, type Problem, type World } from '../kit/world.js';

const FIELDS = 'pairing { id revision state groupState lead availableActions { name allowed reason } parties { kind name dedicatedDepartment contactName } }';
const DOCUMENTS = {
  withdrawPairing: `mutation Run($input: PairingInput!) { withdrawPairing(input: $input) { programme { id pairingCount groupsWithoutLead } ${PROBLEMS} } }`,
  confirmPairing: `mutation Run($input: PairingInput!) { confirmPairing(input: $input) { ${FIELDS} ${PROBLEMS} } }`,
  suspendPairing: `mutation Run($input: PairingReasonInput!) { suspendPairing(input: $input) { ${FIELDS} ${PROBLEMS} } }`,
  resumePairing: `mutation Run($input: PairingReasonInput!) { resumePairing(input: $input) { ${FIELDS} ${PROBLEMS} } }`,
  completePairing: `mutation Run($input: PairingReasonInput!) { completePairing(input: $input) { ${FIELDS} ${PROBLEMS} } }`,
  changeCounterpart: `mutation Run($input: ChangeCounterpartInput!) { changeCounterpart(input: $input) { ${FIELDS} ${PROBLEMS} } }`,
  terminatePairing: `mutation Run($input: TerminatePairingInput!) { terminatePairing(input: $input) { ${FIELDS} ${PROBLEMS} } }`,
  setPairingContact: `mutation Run($input: PairingContactInput!) { setPairingContact(input: $input) { ${FIELDS} ${PROBLEMS} } }`,
  closeProgramme: `mutation Run($input: CloseProgrammeInput!) { closeProgramme(input: $input) { programme { id state } ${PROBLEMS} } }`,
} as const;
const DETAIL = `query Detail($id: ID!) { pairing(id: $id) { id code state supporterName receiverName receiverCategory mode startsOn endsOn packCode packVersion
  parties { kind name uscc divisionName } figure { plannedStaff tasksTotal } agreements { number state } teams { id } tasks { id } evaluations { id }
  log(first: 5) { machine action toState orgName byName reason at } viewerParties availableActions { name allowed reason } } }`;
const COUNT = 'query Count { pairings { totalCount } programmes { totalCount } }';

interface Pairing {
  id: string; revision: number; state: string; groupState: string; lead: boolean; availableActions: { name: string; allowed: boolean; reason: string | null }[];
  parties: { kind: string; name: string; dedicatedDepartment: string; contactName: string }[];
}
interface Outcome { pairing?: Pairing | null; programme?: { pairingCount: number; groupsWithoutLead: number; state: string } | null; problems: Problem[] }
type Act = keyof typeof DOCUMENTS;

let world: World;
beforeAll(async () => {
  world = await createWorld(['gansu', 'dingxi', 'longxi', 'tianjin', 'shandong', 'jiaozuo', 'zhongzhan']);
});
afterAll(() => world.close());

const act = async (login: string, name: Act, input: object) => (await world.as(login).ask<Record<Act, Outcome>>(DOCUMENTS[name], { input }))[name];
async function refused(login: string, name: Act, input: object): Promise<Problem[]> {
  const before = await snapshot(world);
  const { pairing, programme, problems } = await act(login, name, input);
  expect(pairing ?? programme ?? null).toBeNull();
  expect(await snapshot(world)).toBe(before);
  return problems;
}
const counts = async (login: string) => {
  const { pairings, programmes } = await world.as(login).ask<Record<'pairings' | 'programmes', { totalCount: number }>>(COUNT);
  return [pairings.totalCount, programmes.totalCount];
};

describe('a pairing that is only proposed', () => {
  it('is withdrawn without a trace for its parties, and can be assigned anew', async () => {
    const programme = await createProgramme(world, { code: 'GS-UNDO' });
    const kept = await assign(world, programme.id, 'lanzhouHospital', 'longxiTcm');
    const second = await assign(world, programme.id, 'tianjinHospital', 'longxiTcm');
    expect(await counts('tj-hosp')).toEqual([1, 1]);
    const { programme: after, problems } = await act('gs-prov', 'withdrawPairing', { pairingId: second.id });
    expect([problems, after]).toMatchObject([[], { pairingCount: 1, groupsWithoutLead: 0 }]);
    expect(await counts('tj-hosp')).toEqual([0, 0]);
    expect(await counts('tj-comm')).toEqual([0, 0]);
    expect(await counts('lz-hosp')).toEqual([1, 1]);
    expect((await world.as('gs-prov').run(DETAIL, { id: second.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await world.database.admin('select * from app.check_access()')).toEqual([]);
    const again = await assign(world, programme.id, 'tianjinHospital', 'longxiTcm');
    await act('gs-prov', 'withdrawPairing', { pairingId: kept.id });
    await act('gs-prov', 'withdrawPairing', { pairingId: again.id });
    expect(await counts('lx-tcm')).toEqual([0, 0]);
    const [group] = await world.database.admin<{ count: number }>('select count(*)::int as count from pairing_group');
    expect(group?.count).toBe(0);
  });

  it('is the owner’s alone to withdraw', async () => {
    const programme = await createProgramme(world, { code: 'GS-OWN' });
    const { id } = await assign(world, programme.id, 'lanzhouHospital', 'longxiHospital');
    const run = async (login: string) => (await world.as(login).run(DOCUMENTS.withdrawPairing, { input: { pairingId: id } })).errors[0]?.extensions.code;
    expect(await run('lz-hosp')).toBe('FORBIDDEN');
    expect(await run('sd-comm')).toBe('NOT_FOUND');
    expect(await refused('dx-pref', 'withdrawPairing', { pairingId: id })).toMatchObject([{ code: 'PARTY' }]);
    await act('gs-prov', 'withdrawPairing', { pairingId: id });
  });
});

describe('a pairing in a published programme', () => {
  let ids: { programmeId: string; pairingId: string; agreementId: string };
  beforeAll(async () => {
    ids = await activePairing(world);
  });

  it('shows parties, figures, agreement and what happened, each part to those who reach it', async () => {
    const read = async (login: string) => (await world.as(login).ask<{ pairing: Record<string, unknown> & { parties: unknown[]; log: { machine: string }[]; figure: unknown } }>(DETAIL, { id: ids.pairingId })).pairing;
    const owner = await read('gs-prov');
    expect(owner).toMatchObject({ state: 'ACTIVE', supporterName: '兰州新区总医院', receiverName: '陇西县人民医院', mode: 'GROUP', packCode: 'GS-2022', packVersion: 1, viewerParties: ['OWNER'] });
    expect(owner.parties).toHaveLength(3);
    expect(owner.log).toHaveLength(5);
    expect(owner.figure).toEqual({ plannedStaff: 0, tasksTotal: 0 });
    expect(await read('lx-gov')).toMatchObject({ figure: null, teams: [], tasks: [], evaluations: [], agreements: [{ state: 'EFFECTIVE' }] });
    expect((await world.as('tj-hosp').run(DETAIL, { id: ids.pairingId })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await world.as('gs-prov').run(DETAIL, { id: ids.pairingId })).statements).toBe(1);
  });

  it('that is added later is confirmed by itself, not before its receiver has a lead [R-227 pass]', async () => {
    const late = await assign(world, ids.programmeId, 'gansuFourth', 'longxiHospital');
    expect(await refused('gs-prov', 'confirmPairing', { pairingId: late.id })).toMatchObject([{ code: 'CONDITION' }]);
    await lead(world, ids.programmeId, 'lanzhouHospital', 'longxiHospital');
    const { pairing } = await act('gs-prov', 'confirmPairing', { pairingId: late.id });
    expect(pairing).toMatchObject({ state: 'ASSIGNED', groupState: 'LED', lead: false });
    expect(await refused('gs-prov', 'withdrawPairing', { pairingId: late.id })).toMatchObject([{ code: 'STATE' }]);
    const { notices } = await world.as('g4-hosp').ask<{ notices: { nodes: { kind: string }[] } }>('query { notices { nodes { kind } } }');
    expect(notices.nodes[0]?.kind).toBe('PAIRING_ASSIGNED');
  });

  it('of a programme that is not published is not confirmed', async () => {
    const draft = await createProgramme(world, { code: 'GS-DRAFT' });
    const { id } = await assign(world, draft.id, 'lanzhouHospital', 'weiyuanHospital');
    expect(await refused('gs-prov', 'confirmPairing', { pairingId: id })).toMatchObject([{ code: 'PROGRAMME_NOT_PUBLISHED' }]);
  });

  it('is suspended and resumed with a reason', async () => {
    expect(await refused('dx-pref', 'suspendPairing', { pairingId: ids.pairingId, reason: '疫情' })).toMatchObject([{ code: 'PARTY' }]);
    expect((await act('gs-prov', 'suspendPairing', { pairingId: ids.pairingId, reason: '疫情' })).pairing?.state).toBe('SUSPENDED');
    expect((await act('gs-prov', 'resumePairing', { pairingId: ids.pairingId, reason: '恢复' })).pairing?.state).toBe('ACTIVE');
    const { pairing } = await world.as('lx-hosp').ask<{ pairing: { log: { action: string; reason: string; byName: string }[] } }>(DETAIL, { id: ids.pairingId });
    expect(pairing.log.slice(0, 2)).toMatchObject([{ action: 'resume', reason: '恢复', byName: '马玉兰' }, { action: 'suspend', reason: '疫情' }]);
  });

  it('has a department and a contact for each party [R-253 record]', async () => {
    const input = { pairingId: ids.pairingId, dedicatedDepartment: '对口支援办公室', contactName: '冯雪梅' };
    const { pairing } = await act('lz-hosp', 'setPairingContact', input);
    expect(pairing?.parties.find((party) => party.kind === 'SUPPORTING')).toMatchObject({ dedicatedDepartment: '对口支援办公室', contactName: '冯雪梅' });
    expect((await world.as('tj-hosp').run(DOCUMENTS.setPairingContact, { input })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is completed at its term, not before, and the programme closes with its last pairing', async () => {
    expect(await refused('gs-prov', 'completePairing', { pairingId: ids.pairingId, reason: '期满' })).toMatchObject([{ code: 'TERM_OPEN', numbers: { endsOn: '2025-12-31' } }]);
    expect(await refused('gs-prov', 'closeProgramme', { programmeId: ids.programmeId, reason: '期满' })).toMatchObject([{ code: 'OPEN_PAIRINGS', numbers: { open: 2 } }]);
    world.at('2025-12-31T09:00:00+08:00');
    expect((await act('gs-prov', 'completePairing', { pairingId: ids.pairingId, reason: '期满' })).pairing?.state).toBe('COMPLETED');
    const { pairings } = await world.as('g4-hosp').ask<{ pairings: { nodes: { id: string }[] } }>('query { pairings(filter: { states: [ASSIGNED] }) { nodes { id } } }');
    await act('gs-prov', 'terminatePairing', { pairingId: pairings.nodes[0]?.id, reason: '未开展' });
    expect((await act('gs-prov', 'closeProgramme', { programmeId: ids.programmeId, reason: '期满' })).programme?.state).toBe('CLOSED');
    expect((await world.as('lx-hosp').ask<{ pairing: { state: string } }>(DETAIL, { id: ids.pairingId })).pairing.state).toBe('COMPLETED');
    world.at('2022-04-06T09:00:00+08:00');
  });
});

describe('a pairing that is locked until its goal is met', () => {
  it('[R-368 fail] [R-368 pass] ends early only with the owner’s express approval', async () => {
    const programme = await createProgramme(world, { owner: 'zhongzhan', packCode: 'CN-410803-2021', startsOn: '2021-07-02', endsOn: '2025-12-31' });
    const { id } = await assign(world, programme.id, 'zhongzhanHospital', 'wangfengCentre', 'zhongzhan');
    await publish(world, programme.id, 'zhongzhan');
    const owner = 'zz-dist';
    expect(await refused(owner, 'terminatePairing', { pairingId: id, reason: '调整' })).toMatchObject([{ code: 'PAIRING_LOCKED', ruleId: 'R-368', path: 'approveOpenGoal' }]);
    expect((await act(owner, 'terminatePairing', { pairingId: id, reason: '机构撤并', approveOpenGoal: true })).pairing?.state).toBe('TERMINATED');
  });

  it('takes two parties where the pack asks for two [R-171 pass]', async () => {
    const programme = await createProgramme(world, { owner: 'zhongzhan', packCode: 'CN-410803-2021', code: 'ZZ-2', startsOn: '2021-07-02', endsOn: '2025-12-31' });
    const { id } = await assign(world, programme.id, 'zhongzhanHospital', 'zhucunCentre', 'zhongzhan');
    await publish(world, programme.id, 'zhongzhan');
    const agreement = await agreementInSigning(world, id, 'zhucunCentre');
    await seal(world, agreement.id, 'zhongzhanHospital');
    await seal(world, agreement.id, 'zhucunCentre');
    const { pairing } = await world.officeOf('zhucunCentre').ask<{ pairing: { state: string; agreements: { state: string }[] } }>(DETAIL, { id });
    expect(pairing).toMatchObject({ state: 'ACTIVE', agreements: [{ state: 'EFFECTIVE' }] });
  });
});
