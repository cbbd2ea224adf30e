import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorOf, refusedBy } from '../kit/careers.js';
import { provesWith, takeBack } from '../kit/evidence.js';
import { attempt } from '../kit/teams.js';
import { station, ZHONGZHAN, type Station } from '../kit/station.js';
import { createWorld, done, type World } from '../kit/world.js';
import type { Caller } from '../kit/as.js';

// The service ledger: computed from stays, absences and recorded service; what counts, why not, and when the months are full.

const LEDGER = `id name asOf banUntil standings { packCode packVersion totalMonths totalDays countsAs
  lines { source kind place from to months days countedMonths countedDays reason } gates { step to months ruleId met reachOn daysLeft } }`;
interface Line { source: string; kind: string; place: string; from: string; to: string; months: number; days: number; countedMonths: number; countedDays: number; reason: string }
interface Ledger { id: string; name: string; standings: { packCode: string; totalMonths: number; totalDays: number; countsAs: string | null; lines: Line[]; gates: { step: string; to: string; met: boolean; reachOn: string | null; daysLeft: number | null; ruleId: string }[] }[] }

describe('J-4.8, J-6: the service ledger', () => {
  let world: World;
  let place: Station;
  let personId: string;
  const office = () => world.officeOf('zhongzhanHospital');
  const ledger = async (caller: Caller = office(), startOn: string | null = null): Promise<Ledger> =>
    (await caller.ask<{ serviceLedger: Ledger }>(`query($id: ID!, $startOn: Date) { serviceLedger(personId: $id, startOn: $startOn) { ${LEDGER} } }`, { id: personId, startOn })).serviceLedger;
  const own = async (): Promise<Ledger> => (await place.li.ask<{ myServiceLedger: Ledger }>(`{ myServiceLedger { ${LEDGER} } }`)).myServiceLedger;
  const record = (more: object = {}) => ({ personId, kind: 'TIBET', governmentOrganised: true, place: '那曲市人民医院', fromOn: '2018-07-01', toOn: '2018-12-31', proof: '组织部〔2018〕12号', ...more });

  beforeAll(async () => {
    world = await createWorld(ZHONGZHAN);
    world.at('2022-01-04T09:00:00+08:00');
    place = await station(world);
    const { persons } = await office().ask<{ persons: { nodes: { id: string; name: string }[] } }>('{ persons { nodes { id name } } }');
    personId = persons.nodes.find((person) => person.name === '李秋实')?.id ?? '';
    world.at('2022-04-10T09:00:00+08:00');
  }, 120_000);
  afterAll(() => world.close());

  it('[R-405 fail] a stay that is still short counts nothing yet, and says when twelve months are full', async () => {
    const { standings } = await own();
    expect(standings).toMatchObject([{ packCode: 'CN-410803-2021', totalMonths: 0, totalDays: 0, lines: [{ source: 'STAY', place: '王封社区卫生服务中心', from: '2022-01-04', to: '2022-04-10', months: 3, days: 7, reason: 'TOO_SHORT' }] }]);
    expect(standings[0]?.gates).toContainEqual(expect.objectContaining({ step: 'APPLY', to: 'DEPUTY_SENIOR', ruleId: 'R-370', met: false, reachOn: '2023-01-03', daysLeft: 268 }));
    const { myStays } = await place.li.ask<{ myStays: { progress: { goals: { months: number; on: string }[] } | null }[] }>('{ myStays { progress { goals { months on } } } }');
    expect(myStays[0]?.progress?.goals).toContainEqual({ months: 12, on: '2023-01-03' });
  });

  it('[R-404 pass] [R-406 pass] government-organised service counts whatever its length, and brings the day nearer', async () => {
    const { serviceRecord } = done(await attempt<{ serviceRecord: { id: string; personName: string } }>(office(), 'recordService', 'RecordServiceInput', record(), 'serviceRecord { id personName }'));
    expect(serviceRecord.personName).toBe('李秋实');
    const { standings } = await ledger();
    expect(standings[0]?.lines.map(({ kind, countedMonths, reason }) => [kind, countedMonths, reason])).toEqual([['TIBET', 6, 'COUNTED'], ['ORDINARY', 0, 'TOO_SHORT']]);
    expect(standings[0]).toMatchObject({ totalMonths: 6, totalDays: 0 });
    expect(standings[0]?.gates.find((gate) => gate.step === 'APPLY')).toMatchObject({ met: false, reachOn: '2022-07-03' });
    expect((await own()).standings[0]?.totalMonths).toBe(6);
  });

  it('[R-406 fail] what no government organised, or nobody knows who, does not count', async () => {
    done(await attempt(office(), 'recordService', 'RecordServiceInput', record({ kind: 'FOREIGN_AID', governmentOrganised: false, place: '坦桑尼亚', fromOn: '2016-01-01', toOn: '2016-12-31' }), 'serviceRecord { id }'));
    done(await attempt(office(), 'recordService', 'RecordServiceInput', record({ kind: 'XINJIANG', governmentOrganised: null, place: '哈密', fromOn: '2015-01-01', toOn: '2015-12-31' }), 'serviceRecord { id }'));
    const { standings } = await ledger();
    expect(standings[0]?.lines.slice(0, 2).map(({ reason }) => reason)).toEqual(['ORGANISER_UNKNOWN', 'NOT_GOVERNMENT']);
    expect(standings[0]).toMatchObject({ totalMonths: 6 });
  });

  it('a day that two stretches share counts once', async () => {
    done(await attempt(office(), 'recordService', 'RecordServiceInput', record({ place: '日喀则', fromOn: '2018-08-01', toOn: '2018-09-30' }), 'serviceRecord { id }'));
    const { standings } = await ledger();
    expect(standings[0]?.lines.find((line) => line.place === '日喀则')).toMatchObject({ reason: 'OVERLAP', countedMonths: 0 });
    expect(standings[0]).toMatchObject({ totalMonths: 6 });
  });

  it('un-approved absence breaks the stay, approved leave does not', async () => {
    world.at('2022-08-10T09:00:00+08:00');
    expect((await ledger()).standings[0]).toMatchObject({ totalMonths: 13, totalDays: 7 });
    const stay = place.stays.get('李秋实') ?? '';
    done(await attempt(world.officeOf('wangfengCentre'), 'reportAbsence', 'ReportAbsenceInput', { assignmentId: stay, fromOn: '2022-08-08', note: '未批离岗' }, 'leave { id }'));
    const { standings } = await ledger();
    expect(standings[0]?.lines.filter((line) => line.source === 'STAY')).toMatchObject([{ from: '2022-01-04', to: '2022-08-07', months: 7, days: 4, reason: 'COUNTED' }]);
    expect(standings[0]).toMatchObject({ totalMonths: 13, totalDays: 4 });
    expect(standings[0]?.gates.every((gate) => gate.met)).toBe(true);
  });

  it('what if a further stay began', async () => {
    const guo = world.as('guo');
    const { myServiceLedger } = await guo.ask<{ myServiceLedger: Ledger }>(`{ myServiceLedger { ${LEDGER} } }`);
    personId = myServiceLedger.id;
    done(await attempt(world.officeOf('wangfengCentre'), 'declareDeparture', 'DeclareDepartureInput', { assignmentId: place.stays.get('郭振宇'), lastOn: '2022-08-01', reason: '擅自离岗' }, 'assignment { state }'));
    const now = (await ledger()).standings[0];
    expect(now).toMatchObject({ totalMonths: 6, totalDays: 29 });
    expect(now?.gates[0]).toMatchObject({ met: false, reachOn: null });
    expect((await ledger(office(), '2022-09-01')).standings[0]?.gates[0]).toMatchObject({ met: false, reachOn: '2023-02-28' });
  });

  it('the list of the hospital: by name, searched, in pages', async () => {
    const page = async (args: string) => (await office().ask<{ serviceLedgers: { nodes: { name: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } } }>(`{ serviceLedgers${args} { nodes { name } totalCount pageInfo { hasNextPage endCursor } } }`)).serviceLedgers;
    const all = await page('');
    expect(all).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: false } });
    const first = await page('(first: 2)');
    expect(first).toMatchObject({ pageInfo: { hasNextPage: true } });
    const second = await page(`(first: 2, after: "${first.pageInfo.endCursor}")`);
    expect([...first.nodes, ...second.nodes]).toEqual(all.nodes);
    expect(await page('(filter: { search: "郭" })')).toMatchObject({ totalCount: 1, nodes: [{ name: '郭振宇' }] });
  });

  it('recorded, listed, taken back; refused where it cannot be; seen by nobody else', async () => {
    expect(await refusedBy(world, office(), 'recordService', 'RecordServiceInput', record({ toOn: '2018-06-30' }))).toMatchObject([{ code: 'DATE_ORDER', path: 'toOn' }]);
    expect(await refusedBy(world, office(), 'recordService', 'RecordServiceInput', record({ fromOn: '2030-01-01' }))).toMatchObject([{ code: 'DATE_ORDER', path: 'fromOn' }]);
    expect(await refusedBy(world, office(), 'recordService', 'RecordServiceInput', record({ note: '电话 13900001234' }))).toMatchObject([{ code: 'SENSITIVE_TEXT', ruleId: 'R-055' }]);
    const list = async (caller: Caller) => (await caller.ask<{ serviceRecords: { nodes: { id: string; place: string }[] } }>('{ serviceRecords { nodes { id place } } }')).serviceRecords.nodes;
    const mine = await list(place.li);
    expect(mine.map((one) => one.place)).toEqual(['日喀则', '那曲市人民医院', '坦桑尼亚', '哈密']);
    expect(await list(world.as('guo'))).toEqual([]);
    expect(await list(world.officeOf('wangfengCentre'))).toEqual([]);
    expect(await errorOf(place.li, 'recordService', 'RecordServiceInput', record())).toBe('FORBIDDEN');
    expect(await errorOf(world.officeOf('wangfengCentre'), 'removeService', 'RemoveServiceInput', { serviceRecordId: mine[0]?.id })).toBe('NOT_FOUND');
    const removal = { serviceRecordId: mine[0]?.id };
    const file = await provesWith(world, { subject: 'service_record', id: mine[0]?.id ?? '', writer: office(), readers: [place.li], hidden: [world.as('guo'), world.officeOf('wangfengCentre'), world.officeOf('zhongzhan')], refused: [place.li] });
    expect(await refusedBy(world, office(), 'removeService', 'RemoveServiceInput', removal)).toMatchObject([{ code: 'HAS_FILES', numbers: { count: 1 } }]);
    expect(await takeBack(office(), file)).toEqual([]);
    done(await attempt(office(), 'removeService', 'RemoveServiceInput', removal, 'removed'));
    expect(await list(place.li)).toHaveLength(3);
    expect((await world.officeOf('wangfengCentre').run(`query($id: ID!) { serviceLedger(personId: $id) { name } }`, { id: personId })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await office().run('{ myServiceLedger { name } }')).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
