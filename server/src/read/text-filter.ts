import { identifier, join, sql } from '../db/sql.js';
import type { Where } from './planned.js';

/** Rows where one of the columns contains the text, whatever its case; null for an empty text. */
export function anyText(search: string | null | undefined, columns: readonly string[]): Where | null {
  const text = search?.trim();
  if (!text) return null;
  const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return (t) => sql`(${join(columns.map((column) => sql`${t}.${identifier(column)} ilike ${pattern}`), ' or ')})`;
}

/** First and last division code of an area: 620000 → 620000…629999, 621100 → 621100…621199, 621122 → itself. */
export function divisionRange(code: string): { from: string; to: string } {
  const stem = code.replace(/(00){1,2}$/, '');
  return { from: stem.padEnd(6, '0'), to: stem.padEnd(6, '9') };
}
