/** Responsible for what a form needs to know of a parameter: the shape of its value, words for its members and codes. */
import { z } from 'zod';
import { conditionSchema, attributeLabels } from '../policy-condition.js';
import * as vocabulary from '../vocabulary.js';
import { kindOf, type ParameterKey } from './catalogue.js';
import * as shapes from './shapes.js';

/** The part of JSON Schema that the values of parameters use. */
export interface ValueShape {
  type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object' | 'null';
  format?: string;
  enum?: string[];
  items?: ValueShape;
  properties?: Record<string, ValueShape>;
  required?: string[];
  anyOf?: ValueShape[];
}

const shapeOf = (schema: z.ZodType): ValueShape => z.toJSONSchema(schema, { io: 'input' }) as ValueShape;

/** Shape of a parameter's value. */
export function valueShape(key: ParameterKey): ValueShape {
  return shapeOf(kindOf(key).value);
}

/** Shape of the case that an entry holds for. */
export function conditionShape(): ValueShape {
  return shapeOf(conditionSchema);
}

/** What an entry begins with: the first code, zero, an empty text. */
export function startingValue(shape: ValueShape): unknown {
  if (shape.anyOf) return startingValue(shape.anyOf[0] ?? {});
  if (shape.enum) return shape.enum[0];
  switch (shape.type) {
    case 'boolean': return true;
    case 'integer':
    case 'number': return 0;
    case 'array': return [startingValue(shape.items ?? {})];
    case 'object': return Object.fromEntries((shape.required ?? []).map((name) => [name, startingValue(shape.properties?.[name] ?? {})]));
    case 'null': return null;
    default: return '';
  }
}

const members: Record<string, vocabulary.Label> = {
  party: { zh: '签约方或办理方', en: 'Party' }, organizationKinds: { zh: '机构类型', en: 'Kinds of institution' }, label: { zh: '名称', en: 'Name' },
  zh: { zh: '中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' }, steps: { zh: '步骤', en: 'Steps' }, level: { zh: '级别', en: 'Level' },
  action: { zh: '办理', en: 'Action' }, activity: { zh: '工作', en: 'Work' }, measure: { zh: '计量', en: 'Measure' }, window: { zh: '周期', en: 'Window' },
  per: { zh: '对象', en: 'Per' }, min: { zh: '下限', en: 'Least' }, max: { zh: '上限', en: 'Most' }, subject: { zh: '考核对象', en: 'Subject' },
  rhythm: { zh: '频次', en: 'Rhythm' }, form: { zh: '表格代码', en: 'Form' }, items: { zh: '考核项目', en: 'Items' }, code: { zh: '代码', en: 'Code' },
  weight: { zh: '权重', en: 'Weight' }, scale: { zh: '分数范围', en: 'Scale' }, pass: { zh: '合格线', en: 'Pass mark' }, inclusive: { zh: '含本数', en: 'Inclusive' },
  grades: { zh: '等次', en: 'Grades' }, passes: { zh: '合格', en: 'Passes' }, chain: { zh: '考核环节', en: 'Chain' }, seal: { zh: '盖章', en: 'Seal' },
  step: { zh: '晋升环节', en: 'Step' }, to: { zh: '至', en: 'To' }, cumulativeMonths: { zh: '累计月数', en: 'Months in all' },
  from: { zh: '自（含）', en: 'From' }, above: { zh: '大于', en: 'Above' }, below: { zh: '小于', en: 'Below' }, ...attributeLabels,
};

/** The word for a member of a structure, or for an attribute of a case. */
export function memberLabel(name: string): vocabulary.Label {
  return members[name] ?? { zh: name, en: name };
}

const isLabel = (value: unknown): value is vocabulary.Label => value !== null && typeof value === 'object' && 'zh' in value && 'en' in value;

const codes = new Map<string, vocabulary.Label>();
for (const exported of [...Object.values(vocabulary), ...Object.values(shapes)]) {
  if (exported === null || typeof exported !== 'object') continue;
  for (const [code, name] of Object.entries(exported)) if (isLabel(name) && !codes.has(code)) codes.set(code, name);
}

/** The word for a code: as the parameter itself shows it, or as the shared vocabularies have it. */
export function codeLabel(code: string, key?: ParameterKey): vocabulary.Label {
  if (key !== undefined) {
    const kind = kindOf(key);
    for (const value of [code, [code]]) {
      const parsed = kind.value.safeParse(value);
      if (parsed.success) return kind.show(parsed.data as never);
    }
  }
  return codes.get(code) ?? { zh: code, en: code };
}
