import { writeFileSync } from 'node:fs';
import type { SerializedError, TestModule } from 'vitest/node';
import type { Reporter } from 'vitest/reporters';

/**
 * Counts what passed and failed, for `pnpm test` to end with. A file that cannot be loaded and an error outside any
 * test count as failures. Writes `{ passed, failed }` to the file that TALLY_FILE names.
 */
export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    let passed = 0;
    let failed = unhandled.length;
    for (const module of modules) {
      failed += module.errors().length;
      for (const suite of module.children.allSuites()) failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        // A test that was skipped or never ran has shown nothing.
        else failed += 1;
      }
    }
    const path = process.env.TALLY_FILE;
    if (path) writeFileSync(path, JSON.stringify({ passed, failed }));
  }
}
