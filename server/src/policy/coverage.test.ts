import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './calendar.js';
import { onSiteByDay } from './coverage.js';

const runs = { numRuns: Math.ceil(Number(process.env.PROPERTY_RUNS ?? 300) / 2) };
const start = '2022-02-20';
const offset = fc.integer({ min: -10, max: 70 });
const presence = fc.record({
  personId: fc.constantFrom('a', 'b', 'c', 'd'),
  from: offset,
  length: fc.integer({ min: -2, max: 40 }),
  away: fc.array(offset, { maxLength: 6 }),
});

describe('persons on site by day (C-8)', () => {
  it('agrees with asking each person on each day', () => {
    fc.assert(
      fc.property(fc.array(presence, { maxLength: 10 }), fc.integer({ min: 0, max: 60 }), (lines, extra) => {
        const presences = lines.map((line) => ({
          personId: line.personId,
          from: addDays(start, line.from),
          to: addDays(start, line.from + line.length),
          awayOn: line.away.map((day) => addDays(start, day)),
        }));
        const slow = Array.from({ length: extra + 1 }, (_, index) => {
          const day = addDays(start, index);
          return ['a', 'b', 'c', 'd'].filter((person) => {
            const own = presences.filter((line) => line.personId === person);
            return own.some((line) => line.from <= day && day <= line.to) && !own.some((line) => line.awayOn.includes(day));
          }).length;
        });
        expect(onSiteByDay(start, addDays(start, extra), presences)).toEqual(slow);
      }),
      runs,
    );
  });

  it('is empty for a period that ends before it starts', () => {
    expect(onSiteByDay('2022-04-06', '2022-04-05', [])).toEqual([]);
  });
});
