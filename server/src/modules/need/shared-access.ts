import type { Tx } from '../../db/unit-of-work.js';

/** Brings who reaches the needs and offers of these organisations to what their pairings now say. */
export async function settleShared(tx: Tx, organizations: readonly string[]): Promise<void> {
  await tx.query('select app.settle_shared(o) from unnest($1::uuid[]) o', [organizations]);
}
