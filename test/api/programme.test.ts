import { checkUscc } from '@jiedui/schema/uscc';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assign, createProgramme, lead } from '../kit/pairings.js';
import { createWorld, done, PROBLEMS, snapshot, type Problem, type World } from '../kit/world.js';

// J-1, steps 1–6.

const PUBLISH = `mutation Publish($input: PublishProgrammeInput!) {
  publishProgramme(input: $input) { programme { id state packHash publishedAt pairingCount availableActions { name allowed reason } } ${PROBLEMS} } }`;
const PACK = `query Pack { policyPack(code: "GS-2022", version: 1) { name hash basis { asPrinted normalised }
  parameters { key label value condition ruleIds clauseText } } }`;
const PROGRAMME = `query Programme($id: ID!) { programme(id: $id) { id code name ownerName packCode packVersion startsOn endsOn oversightLevels state
  pairingCount receiverCount countyCount groupsWithoutLead policyPack { name }
  groups { id receiverName state availableActions { name allowed } members { id supporterName lead pairingKey pairingCode } }
  availableActions { name allowed reason } } }`;
const PAIRINGS = `query Pairings($filter: PairingFilter) { pairings(filter: $filter, order: CODE) { totalCount
  nodes { id code supporterName receiverName state groupState lead agreementState viewerParties } } }`;
const ASSIGN = `mutation Assign($input: AssignPairingInput!) { assignPairing(input: $input) { pairing { id } ${PROBLEMS} } }`;
const NOTICES = 'query Notices { notices { totalCount nodes { id kind title link readAt } } unreadNoticeCount }';

interface Group { id: string; receiverName: string; state: string; availableActions: unknown[]; members: { id: string; supporterName: string; lead: boolean; pairingKey: string }[] }
interface Programme {
  id: string; state: string; code: string; pairingCount: number; receiverCount: number; countyCount: number; groupsWithoutLead: number; groups: Group[];
  policyPack: { name: string } | null; availableActions: { name: string; allowed: boolean; reason: string | null }[];
}
interface Pairings { pairings: { totalCount: number; nodes: { id: string; code: string; supporterName: string; receiverName: string; state: string; groupState: string; lead: boolean; agreementState: string; viewerParties: string[] }[] } }
interface Notices { notices: { totalCount: number; nodes: { id: string; kind: string; title: string; link: string; readAt: string | null }[] }; unreadNoticeCount: number }

let world: World;
let programmeId: string;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const programme = async () => (await world.as('gs-prov').ask<{ programme: Programme }>(PROGRAMME, { id: programmeId })).programme;
const pairingsOf = async (login: string, filter: object = {}) => (await world.as(login).ask<Pairings>(PAIRINGS, { filter })).pairings;
const todosOf = async (login: string) => (await world.as(login).ask<{ todos: { nodes: { kind: string; title: string; subject: string; subjectKey: string }[] } }>('{ todos { nodes { kind title subject subjectKey } } }')).todos.nodes;
const noticesOf = (login: string) => world.as(login).ask<Notices>(NOTICES);
const publishAs = async (login: string, secondFactor = true) =>
  world.as(login, { secondFactor }).run<{ publishProgramme: { programme: Programme & { packHash: string } | null; problems: Problem[] } }>(PUBLISH, { input: { programmeId } });
async function refused(input: object): Promise<Problem[]> {
  const before = await snapshot(world);
  const { assignPairing } = await world.as('gs-prov').ask<{ assignPairing: { pairing: null; problems: Problem[] } }>(ASSIGN, { input: { programmeId, ...input } });
  expect(assignPairing.pairing).toBeNull();
  expect(await snapshot(world)).toBe(before);
  return assignPairing.problems;
}

