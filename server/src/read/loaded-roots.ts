/** Responsible for the rows of a Planned root when they are loaded instead of planned. */
import { getNullableType, isNonNullType, type GraphQLOutputType } from 'graphql';
import { notFound } from '../graphql/errors.js';
import { raw, sql, type Sql } from '../db/sql.js';
import { readCursor, writeCursor } from './cursor.js';
import { keyOf } from './keys.js';
import { LoadedRow, type Loading } from './loading.js';
import type { Model } from './model.js';
import { after, orderBy, orderOf, orderValues } from './order.js';
import {
  PlannedAll, PlannedKeys, PlannedList, PlannedOne, PlannedRows, PlannedScalar,
  type AllOptions, type Planned, type Where,
} from './planned.js';
import { limitOf, MOST_ROWS } from './relations.js';
import type { RowWriter } from './rows.js';

const PAGE = 50;

/** The rows of a root. NOT_FOUND for a missing row where the field must have one. */
export async function loadRoot(loading: Loading, planned: Planned, type: GraphQLOutputType): Promise<unknown> {
  if (planned instanceof PlannedOne) return required(await loadOne(loading, planned), type);
  if (planned instanceof PlannedList) return loadPage(loading, planned);
  if (planned instanceof PlannedAll) return loadAll(loading, planned);
  if (planned instanceof PlannedKeys) return loadKeys(loading, planned);
  if (planned instanceof PlannedRows) {
    const rows = await loadRows(loading, planned);
    return planned.single ? required(rows[0] ?? null, type) : rows;
  }
  if (planned instanceof PlannedScalar) return loadScalar(loading, planned.source);
  throw new Error(`${String(getNullableType(type))}: no way to load this root`);
}

function required(row: LoadedRow | null, type: GraphQLOutputType): LoadedRow | null {
  if (row === null && isNonNullType(type)) throw notFound();
  return row;
}

async function loadOne(loading: Loading, planned: PlannedOne): Promise<LoadedRow | null> {
  const model = loading.models.of(planned.type);
  const key = keyOf(model, planned.id);
  if (!key) return null;
  const condition = (t: Sql): Sql => {
    const byId = sql`${t}.${raw(model.idColumn.name)} = ${key.id}`;
    return model.scoped ? sql`${t}.scope_id = ${key.scopeId} and ${byId}` : byId;
  };
  const [row] = await loadAll(loading, new PlannedAll(planned.type, { where: [condition] }));
  return row ?? null;
}

async function loadKeys(loading: Loading, planned: PlannedKeys): Promise<LoadedRow[]> {
  const rows = await Promise.all(planned.ids.map((id) => loadOne(loading, new PlannedOne(planned.type, id, {}))));
  return rows.filter((row) => row !== null);
}

function where(writer: RowWriter, model: Model, { where: conditions, scopes }: AllOptions, alias: string): string {
  const given = (conditions ?? []).filter((one): one is Where => typeof one === 'function');
  const held = scopes ? ` and ${alias}.scope_id = any(${writer.statement.bind(scopes)}::int[])` : '';
  return `true${model.scoped ? held : ''}${given.map((one) => ` and ${writer.expression(one(raw(alias)))}`).join('')}`;
}

async function loadAll(loading: Loading, planned: PlannedAll): Promise<LoadedRow[]> {
  const model = loading.models.of(planned.type);
  const { options }: { options: AllOptions } = planned;
  const rows = await loading.run((writer) => {
    const order = orderBy(writer, orderOf(model, options.order, 'descending'), 'r');
    const limit = options.limit === undefined ? '' : ` limit ${writer.statement.bind(options.limit)}::int`;
    return `select ${loading.columns(model, 'r')} from ${model.table} r where ${where(writer, model, options, 'r')} order by ${order}${limit}`;
  });
  return rows.map((values) => new LoadedRow(model, values, null, 0));
}

async function loadPage(loading: Loading, planned: PlannedList): Promise<object> {
  const model = loading.models.of(planned.type);
  const { options } = planned;
  const steps = orderOf(model, options.order, 'descending');
  const first = limitOf(options.first, MOST_ROWS) ?? PAGE;
  const from = options.after == null ? null : readCursor(steps, options.after);
  const rows = await loading.run((writer) => {
    const beyond = from ? ` and ${after(writer, steps, 'r', from)}` : '';
    const columns = `${loading.columns(model, 'r')}, ${orderValues(writer, steps, 'r')} as "#"`;
    return `select ${columns} from ${model.table} r where ${where(writer, model, options, 'r')}${beyond} order by ${orderBy(writer, steps, 'r')} limit ${first + 1}`;
  });
  const page = rows.slice(0, first);
  const last = page.at(-1)?.['#'];
  return {
    nodes: page.map((values) => new LoadedRow(model, values, null, 0)),
    pageInfo: { hasNextPage: rows.length > first, endCursor: typeof last === 'string' ? writeCursor(steps, last) : null },
    totalCount: async () => {
      const [count] = await loading.run((writer) => `select count(*)::int as n from ${model.table} r where ${where(writer, model, options, 'r')}`);
      return count?.['n'];
    },
  };
}

async function loadRows(loading: Loading, planned: PlannedRows): Promise<LoadedRow[]> {
  const model = loading.models.of(planned.type);
  const rows = await loading.run((writer) => planned.source.render(writer.statement));
  return rows.map((values, at) => new LoadedRow(model, values, planned.source, at + 1));
}

async function loadScalar(loading: Loading, source: Sql): Promise<unknown> {
  const [row] = await loading.run((writer) => source.render(writer.statement));
  return row ? Object.values(row)[0] : null;
}
