import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assign, createProgramme } from '../kit/pairings.js';
import { attempt } from '../kit/teams.js';
import { createWorld, done, snapshot, type World } from '../kit/world.js';

const BODY = 'orgBody { id revision name dissolvedOn editable members { name post part fullTime joinedOn leftOn } }';
const LIST = 'query Bodies($filter: OrgBodyFilter) { orgBodies(filter: $filter) { totalCount nodes { orgName kind name documentNo } } }';
interface Body { id: string; revision: number; name: string; dissolvedOn: string | null; editable: boolean; members: { name: string; post: string; part: string; fullTime: boolean; joinedOn: string; leftOn: string | null }[] }

const member = (name: string, post: string, part: string, fullTime = false) => ({ name, post, part, fullTime });
const GROUP = {
  kind: 'LEADING_GROUP', name: '对口支援工作领导小组', documentNo: '兰新医发〔2022〕12号', documentOn: '2022-03-10', duties: '统筹协调、审批派驻人员',
  members: [member('梁建国', '院长', 'HEAD'), member('祁国栋', '副院长', 'DEPUTY'), member('康宁', '心内科主任', 'MEMBER'), member('顾海峰', '医务部主任', 'MEMBER')],
};

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const save = (login: string, input: object) => attempt<{ orgBody: Body | null }>(world.as(login), 'saveOrgBody', 'SaveOrgBodyInput', input, BODY);
const bodiesOf = async (login: string, filter: object = {}) => (await world.as(login).ask<{ orgBodies: { totalCount: number; nodes: { orgName: string; name: string }[] } }>(LIST, { filter })).orgBodies;

describe('leading groups, offices and contacts', () => {
  let group: Body;

  it('[R-025 R-049 R-093 R-141 R-146 R-184 R-196 R-264 R-332 record] are set up by a document with their members', async () => {
    const made = done(await save('lz-hosp', GROUP)).orgBody;
    expect(made).toMatchObject({ editable: true, members: [{ name: '梁建国', part: 'HEAD', joinedOn: '2022-03-10', leftOn: null }, {}, {}, {}] });
    if (!made) throw new Error('no body');
    group = made;
    const before = await snapshot(world);
    expect((await save('lz-hosp', { ...GROUP, members: GROUP.members.slice(1) })).problems).toMatchObject([{ code: 'ONE_HEAD', ruleId: 'R-146' }]);
    expect((await save('lz-hosp', { ...GROUP, documentOn: '2023-01-01' })).problems).toMatchObject([{ code: 'DATE_ORDER', path: 'documentOn' }]);
    expect(await snapshot(world)).toBe(before);
  });

  it('[R-306 R-279 record] an office has its full-time person, a joint group is both hospitals’', async () => {
    const office = { kind: 'OFFICE', name: '对口支援办公室（医务部）', documentNo: '兰新医发〔2022〕12号', documentOn: '2022-03-10', members: [member('顾海峰', '医务部主任', 'HEAD'), member('冯雪梅', '专职干事', 'MEMBER', true)] };
    expect(done(await save('lz-hosp', office)).orgBody?.members.filter(({ fullTime }) => fullTime)).toHaveLength(1);
    expect(done(await save('lx-hosp', { ...GROUP, joint: true, name: '组团式帮扶联合领导小组' })).orgBody?.editable).toBe(true);
  });

  it('who leaves stays in the history with his days, and the trail keeps each change', async () => {
    world.at('2022-06-01T09:00:00+08:00');
    const members = [...GROUP.members.filter(({ name }) => name !== '康宁'), member('田园', '护理部主任', 'MEMBER')];
    const changed = done(await save('lz-hosp', { ...GROUP, bodyId: group.id, revision: group.revision, documentOn: '2022-06-01', documentNo: '兰新医发〔2022〕30号', members })).orgBody;
    expect(changed?.members.find(({ name }) => name === '康宁')).toMatchObject({ joinedOn: '2022-03-10', leftOn: '2022-06-01' });
    expect(changed?.members.find(({ name }) => name === '田园')).toMatchObject({ joinedOn: '2022-06-01', leftOn: null });
    const [{ count = 0 } = {}] = await world.database.admin<{ count: number }>(`select count(*)::int as count from audit_event where table_name in ('org_body', 'org_body_member')`);
    expect(count).toBeGreaterThan(8);
    world.at('2022-04-01T08:30:00+08:00');
  });

  it('are seen by the institution and its commission, changed by itself alone, and shown on its pairings', async () => {
    expect((await bodiesOf('lz-hosp')).totalCount).toBe(2);
    expect((await bodiesOf('gs-prov')).totalCount).toBe(3);
    expect((await bodiesOf('gs-prov', { search: '田园' })).nodes).toMatchObject([{ orgName: '兰州新区总医院' }]);
    expect((await bodiesOf('tj-comm')).totalCount).toBe(0);
    const input = { ...GROUP, bodyId: group.id };
    expect((await save('gs-prov', input)).problems).toMatchObject([{ code: 'PARTY' }]);
    expect((await world.as('tj-hosp').run(`mutation Run($input: SaveOrgBodyInput!) { saveOrgBody(input: $input) { problems { code } } }`, { input })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    const programme = await createProgramme(world, { code: 'GS-BODY' });
    const pairing = await assign(world, programme.id, 'lanzhouHospital', 'longxiHospital');
    const seen = async (login: string) => (await world.as(login).ask<{ pairingBodies: { party: string; name: string; members: string[] }[] }>('query Bodies($id: ID!) { pairingBodies(pairingId: $id) { party name members } }', { id: pairing.id })).pairingBodies;
    expect((await seen('lx-hosp')).map(({ party, name }) => [party, name])).toEqual([
      ['SUPPORTING', '对口支援工作领导小组'], ['SUPPORTING', '对口支援办公室（医务部）'], ['RECEIVING', '组团式帮扶联合领导小组'],
    ]);
    expect(await seen('tj-hosp')).toEqual([]);
  });

  it('[R-345 record] both sides name a leader in charge and a person responsible', async () => {
    const { pairings } = await world.as('lz-hosp').ask<{ pairings: { nodes: { id: string }[] } }>('query { pairings { nodes { id } } }');
    const input = { pairingId: pairings.nodes[0]?.id, dedicatedDepartment: '对口支援办公室', contactName: '冯雪梅', leaderName: '祁国栋' };
    const { pairing } = await attempt<{ pairing: { parties: object[] } | null }>(world.as('lz-hosp'), 'setPairingContact', 'PairingContactInput', input, 'pairing { parties { kind leaderName contactName } }');
    expect(pairing?.parties).toContainEqual({ kind: 'SUPPORTING', leaderName: '祁国栋', contactName: '冯雪梅' });
  });

  it('a body that is dissolved is changed no more', async () => {
    const gone = done(await attempt<{ orgBody: Body | null }>(world.as('lz-hosp'), 'dissolveOrgBody', 'DissolveOrgBodyInput', { bodyId: group.id, reason: '机构调整' }, BODY)).orgBody;
    expect(gone).toMatchObject({ dissolvedOn: '2022-04-01', editable: false });
    expect((await save('lz-hosp', { ...GROUP, bodyId: group.id })).problems).toMatchObject([{ code: 'STATE' }]);
  });
});
