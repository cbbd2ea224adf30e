import { may, refusal } from '../../access/authorize.js';
import type { FieldCrypto } from '../../crypto/provider.js';
import { formatKey, parseKey, type Key } from '../../db/key.js';
import { newIds } from '../../db/insert-many.js';
import type { Tx } from '../../db/unit-of-work.js';
import { badInput, forbidden } from '../../graphql/errors.js';
import { Refusal, refuse, type ProblemInput } from '../../graphql/refusal.js';
import { whyNot } from '../../states/decide.js';
import { changeRow, lockRow } from '../../states/transition.js';
import { CalendarImport } from './calendar.import.js';
import { ImportBatch, SHOWN } from './import-batch.js';
import type { ImportHandler, ImportKindName } from './import-kind.js';
import { ImportProgress } from './import-progress.js';
import type { ImportFault, ImportRow } from './import-row.js';
import { importMachine } from './import.states.js';
import { InstitutionImport } from './institution.import.js';
import { PairingImport } from './pairing.import.js';
import { dropSlices, ImportSlices, madeBy, noteMade, slicesOf } from './import-slices.js';
import { LineReader, readHeader, shownOf, type Checked, type Line, type LineFault, type Sheet } from './sheet.js';
import { SpreadsheetFault, openWorkbook } from './spreadsheet.js';
import { AttendanceImport } from './attendance.import.js';
import { StaffImport } from './staff.import.js';

const UNIQUE_VIOLATION = '23505';

/** A file as it was uploaded. */
export interface Upload {
  readonly fileName: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly fileHash: string;
  readonly bytes: Buffer;
}

/** A file whose header has been understood, before the database was asked. Whoever reads it closes it. */
export interface ReadUpload {
  readonly fileName: string;
  readonly fileHash: string;
  /** Its rows in their order, some at a time, and how many there are in all: null until that is known. Throws SpreadsheetFault. */
  slices(size: number): AsyncGenerator<Checked & { readonly rowCount: number; readonly total: number | null }>;
  close(): void;
}

/**
 * From a spreadsheet to rows, in two steps: a check that writes nothing but its own findings, and a commit of the rows
 * without faults, all of them or none. Goes through the rows slice by slice, the next one being read while the database
 * works on the last. Talks to: the handler of each kind.
 */
export class ImportService {
  readonly handlers: Readonly<Record<ImportKindName, ImportHandler>>;
  readonly progress = new ImportProgress();
  readonly #slices: ImportSlices;

  constructor(crypto: FieldCrypto) {
    this.#slices = new ImportSlices(crypto);
    this.handlers = {
      INSTITUTION: new InstitutionImport(), PAIRING: new PairingImport(), STAFF: new StaffImport(crypto), ATTENDANCE: new AttendanceImport(),
      CALENDAR: new CalendarImport(),
    };
  }

  /** Opens the file and understands its header. Throws SpreadsheetFault if it is none that could be imported. */
  async read(kind: ImportKindName, upload: Upload): Promise<ReadUpload> {
    const { sheet } = this.handlers[kind];
    const workbook = await openWorkbook(upload.bytes, sheet.mostRows);
    const read = readHeader(sheet, workbook.header);
    if ('faults' in read) {
      workbook.close();
      throw new SpreadsheetFault('列标题与模板不符', read.faults);
    }
    const lines = new LineReader(sheet, read.columns);
    return {
      fileName: upload.fileName, fileHash: upload.fileHash,
      async *slices(size) {
        for await (const { rows, total } of workbook.slices(size)) yield { ...lines.read(rows), rowCount: rows.length, total };
      },
      close: () => workbook.close(),
    };
  }

  /**
   * Asks the database about the rows, and keeps the findings as a batch of the acting organisation.
   * @param tell is told how many rows have been checked, and of how many as soon as that is known
   */
  async check(tx: Tx, kind: ImportKindName, upload: ReadUpload, targetId: string | null, tell: (done: number, total: number | null) => void = () => undefined): Promise<Key> {
    const handler = this.handlers[kind];
    const scopeId = tx.viewer.acting?.scopeId;
    if (scopeId === undefined || !tx.viewer.writable('OWN').has(scopeId)) throw forbidden();
    permit(tx, handler);
    const target = targetOf(handler, targetId);
    const [made] = await tx.query<{ id: string }>(
      `insert into import_batch (scope_id, kind, file_name, file_hash, target_id, total_rows, valid_rows, created_by)
       values ($1, $2, $3, $4, $5, 0, 0, $6) returning id`,
      [scopeId, kind, upload.fileName, upload.fileHash, target && formatKey(target), tx.viewer.user?.name ?? ''],
    );
    const key = { scopeId, id: made?.id ?? '' };
    const faults: ImportFault[] = [];
    const titles: ImportRow[] = [];
    let [done, valid] = [0, 0];
    await inTurn(upload.slices(handler.slice), async (slice) => {
      const against = await handler.faults(tx, slice.lines, target);
      faults.push(...slice.faults, ...shownFaults(handler.sheet, slice.lines, against));
      const wrong = new Set(against.map(({ row }) => row));
      const good = slice.lines.filter(({ row }) => !wrong.has(row));
      await this.#slices.keep(tx, key, good);
      titles.push(...good.slice(0, SHOWN - titles.length).map(({ row, values }) => ({ row, title: handler.sheet.titleOf(values) })));
      valid += good.length;
      tell(done += slice.rowCount, slice.total);
    });
    faults.sort((a, b) => a.row - b.row);
    await tx.query('update import_batch set total_rows = $3, valid_rows = $4, faults = $5, titles = $6 where scope_id = $1 and id = $2',
      [scopeId, key.id, done, valid, JSON.stringify(faults), JSON.stringify(titles)]);
    return key;
  }

