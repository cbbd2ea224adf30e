import { checkDivisionCode } from '@jiedui/schema/division-code';
import { checkIdentityCard } from '@jiedui/schema/identity-card';
import { daysInMonth } from '@jiedui/schema/month-days';
import { findSensitive } from '@jiedui/schema/sensitive-text';
import { checkUscc } from '@jiedui/schema/uscc';
import type { Label } from '@jiedui/schema/vocabulary';
import type { Cell, Column, Reading } from './sheet.js';

type Head = Pick<Column, 'key' | 'title'> & { readonly required?: boolean; readonly example: string; readonly hint?: string };
type Given = Exclude<Cell, null>;

const understood = (value: string | number | boolean): Reading => ({ ok: true, value });
const wrong = (code: string, message: string, expected: string | null): Reading => ({ ok: false, code, message, expected });

function column(head: Head, hint: string, read: (cell: Given) => Reading, personal = false): Column {
  return { key: head.key, title: head.title, required: head.required ?? false, example: head.example, hint: head.hint ?? hint, read, personal };
}

/** Free text; identity numbers, phones and record numbers are refused in it (no patient data). */
export function text(head: Head, most: number): Column {
  return column(head, `文字，最多 ${most} 个字`, (cell) => {
    const written = cell instanceof Date ? plain(cell) : String(cell).trim();
    if (written.length > most) return wrong('TOO_LONG', `${written.length} 个字，超过 ${most} 个字`, `最多 ${most} 个字`);
    const [found] = findSensitive(written);
    return found ? wrong('PERSONAL_DATA', `含有个人号码 ${found.masked}`, '删除身份证号、电话和病历号') : understood(written);
  });
}

/** A number or letters that identify something: digits that Excel turned into a number are refused, they may be rounded. */
export function code(head: Head, most: number): Column {
  return column(head, `最多 ${most} 位，单元格格式为文本`, (cell) => {
    const written = plain(cell);
    if (written.length > most) return wrong('TOO_LONG', `${written.length} 位，超过 ${most} 位`, `最多 ${most} 位`);
    return rounded(cell) ?? understood(written);
  });
}

/** Unified social credit code: alphabet, division, both check characters. */
export function uscc(head: Head): Column {
  return column(head, '18 位统一社会信用代码，单元格格式为文本', (cell) => {
    const check = checkUscc(plain(cell));
    if (check.ok) return understood(check.value);
    const expected = check.expected !== null && check.position !== null ? replaced(plain(cell), check.position, check.expected) : '18 位统一社会信用代码';
    return rounded(cell) ?? wrong('USCC', check.message, expected);
  });
}

export function divisionCode(head: Head): Column {
  return column(head, 'GB/T 2260 六位行政区划代码', (cell) => {
    const check = checkDivisionCode(plain(cell));
    return check.ok ? understood(check.value) : wrong('DIVISION', check.message, 'GB/T 2260 六位代码');
  });
}

/** One of a vocabulary: Chinese name, English name or code. */
export function choice(head: Head, vocabulary: Readonly<Record<string, Label>>, also: Readonly<Record<string, string>> = {}): Column {
  const names = new Map(Object.entries(vocabulary).flatMap(([key, { zh, en }]) => [[key, key], [zh, key], [en.toUpperCase(), key]]));
  for (const [name, key] of Object.entries(also)) names.set(name, key);
  const allowed = Object.values(vocabulary).map(({ zh }) => zh).join('、');
  return column(head, allowed, (cell) => {
    const written = plain(cell);
    const found = names.get(written) ?? names.get(written.toUpperCase());
    return found === undefined ? wrong('NOT_ALLOWED', `“${written}”不在可选值内`, allowed) : understood(found);
  });
}

export function whole(head: Head, least: number, most: number, also: Readonly<Record<string, number>> = {}): Column {
  const hint = `${least}…${most} 的整数`;
  return column(head, hint, (cell) => {
    const written = plain(cell);
    const number = also[written] ?? Number(written.replaceAll(',', ''));
    if (Number.isInteger(number) && number >= least && number <= most) return understood(number);
    return wrong('NOT_A_NUMBER', `“${written}”不是 ${hint}`, hint);
  });
}

const YES = new Map([['是', true], ['否', false], ['Y', true], ['N', false], ['YES', true], ['NO', false], ['TRUE', true], ['FALSE', false], ['1', true], ['0', false], ['√', true]]);

