import { readConfig } from './config.js';
import { createServer } from './http/server.js';

// Responsible for one server process: settings in, an orderly end on SIGTERM. Talks to: createServer.

const DRAIN_MS = 15_000;

try {
  const server = await createServer({ config: readConfig(process.env) });
  const { log } = server.services;
  let ending = false;
  const end = (reason: string) => {
    if (ending) return;
    ending = true;
    log.info({ reason }, 'draining');
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    server.close().then(() => process.exit(0), (error: unknown) => {
      log.error({ err: error }, 'did not end cleanly');
      process.exit(1);
    });
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => end(signal));
  // The channel to the process that started this one closes when that one dies, however it dies.
  process.on('disconnect', () => end('parent gone'));
  log.info({ address: await server.listen() }, 'listening');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
