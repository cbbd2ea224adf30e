import { describe, expect, it } from 'vitest';
import { aligned, isNumber, minus, percent, sum, times } from './exact.js';

describe('exact decimals', () => {
  it('multiplies and adds without a float on the way', () => {
    expect(times('0.15', '78')).toBe('11.7');
    expect(times('0.30', '68.99')).toBe('20.697');
    expect(sum(['11.7', '32.2', '15.4', '20.697'])).toBe('79.997');
    expect(sum([])).toBe('0');
    expect(minus('80', '79.997')).toBe('0.003');
    expect(minus('79.997', '80')).toBe('-0.003');
  });

  it('prints weights as percent and scores under each other', () => {
    expect(percent('0.15')).toBe('15%');
    expect(percent('0.125')).toBe('12.5%');
    expect(['11.7', '20.697', null].map(aligned(['11.7', '20.697', null]))).toEqual(['11.700', '20.697', '—']);
  });

  it('knows what a score looks like', () => {
    expect(['78', '78.5', '-1', '0.1234567890'].every(isNumber)).toBe(true);
    expect(['', '1.', '.5', '7,8', '1e3', '0.12345678901'].some(isNumber)).toBe(false);
  });
});
