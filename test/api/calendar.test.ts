import { calendarSheet } from '@jiedui/server/modules/document/calendar.sheet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { upload, workbook } from '../kit/import.js';
import { packsIn, withValue } from '../kit/packs.js';
import { agreementInSigning, assign, createProgramme, publish, seal } from '../kit/pairings.js';
import { formTeam } from '../kit/teams.js';
import { createWorld, done, PROBLEMS, snapshot, type Problem, type World } from '../kit/world.js';

const READ = 'query Year($year: Int!) { workCalendar(year: $year) { day working name notice own dayId byName } }';
const SET = `mutation Set($input: SetCalendarDaysInput!) { setCalendarDays(input: $input) { calendarDays { id day working } ${PROBLEMS} } }`;
const REMOVE = `mutation Remove($input: RemoveCalendarDayInput!) { removeCalendarDay(input: $input) { calendarDays { id } ${PROBLEMS} } }`;
const READINESS = 'query Readiness($id: ID!) { team(id: $id) { readiness { code verdict required actual numbers } } }';

interface Day { day: string; working: boolean; name: string; notice: string; own: boolean; dayId: string | null }
interface SetDays { calendarDays: { id: string; day: string }[] | null; problems: Problem[] }

/** Days off and worked weekends: the national notices, and above them what a commission sets for its area (C-1). */
describe('the working-day calendar', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  type Who = Parameters<World['officeOf']>[0];
  const year = async (who: Who, of = 2022) => (await world.officeOf(who).ask<{ workCalendar: Day[] }>(READ, { year: of })).workCalendar;
  const set = async (input: object, who: Who = 'gansu') => (await world.officeOf(who).ask<{ setCalendarDays: SetDays }>(SET, { input: { name: '抗洪调休', notice: '', ...input } })).setCalendarDays;

  it('begins with the notices of the State Council, exchanged weekends included', async () => {
    const days = await year('lanzhouHospital');
    expect(days.find((line) => line.day === '2022-04-05')).toEqual({ day: '2022-04-05', working: false, name: '清明节', notice: '国办发明电〔2021〕11号', own: false, dayId: null, byName: null });
    expect(days.filter((line) => line.working).map((line) => line.day)).toEqual(['2022-01-29', '2022-01-30', '2022-04-02', '2022-04-24', '2022-05-07', '2022-10-08', '2022-10-09']);
  });

  it('takes days of the commission, for its own area alone, and gives them back', async () => {
    const { calendarDays } = done(await set({ from: '2022-07-16', to: '2022-07-17', working: true }));
    expect(calendarDays).toHaveLength(2);
    for (const who of ['gansu', 'lanzhouHospital', 'longxiGovernment'] as const) {
      const seen = (await year(who)).find((line) => line.day === '2022-07-16');
      expect([who, seen?.own, seen?.working]).toEqual([who, true, true]);
    }
    for (const who of ['shandong', 'tianjinHospital'] as const) expect((await year(who)).some((line) => line.own)).toBe(false);
    done(await set({ from: '2022-07-16', to: '2022-07-16', working: true, name: '防汛上班' }));
    expect((await year('gansu')).find((line) => line.day === '2022-07-16')?.name).toBe('防汛上班');
    const dayId = calendarDays?.[0]?.id;
    const stolen = await world.officeOf('shandong').run(REMOVE, { input: { dayId } });
    expect(stolen.errors[0]?.extensions.code).toBe('NOT_FOUND');
    await world.officeOf('gansu').ask(REMOVE, { input: { dayId } });
    expect((await year('gansu')).filter((line) => line.own).map((line) => line.day)).toEqual(['2022-07-17']);
    const trail = await world.database.admin(`select action from audit_event where table_name = 'calendar_day' order by recorded_at, id`);
    expect(trail).toEqual([{ action: 'INSERT' }, { action: 'INSERT' }, { action: 'UPDATE' }, { action: 'DELETE' }]);
  });

  it('refuses what would change nothing, days in the wrong order, too many, and everybody but commissions', async () => {
    const before = await snapshot(world);
    expect((await set({ from: '2022-07-04', to: '2022-07-04', working: true })).problems).toMatchObject([{ code: 'DAY_UNCHANGED' }]);
    expect((await set({ from: '2022-04-05', to: '2022-04-05', working: false })).problems).toMatchObject([{ code: 'DAY_UNCHANGED' }]);
    expect((await set({ from: '2022-07-04', to: '2022-07-01', working: false })).problems).toMatchObject([{ code: 'PERIOD' }]);
    expect((await set({ from: '2022-07-04', to: '2022-09-01', working: false })).problems).toMatchObject([{ code: 'PERIOD', numbers: { most: 31 } }]);
    const hospital = await world.officeOf('lanzhouHospital').run(SET, { input: { from: '2022-07-16', to: '2022-07-16', working: true, name: 'x', notice: '' } });
    expect(hospital.errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await snapshot(world)).toBe(before);
  });

  it('is filled from a sheet, and the sheet is taken back', async () => {
    const file = await workbook(calendarSheet, [{ 日期: '2027-02-06', 休或班: '班', 名称: '春节调休' }, { 日期: '2027-02-30', 休或班: '休', 名称: '无此日' }, { 日期: '2027-02-08', 休或班: '休', 名称: '春节' }]);
    const batch = await upload(world.server, world.officeOf('gansu'), 'CALENDAR', file);
    expect(batch).toMatchObject({ status: 201, message: null });
    const input = { importId: batch.id };
    done((await world.officeOf('gansu').ask<{ commitImport: { problems: Problem[] } }>(`mutation($input: ImportInput!) { commitImport(input: $input) { ${PROBLEMS} } }`, { input })).commitImport);
    expect((await year('gansu', 2027)).map((line) => [line.day, line.working])).toEqual([['2027-02-06', true], ['2027-02-08', false]]);
    done((await world.officeOf('gansu').ask<{ undoImport: { problems: Problem[] } }>(`mutation($input: ImportInput!) { undoImport(input: $input) { ${PROBLEMS} } }`, { input })).undoImport);
    expect(await year('gansu', 2027)).toEqual([]);
  });

  it('moves a deadline to the next working day where the pack lets it, and further where the commission adds a day off', async () => {
    const packs = packsIn(world);
    const draft = await packs.take({ origin: 'COPY', shortCode: 'ROLL' });
    const roll = { key: 'deadline.rollHoliday', value: true, ruleId: 'C-3', origin: 'CONVENTION' };
    const rolling = await packs.publish(await packs.save(draft, { ...withValue(draft.content, 'deadline.rollHoliday', () => true), parameters: [...draft.content.parameters, roll] }));
    world.at('2022-04-01T09:00:00+08:00');
    const programme = await createProgramme(world, { packCode: rolling.code, code: 'GS-ROLL' });
    const pairing = await assign(world, programme.id, 'lanzhouHospital', 'longxiHospital');
    await publish(world, programme.id);
    const agreement = await agreementInSigning(world, pairing.id, 'longxiHospital');
    for (const party of ['lanzhouHospital', 'longxiHospital', 'longxiGovernment'] as const) await seal(world, agreement.id, party);
    const teamId = await formTeam(world, pairing.id);
    const late = async () => (await world.officeOf('lanzhouHospital').ask<{ team: { readiness: { code: string; required: string; numbers: object }[] } }>(READINESS, { id: teamId })).team.readiness.find((finding) => finding.code === 'FILING_LATE');
    expect(await late()).toMatchObject({ required: '2022-04-06 24 时前备案', numbers: { deadline: '2022-04-06' } });
    done(await set({ from: '2022-04-06', to: '2022-04-06', working: false, name: '防汛放假' }));
    expect(await late()).toMatchObject({ numbers: { deadline: '2022-04-07' } });
  });
});
