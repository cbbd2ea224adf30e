import type { Logger } from 'pino';
import type { Clock } from '../clock.js';
import type { Database } from '../db/data-source.js';
import { ClockRound } from './clock-round.js';

/**
 * What comes by itself with business time: ends agreements whose term is over, reminds of deadlines, of coverage gaps and of reports that are owed.
 * Talks to: `app.expire_agreements`, `app.remind_agreements`, `app.remind_gaps`, `app.remind_reports`.
 */
export class Reminders extends ClockRound {
  constructor(database: Pick<Database, 'call'>, clock: Clock, log: Logger) {
    super(database, clock, log, {
      everyMs: 600_000,
      calls: ['select app.expire_agreements($1)', 'select app.remind_agreements($1)', 'select app.remind_gaps($1)', 'select app.remind_reports($1)'],
      failure: 'terms, deadlines and coverage gaps could not be looked after',
    });
  }
}
