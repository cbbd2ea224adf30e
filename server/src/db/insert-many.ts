import type { Tx } from './unit-of-work.js';

/**
 * Adds many rows to one table by one statement, with their trail and tally (`app.insert_many`): what single inserts would
 * do, some times faster. The table's policies hold; its file in migrations/sql/policies grants it.
 */
export async function insertMany(tx: Tx, table: string, columns: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  if (rows.length > 0) await tx.query('select app.insert_many($1, $2, $3)', [table, columns, JSON.stringify(rows)]);
}

/** `count` new ids in the order of time. */
export async function newIds(tx: Tx, count: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }>('select uuidv7() as id from generate_series(1, $1)', [count]);
  return rows.map(({ id }) => id);
}
