import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, type Piece } from './differences.js';

const side = (pieces: readonly Piece[], without: Piece['kind']): string =>
  pieces.filter((piece) => piece.kind !== without).map((piece) => piece.text).join('');

describe('differences of two texts', () => {
  it('marks the changed number of a clause and nothing else', () => {
    expect(differences('每年免费接收骨干 3 人进修。', '每年免费接收骨干 4 人进修。')).toEqual([
      { text: '每年免费接收骨干 ', kind: 'same' },
      { text: '3', kind: 'gone' },
      { text: '4', kind: 'come' },
      { text: ' 人进修。', kind: 'same' },
    ]);
  });

  it('gives back both texts, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }), (before, after) => {
        const pieces = differences(before, after);
        expect(side(pieces, 'come')).toBe(before);
        expect(side(pieces, 'gone')).toBe(after);
      }),
    );
  });

  it('does not compare texts that are too long, and still gives both back', () => {
    const [before, after] = ['甲'.repeat(3_000), '乙'.repeat(3_000)];
    const pieces = differences(before, after);
    expect(side(pieces, 'come')).toBe(before);
    expect(side(pieces, 'gone')).toBe(after);
  });
});
