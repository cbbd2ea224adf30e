import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildServer } from './build.mjs';
import { install } from './install.mjs';
import { root, run, say, tellFailure, tool } from './workspace.mjs';

// Responsible for `pnpm bench [evaluate | coverage | imports | servers | oversight]`: a province's year through the evaluators and on the coverage
// calendar; imports of 50,000 rows; a province's dashboard over ten years of a nation (only when named); Jiedui, PostGraphile and plain SQL side by side, PostGraphile installed in its own folder, on Node 24.

const folder = join(root, 'test/bench/postgraphile');
const wanted = process.argv.slice(2).filter((arg) => arg !== '--');
const asked = (part) => wanted.length === 0 || wanted.includes(part);

async function onRecentNode(script) {
  const path = join(root, 'test/.build/bench', script);
  const [major] = process.versions.node.split('.').map(Number);
  if (major >= 22) await run(process.execPath, [path]);
  else await run('npx', ['-y', '-p', 'node@24', 'node', path]);
}

try {
  await install();
  await buildServer();
  await run(tool('.', 'typescript', 'bin/tsc'), ['-p', 'test/bench']);
  if (asked('evaluate')) await onRecentNode('evaluate.js');
  if (asked('coverage')) await onRecentNode('coverage.js');
  if (asked('imports')) await onRecentNode('imports.js');
  // Only by its name: it loads ten years of a nation.
  if (wanted.includes('oversight')) await onRecentNode('oversight.js');
  if (asked('servers')) {
    if (!existsSync(join(folder, 'node_modules'))) {
      say('installing PostGraphile for the comparison');
      await run('npx', ['-y', 'pnpm', 'install', '--ignore-workspace', '--frozen-lockfile', '--dir', folder]);
    }
    await onRecentNode('run.js');
  }
} catch (error) {
  tellFailure(error);
  process.exit(1);
}
