import { kindOf, type ParameterKey, parameterKeys } from './parameters/catalogue.js';
import { type Effect, type ParameterGroup, parameterGroups } from './parameters/kind.js';
import { type Condition, showCondition } from './policy-condition.js';
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
  /** The value itself, as a file has it. */
  rawValue: unknown;
  /** The case it holds for; null = always. */
  condition: string | null;
  conditionEn: string | null;
  when: Condition | null;
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

/** The line of one entry. */
export function lineOf(entry: ResolvedParameter): ParameterLine {
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
    rawValue: entry.value,
    condition: showCondition(entry.when),
    conditionEn: showCondition(entry.when, 'en'),
    when: entry.when ?? null,
    ruleIds: [entry.ruleId, ...(entry.alsoRules ?? [])],
    clauseText: entry.clauseText,
    origin: entry.origin,
    effect: entry.effect ?? kind.effect,
    from: entry.from,
    overridable: entry.overridable ?? false,
    note: entry.note ?? null,
  };
}
