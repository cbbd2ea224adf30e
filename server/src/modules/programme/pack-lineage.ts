/** Responsible for the policy pack that a row pins: a version together with the packs it extends. Talks to: policy_pack. */
import { parsePack, type PolicyPack } from '@jiedui/schema/policy-pack';
import { resolvePack, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { sql, type Sql } from '../../db/sql.js';
import type { Tx } from '../../db/unit-of-work.js';

/** Published versions never change, so what was resolved once stays (C-12). */
const resolved = new Map<string, ResolvedPack>();

/**
 * SQL of the jsonb array that `packOf` takes: the version a row pins by `pack_code` and `pack_version`, then its parents.
 * Whoever reaches the row reaches what it pins (app.pack_lineage); never ask it for a version that somebody typed in.
 */
export function packLineage(row: Sql): Sql {
  return sql`app.pack_lineage(${row}.pack_code, ${row}.pack_version)`;
}

/** The pack that a lineage describes; throws if the stored packs do not fit together. */
export function packOf(code: string, version: number, lineage: readonly unknown[]): ResolvedPack {
  const key = `${code}@${version}`;
  const known = resolved.get(key);
  if (known) return known;
  const packs = lineage.map(parsedPack);
  const find = (wanted: string, number: number) => packs.find((pack) => pack.code === wanted && pack.version === number) ?? null;
  const pack = find(code, version);
  const result = pack && resolvePack(pack, find);
  if (!result?.ok) throw new Error(`Policy pack ${key} cannot be resolved: ${JSON.stringify(result?.issues ?? 'not published')}`);
  resolved.set(key, result.pack);
  return result.pack;
}

/** The pack version that a row pins. */
export async function loadPack(tx: Pick<Tx, 'query'>, pinned: { readonly packCode: string; readonly packVersion: number }): Promise<ResolvedPack> {
  const known = resolved.get(`${pinned.packCode}@${pinned.packVersion}`);
  if (known) return known;
  const [row] = await tx.query<{ lineage: unknown[] | null }>('select app.pack_lineage($1, $2) as lineage', [pinned.packCode, pinned.packVersion]);
  return packOf(pinned.packCode, pinned.packVersion, row?.lineage ?? []);
}

/** A stored pack; throws if it is none. */
export function parsedPack(content: unknown): PolicyPack {
  const result = parsePack(content);
  if (!result.ok) throw new Error(`A stored policy pack is not valid: ${JSON.stringify(result.issues)}`);
  return result.pack;
}
