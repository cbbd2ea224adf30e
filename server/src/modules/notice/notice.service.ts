import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';

/** Marks one notice of the acting organisation as read; a second time changes nothing. NOT_FOUND for anybody else's. */
export async function markRead(tx: Tx, key: Key): Promise<void> {
  const rows = await tx.query('update notice set read_at = coalesce(read_at, $3) where scope_id = $1 and id = $2 returning 1', [key.scopeId, key.id, tx.now]);
  if (rows.length === 0) throw notFound();
}

/** Marks every notice of the acting organisation as read. @returns how many were unread. */
export async function markAllRead(tx: Tx): Promise<number> {
  const rows = await tx.query('update notice set read_at = $2 where scope_id = any($1) and read_at is null returning 1', [tx.viewer.writable('OWN'), tx.now]);
  return rows.length;
}
