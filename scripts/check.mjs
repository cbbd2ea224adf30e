import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, buildServer, generateOperations } from './build.mjs';
import { findDrift } from './generate.mjs';
import { install } from './install.mjs';
import { Failure, root, run, say, tellFailure, tool } from './workspace.mjs';

// Responsible for `pnpm check`: everything about the code that can be said without running a test.

const directions = ['--config', '.dependency-cruiser.mjs', 'server/src', 'client/src', 'schema/src', 'migrations/src', 'test'];

const steps = [
  ['types', () => run(tool('.', 'typescript', 'bin/tsc'), ['-b'])],
  ['lint', () => run(tool('.', 'oxlint', 'bin/oxlint'), ['--deny-warnings', '--format', 'unix'])],
  ['directions of imports', () => run(tool('.', 'dependency-cruiser', 'bin/dependency-cruise.mjs'), directions)],
  ['dead code', () => run(tool('.', 'knip', 'bin/knip.js'), ['--no-config-hints'])],
  ['drift of contracts', checkDrift],
  ['client build', build],
];

async function checkDrift() {
  const stale = await findDrift();
  if (stale.length > 0) throw new Failure(`${stale.join(' and ')} do not say what the code says: run \`npx pnpm generate\` and commit`);
}

/** Types and list are written in one go; a list that changes by that was not committed. */
async function checkOperations() {
  const list = join(root, 'schema/operations.json');
  const before = existsSync(list) ? readFileSync(list, 'utf8') : '';
  await generateOperations();
  if (readFileSync(list, 'utf8') !== before) throw new Failure('schema/operations.json was stale: it has been written anew; commit it');
}

let failures = 0;
async function step(name, work) {
  try {
    await work();
    say(`ok      ${name}`);
  } catch (error) {
    failures += 1;
    tellFailure(error);
    say(`FAILED  ${name}`);
  }
}

await install();
await step('server build', buildServer);
await step('client operations', checkOperations);
for (const [name, work] of steps) await step(name, work);
say(failures === 0 ? 'all checks passed' : `${failures} checks failed`);
process.exit(failures === 0 ? 0 : 1);
