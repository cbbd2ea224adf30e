import { institutionSheet } from '@jiedui/server/modules/document/institution.sheet';
import { pairingSheet } from '@jiedui/server/modules/document/pairing.sheet';
import { staffSheet } from '@jiedui/server/modules/document/staff.sheet';
import { syntheticUscc } from '@jiedui/server/demo/organizations';
import { readSheet } from 'read-excel-file/node';
import writeWorkbook from 'write-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { batchOf, decide, importAll, upload, workbook, type Batch } from '../kit/import.js';
import { createProgramme, publish } from '../kit/pairings.js';
import { createWorld, snapshot, type World } from '../kit/world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const officer = () => world.as('gs-prov');
const pair = (supporter: string, receiver: string, more: object = {}) => ({ 支援医院统一社会信用代码: supporter, 受援单位统一社会信用代码: receiver, ...more });
const usccOf = (key: Parameters<World['organization']>[0]) => world.organization(key).uscc;
const institution = (serial: number, more: object = {}) => ({
  名称: `漳县第${serial}医院`, 统一社会信用代码: syntheticUscc('12', '621125', serial), 机构类型: '医院', 行政区划代码: '621125', 级别: '二级', 医院类别: '综合', ...more,
});
const uploadRows = async (rows: object[], login = 'gs-prov') => upload(world.server, world.as(login), 'INSTITUTION', await workbook(institutionSheet, rows as never));
const checked = async (rows: object[]): Promise<Batch> => batchOf(officer(), (await uploadRows(rows)).id ?? '');
const count = async (table: string) => (await world.database.admin<{ count: number }>(`select count(*)::int as count from ${table}`))[0]?.count;

