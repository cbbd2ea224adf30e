import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRuleFiles } from '@jiedui/schema/rule-files';
import { proofOf, proofText, readProof, reportProof, type TestRun } from '@jiedui/schema/rule-proof';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** `pnpm rules` as somebody calls it, with the results of a run that is made up from what the table claims. */

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
let whole: TestRun;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiedui-rules-'));
  const claimed = (await readRuleFiles()).flatMap((file) => file.rules).filter((rule) => rule.claim === 'PROVEN' || rule.claim === 'RECORDED');
  const tests = claimed.flatMap(({ id }) => ['pass', 'fail'].map((kind) => ({ file: 'made-up.test.ts', title: `[${id} ${kind}] a case`, passed: true })));
  whole = { tests, files: ['made-up.test.ts'] };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Exit code and output of the command after this run, with the proof of the whole one. */
async function rules(run: TestRun): Promise<{ code: number; output: string }> {
  const [results, proof] = [join(folder, 'results.json'), join(folder, 'proof.json')];
  writeFileSync(results, JSON.stringify(run));
  writeFileSync(proof, proofText(proofOf(whole)));
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'scripts/rules.mjs')], { env: { ...process.env, RULE_RESULTS: results, RULE_PROOF: proof }, maxBuffer: 1 << 24 }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), output: stdout + stderr }));
  });
}

describe('pnpm rules', () => {
  it('is content where every claim is borne out', async () => {
    const { code, output } = await rules(whole);
    expect(output).toContain('412 rules');
    expect(output).not.toContain('did not run');
    expect(code).toBe(0);
  }, 120_000);

  it('fails where a named test did not run, and where it failed', async () => {
    const title = '[R-224 fail] a case';
    const without = await rules({ ...whole, tests: whole.tests.filter((test) => test.title !== title) });
    expect(without.code).toBe(1);
    expect(without.output).toContain(`did not run: made-up.test.ts: ${title}`);
    expect(without.output).toContain('R-224 is claimed PROVEN, but no test ran that shows fail');
    const failed = await rules({ ...whole, tests: whole.tests.map((test) => (test.title === title ? { ...test, passed: false } : test)) });
    expect(failed.code).toBe(1);
    expect(failed.output).toContain(`R-224 is claimed PROVEN, but a test failed: ${title}`);
  }, 240_000);
});

describe('the proof that the product delivers', () => {
  it('bears out every claim of the table', async () => {
    expect(reportProof(await readRuleFiles(), new Map(), await readProof()).faults).toEqual([]);
  });
});
