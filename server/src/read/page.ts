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
import { limitOf, MOST_ROWS } from './relations.js';
import type { RowWriter } from './rows.js';
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
  readonly alias: string;

  /** The limited rows as a from-item; null if nothing of them is selected. */
  readonly item: string | null;
  /** The page size. */
  readonly first: string;

  constructor(readonly rows: RowWriter, readonly connection: Connection, readonly steps: readonly Step[], shown: boolean) {
    const { options } = connection;
    const from = options.after === undefined || options.after === null ? null : readCursor(steps, options.after);
    const size = limitOf(options.first, MOST_ROWS) ?? PAGE;
    this.alias = rows.statement.alias();
    // A statement must use each of its parameters.
    this.first = shown ? `${rows.statement.bind(size)}::int` : '0';
    this.item = shown ? rows.relations.numbered(this.alias, this.#limited(from)) : null;
  }

  /** The rows are limited (one more than asked for) before anything is joined to them. */
  #limited(from: readonly (string | null)[] | null): string {
    const { rows, steps, alias, connection: { model } } = this;
    const beyond = from ? ` and ${after(rows, steps, alias, from)}` : '';
    const order = orderBy(rows, steps, alias);
    const where = this.connection.where(alias) + beyond;
    // Numbered outside: a window function in the same select would sort every row instead of keeping the first few.
    const limited = `select ${alias}.* from ${model.table} ${alias} where ${where} order by ${order} limit ${this.first} + 1`;
    return `select ${alias}.*, row_number() over o as "#", lead(true) over o as "#on" from (${limited}) ${alias} window o as (order by ${order})`;
  }
}

/** The part of a connection root. Throws BAD_INPUT for a page size or cursor that is none. */
export function connectionPart(rows: RowWriter, connection: Connection): Part {
  const { slot, options, model, name } = connection;
  const type = getNamedType(slot.selected.definition.type);
  if (!isObjectType(type)) throw new Unplannable(`${name} has no connection type`);
  const fields = slot.selected.children(type);
  const page = new Page(rows, connection, orderOf(model, options.order, 'descending'), fields.some(showsRows));
  const members = fields.map((field) => [JSON.stringify(field.key), memberOf(page, field, type.name)] as const);
  const read: Part['read'] = (row, moment) => `{${members.map(([key, member]) => `${key}:${member(row, moment)}`).join(',')}}`;
  const columns = [...(page.item ? [`p${name}.*`] : []), ...(page.counted ? [`${totalCount(page)} as ${name}_total`] : [])];
  return { columns, sources: page.item ? [pageSource(page, page.item)] : [], read };
}

/** Whether the member is about the page's rows, not only about the list. */
function showsRows(field: Selected): boolean {
  if (field.name !== 'pageInfo') return field.name === 'nodes';
  const type = getNamedType(field.definition.type);
  return isObjectType(type) && field.children(type).some((part) => part.definition !== TypeNameMetaFieldDef);
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
  return (row, moment) => finished(page.rows.marks, `[${textOf(row[column])}]`, moment);
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
  const last = `(${page.alias}."#" = ${page.first} or ${page.alias}."#on" is null and ${page.alias}."#" < ${page.first})`;
  once(page.inner, `case when ${last} then ${orderValues(page.rows, steps, page.alias)} end as ${column}`);
  once(page.outer, `max(${column}) as ${column}`);
  return (row) => (typeof row[column] === 'string' ? JSON.stringify(writeCursor(steps, row[column])) : 'null');
}

function once(list: string[], entry: string): void {
  if (!list.includes(entry)) list.push(entry);
}

/** One row with the page's aggregates. */
function pageSource(page: Page, item: string): string {
  const inner = [`${page.alias}."#"`, ...page.inner].join(', ');
  return `(select ${page.outer.join(', ')} from (select ${inner} from ${item}${page.joins.join('')}) r) p${page.connection.name}`;
}

function totalCount(page: Page): string {
  const { rows, connection: { model } } = page;
  const alias = rows.statement.alias();
  return `(select count(*) from ${model.table} ${alias} where ${page.connection.where(alias)})`;
}
