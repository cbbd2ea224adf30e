import type { Logger } from 'pino';
import type { Database } from '../db/data-source.js';

const EVERY_MS = 5_000;
const BATCH = 5_000;

/** Folds the lines that writers leave in the tallies, so that a dashboard reads one line for each count. Talks to: `app.fold_tallies`, which lets one caller in. */
export class TallyFolding {
  readonly #database: Pick<Database, 'call'>;
  readonly #log: Logger;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;

  constructor(database: Pick<Database, 'call'>, log: Logger) {
    this.#database = database;
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

  /** One round: everything that waits is folded, batch by batch. A round that is under way is joined. */
  run(): Promise<void> {
    this.#running ??= this.#round().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #round(): Promise<void> {
    try {
      while ((await this.#batch()) >= BATCH) continue;
    } catch (error) {
      this.#log.warn({ err: error }, 'tallies could not be folded; the next round tries again');
    }
  }

  async #batch(): Promise<number> {
    const [row] = await this.#database.call<{ folded: number }>('select app.fold_tallies($1) as folded', [BATCH]);
    return row?.folded ?? 0;
  }
}
