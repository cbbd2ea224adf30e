import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from './calendar.js';
import { dayAt, dayIndex, weekdayOf } from './day-index.js';
import { nextWorkday, plainCalendar, workdaysBetween } from './work-calendar.js';

const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 300) };
const EPOCH = '1970-01-01';
const patience = 20_000 + runs.numRuns * 30;

describe('days by arithmetic', () => {
  it('agree with the calendar, there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: daysBetween(EPOCH, '1900-01-01'), max: daysBetween(EPOCH, '2199-12-31') }), (number) => {
        const day = addDays(EPOCH, number);
        expect(dayIndex(day)).toBe(number);
        expect(dayAt(number)).toBe(day);
      }),
      runs,
    );
  }, patience);

  it.each([['2022-04-04', 0], ['2022-04-10', 6], ['1970-01-01', 3], ['1969-12-31', 2]])('%s is weekday %i', (day, weekday) => {
    expect(weekdayOf(dayIndex(day))).toBe(weekday);
  });
});

describe('working days (C-1)', () => {
  const calendar = { restDays: ['2022-04-04', '2022-04-05'], extraWorkdays: ['2022-04-02'] };

  it('follow the table of moved days', () => {
    expect(workdaysBetween(plainCalendar, '2022-04-02', '2022-04-08')).toBe(5);
    expect(workdaysBetween(calendar, '2022-04-02', '2022-04-08')).toBe(4);
    expect(nextWorkday(calendar, '2022-04-03')).toBe('2022-04-06');
    expect(nextWorkday(calendar, '2022-04-02')).toBe('2022-04-02');
  });

  it('between two days are those that a walk meets', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 60 }), (start, extra) => {
        const from = addDays('2022-01-01', start);
        let slow = 0;
        for (let step = 0; step <= extra; step += 1) {
          const day = addDays(from, step);
          const weekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
          if (calendar.extraWorkdays.includes(day) || (!weekend && !calendar.restDays.includes(day))) slow += 1;
        }
        expect(workdaysBetween(calendar, from, addDays(from, extra))).toBe(slow);
      }),
      runs,
    );
  }, patience);
});