describe('J-1: pairings are assigned and the programme is published', () => {
  it('2 shows every parameter of the pack with its rule and clause [R-220 record]', async () => {
    const { policyPack } = await world.as('gs-prov').ask<{ policyPack: { name: string; hash: string; basis: { normalised: string }[]; parameters: { key: string; value: string; condition: string | null; ruleIds: string[]; clauseText: string }[] } }>(PACK);
    expect(policyPack.basis[0]?.normalised).toContain('37');
    const size = policyPack.parameters.filter((line) => line.key === 'team.size.min');
    expect(size.map((line) => line.ruleIds[0])).toEqual(expect.arrayContaining(['R-224', 'R-225']));
    expect(policyPack.parameters.every((line) => line.ruleIds.length > 0)).toBe(true);
    expect(policyPack.parameters.length).toBeGreaterThan(40);
  });

  it('2 creates the programme from the pack', async () => {
    const made = await createProgramme(world);
    programmeId = made.id;
    expect(await programme()).toMatchObject({ state: 'DRAFT', pairingCount: 0, groups: [] });
    const actions = (await programme()).availableActions;
    expect(actions.find((action) => action.name === 'publish')).toMatchObject({ allowed: false });
    expect(actions.find((action) => action.name === 'assignPairing')).toMatchObject({ allowed: true, reason: null });
  });

  it('2 a hospital may not create a programme', async () => {
    const input = { packCode: 'GS-2022', packVersion: 1, code: 'X-1', name: 'x', startsOn: '2022-04-01', endsOn: '2023-01-01' };
    const answer = await world.as('lz-hosp').run(`mutation($input: CreateProgrammeInput!) { createProgramme(input: $input) { problems { code } } }`, { input });
    expect(answer.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('2 a period outside the pack, an unknown pack and a code in use are refused', async () => {
    const before = await snapshot(world);
    const ask = async (input: object) => (await world.as('gs-prov').ask<{ createProgramme: { problems: Problem[] } }>(
      `mutation($input: CreateProgrammeInput!) { createProgramme(input: $input) { ${PROBLEMS} } }`,
      { input: { packCode: 'GS-2022', packVersion: 1, code: 'GS-X', name: 'x', startsOn: '2022-04-01', endsOn: '2025-12-31', ...input } },
    )).createProgramme.problems;
    expect(await ask({ endsOn: '2026-01-01' })).toMatchObject([{ code: 'PERIOD_OUTSIDE_PACK', ruleId: 'R-220' }]);
    expect(await ask({ packVersion: 99 })).toMatchObject([{ code: 'PACK_UNKNOWN' }]);
    expect(await ask({ code: 'GS-2022' })).toMatchObject([{ code: 'CODE_TAKEN' }]);
    expect(await ask({ endsOn: '2022-03-01' })).toMatchObject([{ code: 'PERIOD' }]);
    expect(await snapshot(world)).toBe(before);
  });

  it('3 assigns three pairings; two supporters of one receiver need a lead [R-227 pass]', async () => {
    await assign(world, programmeId, 'lanzhouHospital', 'longxiHospital');
    await assign(world, programmeId, 'tianjinHospital', 'longxiTcm');
    expect((await programme()).groupsWithoutLead).toBe(0);
    await assign(world, programmeId, 'lanzhouHospital', 'longxiTcm');
    const { nodes, totalCount } = await pairingsOf('gs-prov', { programmeId });
    expect(totalCount).toBe(3);
    expect(nodes.map((node) => node.code)).toEqual(['GS-2022-2022-001', 'GS-2022-2022-002', 'GS-2022-2022-003']);
    expect(nodes.map((node) => node.groupState)).toEqual(['SINGLE', 'NEEDS_LEAD', 'NEEDS_LEAD']);
    expect(nodes.every((node) => node.state === 'PROPOSED' && node.viewerParties.includes('OWNER'))).toBe(true);
    expect(await programme()).toMatchObject({ pairingCount: 3, receiverCount: 2, countyCount: 1, groupsWithoutLead: 1 });
  });

  it('3 a wrong check digit is refused with the expected character', async () => {
    const right = world.organization('lanzhouHospital').uscc;
    const wrong = right.slice(0, 17) + (right.endsWith('5') ? '6' : '5');
    const check = checkUscc(wrong);
    const problems = await refused({ supporterUscc: wrong, receiverUscc: world.organization('longxiHospital').uscc });
    expect(problems).toMatchObject([{ code: 'USCC_INVALID', path: 'supporterUscc', numbers: { expected: right.at(-1) } }]);
    expect(check.ok).toBe(false);
  });

  it('3 an unknown institution, a wrong kind, the same pair twice and a foreign receiver are refused', async () => {
    const uscc = (key: Parameters<World['organization']>[0]) => world.organization(key).uscc;
    expect(await refused({ supporterUscc: '91620000MA00000TMP', receiverUscc: uscc('longxiHospital') })).toMatchObject([{ path: 'supporterUscc' }]);
    expect(await refused({ supporterUscc: uscc('longxiGovernment'), receiverUscc: uscc('longxiHospital') })).toMatchObject([{ code: 'WRONG_KIND', path: 'supporterUscc' }]);
    expect(await refused({ supporterUscc: uscc('lanzhouHospital'), receiverUscc: uscc('longxiHospital') })).toMatchObject([{ code: 'PAIR_EXISTS' }]);
    expect(await refused({ supporterUscc: uscc('lanzhouHospital'), receiverUscc: uscc('jinanHospital') })).toMatchObject([{ code: 'RECEIVER_OUTSIDE_REGION' }]);
    expect((await refused({ supporterUscc: uscc('longxiHospital'), receiverUscc: uscc('longxiHospital') })).map((problem) => problem.code)).toContain('SAME_ORGANIZATION');
    expect(await refused({ supporterUscc: uscc('gansuFourth'), receiverUscc: uscc('weiyuanHospital'), startsOn: '2021-01-01' })).toMatchObject([{ code: 'PERIOD_OUTSIDE_PROGRAMME', path: 'startsOn' }]);
  });

  it('3 a suspended institution is refused', async () => {
    const { id, uscc } = world.organization('gansuFourth');
    await world.database.admin(`update organization set status = 'SUSPENDED' where id = $1`, [id]);
    expect(await refused({ supporterUscc: uscc, receiverUscc: world.organization('weiyuanHospital').uscc })).toMatchObject([{ code: 'ORGANIZATION_SUSPENDED' }]);
    await world.database.admin(`update organization set status = 'ACTIVE' where id = $1`, [id]);
  });

  it('4 the officer’s desk says what keeps the programme from being published, then that it can be', async () => {
    expect(await todosOf('gs-prov')).toEqual([{ kind: 'NAME_LEAD', title: '陇西县中医医院', subject: 'PROGRAMME', subjectKey: programmeId }]);
    for (const login of ['lz-hosp', 'lx-gov', 'dx-pref']) expect(await todosOf(login)).toEqual([]);
  });

  it('4 [R-227 fail] publishing before a lead is named is refused, naming the receiver', async () => {
    const before = await snapshot(world);
    const { data } = await publishAs('gs-prov');
    expect(data?.publishProgramme.programme).toBeNull();
    expect(data?.publishProgramme.problems).toMatchObject([{ code: 'NEEDS_LEAD', ruleId: 'R-227' }]);
    expect(data?.publishProgramme.problems[0]?.message).toContain('陇西县中医医院');
    expect(await snapshot(world)).toBe(before);
    expect((await programme()).availableActions.find((action) => action.name === 'publish')?.reason).toContain('R-227');
  });

  it('4 [R-227 pass] names exactly one lead, switches it in one act, and copies it to the pairings', async () => {
    await lead(world, programmeId, 'lanzhouHospital', 'longxiTcm');
    await lead(world, programmeId, 'tianjinHospital', 'longxiTcm');
    const group = (await programme()).groups.find((each) => each.receiverName === '陇西县中医医院');
    expect(group?.state).toBe('LED');
    expect(await todosOf('gs-prov')).toEqual([{ kind: 'PUBLISH_PROGRAMME', title: '三级医院对口帮扶县级医院（2022-2025年）', subject: 'PROGRAMME', subjectKey: programmeId }]);
    expect(group?.members.filter((member) => member.lead).map((member) => member.supporterName)).toEqual(['天津市和平总医院']);
    const { nodes } = await pairingsOf('gs-prov', { groupStates: ['LED'] });
    expect(nodes.map((node) => [node.supporterName, node.lead])).toEqual([['天津市和平总医院', true], ['兰州新区总医院', false]]);
  });

  it('4 a lead for a single supporter is refused', async () => {
    const group = (await programme()).groups.find((each) => each.receiverName === '陇西县人民医院');
    const before = await snapshot(world);
    const answer = await world.as('gs-prov').ask<{ nameLead: { problems: Problem[] } }>(
      `mutation($input: NameLeadInput!) { nameLead(input: $input) { ${PROBLEMS} } }`, { input: { groupId: group?.id, memberId: group?.members[0]?.id } });
    expect(answer.nameLead.problems).toMatchObject([{ code: 'STATE' }]);
    expect(await snapshot(world)).toBe(before);
  });

  it('1 publishing without a second factor is refused (K-03)', async () => {
    const before = await snapshot(world);
    const answer = await publishAs('gs-prov', false);
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'SECOND_FACTOR' });
    expect(await snapshot(world)).toBe(before);
  });

  it('5 publishes: every pairing is assigned, the pack is pinned by its hash, all concerned are told', async () => {
    const { data } = await publishAs('gs-prov');
    const published = done(data!.publishProgramme).programme;
    expect(published?.state).toBe('PUBLISHED');
    expect(published?.packHash).toMatch(/^[0-9a-f]{64}$/);
    expect((await pairingsOf('gs-prov')).nodes.map((node) => node.state)).toEqual(['ASSIGNED', 'ASSIGNED', 'ASSIGNED']);
    for (const login of ['lz-hosp', 'tj-hosp', 'lx-hosp', 'lx-tcm', 'lx-gov', 'dx-pref', 'tj-comm', 'gs-rural']) {
      const { notices, unreadNoticeCount } = await noticesOf(login);
      const told = notices.nodes.filter((notice) => notice.kind === 'PROGRAMME_PUBLISHED');
      expect([login, told.length]).toEqual([login, 1]);
      expect(unreadNoticeCount).toBe(notices.totalCount);
    }
    expect((await noticesOf('sd-comm')).notices.totalCount).toBe(0);
    expect(await todosOf('gs-prov')).toEqual([]);
  });

  it('6 the county government has three agreements to come on its desk, and may press for them; nobody else’s government has', async () => {
    const pairings = (await pairingsOf('lx-gov')).nodes.map(({ id }) => id).sort();
    const expected = await todosOf('lx-gov');
    expect(expected.map(({ kind, subject, subjectKey }) => [kind, subject, subjectKey]).sort()).toEqual(pairings.map((id) => ['EXPECT_AGREEMENT', 'PAIRING', id]));
    expect((await todosOf('lx-hosp')).map(({ kind }) => kind)).toEqual(['DRAFT_AGREEMENT']);
    const { awaited } = await world.as('lx-gov').ask<{ awaited: { nodes: { id: string; kind: string; waitsFor: string }[] } }>('{ awaited { nodes { id kind waitsFor } } }');
    expect(awaited.nodes.map(({ kind, waitsFor }) => [kind, waitsFor]).sort()).toEqual([['DRAFT_AGREEMENT', '陇西县中医医院'], ['DRAFT_AGREEMENT', '陇西县中医医院'], ['DRAFT_AGREEMENT', '陇西县人民医院']]);
    const chosen = awaited.nodes.find(({ waitsFor }) => waitsFor === '陇西县人民医院');
    done((await world.as('lx-gov').ask<{ remindAwaited: { problems: Problem[] } }>(`mutation($input: RemindInput!) { remindAwaited(input: $input) { ${PROBLEMS} } }`, { input: { awaitedId: chosen?.id, kind: chosen?.kind } })).remindAwaited);
    expect((await noticesOf('lx-hosp')).notices.nodes[0]?.title).toContain('催办：');
    expect(await todosOf('sd-comm')).toEqual([]);
  });

  it('6 everybody sees exactly his own pairings', async () => {
    const counts = await Promise.all(['tj-hosp', 'lz-hosp', 'tj-comm', 'sd-comm', 'lx-gov', 'lx-tcm', 'dx-pref', 'gs-rural', 'gs-prov'].map(async (login) => (await pairingsOf(login)).totalCount));
    expect(counts).toEqual([1, 2, 1, 0, 3, 2, 3, 3, 3]);
  });

  it('6 the trail has one PUBLISH event with the hash of the pack', async () => {
    const events = await world.database.admin<{ after: { pack_hash: string; pairings: number } }>(`select after from audit_event where action = 'PUBLISH'`);
    const [pack] = await world.database.admin<{ hash: string }>(`select hash from policy_pack where code = 'GS-2022'`);
    expect(events).toHaveLength(1);
    expect(events[0]?.after).toMatchObject({ pack_hash: pack?.hash, pairings: 3 });
    const { auditEvents } = await world.as('aud').ask<{ auditEvents: { totalCount: number; nodes: { after: { pack_hash: string } }[] } }>(
      'query A { auditEvents(filter: { action: "PUBLISH" }) { totalCount nodes { after } } }');
    expect(auditEvents.totalCount).toBe(1);
    expect(auditEvents.nodes[0]?.after.pack_hash).toBe(pack?.hash);
  });

  it('6 a programme is published once only', async () => {
    const before = await snapshot(world);
    const { data } = await publishAs('gs-prov');
    expect(data?.publishProgramme.problems).toMatchObject([{ code: 'STATE' }]);
    expect(await snapshot(world)).toBe(before);
  });

  it('the groups of a programme are the owner’s to see, its name is everybody’s who takes part', async () => {
    const seen = (await world.as('lz-hosp').ask<{ programme: Programme }>(PROGRAMME, { id: programmeId })).programme;
    expect(seen.groups).toEqual([]);
    expect(seen.pairingCount).toBe(2);
    expect(seen.availableActions).toEqual([]);
    const outside = await world.as('sd-comm').run(PROGRAMME, { id: programmeId });
    expect(outside.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('access is what the pairings say, nothing missing and nothing left over', async () => {
    expect(await world.database.admin('select * from app.check_access()')).toEqual([]);
  });

  it('the page of a programme and the list take one statement each', async () => {
    expect((await world.as('gs-prov').run(PROGRAMME, { id: programmeId })).statements).toBe(1);
    expect((await world.as('gs-prov').run(PAIRINGS, { filter: { search: '陇西', divisionCode: '621100', party: 'OWNER' } })).statements).toBe(1);
    expect((await world.as('gs-prov').run(PACK)).statements).toBe(1);
  });
});

describe('the list of pairings', () => {
  const found = async (login: string, filter: object) => (await pairingsOf(login, filter)).nodes.map((node) => node.code.slice(-3));

  it('filters by division, category, party, state and text', async () => {
    expect(await found('gs-prov', { divisionCode: '620000' })).toEqual(['001', '002', '003']);
    expect(await found('gs-prov', { divisionCode: '621123' })).toEqual([]);
    expect(await found('gs-prov', { receiverCategories: ['TCM'] })).toEqual(['002', '003']);
    expect(await found('lz-hosp', { party: 'SUPPORTING' })).toEqual(['001', '003']);
    expect(await found('lz-hosp', { party: 'RECEIVING' })).toEqual([]);
    expect(await found('dx-pref', { party: 'OVERSIGHT' })).toEqual(['001', '002', '003']);
    expect(await found('gs-prov', { states: ['ACTIVE'] })).toEqual([]);
    expect(await found('gs-prov', { search: '天津' })).toEqual(['002']);
    expect(await found('gs-prov', { search: '%' })).toEqual([]);
    expect(await found('gs-prov', { agreementStates: ['NONE'], search: '2022-003' })).toEqual(['003']);
  });
});

describe('notices', () => {
  it('are read one by one or all at once, by their own organisation alone', async () => {
    const [notice] = (await noticesOf('lz-hosp')).notices.nodes;
    const read = `mutation($input: MarkNoticeReadInput!) { markNoticeRead(input: $input) { notice { readAt } problems { code } } }`;
    expect((await world.as('tj-hosp').run(read, { input: { noticeId: notice?.id } })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    await world.as('lz-hosp').ask(read, { input: { noticeId: notice?.id } });
    expect((await noticesOf('lz-hosp')).unreadNoticeCount).toBe((await noticesOf('lz-hosp')).notices.totalCount - 1);
    const { markAllNoticesRead } = await world.as('lz-hosp').ask<{ markAllNoticesRead: { marked: number } }>('mutation { markAllNoticesRead { marked problems { code } } }');
    expect(markAllNoticesRead.marked).toBeGreaterThan(0);
    expect((await noticesOf('lz-hosp')).unreadNoticeCount).toBe(0);
  });
});
