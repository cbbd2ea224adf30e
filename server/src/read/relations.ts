/** Responsible for what both ways of reading relations share: conditions, arguments, page sizes. */
import { raw } from '../db/sql.js';
import { badInput } from '../graphql/errors.js';
import type { Relation } from './model.js';
import { orderBy, orderOf } from './order.js';
import type { ObjectPlan } from './plan.js';
import type { RowWriter } from './rows.js';
import type { Selected } from './selection.js';
import { Unplannable } from './unplannable.js';

/** Most rows of a page or of a nested list with a size. */
export const MOST_ROWS = 200;

/** Rows that a root reads: a condition on its table, an order, a limit; all but the table may be absent. */
export interface RootRows {
  readonly table: string;
  readonly where: string;
  readonly order: string;
  /** SQL of the limit. */
  readonly limit: string | null;
}

/** How relations are read: row by row within the statement, or for all rows of a level at once. */
export interface RelationWriter {
  /** The root's rows as `from <item> ... <tail>`; `object` may be written for the alias afterwards. */
  root(alias: string, rows: RootRows): { readonly item: string; readonly tail: string };
  /** Rows of a page, with `"#"` as their number: a from-item that goes by the alias. */
  numbered(alias: string, select: string): string;
  /** JSON of a to-one relation, null included; its joins go to the list. */
  one(relation: Relation, plan: ObjectPlan, alias: string, joins: string[], missing: string): string;
  /** JSON of a list without its brackets; its joins go to the list. */
  many(relation: Relation, plan: ObjectPlan, selected: Selected | null, alias: string, joins: string[]): string;
}

/** The condition that rows of the relation's target go with a row, the scope guard included. */
export function conditionOf(rows: RowWriter, relation: Relation, alias: string, target: string): string {
  const own = relation.related
    ? rows.expression(relation.related.on(raw(alias), raw(target)))
    : relation.equalities.map(([here, there]) => `${target}.${there} = ${alias}.${here}`).join(' and ');
  return own + rows.statement.scopeGuard(relation.target, target);
}

/** What the arguments of a nested list add to its condition. */
export function filtersOf(rows: RowWriter, relation: Relation, given: Readonly<Record<string, unknown>>, target: string): string {
  let text = '';
  for (const [name, argument] of relation.arguments) {
    const value = given[name];
    if (value !== undefined && value !== null) text += ` and ${rows.expression(argument.where(raw(target), value as never))}`;
  }
  return text;
}

export function nestedOrder(rows: RowWriter, relation: Relation, target: string): string {
  return orderBy(rows, orderOf(relation.target, relation.order, 'ascending'), target);
}

/** The nested list's size; one out of range is left to the loaders, whose error names its place. */
export function nestedLimit(relation: Relation, given: Readonly<Record<string, unknown>>): number | null {
  if (!relation.takesFirst) return null;
  try {
    return limitOf(given['first'], MOST_ROWS);
  } catch (error) {
    throw new Unplannable(error instanceof Error ? error.message : String(error));
  }
}

/** A page size from an argument; null without one. Throws BAD_INPUT beyond 0 … most. */
export function limitOf(given: unknown, most: number): number | null {
  if (given === undefined || given === null) return null;
  if (typeof given !== 'number' || !Number.isInteger(given) || given < 0 || given > most) {
    throw badInput(`first: 0 … ${most}`, [{ path: 'first', message: `0 … ${most}` }]);
  }
  return given;
}
