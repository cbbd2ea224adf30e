/** Responsible for the same step of many rows at once: three statements, however many rows. Talks to decide.ts, transition.ts. */
import type { Key } from '../db/key.js';
import type { Tx } from '../db/unit-of-work.js';
import { notFound } from '../graphql/errors.js';
import { Refusal, type ProblemInput } from '../graphql/refusal.js';
import { whyNot } from './decide.js';
import type { Machine } from './machine.js';
import { columnsOf, setText, type Governed } from './transition.js';

export interface ManyOptions<Row> {
  /** Other columns that all the rows take. */
  readonly set?: Partial<Row>;
  readonly reason?: string | null;
  readonly subject?: (row: Row) => string;
  /** Name of the input's list of ids: the problem of its second row has the path `<path>.1`. */
  readonly path: string;
}

/**
 * Moves all these rows of one scope by the same action, or none: locks them, asks of each what the screen asks, writes
 * rows and log lines. Throws NOT_FOUND if one is out of reach, a Refusal with one problem for each that may not.
 */
export async function transitionMany<Row extends Governed, State extends string, Name extends string>(
  tx: Tx, table: Machine<State, Name>, entity: abstract new (...args: never[]) => Row, keys: readonly Key[], name: Name,
  options: ManyOptions<Row>,
): Promise<Row[]> {
  const ids = [...new Set(keys.map((key) => key.id))];
  const [first] = keys;
  if (!first) return [];
  const rows = await lockRows(tx, entity, first.scopeId, ids);
  if (rows.length !== ids.length || keys.some((key) => key.scopeId !== first.scopeId)) throw notFound();
  const problems = rows.flatMap((row): ProblemInput[] => {
    const why = whyNot(table, name, row, tx.viewer);
    return why ? [{ ...why, path: `${options.path}.${ids.indexOf(row.id)}` }] : [];
  });
  if (problems.length > 0) throw new Refusal(problems);
  const declared = table.actions[name].to;
  const values: unknown[] = [first.scopeId, ids];
  const { table: named } = columnsOf(tx, entity);
  const state = declared === 'SAME' ? {} : { state: declared };
  const changes = setText(tx, entity, { ...options.set, ...state } as Partial<Row>, values);
  void tx.query(`update ${named} set ${changes} where scope_id = $1 and id = any ($2)`, values);
  logMany(tx, table, rows, { action: name, to: declared === 'SAME' ? null : declared, reason: options.reason ?? null, subject: options.subject });
  return rows;
}

async function lockRows<Row extends Governed>(tx: Tx, entity: abstract new (...args: never[]) => Row, scopeId: number, ids: readonly string[]): Promise<Row[]> {
  const { table, list } = columnsOf(tx, entity);
  // In the order of their ids, so that two batches that overlap wait for each other instead of for ever.
  return tx.query<Row>(`select ${list} from ${table} where scope_id = $1 and id = any ($2) order by id for update`, [scopeId, ids]);
}

interface ManyLines<Row> {
  readonly action: string;
  /** Null: each stays in the state it was in. */
  readonly to: string | null;
  readonly reason: string | null;
  readonly subject: ((row: Row) => string) | undefined;
}

/** One line of the log for each row, in one statement; need not be awaited. */
export function logMany<Row extends Governed>(tx: Tx, table: Pick<Machine, 'name' | 'facet'>, rows: readonly Row[], lines: ManyLines<Row>): void {
  const { viewer } = tx;
  const [first] = rows;
  if (!first) return;
  void tx.query(
    `insert into transition_log (scope_id, facet, machine, row_id, subject, action, from_state, to_state, org_id, org_name, by_name, reason)
     select $1, $2, $3, r.id, r.subject, $4, r.was, coalesce($5, r.was), $6, $7, $8, $9
       from unnest($10::uuid[], $11::text[], $12::text[]) as r (id, subject, was)`,
    [first.scopeId, table.facet, table.name, lines.action, lines.to, viewer.orgId, viewer.acting?.orgName ?? '', viewer.user?.name ?? '', lines.reason,
      rows.map((row) => row.id), rows.map((row) => lines.subject?.(row) ?? ''), rows.map((row) => row.state)],
  );
}
