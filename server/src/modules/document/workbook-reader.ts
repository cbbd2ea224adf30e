import { deserialize, serialize } from 'node:v8';
import type { Cell, RawRow } from './sheet.js';
import { eachPiece, openParts, textIn, type CellMeaning } from './workbook-parts.js';
import { partOf } from './xlsx-archive.js';
import { attributeOf, elementsIn, ElementReader, isEmpty, plainText, type Element } from './xml-elements.js';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** Rows that are packed together. */
const BLOCK = 500;

/**
 * The first sheet of a workbook. Its XML is read as it is unpacked, piece by piece with others answered in between, and its
 * rows are kept packed outside the heap: a file of fifty thousand takes a dozen megabytes until it has been worked through.
 */
export class WorkbookReader {
  header: readonly Cell[] = [];
  /** Rows below the header that hold anything. */
  rowCount = 0;
  readonly #packed: Buffer[] = [];
  #open: RawRow[] = [];

  /** Rejects where the bytes are no workbook. */
  static async open(bytes: Buffer): Promise<WorkbookReader> {
    const reader = new WorkbookReader();
    const part = (name: string) => partOf(bytes, name);
    const { sheet, meaning } = await openParts(part);
    let last = 0;
    const rows = new ElementReader('worksheet', 'row', (element) => {
      last = reader.#take(rowOf(element, rows.prefix, meaning, last + 1), last);
    });
    await eachPiece(part, sheet, (text) => rows.push(text));
    rows.end();
    reader.#pack();
    return reader;
  }

  /** Rows from number `from` (0: the first) to before `to`. */
  rows(from: number, to: number): RawRow[] {
    const first = Math.floor(from / BLOCK);
    const blocks = this.#packed.slice(first, Math.ceil(to / BLOCK)).flatMap((block) => deserialize(block) as RawRow[]);
    return blocks.slice(from - first * BLOCK, to - first * BLOCK);
  }

  #take(found: RawRow, last: number): number {
    if (found.row <= last) throw new Error(`Row ${found.row} follows row ${last}.`);
    if (found.row === 1) this.header = found.cells;
    else if (found.cells.length > 0) {
      this.rowCount += 1;
      this.#open.push(found);
      if (this.#open.length === BLOCK) this.#pack();
    }
    return found.row;
  }

  #pack(): void {
    if (this.#open.length > 0) this.#packed.push(serialize(this.#open));
    this.#open = [];
  }
}

/** A row with its cells up to the last that holds anything. */
function rowOf(element: Element, prefix: string, meaning: CellMeaning, next: number): RawRow {
  const { xml, to } = element;
  const cells: Cell[] = [];
  let row = Number(attributeOf(element.head, 'r') ?? 0);
  let column = -1;
  for (const { head, from } of elementsIn(xml, `${prefix}c`, element.from, to)) {
    const place = attributeOf(head, 'r');
    const at = place === null ? column + 1 : columnOf(place);
    if (at <= column) throw new Error(`Cell ${place ?? ''} is out of its place.`);
    column = at;
    if (row === 0 && place !== null) row = Number(place.replaceAll(/\D/g, ''));
    if (isEmpty(head)) continue;
    const end = xml.indexOf(`</${prefix}c>`, from);
    if (end < 0 || end > to) throw new Error(`Cell ${place ?? ''} does not end.`);
    const value = valueOf({ head, xml, from, to: end }, prefix, meaning);
    if (value === null) continue;
    while (cells.length < at) cells.push(null);
    cells.push(value);
  }
  return { row: row === 0 ? next : row, cells };
}

/** The column of a place like AB12; 0: the first. */
function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at += 1) {
    const letter = place.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (column === 0 || column > 16_384) throw new Error(`${place} is no place in a sheet.`);
  return column - 1;
}

function valueOf(cell: Element, prefix: string, meaning: CellMeaning): Cell {
  const type = attributeOf(cell.head, 't') ?? 'n';
  // What a formula could not find out is no value.
  if (type === 'e') return null;
  if (type === 'inlineStr') return trimmed(textIn(cell, prefix));
  const written = innerOf(cell, `${prefix}v`);
  if (written === '') return null;
  switch (type) {
    case 's': return trimmed(known(meaning.texts[Number(written)], written));
    case 'str': return trimmed(plainText(written));
    case 'b': return written === '1';
    case 'd': return new Date(numeric(Date.parse(written), written));
    case 'n': return numberOf(cell.head, written, meaning);
    default: throw new Error(`A cell has the unknown type ${type}.`);
  }
}

function numberOf(head: string, written: string, { dates, epoch }: CellMeaning): Cell {
  const number = numeric(Number(written), written);
  const style = attributeOf(head, 's');
  return style !== null && known(dates[Number(style)], style) ? new Date(Math.round((number - epoch) * DAY_MS)) : number;
}

function innerOf({ xml, from, to }: Element, name: string): string {
  for (const { head, from: begin } of elementsIn(xml, name, from, to)) {
    return isEmpty(head) ? '' : xml.slice(begin, xml.indexOf(`</${name}>`, begin));
  }
  return '';
}

function trimmed(text: string): string | null {
  const bare = text.trim();
  return bare === '' ? null : bare;
}

function known<T>(found: T | undefined, wanted: string): T {
  if (found === undefined) throw new Error(`A cell refers to ${wanted}, which is not there.`);
  return found;
}

function numeric(number: number, written: string): number {
  if (Number.isNaN(number)) throw new Error(`“${written}” is no number.`);
  return number;
}
