import { describe, expect, it } from 'vitest';
import type { PairingPresence } from '../../policy/coverage-calendar.js';
import { dayIndex } from '../../policy/day-index.js';
import { gapsOf } from './report-gaps.facts.js';

const QUARTER = { from: '2022-04-01', to: '2022-06-30' };
const presence = (points: readonly [string, number][], more: Partial<PairingPresence> = {}): PairingPresence => ({
  actual: points.flatMap(([day, persons]) => [dayIndex(day), persons]), forecast: [], startsOn: dayIndex('2022-01-01'), endsOn: dayIndex('2025-12-31'), active: true, minOnSite: 1, minStrength: 5, ...more,
});

describe('gaps of a report', () => {
  it('counts days behind without enough persons, without anybody, and spans, from the first arrival on', () => {
    const receiver = { name: '陇西', presence: [presence([['2022-04-06', 5], ['2022-05-01', 0], ['2022-05-11', 3], ['2022-06-01', 5]])] };
    const { words, rows } = gapsOf([receiver], QUARTER, '2022-07-05');
    expect(words).toEqual({ gapDays: '10', gapSpans: '1', emptyDays: '10', strengthDays: '21' });
    expect(rows).toEqual([
      { receiver: '陇西', kind: '在岗人数不足', from: '2022-05-01', to: '2022-05-10', days: '10', lowest: '0' },
      { receiver: '陇西', kind: '队伍人数不足', from: '2022-05-11', to: '2022-05-31', days: '21', lowest: '3' },
    ]);
  });

  it('says nothing of days to come, nor of what no pack asks for', () => {
    const gone = [presence([['2022-04-01', 2], ['2022-05-01', 0]])];
    expect(gapsOf([{ name: '陇西', presence: gone }], QUARTER, '2022-05-03').words).toMatchObject({ gapDays: '3', emptyDays: '3' });
    const asked = gapsOf([{ name: '陇西', presence: [presence([['2022-04-01', 2], ['2022-05-01', 0]], { minOnSite: null, minStrength: null })] }], QUARTER, '2022-07-05');
    expect(asked).toEqual({ words: { gapDays: '0', gapSpans: '0', emptyDays: '61', strengthDays: '0' }, rows: [] });
  });

  it('joins the supporters of a receiver and sums the receivers', () => {
    const two = [presence([['2022-04-01', 1], ['2022-05-01', 0]]), presence([['2022-05-02', 1]])];
    const other = [presence([['2022-04-01', 1], ['2022-06-30', 0]])];
    expect(gapsOf([{ name: '甲', presence: two }, { name: '乙', presence: other }], QUARTER, '2022-07-05').words).toMatchObject({ gapDays: '2', gapSpans: '2', emptyDays: '2' });
    expect(gapsOf([], QUARTER, '2022-07-05').words).toEqual({ gapDays: '0', gapSpans: '0', emptyDays: '0', strengthDays: '0' });
  });
});
