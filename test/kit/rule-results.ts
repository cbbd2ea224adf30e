import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestRun } from '@jiedui/schema/rule-proof';
import { tagsOf } from '@jiedui/schema/rule-table';
import type { TestModule } from 'vitest/node';
import type { Reporter } from 'vitest/reporters';

const file = fileURLToPath(new URL('../../.build/rule-results.json', import.meta.url));

/** Notes what became of the tests that name a rule in their title, for `pnpm rules` to read. */
export default class RuleResults implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const run: TestRun = { tests: [], files: modules.map((module) => module.relativeModuleId).sort() };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        if (tagsOf(test.name).length === 0) continue;
        run.tests.push({ title: test.name, file: module.relativeModuleId, passed: test.result().state === 'passed' });
      }
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(run, null, 1));
  }
}
