import { describe, expect, it } from 'vitest';
import { daysOf, isWeekend, shifted, spanAround } from './periods.js';

describe('weeks and months', () => {
  it('a week runs from Monday to Sunday, over the new year too', () => {
    expect(spanAround('week', '2022-06-15')).toEqual({ from: '2022-06-13', to: '2022-06-19' });
    expect(spanAround('week', '2022-01-02')).toEqual({ from: '2021-12-27', to: '2022-01-02' });
  });

  it('a month ends on its last day', () => {
    expect(spanAround('month', '2024-02-11')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(daysOf(spanAround('month', '2022-06-15'))).toHaveLength(30);
  });

  it('goes back and on by whole spans', () => {
    expect([shifted('week', '2022-06-15', -1), shifted('week', '2022-06-15', 1)]).toEqual(['2022-06-06', '2022-06-20']);
    expect([shifted('month', '2022-03-31', -1), shifted('month', '2022-12-05', 1)]).toEqual(['2022-02-01', '2023-01-01']);
  });

  it('knows the weekend', () => {
    expect([isWeekend('2022-06-18'), isWeekend('2022-06-19'), isWeekend('2022-06-20')]).toEqual([true, true, false]);
  });
});
