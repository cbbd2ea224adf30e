import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, PROBLEMS, snapshot, type Problem, type World } from '../kit/world.js';

const FIELDS = 'id name uscc kind divisionCode divisionName level category military beds status suspensionReason revision availableActions { name allowed }';
const REGISTER = `mutation Register($input: RegisterOrganizationInput!) { registerOrganization(input: $input) { organization { ${FIELDS} } ${PROBLEMS} } }`;
const EDIT = `mutation Edit($input: EditOrganizationInput!) { editOrganization(input: $input) { organization { ${FIELDS} } ${PROBLEMS} } }`;
const SUSPEND = `mutation Suspend($input: SuspendOrganizationInput!) { suspendOrganization(input: $input) { organization { ${FIELDS} } ${PROBLEMS} } }`;
const RESUME = `mutation Resume($input: ResumeOrganizationInput!) { resumeOrganization(input: $input) { organization { ${FIELDS} } ${PROBLEMS} } }`;
const LIST = `query List($filter: OrganizationFilter) { organizations(filter: $filter) { totalCount nodes { id name } } }`;

interface Row {
  id: string;
  name: string;
  divisionName: string;
  beds: number | null;
  military: boolean;
  status: string;
  revision: number;
  availableActions: { name: string; allowed: boolean }[];
}
type Payload = { organization: Row | null; problems: Problem[] };

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const hospital = { kind: 'HOSPITAL', name: '岷县人民医院', uscc: '12621126DK0001051T', divisionCode: '621126', level: 2, category: 'GENERAL', beds: 400, military: true };
const register = async (login: string, input: object) => (await world.as(login).ask<{ registerOrganization: Payload }>(REGISTER, { input })).registerOrganization;

describe('the directory of a commission', () => {
  it('has the provinces, cities and counties of GB/T 2260', async () => {
    const caller = world.as('gs-prov');
    const ask = async (parentCode: string | null) =>
      (await caller.ask<{ divisions: { code: string; name: string; level: string }[] }>('query D($p: String) { divisions(parentCode: $p) { code name level } }', { p: parentCode })).divisions;
    expect(await ask(null)).toHaveLength(34);
    expect(await ask('621100')).toContainEqual({ code: '621122', name: '陇西县', level: 'COUNTY' });
    expect(await ask('120000')).toContainEqual({ code: '120101', name: '和平区', level: 'COUNTY' });
    const codes = ['620000', '620100', '621100', '621122', '623000', '120000', '120101', '370000', '410800', '410803', '341600', '152200', '510700',
      '510726', '510722', '220822', '420684', '360482'];
    const [found] = await world.database.admin<{ count: number }>('select count(*)::int as count from division where code = any ($1)', [codes]);
    expect(found?.count).toBe(codes.length);
  });

  it('filters by kind, area and text, and shows only what is in its care', async () => {
    const ask = async (login: string, filter: object) =>
      (await world.as(login).ask<{ organizations: { totalCount: number; nodes: { name: string }[] } }>(LIST, { filter })).organizations;
    const counties = await ask('gs-prov', { kinds: ['HOSPITAL'], divisionCode: '621100' });
    expect(counties.nodes.map(({ name }) => name)).toContain('陇西县人民医院');
    expect(counties.nodes.map(({ name }) => name)).not.toContain('兰州新区总医院');
    expect((await ask('gs-prov', { search: '陇西县中医' })).totalCount).toBe(1);
    expect((await ask('tj-comm', { search: '陇西县' })).totalCount).toBe(0);
    expect((await ask('lx-hosp', {})).nodes.map(({ name }) => name)).toEqual(['陇西县人民医院']);
  });

  it('registers a hospital, which then can be read, and refuses its code a second time', async () => {
    const { organization, problems } = await register('gs-prov', hospital);
    expect(problems).toEqual([]);
    expect(organization).toMatchObject({ name: '岷县人民医院', divisionName: '岷县', military: true, status: 'ACTIVE', beds: 400 });
    expect((await register('gs-prov', hospital)).problems).toMatchObject([{ code: 'DUPLICATE', path: 'uscc' }]);
    const seen = await world.as('gs-prov').ask<{ organization: Row }>(`query One($id: ID!) { organization(id: $id) { ${FIELDS} } }`, { id: organization?.id });
    expect(seen.organization.availableActions).toEqual(expect.arrayContaining([{ name: 'suspend', allowed: true }]));
  });

  it('refuses a wrong check character with the right one, an unknown division, and a hospital without level; nothing changes', async () => {
    const before = await snapshot(world);
    const { organization, problems } = await register('gs-prov', { ...hospital, uscc: '12621126DK0001051Y', divisionCode: '621199', level: null });
    expect(organization).toBeNull();
    expect(problems.map(({ code, path }) => [code, path])).toEqual([['DIVISION', 'divisionCode'], ['FIELD_MISSING', 'level'], ['USCC', 'uscc']]);
    expect(problems[2]?.fix).toContain('“T”');
    expect((await register('gs-prov', { ...hospital, kind: 'HEALTH_COMMISSION' })).problems.map(({ code }) => code)).toContain('KIND');
    expect(await snapshot(world)).toBe(before);
  });

  it('edits, suspends and resumes; a stale revision is a conflict; a suspended hospital loses its access at once', async () => {
    const caller = world.as('gs-prov');
    const clerk = world.as('lx-tcm');
    const id = world.organization('longxiTcm').id;
    await clerk.ask(LIST);
    const edit = { organizationId: id, revision: 1, name: '陇西县中医医院', divisionCode: '621122', level: 2, category: 'TCM', beds: 320 };
    const edited = (await caller.ask<{ editOrganization: Payload }>(EDIT, { input: edit })).editOrganization.organization;
    expect(edited).toMatchObject({ beds: 320, revision: 2 });
    expect((await caller.run(EDIT, { input: edit })).errors[0]?.extensions.code).toBe('CONFLICT');
    const suspended = (await caller.ask<{ suspendOrganization: Payload }>(SUSPEND, { input: { organizationId: id, reason: '整改' } })).suspendOrganization.organization;
    expect(suspended).toMatchObject({ status: 'SUSPENDED', suspensionReason: '整改' });
    expect((await clerk.run(LIST)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await caller.ask<{ resumeOrganization: Payload }>(RESUME, { input: { organizationId: id } })).resumeOrganization.problems).toEqual([]);
    expect((await clerk.run(LIST)).errors).toEqual([]);
  });

  it('is closed to hospitals, to other commissions, and without a second factor', async () => {
    const id = world.organization('longxiTcm').id;
    const input = { organizationId: id, reason: 'x' };
    expect((await world.as('lx-hosp').run(SUSPEND, { input })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await world.as('tj-comm').run(SUSPEND, { input })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await world.as('gs-prov', { secondFactor: false }).run(SUSPEND, { input })).errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'SECOND_FACTOR' });
  });
});
