import type { Tx } from '../../db/unit-of-work.js';

/** Counts anew what a pairing shows of its tasks, in the transaction that changes them, after the change. */
export async function countTasks(tx: Tx, scopeId: number, pairingId: string): Promise<void> {
  await tx.query(
    `update pairing_figure f set
       tasks_total = (select count(*) from task k where k.scope_id = $1 and k.pairing_id = $2),
       tasks_done = (select count(*) from task k where k.scope_id = $1 and k.pairing_id = $2 and k.state in ('ACCEPTED', 'CLOSED'))
     where f.scope_id = $1 and f.pairing_id = $2`,
    [scopeId, pairingId],
  );
}
