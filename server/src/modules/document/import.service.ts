import { may, refusal } from '../../access/authorize.js';
import type { FieldCrypto } from '../../crypto/provider.js';
import { formatKey, parseKey, type Key } from '../../db/key.js';
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
import { dropSlices, keepSlice, madeBy, noteMade, slicesOf, type Slice } from './import-slices.js';
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
  readonly totalRows: number;
  /** Its rows in their order, some at a time. */
  slices(size: number): AsyncGenerator<Checked>;
  close(): Promise<void>;
}

/**
 * From a spreadsheet to rows, in two steps: a check that writes nothing but its own findings, and a commit of the rows
 * without faults, all of them or none. Goes through the rows slice by slice, the next one being read while the database
 * works on the last. Talks to: the handler of each kind.
 */
export class ImportService {
  readonly handlers: Readonly<Record<ImportKindName, ImportHandler>>;
  readonly progress = new ImportProgress();

  constructor(crypto: FieldCrypto) {
    this.handlers = {
      INSTITUTION: new InstitutionImport(), PAIRING: new PairingImport(), STAFF: new StaffImport(crypto), ATTENDANCE: new AttendanceImport(),
      CALENDAR: new CalendarImport(),
    };
  }

  /** Opens the file and understands its header. Throws SpreadsheetFault if it is none that could be imported. */
  async read(kind: ImportKindName, upload: Upload): Promise<ReadUpload> {
    const { sheet } = this.handlers[kind];
    const workbook = await openWorkbook(upload.bytes);
    const read = readHeader(sheet, workbook.header);
    const fault = 'faults' in read ? new SpreadsheetFault('列标题与模板不符', read.faults)
      : workbook.rowCount > sheet.mostRows ? new SpreadsheetFault(`共 ${workbook.rowCount} 行，超过每个文件 ${sheet.mostRows} 行的上限，请拆分后分别导入`) : null;
    if (fault || 'faults' in read) {
      await workbook.close();
      throw fault;
    }
    const lines = new LineReader(sheet, read.columns);
    return {
      fileName: upload.fileName, fileHash: upload.fileHash, totalRows: workbook.rowCount,
      async *slices(size) {
        for (let from = 0; from < workbook.rowCount; from += size) yield lines.read(await workbook.rows(from, from + size));
      },
      close: () => workbook.close(),
    };
  }

  /**
   * Asks the database about the rows, and keeps the findings as a batch of the acting organisation.
   * @param tell is told how many rows have been checked
   */
  async check(tx: Tx, kind: ImportKindName, upload: ReadUpload, targetId: string | null, tell: (done: number) => void = () => undefined): Promise<Key> {
    const handler = this.handlers[kind];
    const scopeId = tx.viewer.acting?.scopeId;
    if (scopeId === undefined || !tx.viewer.writable('OWN').has(scopeId)) throw forbidden();
    permit(tx, handler);
    const target = targetOf(handler, targetId);
    const [made] = await tx.query<{ id: string }>(
      `insert into import_batch (scope_id, kind, file_name, file_hash, target_id, total_rows, valid_rows, created_by)
       values ($1, $2, $3, $4, $5, $6, 0, $7) returning id`,
      [scopeId, kind, upload.fileName, upload.fileHash, target && formatKey(target), upload.totalRows, tx.viewer.user?.name ?? ''],
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
      await keepSlice(tx, key, await handler.kept(tx, good));
      titles.push(...good.slice(0, SHOWN - titles.length).map(({ row, values }) => ({ row, title: handler.sheet.titleOf(values) })));
      valid += good.length;
      tell(Math.min(done += handler.slice, upload.totalRows));
    });
    faults.sort((a, b) => a.row - b.row);
    await tx.query('update import_batch set valid_rows = $3, faults = $4, titles = $5 where scope_id = $1 and id = $2',
      [scopeId, key.id, valid, JSON.stringify(faults), JSON.stringify(titles)]);
    return key;
  }

  /** Writes the rows of a batch. A Refusal names each row that has become wrong since the check; then nothing is written. */
  async commit(tx: Tx, key: Key, revision?: number): Promise<void> {
    const { batch, handler, target } = await this.#lock(tx, key, 'commit', revision);
    const token = formatKey(key);
    const tell = (done: number) => this.progress.note(token, tx.viewer.orgId ?? '', { phase: 'WRITING', done, total: batch.validRows });
    tell(0);
    const slices = await slicesOf(tx, key);
    try {
      if (!handler.guarded) await recheck(tx, slices, handler, target);
      await this.#write(tx, slices, handler, target, tell);
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
  async #write(tx: Tx, slices: readonly Slice[], handler: ImportHandler, target: Key | null, tell: (done: number) => void): Promise<void> {
    const wrong: ProblemInput[] = [];
    let done = 0;
    await tx.query('savepoint import_write');
    try {
      for (const slice of slices) {
        const { made, faults } = await handler.commit(tx, slice, target);
        if (faults.length > 0) wrong.push(...rowProblems(handler.sheet, await slice.lines(), faults));
        await noteMade(tx, slice, made);
        tell(done += slice.size);
      }
    } catch (error) {
      if (!handler.guarded || (error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
      await tx.query('rollback to savepoint import_write');
      await recheck(tx, slices, handler, target);
      throw error;
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

/** Everything is looked at once more before anything is written: of what it has just added itself, the planner knows nothing. */
async function recheck(tx: Tx, slices: readonly Slice[], handler: ImportHandler, target: Key | null): Promise<void> {
  const wrong: ProblemInput[] = [];
  for (const slice of slices) {
    const lines = await slice.lines();
    wrong.push(...rowProblems(handler.sheet, lines, await handler.recheck(tx, lines, target)));
  }
  refuse(wrong);
}

/** Each slice is worked on in its turn, and the one after it is made meanwhile. */
async function inTurn<Slice>(slices: AsyncGenerator<Slice>, work: (slice: Slice) => Promise<void>): Promise<void> {
  let working: Promise<void> = Promise.resolve();
  for await (const slice of slices) {
    await working;
    working = work(slice);
    // Whoever fails is heard at the next turn.
    working.catch(() => undefined);
  }
  await working;
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
