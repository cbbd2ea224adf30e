import type { Logger } from 'pino';
import type { Database } from '../db/data-source.js';

const EVERY_MS = 1_000;
/** Each batch looks through all that waits: small ones after a large import would look through it again and again. */
const BATCH = 5_000;
/** Longer than transactions last; what a still longer one wrote is linked by the next sweep. */
const RECENT_MS = 60_000;
/** A round over everything catches what was written while no server ran. */
const SWEEP_EVERY_ROUNDS = 600;

/** Links audit events into their tenant's chain within a second. Talks to: `app.chain_audit`, which lets one caller in. */
export class ChainAudit {
  readonly #database: Pick<Database, 'call'>;
  readonly #log: Logger;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #rounds = 0;

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

  /** One round: everything that waits is linked, batch by batch. A round that is under way is joined. */
  run(): Promise<void> {
    this.#running ??= this.#round().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #round(): Promise<void> {
    const since = this.#rounds % SWEEP_EVERY_ROUNDS === 0 ? null : new Date(Date.now() - RECENT_MS);
    try {
      while ((await this.#batch(since)) === BATCH) continue;
      this.#rounds += 1;
    } catch (error) {
      this.#log.warn({ err: error }, 'audit events could not be linked; the next round tries again');
    }
  }

  async #batch(since: Date | null): Promise<number> {
    const [row] = await this.#database.call<{ linked: number }>('select app.chain_audit($1, $2) as linked', [BATCH, since]);
    return row?.linked ?? 0;
  }
}
