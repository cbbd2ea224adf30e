import { badInput } from './errors.js';

/** The most rows of a page that is counted by rows. */
const MOST_ROWS = 200;

/** Refuses a page of worked-out rows that cannot be one; such pages have no cursor, they begin after so many rows. */
export function refuseNoPage(first: number, offset: number): void {
  if (first < 0 || first > MOST_ROWS) throw badInput(`a page has 0 to ${MOST_ROWS} rows`, [{ path: 'first', message: `is ${first}` }]);
  if (offset < 0) throw badInput('a page does not begin before the first row', [{ path: 'offset', message: `is ${offset}` }]);
}
