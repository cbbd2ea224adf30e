import { describe, expect, it } from 'vitest';
import { dateTime, dayOf, daysBetween, digest, number, period } from './format.js';

describe('dates and numbers on the screen', () => {
  it('shows an instant in Shanghai, where the day may already be another', () => {
    expect(dateTime('2022-04-05T09:20:00Z')).toBe('2022-04-05 17:20');
    expect(dayOf('2022-06-30T16:00:00Z')).toBe('2022-07-01');
    expect(dateTime(null)).toBe('—');
  });

  it('counts days between calendar dates', () => {
    expect(daysBetween('2022-02-28', '2022-03-01')).toBe(1);
    expect(daysBetween('2022-04-05', '2022-04-05')).toBe(0);
    expect(daysBetween('2022-04-05', '2022-04-01')).toBe(-4);
  });

  it('prints comma thousands and a real minus sign', () => {
    expect(number(-12_345)).toBe('−12,345');
    expect(period(null, null)).toBe('—');
    expect(digest('ce901b615dc09cde4c8b055dcd6673c5')).toBe('ce90…73c5');
  });
});
