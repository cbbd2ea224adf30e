/** Responsible for what is kept of a sealed paper: its page with every seal, and what the foot of its copies says. */
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { SealedPage } from './paper-files.js';
import type { PaperProof } from './paper-html.js';
import { proofOf, type SealingTools } from './sealed-document.service.js';

type Kind = 'AGREEMENT' | 'EVALUATION' | 'CERTIFICATE';

/** The page of the newest version that carries every seal; null before the last one. */
export async function readSealedPage(tx: Tx, kind: Kind, key: Key): Promise<SealedPage | null> {
  const [row] = await tx.query<SealedPage>(
    `select file, title || ' ' || number || ' 签章件' as name from sealed_document where scope_id = $1 and kind = $2 and subject_id = $3 and file is not null
      order by version_no desc limit 1`, [key.scopeId, kind, key.id]);
  return row ?? null;
}

/** What a copy says of the record of its newest version; null where nobody has sealed it. */
export async function readProof(tx: Tx, tools: SealingTools, kind: Kind, key: Key): Promise<PaperProof | null> {
  const [row] = await tx.query<{ code: string; contentHash: string }>(
    `select code, content_hash as "contentHash" from sealed_document where scope_id = $1 and kind = $2 and subject_id = $3 order by version_no desc limit 1`, [key.scopeId, kind, key.id]);
  return row ? proofOf(tools, key.scopeId, row.code, row.contentHash) : null;
}