describe('J-1 step 3: pairings by spreadsheet', () => {
  it('imports the rows without faults, tells the right check character of the others, and undoes it all', async () => {
    const programme = await createProgramme(world);
    const bytes = await workbook(pairingSheet, [
      pair(usccOf('lanzhouHospital'), usccOf('longxiHospital'), { 支援医院: '兰州新区总医院', 受援单位: '陇西县人民医院' }),
      pair(usccOf('tianjinHospital'), usccOf('longxiTcm')),
      pair(usccOf('lanzhouHospital'), usccOf('longxiTcm'), { 开始日期: '2022年4月6日' }),
      pair(`${usccOf('lanzhouHospital').slice(0, 17)}0`, usccOf('longxiSecond')),
    ]);
    const before = await count('pairing');
    const uploaded = await upload(world.server, officer(), 'PAIRING', bytes, { programmeId: programme.id, fileName: '结对.xlsx' });
    expect(uploaded.status).toBe(201);
    expect(await count('pairing')).toBe(before);
    const batch = await batchOf(officer(), uploaded.id ?? '');
    expect(batch).toMatchObject({ state: 'CHECKED', totalRows: 4, validRows: 3, faultyRows: 1 });
    expect(batch.rows.map(({ row, title }) => [row, title])[0]).toEqual([2, '兰州新区总医院 → 陇西县人民医院']);
    const right = usccOf('lanzhouHospital');
    expect(batch.faults).toEqual([expect.objectContaining({ row: 5, column: '支援医院统一社会信用代码', value: `${right.slice(0, 17)}0`, code: 'USCC', expected: right })]);
    expect(batch.faults[0]?.message).toContain(`应为“${right[17]}”`);

    const { batch: committed, problems } = await decide(officer(), 'commit', batch);
    expect(problems).toEqual([]);
    expect(committed).toMatchObject({ state: 'COMMITTED' });
    expect(await count('pairing')).toBe((before ?? 0) + 3);
    const { pairings } = await officer().ask<{ pairings: { totalCount: number; nodes: { startsOn: string; groupState: string }[] } }>(
      'query P($id: ID) { pairings(filter: { programmeId: $id }, order: CODE) { totalCount nodes { startsOn groupState } } }', { id: programme.id });
    expect(pairings.totalCount).toBe(3);
    expect(pairings.nodes.map((node) => [node.startsOn, node.groupState])).toEqual([['2022-04-01', 'SINGLE'], ['2022-04-01', 'NEEDS_LEAD'], ['2022-04-06', 'NEEDS_LEAD']]);

    const undone = await decide(officer(), 'undo', committed as Batch);
    expect(undone.problems).toEqual([]);
    expect(undone.batch?.state).toBe('UNDONE');
    expect(await count('pairing')).toBe(before);
  });

  it('refuses a name that is not the registered one, a pair twice in the file, one that exists, and one of another region', async () => {
    const programme = await createProgramme(world, { code: 'GS-B' });
    await importAll(world.server, officer(), 'PAIRING', await workbook(pairingSheet, [pair(usccOf('gansuFourth'), usccOf('weiyuanHospital'))]), programme.id);
    const bytes = await workbook(pairingSheet, [
      pair(usccOf('gansuFourth'), usccOf('weiyuanHospital')),
      pair(usccOf('gansuFourth'), usccOf('lintaoHospital'), { 受援单位: '临洮县中医院' }),
      pair(usccOf('lanzhouHospital'), usccOf('lintaoHospital')),
      pair(usccOf('lanzhouHospital'), usccOf('lintaoHospital')),
      pair(usccOf('lanzhouHospital'), usccOf('jinanHospital')),
      pair(syntheticUscc('12', '621122', 777), usccOf('lintaoHospital')),
      pair(usccOf('lanzhouHospital'), usccOf('longxiGovernment')),
    ]);
    const { faults } = await batchOf(officer(), (await upload(world.server, officer(), 'PAIRING', bytes, { programmeId: programme.id })).id ?? '');
    expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, '受援单位统一社会信用代码', 'PAIR_EXISTS'],
      [3, '受援单位', 'NAME_MISMATCH'],
      [5, '受援单位统一社会信用代码', 'REPEATED'],
      [6, '受援单位统一社会信用代码', 'RECEIVER_OUTSIDE_REGION'],
      [7, '支援医院统一社会信用代码', 'USCC_UNKNOWN'],
      [8, '受援单位统一社会信用代码', 'WRONG_KIND'],
    ]);
    expect(faults[1]?.expected).toBe('临洮县人民医院');
    expect(faults[2]?.message).toContain('第 4 行');
  });

  it('commits nothing if a row has become wrong since the check, and keeps what a published programme holds', async () => {
    const programme = await createProgramme(world, { code: 'GS-C' });
    const rows = [pair(usccOf('gansuFourth'), usccOf('longxiSecond')), pair(usccOf('gansuFourth'), usccOf('tongweiHospital'))];
    const first = await batchOf(officer(), (await upload(world.server, officer(), 'PAIRING', await workbook(pairingSheet, rows), { programmeId: programme.id })).id ?? '');
    const second = await importAll(world.server, officer(), 'PAIRING', await workbook(pairingSheet, rows.slice(1)), programme.id);
    const before = await count('pairing');
    const { batch, problems } = await decide(officer(), 'commit', first);
    expect(batch).toBeNull();
    expect(problems).toMatchObject([{ code: 'ROW_CHANGED', path: 'rows.3.受援单位统一社会信用代码', numbers: { row: 3 } }]);
    expect(await count('pairing')).toBe(before);
    expect(await batchOf(officer(), first.id)).toMatchObject({ state: 'CHECKED', validRows: 2 });
    await publish(world, programme.id);
    expect((await decide(officer(), 'undo', second)).problems).toMatchObject([{ path: 'rows.2' }]);
    expect(await count('pairing')).toBe(before);
  });

  it('asks for a programme, and answers for a foreign one as for none', async () => {
    const bytes = await workbook(pairingSheet, [pair(usccOf('lanzhouHospital'), usccOf('longxiHospital'))]);
    expect(await upload(world.server, officer(), 'PAIRING', bytes)).toMatchObject({ status: 400, code: 'BAD_INPUT' });
    const foreign = await upload(world.server, officer(), 'PAIRING', bytes, { programmeId: '999999-01890000-0000-7000-8000-000000000000' });
    expect(foreign).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });
});

