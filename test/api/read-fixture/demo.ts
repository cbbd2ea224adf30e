import { randomBytes } from 'node:crypto';
import { demoAccounts } from '@jiedui/server/demo/accounts';
import { loadDemo } from '@jiedui/server/demo/load';
import { pino, type Logger } from 'pino';
import { as, type Answer, type Caller } from '../../kit/as.js';
import { createDatabase, type TestDatabase } from '../../kit/database.js';
import { startServer, TEST_INSTANT, type TestServer } from '../../kit/server.js';

/** One answer, with why it was loaded instead of planned. */
export interface Compared {
  readonly data: unknown;
  readonly errors: readonly unknown[];
  readonly statements: number;
  readonly fallbacks: readonly string[];
}

export type Way = 'rows' | 'levels' | 'loaders';

/** The demonstration behind three servers that differ in how they read. */
export interface DemoServers {
  readonly database: TestDatabase;
  readonly servers: Readonly<Record<Way, TestServer>>;
  ask(way: Way, login: string, query: string, variables?: Record<string, unknown>): Promise<Compared>;
  close(): Promise<void>;
}

const WAYS = { rows: { fewScopes: 1_000 }, levels: { fewScopes: 0 }, loaders: { reading: 'loaders' } } as const;

export async function openDemoServers(): Promise<DemoServers> {
  const database = await createDatabase();
  const FIELD_KEYS = `1:${randomBytes(32).toString('base64')}`;
  await loadDemo({ adminUrl: database.adminUrl, APP_DATABASE_URL: database.appUrl, FIELD_KEYS });
  const fallbacks: string[] = [];
  const log: Logger = pino({ level: 'warn' }, { write: (line: string) => note(fallbacks, line) });
  const start = (way: Way): Promise<TestServer> => startServer(database, { fieldKeys: [FIELD_KEYS] }, TEST_INSTANT, { reading: WAYS[way], log });
  const servers = { rows: await start('rows'), levels: await start('levels'), loaders: await start('loaders') };
  const callers = new Map<string, Caller>();
  return {
    database,
    servers,
    ask: async (way, login, query, variables) => {
      const name = `${way} ${login}`;
      const caller = callers.get(name) ?? as(servers[way], login);
      callers.set(name, caller);
      fallbacks.length = 0;
      return comparable(await caller.run(query, variables), fallbacks);
    },
    close: async () => {
      await Promise.all(Object.values(servers).map((server) => server.close()));
      await database.drop();
    },
  };
}

/** Logins of the demonstration, one for each role and organisation. */
export const logins: readonly string[] = demoAccounts.map(({ login }) => login);

function note(fallbacks: string[], line: string): void {
  const { reason } = JSON.parse(line) as { reason?: string };
  if (reason !== undefined) fallbacks.push(reason);
}

/** Request ids differ from request to request and are left out. */
function comparable({ data, errors, statements }: Answer<unknown>, fallbacks: readonly string[]): Compared {
  const shown = errors.map(({ extensions: { requestId: _requestId, ...extensions }, ...error }) => ({ ...error, extensions }));
  return { data, errors: shown, statements, fallbacks: [...fallbacks] };
}
