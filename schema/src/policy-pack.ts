import { z } from 'zod';
import { type ParameterKey, type ParameterValue, parameterCatalogue, parameterKeys } from './parameters/catalogue.js';
import { conditionSchema, type Condition } from './policy-condition.js';
import { checkPackContent } from './policy-pack-content.js';
import { describeIssues, type PackIssue } from './policy-pack-issues.js';

const ruleId = z.string().regex(/^(R-\d{3}|C-\d{1,2})$/, '应为规则编号 R-001…R-412 或约定编号 C-1…C-19');
const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** A document that a pack rests on: its number as printed (masked or corrupted as it may be) and the normalised one beside it. */
const basisDocument = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** The number again where only the number is known. */
  title: z.string().min(1),
  asPrinted: z.string().min(1).nullable(),
  normalised: z.string().min(1).nullable(),
  issuers: z.array(z.string().min(1)),
  issuedOn: z.iso.date().nullable(),
  note: z.string().min(1).optional(),
});
export type BasisDocument = z.infer<typeof basisDocument>;

/** Where in a basis document a parameter stands: the article where the text numbers its articles, and what it says in short. */
const clause = z.strictObject({
  document: z.string().min(1),
  article: z.string().min(1).optional(),
  gist: z.string().min(1).optional(),
});
export type Clause = z.infer<typeof clause>;

const parameterBasics = {
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/, '应为字母开头的标识').optional(),
  when: conditionSchema.optional(),
  ruleId,
  alsoRules: z.array(ruleId).optional(),
  clause: clause.optional(),
  /** SOURCE: the document gives it. CONVENTION: a documented reading convention. DEFAULT: the platform's choice where the source is silent. */
  origin: z.enum(['SOURCE', 'CONVENTION', 'DEFAULT']),
  /** A child pack may set something else, looser too. */
  overridable: z.boolean().optional(),
  /** Overrides what breaking the parameter does. */
  effect: z.enum(['BLOCK', 'FLAG', 'NONE']).optional(),
  note: z.string().min(1).optional(),
};

interface ParameterBasics {
  id?: string;
  when?: Condition;
  ruleId: string;
  alsoRules?: string[];
  clause?: Clause;
  origin: 'SOURCE' | 'CONVENTION' | 'DEFAULT';
  overridable?: boolean;
  effect?: 'BLOCK' | 'FLAG' | 'NONE';
  note?: string;
}

/** One parameter of a pack: the value of a key, the case it holds for, and where it comes from. */
export type Parameter<K extends ParameterKey = ParameterKey> = {
  [Key in K]: ParameterBasics & { key: Key; value: ParameterValue<Key> };
}[K];

const variants = parameterKeys.map((key) =>
  z.strictObject({ key: z.literal(key), ...parameterBasics, value: parameterCatalogue[key].value as z.ZodType<unknown> }),
);
const [firstVariant, ...otherVariants] = variants;
if (firstVariant === undefined) throw new Error('The parameter catalogue is empty');
const parameter = z.discriminatedUnion('key', [firstVariant, ...otherVariants]) as unknown as z.ZodType<Parameter>;

/** The rules of a programme as data. */
export const policyPackSchema = z.strictObject({
  $schema: z.string().optional(),
  code: z.string().regex(/^[A-Z][A-Z0-9-]{1,39}$/, '应为大写字母、数字和连字符'),
  version: z.int().min(1),
  name: bilingual,
  /** Source system (S01…S30) and where its text stands; null for a base pack. */
  source: z.strictObject({ system: z.string().regex(/^S\d{2}$/), lines: z.string().min(1) }).nullable(),
  /** Parent pack and its version, e.g. "CN-BASE@1": a later version of the parent never changes this one. */
  extends: z.string().regex(/^[A-Z][A-Z0-9-]{1,39}@[1-9]\d*$/, '应为上级方案代码@版本号').nullable(),
  valid: z.strictObject({ from: z.iso.date().nullable(), to: z.iso.date().nullable() }),
  basis: z.array(basisDocument).min(1),
  changeNote: z.string().min(1),
  parameters: z.array(parameter),
});

export type PolicyPack = z.infer<typeof policyPackSchema>;
export type { PackIssue };

export type PackResult = { ok: true; pack: PolicyPack } | { ok: false; issues: PackIssue[] };

/** Reads a pack from parsed JSON. A wrong pack says at which path, what stands there and what is expected. */
export function parsePack(json: unknown): PackResult {
  const parsed = policyPackSchema.safeParse(json);
  if (!parsed.success) return { ok: false, issues: describeIssues(parsed.error, json) };
  const issues = checkPackContent(parsed.data);
  return issues.length === 0 ? { ok: true, pack: parsed.data } : { ok: false, issues };
}
