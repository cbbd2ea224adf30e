import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { InstitutionCategory, InstitutionKind, StandardStatus } from '@jiedui/schema/vocabulary';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { subjectOf } from '../../policy/subject.js';

/** What a pairing froze of its receiver (C-17). */
interface FrozenReceiver extends Key {
  readonly receiverOrgId: string;
  readonly receiverName: string;
  readonly receiverKind: string;
  readonly receiverCategory: string | null;
  readonly receiverStandard: string | null;
  readonly receiverCreating: boolean | null;
  readonly receiverPopulation: number | null;
}

/**
 * Notes with pairings what their pack asks of the receiver's coverage and of the supporter's training, so that lists, figures and todos need not open
 * the pack: when they are assigned, and whenever they pin another version (C-12). One statement for all of them.
 */
export async function pinCoverage(tx: Tx, pack: ResolvedPack, pairings: readonly FrozenReceiver[]): Promise<void> {
  const asked = pairings.map((pairing) => askedOf(pack, pairing));
  await tx.query(
    `update pairing_figure f set min_on_site = k.min_on_site, min_strength = k.min_strength, notice_days = k.notice_days, trainees_per_year = k.trainees
       from unnest($1::int[], $2::uuid[], $3::int[], $4::int[], $5::int[], $6::int[]) k (scope_id, id, min_on_site, min_strength, notice_days, trainees)
      where f.scope_id = k.scope_id and f.pairing_id = k.id`,
    [pairings.map(({ scopeId }) => scopeId), pairings.map(({ id }) => id), asked.map((one) => one.minOnSite), asked.map((one) => one.minStrength), asked.map((one) => one.noticeDays),
      asked.map((one) => one.trainees)],
  );
}

/** Null where the pack says nothing for this receiver. */
function askedOf(pack: ResolvedPack, receiver: FrozenReceiver): { minOnSite: number | null; minStrength: number | null; noticeDays: number | null; trainees: number | null } {
  const subject = subjectOf({
    receiver: {
      id: receiver.receiverOrgId, name: receiver.receiverName, kind: receiver.receiverKind as InstitutionKind,
      category: receiver.receiverCategory as InstitutionCategory | null, standard: receiver.receiverStandard as StandardStatus | null,
      creating: receiver.receiverCreating, population: receiver.receiverPopulation,
    },
  });
  const value = (key: 'coverage.minOnSite' | 'team.size.min' | 'coverage.noticeDays' | 'training.perReceiverYear.min'): number | null => {
    const found = lookup(pack, key, subject);
    return found.state === 'FOUND' ? found.value : null;
  };
  return { minOnSite: value('coverage.minOnSite'), minStrength: value('team.size.min'), noticeDays: value('coverage.noticeDays'), trainees: value('training.perReceiverYear.min') };
}
