import type { Tx } from './unit-of-work.js';

/**
 * Waits until nobody else is about to take the next number of a series in this scope; held to the end of the transaction, so
 * that whoever comes next counts what was written before. For numbers without gaps, where the row that everybody could
 * lock is not everybody's to write.
 */
export async function lockSeries(tx: Pick<Tx, 'query'>, scopeId: number, series: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1, hashtext($2))', [scopeId, series]);
}
