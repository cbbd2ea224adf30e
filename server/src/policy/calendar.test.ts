import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays, businessDay, completionDay, daysBetween, hasMonths, isOnTime, showLength, stayLength, sumService, unbrokenRuns,
} from './calendar.js';

const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 300) };
const patience = 20_000 + runs.numRuns * 30;

/** A day as three numbers and a step to the next one: slow, and nothing of it shared with what is tested. */
interface Ymd { year: number; month: number; day: number }
const daysIn = (year: number, month: number): number =>
  [31, (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
const next = ({ year, month, day }: Ymd): Ymd => {
  if (day < daysIn(year, month)) return { year, month, day: day + 1 };
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
};
const iso = ({ year, month, day }: Ymd): string => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
/** Days compare as these numbers do. */
const order = ({ year, month, day }: Ymd): number => (year * 100 + month) * 100 + day;
const parse = (text: string): Ymd => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return { year, month, day };
};

/** Walks a stay day by day and notes on which evening each further month is complete (Civil Code art. 201, 202). */
function walk(start: string, end: string): { completions: string[]; daysAfter: number } {
  const first = parse(start);
  const completions: string[] = [];
  let daysAfter = 0;
  const last = order(parse(end));
  for (let today = first; order(today) <= last; today = next(today)) {
    daysAfter += 1;
    const tomorrow = next(today);
    const wanted = first.month + completions.length + 1;
    const year = first.year + Math.floor((wanted - 1) / 12);
    const month = ((wanted - 1) % 12) + 1;
    const hasDay = first.day <= daysIn(year, month);
    const complete = hasDay
      ? order(tomorrow) === order({ year, month, day: first.day })
      : order(today) === order({ year, month, day: daysIn(year, month) });
    if (complete) {
      completions.push(iso(today));
      daysAfter = 0;
    }
  }
  return { completions, daysAfter };
}

const day = fc.integer({ min: 0, max: daysBetween('2012-01-01', '2032-12-31') }).map((days) => addDays('2012-01-01', days));
const length = fc.integer({ min: 0, max: 900 });

describe('months of a stay (C-4, C-5)', () => {
  it.each([
    ['2022-04-06', 12, '2023-04-05'],
    ['2022-01-04', 12, '2023-01-03'],
    ['2020-08-31', 6, '2021-02-28'],
    ['2019-08-31', 6, '2020-02-29'],
    ['2021-08-30', 6, '2022-02-28'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2022-01-31', 1, '2022-02-28'],
    ['2022-03-01', 1, '2022-03-31'],
    ['2022-04-06', 0, '2022-04-05'],
  ])('a stay from %s is %i months long on %s', (start, months, due) => {
    expect(completionDay(start, months)).toBe(due);
    expect(hasMonths(start, due, months)).toBe(true);
    expect(hasMonths(start, addDays(due, -1), months)).toBe(false);
  });

  it('agrees with walking day by day', () => {
    fc.assert(
      fc.property(day, length, (start, extra) => {
        const end = addDays(start, extra);
        const { completions, daysAfter } = walk(start, end);
        expect(stayLength(start, end)).toEqual({ months: completions.length, days: daysAfter });
        expect(completions.map((_, index) => completionDay(start, index + 1))).toEqual(completions);
        expect(hasMonths(start, end, completions.length + 1)).toBe(false);
      }),
      runs,
    );
  }, patience);

  it('never shrinks when a day is added', () => {
    fc.assert(
      fc.property(day, length, (start, extra) => {
        const [shorter, longer] = [stayLength(start, addDays(start, extra)), stayLength(start, addDays(start, extra + 1))];
        expect(longer.months * 100 + longer.days).toBeGreaterThan(shorter.months * 100 + shorter.days);
      }),
      runs,
    );
  }, patience);

  it('sums months and days apart, 30 days to a month', () => {
    expect(sumService([{ months: 5, days: 20 }, { months: 6, days: 15 }], 30)).toEqual({ months: 12, days: 5 });
    expect(sumService([], 30)).toEqual({ months: 0, days: 0 });
    expect(sumService([{ months: 11, days: 30 }], 30)).toEqual({ months: 11, days: 30 });
  });

  it('is empty when the end lies before the start', () => {
    expect(stayLength('2022-04-06', '2022-04-05')).toEqual({ months: 0, days: 0 });
  });

  it('is told in words', () => {
    expect([showLength({ months: 12, days: 0 }), showLength({ months: 11, days: 29 }), showLength({ months: 0, days: 3 })]).toEqual(['12 个月', '11 个月 29 天', '3 天']);
  });
});

describe('days', () => {
  it('an instant belongs to the day in Shanghai (C-1)', () => {
    expect(businessDay('2022-04-05T15:59:59Z')).toBe('2022-04-05');
    expect(businessDay('2022-04-05T16:00:00Z')).toBe('2022-04-06');
    expect(businessDay(new Date('2022-04-05T17:20:00+08:00'))).toBe('2022-04-05');
  });

  it('a deadline includes its day unless told otherwise (C-3)', () => {
    expect([isOnTime('2022-04-05', '2022-04-05'), isOnTime('2022-04-06', '2022-04-05'), isOnTime('2022-04-05', '2022-04-05', false)]).toEqual([true, false, false]);
  });

  it('days added are the days between', () => {
    fc.assert(fc.property(day, length, (start, extra) => {
      expect(daysBetween(start, addDays(start, extra))).toBe(extra);
    }), runs);
  }, patience);
});

describe('runs between days that break a stay (C-6)', () => {
  it('splits at the broken days', () => {
    expect(unbrokenRuns('2022-04-06', '2022-04-12', ['2022-04-09', '2022-04-08', '2022-05-01'])).toEqual([
      { from: '2022-04-06', to: '2022-04-07' },
      { from: '2022-04-10', to: '2022-04-12' },
    ]);
    expect(unbrokenRuns('2022-04-06', '2022-04-06', ['2022-04-06'])).toEqual([]);
  });

  it('hold every day once, and no broken one', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), fc.array(fc.integer({ min: -5, max: 65 }), { maxLength: 12 }), (start, extra, offsets) => {
        const broken = offsets.map((offset) => addDays(start, offset));
        const kept: string[] = [];
        for (const run of unbrokenRuns(start, addDays(start, extra), broken)) {
          for (let today = parse(run.from); iso(today) <= run.to; today = next(today)) kept.push(iso(today));
        }
        const last = addDays(start, extra);
        const wanted: string[] = [];
        for (let today = parse(start); iso(today) <= last; today = next(today)) if (!broken.includes(iso(today))) wanted.push(iso(today));
        expect(kept).toEqual(wanted);
      }),
      runs,
    );
  }, patience);
});
