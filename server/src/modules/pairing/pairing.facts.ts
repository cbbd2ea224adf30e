import { evaluateDuration } from '../../policy/relation.js';
import type { Finding } from '../../policy/finding.js';
import { packOf } from '../programme/pack-lineage.js';
import type { Pairing } from './pairing.js';

/** Whether a pairing is planned for as long as its pack wants, and not longer. */
export function durationFindings(row: Pick<Pairing, 'packCode' | 'packVersion' | 'lineage' | 'startsOn' | 'endsOn'>): Finding[] {
  return evaluateDuration(packOf(row.packCode, row.packVersion, row.lineage ?? []), { from: row.startsOn, to: row.endsOn });
}
