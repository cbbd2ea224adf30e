/** Responsible for whom a record of an upward referral names. Reads only. */
import { recordedActivities } from '@jiedui/schema/activity';
import { raw, sql } from '../../db/sql.js';
import type { Tx } from '../../db/unit-of-work.js';
import { contactWords, referralContactOf, referralDeskSql, type ReferralDesk } from '../pairing/referral-contact.js';
import { loadPack } from '../programme/pack-lineage.js';
import type { Stay } from './stay.rows.js';

interface Row {
  readonly packCode: string;
  readonly packVersion: number;
  readonly supporterName: string;
  readonly desk: ReferralDesk | null;
}

/** The supporter's medical affairs for referrals upwards, empty for other work and where the pack names no contact. */
export async function contactFor(tx: Tx, stay: Pick<Stay, 'scopeId' | 'pairingId'>, types: readonly (keyof typeof recordedActivities)[]): Promise<string> {
  if (!types.includes('UP_REFERRAL')) return '';
  const { text, values } = sql`select p.pack_code as "packCode", p.pack_version as "packVersion", p.supporter_name as "supporterName", ${referralDeskSql(raw('p'))} as desk
    from pairing p where p.scope_id = ${stay.scopeId} and p.id = ${stay.pairingId}`.statement();
  const [row] = await tx.query<Row>(text, values);
  const contact = row ? referralContactOf(await loadPack(tx, row), row.supporterName, row.desk) : null;
  return contact ? contactWords(contact) : '';
}
