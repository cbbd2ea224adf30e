import { describe, expect, it } from 'vitest';
import { stretches } from './stretches.js';

const day = (at: number, status: string, firstIn: string | null = null) => ({ day: `2022-06-${String(at).padStart(2, '0')}`, status, firstIn, lastOut: null });
const said = (days: ReturnType<typeof day>[]) => stretches(days, ['UNRECORDED', 'LEAVE', 'LATE']).map(({ first, to, count }) => [first.day.slice(8), to.slice(8), count]);

describe('days that say the same', () => {
  it('are one stretch over a weekend, and two where something else lies between', () => {
    expect(said([day(2, 'UNRECORDED'), day(3, 'UNRECORDED'), day(4, 'REST'), day(5, 'REST'), day(6, 'UNRECORDED'), day(7, 'PRESENT', '08:00'), day(8, 'UNRECORDED')])).toEqual([['02', '06', 3], ['08', '08', 1]]);
  });

  it('are two where the status changes, and each alone where it has a time', () => {
    expect(said([day(1, 'LEAVE'), day(2, 'UNRECORDED'), day(3, 'LATE', '08:20'), day(6, 'LATE', '08:31'), day(7, 'LATE')])).toEqual([['01', '01', 1], ['02', '02', 1], ['03', '03', 1], ['06', '06', 1], ['07', '07', 1]]);
  });
});
