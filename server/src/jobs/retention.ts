import type { Logger } from 'pino';
import type { Clock } from '../clock.js';
import type { Database } from '../db/data-source.js';
import { Rounds } from './rounds.js';

/** How long what is kept in full, in months; afterwards it is made coarse (K-14). */
export const RETENTION_MONTHS = { attendancePosition: 12 } as const;

const EVERY_MS = 3_600_000;

/** Makes coarse what is older than its class may be kept in full. Talks to: the database's functions. */
export class Retention extends Rounds {
  constructor(private readonly database: Pick<Database, 'call'>, private readonly clock: Clock, log: Logger) {
    super(log, EVERY_MS, 'positions could not be made coarse');
  }

  protected override async round(): Promise<void> {
    const before = this.clock.now();
    before.setUTCMonth(before.getUTCMonth() - RETENTION_MONTHS.attendancePosition);
    const [row] = await this.database.call<{ changed: number }>('select app.coarsen_locations($1) as changed', [before]);
    if ((row?.changed ?? 0) > 0) this.log.info({ positions: row?.changed }, 'positions made coarse');
  }
}
