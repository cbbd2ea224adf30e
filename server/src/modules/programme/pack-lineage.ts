/** Responsible for the policy pack that a row pins: a version together with the packs it extends. Talks to: policy_pack. */
import { parsePack, type PolicyPack } from '@jiedui/schema/policy-pack';
import { resolvePack, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { sql, type Sql } from '../../db/sql.js';
import type { Tx } from '../../db/unit-of-work.js';

/** Published versions never change, so what was resolved once stays (C-12). */
const resolved = new Map<string, ResolvedPack>();

/** SQL of the jsonb array that `packOf` takes: the version a row pins by `pack_code` and `pack_version`, then its parents. */
export function packLineage(row: Sql): Sql {
  return sql`(with recursive line as (
      select p.content from policy_pack p where p.code = ${row}.pack_code and p.version = ${row}.pack_version
      union all
      select p.content from line l join policy_pack p on p.code = split_part(l.content ->> 'extends', '@', 1)
         and p.version = split_part(l.content ->> 'extends', '@', 2)::int)
    select jsonb_agg(line.content) from line)`;
}

/** The pack that a lineage describes; throws if the stored packs do not fit together. */
export function packOf(code: string, version: number, lineage: readonly unknown[]): ResolvedPack {
  const key = `${code}@${version}`;
  const known = resolved.get(key);
  if (known) return known;
  const packs = lineage.map(parsed);
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
  const pin = sql`(select ${pinned.packCode}::text as pack_code, ${pinned.packVersion}::int as pack_version)`;
  const { text, values } = sql`select ${packLineage(sql`r`)} as lineage from ${pin} r`.statement();
  const [row] = await tx.query<{ lineage: unknown[] | null }>(text, values);
  return packOf(pinned.packCode, pinned.packVersion, row?.lineage ?? []);
}

function parsed(content: unknown): PolicyPack {
  const result = parsePack(content);
  if (!result.ok) throw new Error(`A stored policy pack is not valid: ${JSON.stringify(result.issues)}`);
  return result.pack;
}
