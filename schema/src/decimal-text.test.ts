import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDecimals, sumDecimals } from './decimal-text.js';

describe('decimal text', () => {
  it('sums exactly what a float does not', () => {
    expect(sumDecimals(['0.1', '0.2'])).toBe('0.3');
    expect(sumDecimals(['0.15', '0.35', '0.20', '0.30'])).toBe('1');
    expect(sumDecimals(['-0.2', '0.05'])).toBe('-0.15');
  });

  it('compares by value, not by text', () => {
    expect([compareDecimals('80', '80.00'), compareDecimals('79.997', '80'), compareDecimals('-1', '-2')]).toEqual([0, -1, 1]);
  });

  it('agrees with whole numbers of hundredths', () => {
    const hundredths = fc.integer({ min: -1_000_000, max: 1_000_000 });
    const text = (value: number) => `${value < 0 ? '-' : ''}${Math.floor(Math.abs(value) / 100)}.${String(Math.abs(value) % 100).padStart(2, '0')}`;
    fc.assert(
      fc.property(hundredths, hundredths, (a, b) => {
        expect(Math.sign(compareDecimals(text(a), text(b)))).toBe(Math.sign(a - b));
        expect(compareDecimals(sumDecimals([text(a), text(b)]), text(a + b))).toBe(0);
      }),
    );
  });
});
