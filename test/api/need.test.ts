import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assign, createProgramme } from '../kit/pairings.js';
import { attempt } from '../kit/teams.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

const NEED = 'needRequest { id title state revision headcount endReason surveyedOn lines { specialty headcount titleLevel } availableActions { name allowed } history { action toState } }';
const LIST = `query Needs($filter: NeedFilter, $order: NeedOrder) { needs(filter: $filter, order: $order) { totalCount nodes { id title state pairingCount } } }`;
const CANDIDATES = `query Candidates($uscc: String!, $needId: ID) { supporterCandidates(receiverUscc: $uscc, needId: $needId) {
  rank name distance wantedHeadcount matchedHeadcount matchedSpecialties missingSpecialties offeredHeadcount pairings plannedStaff paired level grade } }`;

interface Need {
  id: string; title: string; state: string; revision: number; headcount: number; endReason: string | null; surveyedOn: string | null;
  lines: { specialty: string; headcount: number; titleLevel: string | null }[]; availableActions: { name: string; allowed: boolean }[]; history: { action: string }[];
}
interface Candidate {
  rank: number; name: string; distance: string; wantedHeadcount: number; matchedHeadcount: number; matchedSpecialties: string[]; missingSpecialties: string[];
  offeredHeadcount: number | null; pairings: number; paired: boolean;
}

/** What the county hospital needs in J-3.1. */
const WANTED = {
  title: '2022 年度受援需求', priority: 'HIGH', startsOn: '2022-04-06', endsOn: '2023-04-05', goals: '建成胸痛中心', surveyedOn: '2022-03-20', surveyedBy: '医务科',
  surveyFindings: '心内、儿科、麻醉力量薄弱，护理管理需要带教。',
  lines: [
    { specialty: '心内科', headcount: 2, titleLevel: 'INTERMEDIATE' }, { specialty: '儿科', headcount: 1 }, { specialty: '麻醉科', headcount: 1 },
    { specialty: '护理管理', headcount: 1 },
  ],
};

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const act = (login: string, name: string, input: object, type = 'NeedInput') => attempt<{ needRequest: Need | null }>(world.as(login), name, type, input, NEED);
const needsOf = async (login: string, filter: object = {}) =>
  (await world.as(login).ask<{ needs: { totalCount: number; nodes: { id: string; title: string; state: string; pairingCount: number }[] } }>(LIST, { filter })).needs;

async function refused(login: string, name: string, input: object, type = 'NeedInput'): Promise<Problem[]> {
  const before = await snapshot(world);
  const { needRequest, problems } = await act(login, name, input, type);
  expect(needRequest).toBeNull();
  expect(await snapshot(world)).toBe(before);
  return problems;
}

const draft = async (more: object = {}, login = 'lx-hosp') => {
  const { needRequest } = done(await act(login, 'draftNeed', { ...WANTED, ...more }, 'DraftNeedInput'));
  if (!needRequest) throw new Error('no need');
  return needRequest;
};
const published = async (more: object = {}, login = 'lx-hosp') => {
  const { id } = await draft(more, login);
  done(await act(login, 'publishNeed', { needId: id }));
  return id;
};

