import type { Logger } from 'pino';
import type { Database } from '../db/data-source.js';

const EVERY_MS = 15_000;

/** Remembers which sessions were used and tells the database in batches, so that reading stays reading. */
export class SessionTouches {
  readonly #database: Database;
  readonly #log: Logger;
  readonly #seen = new Map<string, Buffer>();
  readonly #timer: NodeJS.Timeout;

  constructor(database: Database, log: Logger) {
    this.#database = database;
    this.#log = log;
    this.#timer = setInterval(() => void this.flush(), EVERY_MS).unref();
  }

  seen(sessionHash: Buffer): void {
    this.#seen.set(sessionHash.toString('base64'), sessionHash);
  }

  /** Writes what has gathered. A failure is logged: the sessions will be seen again. */
  async flush(): Promise<void> {
    if (this.#seen.size === 0) return;
    const hashes = [...this.#seen.values()];
    this.#seen.clear();
    try {
      await this.#database.call('select app.touch_sessions($1)', [hashes]);
    } catch (error) {
      this.#log.warn({ err: error }, 'sessions could not be marked as seen');
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }
}
