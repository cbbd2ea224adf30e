import type { Logger } from 'pino';
import type { Clock } from '../clock.js';
import type { Database } from '../db/data-source.js';
import { ClockRound } from './clock-round.js';

/** Ends agreements whose term is over and reminds of deadlines, by business time. Talks to: `app.expire_agreements`, `app.remind_agreements`. */
export class AgreementTerms extends ClockRound {
  constructor(database: Pick<Database, 'call'>, clock: Clock, log: Logger) {
    super(database, clock, log, {
      everyMs: 600_000,
      calls: ['select app.expire_agreements($1)', 'select app.remind_agreements($1)'],
      failure: 'the terms of agreements could not be looked after; the next round tries again',
    });
  }
}
