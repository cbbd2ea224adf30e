import type { AuditAction, auditedTables } from '@jiedui/schema/audit';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';

/**
 * Leaves an event in the audit trail of the row's scope that no row trigger sees: a publication, an export, a look at
 * personal data. `details` is a flat object, named like columns; in the same transaction.
 */
export async function recordEvent(
  tx: Tx, key: Key, action: Exclude<AuditAction, 'INSERT' | 'UPDATE' | 'DELETE'>, table: keyof typeof auditedTables, details: Readonly<Record<string, unknown>>,
): Promise<void> {
  await tx.query('select app.record($1, $2, $3, $4, $5)', [key.scopeId, action, table, key.id, JSON.stringify(details)]);
}
