import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { rulesFolder } from './rule-files.js';
import { reportRules, type RuleFile, type RuleReport, type TaggedTest } from './rule-table.js';

/** The tests that name a rule and passed when the proof was written; nothing in it depends on the day or the machine. */
const ruleProofSchema = z.strictObject({
  tests: z.array(z.strictObject({ file: z.string().min(1), title: z.string().min(1) })),
});
export type RuleProof = z.infer<typeof ruleProofSchema>;

/** Where the proof stands that is delivered with the product. */
const proofFile = new URL('proof.json', rulesFolder);

export async function readProof(file: URL | string = proofFile): Promise<RuleProof> {
  return ruleProofSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** What a run of the tests left behind: the tests that name a rule, and every file of tests that ran. */
export interface TestRun {
  tests: TaggedTest[];
  files: string[];
}

const nameOf = (test: { file: string; title: string }): string => `${test.file}: ${test.title}`;

/** The proof that a run gives, in an order of its own. */
export function proofOf(run: TestRun): RuleProof {
  const passed = run.tests.filter((test) => test.passed).map(({ file, title }) => ({ file, title }));
  return { tests: passed.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)) };
}

/** The proof as it stands in its file: one test a line, so that changes read well. */
export function proofText({ tests }: RuleProof): string {
  return `{"tests": [\n${tests.map((test) => ` ${JSON.stringify(test)}`).join(',\n')}\n]}\n`;
}

/** Where the proof and a run differ: a named test that did not run or failed, a test that the proof does not know. */
export function differences(proof: RuleProof, run: TestRun): string[] {
  const ran = new Map(run.tests.map((test) => [nameOf(test), test]));
  const known = new Set(proof.tests.map(nameOf));
  return [
    ...[...known].filter((name) => !ran.has(name)).map((name) => `did not run: ${name}`),
    ...[...known].filter((name) => ran.get(name)?.passed === false).map((name) => `failed: ${name}`),
    ...[...ran].filter(([name, test]) => test.passed && !known.has(name)).map(([name]) => `not in the proof: ${name}`),
  ];
}

/** Files of tests that name a rule but did not run: a proof written from such a run would forget what they show. */
export function unrunFiles(run: TestRun, naming: string[]): string[] {
  return naming.filter((file) => !run.files.includes(file));
}

/** State of every rule as the delivered proof has it; what the product shows to auditors. */
export function reportProof(files: RuleFile[], parameters: Map<string, string[]>, proof: RuleProof): RuleReport {
  return reportRules(files, parameters, proof.tests.map((test) => ({ ...test, passed: true })));
}
