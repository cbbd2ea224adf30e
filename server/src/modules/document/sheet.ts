import type { ImportFault } from './import-row.js';

/** What a spreadsheet's cell may hold. */
export type Cell = string | number | boolean | Date | null;

/** A cell that was understood (null: left empty), or why not and what should stand there. */
export type Reading = { readonly ok: true; readonly value: string | number | boolean | null } | ({ readonly ok: false } & Complaint);

export interface Complaint {
  readonly code: string;
  readonly message: string;
  readonly expected: string | null;
}

/** One column of a template. */
export interface Column {
  readonly key: string;
  /** The header in the first row. */
  readonly title: string;
  readonly required: boolean;
  /** What may stand there, for the template's second sheet. */
  readonly hint: string;
  readonly example: string;
  /** Never shown in full: identity numbers and phones. */
  readonly personal?: boolean;
  readonly read: (cell: Exclude<Cell, null>) => Reading;
}

export type Values = Readonly<Record<string, string | number | boolean | null>>;

/** A row that was understood, by column key. */
export interface Line {
  /** As the spreadsheet program numbers it; the header is row 1. */
  readonly row: number;
  readonly values: Values;
}

/** What is wrong with a line, by column key. */
export interface LineFault extends Complaint {
  readonly row: number;
  readonly key: string;
}

/** What a kind of spreadsheet looks like. Nothing here reads the database. */
export interface Sheet {
  /** Name of the sheet and of the template's file. */
  readonly title: string;
  readonly columns: readonly Column[];
  readonly mostRows: number;
  /** What the preview calls a row. */
  readonly titleOf: (values: Values) => string;
  /** Columns whose values together may stand in one row of the file only; a row that leaves the last of them empty is not compared. */
  readonly unique: readonly (readonly string[])[];
  /** What one row says against itself. */
  readonly contradictions: (values: Values) => readonly (Complaint & { readonly key: string })[];
}

/** A row of cells as it was read, with its number. */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** The order of the columns in a file, or what is wrong with its header. */
export function readHeader(sheet: Sheet, header: readonly Cell[]): { columns: (Column | null)[] } | { faults: ImportFault[] } {
  const known = new Map(sheet.columns.map((column) => [column.title, column]));
  const faults: ImportFault[] = [];
  const found = new Set<string>();
  const columns = header.map((cell) => {
    const title = titleOf(cell);
    if (title === '') return null;
    const column = known.get(title);
    if (!column) faults.push(headerFault(title, 'COLUMN_UNKNOWN', `没有名为“${title}”的列`, nearest(title, [...known.keys()])));
    else if (found.has(title)) faults.push(headerFault(title, 'COLUMN_TWICE', `“${title}”列出现了两次`, '每列只出现一次'));
    found.add(title);
    return column ?? null;
  });
  for (const { title, required } of sheet.columns) {
    if (required && !found.has(title)) faults.push(headerFault(title, 'COLUMN_MISSING', `缺少“${title}”列`, title));
  }
  return faults.length > 0 ? { faults } : { columns };
}

function titleOf(cell: Cell): string {
  return cell === null ? '' : String(cell).replace(/[\s*＊]/g, '');
}

function headerFault(title: string, code: string, message: string, expected: string): ImportFault {
  return { row: 1, column: title, value: code === 'COLUMN_MISSING' ? '' : title, code, message, expected };
}

/** The known title that shares most characters, or all of them. */
function nearest(title: string, known: readonly string[]): string {
  const shared = (other: string) => [...new Set(title)].filter((character) => other.includes(character)).length / new Set(title + other).size;
  const [best] = [...known].sort((a, b) => shared(b) - shared(a));
  return best !== undefined && shared(best) >= 0.4 ? best : known.join('、');
}

export interface Checked {
  readonly lines: Line[];
  readonly faults: ImportFault[];
}

/** Understands the rows of one file one by one: cells, what must not repeat in the file, what contradicts itself. */
export class LineReader {
  readonly #seen: Map<string, number>[];
  readonly #fields: readonly Field[];

  constructor(private readonly sheet: Sheet, private readonly columns: readonly (Column | null)[]) {
    this.#seen = sheet.unique.map(() => new Map());
    this.#fields = sheet.columns.map((column) => ({ column, place: columns.indexOf(column), known: new Map() }));
  }

