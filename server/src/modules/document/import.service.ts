import { may, refusal } from '../../access/authorize.js';
import type { FieldCrypto } from '../../crypto/provider.js';
import { formatKey, parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { badInput, forbidden } from '../../graphql/errors.js';
import { Refusal, refuse, type ProblemInput } from '../../graphql/refusal.js';
import { whyNot } from '../../states/decide.js';
import { changeRow, lockRow } from '../../states/transition.js';
import { CalendarImport } from './calendar.import.js';
import { ImportBatch } from './import-batch.js';
import type { ImportHandler, ImportKindName, Made } from './import-kind.js';
import { ImportProgress } from './import-progress.js';
import type { ImportFault } from './import-row.js';
import { importMachine } from './import.states.js';
import { InstitutionImport } from './institution.import.js';
import { PairingImport } from './pairing.import.js';
import { readHeader, readLines, shownOf, type Line, type LineFault, type Sheet } from './sheet.js';
import { SpreadsheetFault, readWorkbook } from './spreadsheet.js';
import { AttendanceImport } from './attendance.import.js';
import { StaffImport } from './staff.import.js';

/** A file as it was uploaded. */
export interface Upload {
  readonly fileName: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly fileHash: string;
  readonly bytes: Buffer;
}

/** A file whose header and cells have been understood, before the database was asked. */
export interface ReadUpload {
  readonly fileName: string;
  readonly fileHash: string;
  readonly totalRows: number;
  readonly lines: readonly Line[];
  readonly faults: readonly ImportFault[];
}

/** Rows understood in one go before others get their turn. */
const SLICE = 1_000;

/**
 * From a spreadsheet to rows, in two steps: a check that writes nothing but its own findings, and a commit of the rows
 * without faults, all of them or none. Talks to: the handler of each kind.
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

  /**
   * Understands the file without the database. Throws SpreadsheetFault if it is none that could be imported.
   * @param tell is told the rows that were understood, and how many there are
   */
  async read(kind: ImportKindName, upload: Upload, tell: (done: number, total: number) => void = () => undefined): Promise<ReadUpload> {
    const { sheet } = this.handlers[kind];
    const { header, rows } = await readWorkbook(upload.bytes);
    const read = readHeader(sheet, header);
    if ('faults' in read) throw new SpreadsheetFault('列标题与模板不符', read.faults);
    if (rows.length > sheet.mostRows) throw new SpreadsheetFault(`共 ${rows.length} 行，超过每个文件 ${sheet.mostRows} 行的上限，请拆分后分别导入`);
    const { lines, faults } = await readLines(sheet, read.columns, rows, (done) => {
      if (done % SLICE !== 0) return null;
      tell(done, rows.length);
      return new Promise((resolve) => setImmediate(resolve));
    });
    return { fileName: upload.fileName, fileHash: upload.fileHash, totalRows: rows.length, lines, faults };
  }

  /** Asks the database about the rows that were understood, and keeps the findings as a batch of the acting organisation. */
  async check(tx: Tx, kind: ImportKindName, upload: ReadUpload, targetId: string | null): Promise<Key> {
    const handler = this.handlers[kind];
    const scopeId = tx.viewer.acting?.scopeId;
    if (scopeId === undefined || !tx.viewer.writable('OWN').has(scopeId)) throw forbidden();
    permit(tx, handler);
    const target = targetOf(handler, targetId);
    const against = await handler.faults(tx, upload.lines, target);
    const faulty = new Set(against.map(({ row }) => row));
    const byRow = new Map(upload.lines.map((line) => [line.row, line]));
    const faults = [...upload.faults, ...against.flatMap((fault) => {
      const line = byRow.get(fault.row);
      return line ? [shownOf(handler.sheet, line, fault)] : [];
    })].sort((a, b) => a.row - b.row);
    const lines = upload.lines.filter(({ row }) => !faulty.has(row));
    const rows = handler.sealed(lines, scopeId).map((line) => ({ ...line, title: handler.sheet.titleOf(line.values) }));
    const [made] = await tx.query<{ id: string }>(
      `insert into import_batch (scope_id, kind, file_name, file_hash, target_id, total_rows, valid_rows, rows, faults, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
      [scopeId, kind, upload.fileName, upload.fileHash, target && formatKey(target), upload.totalRows, lines.length,
        JSON.stringify(rows), JSON.stringify(faults), tx.viewer.user?.name ?? ''],
    );
    return { scopeId, id: made?.id ?? '' };
  }

  /** Writes the rows of a batch. A Refusal names each row that has become wrong since the check; then nothing is written. */
  async commit(tx: Tx, key: Key, revision?: number): Promise<void> {
    const { batch, handler, target } = await this.#lock(tx, key, 'commit', revision);
    const lines = handler.opened(batch.allRows as unknown as Line[], key.scopeId);
    const refuseWrong = (faults: readonly LineFault[]) => refuse(faults.flatMap((fault) => rowProblem(handler.sheet, lines, fault)));
    refuseWrong(await handler.recheck(tx, lines, target));
    const token = formatKey(key);
    const tell = (done: number) => this.progress.note(token, tx.viewer.orgId ?? '', { phase: 'WRITING', done, total: lines.length });
    tell(0);
    const { made, faults } = await handler.commit(tx, lines, target, tell).finally(() => this.progress.end(token));
    refuseWrong(faults);
    const titles = batch.allRows.map(({ row, title }) => ({ row, title }));
    await changeRow(tx, ImportBatch, key, { state: 'COMMITTED', committedAt: tx.now, result: JSON.stringify(made), allRows: JSON.stringify(titles) as never });
  }

  async discard(tx: Tx, key: Key, revision?: number): Promise<void> {
    await this.#lock(tx, key, 'discard', revision);
    await changeRow(tx, ImportBatch, key, { state: 'DISCARDED', allRows: '[]' as never });
  }

  /** Takes back what the batch made, while nothing depends on it; otherwise a Refusal says what does. */
  async undo(tx: Tx, key: Key, revision?: number): Promise<void> {
    const { batch, handler, target } = await this.#lock(tx, key, 'undo', revision);
    refuse(await handler.undo(tx, batch.result as Made[], target));
    await changeRow(tx, ImportBatch, key, { state: 'UNDONE', undoneAt: tx.now });
  }

  async #lock(tx: Tx, key: Key, action: keyof typeof importMachine.actions, revision?: number) {
    const batch = await lockRow(tx, ImportBatch, key, revision);
    const why = whyNot(importMachine, action, batch, tx.viewer);
    if (why) throw new Refusal([{ code: why.code, message: why.message }]);
    const handler = this.handlers[batch.kind];
    permit(tx, handler);
    return { batch, handler, target: batch.targetId === null ? null : parseKey(batch.targetId) };
  }
}

function rowProblem(sheet: Sheet, lines: readonly Line[], fault: LineFault): ProblemInput[] {
  const line = lines.find(({ row }) => row === fault.row);
  if (!line) return [];
  const { row, column, message, expected } = shownOf(sheet, line, fault);
  return [{ code: 'ROW_CHANGED', path: `rows.${row}.${column}`, message: `第 ${row} 行 ${column}：${message}`, fix: expected, numbers: { row } }];
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
