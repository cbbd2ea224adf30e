import { badInput } from './errors.js';

/** Years that somebody may ask about: what lies outside was mistyped. */
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2100;

/** The year as it was asked for. Throws BAD_INPUT for what cannot be one. */
export function checkedYear(year: number): number {
  if (Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  throw badInput(`年份应在 ${FIRST_YEAR} 至 ${LAST_YEAR} 之间。`, [{ path: 'year', message: `is ${year}` }]);
}