export function yesNo(head: Head): Column {
  return column(head, '是、否', (cell) => {
    const found = typeof cell === 'boolean' ? cell : YES.get(plain(cell).toUpperCase());
    return found === undefined ? wrong('NOT_ALLOWED', `“${plain(cell)}”不在可选值内`, '是、否') : understood(found);
  });
}

/** A calendar day: a date cell, or text like 2022-04-06, 2022/4/6, 2022.4.6, 20220406, 2022年4月6日. */
export function day(head: Head): Column {
  return column(head, '日期，如 2022-04-06', (cell) => {
    if (cell instanceof Date) return understood(cell.toISOString().slice(0, 10));
    const parts = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/.exec(plain(cell));
    if (!parts) return wrong('NOT_A_DATE', `“${plain(cell)}”不是日期`, '如 2022-04-06');
    const [year, month, date] = [parts[1], parts[2] ?? parts[4], parts[3] ?? parts[5]].map(Number) as [number, number, number];
    const last = daysInMonth(year, month);
    const written = isoDay(year, month, date);
    if (year >= 1900 && year < 2200 && date >= 1 && date <= last) return understood(written);
    return wrong('NO_SUCH_DAY', `日期 ${written} 不存在`, last > 0 && date > last ? `${isoDay(year, month, last)} 或更早` : '存在的日期');
  });
}

/** A day with a time: a date cell, or text like 2022-04-06 07:58, 2022/4/6 7:58:30; kept as yyyy-mm-dd hh:mm:ss at the place itself. */
export function instant(head: Head): Column {
  return column(head, '日期和时间，如 2022-04-06 07:58', (cell) => {
    // A spreadsheet's date has no zone: it says what the clock on the wall said.
    if (cell instanceof Date) return understood(new Date(Math.round(cell.getTime() / 1_000) * 1_000).toISOString().slice(0, 19).replace('T', ' '));
    const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[ T]+(?:星期.)? ?(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(plain(cell));
    if (!parts) return wrong('NOT_A_TIME', `“${plain(cell)}”不是日期和时间`, '如 2022-04-06 07:58');
    const [year, month, date, hour, minute, second] = parts.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number, number, number];
    const last = daysInMonth(year, month);
    if (year < 1900 || year >= 2200 || date < 1 || date > last || hour > 23 || minute > 59 || second > 59) return wrong('NO_SUCH_TIME', `“${plain(cell)}”不存在`, '存在的日期和时间');
    const two = (number: number) => String(number).padStart(2, '0');
    return understood(`${isoDay(year, month, date)} ${two(hour)}:${two(minute)}:${two(second)}`);
  });
}

/** One of some words, as they are written. */
export function word(head: Head, allowed: readonly string[]): Column {
  return column(head, allowed.join('、'), (cell) => {
    const written = plain(cell);
    return allowed.includes(written) ? understood(written) : wrong('NOT_ALLOWED', `“${written}”不在可选值内`, allowed.join('、'));
  });
}

/** A column that may stand in the file and is not taken over. */
export function passed(head: Head): Column {
  return column(head, '不导入', () => ({ ok: true, value: null }));
}

export function identityNumber(head: Head): Column {
  return column(head, '18 位身份证号，单元格格式为文本', (cell) => {
    const tooPrecise = rounded(cell);
    if (tooPrecise) return tooPrecise;
    const check = checkIdentityCard(plain(cell));
    if (check.ok) return understood(check.value);
    return wrong('ID_NUMBER', check.message, check.expected === null ? '18 位身份证号' : `末位应为 ${check.expected}`);
  }, true);
}

export function phone(head: Head): Column {
  return column(head, '手机号或带区号的电话', (cell) => {
    const written = plain(cell);
    return /^\+?[0-9][0-9 -]{5,22}$/.test(written) ? understood(written) : wrong('PHONE', '不是电话号码', '如 13900000000');
  }, true);
}

/** Full-width digits and letters count like plain ones. */
function plain(cell: Given): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).normalize('NFKC').trim();
}

/** Excel keeps 15 digits of a number; longer ones are no longer what was typed. */
function rounded(cell: Given): Reading | null {
  if (typeof cell !== 'number' || Math.abs(cell) < 1e15) return null;
  return wrong('CODE_AS_NUMBER', '表格把代码当作数字，末几位已失真', '把单元格格式设为文本后重新填写');
}

function replaced(written: string, position: number, expected: string): string {
  return `${written.slice(0, position - 1)}${expected}${written.slice(position)}`.toUpperCase();
}

function isoDay(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
