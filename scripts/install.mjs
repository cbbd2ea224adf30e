import { fingerprint, run, say, unlessDone } from './workspace.mjs';

const packages = ['server', 'client', 'schema', 'migrations', 'test'];
const inputs = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'patches', 'package.json', ...packages.map((name) => `${name}/package.json`)];

/** Installs what the lockfile names, unless that has been done. */
export function install() {
  return unlessDone('install', fingerprint(...inputs), packages.map((name) => `${name}/node_modules`), async () => {
    say('installing dependencies');
    const [command, ...first] = packageManager();
    // Frozen: a lockfile that does not fit package.json is a mistake to be told, not to be mended in passing.
    const flags = ['install', '--frozen-lockfile', '--config.confirm-modules-purge=false', '--reporter=append-only'];
    await run(command, [...first, ...flags], { quiet: true, env: { CI: 'true' } });
  });
}

function packageManager() {
  const path = process.env.npm_execpath;
  if (path && /pnpm/.test(path)) return [path];
  return process.platform === 'win32' ? ['npx.cmd', '--yes', 'pnpm'] : ['npx', '--yes', 'pnpm'];
}