describe('J-3.1: a receiver’s need', () => {
  it('[R-058 R-127 R-185 record] is drafted with its survey, seen by nobody else, then published to its commissions', async () => {
    const need = await draft();
    expect(need).toMatchObject({ state: 'DRAFT', headcount: 5, surveyedOn: '2022-03-20' });
    expect(need.lines[0]).toEqual({ specialty: '心内科', headcount: 2, titleLevel: 'INTERMEDIATE' });
    expect(need.availableActions).toContainEqual({ name: 'publishNeed', allowed: true });
    for (const login of ['gs-prov', 'dx-pref', 'lx-health', 'lz-hosp', 'lx-tcm']) expect((await needsOf(login)).totalCount, login).toBe(0);
    expect((await world.as('gs-prov').run('query One($id: ID!) { need(id: $id) { title } }', { id: need.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    done(await act('lx-hosp', 'publishNeed', { needId: need.id, revision: need.revision }));
    for (const login of ['gs-prov', 'dx-pref', 'lx-health']) expect(await needsOf(login), login).toMatchObject({ totalCount: 1, nodes: [{ state: 'PUBLISHED', pairingCount: 0 }] });
    for (const login of ['lz-hosp', 'lx-tcm', 'tj-comm', 'sd-comm']) expect((await needsOf(login)).totalCount, login).toBe(0);
    const { notices } = await world.as('gs-prov').ask<{ notices: { nodes: { kind: string; body: string }[] } }>('query { notices { nodes { kind body } } }');
    expect(notices.nodes[0]).toMatchObject({ kind: 'NEED_PUBLISHED', body: '心内科 2 人、儿科 1 人、麻醉科 1 人、护理管理 1 人' });
    expect(await world.database.admin('select * from app.check_shared_access()')).toEqual([]);
  });

  it('is seen by its supporters once they are paired, and no more when that is taken back', async () => {
    const programme = await createProgramme(world, { code: 'GS-NEED' });
    const pairing = await assign(world, programme.id, 'lanzhouHospital', 'longxiHospital');
    expect(await needsOf('lz-hosp', { pairingId: pairing.id })).toMatchObject({ totalCount: 1, nodes: [{ title: WANTED.title, pairingCount: 1 }] });
    expect((await needsOf('gs-prov', { paired: true })).totalCount).toBe(1);
    expect((await needsOf('gs-prov', { paired: false })).totalCount).toBe(0);
    expect((await needsOf('tj-hosp')).totalCount).toBe(0);
    await attempt(world.as('gs-prov'), 'withdrawPairing', 'PairingInput', { pairingId: pairing.id }, 'programme { id }');
    expect((await needsOf('lz-hosp')).totalCount).toBe(0);
    expect(await world.database.admin('select * from app.check_shared_access()')).toEqual([]);
  });

  it('is refused with the field and its mending where it says too little or too much', async () => {
    const input = (more: object) => ({ ...WANTED, ...more });
    const codes = async (more: object) => (await refused('lx-hosp', 'draftNeed', input(more), 'DraftNeedInput')).map(({ code, path }) => [code, path]);
    expect(await codes({ lines: [] })).toEqual([['REQUIRED', 'lines']]);
    expect(await codes({ lines: [{ specialty: '儿科', headcount: 1 }, { specialty: ' 儿科', headcount: 2 }] })).toEqual([['DUPLICATE', 'lines.1.specialty']]);
    expect(await codes({ endsOn: '2022-01-01' })).toEqual([['PERIOD', 'endsOn']]);
    expect(await codes({ surveyedOn: '2022-12-01' })).toEqual([['DATE_ORDER', 'surveyedOn']]);
    expect(await codes({ surveyFindings: '患者电话 13912345678' })).toEqual([['SENSITIVE_TEXT', 'surveyFindings']]);
  });

  it('moves by its state table: changed as a draft only, met, closed, withdrawn and drafted anew', async () => {
    const need = await draft({ title: '第二项需求' });
    const edit = { needId: need.id, ...WANTED, title: '第二项需求（改）' };
    const { needRequest } = done(await act('lx-hosp', 'editNeed', edit, 'EditNeedInput'));
    expect(needRequest?.title).toBe('第二项需求（改）');
    expect(await refused('lx-hosp', 'meetNeed', { needId: need.id })).toMatchObject([{ code: 'STATE' }]);
    done(await act('lx-hosp', 'publishNeed', { needId: need.id }));
    expect(await refused('lx-hosp', 'editNeed', edit, 'EditNeedInput')).toMatchObject([{ code: 'STATE' }]);
    const back = done(await act('lx-hosp', 'withdrawNeed', { needId: need.id, reason: '人数有误' }, 'NeedReasonInput'));
    expect(back.needRequest).toMatchObject({ state: 'WITHDRAWN', endReason: '人数有误' });
    expect(done(await act('lx-hosp', 'reopenNeed', { needId: need.id })).needRequest?.state).toBe('DRAFT');
    done(await act('lx-hosp', 'publishNeed', { needId: need.id }));
    expect(done(await act('lx-hosp', 'meetNeed', { needId: need.id })).needRequest?.state).toBe('MET');
    expect(await refused('lx-hosp', 'closeNeed', { needId: need.id, reason: '不再需要' }, 'NeedReasonInput')).toMatchObject([{ code: 'STATE' }]);
    const closed = await published({ title: '第三项需求' });
    expect(done(await act('lx-hosp', 'closeNeed', { needId: closed, reason: '不再需要' }, 'NeedReasonInput')).needRequest?.state).toBe('CLOSED');
    expect((await world.as('dx-pref').run('mutation Run($input: NeedInput!) { publishNeed(input: $input) { problems { code } } }', { input: { needId: need.id } })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const [{ count = 0 } = {}] = await world.database.admin<{ count: number }>(`select count(*)::int as count from audit_event where table_name = 'need_request' and row_id::text = $1`, [need.id.slice(need.id.indexOf('-') + 1)]);
    expect(count).toBeGreaterThan(5);
  });

  it('is not published after its period', async () => {
    const { id } = await draft({ startsOn: '2021-01-01', endsOn: '2021-12-31' });
    expect(await refused('lx-hosp', 'publishNeed', { needId: id })).toMatchObject([{ code: 'PERIOD', path: 'endsOn' }]);
  });
});

describe('the aid to the assigning commission', () => {
  const offer = (login: string, lines: object[]) => attempt<{ supportOffer: { id: string; headcount: number; availableActions: { name: string }[] } | null }>(
    world.as(login), 'publishOffer', 'PublishOfferInput', { lines }, 'supportOffer { id headcount availableActions { name allowed } }');
  const candidates = async (login: string, needId?: string) => (await world.as(login).ask<{ supporterCandidates: Candidate[] }>(CANDIDATES, {
    uscc: world.organization('longxiTcm').uscc, needId,
  })).supporterCandidates;

  it('ranks by wanted specialties that are offered, then distance and load, and shows every number', async () => {
    await published({ title: '中医院需求' }, 'lx-tcm');
    const { supportOffer } = done(await offer('lz-hosp', [{ specialty: '心内科', headcount: 3 }, { specialty: '儿科', headcount: 1 }]));
    expect(supportOffer).toMatchObject({ headcount: 4 });
    expect(supportOffer?.availableActions.map(({ name }) => name)).toContain('withdrawOffer');
    const found = await candidates('gs-prov');
    expect(found[0]).toMatchObject({
      rank: 1, name: '兰州新区总医院', distance: 'SAME_PROVINCE', wantedHeadcount: 5, matchedHeadcount: 3, matchedSpecialties: ['儿科', '心内科'],
      missingSpecialties: ['护理管理', '麻醉科'], offeredHeadcount: 4, pairings: 0, paired: false, level: 3, grade: 'A',
    });
    expect(found.find(({ name }) => name === '甘肃省第四医院')).toMatchObject({ matchedHeadcount: 0, offeredHeadcount: null });
    expect(found.map(({ name }) => name)).not.toContain('天津市和平总医院');
    expect(found.map(({ name }) => name)).not.toContain('渭源县人民医院');
  });

  it('shows the load, puts a present supporter last, and leaves the assignment to the commission', async () => {
    const programme = await createProgramme(world, { code: 'GS-AID' });
    await assign(world, programme.id, 'lanzhouHospital', 'longxiTcm');
    await assign(world, programme.id, 'tianjinHospital', 'longxiHospital');
    const found = await candidates('gs-prov');
    expect(found.at(-1)).toMatchObject({ name: '兰州新区总医院', pairings: 1, paired: true });
    expect(found.find(({ name }) => name === '天津市和平总医院')).toMatchObject({ distance: 'OTHER_PROVINCE', pairings: 1, offeredHeadcount: null });
    const [{ count = 0 } = {}] = await world.database.admin<{ count: number }>(`select count(*)::int as count from pairing`);
    expect(count).toBe(2);
  });

  it('shows an offer to the commissions that may assign the hospital, and to nobody once it is withdrawn', async () => {
    const offers = async (login: string) => (await world.as(login).ask<{ supportOffers: { nodes: { id: string; orgName: string; state: string }[] } }>('query { supportOffers { nodes { id orgName state } } }')).supportOffers.nodes;
    expect(await offers('gs-prov')).toMatchObject([{ orgName: '兰州新区总医院' }]);
    expect(await offers('dx-pref')).toEqual([]);
    expect(await offers('tj-comm')).toEqual([]);
    done(await offer('tj-hosp', [{ specialty: '护理管理', headcount: 2 }]));
    expect((await offers('gs-prov')).map(({ orgName }) => orgName).sort()).toEqual(['兰州新区总医院', '天津市和平总医院']);
    const [mine] = await offers('lz-hosp');
    done(await attempt(world.as('lz-hosp'), 'withdrawOffer', 'OfferInput', { offerId: mine?.id }, 'supportOffer { state }'));
    expect((await candidates('gs-prov')).find(({ name }) => name === '兰州新区总医院')).toMatchObject({ offeredHeadcount: null, matchedHeadcount: 0 });
    expect((await world.as('lx-hosp').run(CANDIDATES, { uscc: world.organization('longxiTcm').uscc })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await world.database.admin('select * from app.check_shared_access()')).toEqual([]);
  });
});

describe('what a new scope allows', () => {
  it('is offered at once: of a programme, a pairing and an institution that were just made', async () => {
    const input = { packCode: 'GS-2022', packVersion: 1, code: 'GS-FRESH', name: '新方案', startsOn: '2022-04-01', endsOn: '2025-12-31' };
    const made = await attempt<{ programme: { id: string; availableActions: { name: string; allowed: boolean }[] } | null }>(
      world.as('gs-prov'), 'createProgramme', 'CreateProgrammeInput', input, 'programme { id availableActions { name allowed } }');
    expect(made.programme?.availableActions).toContainEqual({ name: 'assignPairing', allowed: true });
    const pairs = { programmeId: made.programme?.id, supporterUscc: world.organization('gansuFourth').uscc, receiverUscc: world.organization('weiyuanHospital').uscc };
    const pairing = await attempt<{ pairing: { viewerParties: string[]; availableActions: { name: string; allowed: boolean }[] } | null }>(
      world.as('gs-prov'), 'assignPairing', 'AssignPairingInput', pairs, 'pairing { viewerParties availableActions { name allowed } }');
    expect(pairing.pairing?.viewerParties).toEqual(['OWNER']);
    expect(pairing.pairing?.availableActions).toContainEqual({ name: 'withdraw', allowed: true });
  });
});
