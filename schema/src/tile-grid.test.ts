import { describe, expect, it } from 'vitest';
import { tiledDivisions, tileOf } from './tile-grid.js';

describe('the tile grid', () => {
  it('has one tile for each of the 34 province-level divisions, no two in one place', () => {
    expect(tiledDivisions.length).toBe(34);
    expect(new Set(tiledDivisions.map((code) => JSON.stringify(tileOf(code)))).size).toBe(34);
    expect(tiledDivisions.every((code) => /^\d{2}0000$/.test(code))).toBe(true);
    expect(tileOf('621100')).toBeNull();
  });
});
