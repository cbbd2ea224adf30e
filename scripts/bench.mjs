import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildServer } from './build.mjs';
import { install } from './install.mjs';
import { root, run, say, tellFailure, tool } from './workspace.mjs';

// Responsible for `pnpm bench [imports]`: builds, installs PostGraphile in its own folder, runs the comparison on Node 24,
// then the imports; with a name, that part alone.

const folder = join(root, 'test/bench/postgraphile');
try {
  await install();
  await buildServer();
  await run(tool('.', 'typescript', 'bin/tsc'), ['-p', 'test/bench']);
  const [only] = process.argv.slice(2).filter((arg) => arg !== '--');
  if (only !== 'imports' && !existsSync(join(folder, 'node_modules'))) {
    say('installing PostGraphile for the comparison');
    await run('npx', ['-y', 'pnpm', 'install', '--ignore-workspace', '--frozen-lockfile', '--dir', folder]);
  }
  const script = (name) => join(root, `test/.build/bench/${name}.js`);
  const [major] = process.versions.node.split('.').map(Number);
  if (only !== 'imports' && major >= 22) await run(process.execPath, [script('run')]);
  else if (only !== 'imports') await run('npx', ['-y', '-p', 'node@24', 'node', script('run')]);
  await run(process.execPath, [script('imports')]);
} catch (error) {
  tellFailure(error);
  process.exit(1);
}
