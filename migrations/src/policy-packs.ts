import { createHash } from 'node:crypto';
import { canonicalJson } from '@jiedui/schema/canonical-json';
import type { PolicyPack } from '@jiedui/schema/policy-pack';
import { readProgrammes, readResolvedProgrammes } from '@jiedui/schema/programme-files';
import type pg from 'pg';

/**
 * Publishes the policy packs that this release delivers. A version once published never changes (C-12): what pins it
 * was judged by it, so a file that says something else under the same version stops the release.
 */
export async function publishPacks(client: pg.Client, progress: (line: string) => void): Promise<void> {
  await readResolvedProgrammes();
  const published: string[] = [];
  for (const pack of await readProgrammes()) {
    const hash = createHash('sha256').update(canonicalJson(pack)).digest('hex');
    if (await publish(client, pack, hash)) published.push(`${pack.code} version ${pack.version}`);
  }
  if (published.length > 0) progress(published.length > 5 ? `published ${published.length} policy packs` : `published policy pack ${published.join(', ')}`);
}

/** @returns whether the version is new. */
async function publish(client: pg.Client, pack: PolicyPack, hash: string): Promise<boolean> {
  const added = await client.query(
    `insert into policy_pack (code, version, name, issuer, content, hash, valid_from, valid_to)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [pack.code, pack.version, pack.name.zh, pack.basis[0]?.issuers.join('、') ?? '', JSON.stringify(pack), hash, pack.valid.from, pack.valid.to],
  );
  if (added.rowCount === 1) return true;
  const { rows } = await client.query<{ hash: string }>('select hash from policy_pack where code = $1 and version = $2', [pack.code, pack.version]);
  if (rows[0]?.hash === hash) return false;
  throw new Error(`Policy pack ${pack.code} version ${pack.version} is published with another content: give the changed pack version ${pack.version + 1}.`);
}
