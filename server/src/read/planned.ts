/**
 * What a root resolver answers: a description of rows, not the rows.
 *
 * Queries
 *   one(Pairing, id)                                    a row by its GraphQL id (or Key); none → NOT_FOUND, or null where the field is nullable
 *   list(Task, { where, order, first, after, scopes })  keyset connection {nodes, pageInfo{hasNextPage,endCursor}, totalCount}
 *   all(Task, { where, order, limit, scopes })          plain list
 *   rows(CountyFigures, sql`select ...`)                plain list of a type that has no table: snake_case columns of the statement fill its fields
 *   row(CountyFigures, sql`select ...`)                 the same for a single row
 *   scalar(sql`select count(*) from ...`)               one value
 *   a plain object                                      taken as it is; any of the above may stand inside it
 *
 * Mutations
 *   change(within, async (tx) => ({ keys: { task: key }, values: {...} }))
 *     one write transaction: the work runs, the payload's selection is read by the keys in the same
 *     transaction, then commit. A thrown Refusal rolls back and answers { problems }.
 *
 * `where` and `order` get the table's alias: `where: [(t) => sql`${t}.state = ${state}`]`.
 * None of these does any I/O; the executor puts all root fields of an operation into one statement.
 * What fields mean is declared on the entity, see declare.ts: @Facet @Computed @Derived @Ordered @Takes @Related.
 */
import type { Tx } from '../db/unit-of-work.js';
import type { Key } from '../db/key.js';
import type { Sql } from '../db/sql.js';

/** A class that is both the entity (or row type) and the GraphQL object type. */
export type TypeClass<T = object> = abstract new (...args: never[]) => T;

/** Names of a class's plain properties. */
export type PropertyOf<T> = Extract<keyof T, string>;

/** A condition on a table that goes by the given alias. */
export type Where = (alias: Sql) => Sql;

/** One step of an order: a column's property, or an expression with its SQL type (it must not change between pages). */
export type Order<T = object> = {
  readonly by: PropertyOf<T> | { readonly expression: Where; readonly type: 'text' | 'int' | 'numeric' | 'timestamptz' | 'date' | 'uuid' };
  /** 'asc' unless given. */
  readonly direction?: 'asc' | 'desc';
  /** As PostgreSQL: last when ascending, first when descending, unless given. */
  readonly nulls?: 'first' | 'last';
};

interface Filter<T> {
  /** All must hold. `undefined`, `null` and `false` are passed over, so a filter may be written `x && ((t) => ...)`. */
  readonly where?: readonly (Where | undefined | null | false | '' | 0)[];
  /** Without it: newest first (`created_at desc, id desc`). The id is always appended as the last step. */
  readonly order?: readonly Order<T>[];
  /** Only these scopes (a pairing's own, say); the policies still decide. Without it: all that the viewer may read. */
  readonly scopes?: readonly number[];
}

export interface ListOptions<T = object> extends Filter<T> {
  /** Rows of a page, 0 … 200; more is BAD_INPUT. 50 unless given. */
  readonly first?: number | null;
  /** `endCursor` of the page before, of the same order; anything else is BAD_INPUT. */
  readonly after?: string | null;
}

export interface AllOptions<T = object> extends Filter<T> {
  readonly limit?: number;
}

/** What a root field reads. Made by the functions below only. */
export abstract class Planned {
  protected constructor() {}
}

export class PlannedOne extends Planned {
  constructor(readonly type: TypeClass, readonly id: string | Key, readonly options: { readonly wide?: boolean }) { super(); }
}

export class PlannedList extends Planned {
  constructor(readonly type: TypeClass, readonly options: ListOptions) { super(); }
}

export class PlannedAll extends Planned {
  constructor(readonly type: TypeClass, readonly options: AllOptions) { super(); }
}

export class PlannedKeys extends Planned {
  constructor(readonly type: TypeClass, readonly ids: readonly (string | Key)[]) { super(); }
}

export class PlannedRows extends Planned {
  constructor(readonly type: TypeClass, readonly source: Sql, readonly single: boolean) { super(); }
}

export class PlannedScalar extends Planned {
  constructor(readonly source: Sql) { super(); }
}

/**
 * The row with this id. Missing, hidden and malformed ids are one: NOT_FOUND (null if the field is nullable).
 * @param id `<scope>-<uuid>` of a scoped row, a plain uuid of a reference row, or a Key
 * @param options.wide set when a declared field of the type reads other scopes than the row's own
 */
export function one<T extends object>(type: TypeClass<T>, id: string | Key, options: { readonly wide?: boolean } = {}): Planned {
  return new PlannedOne(type, id, options);
}

/** A page of rows as a connection, by keyset. */
export function list<T extends object>(type: TypeClass<T>, options: ListOptions<T> = {}): Planned {
  return new PlannedList(type, options as ListOptions);
}

/** All rows (up to `limit`) as a plain list. */
export function all<T extends object>(type: TypeClass<T>, options: AllOptions<T> = {}): Planned {
  return new PlannedAll(type, options as AllOptions);
}

/** The rows with these ids, in this order; ids without a readable row are left out. */
export function byKeys<T extends object>(type: TypeClass<T>, ids: readonly (string | Key)[]): Planned {
  return new PlannedKeys(type, ids);
}

/**
 * Rows of a hand-written statement, for types that have no table (figures of oversight).
 * The statement's columns are the fields' names in snake_case; it must order itself and
 * bind scopes by `${scopeIds(facet)}` in every table reference.
 */
export function rows<T extends object>(type: TypeClass<T>, source: Sql): Planned {
  return new PlannedRows(type, source, false);
}

/** As `rows`, for the first row; none → null, or NOT_FOUND where the field is non-null. */
export function row<T extends object>(type: TypeClass<T>, source: Sql): Planned {
  return new PlannedRows(type, source, true);
}

/** One value of a hand-written statement with one row and one column. */
export function scalar(source: Sql): Planned {
  return new PlannedScalar(source);
}

/** What a mutation's work leaves for its payload. */
export interface Outcome {
  /** Payload field → key (or keys) of the row to read for it; `null` answers null. */
  readonly keys?: Readonly<Record<string, Key | string | readonly (Key | string)[] | null | undefined>>;
  /** Payload field → plain value, or a Planned read in the same transaction. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** The work opened a scope or changed who reaches one: the payload is read by what the viewer reaches now. */
  readonly opened?: boolean;
  /** Warnings that do not refuse; a refusal is thrown. */
  readonly problems?: readonly unknown[];
}

/** A mutation's work in one write transaction, run by the executor. */
export class Change {
  constructor(
    readonly within: readonly number[] | null,
    readonly work: (tx: Tx) => Promise<Outcome>,
  ) {}
}

/**
 * One write transaction as a mutation's answer.
 * @param within the scopes to enter, or null for all of the viewer's
 * @param work runs the service; its Outcome names the rows that the payload shows. A thrown Refusal rolls back.
 */
export function change(within: readonly number[] | null, work: (tx: Tx) => Promise<Outcome>): Change {
  return new Change(within, work);
}
