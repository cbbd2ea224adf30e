import { canonicalJson } from './canonical-json.js';
import { compareDecimals } from './decimal-text.js';
import { kindOf, traitsOf } from './parameters/catalogue.js';
import type { Parameter } from './policy-pack.js';

export interface Loosening {
  member: 'value' | 'effect';
  /** What would not be looser. */
  text: string;
}

const effectRanks = { BLOCK: 2, FLAG: 1, NONE: 0 };

/** What a child entry would have to be in order not to be looser than the parent entry; null when it is not looser. */
export function loosening(child: Parameter, parent: Parameter): Loosening | null {
  const traits = traitsOf(child.key);
  const parentEffect = parent.effect ?? traits.effect;
  if (effectRanks[child.effect ?? traits.effect] < effectRanks[parentEffect]) {
    return { member: 'effect', text: `不弱于 ${parentEffect}` };
  }
  const wanted = looserValue(child, parent);
  return wanted === null ? null : { member: 'value', text: wanted };
}

function looserValue(child: Parameter, parent: Parameter): string | null {
  const { tightens, ranking } = traitsOf(child.key);
  const own: unknown = child.value;
  const given: unknown = parent.value;
  const shown = kindOf(parent.key).show(parent.value).zh;
  switch (tightens) {
    case 'FREE':
      return null;
    case 'FIXED':
      return canonicalJson(own) === canonicalJson(given) ? null : `与上级相同:${shown}`;
    case 'REQUIRED':
      return given === true && own !== true ? 'true' : null;
    case 'HIGHER':
      return isHigherOrEqual(own, given) ? null : `不低于 ${shown}`;
    case 'LOWER':
      return isHigherOrEqual(given, own) ? null : `不高于 ${shown}`;
    case 'EARLIER':
      return String(own) <= String(given) ? null : `不晚于 ${shown}`;
    case 'HIGHER_RANK':
      return ranking.indexOf(String(own)) >= ranking.indexOf(String(given)) ? null : `不低于 ${shown}`;
    case 'SUPERSET':
      return includesAll(own, given) ? null : `包含 ${shown}`;
    case 'SUBSET':
      return includesAll(given, own) ? null : `不超出 ${shown}`;
  }
}

const includesAll = (outer: unknown, inner: unknown): boolean =>
  Array.isArray(outer) && Array.isArray(inner) && inner.every((code) => outer.includes(code));

/** Numbers, decimal texts, or structures that are equal but for one higher number. */
function isHigherOrEqual(own: unknown, given: unknown): boolean {
  if (typeof own === 'number' && typeof given === 'number') return own >= given;
  if (typeof own === 'string' && typeof given === 'string') return compareDecimals(own, given) >= 0;
  if (own === null || given === null || typeof own !== 'object' || typeof given !== 'object') return false;
  return Object.entries(given).every(([member, demanded]) => {
    const value: unknown = Reflect.get(own, member);
    return typeof demanded === 'number' ? typeof value === 'number' && value >= demanded : canonicalJson(value) === canonicalJson(demanded);
  });
}
