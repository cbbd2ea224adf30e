import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePack } from '@jiedui/schema/policy-pack';
import { resolvePack, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { evaluateOnSite } from './coverage.js';
import type { CoverageFacts } from './facts.js';

const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 300) };
const patience = 20_000 + runs.numRuns * 30;
const start = '2022-02-20';
/** Days by the clock of UTC: a table, so that a hundred thousand cases are a matter of minutes. */
const table = Array.from({ length: 400 }, (_, at) => new Date(Date.UTC(2022, 0, 1 + at)).toISOString().slice(0, 10));
const placeOf = new Map(table.map((day, at) => [day, at]));
const addDays = (day: string, by: number): string => table[(placeOf.get(day) ?? Number.NaN) + by] ?? 'outside the table';
const counted = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 61 });

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
      fc.property(fc.constantFrom(...packs), counted, ({ min, size, pack }, onSite) => {
        const days = onSite.map((_, index) => addDays(start, index));
        const strength = (day: string): number => onSite[days.indexOf(day)] ?? 0;
        const below = (least: number): string[] => days.filter((day) => strength(day) < least);
        const within = (gaps: { from: string; to: string }[]): string[] => days.filter((day) => gaps.some((gap) => gap.from <= day && day <= gap.to));
        const result = evaluateOnSite(pack, { receiver, from: start, to: addDays(start, onSite.length - 1) }, onSite);
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
