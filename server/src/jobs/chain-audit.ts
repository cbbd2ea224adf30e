import type { Logger } from 'pino';
import type { Database } from '../db/data-source.js';
import { Rounds } from './rounds.js';

const EVERY_MS = 1_000;
/** Each batch looks through all that waits: small ones after a large import would look through it again and again. */
const BATCH = 20_000;
/** Longer than nearly all transactions last: each round looks through what was written since, after a large import most of all. */
const RECENT_MS = 5_000;
/** What longer ones wrote. */
const LONG_MS = 2 * 60_000;
const LONG_EVERY_ROUNDS = 30;
/** A round over everything catches what was written while no server ran. */
const SWEEP_EVERY_ROUNDS = 600;

/** Links audit events into their tenant's chain within a second, those of an import of minutes within half a minute. Talks to: `app.chain_audit`, which lets one caller in. */
export class ChainAudit extends Rounds {
  readonly #database: Pick<Database, 'call'>;
  #rounds = 0;

  constructor(database: Pick<Database, 'call'>, log: Logger) {
    super(log, EVERY_MS, 'audit events could not be linked');
    this.#database = database;
  }

  /** Everything that waits is linked, batch by batch. */
  protected override async round(): Promise<void> {
    const since = this.#rounds % SWEEP_EVERY_ROUNDS === 0 ? null : new Date(Date.now() - (this.#rounds % LONG_EVERY_ROUNDS === 0 ? LONG_MS : RECENT_MS));
    while ((await this.#batch(since)) === BATCH) continue;
    this.#rounds += 1;
  }

  async #batch(since: Date | null): Promise<number> {
    const [row] = await this.#database.call<{ linked: number }>('select app.chain_audit($1, $2) as linked', [BATCH, since]);
    return row?.linked ?? 0;
  }
}
