import provinces from './provinces.json' with { type: 'json' };
import { z } from 'zod';
import { agreementKinds } from './states.js';
import {
  codesOf, institutionCategories, institutionKinds, personCategories, standardStatuses, stayModes, stayRoles, titleLevels, type Label,
} from './vocabulary.js';

const oneOrMore = <T extends Record<string, Label>>(vocabulary: T) => {
  const code = z.enum(codesOf(vocabulary));
  return z.union([code, z.array(code).min(1)]);
};
const division = z.string().regex(/^\d{6}$/, '应为 6 位行政区划代码');
const range = z
  .strictObject({ from: z.int().optional(), below: z.int().optional(), above: z.int().optional(), to: z.int().optional() })
  .refine((value) => Object.values(value).some((bound) => bound !== undefined), '至少给出一个界限:from、above、to、below');

/**
 * Conditions of a parameter. Every attribute named must hold; several codes mean any of them.
 * Ranges: from and to include the number, above and below exclude it (C-2).
 */
export const conditionSchema = z
  .strictObject({
    'receiver.category': oneOrMore(institutionCategories),
    'receiver.kind': oneOrMore(institutionKinds),
    'receiver.standard': oneOrMore(standardStatuses),
    'receiver.creating': z.boolean(),
    'receiver.population': range,
    'supporter.province': z.union([division, z.array(division).min(1)]),
    'supporter.sameProvince': z.boolean(),
    'supporter.residencyBase': z.boolean(),
    'assignment.role': oneOrMore(stayRoles),
    'assignment.mode': oneOrMore(stayModes),
    'person.category': oneOrMore(personCategories),
    'person.titleLevel': oneOrMore(titleLevels),
    'agreement.kind': oneOrMore(agreementKinds),
    'programme.year': range,
  })
  .partial();

export type Condition = z.infer<typeof conditionSchema>;
export type Attribute = keyof Condition;

/** What is known of the case at hand. Null or absent = not known. */
export type Subject = Partial<Record<Attribute, string | number | boolean | null>>;

export const attributeLabels: Record<Attribute, Label> = {
  'receiver.category': { zh: '受援单位类别', en: 'Category of the receiver' },
  'receiver.kind': { zh: '受援单位类型', en: 'Kind of the receiver' },
  'receiver.standard': { zh: '受援单位达标情况', en: 'Standard of the receiver' },
  'receiver.creating': { zh: '受援单位处于创建期', en: 'The receiver is creating a standard' },
  'receiver.population': { zh: '县常住人口', en: 'Population' },
  'supporter.province': { zh: '支援医院所在省', en: 'Province of the supporter' },
  'supporter.sameProvince': { zh: '支援医院与受援方同省', en: 'Supporter in the same province' },
  'supporter.residencyBase': { zh: '支援医院为住培基地', en: 'The supporter is a residency base' },
  'assignment.role': { zh: '角色', en: 'Role' },
  'assignment.mode': { zh: '派驻方式', en: 'Mode' },
  'person.category': { zh: '人员类别', en: 'Staff category' },
  'person.titleLevel': { zh: '职称等级', en: 'Title level' },
  'agreement.kind': { zh: '协议种类', en: 'Kind of agreement' },
  'programme.year': { zh: '年度', en: 'Year' },
};

type Test = string | number | boolean | string[] | { from?: number; below?: number; above?: number; to?: number };

/** The tests of a condition as attribute and demanded value. */
export function testsOf(when: Condition | undefined): [Attribute, Test][] {
  const tests: [Attribute, Test][] = [];
  for (const attribute of Object.keys(when ?? {}) as Attribute[]) {
    const test = when?.[attribute];
    if (test !== undefined) tests.push([attribute, test]);
  }
  return tests;
}

/** Number of attributes that a condition names: the more, the more specific. */
export function specificityOf(when: Condition | undefined): number {
  return testsOf(when).length;
}

function holds(test: Test, value: string | number | boolean): boolean {
  if (Array.isArray(test)) return test.includes(String(value));
  if (typeof test !== 'object') return test === value;
  const number = Number(value);
  const { from, above, to, below } = test;
  return (from === undefined || number >= from) && (above === undefined || number > above)
    && (to === undefined || number <= to) && (below === undefined || number < below);
}

