import writeWorkbook, { type Cell as WrittenCell, type SheetOptions } from 'write-excel-file/node';
import type { ImportFault } from './import-row.js';
import type { Cell, Column, RawRow, Sheet } from './sheet.js';
import { WorkbookReader, type ReadRows } from './workbook-reader.js';
import { ArchiveFault, inspectArchive } from './xlsx-archive.js';

/** Why a file is refused before any of its rows is looked at; `faults` where single cells of its header are to blame. */
export class SpreadsheetFault extends Error {
  constructor(message: string, readonly faults: readonly ImportFault[] = []) {
    super(message);
  }
}

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/** Of the old .xls format, and of workbooks with a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** The first sheet of a workbook: its header, and its rows in their order as they are read. Whoever opens it closes it. */
export interface OpenWorkbook {
  readonly header: readonly Cell[];
  /** So many rows each time, and how many there are below the header: null until all have been read. Throws SpreadsheetFault. */
  slices(size: number): AsyncGenerator<{ readonly rows: readonly RawRow[]; readonly total: number | null }>;
  close(): void;
}

/** Opens a workbook of at most so many rows. Throws SpreadsheetFault. */
export async function openWorkbook(bytes: Buffer, mostRows: number): Promise<OpenWorkbook> {
  if (bytes.length === 0) throw new SpreadsheetFault('文件是空的（0 字节），应为 Excel 工作簿 (.xlsx)');
  if (bytes.subarray(0, 4).equals(COMPOUND)) {
    throw new SpreadsheetFault('文件是旧版 .xls 或加了密码的工作簿，请在 Excel 中另存为不带密码的 .xlsx');
  }
  if (!bytes.subarray(0, 4).equals(ZIP)) throw new SpreadsheetFault(`文件不是 Excel 工作簿 (.xlsx)${textHint(bytes)}`);
  // Both look at the file at the same time; nothing of it is taken before both have.
  const [reader, inspection] = await Promise.all([WorkbookReader.open(bytes), inspected(bytes)]);
  try {
    if (inspection) throw inspection;
    const [header] = (await read(reader, 1)).rows;
    if (!header || header.row > 1 || header.cells.every((cell) => cell === null)) throw new SpreadsheetFault('第 1 行没有列标题，应为模板的标题行');
    const { rows } = await read(reader, 1);
    if (rows.length === 0) throw new SpreadsheetFault('标题行之下没有数据');
    return { header: header.cells, slices: (size) => slicesOf(reader, rows, size, mostRows), close: () => reader.close() };
  } catch (error) {
    reader.close();
    throw error;
  }
}

async function* slicesOf(reader: WorkbookReader, first: readonly RawRow[], size: number, mostRows: number): ReturnType<OpenWorkbook['slices']> {
  let at = await read(reader, size - first.length);
  for (let rows = [...first, ...at.rows]; rows.length > 0; rows = [...at.rows]) {
    const below = at.read - 1;
    if (below > mostRows) throw new SpreadsheetFault(`超过每个文件 ${mostRows} 行的上限，请拆分后分别导入`);
    yield { rows, total: at.ended ? below : null };
    at = await read(reader, size);
  }
}

async function read(reader: WorkbookReader, size: number): Promise<ReadRows> {
  try {
    return await reader.next(size);
  } catch {
    throw broken();
  }
}

async function inspected(bytes: Buffer): Promise<SpreadsheetFault | null> {
  return inspectArchive(bytes).then(() => null, (error: unknown) =>
    (error instanceof ArchiveFault ? new SpreadsheetFault(`文件不是可用的 Excel 工作簿：${error.message}`) : broken()));
}

function broken(): SpreadsheetFault {
  return new SpreadsheetFault('文件不是 Excel 工作簿 (.xlsx)，或内容已损坏');
}

/** A file of text under the name of a workbook says so, with the encoding it seems to have. */
function textHint(bytes: Buffer): string {
  const start = bytes.subarray(0, 4_096);
  if (start.includes(0)) return '';
  const unicode = !new TextDecoder('utf-8').decode(start).includes('\ufffd');
  return `，内容是文本（${unicode ? 'UTF-8' : 'GBK 或其他编码'}）。请在 Excel 中打开后另存为 .xlsx，不要只改扩展名`;
}

const HEADER = { fontWeight: 'bold', backgroundColor: '#E6F0F1', wrap: true } as const;

function title(column: Column): WrittenCell {
  return { value: `${column.title}${column.required ? '*' : ''}`, ...HEADER };
}

/** An empty workbook to fill in; a second sheet says what may stand in each column. */
export function templateOf(sheet: Sheet): Promise<Buffer> {
  const guide: WrittenCell[][] = [
    ['列', '必填', '填写要求', '示例'].map((value) => ({ value, ...HEADER })),
    ...sheet.columns.map((column) => [column.title, column.required ? '是' : '', column.hint, column.example]),
    ['', '', `每个文件最多 ${sheet.mostRows} 行；请勿增加或更改列标题`, ''],
  ];
  return writeWorkbook([
    { sheet: sheet.title, data: [sheet.columns.map(title)], columns: sheet.columns.map(() => ({ width: 22 })), stickyRowsCount: 1 },
    { sheet: '填写说明', data: guide, columns: [{ width: 26 }, { width: 8 }, { width: 60 }, { width: 30 }] },
  ]).toBuffer();
}

/** The faults of an import, to be mended one by one. */
export function faultsWorkbook(faults: readonly ImportFault[]): Promise<Buffer> {
  const options: SheetOptions<never> = { sheet: '错误', columns: [{ width: 8 }, { width: 26 }, { width: 30 }, { width: 50 }, { width: 40 }], stickyRowsCount: 1 };
  return writeWorkbook([
    ['行', '列', '表中的值', '问题', '应为'].map((value) => ({ value, ...HEADER })),
    ...faults.map(({ row, column, value, message, expected }) => [row, column, value, message, expected ?? '']),
  ], options).toBuffer();
}

/** A workbook in a template's form; `rows` are the cells in the order of its columns. */
export function filledWorkbook(sheet: Sheet, rows: readonly (readonly (string | number | null)[])[]): Promise<Buffer> {
  return writeWorkbook([sheet.columns.map(title), ...rows.map((row) => [...row])], { sheet: sheet.title }).toBuffer();
}