  /** The next rows of the file, in its order. */
  read(rows: readonly RawRow[]): Checked {
    const { sheet, columns } = this;
    const lines: Line[] = [];
    const faults: ImportFault[] = [];
    for (const raw of rows) {
      const { values, wrong } = readRow(this.#fields, raw);
      const line = { row: raw.row, values };
      if (wrong.length === 0) {
        wrong.push(...sheet.contradictions(values).map((complaint) => ({ row: raw.row, ...complaint })));
      }
      wrong.push(...repeated(sheet, this.#seen, line));
      if (wrong.length === 0) lines.push(line);
      else faults.push(...wrong.map((fault) => shown(sheet, fault, cellText(columns, raw, fault.key))));
    }
    return { lines, faults };
  }
}

/** A column of the sheet in one file. */
interface Field {
  readonly column: Column;
  /** Where it stands; -1: nowhere. */
  readonly place: number;
  /** What its first texts were understood as: a department or a title stands in thousands of rows. */
  readonly known: Map<string, Reading>;
}

const MOST_KNOWN = 200;

function readRow(fields: readonly Field[], raw: RawRow): { values: Values; wrong: LineFault[] } {
  const values: Record<string, string | number | boolean | null> = {};
  const wrong: LineFault[] = [];
  for (const field of fields) {
    const { column } = field;
    const cell = tidy(raw.cells[field.place] ?? null);
    if (cell === null || cell === '') {
      values[column.key] = null;
      if (column.required) wrong.push({ row: raw.row, key: column.key, code: 'REQUIRED', message: `“${column.title}”不能为空`, expected: column.hint });
      continue;
    }
    const reading = understood(field, cell);
    if (reading.ok) values[column.key] = reading.value;
    else wrong.push({ row: raw.row, key: column.key, code: reading.code, message: reading.message, expected: reading.expected });
  }
  return { values, wrong };
}

function understood({ column, known }: Field, cell: Exclude<Cell, null>): Reading {
  const before = typeof cell === 'string' ? known.get(cell) : undefined;
  if (before) return before;
  const reading = garbled(cell) ?? failed(cell) ?? column.read(cell);
  if (typeof cell === 'string' && known.size < MOST_KNOWN) known.set(cell, reading);
  return reading;
}

/** Characters of a text that need a second look: rare, so that most texts are looked at once. */
const SUSPECT = /[\u0080-\u00ff\u3000\ufeff\ufffd锟烫]/;

function tidy(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  return SUSPECT.test(cell) ? cell.replaceAll(/[\u00a0\u3000\ufeff]/g, ' ').trim() : cell.trim();
}

/** Text that went through the wrong character encoding on its way into the file. */
function garbled(cell: Cell): ({ readonly ok: false } & Complaint) | null {
  if (typeof cell !== 'string' || !SUSPECT.test(cell)) return null;
  const broken = /\ufffd|锟斤拷|烫烫烫|[\u0080-\u009f]|[\u00c2-\u00ef][\u0080-\u00bf]|[\u00c0-\u00ff]{2,}/.test(cell);
  return broken ? { ok: false, code: 'ENCODING', message: '文字是乱码，文件曾以错误的编码保存', expected: '以 UTF-8 或 Excel 原格式重新保存' } : null;
}

/** What a formula leaves where it has no result. */
function failed(cell: Cell): ({ readonly ok: false } & Complaint) | null {
  if (typeof cell !== 'string' || !/^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(cell)) return null;
  return { ok: false, code: 'FORMULA_ERROR', message: `公式没有结果（${cell}）`, expected: '直接填写值' };
}

function repeated(sheet: Sheet, seen: Map<string, number>[], { row, values }: Line): LineFault[] {
  return sheet.unique.flatMap((keys, at): LineFault[] => {
    const parts = keys.map((key) => values[key]);
    if (parts.at(-1) === null || parts.at(-1) === undefined) return [];
    const together = parts.length === 1 ? String(parts[0]) : JSON.stringify(parts);
    const first = seen[at]?.get(together);
    if (first === undefined) {
      seen[at]?.set(together, row);
      return [];
    }
    const names = keys.map((key) => columnOf(sheet, key).title).join('、');
    return [{ row, key: keys.at(-1) ?? '', code: 'REPEATED', message: `与第 ${first} 行的${names}相同`, expected: '每行不同，请删除重复的一行' }];
  });
}

function columnOf(sheet: Sheet, key: string): Column {
  const found = sheet.columns.find((column) => column.key === key);
  if (!found) throw new Error(`${sheet.title} has no column ${key}`);
  return found;
}

function cellText(columns: readonly (Column | null)[], raw: RawRow, key: string): string {
  const at = columns.findIndex((column) => column?.key === key);
  const cell = raw.cells[at] ?? null;
  if (cell === null) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

/** A fault as it is kept and shown: the column's title, and no personal number in full. */
export function shown(sheet: Sheet, fault: LineFault, text: string): ImportFault {
  const column = columnOf(sheet, fault.key);
  const value = column.personal && text.length > 4 ? `${text.slice(0, 2)}${'*'.repeat(text.length - 4)}${text.slice(-2)}` : text;
  return { row: fault.row, column: column.title, value: value.slice(0, 200), code: fault.code, message: fault.message, expected: fault.expected };
}

/** The same for a line that was understood, found wrong against the database. */
export function shownOf(sheet: Sheet, line: Line, fault: Omit<LineFault, 'row'>): ImportFault {
  const value = line.values[fault.key];
  return shown(sheet, { ...fault, row: line.row }, value === null || value === undefined ? '' : String(value));
}
