import type { Logger } from 'pino';
import type { Clock } from '../clock.js';
import type { Database } from '../db/data-source.js';

const EVERY_MS = 600_000;

/**
 * What comes by itself with business time: ends agreements whose term is over, reminds of deadlines and of coverage gaps.
 * Talks to: `app.expire_agreements`, `app.remind_agreements`, `app.remind_gaps`.
 */
export class Reminders {
  readonly #database: Pick<Database, 'call'>;
  readonly #clock: Clock;
  readonly #log: Logger;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;

  constructor(database: Pick<Database, 'call'>, clock: Clock, log: Logger) {
    this.#database = database;
    this.#clock = clock;
    this.#log = log;
  }

  start(): void {
    this.#timer ??= setInterval(() => void this.run(), EVERY_MS).unref();
  }

  /** Ends the rounds and waits for the one under way. */
  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    await this.#running;
  }

  /** One round. A round that is under way is joined. */
  run(): Promise<void> {
    this.#running ??= this.#round().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #round(): Promise<void> {
    const now = this.#clock.now().toISOString();
    try {
      await this.#database.call('select app.expire_agreements($1)', [now]);
      await this.#database.call('select app.remind_agreements($1)', [now]);
      await this.#database.call('select app.remind_gaps($1)', [now]);
    } catch (error) {
      this.#log.warn({ err: error }, 'terms, deadlines and coverage gaps could not be looked after; the next round tries again');
    }
  }
}
