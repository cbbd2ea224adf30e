import { spawn } from 'node:child_process';
import { build } from './build.mjs';
import { openDatabase } from './database.mjs';
import { install } from './install.mjs';
import { stopWithUs } from './supervisor.mjs';
import { root, say, tellFailure, tool } from './workspace.mjs';

// Responsible for `pnpm dev`: the compiler, the server and the client's own server, each watching the sources.

const port = process.env.PORT ?? '4000';
const children = [];
let database;
const stop = stopWithUs(async () => {
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(children.map((child) => child.exitCode ?? new Promise((done) => child.once('exit', done))));
  await database?.close();
});

function watch(file, args, env = {}) {
  const child = spawn(process.execPath, [...file, ...args], { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' });
  children.push(child);
}

try {
  await install();
  await build();
  database = await openDatabase();
  watch([tool('.', 'typescript', 'bin/tsc')], ['-b', 'server', '--watch', '--preserveWatchOutput']);
  watch(['--watch', '--watch-preserve-output', 'server/dist/main.js'], [], { ...database.env, PORT: port, DEMO: 'on', INTROSPECTION: 'on' });
  watch([tool('client', 'vite', 'bin/vite.js')], ['client'], { API_URL: `http://localhost:${port}` });
  say('watching; the client is at http://localhost:5173');
} catch (error) {
  tellFailure(error);
  await stop(1);
}
