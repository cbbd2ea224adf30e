import { z } from 'zod';
import { codesOf, type Label } from '../vocabulary.js';

/** Screen sections of a pack; the order is the order on the screen. */
export const parameterGroups = {
  PROGRAMME: { zh: '方案', en: 'Programme' },
  PAIRING: { zh: '结对', en: 'Pairing' },
  AGREEMENT: { zh: '协议', en: 'Agreement' },
  FILING: { zh: '备案', en: 'Filing' },
  ELIGIBILITY: { zh: '人员资格', en: 'Eligibility' },
  TEAM: { zh: '队伍', en: 'Team' },
  TERM: { zh: '驻点时间与覆盖', en: 'Terms and coverage' },
  TRAINING: { zh: '培训与进修', en: 'Training' },
  TASK: { zh: '任务与计划', en: 'Tasks and plans' },
  LOAD: { zh: '工作量', en: 'Workload' },
  PRESENCE: { zh: '考勤、请假与安全', en: 'Attendance, leave and safety' },
  EVALUATION: { zh: '考核', en: 'Evaluation' },
  MONEY: { zh: '经费与待遇', en: 'Money and benefits' },
  CAREER: { zh: '证书与晋升', en: 'Certificates and promotion' },
  SANCTION: { zh: '奖惩与整改', en: 'Rewards, sanctions, rectification' },
  GOAL: { zh: '目标', en: 'Goals' },
  ORGANIZATION: { zh: '组织与职责', en: 'Organisation and roles' },
  REPORT: { zh: '报告与日期', en: 'Reports and dates' },
  CONVENTION: { zh: '计算约定', en: 'Reading conventions' },
} satisfies Record<string, Label>;
export type ParameterGroup = keyof typeof parameterGroups;

/**
 * How a child pack may differ from its parent without being looser.
 * HIGHER/LOWER numbers, EARLIER days, HIGHER_RANK of an ordered code, SUPERSET of required codes, SUBSET of allowed codes,
 * REQUIRED true may not become false, FIXED must stay equal, FREE says nothing about strictness.
 */
export type Tightening = 'HIGHER' | 'LOWER' | 'EARLIER' | 'HIGHER_RANK' | 'SUPERSET' | 'SUBSET' | 'REQUIRED' | 'FIXED' | 'FREE';

/** What a broken parameter does: BLOCK stops the action, FLAG marks it, NONE is looked up only. */
export type Effect = 'BLOCK' | 'FLAG' | 'NONE';

export interface ParameterKind<V> {
  group: ParameterGroup;
  label: Label;
  value: z.ZodType<V>;
  tightens: Tightening;
  effect: Effect;
  /** Several entries of one key, told apart by id. */
  many: boolean;
  /** Codes from lowest to highest for HIGHER_RANK. */
  ranking: readonly string[];
  /** The value as a person reads it. */
  show(value: V): Label;
}

/** A kind whose value type is no longer known to the compiler. */
export type AnyParameterKind = ParameterKind<never>;

interface Basics {
  effect?: Effect;
  many?: boolean;
}

function kind<V>(
  group: ParameterGroup,
  [zh, en]: readonly [string, string],
  value: z.ZodType<V>,
  tightens: Tightening,
  show: (value: V) => Label,
  basics: Basics & { ranking?: readonly string[] } = {},
): ParameterKind<V> {
  return {
    group,
    label: { zh, en },
    value,
    tightens,
    show,
    effect: basics.effect ?? 'BLOCK',
    many: basics.many ?? false,
    ranking: basics.ranking ?? [],
  };
}

type Names = readonly [zh: string, en: string];

