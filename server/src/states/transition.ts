import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Key } from '../db/key.js';
import type { Tx } from '../db/unit-of-work.js';
import { conflict, notFound } from '../graphql/errors.js';
import { Refusal } from '../graphql/refusal.js';
import { whyNot, type Subject } from './decide.js';
import type { Machine } from './machine.js';

/** A row that a state table governs. */
export type Governed = Subject & { readonly id: string; readonly revision: number };

export interface TransitionOptions<Row> {
  /** The revision the caller saw; another one in the database is CONFLICT. */
  readonly revision?: number | undefined;
  /** Other columns to change with the state, by property name. */
  readonly set?: Partial<Row> | ((row: Row) => Partial<Row> | Promise<Partial<Row>>);
  readonly reason?: string | null | undefined;
  /** What the log calls the row, `第 1 批队伍` say. */
  readonly subject?: string | ((row: Row) => string);
  /** Gates: throws a Refusal, or returns. Runs with the row locked, before anything is written. */
  readonly check?: (row: Row) => void | Promise<void>;
  /** The state to enter where the table says SAME and the outcome depends on the content. */
  readonly to?: (row: Row) => string;
}

const columnLists = new Map<EntityTarget<ObjectLiteral>, { table: string; list: string; columns: Map<string, string> }>();

/** Table, select list and column names of an entity. */
export function columnsOf(tx: Tx, entity: EntityTarget<ObjectLiteral>) {
  const known = columnLists.get(entity);
  if (known) return known;
  const metadata = tx.manager.connection.getMetadata(entity);
  const columns = new Map(metadata.columns.map((column) => [column.propertyName, column.databaseName]));
  const list = [...columns].map(([property, column]) => `${column} as "${property}"`).join(', ');
  const made = { table: metadata.tableName, list, columns };
  columnLists.set(entity, made);
  return made;
}

/** The row, locked until the transaction ends; NOT_FOUND if the viewer may not write it, CONFLICT if it moved on. */
export async function lockRow<Row extends object>(
  tx: Tx, entity: abstract new (...args: never[]) => Row, key: Key, revision?: number,
): Promise<Row> {
  const { table, list } = columnsOf(tx, entity);
  const [row] = await tx.query<Row>(
    `select ${list} from ${table} where scope_id = $1 and id = $2 for update`, [key.scopeId, key.id],
  );
  if (!row) throw notFound();
  if (revision !== undefined && (row as { revision?: number }).revision !== revision) throw conflict();
  return row;
}

/** Changes columns of a locked row and moves its revision. Need not be awaited: a failure comes out at the commit. */
export function changeRow<Row extends object>(
  tx: Tx, entity: abstract new (...args: never[]) => Row, key: Key, set: Partial<Row>,
): Promise<void> {
  const values: unknown[] = [key.scopeId, key.id];
  const changes = setText(tx, entity, set, values);
  return sent(tx.query(`update ${columnsOf(tx, entity).table} set ${changes} where scope_id = $1 and id = $2`, values));
}

/** The assignments of an UPDATE that also moves the revision; their values are added to `values`. */
export function setText<Row extends object>(tx: Tx, entity: abstract new (...args: never[]) => Row, set: Partial<Row>, values: unknown[]): string {
  const { table, columns } = columnsOf(tx, entity);
  const changes = Object.entries(set).filter(([, value]) => value !== undefined).map(([property, value]) => {
    const column = columns.get(property);
    if (column === undefined) throw new Error(`${table} has no column for ${property}`);
    return `${column} = $${values.push(value)}`;
  });
  if (columns.has('revision')) changes.push('revision = revision + 1');
  return changes.join(', ');
}

/**
 * The one way a state changes: locks the row, asks the same question as the screen, runs the gates, writes the row and
 * its log line. Throws NOT_FOUND, CONFLICT or a Refusal; returns the row as it was before.
 */
export async function transition<Row extends Governed, State extends string, Name extends string>(
  tx: Tx, table: Machine<State, Name>, entity: abstract new (...args: never[]) => Row, key: Key, name: Name,
  options: TransitionOptions<Row> = {},
): Promise<Row> {
  const row = await lockRow(tx, entity, key, options.revision);
  const why = whyNot(table, name, row, tx.viewer);
  if (why) throw new Refusal([why]);
  await options.check?.(row);
  const set = typeof options.set === 'function' ? await options.set(row) : (options.set ?? {});
  const declared = table.actions[name].to;
  const to = options.to?.(row) ?? (declared === 'SAME' ? row.state : declared);
  const subject = typeof options.subject === 'function' ? options.subject(row) : (options.subject ?? '');
  // Not awaited: they leave in one flush with whatever follows, the payload's read and the commit at the latest.
  void changeRow(tx, entity, key, { ...set, state: to } as Partial<Row>);
  void logTransition(tx, table, key, { action: name, from: row.state, to, subject, reason: options.reason ?? null });
  return row;
}

/**
 * One line of what happened, in the same transaction; need not be awaited. `from` is '' for a row that came into being.
 * Nothing where the table keeps no log.
 */
export function logTransition(
  tx: Tx, table: Pick<Machine, 'name' | 'facet'>, key: Key,
  line: { action: string; from: string; to: string; subject: string; reason?: string | null },
): Promise<void> {
  const { viewer } = tx;
  if (table.facet === null) return Promise.resolve();
  return sent(tx.query(
    `insert into transition_log (scope_id, facet, machine, row_id, subject, action, from_state, to_state, org_id,
       org_name, by_name, reason) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [key.scopeId, table.facet, table.name, key.id, line.subject, line.action, line.from, line.to, viewer.orgId,
      viewer.acting?.orgName ?? '', viewer.user?.name ?? '', line.reason ?? null],
  ));
}

/** A statement under way whose rows nobody reads; the transaction remembers its failure. */
function sent(answer: Promise<unknown>): Promise<void> {
  const done = answer.then(() => undefined);
  done.catch(() => undefined);
  return done;
}