describe('institutions by spreadsheet', () => {
  it('registers them with everything the row says, once', async () => {
    const rows = [institution(201, { 简称: '漳一', 等次: '乙', 床位数: '1,200', 正在创建: '是' }), institution(202, { 机构类型: '乡镇卫生院', 级别: null, 医院类别: null, 达标情况: '未达标' })];
    const batch = await importAll(world.server, officer(), 'INSTITUTION', await workbook(institutionSheet, rows as never));
    const made = await world.database.admin('select name, short_name, kind, level, grade, category, standard, creating, beds from organization where uscc = any ($1) order by uscc',
      [rows.map((row) => row.统一社会信用代码)]);
    expect(made).toEqual([
      { name: '漳县第201医院', short_name: '漳一', kind: 'HOSPITAL', level: 2, grade: 'B', category: 'GENERAL', standard: null, creating: true, beds: 1200 },
      { name: '漳县第202医院', short_name: '', kind: 'TOWNSHIP_CENTRE', level: null, grade: null, category: null, standard: 'UNMET', creating: false, beds: null },
    ]);
    const again = await checked(rows);
    expect(again).toMatchObject({ validRows: 0, faultyRows: 2 });
    expect(again.faults.map(({ code, column }) => [code, column])).toEqual([['DUPLICATE', '统一社会信用代码'], ['DUPLICATE', '统一社会信用代码']]);
    expect(again.availableActions.find(({ name }) => name === 'commit')).toMatchObject({ allowed: false, reason: '没有可以导入的行' });
    expect((await decide(officer(), 'undo', batch)).problems).toEqual([]);
    expect(await checked(rows)).toMatchObject({ validRows: 2 });
  });

  it('names row, column and what is expected for every kind of wrong cell; nothing is written', async () => {
    const before = await count('organization');
    const batch = await checked([
      institution(210, { 级别: '四级', 等次: '特等', 床位数: '很多', 正在创建: '或许' }),
      institution(211, { 行政区划代码: '621199' }),
      institution(212, { 名称: null, 医院类别: null }),
      institution(213, { 名称: '联系 13912345678' }),
      institution(214, { 名称: 'æ¼³å¿äººæ°å»é™¢' }),
      institution(215, { 统一社会信用代码: 126211250000001000 }),
      institution(216, { 机构类型: '卫生健康委' }),
      institution(217),
      institution(217),
      institution(218, { 名称: '#REF!', 简称: '#N/A' }),
    ]);
    expect(batch).toMatchObject({ totalRows: 10, validRows: 1 });
    expect(batch.faults.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
      '2 级别 NOT_A_NUMBER', '2 等次 NOT_ALLOWED', '2 正在创建 NOT_ALLOWED', '2 床位数 NOT_A_NUMBER', '3 行政区划代码 DIVISION', '4 名称 REQUIRED',
      '5 名称 PERSONAL_DATA', '6 名称 ENCODING', '7 统一社会信用代码 CODE_AS_NUMBER', '8 机构类型 NOT_ALLOWED', '10 统一社会信用代码 REPEATED',
      '11 名称 FORMULA_ERROR', '11 简称 FORMULA_ERROR',
    ]);
    for (const fault of batch.faults) expect(fault.expected).toBeTruthy();
    expect(await count('organization')).toBe(before);
    expect((await decide(officer(), 'discard', batch)).batch?.state).toBe('DISCARDED');
    expect((await decide(officer(), 'commit', { ...batch, revision: batch.revision + 1 })).problems).toMatchObject([{ code: 'STATE' }]);
  });

  it('[R-219 pass] [R-219 fail] is for health care: a university, a school, a corps are refused at their cell, the hospital beside them is not', async () => {
    const before = await count('organization');
    const batch = await checked([institution(240), ...['高等学校', '中学', '生产建设兵团'].map((type, at) => institution(241 + at, { 机构类型: type }))]);
    expect(batch).toMatchObject({ totalRows: 4, validRows: 1 });
    expect(batch.faults.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual(['3 机构类型 NOT_ALLOWED', '4 机构类型 NOT_ALLOWED', '5 机构类型 NOT_ALLOWED']);
    expect(batch.faults[0]?.expected).toContain('医院');
    expect(await count('organization')).toBe(before);
    expect((await decide(officer(), 'discard', batch)).problems).toEqual([]);
  });

  it('gives the faults as a workbook, and the template can be filled in and comes back', async () => {
    const uploaded = await uploadRows([institution(220, { 等次: '特等' })]);
    const headers = await officer().headers();
    const errors = await fetch(`${world.server.address}/import/${uploaded.id}/errors.xlsx`, { headers });
    expect(errors.headers.get('content-disposition')).toContain(encodeURIComponent('错误'));
    const cells = await readSheet(Buffer.from(await errors.arrayBuffer()));
    expect(cells[0]).toEqual(['行', '列', '表中的值', '问题', '应为']);
    expect(cells[1]?.slice(0, 3)).toEqual([2, '等次', '特等']);
    for (const [kind, sheet] of [['institution', institutionSheet], ['pairing', pairingSheet], ['staff', staffSheet]] as const) {
      const template = await fetch(`${world.server.address}/import/template/${kind}.xlsx`, { headers });
      const [header] = await readSheet(Buffer.from(await template.arrayBuffer()));
      expect(header).toEqual(sheet.columns.map(({ title, required }) => `${title}${required ? '*' : ''}`));
    }
    expect((await upload(world.server, officer(), 'INSTITUTION', await workbook(institutionSheet, []))).message).toContain('没有数据');
  });
});

