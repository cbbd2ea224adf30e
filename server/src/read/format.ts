/**
 * Responsible for writing a value of PostgreSQL as the JSON that its GraphQL scalar would serialize.
 */
import { getNamedType, isEnumType, isListType, isNonNullType, type GraphQLOutputType } from 'graphql';
import type { Column, JsKind } from './model.js';
import { Unplannable } from './unplannable.js';

/**
 * Written where a value is null and must not be. JSON never holds it raw, so one search of the answer finds it,
 * and the operation is answered by the loaders, which report the null as GraphQL asks.
 */
export const IMPOSSIBLE = '\u0001';

const IMPOSSIBLE_TEXT = 'chr(1)';

/** SQL for the null of a field. */
export function nullText(nonNull: boolean): string {
  return nonNull ? IMPOSSIBLE_TEXT : `'null'`;
}

/** An SQL expression that writes JSON, and whether its text must stand between double quotes. */
export interface Written {
  readonly text: string;
  readonly quoted: boolean;
}

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const TIMESTAMPTZ = new Set(['timestamptz', 'timestamp with time zone']);
const DATES = new Set(['date']);
const PLAIN_TEXT = new Set(['uuid', 'int', 'int2', 'int4', 'int8', 'integer', 'smallint', 'bigint', 'numeric', 'decimal']);
const JSON_TYPES = new Set(['json', 'jsonb']);

function known(column: Column | null, types: ReadonlySet<string>): boolean {
  return column?.type == null || types.has(column.type);
}

type Writer = (value: string, column: Column | null) => Written | null;

const bare = (text: string): Written => ({ text, quoted: false });
const between = (text: string): Written => ({ text, quoted: true });

const asText: Writer = (value, column) => {
  if (column?.type != null && PLAIN_TEXT.has(column.type)) return between(`${value}::text`);
  if (column?.type != null && TIMESTAMPTZ.has(column.type)) return null;
  return bare(`to_json(${value}::text)::text`);
};

/** The names of an enumeration have nothing to escape. */
const asName: Writer = (value) => between(`${value}::text`);

/** Scalar → how its column is written; null where the column's type does not fit. */
const WRITERS: Readonly<Record<string, Writer>> = {
  ID: asText,
  String: asText,
  Int: (value) => bare(`${value}::text`),
  Float: (value, column) => bare(column?.type === 'int' || column?.type === 'integer' ? `${value}::text` : `${value}::float8::text`),
  Boolean: (value) => bare(`${value}::text`),
  Date: (value, column) => (known(column, DATES) ? bare(`to_json(${value}::date)::text`) : null),
  DateTime: (value, column) => (known(column, TIMESTAMPTZ) ? between(`to_char(${value}::timestamptz at time zone 'UTC', ${INSTANT})`) : null),
  Decimal: (value) => between(`${value}::text`),
  JSON: (value, column) => bare(column?.type != null && JSON_TYPES.has(column.type) ? `${value}::text` : `to_json(${value})::text`),
};

/** Arrays of text-like items; everything else that is a list is shaped in JS. */
function writeArray(value: string, item: string, itemNonNull: boolean): Written | null {
  if (item === 'DateTime' || item === 'Float') return null;
  const textual = item === 'Decimal' || item === 'ID' || item === 'String';
  const text = `to_json(${value}${textual ? '::text[]' : ''})::text`;
  return bare(itemNonNull ? `case when array_position(${value}, null) is null then ${text} else ${IMPOSSIBLE_TEXT} end` : text);
}

/** Writes an SQL expression (one that may be cast) as SQL of its JSON text, null included: with a null it says what stands for it. */
export type LeafWriter = (value: string) => Written;

/**
 * How a leaf of this type is written.
 * @param column the column behind it, null for an expression
 * @throws Unplannable if the type cannot be written from the column
 */
export function leafWriter(column: Column | null, type: GraphQLOutputType, where: string): LeafWriter {
  const nonNull = isNonNullType(type);
  const inner = isNonNullType(type) ? type.ofType : type;
  const named = getNamedType(type);
  if (isEnumType(named) && named.getValues().some((entry) => entry.value !== entry.name)) {
    throw new Unplannable(`${where}: the values of ${named.name} are not their names`);
  }
  const scalar = isEnumType(named) ? asName : WRITERS[named.name];
  const write = (value: string): Written | null =>
    isListType(inner) ? writeArray(value, named.name, isNonNullType(inner.ofType)) : (scalar?.(value, column) ?? null);
  if (!write('x')) throw new Unplannable(`${where}: no way to write ${column?.type ?? 'an expression'} as ${String(type)}`);
  const never = column !== null && !column.nullable;
  return (value) => {
    const written = write(value) ?? bare('');
    if (never) return written;
    return bare(`coalesce(${written.quoted ? `'"' || ${written.text} || '"'` : written.text}, ${nullText(nonNull)})`);
  };
}

/** SQL that writes a value for JS to compute with: instants in ISO, exact numerics as text, as the driver would give them. */
export function needJson(value: string, js: JsKind): string {
  if (js === 'date') return `coalesce('"' || to_char(${value}::timestamptz at time zone 'UTC', ${INSTANT}) || '"', 'null')`;
  return `coalesce(to_json(${value}${js === 'text' ? '::text' : ''})::text, 'null')`;
}
