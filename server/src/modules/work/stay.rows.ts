import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import type { Assignment } from '../team/assignment.js';
import { readAssignment } from '../team/team.rows.js';

/** A stay together with its pairing. */
export interface Stay extends Assignment {
  readonly pairingId: string;
}

/** NOT_FOUND if the viewer does not reach it. */
export async function readStay(tx: Tx, key: Key): Promise<Stay> {
  const [stay, [team]] = await Promise.all([
    readAssignment(tx, key),
    tx.query<{ pairingId: string }>(
      'select t.pairing_id as "pairingId" from assignment n join team t on t.scope_id = n.scope_id and t.id = n.team_id where n.scope_id = $1 and n.id = $2',
      [key.scopeId, key.id],
    ),
  ]);
  if (!team) throw notFound();
  return { ...stay, pairingId: team.pairingId };
}
