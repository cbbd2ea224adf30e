import type { z } from 'zod';
import { parameterKeys } from './parameters/catalogue.js';

/** One thing wrong with a pack: where, what stands there, what is expected. */
export interface PackIssue {
  path: string;
  value: unknown;
  expected: string;
  message: string;
}

/** An issue whose message is made from its parts. */
export function packIssue(path: string, value: unknown, expected: string): PackIssue {
  return { path, value, expected, message: `${path}:应为${expected},实为 ${shown(value)}` };
}

/** The issues of a zod error, each with the value found at its path. */
export function describeIssues(error: z.ZodError, json: unknown): PackIssue[] {
  return error.issues.flatMap((issue) => describe(issue, json, []));
}

function describe(issue: z.core.$ZodIssue, json: unknown, prefix: PropertyKey[]): PackIssue[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => packIssue(pathText([...path, key], json), valueAt(json, [...path, key]), '不存在(未知的字段)'));
  }
  if (issue.code === 'invalid_union') {
    if ('discriminator' in issue && issue.discriminator === 'key') return [unknownKey(path, json)];
    const closest = [...issue.errors].sort((a, b) => a.length - b.length)[0] ?? [];
    if (issue.errors.length > 1) {
      const expected = [...new Set(issue.errors.flat().map((inner) => expectation(inner)))].join(',或');
      return [packIssue(pathText(path, json), valueAt(json, path), expected)];
    }
    return closest.flatMap((inner) => describe(inner, json, path));
  }
  return [packIssue(pathText(path, json), valueAt(json, path), expectation(issue))];
}

function unknownKey(path: PropertyKey[], json: unknown): PackIssue {
  const value = valueAt(json, path);
  const near = nearestKey(String(value));
  return packIssue(pathText(path, json), value, near === null ? '已登记的参数键' : `已登记的参数键(是否为 ${near})`);
}

/** What zod wanted, in words. */
function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.length === 1 ? JSON.stringify(issue.values[0]) : `以下之一:${issue.values.map(String).join('、')}`;
    case 'too_small':
      return `${sizeName(issue.origin)}不小于 ${issue.minimum}`;
    case 'too_big':
      return `${sizeName(issue.origin)}不大于 ${issue.maximum}`;
    case 'invalid_format':
      return issue.format === 'date' ? '存在的日期 yyyy-mm-dd' : withoutLead(issue.message);
    default:
      return withoutLead(issue.message);
  }
}

const typeNames: Record<string, string> = {
  string: '文本', number: '数字', int: '整数', boolean: 'true 或 false', array: '数组', object: '对象', null: 'null', undefined: '不存在',
};

const sizeName = (origin: string): string => (origin === 'array' ? '项数' : origin === 'string' ? '长度' : '');
const withoutLead = (message: string): string => message.replace(/^应为/, '');

function valueAt(json: unknown, path: PropertyKey[]): unknown {
  let current = json;
  for (const step of path) {
    if (current === null || typeof current !== 'object') return undefined;
    current = Reflect.get(current, step);
  }
  return current;
}

/** parameters[3]〈team.size.min〉.value: the index for the machine, the key for the reader. */
function pathText(path: PropertyKey[], json: unknown): string {
  let text = '';
  path.forEach((step, index) => {
    if (typeof step === 'number') {
      const key = path[index - 1] === 'parameters' ? valueAt(json, [...path.slice(0, index + 1), 'key']) : undefined;
      text += typeof key === 'string' ? `[${step}]〈${key}〉` : `[${step}]`;
    } else {
      text += text === '' ? String(step) : `.${String(step)}`;
    }
  });
  return text === '' ? '(整个文件)' : text;
}

function shown(value: unknown): string {
  if (value === undefined) return '缺失';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** The registered key nearest to a mistyped one, if it is near at all. */
function nearestKey(text: string): string | null {
  let best: { key: string; distance: number } | null = null;
  for (const key of parameterKeys) {
    const distance = editDistance(text, key);
    if (best === null || distance < best.distance) best = { key, distance };
  }
  return best !== null && best.distance <= Math.max(3, text.length / 3) ? best.key : null;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
