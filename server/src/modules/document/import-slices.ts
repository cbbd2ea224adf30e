import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { Made } from './import-kind.js';
import type { Line } from './sheet.js';

/** Lines of a batch that lie together. */
export interface Slice {
  readonly batch: Key;
  /** The row of its first line, which names it. */
  readonly from: number;
  readonly size: number;
  /** As they were kept. */
  lines(): Promise<readonly Line[]>;
}

/** Adds lines without faults to a batch, as they may lie there: personal numbers encrypted. */
export async function keepSlice(tx: Tx, { scopeId, id }: Key, lines: readonly Line[]): Promise<void> {
  const [first] = lines;
  if (!first) return;
  await tx.query('insert into import_slice (scope_id, import_id, from_row, size, lines) values ($1, $2, $3, $4, $5)',
    [scopeId, id, first.row, lines.length, JSON.stringify(lines)]);
}

/** What a batch is kept in, in the order of the file. */
export async function slicesOf(tx: Tx, batch: Key): Promise<Slice[]> {
  const { scopeId, id } = batch;
  const kept = await tx.query<{ from: number; size: number }>('select from_row as "from", size from import_slice where scope_id = $1 and import_id = $2 order by from_row', [scopeId, id]);
  return kept.map(({ from, size }) => ({
    batch, from, size,
    lines: async () => (await tx.query<{ lines: Line[] | null }>('select lines from import_slice where scope_id = $1 and import_id = $2 and from_row = $3', [scopeId, id, from]))[0]?.lines ?? [],
  }));
}

/** What the lines became; what stood in them is kept no longer. */
export async function noteMade(tx: Tx, { batch: { scopeId, id }, from }: Slice, made: readonly Made[]): Promise<void> {
  await tx.query('update import_slice set lines = null, made = $4 where scope_id = $1 and import_id = $2 and from_row = $3', [scopeId, id, from, JSON.stringify(made)]);
}

/** What a batch made, in the order of the file, some at a time. */
export async function* madeBy(tx: Tx, batch: Key): AsyncGenerator<readonly Made[]> {
  for (const { from } of await slicesOf(tx, batch)) {
    const [slice] = await tx.query<{ made: Made[] | null }>(
      'select made from import_slice where scope_id = $1 and import_id = $2 and from_row = $3', [batch.scopeId, batch.id, from]);
    if (slice?.made) yield slice.made;
  }
}

export async function dropSlices(tx: Tx, { scopeId, id }: Key): Promise<void> {
  await tx.query('delete from import_slice where scope_id = $1 and import_id = $2', [scopeId, id]);
}
