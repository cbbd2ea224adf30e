import { describe, expect, it } from 'vitest';
import { daysOf, markOf, monthAfter } from './absence-days.js';

const member = { id: 'a', arrivedOn: '2022-04-06', finishedOn: null } as never;
const away = (state: string, fromOn: string, toOn: string, returnedOn: string | null = null) => ({
  leaves: { nodes: [{ id: 'l', kind: 'SICK', state, fromOn, toOn, returnedOn, assignment: { id: 'a' } }] }, outings: { nodes: [] },
}) as never;
const marks = (days: readonly string[], rows: never) => days.map((day) => markOf(member, day, '2022-04-25', rows));

describe('the days of a month on the strip', () => {
  it('knows the months', () => {
    expect(daysOf('2024-02')).toHaveLength(29);
    expect(monthAfter('2022-12', 1)).toBe('2023-01');
    expect(monthAfter('2022-01', -1)).toBe('2021-12');
  });

  it('is not there before the arrival and not yet there tomorrow', () => {
    expect(marks(['2022-04-05', '2022-04-06', '2022-04-25', '2022-04-26'], away('WITHDRAWN', '2022-04-05', '2022-04-30'))).toEqual(['none', 'on', 'on', 'none']);
  });

  it('is on leave on its days only, on site again on the day of return', () => {
    expect(marks(['2022-04-20', '2022-04-21', '2022-04-22', '2022-04-23'], away('RETURNED', '2022-04-21', '2022-04-22', '2022-04-25'))).toEqual(['on', 'leave', 'leave', 'on']);
    expect(marks(['2022-04-22', '2022-04-23', '2022-04-24'], away('OVERSTAYED', '2022-04-21', '2022-04-22', '2022-04-24'))).toEqual(['absent', 'absent', 'on']);
  });

  it('lasts until today while nobody came back', () => {
    expect(marks(['2022-04-23', '2022-04-25', '2022-04-26'], away('UNAPPROVED_ABSENCE', '2022-04-23', '2022-04-23'))).toEqual(['absent', 'absent', 'none']);
    expect(marks(['2022-04-27', '2022-04-28'], away('APPROVED', '2022-04-27', '2022-04-27'))).toEqual(['leave', 'none']);
  });
});
