import { describe, expect, it } from 'vitest';
import { overstayOf } from './leave.js';

describe('working days past a leave', () => {
  it('counts none for the next day, and none for rest days in between', () => {
    expect(overstayOf('2022-04-20', '2022-04-20')).toBe(0);
    expect(overstayOf('2022-04-20', '2022-04-21')).toBe(0);
    expect(overstayOf('2022-04-22', '2022-04-25')).toBe(0);
  });

  it('counts the working days missed, by the calendar with its moved days', () => {
    expect(overstayOf('2022-04-20', '2022-04-22')).toBe(1);
    expect(overstayOf('2022-04-22', '2022-04-26')).toBe(1);
    const may = { restDays: ['2022-05-02', '2022-05-03', '2022-05-04'], extraWorkdays: ['2022-04-24', '2022-05-07'] };
    expect(overstayOf('2022-04-22', '2022-04-25', may)).toBe(1);
    expect(overstayOf('2022-04-29', '2022-05-05', may)).toBe(0);
  });
});
