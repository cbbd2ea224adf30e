import type { Logger } from 'pino';
import type { Clock } from '../clock.js';
import type { Database } from '../db/data-source.js';
import { ClockRound } from './clock-round.js';

/** Marks orders whose minute is over and reminds the units, by business time. Talks to: `app.overdue_rectifications`, `app.remind_rectifications`. */
export class RectificationTerms extends ClockRound {
  constructor(database: Pick<Database, 'call'>, clock: Clock, log: Logger) {
    super(database, clock, log, {
      everyMs: 60_000,
      calls: ['select app.overdue_rectifications($1)', 'select app.remind_rectifications($1)'],
      failure: 'orders to put something right could not be looked after',
    });
  }
}
