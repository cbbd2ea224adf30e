import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attempt, idNumber, STAFF } from '../kit/teams.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

const PERSON = 'person { id name sex bornOn titleLevel department status revision idNumberMasked phoneMasked openAssignment { receiverName } availableActions { name allowed } }';
interface Person { id: string; name: string; bornOn: string; revision: number; department: string; status: string; idNumberMasked: string | null; phoneMasked: string | null; availableActions: { name: string; allowed: boolean }[] }

describe('staff of a hospital', () => {
  let world: World;
  let li: Person;
  beforeAll(async () => {
    world = await createWorld(['gansu']);
  });
  afterAll(() => world.close());

  const office = () => world.officeOf('lanzhouHospital');
  async function refused(field: string, inputType: string, input: object, login = 'lz-hosp'): Promise<Problem[]> {
    const before = await snapshot(world);
    const { problems } = await attempt(world.as(login), field, inputType, input, '__typename');
    expect(await snapshot(world)).toBe(before);
    return problems;
  }

  it('adds a person; number and phone are kept encrypted and shown masked', async () => {
    li = done(await attempt<{ person: Person }>(office(), 'addPerson', 'AddPersonInput', STAFF.li, PERSON)).person;
    expect(li).toMatchObject({ name: '李秋实', bornOn: '1984-05-20', status: 'ACTIVE', phoneMasked: '139******20' });
    expect(li.idNumberMasked).toMatch(/^6\*{16}[0-9X]$/);
    const [kept] = await world.database.admin<{ id_number: Buffer; phone: Buffer }>('select id_number, phone from person_secret');
    expect(kept?.id_number.toString('latin1')).not.toContain(STAFF.li.idNumber);
    const trail = await world.database.admin<{ text: string }>(`select coalesce(before::text, '') || coalesce(after::text, '') as text from audit_event`);
    expect(trail.some(({ text }) => text.includes(STAFF.li.idNumber) || text.includes(STAFF.li.phone))).toBe(false);
  });

  it('refuses a wrong check digit with the expected character, a day that does not exist, the other sex', async () => {
    const right = STAFF.zhao.idNumber;
    const wrong = right.slice(0, 17) + (right.endsWith('1') ? '2' : '1');
    expect(await refused('addPerson', 'AddPersonInput', { ...STAFF.zhao, idNumber: wrong })).toMatchObject([{ code: 'ID_NUMBER', path: 'idNumber', numbers: { expected: right.at(-1) } }]);
    expect(await refused('addPerson', 'AddPersonInput', { ...STAFF.zhao, idNumber: '620102198202301234' })).toMatchObject([{ code: 'ID_NUMBER' }]);
    expect(await refused('addPerson', 'AddPersonInput', { ...STAFF.zhao, idNumber: '62010219820230' })).toMatchObject([{ code: 'ID_NUMBER' }]);
    expect(await refused('addPerson', 'AddPersonInput', { ...STAFF.zhao, sex: 'F' })).toMatchObject([{ code: 'ID_NUMBER_SEX', path: 'sex' }]);
    expect(await refused('addPerson', 'AddPersonInput', { ...STAFF.zhao, bornOn: '1982-11-03' })).toMatchObject([{ code: 'ID_NUMBER_BIRTH', numbers: { expected: '1982-11-02' } }]);
  });

  it('refuses a staff number or identity number in use, and impossible dates', async () => {
    expect(await refused('addPerson', 'AddPersonInput', { ...STAFF.zhao, staffNo: 'LZ002' })).toMatchObject([{ code: 'STAFF_NO_TAKEN', path: 'staffNo' }]);
    const twin = { ...STAFF.zhao, sex: 'F', bornOn: STAFF.li.bornOn, idNumber: STAFF.li.idNumber.toLowerCase() };
    expect(await refused('addPerson', 'AddPersonInput', twin)).toMatchObject([{ code: 'ID_NUMBER_TAKEN' }]);
    expect(await refused('addPerson', 'AddPersonInput', { ...STAFF.zhao, clinicalStartedOn: '2022-04-02' })).toMatchObject([{ code: 'DATE_ORDER', path: 'clinicalStartedOn' }]);
    expect(await refused('addPerson', 'AddPersonInput', { ...STAFF.zhao, workStartedOn: '1982-11-02' })).toMatchObject([{ code: 'DATE_ORDER', path: 'workStartedOn' }]);
  });

  it('reveals for a reason, once, and the trail keeps who and why', async () => {
    const shown = done(await attempt<{ idNumber: string; phone: string }>(office(), 'revealPerson', 'RevealPersonInput', { personId: li.id, reason: '办理派驻手续' }, 'idNumber phone person { name }'));
    expect(shown).toMatchObject({ idNumber: STAFF.li.idNumber, phone: STAFF.li.phone });
    const events = await world.database.admin<{ row_id: string; after: object; user_id: string }>(`select row_id, after, user_id from audit_event where action = 'REVEAL'`);
    expect(events).toMatchObject([{ row_id: li.id.slice(li.id.indexOf('-') + 1), after: { reason: '办理派驻手续' } }]);
  });

  it('a leader of the hospital may not reveal, another hospital does not know the person', async () => {
    const before = await snapshot(world);
    const reveal = 'mutation($input: RevealPersonInput!) { revealPerson(input: $input) { idNumber problems { code } } }';
    const asked = { input: { personId: li.id, reason: '想看看' } };
    expect((await world.as('lz-lead').run(reveal, asked)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await world.as('lx-hosp').run(reveal, asked)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await world.as('gs-prov').run('query($id: ID!) { person(id: $id) { name } }', { id: li.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await world.as('lx-hosp').run('query($id: ID!) { person(id: $id) { name } }', { id: '1-00000000-0000-7000-8000-000000000000' })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    const { persons } = await world.as('lx-hosp').ask<{ persons: { totalCount: number } }>('{ persons { totalCount } }');
    expect(persons.totalCount).toBe(0);
    expect(await snapshot(world)).toBe(before);
  });

  it('edits what is named; a stale revision is a conflict; a cleared phone is gone', async () => {
    const edited = done(await attempt<{ person: Person }>(office(), 'editPerson', 'EditPersonInput', { personId: li.id, revision: li.revision, department: '心血管内科', phone: null }, PERSON)).person;
    expect(edited).toMatchObject({ department: '心血管内科', phoneMasked: null, idNumberMasked: li.idNumberMasked, revision: li.revision + 1, name: '李秋实' });
    const stale = await office().run('mutation($input: EditPersonInput!) { editPerson(input: $input) { problems { code } } }', { input: { personId: li.id, revision: li.revision, department: 'x' } });
    expect(stale.errors[0]?.extensions.code).toBe('CONFLICT');
    const shown = await attempt<{ idNumber: string; phone: null }>(office(), 'revealPerson', 'RevealPersonInput', { personId: li.id, reason: '核对' }, 'idNumber phone');
    expect(shown).toMatchObject({ idNumber: STAFF.li.idNumber, phone: null });
    expect(await refused('editPerson', 'EditPersonInput', { personId: li.id, idNumber: idNumber('1984-05-20', 23) })).toMatchObject([{ code: 'ID_NUMBER_SEX' }]);
    const other = idNumber('1984-05-21', 24);
    expect(done(await attempt<{ person: Person }>(office(), 'editPerson', 'EditPersonInput', { personId: li.id, idNumber: other }, PERSON)).person.bornOn).toBe('1984-05-21');
  });

  it('finds by text, category, title and availability, in order, in one statement', async () => {
    for (const key of ['zhao', 'qiang', 'wang'] as const) done(await attempt(office(), 'addPerson', 'AddPersonInput', STAFF[key], PERSON));
    const names = async (filter: object, order = 'STAFF_NO') => (await office().ask<{ persons: { nodes: { name: string }[] } }>(
      'query($f: PersonFilter, $o: PersonOrder!) { persons(filter: $f, order: $o) { nodes { name } } }', { f: filter, o: order })).persons.nodes.map((node) => node.name);
    expect(await names({})).toEqual(['王志强', '李秋实', '赵明远', '强若水']);
    expect(await names({}, 'STAFF_NO_DESC')).toEqual(['强若水', '赵明远', '李秋实', '王志强']);
    expect(await names({ search: '心血管' })).toEqual(['李秋实']);
    expect(await names({ search: '_' })).toEqual([]);
    expect(await names({ categories: ['PHYSICIAN'], titleLevels: ['DEPUTY_SENIOR'] })).toEqual(['赵明远']);
    expect(await names({ available: false })).toEqual([]);
    expect((await office().run('{ persons(first: 2) { totalCount pageInfo { hasNextPage endCursor } nodes { id name openAssignment { receiverName } availableActions { name allowed } } } }')).statements).toBe(1);
  });

  it('marks somebody as gone; then nothing but revealing is left', async () => {
    const left = done(await attempt<{ person: Person }>(office(), 'markLeft', 'MarkLeftInput', { personId: li.id }, PERSON)).person;
    expect(left.status).toBe('LEFT');
    expect(left.availableActions.filter((action) => action.allowed).map((action) => action.name)).toEqual(['revealPerson']);
    expect(await refused('editPerson', 'EditPersonInput', { personId: li.id, department: 'x' })).toMatchObject([{ code: 'STATE' }]);
  });
});
