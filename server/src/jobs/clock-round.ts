import type { Logger } from 'pino';
import type { Clock } from '../clock.js';
import type { Database } from '../db/data-source.js';

/** What a round does, how often, and what the log says when it could not. */
export interface RoundPlan {
  readonly everyMs: number;
  /** Calls of SQL functions that take business time. */
  readonly calls: readonly string[];
  readonly failure: string;
}

/** Does what time alone brings about, by business time, in rounds. Talks to: the SQL functions that it is given. */
export class ClockRound {
  readonly #database: Pick<Database, 'call'>;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #plan: RoundPlan;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;

  constructor(database: Pick<Database, 'call'>, clock: Clock, log: Logger, plan: RoundPlan) {
    this.#database = database;
    this.#clock = clock;
    this.#log = log;
    this.#plan = plan;
  }

  start(): void {
    this.#timer ??= setInterval(() => void this.run(), this.#plan.everyMs).unref();
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
      for (const call of this.#plan.calls) await this.#database.call(call, [now]);
    } catch (error) {
      this.#log.warn({ err: error }, this.#plan.failure);
    }
  }
}
