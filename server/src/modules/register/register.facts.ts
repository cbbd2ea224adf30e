/** Responsible for what the pack says of a duty roster that dispatched staff are put on; for the entry and for its gate. */
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { formatKey } from '../../db/key.js';
import type { Finding } from '../../policy/finding.js';
import { evaluateDuty } from '../../policy/presence.js';
import type { Pairing } from '../pairing/pairing.js';
import { packOf } from '../programme/pack-lineage.js';
import type { RegisterEntry } from './register-entry.js';

const ENTRY = ['scopeId', 'id', 'kind', 'title', 'exceptionReason', 'state'] as const;

export type RosterRow = Pick<RegisterEntry, (typeof ENTRY)[number]> & { readonly pairing: Pick<Pairing, 'packCode' | 'packVersion' | 'lineage'> | null };

/** What `rosterFindings` reads of a RegisterEntry. */
export const rosterNeeds: readonly string[] = [...ENTRY, 'pairing.packCode', 'pairing.packVersion', 'pairing.lineage'];

/** Nothing for other kinds of entries, or one that is void. */
export function rosterFindings(row: RosterRow): Finding[] {
  if (!row.pairing || row.state === 'VOID') return [];
  return dutyRosterFindings(packOf(row.pairing.packCode, row.pairing.packVersion, row.pairing.lineage ?? []), { ...row, id: formatKey(row) });
}

/** Of an entry that stands or is about to be written. */
export function dutyRosterFindings(pack: ResolvedPack, entry: Pick<RegisterEntry, 'id' | 'kind' | 'title' | 'exceptionReason'>): Finding[] {
  if (entry.kind !== 'DUTY_ROSTER') return [];
  return evaluateDuty(pack, { person: { id: entry.id, name: entry.title }, exceptionReason: entry.exceptionReason });
}
