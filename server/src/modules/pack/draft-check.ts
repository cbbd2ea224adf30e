/** Responsible for judging a draft with the parents that its commission reaches. Talks to: policy_pack. */
import { parsePack, type PolicyPack } from '@jiedui/schema/policy-pack';
import { checkDraft, type DraftResult } from '@jiedui/schema/policy-pack-draft';
import { sql, type Sql } from '../../db/sql.js';
import type { Tx } from '../../db/unit-of-work.js';

/** SQL of the lineage that a draft's `extends` names; null where the viewer reaches no such version. */
export function parentLineage(draft: Sql): Sql {
  return sql`(select app.pack_lineage(p.code, p.version) from policy_pack p where p.code || '@' || p.version = ${draft}.content ->> 'extends')`;
}

/** What is wrong with a draft whose parents are these, or the pack that it makes. */
export function draftResult(content: unknown, parents: readonly unknown[] | null): DraftResult {
  const known = (parents ?? []).flatMap((each): PolicyPack[] => {
    const parsed = parsePack(each);
    return parsed.ok ? [parsed.pack] : [];
  });
  return checkDraft(content, (code, version) => known.find((pack) => pack.code === code && pack.version === version) ?? null);
}

/** The same inside a transaction, for content that is not stored yet. */
export async function checkContent(tx: Pick<Tx, 'query'>, content: unknown): Promise<DraftResult> {
  const parent = content !== null && typeof content === 'object' ? String(Reflect.get(content, 'extends') ?? '') : '';
  const [row] = await tx.query<{ lineage: unknown[] }>(
    `select app.pack_lineage(p.code, p.version) as lineage from policy_pack p where p.code || '@' || p.version = $1`, [parent],
  );
  return draftResult(content, row?.lineage ?? null);
}