describe('files that are refused as a whole', () => {
  const refused = async (bytes: Uint8Array, fileName = 'x.xlsx') => {
    const before = await snapshot(world);
    const answer = await upload(world.server, officer(), 'INSTITUTION', bytes, { fileName });
    expect(await snapshot(world)).toBe(before);
    expect(answer.id).toBeNull();
    return answer;
  };

  it('unknown, doubled and missing columns, each with the title that is expected', async () => {
    const bytes = await writeWorkbook([['名称', '统一社会信用代码', '机构类别', '行政区划代码', '行政区划代码', '星座'], ['a', 'b', 'c', 'd', 'e', 'f']]).toBuffer();
    const { status, faults } = await refused(bytes);
    expect(status).toBe(422);
    expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [1, '机构类别', 'COLUMN_UNKNOWN'], [1, '行政区划代码', 'COLUMN_TWICE'], [1, '星座', 'COLUMN_UNKNOWN'], [1, '机构类型', 'COLUMN_MISSING'],
    ]);
    expect(faults[0]?.expected).toBe('机构类型');
    expect(faults[2]?.expected).toContain('名称、简称');
  });

  it('a file of 30 MB', async () => {
    expect(await refused(new Uint8Array(30 * 1_024 * 1_024))).toMatchObject({ status: 413, code: 'LIMITED', message: expect.stringContaining('24 MB') });
  });

  it('text under the name of a workbook, in UTF-8 and in GBK', async () => {
    expect(await refused(Buffer.from('名称,统一社会信用代码\n甲,乙\n'))).toMatchObject({ status: 422, message: expect.stringContaining('UTF-8') });
    expect((await refused(Buffer.from([0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0x31]))).message).toContain('GBK');
  });

  it('an empty file, an old workbook, a damaged one, one without rows, no file', async () => {
    const whole = await workbook(institutionSheet, [institution(230)] as never);
    expect((await refused(new Uint8Array())).message).toContain('0 字节');
    expect((await refused(Buffer.from('d0cf11e0a1b11ae10000', 'hex'))).message).toContain('.xls');
    expect((await refused(whole.subarray(0, whole.length - 40))).status).toBe(422);
    expect((await refused(Buffer.concat([whole.subarray(0, 60), Buffer.alloc(40, 7), whole.subarray(100)]))).status).toBe(422);
    const headers = { ...(await officer().headers()), 'x-jiedui-request': '1' };
    const none = await fetch(`${world.server.address}/import/INSTITUTION`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: '{}' });
    expect(none.status).toBe(422);
  });

  it('more rows than a file may have', async () => {
    const rows = Array.from({ length: institutionSheet.mostRows + 1 }, (_, at) => institution(1_000 + at));
    expect((await refused(await workbook(institutionSheet, rows as never))).message).toContain(`${institutionSheet.mostRows} 行`);
  });

  it('anything from a page of another site, a visitor, or somebody without the permission', async () => {
    const bytes = await workbook(institutionSheet, [institution(240)] as never);
    expect((await upload(world.server, officer(), 'INSTITUTION', bytes, { header: false })).code).toBe('FORBIDDEN');
    expect((await uploadRows([institution(240)], 'lx-hosp')).code).toBe('FORBIDDEN');
    expect((await uploadRows([institution(240)], 'lx-gov')).code).toBe('FORBIDDEN');
    const nobody = await fetch(`${world.server.address}/import/template/staff.xlsx`);
    expect(nobody.status).toBe(401);
    expect((await upload(world.server, officer(), 'SECRETS', bytes)).status).toBe(404);
  });

  it('another organisation’s batch is as absent', async () => {
    const { id } = await uploadRows([institution(241)]);
    const other = world.as('tj-comm');
    const answer = await other.run('query B($id: ID!) { importBatch(id: $id) { id } }', { id });
    expect(answer.errors[0]?.extensions.code).toBe('NOT_FOUND');
    const errors = await fetch(`${world.server.address}/import/${id}/errors.xlsx`, { headers: await other.headers() });
    expect(errors.status).toBe(404);
  });
});

