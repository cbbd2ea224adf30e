/** A month as a sheet: two rows a day, two works a row. Pure: what is typed or pasted in, lines of work and faults out. */
import { MOST_ACTIVITY_QUANTITY, recordedActivities, shortActivityNames, type HalfDay, type RecordedActivity } from '@jiedui/schema/activity';
import { findSensitive } from '@jiedui/schema/sensitive-text';

export const columns = ['work', 'quantity', 'work2', 'quantity2', 'department', 'note'] as const;
export type Column = (typeof columns)[number];

/** What stands in the cells of one half-day, and the ids that its two records will have. */
export type Cells = Record<Column, string> & { ids: [string, string] };

/** What is filled in, by `day slot`. */
export type Sheet = Readonly<Record<string, Cells>>;

export interface SheetRow {
  key: string;
  day: string;
  slot: HalfDay;
}

export interface SheetLine {
  key: string;
  /** Column of its kind of work. */
  column: 'work' | 'work2';
  type: RecordedActivity;
  day: string;
  slot: HalfDay;
  quantity: number;
  department: string;
  note: string;
  entryId: string;
}

export type Fault = 'UNKNOWN_WORK' | 'BAD_QUANTITY' | 'NO_WORK' | 'SENSITIVE';

export function rowsOf(days: readonly string[]): SheetRow[] {
  return days.flatMap((day) => (['AM', 'PM'] as const).map((slot) => ({ key: `${day} ${slot}`, day, slot })));
}

export function emptyCells(newId: () => string): Cells {
  return { work: '', quantity: '', work2: '', quantity2: '', department: '', note: '', ids: [newId(), newId()] };
}

const names = new Map<string, RecordedActivity>();
for (const [type, label] of Object.entries(recordedActivities) as [RecordedActivity, { zh: string; en: string }][]) {
  const short = shortActivityNames[type];
  for (const name of [type, label.zh, label.en, ...(short ? [short.zh, short.en] : [])]) names.set(name.toLowerCase(), type);
}

/** The kind of work that is called so, in Chinese, English or by its code. */
export function typeNamed(text: string): RecordedActivity | null {
  return names.get(text.trim().toLowerCase()) ?? null;
}

/** Whether anything stands in the row. */
export function isFilled(cells: Cells | undefined): boolean {
  return cells !== undefined && columns.some((column) => cells[column].trim() !== '');
}

/** What is wrong with each cell of a row; empty when it can be saved. */
export function faultsOf(cells: Cells): Partial<Record<Column, Fault>> {
  const faults: Partial<Record<Column, Fault>> = {};
  for (const [work, quantity] of [['work', 'quantity'], ['work2', 'quantity2']] as const) {
    const named = cells[work].trim() !== '';
    if (named && typeNamed(cells[work]) === null) faults[work] = 'UNKNOWN_WORK';
    if (cells[quantity].trim() !== '' && quantityOf(cells[quantity]) === null) faults[quantity] = 'BAD_QUANTITY';
    if (!named && cells[quantity].trim() !== '') faults[work] = 'NO_WORK';
  }
  if (cells.work.trim() === '' && cells.work2.trim() === '' && (cells.department.trim() !== '' || cells.note.trim() !== '')) faults.work ??= 'NO_WORK';
  for (const column of ['department', 'note'] as const) if (findSensitive(cells[column]).length > 0) faults[column] = 'SENSITIVE';
  return faults;
}

/** 1 where nothing was written; null for what is no whole number within the limit. */
function quantityOf(text: string): number | null {
  const written = text.trim();
  if (written === '') return 1;
  const number = Number(written);
  return /^\d+$/.test(written) && number >= 1 && number <= MOST_ACTIVITY_QUANTITY ? number : null;
}

/** The records that the sheet holds, in the order of its rows; faulty cells make none. */
export function linesOf(rows: readonly SheetRow[], sheet: Sheet): SheetLine[] {
  return rows.flatMap((row) => {
    const cells = sheet[row.key];
    if (!cells) return [];
    return ([['work', 'quantity', 0], ['work2', 'quantity2', 1]] as const).flatMap(([column, amount, at]): SheetLine[] => {
      const type = typeNamed(cells[column]);
      const quantity = quantityOf(cells[amount]);
      if (type === null || quantity === null) return [];
      const { day, slot, key } = row;
      return [{ key, column, type, day, slot, quantity, department: cells.department.trim(), note: cells.note.trim(), entryId: cells.ids[at] }];
    });
  });
}

const slotNames: Record<string, HalfDay> = { 上午: 'AM', am: 'AM', morning: 'AM', 下午: 'PM', pm: 'PM', afternoon: 'PM' };

/** A day of the month as spreadsheets write it: 2022-06-06, 2022/6/6, 6/6, 6月6日, or the bare number of the day. */
function dayWritten(text: string, month: string): string | null {
  const found = /^(?:(\d{4})[-/.年])?(?:(\d{1,2})[-/.月])?(\d{1,2})日?$/.exec(text.trim());
  if (!found) return null;
  const two = (part: string): string => part.padStart(2, '0');
  const day = `${found[1] ?? month.slice(0, 4)}-${two(found[2] ?? month.slice(5, 7))}-${two(found[3] ?? '')}`;
  return day.startsWith(month) ? day : null;
}

/**
 * Puts a block copied from a spreadsheet into the sheet: from the given cell on, or, where its rows begin with a day and
 * 上午/下午, to those half-days. Days that have no row are passed over.
 */
export function paste(
  text: string, at: { row: number; column: number }, rows: readonly SheetRow[], sheet: Sheet, newId: () => string,
): Sheet {
  const next: Record<string, Cells> = { ...sheet };
  const month = rows[0]?.day.slice(0, 7) ?? '';
  text.replace(/\r?\n$/, '').split(/\r?\n/).forEach((line, offset) => {
    const parts = line.split('\t');
    const slot = slotNames[(parts[1] ?? '').trim().toLowerCase()];
    const day = slot ? dayWritten(parts[0] ?? '', month) : null;
    const row = slot ? rows.find((one) => one.day === day && one.slot === slot) : rows[at.row + offset];
    if (!row) return;
    const cells: Cells = { ...(next[row.key] ?? emptyCells(newId)) };
    const [values, first] = slot ? [parts.slice(2), 0] : [parts, at.column];
    values.forEach((value, index) => {
      const column = columns[first + index];
      if (column) cells[column] = value.trim();
    });
    next[row.key] = cells;
  });
  return next;
}
