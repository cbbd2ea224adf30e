import { describe, expect, it } from 'vitest';
import { openingPeriod, periodOf, periodsUpTo } from './oversight-period.js';

describe('the period of a dashboard', () => {
  it('opens with the latest of which a day is over: on 1 January with last year', () => {
    expect(openingPeriod('YEAR', '2023-01-01')).toEqual({ kind: 'YEAR', from: '2022-01-01', to: '2022-12-31' });
    expect(openingPeriod('YEAR', '2023-01-02')).toEqual({ kind: 'YEAR', from: '2023-01-01', to: '2023-12-31' });
    expect(openingPeriod('QUARTER', '2022-04-01')).toEqual({ kind: 'QUARTER', from: '2022-01-01', to: '2022-03-31' });
    expect(openingPeriod('MONTH', '2024-03-01')).toEqual({ kind: 'MONTH', from: '2024-02-01', to: '2024-02-29' });
  });

  it('goes back over years and leap days', () => {
    expect(periodOf('QUARTER', '2022-02-28', 1)).toEqual({ kind: 'QUARTER', from: '2021-10-01', to: '2021-12-31' });
    expect(periodOf('MONTH', '2022-01-31', 13)).toEqual({ kind: 'MONTH', from: '2020-12-01', to: '2020-12-31' });
    expect(periodsUpTo(periodOf('MONTH', '2022-02-10'), 3).map(({ from, to }) => [from, to])).toEqual([
      ['2021-12-01', '2021-12-31'], ['2022-01-01', '2022-01-31'], ['2022-02-01', '2022-02-28'],
    ]);
  });
});
