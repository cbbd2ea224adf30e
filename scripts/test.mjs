import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { run, say, tellFailure, tool } from './workspace.mjs';

// Responsible for `pnpm test [vitest's arguments]`: from a fresh clone to one last line, `N passed, N failed`.

const folder = mkdtempSync(join(tmpdir(), 'jiedui-test-'));
const tallyFile = join(folder, 'tally.json');
let ended = 1;
try {
  await install();
  await build();
  say('running the tests');
  const args = ['run', '--config', 'test/vitest.config.ts', ...process.argv.slice(2).filter((arg) => arg !== '--')];
  ended = await run(tool('.', 'vitest', 'vitest.mjs'), args, { env: { TALLY_FILE: tallyFile }, allowFailure: true });
} catch (error) {
  tellFailure(error);
}
const { passed, failed } = tally();
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(ended === 0 && failed === 0 && passed > 0 ? 0 : 1);

/** A run that broke off before it could count has failed. */
function tally() {
  try {
    const counted = JSON.parse(readFileSync(tallyFile, 'utf8'));
    return ended === 0 || counted.failed > 0 ? counted : { ...counted, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
