import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildServer } from './build.mjs';
import { install } from './install.mjs';
import { root, run, say, tellFailure, tool } from './workspace.mjs';

// Responsible for `pnpm bench`: builds, installs PostGraphile in its own folder, runs the comparison on Node 24.

const folder = join(root, 'test/bench/postgraphile');
try {
  await install();
  await buildServer();
  await run(tool('.', 'typescript', 'bin/tsc'), ['-p', 'test/bench']);
  // `pnpm bench coverage`: one section alone.
  const alone = process.argv[2] === 'coverage';
  if (!alone && !existsSync(join(folder, 'node_modules'))) {
    say('installing PostGraphile for the comparison');
    await run('npx', ['-y', 'pnpm', 'install', '--ignore-workspace', '--frozen-lockfile', '--dir', folder]);
  }
  const [major] = process.versions.node.split('.').map(Number);
  for (const section of alone ? ['coverage'] : ['run', 'coverage']) {
    const script = join(root, `test/.build/bench/${section}.js`);
    if (major >= 22) await run(process.execPath, [script]);
    else await run('npx', ['-y', '-p', 'node@24', 'node', script]);
  }
} catch (error) {
  tellFailure(error);
  process.exit(1);
}
