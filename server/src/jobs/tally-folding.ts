import type { Logger } from 'pino';
import type { Database } from '../db/data-source.js';
import { Rounds } from './rounds.js';

const EVERY_MS = 5_000;
const BATCH = 5_000;

/** Folds the lines that writers leave in the tallies, so that a dashboard reads one line for each count, and sums them over what an office reaches. Talks to: `app.fold_tallies`, which lets one caller in. */
export class TallyFolding extends Rounds {
  readonly #database: Pick<Database, 'call'>;

  constructor(database: Pick<Database, 'call'>, log: Logger) {
    super(log, EVERY_MS, 'tallies could not be folded');
    this.#database = database;
  }

  /** Everything that waits is folded, batch by batch. */
  protected override async round(): Promise<void> {
    while ((await this.#batch()) >= BATCH) continue;
  }

  async #batch(): Promise<number> {
    const [row] = await this.#database.call<{ folded: number }>('select app.fold_tallies($1) as folded', [BATCH]);
    return row?.folded ?? 0;
  }
}
