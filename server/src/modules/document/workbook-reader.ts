import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { RawRow } from './sheet.js';

/** The library is found from here: a process that is given its program as text has no place of its own. */
const require = createRequire(import.meta.url);
const LIBRARY = pathToFileURL(require.resolve('hucre/xlsx')).href;
/** A workbook whose cells do not fit ends its process, never the server. */
const MOST_MEGABYTES = 1_024;
/** Cells live until their rows are handed over: with room for that long they are not copied to and fro meanwhile. */
const YOUNG_MEGABYTES = 32;

// Rows are taken as they are parsed, so that the first of them are worked on while the rest is being unpacked.
const PROGRAM = `
import { streamXlsxRows } from ${JSON.stringify(LIBRARY)};
let rows = [], read = 0, ended = false, wake = () => undefined;
process.on('disconnect', () => process.exit());
process.once('message', async (bytes) => {
  process.on('message', async (size) => {
    while (rows.length < size && !ended) await new Promise((resolve) => (wake = resolve));
    process.send({ rows: rows.splice(0, size), read, ended });
  });
  for await (const { index, values } of streamXlsxRows(bytes)) {
    if (index > 0 && !values.some((cell) => cell !== null && cell !== '')) continue;
    rows.push({ row: index + 1, cells: values });
    read += 1;
    wake();
  }
  ended = true;
  wake();
});
process.send({});
`;

/** Rows of a workbook, and how far its reading has come with them. */
export interface ReadRows {
  readonly rows: readonly RawRow[];
  /** Rows read so far, the header among them; more than were handed out. */
  readonly read: number;
  /** Nothing is left to be read; what was read may still be waiting. */
  readonly ended: boolean;
}

/**
 * The first sheet of a workbook, unpacked and parsed in a process of its own: others are answered meanwhile, the server's
 * memory holds no more of it than the rows it asks for, and a file that breaks the reader breaks nothing else. Whoever
 * opened it closes it.
 */
export class WorkbookReader {
  readonly #process: ChildProcess;
  #ended: Error | null = null;
  #awaited: { readonly resolve: (message: unknown) => void; readonly reject: (reason: Error) => void } | null = null;

  private constructor() {
    this.#process = spawn(process.execPath, [`--max-old-space-size=${MOST_MEGABYTES}`, `--max-semi-space-size=${YOUNG_MEGABYTES}`, '--input-type=module', '--eval', PROGRAM], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'advanced', env: {},
    });
    this.#process.on('message', (message) => this.#awaited?.resolve(message));
    this.#process.on('error', (error) => this.#end(error));
    this.#process.on('exit', () => this.#end(new Error('the reader has ended')));
  }

  /** Begins to read. That the bytes are no workbook, or one that does not fit, is learnt from `next`. */
  static async open(bytes: Buffer): Promise<WorkbookReader> {
    const reader = new WorkbookReader();
    await reader.#ask(null);
    reader.#process.send(bytes);
    return reader;
  }

  /** So many of the rows that follow, or the last ones; the first of all is the sheet's first row. Rejects where there is no workbook. */
  async next(size: number): Promise<ReadRows> {
    return (await this.#ask(size)) as ReadRows;
  }

  close(): void {
    this.#process.kill('SIGKILL');
  }

  #ask(size: number | null): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#ended) {
        reject(this.#ended);
        return;
      }
      this.#awaited = { resolve, reject };
      if (size !== null) this.#process.send(size);
    });
  }

  #end(reason: Error): void {
    this.#ended ??= reason;
    this.#awaited?.reject(this.#ended);
  }
}
