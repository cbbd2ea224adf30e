import type { Logger } from 'pino';
import type { Clock } from '../clock.js';
import type { Database } from '../db/data-source.js';
import { linesOf, resultOf, type ResultRow } from '../modules/evaluation/result-due.service.js';
import { packOf } from '../modules/programme/pack-lineage.js';
import { Rounds } from './rounds.js';

const EVERY_MS = 60_000;
const BATCH = 200;

/** Judges the results that took effect before it was kept what they oblige to, once each. Talks to: `app.unjudged_results`, `app.judge_results`. */
export class ResultDues extends Rounds {
  constructor(private readonly database: Pick<Database, 'call'>, private readonly clock: Clock, log: Logger) {
    super(log, EVERY_MS, 'what earlier results oblige to could not be judged');
  }

  /** Everything that waits is judged, batch by batch. */
  protected override async round(): Promise<void> {
    while ((await this.#batch()) > 0) continue;
  }

  async #batch(): Promise<number> {
    const found = await this.database.call<{ result: ResultRow }>('select r as result from app.unjudged_results($1) r', [BATCH]);
    if (found.length === 0) return 0;
    const rows = found.map(({ result }) => resultOf(result));
    await this.#load(rows);
    const keys = rows.map(({ scopeId, id }) => ({ scope_id: scopeId, id }));
    const [row] = await this.database.call<{ judged: number }>('select app.judge_results($1, $2::jsonb, $3::jsonb) as judged', [this.clock.now().toISOString(), JSON.stringify(keys), JSON.stringify(linesOf(rows))]);
    return row?.judged ?? 0;
  }

  /** The versions that the results pin, each once; what was read stays (C-12). */
  async #load(rows: readonly ResultRow[]): Promise<void> {
    const pins = new Map(rows.map((row) => [`${row.packCode}@${row.packVersion}`, row]));
    for (const { packCode, packVersion } of pins.values()) {
      const [row] = await this.database.call<{ lineage: unknown[] | null }>('select app.pack_lineage($1, $2) as lineage', [packCode, packVersion]);
      packOf(packCode, packVersion, row?.lineage ?? []);
    }
  }
}
