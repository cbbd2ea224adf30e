import { kindOf } from './parameters/catalogue.js';
import type { PolicyPack } from './policy-pack.js';
import { clauseText } from './policy-pack-resolve.js';

/** A parameter that holds a rule, as a person reads it: the newest version of the pack that states it. */
export interface HeldParameter {
  pack: string;
  version: number;
  key: string;
  label: string;
  labelEn: string;
  value: string;
  valueEn: string;
  /** Document and gist of the clause; empty where the platform's default speaks. */
  clause: string;
}

/** Rule id → the parameters that hold it, in the order of the packs; of each pack only the newest version that does. */
export function heldParameters(packs: PolicyPack[]): Map<string, HeldParameter[]> {
  const found = new Map<string, HeldParameter[]>();
  for (const pack of packs.toSorted((a, b) => (a.code === b.code ? b.version - a.version : a.code < b.code ? -1 : 1))) {
    for (const parameter of pack.parameters) {
      for (const rule of [parameter.ruleId, ...(parameter.alsoRules ?? [])]) {
        const held = found.get(rule) ?? [];
        if (!held.some((other) => other.pack === pack.code && other.version > pack.version)) found.set(rule, [...held, shown(pack, parameter)]);
      }
    }
  }
  return found;
}

function shown(pack: PolicyPack, { key, id, value, clause }: PolicyPack['parameters'][number]): HeldParameter {
  const kind = kindOf(key);
  const text = kind.show(value as never);
  return {
    pack: pack.code, version: pack.version, key: id === undefined ? key : `${key}#${id}`, label: kind.label.zh, labelEn: kind.label.en, value: text.zh, valueEn: text.en,
    clause: clauseText(pack, clause),
  };
}
