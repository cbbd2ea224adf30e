import type { Party } from '../../access/viewer.js';
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { tellParties } from '../notice/tell.js';
import type { RectificationOrder } from './rectification-order.js';

/** What the log and the notices call an order. */
export function orderName(row: Pick<RectificationOrder, 'unitName' | 'title' | 'number'>): string {
  return `${row.unitName} ${row.title}（${row.number}）`;
}

/** Who acts, as papers and pages show it: organisation and person. */
export function actorName(tx: Tx): string {
  return `${tx.viewer.acting?.orgName ?? ''} ${tx.viewer.user?.name ?? ''}`.trim();
}

/** A notice about an order to these parties of its pairing. */
export async function tellOfOrder(tx: Tx, key: Key, parties: readonly Party[], told: { kind: string; title: string; body?: string }): Promise<void> {
  await tellParties(tx, key.scopeId, parties, { ...told, link: `/rectifications/${formatKey(key)}` });
}
