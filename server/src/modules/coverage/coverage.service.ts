import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { InstitutionCategory, InstitutionKind, StandardStatus } from '@jiedui/schema/vocabulary';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { subjectOf } from '../../policy/subject.js';

/** What a pairing froze of its receiver (C-17). */
interface FrozenReceiver {
  readonly receiverOrgId: string;
  readonly receiverName: string;
  readonly receiverKind: string;
  readonly receiverCategory: string | null;
  readonly receiverStandard: string | null;
  readonly receiverCreating: boolean | null;
  readonly receiverPopulation: number | null;
}

/**
 * Notes with a pairing what its pack asks of the receiver's coverage and of the supporter's training, so that lists, figures and todos need not open the
 * pack: when the pairing is assigned, and whenever it pins another version (C-12).
 */
export async function pinCoverage(tx: Tx, pairing: Key, pack: ResolvedPack, receiver: FrozenReceiver): Promise<void> {
  const subject = subjectOf({
    receiver: {
      id: receiver.receiverOrgId, name: receiver.receiverName, kind: receiver.receiverKind as InstitutionKind,
      category: receiver.receiverCategory as InstitutionCategory | null, standard: receiver.receiverStandard as StandardStatus | null,
      creating: receiver.receiverCreating, population: receiver.receiverPopulation,
    },
  });
  const asked = (['coverage.minOnSite', 'team.size.min', 'coverage.noticeDays', 'training.perReceiverYear.min'] as const).map((key) => {
    const found = lookup(pack, key, subject);
    return found.state === 'FOUND' ? found.value : null;
  });
  await tx.query(
    'update pairing_figure set min_on_site = $3, min_strength = $4, notice_days = $5, trainees_per_year = $6 where scope_id = $1 and pairing_id = $2',
    [pairing.scopeId, pairing.id, ...asked],
  );
}
