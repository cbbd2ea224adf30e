import { describe, expect, it } from 'vitest';
import { attendanceLine, type SheetFacts } from './attendance-sheet.js';
import { distanceMetres, findContradictions, type PersonDayFacts } from './contradiction.js';
import { plainCalendar } from './work-calendar.js';

const month = (over: Partial<SheetFacts> = {}): SheetFacts => ({
  from: '2022-04-01', to: '2022-04-30', today: '2022-04-12', calendar: plainCalendar, hours: { startsAt: '08:00', endsAt: '17:30', graceMinutes: 5 },
  arrivedOn: '2022-04-06', endsOn: '2023-04-05', marks: [], leaveOn: [], ...over,
});
const status = (facts: SheetFacts, day: string) => attendanceLine(facts).days.find((one) => one.day === day)?.status;

describe('a month of attendance', () => {
  it('counts the working days of the stay up to yesterday', () => {
    expect(attendanceLine(month())).toMatchObject({ required: 4, present: 0, unrecorded: 4 });
    expect(status(month(), '2022-04-05')).toBe('OUTSIDE');
    expect(status(month(), '2022-04-09')).toBe('REST');
    expect(status(month(), '2022-04-12')).toBe('DUE');
  });

  it('is late by more than the grace, early likewise, and neither where the receiver signed', () => {
    const at = (time: string, mark: 'IN' | 'OUT' = 'IN') => ({ day: '2022-04-07', mark, time });
    expect(status(month({ marks: [at('08:05')] }), '2022-04-07')).toBe('PRESENT');
    expect(status(month({ marks: [at('08:06')] }), '2022-04-07')).toBe('LATE');
    expect(status(month({ marks: [at('07:59'), at('17:24', 'OUT')] }), '2022-04-07')).toBe('EARLY');
    expect(status(month({ marks: [at('09:00'), at('12:00', 'OUT')] }), '2022-04-07')).toBe('LATE_EARLY');
    expect(status(month({ marks: [at('09:00'), { day: '2022-04-07', mark: 'SIGNED', time: '08:00' }] }), '2022-04-07')).toBe('PRESENT');
    expect(status(month({ hours: null, marks: [at('11:00')] }), '2022-04-07')).toBe('PRESENT');
  });

  it('moved working days and rest days count as the calendar says', () => {
    const calendar = { restDays: ['2022-04-07'], extraWorkdays: ['2022-04-09'] };
    expect(attendanceLine(month({ calendar }))).toMatchObject({ required: 4 });
    expect(status(month({ calendar }), '2022-04-07')).toBe('REST');
    expect(status(month({ calendar }), '2022-04-09')).toBe('UNRECORDED');
  });

  it('leave covers its days, and absence stands against a check-in', () => {
    expect(attendanceLine(month({ leaveOn: ['2022-04-07', '2022-04-08'] }))).toMatchObject({ required: 4, leave: 2, unrecorded: 2 });
    expect(status(month({ marks: [{ day: '2022-04-07', mark: 'IN', time: '08:00' }, { day: '2022-04-07', mark: 'ABSENT', time: '08:00' }] }), '2022-04-07')).toBe('ABSENT');
  });
});

const HOSPITAL = { latitude: 35.003, longitude: 104.637, accuracy: null, reachMetres: 1_000 };
const personDay = (over: Partial<PersonDayFacts> = {}): PersonDayFacts => ({
  day: '2022-04-07', stay: { from: '2022-04-06', to: '2023-04-05' }, onLeave: false, marks: [], activities: [], site: HOSPITAL, ...over,
});
const clinic = { zh: '门诊', en: 'Clinic' };
const mark = (time: string, at: { latitude: number; longitude: number; accuracy?: number } | null = null, kind: 'IN' | 'OUT' | 'ABSENT' = 'IN') =>
  ({ mark: kind, source: 'PHONE', time, position: at && { accuracy: null, ...at } });
const kinds = (facts: PersonDayFacts) => findContradictions(facts).map(({ kind }) => kind);

describe('records that contradict', () => {
  it('measures on the sphere', () => {
    expect(Math.round(distanceMetres({ latitude: 0, longitude: 0, accuracy: null }, { latitude: 0, longitude: 1, accuracy: null }))).toBe(111_195);
  });

  it('a check-in 200 km away, and none within reach or within what the device does not know', () => {
    expect(findContradictions(personDay({ marks: [mark('08:00', { latitude: 36.06, longitude: 103.83 })] }))).toMatchObject([{ kind: 'FAR_AWAY', numbers: { reachMetres: 1_000 } }]);
    expect(kinds(personDay({ marks: [mark('08:00', { latitude: 35.01, longitude: 104.637 })] }))).toEqual([]);
    expect(kinds(personDay({ marks: [mark('08:00', { latitude: 35.03, longitude: 104.637, accuracy: 2_500 })] }))).toEqual([]);
    expect(kinds(personDay({ site: null, marks: [mark('08:00', { latitude: 36.06, longitude: 103.83 })] }))).toEqual([]);
  });

  it('clinical work or a check-in on a leave day', () => {
    expect(kinds(personDay({ onLeave: true, activities: [{ label: clinic, slot: 'AM', place: null }] }))).toEqual(['CLINIC_ON_LEAVE']);
    expect(kinds(personDay({ onLeave: true, marks: [mark('08:00')] }))).toEqual(['CHECK_IN_ON_LEAVE']);
    expect(kinds(personDay({ marks: [mark('08:00')], activities: [{ label: clinic, slot: 'AM', place: null }] }))).toEqual([]);
  });

  it('two places in one half-day, but not in two', () => {
    const work = (slot: 'AM' | 'PM', place: string | null) => ({ label: clinic, slot, place });
    expect(kinds(personDay({ activities: [work('AM', null), work('AM', '首阳镇卫生院')] }))).toEqual(['TWO_PLACES']);
    expect(kinds(personDay({ activities: [work('AM', null), work('PM', '首阳镇卫生院')] }))).toEqual([]);
    expect(kinds(personDay({ site: { ...HOSPITAL, reachMetres: 4_000 }, marks: [mark('08:00', { latitude: 34.975, longitude: 104.637 }), mark('11:00', { latitude: 35.03, longitude: 104.637 })] }))).toEqual(['TWO_PLACES']);
  });

  it('a check-in outside the stay, and against the receiver’s word', () => {
    expect(kinds(personDay({ day: '2022-04-05', marks: [mark('08:00')] }))).toEqual(['NOT_ASSIGNED']);
    expect(kinds(personDay({ stay: null, marks: [mark('08:00')] }))).toEqual(['NOT_ASSIGNED']);
    expect(kinds(personDay({ marks: [mark('08:00'), mark('08:00', null, 'ABSENT')] }))).toEqual(['MARKS_DIFFER']);
  });
});
