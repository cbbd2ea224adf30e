import { describe, expect, it } from 'vitest';
import { clockFrom, FixedClock } from './clock.js';

describe('clockFrom', () => {
  it('stands still, and moves when it is set', () => {
    const clock = clockFrom('fixed:2022-04-05T17:20:00+08:00');
    expect(clock.now().toISOString()).toBe('2022-04-05T09:20:00.000Z');
    (clock as FixedClock).set('2022-04-06T00:00:00+08:00');
    expect(clock.now().toISOString()).toBe('2022-04-05T16:00:00.000Z');
  });

  it('ticks from another day', () => {
    expect(Math.abs(clockFrom('2022-04-01T08:30:00+08:00').now().getTime() - Date.UTC(2022, 3, 1, 0, 30))).toBeLessThan(1_000);
  });

  it('goes on after a restart where it would have been', () => {
    const hourAgo = new Date(Date.now() - 3_600_000).toISOString();
    expect(Math.abs(clockFrom(`2022-04-01T08:30:00+08:00@${hourAgo}`).now().getTime() - Date.UTC(2022, 3, 1, 1, 30))).toBeLessThan(1_000);
  });

  it('takes no day for an instant', () => {
    for (const written of ['2022-04-01', 'fixed:2022-04-01T08:30:00', 'tomorrow', '2022-13-01T00:00:00Z']) expect(() => clockFrom(written)).toThrow(RangeError);
  });
});
