import type { Party } from '../../access/viewer.js';
import type { Tx } from '../../db/unit-of-work.js';

export interface Told {
  /** Code, such as ROSTER_FILED. */
  readonly kind: string;
  readonly title: string;
  readonly body?: string;
  /** Path of the client's page. */
  readonly link: string;
}

/**
 * Leaves a notice with the parties of a pairing's scope, apart from the acting organisation; in the same transaction. It
 * is on its way when this returns: a failure comes out at the commit.
 */
export async function tellParties(tx: Tx, scopeId: number, parties: readonly Party[], told: Told): Promise<void> {
  void tx.query('select app.notify_pairing($1, $2, $3, $4, $5, $6)', [scopeId, parties, told.kind, told.title, told.body ?? '', told.link]);
}

/** The same for the offices of these parties, the acting organisation's own included: when a dispatched person acts for himself. */
export async function tellOffices(tx: Tx, scopeId: number, parties: readonly Party[], told: Told): Promise<void> {
  await tellParties(tx, scopeId, parties, told);
  const { orgId, personId } = tx.viewer;
  if (personId === null || orgId === null || !tx.viewer.partiesIn(scopeId).some((party) => parties.includes(party))) return;
  void tx.query('select app.notify($1, $2, $3, $4, $5)', [orgId, told.kind, told.title, told.body ?? '', told.link]);
}

/** A notice to the acting organisation itself. */
export async function tellOwn(tx: Tx, told: Told): Promise<void> {
  void tx.query('select app.notify($1, $2, $3, $4, $5)', [tx.viewer.orgId, told.kind, told.title, told.body ?? '', told.link]);
}

/** A notice to one dispatched person alone, by whoever reaches the work of the pairing he is sent to. */
export async function tellPerson(tx: Tx, scopeId: number, personId: string, told: Told): Promise<void> {
  void tx.query('select app.notify_person($1, $2, $3, $4, $5, $6)', [scopeId, personId, told.kind, told.title, told.body ?? '', told.link]);
}

/** The offices of the acting organisation itself: what one of its people, or the person who acts for himself, has done. */
export async function tellOwnOffice(tx: Tx, told: Told): Promise<void> {
  void tx.query('select app.notify($1, $2, $3, $4, $5)', [tx.viewer.orgId, told.kind, told.title, told.body ?? '', told.link]);
}

/** One of the own staff, where he has an account with which he acts for himself. */
export async function tellOwnStaff(tx: Tx, personId: string, told: Told): Promise<void> {
  void tx.query('select app.notify_staff($1, $2, $3, $4, $5)', [personId, told.kind, told.title, told.body ?? '', told.link]);
}
