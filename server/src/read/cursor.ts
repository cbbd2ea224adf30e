/** Responsible for the opaque cursor: which order it belongs to, and the order values of the last row seen. */
import { Temporal } from 'temporal-polyfill';
import { badInput } from '../graphql/errors.js';
import type { Step } from './order.js';

const FORMS: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  timestamptz: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d){0,2}$/,
  date: /^\d{4}-\d\d-\d\d$/,
  numeric: /^-?\d{1,60}(\.\d{1,60})?$/,
  int: /^-?\d{1,10}$/,
  bigint: /^-?\d{1,19}$/,
  boolean: /^(true|false)$/,
};
const ALIASES: Readonly<Record<string, string>> = {
  'timestamp with time zone': 'timestamptz', int4: 'int', int2: 'int', integer: 'int', smallint: 'int', int8: 'bigint', bool: 'boolean', decimal: 'numeric',
};
const LONGEST = 4000;

function signature(steps: readonly Step[]): string {
  return steps.map((step) => step.name + (step.nullsFirst ? 'f' : 'l')).join(' ');
}

/** @param values JSON array of the last row's order values */
export function writeCursor(steps: readonly Step[], values: string): string {
  return Buffer.from(`[${JSON.stringify(signature(steps))},${values}]`).toString('base64url');
}

/** The order values in a cursor; throws BAD_INPUT unless it was written for this very order. */
export function readCursor(steps: readonly Step[], cursor: string): readonly (string | null)[] {
  const values = parsed(cursor, signature(steps));
  const fits = values?.length === steps.length && steps.every((step, at) => fitsStep(step, values[at]));
  if (!values || !fits) throw badInput('after: 分页标记无效。 Not a cursor of this list.', [{ path: 'after', message: 'not a cursor of this list' }]);
  return values as (string | null)[];
}

function parsed(cursor: string, expected: string): readonly unknown[] | null {
  if (cursor.length > LONGEST || !/^[\w-]+$/.test(cursor)) return null;
  try {
    const content: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(content) && content[0] === expected && Array.isArray(content[1]) ? content[1] : null;
  } catch {
    return null;
  }
}

function fitsStep(step: Step, value: unknown): boolean {
  if (value === null) return step.nullable;
  if (typeof value !== 'string' || value.includes('\u0000')) return false;
  const type = ALIASES[step.type] ?? step.type;
  return (FORMS[type]?.test(value) ?? true) && inRange(type, value);
}

/** Whether PostgreSQL will take the text as the type: a cursor that was tampered with must not become a database error. */
function inRange(type: string, value: string): boolean {
  if (type === 'int') return Math.abs(Number(value)) <= 2_147_483_647;
  if (type === 'bigint') return BigInt.asIntN(64, BigInt(value)) === BigInt(value);
  try {
    if (type === 'date') Temporal.PlainDate.from(value, { overflow: 'reject' });
    if (type === 'timestamptz') Temporal.Instant.from(value.replace(' ', 'T'));
    return true;
  } catch {
    return false;
  }
}