  /** Writes the rows of a batch. A Refusal names each row that has become wrong since the check; then nothing is written. */
  async commit(tx: Tx, key: Key, revision?: number): Promise<void> {
    const { batch, handler, target } = await this.#lock(tx, key, 'commit', revision);
    const token = formatKey(key);
    const tell = (done: number) => this.progress.note(token, tx.viewer.orgId ?? '', { phase: 'WRITING', done, total: batch.validRows });
    tell(0);
    try {
      if (!handler.guarded) await this.#recheck(tx, key, handler, target);
      await this.#write(tx, key, handler, target, tell);
    } finally {
      this.progress.end(token);
    }
    await changeRow(tx, ImportBatch, key, { state: 'COMMITTED', committedAt: tx.now });
  }

  async discard(tx: Tx, key: Key, revision?: number): Promise<void> {
    await this.#lock(tx, key, 'discard', revision);
    await dropSlices(tx, key);
    await tx.query(`update import_batch set titles = '[]' where scope_id = $1 and id = $2`, [key.scopeId, key.id]);
    await changeRow(tx, ImportBatch, key, { state: 'DISCARDED' });
  }

  /** Takes back what the batch made, while nothing depends on it; otherwise a Refusal says what does. */
  async undo(tx: Tx, key: Key, revision?: number): Promise<void> {
    const { handler, target } = await this.#lock(tx, key, 'undo', revision);
    const kept: ProblemInput[] = [];
    for await (const made of madeBy(tx, key)) kept.push(...(await handler.undo(tx, made, target)));
    refuse(kept);
    await changeRow(tx, ImportBatch, key, { state: 'UNDONE', undoneAt: tx.now });
  }

  /** Where a unique constraint bites, the rows that it bit are named. */
  async #write(tx: Tx, key: Key, handler: ImportHandler, target: Key | null, tell: (done: number) => void): Promise<void> {
    const wrong: ProblemInput[] = [];
    let done = 0;
    await tx.query('savepoint import_write');
    try {
      await inTurn(this.#prepared(tx, key, handler, target), async ({ slice, lines, write }) => {
        const { made, faults } = await write();
        wrong.push(...rowProblems(handler.sheet, lines, faults));
        await noteMade(tx, key, slice, made);
        tell(done += slice.size);
      });
    } catch (error) {
      if (!handler.guarded || (error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
      await tx.query('rollback to savepoint import_write');
      await this.#recheck(tx, key, handler, target);
      throw error;
    }
    refuse(wrong);
  }

  async *#prepared(tx: Tx, key: Key, handler: ImportHandler, target: Key | null) {
    for (const slice of await slicesOf(tx, key)) {
      const [lines, ids] = await Promise.all([this.#slices.lines(tx, key, slice), newIds(tx, slice.size)]);
      yield { slice, lines, write: await handler.prepare(tx, lines, ids, target) };
    }
  }

  /** Everything is looked at once more before anything is written: of what it has just added itself, the planner knows nothing. */
  async #recheck(tx: Tx, key: Key, handler: ImportHandler, target: Key | null): Promise<void> {
    const wrong: ProblemInput[] = [];
    for (const slice of await slicesOf(tx, key)) {
      const lines = await this.#slices.lines(tx, key, slice);
      wrong.push(...rowProblems(handler.sheet, lines, await handler.recheck(tx, lines, target)));
    }
    refuse(wrong);
  }

  async #lock(tx: Tx, key: Key, action: keyof typeof importMachine.actions, revision?: number) {
    const batch = await lockRow(tx, ImportBatch, key, revision);
    const why = whyNot(importMachine, action, batch, tx.viewer);
    if (why) throw new Refusal([why]);
    const handler = this.handlers[batch.kind];
    permit(tx, handler);
    return { batch, handler, target: batch.targetId === null ? null : parseKey(batch.targetId) };
  }
}

/**
 * Each slice is worked on in its turn, and the next one made ready meanwhile: what it asks of the database lies there before
 * the work on the one in hand, and the work on it goes there before that is done, so that neither side waits for the other.
 */
async function inTurn<Slice>(slices: AsyncGenerator<Slice>, work: (slice: Slice) => Promise<void>): Promise<void> {
  let working: Promise<void> = Promise.resolve();
  let next = inHisTurn(slices.next());
  try {
    for (let at = await next; !at.done; at = await next) {
      next = inHisTurn(slices.next());
      const before = working;
      working = inHisTurn(work(at.value));
      await before;
    }
    await working;
  } finally {
    await Promise.allSettled([working, next]);
  }
}

/** Whoever fails is heard when he is waited for, not before. */
function inHisTurn<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

function shownFaults(sheet: Sheet, lines: readonly Line[], faults: readonly LineFault[]): ImportFault[] {
  const byRow = new Map(lines.map((line) => [line.row, line]));
  return faults.flatMap((fault) => {
    const line = byRow.get(fault.row);
    return line ? [shownOf(sheet, line, fault)] : [];
  });
}

function rowProblems(sheet: Sheet, lines: readonly Line[], faults: readonly LineFault[]): ProblemInput[] {
  return shownFaults(sheet, lines, faults).map(({ row, column, message, expected }) => ({
    code: 'ROW_CHANGED', path: `rows.${row}.${column}`, message: `第 ${row} 行 ${column}：${message}`, fix: expected, numbers: { row },
  }));
}

function permit(tx: Tx, handler: ImportHandler): void {
  const refused = refusal(may(handler.permission), tx.viewer);
  if (refused) throw refused;
}

function targetOf(handler: ImportHandler, targetId: string | null): Key | null {
  if (!handler.needsTarget) return null;
  if (targetId === null) throw badInput('须指明方案。', [{ path: 'programmeId', message: '结对须导入到一个方案' }]);
  return parseKey(targetId);
}
