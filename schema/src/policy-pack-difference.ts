import { canonicalJson } from './canonical-json.js';
import { type ParameterKey, parameterKeys } from './parameters/catalogue.js';
import type { ResolvedPack, ResolvedParameter } from './policy-pack-resolve.js';
import { loosening } from './policy-pack-strictness.js';
import { lineOf, type ParameterLine } from './policy-pack-view.js';
import type { DifferenceKind, Strictness } from './policy-pack-labels.js';

export interface ParameterDifference {
  key: ParameterKey;
  id: string | null;
  label: string;
  labelEn: string;
  condition: string | null;
  conditionEn: string | null;
  kind: DifferenceKind;
  strictness: Strictness;
  before: ParameterLine | null;
  after: ParameterLine | null;
}

/** What differs between two packs or two versions of one; equal values from different clauses do not count. */
export function diffPacks(before: ResolvedPack, after: ResolvedPack): ParameterDifference[] {
  const left = casesOf(before);
  const right = casesOf(after);
  const differences: ParameterDifference[] = [];
  for (const name of new Set([...left.keys(), ...right.keys()])) {
    const [a, b] = [left.get(name), right.get(name)];
    const one = a ?? b;
    if (one === undefined || (a !== undefined && b !== undefined && a.text === b.text)) continue;
    const { key, id, label: zh, labelEn, condition, conditionEn } = one.line;
    differences.push({
      key, id, label: zh, labelEn, condition, conditionEn,
      kind: a === undefined ? 'ADDED' : b === undefined ? 'REMOVED' : 'CHANGED',
      strictness: strictnessOf(a, b), before: a?.line ?? null, after: b?.line ?? null,
    });
  }
  return differences.sort((a, b) => parameterKeys.indexOf(a.key) - parameterKeys.indexOf(b.key));
}

interface Case {
  line: ParameterLine;
  entry: ResolvedParameter;
  text: string;
}

/** A rule that did not hold before is stricter, one that holds no more looser; one that only reckons is neither. */
function strictnessOf(before: Case | undefined, after: Case | undefined): Strictness {
  if (before !== undefined && after !== undefined) {
    const [looser, stricter] = [loosening(after.entry, before.entry) !== null, loosening(before.entry, after.entry) !== null];
    if (looser && stricter) return 'OTHER';
    return looser ? 'LOOSER' : stricter ? 'STRICTER' : 'NEUTRAL';
  }
  const only = before ?? after;
  if (only === undefined || only.line.effect === 'NONE') return 'NEUTRAL';
  return before === undefined ? 'STRICTER' : 'LOOSER';
}

function casesOf(pack: ResolvedPack): Map<string, Case> {
  const cases = new Map<string, Case>();
  for (const entry of [...pack.entries.values()].flat()) {
    const line = lineOf(entry);
    const name = canonicalJson([entry.key, entry.id ?? '', entry.when ?? {}]);
    cases.set(name, { line, entry, text: canonicalJson([entry.value, line.effect]) });
  }
  return cases;
}
