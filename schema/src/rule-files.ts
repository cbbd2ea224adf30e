import { readdir, readFile } from 'node:fs/promises';
import type { PolicyPack } from './policy-pack.js';
import { type RuleFile, ruleFileSchema } from './rule-table.js';

/** Where the table stands, one file for each source, and the proof beside them. */
export const rulesFolder = new URL('../rules/', import.meta.url);

/** The traceability table, one file for each source system. */
export async function readRuleFiles(): Promise<RuleFile[]> {
  const names = (await readdir(rulesFolder)).filter((name) => /^S\d{2}\.json$/.test(name)).sort();
  return Promise.all(names.map(async (name) => ruleFileSchema.parse(JSON.parse(await readFile(new URL(name, rulesFolder), 'utf8')))));
}

/** Rule id → the parameters that hold it, as `pack key` or `pack key#id`. */
export function parametersByRule(packs: PolicyPack[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const pack of packs) {
    for (const parameter of pack.parameters) {
      const name = `${pack.code} ${parameter.key}${parameter.id === undefined ? '' : `#${parameter.id}`}`;
      for (const rule of [parameter.ruleId, ...(parameter.alsoRules ?? [])]) {
        const names = found.get(rule) ?? [];
        if (!names.includes(name)) found.set(rule, [...names, name]);
      }
    }
  }
  return found;
}
