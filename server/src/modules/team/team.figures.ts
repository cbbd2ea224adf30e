import type { Tx } from '../../db/unit-of-work.js';

/**
 * Counts anew what a pairing shows of its staff, and its newest batch's strength in the receiver's group (C-8). In the
 * transaction that changes them, after the change.
 */
export async function countStaff(tx: Tx, scopeId: number, pairingId: string): Promise<void> {
  await Promise.all([
    tx.query(
      `update pairing_figure f set
         planned_staff = (select count(*) from assignment a join team t on t.scope_id = a.scope_id and t.id = a.team_id
           where a.scope_id = $1 and t.scope_id = $1 and t.pairing_id = $2
             and a.state in ('PLANNED', 'TRAINED', 'DEPARTED', 'ARRIVED', 'ON_DUTY', 'ON_LEAVE')),
         on_site_staff = (select count(*) from assignment a join team t on t.scope_id = a.scope_id and t.id = a.team_id
           where a.scope_id = $1 and t.scope_id = $1 and t.pairing_id = $2 and a.state in ('ARRIVED', 'ON_DUTY', 'ON_LEAVE')),
         team_state = (select t.state from team t where t.scope_id = $1 and t.pairing_id = $2 order by t.batch_no desc limit 1)
       where f.scope_id = $1 and f.pairing_id = $2`,
      [scopeId, pairingId],
    ),
    tx.query(
      `select app.set_group_strength($1, count(a.id)::int, count(a.id) filter (where a.role = 'LEADER')::int)
         from (select t.id from team t where t.scope_id = $1 and t.pairing_id = $2 order by t.batch_no desc limit 1) newest
         left join assignment a on a.scope_id = $1 and a.team_id = newest.id and a.state not in ('REMOVED', 'ENDED_EARLY', 'UNAUTHORISED_DEPARTURE')`,
      [scopeId, pairingId],
    ),
  ]);
}
