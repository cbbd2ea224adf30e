import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AGREEMENT, agreementsIn, CHECK, TRACKER } from '../kit/agreements.js';
import { agreementInSigning, assign, createProgramme, lead, publish, seal, TASKS } from '../kit/pairings.js';
import { createWorld, type World } from '../kit/world.js';

let world: World;
let seen: ReturnType<typeof agreementsIn>;
let programmeId: string;
let lanzhouToHospital: string;
beforeAll(async () => {
  world = await createWorld();
  seen = agreementsIn(world);
  programmeId = (await createProgramme(world)).id;
  lanzhouToHospital = (await assign(world, programmeId, 'lanzhouHospital', 'longxiHospital')).id;
  await assign(world, programmeId, 'tianjinHospital', 'longxiTcm');
  await assign(world, programmeId, 'lanzhouHospital', 'longxiTcm');
  await lead(world, programmeId, 'tianjinHospital', 'longxiTcm');
  await publish(world, programmeId);
});
afterAll(() => world.close());

describe('an agreement that is late or returned', () => {
  let pairingId: string;
  let id: string;
  beforeAll(async () => {
    world.at('2022-04-05T23:00:00+08:00');
    const { pairings } = await world.as('lx-tcm').ask<{ pairings: { nodes: { id: string; supporterName: string }[] } }>('query { pairings { nodes { id supporterName } } }');
    pairingId = pairings.nodes.find((node) => node.supporterName === '天津市和平总医院')?.id ?? '';
    id = (await seen.accepted('tj-hosp', 'draftAgreement', { pairingId, kind: 'MAIN', year: 2022 })).id;
    const { revision } = await seen.read('tj-hosp', id);
    await seen.accepted('tj-hosp', 'editAgreement', { agreementId: id, revision, goals: '建设重点专科', tasks: TASKS });
    await seen.accepted('tj-hosp', 'submitAgreement', { agreementId: id });
    await seen.accepted('tj-hosp', 'sealAgreement', { agreementId: id });
  });

  it('a party returns it with a reason; the seal becomes void', async () => {
    const returned = await seen.accepted('lx-gov', 'returnAgreement', { agreementId: id, reason: '经费条款不明' });
    expect(returned).toMatchObject({ state: 'RETURNED', returnReason: '经费条款不明', sealedCount: 0 });
    expect(returned.seals[0]).toMatchObject({ state: 'VOID', voidReason: '已退回：经费条款不明' });
    expect(await seen.refused('lx-gov', 'sealAgreement', { agreementId: id })).toMatchObject([{ code: 'STATE' }]);
    const { revision } = returned;
    const edited = await seen.accepted('lx-tcm', 'editAgreement', { agreementId: id, revision, goals: '建设中医重点专科' });
    expect(edited).toMatchObject({ state: 'RETURNED', versionNo: 2 });
    await seen.accepted('lx-tcm', 'submitAgreement', { agreementId: id });
    expect((await seen.check(id)).seals).toMatchObject([{ verdict: 'VOID' }]);
  });

  it('[R-241 fail] one minute after the deadline it is in effect, and late', async () => {
    await seen.accepted('tj-hosp', 'sealAgreement', { agreementId: id });
    await seen.accepted('lx-tcm', 'sealAgreement', { agreementId: id });
    world.at('2022-04-06T00:01:00+08:00');
    expect(await seen.read('gs-rural', id)).toMatchObject({ overdue: true });
    const late = await world.as('gs-rural').ask<{ agreements: { nodes: { id: string }[] } }>(TRACKER, { filter: { late: true, missingSealOf: 'COUNTY_GOVERNMENT' } });
    expect(late.agreements.nodes.map((node) => node.id)).toEqual([id]);
    expect(await seen.accepted('lx-gov', 'sealAgreement', { agreementId: id })).toMatchObject({ state: 'EFFECTIVE', late: true });
    expect(await seen.pairing(pairingId)).toMatchObject({ state: 'ACTIVE', agreementLate: true });
  });

  it('the other supporter’s agreement is not the business of this one', async () => {
    const { pairings } = await world.as('lx-tcm').ask<{ pairings: { nodes: { id: string; supporterName: string }[] } }>('query { pairings { nodes { id supporterName } } }');
    const other = pairings.nodes.find((node) => node.supporterName === '兰州新区总医院')?.id ?? '';
    const made = await seen.accepted('lx-tcm', 'draftAgreement', { pairingId: other, kind: 'MAIN', year: 2022 });
    expect((await world.as('tj-hosp').run(AGREEMENT, { id: made.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await world.as('tj-hosp').run(CHECK, { id: made.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await seen.accepted('lx-tcm', 'voidAgreement', { agreementId: made.id, reason: '重新起草' })).toMatchObject({ state: 'VOID' });
    const again = await seen.accepted('lx-tcm', 'draftAgreement', { pairingId: other, kind: 'MAIN', year: 2022 });
    expect(again.number).toBe(`${made.number}-2`);
  });
});

describe('several at once', () => {
  it('three parties who seal in the same moment bring it into effect once', async () => {
    world.at('2022-04-05T10:00:00+08:00');
    const { id } = await agreementInSigning(world, lanzhouToHospital, 'longxiHospital');
    await Promise.all((['lanzhouHospital', 'longxiHospital', 'longxiGovernment'] as const).map((party) => seal(world, id, party)));
    expect(await seen.read('lx-gov', id)).toMatchObject({ state: 'EFFECTIVE', sealedCount: 3 });
    expect(await seen.check(id)).toMatchObject({ verdict: 'VALID' });
    const lines = await world.database.admin(`select 1 from transition_log where machine = 'pairing' and action = 'activate' and row_id = $1`, [lanzhouToHospital.split('-').slice(1).join('-')]);
    expect(lines).toHaveLength(1);
  });

  it('a seal and an edit of the same text never stand together', async () => {
    const { pairings } = await world.as('lx-tcm').ask<{ pairings: { nodes: { id: string; agreementState: string }[] } }>('query { pairings { nodes { id agreementState } } }');
    const open = pairings.nodes.find((node) => node.agreementState === 'DRAFT')?.id ?? '';
    const { pairing } = await world.as('lx-tcm').ask<{ pairing: { mainAgreement: { id: string } } }>('query($id: ID!) { pairing(id: $id) { mainAgreement { id } } }', { id: open });
    const { id } = pairing.mainAgreement;
    const drafted = await seen.read('lx-tcm', id);
    const edited = await seen.accepted('lx-tcm', 'editAgreement', { agreementId: id, revision: drafted.revision, goals: '重点专科', tasks: TASKS });
    const sent = await seen.accepted('lx-tcm', 'submitAgreement', { agreementId: id, revision: edited.revision });
    const outcomes = await Promise.all([
      world.as('lz-hosp').run('mutation($input: SealAgreementInput!) { sealAgreement(input: $input) { problems { code } } }', { input: { agreementId: id, contentHash: sent.contentHash } }),
      world.as('lx-gov').run('mutation($input: EditAgreementInput!) { editAgreement(input: $input) { problems { code } } }', { input: { agreementId: id, revision: sent.revision, goals: '重点专科和适宜技术' } }),
    ]);
    expect(outcomes.filter((outcome) => outcome.errors[0]?.extensions.code === 'CONFLICT')).toHaveLength(1);
    expect((await seen.check(id)).seals.filter((line) => line.verdict === 'INVALID')).toEqual([]);
  });
});

describe('the yearly supplement', () => {
  it('is the two hospitals’ own: the county government reads it and does not edit or return it', async () => {
    const { id, revision } = await agreementInSigning(world, lanzhouToHospital, 'longxiHospital', { kind: 'SUPPLEMENT', year: 2023 });
    expect(await seen.refused('lx-gov', 'editAgreement', { agreementId: id, revision, goals: '别的目标' })).toMatchObject([{ code: 'PARTY' }]);
    expect(await seen.refused('lx-gov', 'returnAgreement', { agreementId: id, reason: '不同意' })).toMatchObject([{ code: 'PARTY' }]);
    expect(await seen.refused('lx-gov', 'sealAgreement', { agreementId: id })).toMatchObject([{ code: 'PARTY_KIND' }]);
    const actions = (await seen.read('lx-gov', id)).availableActions;
    expect(actions.filter((action) => action.allowed).map((action) => action.name)).toEqual(['nudge']);
  });
});
