import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Cell, RawRow } from './sheet.js';

/** The library is found from here: a thread that is given its program as text has no place of its own. */
const require = createRequire(import.meta.url);
const LIBRARY = require.resolve('read-excel-file/node');
/** A workbook whose cells do not fit ends its thread, never the server. */
const MOST_MEGABYTES = 1_024;

const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
const { readSheet } = require(workerData.library);
readSheet(Buffer.from(workerData.bytes)).then(([header = [], ...below]) => {
  const rows = below.map((cells, at) => ({ row: at + 2, cells })).filter(({ cells }) => cells.some((cell) => cell !== null));
  parentPort.on('message', ({ from, to }) => parentPort.postMessage(rows.slice(from, to)));
  parentPort.postMessage({ header, rowCount: rows.length });
});
`;

/**
 * The first sheet of a workbook, unpacked and parsed on a thread of its own: others are answered meanwhile, and its rows
 * come over slice by slice. Whoever opened it closes it.
 */
export class WorkbookReader {
  header: readonly Cell[] = [];
  /** Rows below the header that hold anything. */
  rowCount = 0;
  readonly #worker: Worker;
  #ended: Error | null = null;
  #awaited: { readonly resolve: (message: unknown) => void; readonly reject: (reason: Error) => void } | null = null;

  private constructor(bytes: Buffer) {
    this.#worker = new Worker(PROGRAM, { eval: true, workerData: { library: LIBRARY, bytes }, resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } });
    this.#worker.on('message', (message) => this.#awaited?.resolve(message));
    this.#worker.on('error', (error) => this.#end(error as Error));
    this.#worker.on('exit', () => this.#end(new Error('the thread has ended')));
  }

  /** Rejects where the bytes are no workbook, or one that does not fit. */
  static async open(bytes: Buffer): Promise<WorkbookReader> {
    const reader = new WorkbookReader(bytes);
    try {
      const { header, rowCount } = (await reader.#next()) as Pick<WorkbookReader, 'header' | 'rowCount'>;
      return Object.assign(reader, { header, rowCount });
    } catch (error) {
      await reader.close();
      throw error;
    }
  }

  /** Rows from number `from` (0: the first) to before `to`. */
  async rows(from: number, to: number): Promise<RawRow[]> {
    const answer = this.#next();
    this.#worker.postMessage({ from, to }, []);
    return (await answer) as RawRow[];
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #next(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#ended) reject(this.#ended);
      else this.#awaited = { resolve, reject };
    });
  }

  #end(reason: Error): void {
    this.#ended ??= reason;
    this.#awaited?.reject(this.#ended);
  }
}
