import { randomBytes } from 'node:crypto';
import { FixedClock } from '@jiedui/server/clock';
import { readConfig, type Config } from '@jiedui/server/config';
import type { RequestState } from '@jiedui/server/http/context';
import { createServer, type Server, type ServerOptions } from '@jiedui/server/http/server';
import type { TestDatabase } from './database.js';

/** A real server in this process, on a port of its own, with business time standing still. */
export interface TestServer {
  readonly address: string;
  readonly clock: FixedClock;
  readonly database: TestDatabase;
  readonly server: Server;
  /** What became of each GraphQL request, by its request id. */
  readonly requests: ReadonlyMap<string, RequestState>;
  close(): Promise<void>;
}

/** Business time of a test that does not say otherwise. */
export const TEST_INSTANT = '2022-04-01T08:30:00+08:00';

const FIELD_KEYS = `test:${randomBytes(32).toString('base64')}`;

/** Starts a server on the database; `settings` override those of a test (a small pool, introspection). */
export async function startServer(
  database: TestDatabase, settings: Partial<Config> = {}, instant: string = TEST_INSTANT, options: Pick<ServerOptions, 'reading' | 'log'> = {},
): Promise<TestServer> {
  const clock = new FixedClock(instant);
  const requests = new Map<string, RequestState>();
  const config = readConfig({
    APP_DATABASE_URL: database.appUrl,
    FIELD_KEYS,
    POOL_SIZE: process.env.TEST_POOL_SIZE ?? '4',
    PORT: '0',
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'error',
    RATE_LIMIT: '10000000',
    DRAIN_MS: '0',
    // A machine busy with other tests is no reason to answer 503.
    MOST_LAG_MS: '0',
    POOL_WAIT_MS: '30000',
    STATEMENT_TIMEOUT_MS: '20000',
  });
  const server = await createServer({
    ...options,
    config: { ...config, ...settings },
    clock,
    onRequest: (state) => void requests.set(state.requestId, state),
  });
  const address = await server.listen();
  return { address, clock, database, server, requests, close: () => server.close() };
}
