import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from './build.mjs';
import { openDatabase } from './database.mjs';
import { install } from './install.mjs';
import { stopWithUs, superviseServer } from './supervisor.mjs';
import { Failure, root, say, tellFailure } from './workspace.mjs';

// Responsible for `pnpm start`: from a fresh clone to a served demo, and an orderly end.

const port = process.env.PORT ?? '4000';
/** Business time when the demo has just been loaded; its story ends the day before. */
const demoBegins = '2022-04-01T08:30:00+08:00';
// The server answers the operations of the client that it serves, and no others.
const gate = { ALLOW_LISTED_OPERATIONS_ONLY: process.env.ALLOW_LISTED_OPERATIONS_ONLY ?? 'on', OPERATIONS_FILE: join(root, 'schema/operations.json') };
let database;
let server;
const stop = stopWithUs(async () => {
  say('stopping: finishing the requests under way');
  await server?.stop();
  await database?.close();
  say('stopped');
});

try {
  await install();
  await build();
  await portFree(Number(port));
  database = await openDatabase();
  const demo = await loadDemo();
  const env = { ...database.env, PORT: port, LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn', CLIENT_FOLDER: join(root, 'client/dist'), ...gate, ...demo?.env };
  say('starting the server');
  server = superviseServer(env, (reason) => {
    console.error(reason);
    void stop(1);
  });
  await server.ready();
  say(`ready: http://localhost:${port}`);
  for (const line of demo?.lines ?? []) console.log(line);
} catch (error) {
  tellFailure(error);
  await stop(1);
}

/** @returns {Promise<{ env: Record<string, string>, lines: string[] } | null>} for the server; for the reader */
async function loadDemo() {
  if (process.env.DEMO === 'off') return null;
  const { demoLoadedAt } = await import('../server/dist/demo/standing.js');
  const { accountLines } = await import('../server/dist/demo/accounts.js');
  if (!(await demoLoadedAt(database.adminUrl))) {
    const demo = await import('../server/dist/demo/load.js');
    await demo.loadDemo({ ...database.env, adminUrl: database.adminUrl }, (line) => say(`  ${line}`));
  }
  // Business time goes on from the day the demo was loaded: a restart does not turn it back.
  const since = (await demoLoadedAt(database.adminUrl)).toISOString();
  return { env: { DEMO: 'on', DEMO_CLOCK: process.env.DEMO_CLOCK ?? `${demoBegins}@${since}` }, lines: accountLines() };
}

/** A server of ours that lost its parent ends by itself in a moment; anybody else's stays. */
async function portFree(wanted) {
  for (let waited = 0; waited < 10_000; waited += 250) {
    if (!(await listening(wanted))) return;
    if (waited === 0) say(`port ${wanted} is in use; waiting for it`);
    await pause(250);
  }
  throw new Failure(`port ${wanted} is in use by another program: stop it, or choose another port with PORT=…`);
}

function listening(wanted) {
  return new Promise((done) => {
    const probe = connect({ port: wanted, host: '127.0.0.1' });
    probe.once('connect', () => (probe.destroy(), done(true)));
    probe.once('error', () => done(false));
  });
}
