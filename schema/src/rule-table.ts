import { z } from 'zod';
import { ruleAreas, ruleEnforcements, type RuleState } from './rule-words.js';
import { codesOf } from './vocabulary.js';

const rule = z.strictObject({
  id: z.string().regex(/^R-\d{3}$/),
  /** Enforcement. */
  enf: z.enum(codesOf(ruleEnforcements)),
  /** Area. */
  cat: z.enum(codesOf(ruleAreas)),
  text: z.string().min(1),
  /** Parameters as the source states them. */
  stated: z.record(z.string(), z.unknown()).nullable(),
  /** Code or table that keeps the rule; null while there is none. */
  mechanism: z.string().min(1).nullable(),
  /** Where a person sees it; null while there is no such screen. */
  screen: z.string().min(1).nullable(),
  /** What the table claims; the report fails where the tests that ran do not bear it out. */
  claim: z.enum(['PROVEN', 'RECORDED', 'NARRATIVE', 'OPEN']),
  /** What an open rule waits for. */
  waitsFor: z.string().min(1).nullable(),
});

export const ruleFileSchema = z
  .strictObject({
    system: z.string().regex(/^S\d{2}$/),
    title: z.string().min(1),
    level: z.string().min(1),
    document: z.string().min(1),
    source: z.strictObject({ file: z.string().min(1), lines: z.string().min(1) }),
    rules: z.array(rule).min(1),
  })
  .refine((file) => file.rules.every((line) => (line.claim === 'OPEN') === (line.waitsFor !== null)), 'An open rule says what it waits for, no other does');

export type RuleFile = z.infer<typeof ruleFileSchema>;
export type Rule = RuleFile['rules'][number];

/** A test whose title names rules, and whether it passed in the last run. */
export interface TaggedTest {
  title: string;
  file: string;
  passed: boolean;
}

export interface Tag {
  ruleId: string;
  kind: 'pass' | 'fail' | 'record';
}

/** Rules named in a title: `[R-224 fail]`, `[R-244 R-246 pass]`. */
export function tagsOf(title: string): Tag[] {
  return [...title.matchAll(/\[((?:R-\d{3} )+)(pass|fail|record)\]/g)].flatMap(([, rules = '', kind]) =>
    rules.trim().split(' ').map((ruleId) => ({ ruleId, kind: kind === 'pass' || kind === 'fail' ? kind : 'record' })),
  );
}

/** One line of the traceability table as it stands after the last test run. */
export interface RuleLine extends Rule {
  system: string;
  /** Pack and key of every parameter that holds the rule. */
  parameters: string[];
  /** Files and titles of the tests that name it. */
  tests: TaggedTest[];
  state: RuleState;
}

export interface RuleReport {
  lines: RuleLine[];
  /** What is claimed and not borne out, and tags that name no rule. */
  faults: string[];
  /** Open rules that the tests already prove. */
  unclaimed: string[];
}

const wantedKinds: Record<Rule['enf'], Tag['kind'][]> = { G: ['pass', 'fail'], C: ['pass', 'fail'], X: ['pass', 'fail'], R: [], P: [], N: [] };

/** State of every rule, derived from the tests that ran: nothing is proven by word alone. */
export function reportRules(files: RuleFile[], parameters: Map<string, string[]>, tests: TaggedTest[]): RuleReport {
  const byRule = new Map<string, { tag: Tag; test: TaggedTest }[]>();
  for (const test of tests) {
    for (const tag of tagsOf(test.title)) byRule.set(tag.ruleId, [...(byRule.get(tag.ruleId) ?? []), { tag, test }]);
  }
  const lines = files.flatMap((file) =>
    file.rules.map((line): RuleLine => {
      const named = byRule.get(line.id) ?? [];
      const state = stateOf(line, named);
      return { ...line, system: file.system, parameters: parameters.get(line.id) ?? [], tests: [...new Set(named.map(({ test }) => test))], state };
    }),
  );
  const known = new Set(lines.map((line) => line.id));
  const strangers = [...byRule.keys()].filter((id) => !known.has(id)).map((id) => `${id} is named by a test, but no rule has this id`);
  return {
    lines,
    faults: [...lines.flatMap(faultOf), ...strangers],
    unclaimed: lines.filter((line) => line.claim === 'OPEN' && line.state !== 'NOT_YET').map((line) => line.id),
  };
}

/** G, C and X need a passing and a failing case; P any case; R a record; a failed test proves nothing. */
function stateOf(line: Rule, named: { tag: Tag; test: TaggedTest }[]): RuleState {
  if (line.enf === 'N') return 'NARRATIVE';
  if (named.length === 0 || named.some(({ test }) => !test.passed)) return 'NOT_YET';
  const kinds = new Set(named.map(({ tag }) => tag.kind));
  if (!wantedKinds[line.enf].every((kind) => kinds.has(kind))) return 'NOT_YET';
  return line.enf === 'R' ? 'RECORDED' : 'PROVEN';
}

function faultOf(line: RuleLine): string[] {
  if (line.claim === 'OPEN' || line.claim === line.state) return [];
  const failed = line.tests.filter((test) => !test.passed).map((test) => test.title);
  if (failed.length > 0) return [`${line.id} is claimed ${line.claim}, but a test failed: ${failed.join('; ')}`];
  const kinds = line.tests.flatMap((test) => tagsOf(test.title)).filter((tag) => tag.ruleId === line.id).map((tag) => tag.kind);
  const missing = wantedKinds[line.enf].filter((kind) => !kinds.includes(kind));
  return [`${line.id} is claimed ${line.claim}, but no test ran that shows ${missing.length > 0 ? missing.join(' and ') : 'it'}`];
}
