import type { FieldCrypto } from '../../crypto/provider.js';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { Made } from './import-kind.js';
import type { Line } from './sheet.js';

/** Lines of a batch that lie together. */
export interface Slice {
  /** The row of its first line, which names it. */
  readonly from: number;
  readonly size: number;
}

/**
 * The lines of a batch between its check and its commit, some thousands in a row of the table, sealed: whatever stands in a
 * sheet, nobody reads it on the disk. Talks to: import_slice.
 */
export class ImportSlices {
  constructor(private readonly crypto: FieldCrypto) {}

  /** Adds lines without faults. */
  async keep(tx: Tx, batch: Key, lines: readonly Line[]): Promise<void> {
    const [first] = lines;
    if (!first) return;
    await tx.query('insert into import_slice (scope_id, import_id, from_row, size, sealed) values ($1, $2, $3, $4, $5)',
      [batch.scopeId, batch.id, first.row, lines.length, this.crypto.seal(JSON.stringify(lines), placeOf(batch, first.row))]);
  }

  /** The lines as they were kept. */
  async lines(tx: Tx, batch: Key, { from }: Slice): Promise<readonly Line[]> {
    const [kept] = await tx.query<{ sealed: Buffer | null }>('select sealed from import_slice where scope_id = $1 and import_id = $2 and from_row = $3', [batch.scopeId, batch.id, from]);
    return kept?.sealed ? (JSON.parse(this.crypto.open(kept.sealed, placeOf(batch, from))) as Line[]) : [];
  }
}

function placeOf({ scopeId, id }: Key, from: number): string {
  return `import_slice.sealed:${scopeId}:${id}:${from}`;
}

/** What a batch is kept in, in the order of the file. */
export function slicesOf(tx: Tx, { scopeId, id }: Key): Promise<Slice[]> {
  return tx.query<Slice>('select from_row as "from", size from import_slice where scope_id = $1 and import_id = $2 order by from_row', [scopeId, id]);
}

/** What the lines became; what stood in them is kept no longer. */
export async function noteMade(tx: Tx, { scopeId, id }: Key, { from }: Slice, made: readonly Made[]): Promise<void> {
  await tx.query('update import_slice set sealed = null, made = $4 where scope_id = $1 and import_id = $2 and from_row = $3', [scopeId, id, from, JSON.stringify(made)]);
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
