import writeWorkbook, { type Cell as WrittenCell, type SheetOptions } from 'write-excel-file/node';
import type { ImportFault } from './import-row.js';
import type { Column, Sheet } from './sheet.js';
import { WorkbookReader } from './workbook-reader.js';
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

/** Opens the first sheet of a workbook; whoever opens it closes it. Throws SpreadsheetFault. */
export async function openWorkbook(bytes: Buffer): Promise<WorkbookReader> {
  if (bytes.length === 0) throw new SpreadsheetFault('文件是空的（0 字节），应为 Excel 工作簿 (.xlsx)');
  if (bytes.subarray(0, 4).equals(COMPOUND)) {
    throw new SpreadsheetFault('文件是旧版 .xls 或加了密码的工作簿，请在 Excel 中另存为不带密码的 .xlsx');
  }
  if (!bytes.subarray(0, 4).equals(ZIP)) throw new SpreadsheetFault(`文件不是 Excel 工作簿 (.xlsx)${textHint(bytes)}`);
  const reader = await readerOf(bytes);
  const empty = !reader.header.some((cell) => cell !== null) ? '第 1 行没有列标题，应为模板的标题行' : reader.rowCount === 0 ? '标题行之下没有数据' : null;
  if (empty === null) return reader;
  await reader.close();
  throw new SpreadsheetFault(empty);
}

async function readerOf(bytes: Buffer): Promise<WorkbookReader> {
  try {
    await inspectArchive(bytes);
    return await WorkbookReader.open(bytes);
  } catch (error) {
    if (error instanceof ArchiveFault) throw new SpreadsheetFault(`文件不是可用的 Excel 工作簿：${error.message}`);
    throw new SpreadsheetFault('文件不是 Excel 工作簿 (.xlsx)，或内容已损坏');
  }
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
