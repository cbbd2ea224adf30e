import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvaluationScheme } from '@jiedui/schema/parameters/shapes';
import { appraisedGrade, displayed, grade, score } from './scoring.js';

const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 300) };
const patience = 20_000 + runs.numRuns * 30;

function schemeOf(weights: string[], pass: EvaluationScheme['pass'] = { min: '80', inclusive: true }): EvaluationScheme {
  const name = (text: string) => ({ zh: text, en: text });
  return {
    label: name('考核'), subject: 'PERSON', rhythm: 'MONTH', form: null, scale: { min: '0', max: '100' }, pass,
    items: weights.map((weight, index) => ({ code: `I${index}`, label: name(`I${index}`), weight })),
    grades: [
      { code: 'EXCELLENT', label: name('优秀'), min: '90', passes: true },
      { code: 'QUALIFIED', label: name('合格'), min: '80', passes: true },
      { code: 'UNQUALIFIED', label: name('不合格'), min: null, passes: false },
    ],
    chain: [{ code: 'ONE', label: name('一'), party: 'RECEIVING', level: null, action: 'FILL', seal: false }],
  };
}
const pointsOf = (values: (string | null)[]) => Object.fromEntries(values.map((value, index) => [`I${index}`, value]));

/** Decimal text as a fraction of whole numbers: the slow way to be exact. */
function fraction(text: string): { units: bigint; places: number } {
  const [whole = '0', decimals = ''] = text.replace('-', '').split('.');
  return { units: BigInt(`${text.startsWith('-') ? '-' : ''}${whole}${decimals}`), places: decimals.length };
}
/** Weighted sum in units of 10⁻²⁰. */
function slowTotal(weights: string[], points: string[]): bigint {
  return weights.reduce((sum, weight, index) => {
    const [a, b] = [fraction(weight), fraction(points[index] ?? '0')];
    return sum + a.units * b.units * 10n ** BigInt(20 - a.places - b.places);
  }, 0n);
}
/** Half-up to hundredths by whole numbers; totals are never negative. */
function slowDisplay(total: bigint): string {
  const hundredths = (total + 5n * 10n ** 17n) / 10n ** 18n;
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}

const decimal = (max: number, places: number) =>
  fc.tuple(fc.integer({ min: 0, max: max * 10 ** places })).map(([units]) => {
    const text = String(units).padStart(places + 1, '0');
    return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
  });
const sheet = fc
  .array(fc.tuple(decimal(1, 4), fc.integer({ min: 0, max: 6 }).chain((places) => decimal(100, places))), { minLength: 1, maxLength: 8 })
  .map((lines) => ({ weights: lines.map(([weight]) => weight), points: lines.map(([, value]) => value) }));

describe('score', () => {
  it('is exact where binary floating point is not (C-11)', () => {
    const result = score(schemeOf(['0.15', '0.35', '0.20', '0.30']), pointsOf(['78', '92', '77', '69']));
    expect(0.15 * 78 + 0.35 * 92 + 0.2 * 77 + 0.3 * 69).toBeLessThan(80);
    expect(result).toMatchObject({ complete: true, total: '80', display: '80.00' });
    expect(grade(schemeOf([]), '80')).toMatchObject({ code: 'QUALIFIED', passed: true, note: '80 = 80 合格' });
  });

  it('agrees with whole-number arithmetic', () => {
    fc.assert(
      fc.property(sheet, ({ weights, points }) => {
        const result = score(schemeOf(weights), pointsOf(points));
        const slow = slowTotal(weights, points);
        const total = fraction(result.total ?? '');
        expect(total.units * 10n ** BigInt(20 - total.places)).toBe(slow);
        expect(result.display).toBe(slowDisplay(slow));
        expect(grade(schemeOf(weights), result.total ?? '').passed).toBe(slow >= 80n * 10n ** 20n);
      }),
      runs,
    );
  }, patience);

  it('waits for every item and refuses what is off the scale, no number or no item', () => {
    const scheme = schemeOf(['0.5', '0.5']);
    expect(score(scheme, pointsOf(['80']))).toMatchObject({ complete: false, total: null, missing: ['I1'] });
    expect(score(scheme, pointsOf(['80', '100.01']))).toMatchObject({ total: null, invalid: ['I1'] });
    expect(score(scheme, pointsOf(['-1', '1e2']))).toMatchObject({ total: null, invalid: ['I0', 'I1'] });
    expect(score(scheme, { ...pointsOf(['80', '80']), X: '1' })).toMatchObject({ total: null, unknown: ['X'] });
    expect(score(schemeOf([]), {})).toMatchObject({ complete: false, total: null });
  });

  it('is shown half up with two places', () => {
    expect(['79.995', '79.994', '80', '0.005'].map((total) => displayed(total))).toEqual(['80.00', '79.99', '80.00', '0.01']);
  });
});

describe('grade', () => {
  it('compares before rounding', () => {
    expect(displayed('79.997')).toBe('80.00');
    expect(grade(schemeOf([]), '79.997')).toMatchObject({ code: 'UNQUALIFIED', passed: false, note: '79.997 < 80 不合格' });
  });

  it('takes the best grade whose floor is reached', () => {
    expect(['90', '89.999999', '0'].map((total) => grade(schemeOf([]), total).code)).toEqual(['EXCELLENT', 'QUALIFIED', 'UNQUALIFIED']);
  });

  it('an exclusive pass mark fails the mark itself', () => {
    expect(grade(schemeOf([], { min: '80', inclusive: false }), '80')).toMatchObject({ code: 'UNQUALIFIED', passed: false });
    expect(grade(schemeOf([], { min: '80', inclusive: false }), '80.0000000001')).toMatchObject({ passed: true });
  });

  it('by appraisal is one of the scheme', () => {
    expect(appraisedGrade(schemeOf([]), 'EXCELLENT')).toMatchObject({ label: '优秀', passed: true });
    expect(appraisedGrade(schemeOf([]), 'SUPERB')).toBeNull();
  });
});
