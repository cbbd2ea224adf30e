/** Responsible for what a day of a pairing is judged by. Talks to: pairing_year. */
import type { Tx } from '../../db/unit-of-work.js';
import type { Pin } from './dry-run.rows.js';

/** The version that the year of this day pins; the pairing's own where the year lies outside its term. */
export async function pinOn(tx: Pick<Tx, 'query'>, pairing: Pin & { readonly scopeId: number; readonly id: string }, day: string): Promise<Pin> {
  const [year] = await tx.query<Pin>(
    `select pack_code as "packCode", pack_version as "packVersion" from pairing_year where scope_id = $1 and pairing_id = $2 and year = $3`,
    [pairing.scopeId, pairing.id, Number(day.slice(0, 4))],
  );
  return year ?? { packCode: pairing.packCode, packVersion: pairing.packVersion };
}
