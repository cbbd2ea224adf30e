import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePack } from '@jiedui/schema/policy-pack';
import { resolvePack, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { evaluateCoverage, onSiteByDay } from './coverage.js';
import type { CoverageFacts } from './facts.js';

const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 300) };
const patience = 20_000 + runs.numRuns * 30;
const start = '2022-02-20';
/** Days by the clock of UTC: a table, so that a hundred thousand cases are a matter of minutes. */
const table = Array.from({ length: 400 }, (_, at) => new Date(Date.UTC(2022, 0, 1 + at)).toISOString().slice(0, 10));
const placeOf = new Map(table.map((day, at) => [day, at]));
const addDays = (day: string, by: number): string => table[(placeOf.get(day) ?? Number.NaN) + by] ?? 'outside the table';
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
  }, patience);

  it('is empty for a period that ends before it starts', () => {
    expect(onSiteByDay('2022-04-06', '2022-04-05', [])).toEqual([]);
  });
});

/** A pack that wants somebody every day and a team of a size. */
function packWith(minOnSite: number, size: number): ResolvedPack {
  const parsed = parsePack({
    code: 'X-1', version: 1, name: { zh: '方案', en: 'Pack' }, source: null, extends: null, valid: { from: null, to: null },
    basis: [{ id: 'main', title: '文件', asPrinted: null, normalised: null, issuers: [], issuedOn: null }], changeNote: '首次',
    parameters: [
      { key: 'coverage.yearRound', value: true, ruleId: 'R-232', origin: 'DEFAULT' },
      { key: 'coverage.minOnSite', value: minOnSite, ruleId: 'R-232', origin: 'DEFAULT' },
      { key: 'team.size.min', value: size, ruleId: 'R-224', origin: 'DEFAULT' },
    ],
  });
  if (!parsed.ok) throw new Error(parsed.issues.map((issue) => issue.message).join('\n'));
  const resolved = resolvePack(parsed.pack, () => null);
  if (!resolved.ok) throw new Error('not resolved');
  return resolved.pack;
}

const packs = [0, 1, 2].flatMap((min) => [1, 3].map((size) => ({ min, size, pack: packWith(min, size) })));
const receiver: CoverageFacts['receiver'] = { id: 'site', name: '中心', kind: 'COMMUNITY_CENTRE', category: null, standard: null, creating: null, population: null };

describe('gaps of coverage and strength (C-8)', () => {
  it('are exactly the days that have too few, joined where they follow each other', () => {
    fc.assert(
      fc.property(fc.constantFrom(...packs), fc.array(presence, { maxLength: 10 }), fc.integer({ min: 0, max: 60 }), ({ min, size, pack }, lines, extra) => {
        const presences = lines.map((line) => ({
          personId: line.personId, from: addDays(start, line.from), to: addDays(start, line.from + line.length), awayOn: line.away.map((day) => addDays(start, day)),
        }));
        const days = Array.from({ length: extra + 1 }, (_, index) => addDays(start, index));
        const strength = (day: string): number => {
          const here = presences.filter((line) => line.from <= day && day <= line.to).map((line) => line.personId);
          return [...new Set(here)].filter((person) => !presences.some((line) => line.personId === person && line.awayOn.includes(day))).length;
        };
        const below = (least: number): string[] => days.filter((day) => strength(day) < least);
        const within = (gaps: { from: string; to: string }[]): string[] => days.filter((day) => gaps.some((gap) => gap.from <= day && day <= gap.to));
        const result = evaluateCoverage(pack, { receiver, from: start, to: addDays(start, extra), presences });
        expect(within(result.gaps)).toEqual(below(min));
        expect(within(result.strengthGaps)).toEqual(below(size));
        expect(result.daysCovered).toBe(days.length - below(min).length);
        expect(result.findings[0]?.verdict).toBe(below(min).length === 0 ? 'MET' : 'NOT_MET');
        for (const gap of result.gaps) {
          const inside = days.filter((day) => gap.from <= day && day <= gap.to);
          expect([gap.days, gap.lowest]).toEqual([inside.length, Math.min(...inside.map(strength))]);
          expect(below(min)).not.toContain(addDays(gap.to, 1));
        }
      }),
      runs,
    );
  }, patience);
});
