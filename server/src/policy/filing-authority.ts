import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { divisionLevels, type DivisionLevel } from '@jiedui/schema/vocabulary';

/** A health administration in reach of a pairing. */
export interface Authority {
  orgId: string;
  name: string;
  level: DivisionLevel;
  /** It owns the programme. */
  owner: boolean;
}

/** With whom something is filed, and why. */
export interface FilingTarget {
  /** SAME_LEVEL, UPPER_LEVEL, COUNTY, CITY, PROVINCE or HEALTH_ADMIN. */
  administration: string;
  ruleId: string;
}

/** The administrations that the pack names for a relation or for an agreement of this kind. Empty where it names none. */
export function filingTargets(pack: ResolvedPack, object: 'RELATION' | 'AGREEMENT', kind: 'MAIN' | 'SUPPLEMENT' | 'BILATERAL'): FilingTarget[] {
  const found = lookup(pack, object === 'RELATION' ? 'pairing.fileTo' : 'agreement.fileTo', { 'agreement.kind': kind });
  if (found.state !== 'FOUND') return [];
  return found.value.map((administration) => ({ administration, ruleId: found.entry.ruleId }));
}

/** Highest first: the order is the ranking. */
const LEVELS = Object.keys(divisionLevels) as DivisionLevel[];

/** The level that an administration's code means, seen from where the receiver is; HEALTH_ADMIN is whichever is nearest. */
function levelOf(administration: string, receiver: DivisionLevel): DivisionLevel | null {
  if (administration === 'SAME_LEVEL') return receiver;
  if (administration === 'UPPER_LEVEL') return LEVELS[Math.max(0, LEVELS.indexOf(receiver) - 1)] ?? null;
  return LEVELS.find((level) => level === administration) ?? null;
}

/**
 * Which of the administrations over a pairing a code stands for. One that is not connected to the platform is stood in for by
 * the owner of the programme, who has the filing on paper; the level stays the one that the pack means.
 */
export function authorityFor(administration: string, receiver: DivisionLevel, chain: readonly Authority[]): { orgId: string; name: string; level: DivisionLevel } {
  const wanted = levelOf(administration, receiver);
  const nearest = [...chain].sort((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level));
  const found = wanted === null ? nearest[0] : nearest.find((authority) => authority.level === wanted);
  if (found) return { orgId: found.orgId, name: found.name, level: found.level };
  const owner = chain.find((authority) => authority.owner);
  if (!owner) throw new Error('A pairing has an owner.');
  return { orgId: owner.orgId, name: `${owner.name}（代收）`, level: wanted ?? owner.level };
}
