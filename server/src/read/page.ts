/**
 * Responsible for keyset connections: `{ nodes, pageInfo { hasNextPage, endCursor }, totalCount }`, each part computed
 * only where it is selected.
 */
import { getNamedType, isObjectType, TypeNameMetaFieldDef } from 'graphql';
import { readCursor, writeCursor } from './cursor.js';
import type { Model } from './model.js';
import { after, orderBy, orderOf, orderValues, type Step } from './order.js';
import { finished, textOf, type Part, type ResultRow } from './part.js';
import type { Moment } from './patch.js';
import type { ObjectPlan } from './plan.js';
import type { ListOptions } from './planned.js';
import { limitOf, MOST_ROWS, type RowWriter } from './rows.js';
import type { Selected } from './selection.js';
import type { Slot } from './shape.js';
import { Unplannable } from './unplannable.js';

const PAGE = 50;

interface Connection {
  readonly slot: Slot;
  readonly options: ListOptions;
  readonly model: Model;
  readonly name: string;
  plan(selected: Selected): ObjectPlan;
  /** Condition of the whole list, without the cursor. */
  where(alias: string): string;
}

/** JSON text of one member of the connection, from the statement's row. */
type Member = (row: ResultRow, moment: Moment) => string;

/** Collects what the page's statement must give. */
class Page {
  /** Columns of the limited rows. */
  readonly inner: string[] = [];
  /** Aggregates over them. */
  readonly outer: string[] = [];
  readonly joins: string[] = [];
  counted = false;

  #first: string | null = null;

  constructor(readonly rows: RowWriter, readonly connection: Connection, readonly steps: readonly Step[], readonly alias: string, private readonly size: number) {}

  /** The page size; bound when first used, because a statement must use each of its parameters. */
  get first(): string {
    return (this.#first ??= `${this.rows.statement.bind(this.size)}::int`);
  }
}

/** The part of a connection root. Throws BAD_INPUT for a page size or cursor that is none. */
export function connectionPart(rows: RowWriter, connection: Connection): Part {
  const { slot, options, model, name } = connection;
  const type = getNamedType(slot.selected.definition.type);
  if (!isObjectType(type)) throw new Unplannable(`${name} has no connection type`);
  const steps = orderOf(model, options.order, 'descending');
  const from = options.after == null ? null : readCursor(steps, options.after);
  const page = new Page(rows, connection, steps, rows.statement.alias(), limitOf(options.first, MOST_ROWS) ?? PAGE);
  const members = slot.selected.children(type).map((field) => [JSON.stringify(field.key), memberOf(page, field, type.name)] as const);
  const read: Part['read'] = (row, moment) => `{${members.map(([key, member]) => `${key}:${member(row, moment)}`).join(',')}}`;
  const sources = page.outer.length > 0 ? [pageSource(page, from)] : [];
  const columns = page.outer.length > 0 ? [`p${name}.*`] : [];
  return page.counted ? { columns: [...columns, `${totalCount(page)} as ${name}_total`], sources, read } : { columns, sources, read };
}

function memberOf(page: Page, field: Selected, type: string): Member {
  const { name } = page.connection;
  if (field.definition === TypeNameMetaFieldDef) return () => JSON.stringify(type);
  if (field.name === 'nodes') return nodesOf(page, field);
  if (field.name === 'pageInfo') return pageInfoOf(page, field);
  if (field.name !== 'totalCount') throw new Unplannable(`${type}.${field.name} is no part of a connection`);
  page.counted = true;
  return (row) => String(row[`${name}_total`]);
}

function nodesOf(page: Page, field: Selected): Member {
  const { name } = page.connection;
  const plan = page.connection.plan(field);
  const column = `${name}_${page.inner.length}`;
  page.inner.push(`${page.rows.object(plan, page.alias, page.joins)} as ${column}`);
  page.outer.push(`string_agg(${column}, ',' order by "#") filter (where "#" <= ${page.first}) as ${column}`);
  return (row, moment) => finished(plan, `[${textOf(row[column])}]`, moment);
}

function pageInfoOf(page: Page, field: Selected): Member {
  const type = getNamedType(field.definition.type);
  if (!isObjectType(type)) throw new Unplannable('pageInfo has no object type');
  const members = field.children(type).map((part) => [JSON.stringify(part.key), pageInfoMember(page, part, type.name)] as const);
  return (row, moment) => `{${members.map(([key, member]) => `${key}:${member(row, moment)}`).join(',')}}`;
}

function pageInfoMember(page: Page, field: Selected, type: string): Member {
  const { connection: { name }, steps } = page;
  if (field.definition === TypeNameMetaFieldDef) return () => JSON.stringify(type);
  if (field.name === 'hasNextPage') {
    const column = `${name}_more`;
    once(page.outer, `coalesce(max("#") > ${page.first}, false) as ${column}`);
    return (row) => (row[column] === true ? 'true' : 'false');
  }
  if (field.name !== 'endCursor') throw new Unplannable(`${type}.${field.name} is no part of a page`);
  const column = `${name}_end`;
  once(page.inner, `${orderValues(page.rows, steps, page.alias)} as ${column}`);
  once(page.outer, `(array_agg(${column} order by "#" desc) filter (where "#" <= ${page.first}))[1] as ${column}`);
  return (row) => (typeof row[column] === 'string' ? JSON.stringify(writeCursor(steps, row[column])) : 'null');
}

function once(list: string[], entry: string): void {
  if (!list.includes(entry)) list.push(entry);
}

/** One row with the page's aggregates: the rows are limited (one more than asked for) before anything is joined to them. */
function pageSource(page: Page, from: readonly (string | null)[] | null): string {
  const { rows, connection: { model, name }, alias, steps, first } = page;
  const beyond = from ? ` and ${after(rows, steps, alias, from)}` : '';
  const where = page.connection.where(alias) + beyond;
  const order = orderBy(rows, steps, alias);
  const limited = `select ${alias}.*, row_number() over (order by ${order}) as "#" from ${model.table} ${alias} where ${where} order by ${order} limit ${first} + 1`;
  const inner = [`${alias}."#"`, ...page.inner].join(', ');
  return `(select ${page.outer.join(', ')} from (select ${inner} from (${limited}) ${alias}${page.joins.join('')}) r) p${name}`;
}

function totalCount(page: Page): string {
  const { rows, connection: { model } } = page;
  const alias = rows.statement.alias();
  return `(select count(*) from ${model.table} ${alias} where ${page.connection.where(alias)})`;
}
