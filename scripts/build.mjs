import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install } from './install.mjs';
import { fingerprint, root, run, say, tool, unlessDone } from './workspace.mjs';

const tsc = tool('.', 'typescript', 'bin/tsc');
const sources = ['schema/src', 'migrations/src', 'server/src', 'tsconfig.base.json', 'package.json', 'pnpm-lock.yaml'];
const clientSources = ['client', 'schema/src', 'schema/schema.graphql', 'pnpm-lock.yaml', 'tsconfig.base.json'];

/** Builds what changed of server and client; each is left alone when its inputs are as they were. */
export async function build() {
  await unlessDone('schema', fingerprint('schema', ...sources.slice(3)), ['schema/dist'], () => compile(['schema']));
  await Promise.all([buildServer(), buildClient()]);
}

/** Builds everything below the client: schema, migrations, server. */
export function buildServer() {
  const key = fingerprint(...sources, 'schema/tsconfig.json', 'migrations/tsconfig.json', 'server/tsconfig.json');
  return unlessDone('server', key, ['schema/dist', 'migrations/dist', 'server/dist'], async () => {
    say('building the server');
    await compile(['schema', 'migrations', 'server']);
  });
}

function buildClient() {
  return unlessDone('client', fingerprint(...clientSources), ['client/dist/index.html'], async () => {
    say('building the client');
    await generateOperations();
    await run(tool('client', 'vite', 'bin/vite.js'), ['build', 'client', '--logLevel', 'warn'], { quiet: true });
  });
}

/** Writes the types of the client's operations, from the operations and schema/schema.graphql. */
export function generateOperations() {
  return run('client/codegen.mjs', [], { quiet: true });
}

async function compile(projects) {
  for (const project of projects) clearStale(join(root, project));
  await run(tsc, ['-b', ...projects], { quiet: true });
}

/** The compiler leaves the output of a file that was renamed; a stale migration would still run. */
function clearStale(project) {
  const dist = join(project, 'dist');
  if (!existsSync(dist)) return;
  for (const path of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const source = path.match(/^(.*)\.(?:js|d\.ts|js\.map)$/)?.[1];
    if (source === undefined) continue;
    if (!['.ts', '.tsx'].some((end) => existsSync(join(project, 'src', source + end)))) rmSync(join(dist, path), { force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await install();
  await build();
  say('built');
}