/** Whether a condition holds for a subject; UNKNOWN names the attributes that would decide it. */
export function matchCondition(when: Condition | undefined, subject: Subject): { state: 'YES' | 'NO' | 'UNKNOWN'; missing: Attribute[] } {
  const missing: Attribute[] = [];
  for (const [attribute, test] of testsOf(when)) {
    const value = subject[attribute];
    if (value === undefined || value === null) missing.push(attribute);
    else if (!holds(test, value)) return { state: 'NO', missing: [] };
  }
  return missing.length === 0 ? { state: 'YES', missing } : { state: 'UNKNOWN', missing };
}

/** Whether some case satisfies both conditions. */
export function mayMeet(a: Condition | undefined, b: Condition | undefined): boolean {
  return testsOf(a).every(([attribute, test]) => {
    const other = b?.[attribute];
    return other === undefined || overlaps(test, other);
  });
}

/** Whether every case of the inner condition is a case of the outer one. */
export function isWithin(inner: Condition | undefined, outer: Condition | undefined): boolean {
  return testsOf(outer).every(([attribute, test]) => {
    const own = inner?.[attribute];
    return own !== undefined && contains(test, own);
  });
}

const listOf = (test: Test): string[] => (Array.isArray(test) ? test : [String(test)]);
const isRange = (test: Test): test is Extract<Test, { from?: number }> => typeof test === 'object' && !Array.isArray(test);

/** Whole numbers of a range as an inclusive interval. */
function intervalOf(test: Extract<Test, { from?: number }>): [number, number] {
  const low = Math.max(test.from ?? -Infinity, test.above === undefined ? -Infinity : test.above + 1);
  const high = Math.min(test.to ?? Infinity, test.below === undefined ? Infinity : test.below - 1);
  return [low, high];
}

function overlaps(a: Test, b: Test): boolean {
  if (isRange(a) && isRange(b)) {
    const [lowA, highA] = intervalOf(a);
    const [lowB, highB] = intervalOf(b);
    return Math.max(lowA, lowB) <= Math.min(highA, highB);
  }
  return listOf(a).some((code) => listOf(b).includes(code));
}

function contains(outer: Test, inner: Test): boolean {
  if (isRange(outer) && isRange(inner)) {
    const [lowOuter, highOuter] = intervalOf(outer);
    const [lowInner, highInner] = intervalOf(inner);
    return lowOuter <= lowInner && highInner <= highOuter;
  }
  return listOf(inner).every((code) => listOf(outer).includes(code));
}

const codeLabels: Partial<Record<Attribute, Record<string, Label>>> = {
  'receiver.category': institutionCategories,
  'receiver.kind': institutionKinds,
  'receiver.standard': standardStatuses,
  'assignment.role': stayRoles,
  'assignment.mode': stayModes,
  'person.category': personCategories,
  'person.titleLevel': titleLevels,
  'agreement.kind': agreementKinds,
  'supporter.province': provinces,
};

/** A condition as a person reads it; null when there is none. */
export function showCondition(when: Condition | undefined, language: 'zh' | 'en' = 'zh'): string | null {
  const tests = testsOf(when);
  if (tests.length === 0) return null;
  return tests
    .map(([attribute, test]) => `${attributeLabels[attribute][language]} ${showTest(attribute, test, language)}`)
    .join(language === 'zh' ? ',' : ', ');
}

function showTest(attribute: Attribute, test: Test, language: 'zh' | 'en'): string {
  if (isRange(test)) {
    const bounds = [
      test.from === undefined ? '' : `≥ ${test.from}`,
      test.above === undefined ? '' : `> ${test.above}`,
      test.to === undefined ? '' : `≤ ${test.to}`,
      test.below === undefined ? '' : `< ${test.below}`,
    ];
    return bounds.filter((bound) => bound !== '').join(' ');
  }
  if (typeof test === 'boolean') return language === 'zh' ? `= ${test ? '是' : '否'}` : `= ${test ? 'yes' : 'no'}`;
  const labels = codeLabels[attribute] ?? {};
  return `= ${listOf(test).map((code) => labels[code]?.[language] ?? code).join(language === 'zh' ? '或' : ' or ')}`;
}
