import { describe, expect, it } from 'vitest';
import { parsePack } from '@jiedui/schema/policy-pack';
import { resolvePack, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { monthEntries } from './money.js';

function packWith(partialMonth: string | null, deduction = 100): ResolvedPack {
  const parsed = parsePack({
    code: 'X-1', version: 1, name: { zh: '方案', en: 'Pack' }, source: null, extends: null, valid: { from: null, to: null },
    basis: [{ id: 'main', title: '文件', asPrinted: null, normalised: null, issuers: [], issuedOn: null }], changeNote: '首次',
    parameters: [
      { key: 'subsidy.perMonthFen', value: 1000, ruleId: 'R-290', origin: 'DEFAULT' },
      { key: 'subsidy.deductOnFailFen', value: deduction, ruleId: 'R-295', origin: 'DEFAULT' },
      ...(partialMonth === null ? [] : [{ key: 'subsidy.partialMonth', value: partialMonth, ruleId: 'R-290', origin: 'DEFAULT' }]),
    ],
  });
  if (!parsed.ok) throw new Error(parsed.issues.map((issue) => issue.message).join('\n'));
  const resolved = resolvePack(parsed.pack, () => null);
  if (!resolved.ok) throw new Error('not resolved');
  return resolved.pack;
}

const amounts = (pack: ResolvedPack, stayFrom: string, stayTo: string, passed: boolean | null = null) =>
  monthEntries(pack, { personId: 'li', month: '2022-02', stayFrom, stayTo, passed }, '2022-03').map((entry) => entry.fen);

describe('the subsidy of a month that the stay does not fill', () => {
  it.each([
    [null, [1000]],
    ['FULL', [1000]],
    ['NONE', []],
    ['PRO_RATA', [107]],
  ])('%s', (mode, expected) => {
    expect(amounts(packWith(mode), '2022-02-26', '2022-08-31')).toEqual(expected);
  });

  it('half a fen is a whole one, a full month is never divided', () => {
    expect(amounts(packWith('PRO_RATA'), '2022-02-15', '2022-08-31')).toEqual([500]);
    expect(amounts(packWith('PRO_RATA'), '2022-02-01', '2022-02-28')).toEqual([1000]);
    expect(amounts(packWith('PRO_RATA'), '2022-03-01', '2022-08-31')).toEqual([]);
  });

  it('a deduction never takes more than the month brings', () => {
    expect(amounts(packWith('PRO_RATA', 5000), '2022-02-26', '2022-08-31', false)).toEqual([107, -107]);
  });
});
