import { canonicalJson } from './canonical-json.js';
import { kindOf, type ParameterKey, parameterKeys } from './parameters/catalogue.js';
import { type Effect, type ParameterGroup, parameterGroups } from './parameters/kind.js';
import { showCondition } from './policy-condition.js';
import type { ResolvedPack, ResolvedParameter } from './policy-pack-resolve.js';

/** One line of the pack viewer. */
export interface ParameterLine {
  key: ParameterKey;
  id: string | null;
  group: ParameterGroup;
  groupLabel: string;
  groupLabelEn: string;
  label: string;
  labelEn: string;
  value: string;
  valueEn: string;
  /** The case it holds for; null = always. */
  condition: string | null;
  conditionEn: string | null;
  ruleIds: string[];
  clauseText: string;
  origin: 'SOURCE' | 'CONVENTION' | 'DEFAULT';
  effect: Effect;
  /** Code of the pack that states it. */
  from: string;
  overridable: boolean;
  note: string | null;
}

const groupOrder = Object.keys(parameterGroups);

/** Every parameter that holds in a pack, inherited ones included, in the order of the screen. */
export function listParameters(pack: ResolvedPack): ParameterLine[] {
  return [...pack.entries.values()]
    .flat()
    .map(lineOf)
    .sort((a, b) => groupOrder.indexOf(a.group) - groupOrder.indexOf(b.group) || parameterKeys.indexOf(a.key) - parameterKeys.indexOf(b.key));
}

function lineOf(entry: ResolvedParameter): ParameterLine {
  const kind = kindOf(entry.key);
  const shown = kind.show(entry.value);
  return {
    key: entry.key,
    id: entry.id ?? null,
    group: kind.group,
    groupLabel: parameterGroups[kind.group].zh,
    groupLabelEn: parameterGroups[kind.group].en,
    label: kind.label.zh,
    labelEn: kind.label.en,
    value: shown.zh,
    valueEn: shown.en,
    condition: showCondition(entry.when),
    conditionEn: showCondition(entry.when, 'en'),
    ruleIds: [entry.ruleId, ...(entry.alsoRules ?? [])],
    clauseText: entry.clauseText,
    origin: entry.origin,
    effect: entry.effect ?? kind.effect,
    from: entry.from,
    overridable: entry.overridable ?? false,
    note: entry.note ?? null,
  };
}

export interface ParameterDifference {
  key: ParameterKey;
  id: string | null;
  label: string;
  labelEn: string;
  condition: string | null;
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
    const line = a ?? b;
    if (line === undefined || (a !== undefined && b !== undefined && a.text === b.text)) continue;
    const { key, id, label, labelEn, condition } = line.line;
    differences.push({ key, id, label, labelEn, condition, before: a?.line ?? null, after: b?.line ?? null });
  }
  return differences.sort((a, b) => parameterKeys.indexOf(a.key) - parameterKeys.indexOf(b.key));
}

function casesOf(pack: ResolvedPack): Map<string, { line: ParameterLine; text: string }> {
  const cases = new Map<string, { line: ParameterLine; text: string }>();
  for (const entry of [...pack.entries.values()].flat()) {
    const line = lineOf(entry);
    const name = canonicalJson([entry.key, entry.id ?? '', entry.when ?? {}]);
    cases.set(name, { line, text: canonicalJson([entry.value, line.effect]) });
  }
  return cases;
}
