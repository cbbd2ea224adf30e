import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { Made } from './import-kind.js';
import type { Line, Sheet } from './sheet.js';

/** Adds lines without faults to a batch, as they may lie there: personal numbers encrypted. */
export async function keepLines(tx: Tx, { scopeId, id }: Key, sheet: Sheet, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return;
  await tx.query(
    `insert into import_line (scope_id, import_id, row_no, title, content) select $1, $2, l.* from unnest($3::int[], $4::text[], $5::jsonb[]) l`,
    [scopeId, id, lines.map(({ row }) => row), lines.map(({ values }) => sheet.titleOf(values)), lines.map(({ values }) => JSON.stringify(values))],
  );
}

/** The lines of a batch in the order of the file, some at a time: the next ones are fetched while the last are worked on. */
export async function* linesOf(tx: Tx, { scopeId, id }: Key, slice: number): AsyncGenerator<readonly Line[]> {
  const after = (row: number) => tx.query<Line>(
    `select row_no as row, content as values from import_line where scope_id = $1 and import_id = $2 and row_no > $3 order by row_no limit $4`, [scopeId, id, row, slice]);
  for (let lines = await after(0); lines.length > 0;) {
    const next = after(lines.at(-1)?.row ?? 0);
    yield lines;
    lines = await next;
  }
}

/**
 * What the lines became; what stood in them is kept no longer. Written as an insertion that meets them all: it finds each
 * line by its key, where a join would be planned by what is known of a table that has only just been filled.
 */
export async function noteMade(tx: Tx, { scopeId, id }: Key, made: readonly Made[]): Promise<void> {
  await tx.query(
    `insert into import_line (scope_id, import_id, row_no, title, made_id) select $1, $2, m.row_no, '', m.id from unnest($3::int[], $4::text[]) m (row_no, id)
     on conflict (scope_id, import_id, row_no) do update set content = null, made_id = excluded.made_id`,
    [scopeId, id, made.map(({ row }) => row), made.map(({ id: madeId }) => madeId)],
  );
}

/** What a batch made, in the order of the file, some at a time. */
export async function* madeBy(tx: Tx, { scopeId, id }: Key, slice: number): AsyncGenerator<readonly Made[]> {
  const after = (row: number) => tx.query<Made>(
    `select row_no as row, made_id as id from import_line where scope_id = $1 and import_id = $2 and row_no > $3 and made_id is not null order by row_no limit $4`,
    [scopeId, id, row, slice]);
  for (let made = await after(0); made.length > 0; made = await after(made.at(-1)?.row ?? 0)) yield made;
}

export async function dropLines(tx: Tx, { scopeId, id }: Key): Promise<void> {
  await tx.query('delete from import_line where scope_id = $1 and import_id = $2', [scopeId, id]);
}
