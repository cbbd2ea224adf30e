import { describe, expect, it } from 'vitest';
import { checkDivisionCode, cityOf, levelOf, parentOf, provinceOf } from './division-code.js';

describe('division code', () => {
  it.each([
    ['620000', 'PROVINCE'], ['621100', 'CITY'], ['621122', 'COUNTY'], ['120101', 'COUNTY'], ['152200', 'CITY'], ['360482', 'COUNTY'],
  ])('%s is of level %s', (code, level) => {
    expect(checkDivisionCode(code)).toMatchObject({ ok: true, level });
    expect(levelOf(code)).toBe(level);
  });

  it('finds the codes above', () => {
    expect([provinceOf('621122'), cityOf('621122'), parentOf('621122'), parentOf('621100'), parentOf('620000')]).toEqual([
      '620000', '621100', '621100', '620000', null,
    ]);
  });

  it.each([['62112'], ['62112A'], ['620022'], ['990000'], ['012345']])('refuses %s', (code) => {
    expect(checkDivisionCode(code).ok).toBe(false);
  });
});