describe('staff by spreadsheet', () => {
  const person = (no: string, more: object = {}) => ({ 工号: no, 姓名: `测试${no}`, 性别: '男', 人员类别: '医师', 职称级别: '中级', ...more });
  const office = () => world.as('lz-hosp');

  it('keeps identity numbers encrypted from the check on, masks them in faults, and checks them against sex and birthday', async () => {
    const rows = [
      person('S1', { 身份证号: '620000198402290015', 联系电话: '13911112222' }),
      person('S2', { 身份证号: '620000198502290012' }),
      person('S3', { 身份证号: '620000198402290015' }),
      person('S4', { 身份证号: '11010519491231002x', 性别: '男', 出生日期: '1949-12-30' }),
      person('S5', { 出生日期: '2030-01-01' }),
    ];
    const uploaded = await upload(world.server, office(), 'STAFF', await workbook(staffSheet, rows as never));
    const batch = await batchOf(office(), uploaded.id ?? '');
    expect(batch.faults.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
      '3 身份证号 ID_NUMBER', '4 身份证号 REPEATED', '5 性别 ID_NUMBER_SEX', '5 出生日期 ID_NUMBER_BIRTH', '6 出生日期 DATE_ORDER',
    ]);
    expect(batch.faults[0]?.value).toBe('62**************12');
    const [kept] = await world.database.admin<{ text: string }>('select (select string_agg(l::text, chr(10)) from import_slice l where l.import_id = b.id) || titles::text || faults::text as text from import_batch b where state = $1 and kind = $2', ['CHECKED', 'STAFF']);
    expect(kept?.text).not.toMatch(/620000198402290015|13911112222/);
    expect((await decide(office(), 'commit', batch)).problems).toEqual([]);
    const [stored] = await world.database.admin<{ born: string; masked: string; sealed: Buffer }>(
      `select p.born_on::text as born, p.id_number_masked as masked, s.id_number as sealed from person p join person_secret s on s.scope_id = p.scope_id and s.person_id = p.id where p.staff_no = 'S1'`);
    expect(stored).toMatchObject({ born: '1984-02-29', masked: '6****************5' });
    expect(stored?.sealed.includes(Buffer.from('620000198402290015'))).toBe(false);
    const { people } = await office().ask<{ people: { nodes: { id: string }[] } }>('query P { people: persons(filter: { search: "S1" }) { nodes { id } } }');
    const revealed = await office().ask<{ revealPerson: { idNumber: string; phone: string } }>(
      'mutation R($input: RevealPersonInput!) { revealPerson(input: $input) { idNumber phone } }', { input: { personId: people.nodes[0]?.id, reason: '核对' } });
    expect(revealed.revealPerson).toEqual({ idNumber: '620000198402290015', phone: '13911112222' });
  });

  it('names the row whose number was taken since the check, and writes none; what waits is sealed', async () => {
    const rows = [person('G1', { 身份证号: '620000198402290031' }), person('G2'), person('G3', { 联系电话: '13911113333' })];
    const first = await batchOf(office(), (await upload(world.server, office(), 'STAFF', await workbook(staffSheet, rows as never))).id ?? '');
    const other = await batchOf(office(), (await upload(world.server, office(), 'STAFF', await workbook(staffSheet, [person('G2'), person('G9', { 身份证号: '620000198402290031' })] as never))).id ?? '');
    const { batch: taken } = await decide(office(), 'commit', other);
    const before = await snapshot(world);
    const { batch, problems } = await decide(office(), 'commit', first);
    expect(batch).toBeNull();
    expect(problems).toMatchObject([{ code: 'ROW_CHANGED', path: 'rows.2.身份证号' }, { code: 'ROW_CHANGED', path: 'rows.3.工号', numbers: { row: 3 } }]);
    expect(await snapshot(world)).toBe(before);
    expect(await batchOf(office(), first.id)).toMatchObject({ state: 'CHECKED', validRows: 3 });
    const [kept] = await world.database.admin<{ sealed: Buffer }>('select s.sealed from import_slice s where s.import_id::text = $1', [first.id.slice(first.id.indexOf('-') + 1)]);
    expect(kept?.sealed.length).toBeGreaterThan(100);
    for (const open of ['G3', '13911113333', '620000198402290031']) expect(kept?.sealed.includes(Buffer.from(open))).toBe(false);
    expect((await decide(office(), 'discard', first)).batch).toMatchObject({ state: 'DISCARDED', rows: [] });
    expect((await decide(office(), 'undo', taken as Batch)).problems).toEqual([]);
  });

  it('leaves an event of the trail for every row, and nothing of it in the import', async () => {
    const batch = await importAll(world.server, office(), 'STAFF', await workbook(staffSheet, [person('T1', { 身份证号: '620000198402290058' }), person('T2')] as never));
    const trail = await world.database.admin<{ table: string; action: string; keys: string[] }>(
      `select e.table_name as table, e.action, (select array_agg(k) from jsonb_object_keys(e.after) k where k ~ 'number|phone') as keys from audit_event e
        where e.row_id in (select p.id::text from person p where p.staff_no in ('T1', 'T2')) order by e.table_name, e.after ->> 'staff_no'`);
    expect(trail.map(({ table, action }) => `${action} ${table}`)).toEqual(['INSERT person', 'INSERT person', 'INSERT person_secret']);
    expect(trail[2]?.keys).toBeNull();
    const [kept] = await world.database.admin<{ sealed: unknown; made: { row: number; id: string }[] }>('select s.sealed, s.made from import_slice s where s.import_id::text = $1', [batch.id.slice(batch.id.indexOf('-') + 1)]);
    expect(kept?.sealed).toBeNull();
    expect(kept?.made.map(({ row }) => row)).toEqual([2, 3]);
    expect((await decide(office(), 'undo', batch)).problems).toEqual([]);
  });

  it('takes thousands of rows in seconds while others are answered, and undoes them', async () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => person(`B${at}`, { 科室: '内科', 参加工作日期: '2010-07-01' }));
    const bytes = await workbook(staffSheet, rows as never);
    const began = Date.now();
    let slowest = 0;
    let ended = false;
    const beside = (async () => {
      while (!ended) {
        const sent = Date.now();
        await officer().run('{ viewer { businessNow } }');
        slowest = Math.max(slowest, Date.now() - sent);
      }
    })();
    const token = '0190a000-0000-7000-8000-00000000000b';
    const phases = new Set<string>();
    const watch = async (key: () => string | null) => {
      while (!ended) {
        const seen = key() && await fetch(`${world.server.address}/import/progress/${key()}`, { headers: await office().headers() });
        if (seen && seen.status === 200) phases.add(((await seen.json()) as { phase: string }).phase);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    let batchId: string | null = null;
    const watching = [watch(() => token), watch(() => batchId)];
    const uploaded = await upload(world.server, office(), 'STAFF', bytes, { progress: token });
    batchId = uploaded.id;
    const { batch: committed } = await decide(office(), 'commit', await batchOf(office(), uploaded.id ?? ''));
    ended = true;
    await Promise.all([beside, ...watching]);
    const batch = committed as Batch;
    expect(phases).toEqual(new Set(['READING', 'CHECKING', 'WRITING']));
    const other = await fetch(`${world.server.address}/import/progress/${token}`, { headers: await officer().headers() });
    expect(other.status).toBe(204);
    expect(batch).toMatchObject({ state: 'COMMITTED', validRows: 5_000 });
    expect(Date.now() - began).toBeLessThan(15_000);
    expect(slowest).toBeLessThan(2_000);
    expect((await decide(office(), 'undo', batch)).problems).toEqual([]);
    expect((await world.database.admin<{ count: number }>(`select count(*)::int as count from person where staff_no like 'B%'`))[0]?.count).toBe(0);
  }, 60_000);
});
