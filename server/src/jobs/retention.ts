import type { Logger } from 'pino';
import type { Clock } from '../clock.js';
import type { Database } from '../db/data-source.js';

/** How long what is kept in full, in months; afterwards it is made coarse (K-14). */
export const RETENTION_MONTHS = { attendancePosition: 12 } as const;

const EVERY_MS = 3_600_000;

/** Makes coarse what is older than its class may be kept in full. Talks to: the database's functions. */
export class Retention {
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;

  constructor(private readonly database: Pick<Database, 'call'>, private readonly clock: Clock, private readonly log: Logger) {}

  start(): void {
    this.#timer ??= setInterval(() => void this.run(), EVERY_MS).unref();
  }

  /** Ends the rounds and waits for the one under way. */
  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    await this.#running;
  }

  /** One round over everything. */
  run(): Promise<void> {
    this.#running ??= this.#round().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #round(): Promise<void> {
    const before = this.clock.now();
    before.setUTCMonth(before.getUTCMonth() - RETENTION_MONTHS.attendancePosition);
    try {
      const [row] = await this.database.call<{ changed: number }>('select app.coarsen_locations($1) as changed', [before]);
      if ((row?.changed ?? 0) > 0) this.log.info({ positions: row?.changed }, 'positions made coarse');
    } catch (error) {
      this.log.warn({ err: error }, 'positions could not be made coarse; the next round tries again');
    }
  }
}