/** Builders of one group, so that a catalogue reads as one line per parameter. */
export function kindsOf(group: ParameterGroup) {
  const yes = { zh: '是', en: 'Yes' };
  const no = { zh: '否', en: 'No' };
  return {
    /** true = demanded. */
    demand: (names: Names, basics?: Basics) =>
      kind(group, names, z.boolean(), 'REQUIRED', (value) => (value ? yes : no), basics),
    /** A plain statement of how it is, true or false. */
    fact: (names: Names) => kind(group, names, z.boolean(), 'FREE', (value) => (value ? yes : no), { effect: 'NONE' }),
    /** A whole number that must be reached; the number itself is enough (C-2). */
    atLeast: (names: Names, unit: Names, basics?: Basics) =>
      kind(group, names, z.int().min(0), 'HIGHER', (value) => counted('≥', value, unit), basics),
    /** A whole number that must not be passed; the number itself is allowed. */
    atMost: (names: Names, unit: Names, basics?: Basics) =>
      kind(group, names, z.int().min(0), 'LOWER', (value) => counted('≤', value, unit), basics),
    /** A number without a direction, e.g. a target or a month of the year. */
    number: (names: Names, unit: Names, range: { min?: number; max?: number } = {}, basics?: Basics) =>
      kind(group, names, z.int().min(range.min ?? 0).max(range.max ?? 1_000_000_000), 'FIXED', (value) => counted('', value, unit), {
        effect: 'NONE',
        ...basics,
      }),
    /** An exact decimal as text, e.g. "0.05". */
    decimal: (names: Names, tightens: Tightening = 'FIXED', basics?: Basics) =>
      kind(group, names, decimalText, tightens, (value) => ({ zh: value, en: value }), { effect: 'NONE', ...basics }),
    /** A day not to be passed (C-3: that day still counts). */
    deadline: (names: Names, basics?: Basics) =>
      kind(group, names, z.iso.date(), 'EARLIER', (value) => ({ zh: `${value} 前(含当日)`, en: `by ${value}, that day included` }), {
        effect: 'FLAG',
        ...basics,
      }),
    day: (names: Names) => kind(group, names, z.iso.date(), 'FREE', (value) => ({ zh: value, en: value }), { effect: 'NONE' }),
    /** One of a closed set of codes. */
    choice: <T extends Record<string, Label>>(names: Names, codes: T, basics?: Basics & { tightens?: Tightening }) =>
      kind(group, names, z.enum(codesOf(codes)), basics?.tightens ?? 'FIXED', (value) => codes[value] ?? { zh: value, en: value }, {
        effect: 'NONE',
        ...basics,
      }),
    /** At least this rank of an ordered vocabulary. */
    rank: <T extends Record<string, Label>>(names: Names, codes: T, basics?: Basics) =>
      kind(group, names, z.enum(codesOf(codes)), 'HIGHER_RANK', (value) => atLeastRank(codes, value), { ...basics, ranking: codesOf(codes) }),
    /** All of these are demanded. */
    allOf: <T extends Record<string, Label>>(names: Names, codes: T, basics?: Basics) =>
      kind(group, names, distinct(z.enum(codesOf(codes))), 'SUPERSET', (value) => joined(codes, value), basics),
    /** Only these are allowed. */
    anyOf: <T extends Record<string, Label>>(names: Names, codes: T, basics?: Basics) =>
      kind(group, names, distinct(z.enum(codesOf(codes))), 'SUBSET', (value) => joined(codes, value), basics),
    text: (names: Names) =>
      kind(group, names, z.string().min(1).max(500), 'FREE', (value) => ({ zh: value, en: value }), { effect: 'NONE' }),
    /** A structure of its own shape. */
    structure: <V>(names: Names, value: z.ZodType<V>, show: (value: V) => Label, basics?: Basics & { tightens?: Tightening }) =>
      kind(group, names, value, basics?.tightens ?? 'FIXED', show, basics),
  };
}

/** An exact decimal as text: optional sign, digits, optional fraction. */
export const decimalText = z.string().regex(/^-?\d{1,12}(\.\d{1,10})?$/, '应为十进制数文本,如 "80" 或 "0.35"');

function distinct<T extends z.ZodEnum>(item: T) {
  return z
    .array(item)
    .min(1)
    .refine((items) => new Set(items).size === items.length, '同一代码不能重复');
}

function counted(sign: string, value: number, [zh, en]: Names): Label {
  const space = sign === '' ? '' : ' ';
  return { zh: `${sign}${space}${value}${zh === '' ? '' : ` ${zh}`}`, en: `${sign}${space}${value}${en === '' ? '' : ` ${en}`}` };
}

function joined(codes: Record<string, Label>, values: string[]): Label {
  return {
    zh: values.map((value) => codes[value]?.zh ?? value).join('、'),
    en: values.map((value) => codes[value]?.en ?? value).join(', '),
  };
}

function atLeastRank(codes: Record<string, Label>, value: string): Label {
  return { zh: `${codes[value]?.zh ?? value}及以上`, en: `${codes[value]?.en ?? value} or above` };
}
