import type { Logger } from 'pino';
import type { Clock } from '../clock.js';
import type { Database } from '../db/data-source.js';
import { Rounds } from './rounds.js';

/** What a round does, how often, and what the log says when it could not. */
export interface RoundPlan {
  readonly everyMs: number;
  /** Calls of SQL functions that take business time. */
  readonly calls: readonly string[];
  readonly failure: string;
}

/** Does what time alone brings about, by business time, in rounds. Talks to: the SQL functions that it is given. */
export class ClockRound extends Rounds {
  readonly #database: Pick<Database, 'call'>;
  readonly #clock: Clock;
  readonly #calls: readonly string[];

  constructor(database: Pick<Database, 'call'>, clock: Clock, log: Logger, { everyMs, calls, failure }: RoundPlan) {
    super(log, everyMs, failure);
    this.#database = database;
    this.#clock = clock;
    this.#calls = calls;
  }

  protected override async round(): Promise<void> {
    const now = this.#clock.now().toISOString();
    for (const call of this.#calls) await this.#database.call(call, [now]);
  }
}
