import { createHash } from 'node:crypto';
import { canonicalJson } from '@jiedui/schema/canonical-json';
import type { PolicyPack } from '@jiedui/schema/policy-pack';
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { conflict } from '../../graphql/errors.js';
import { Refusal, refuse } from '../../graphql/refusal.js';
import { changeRow } from '../../states/transition.js';
import { checkContent } from './draft-check.js';
import { lockDraft, note } from './draft.service.js';
import { PackDraft } from './pack-draft.js';
import type { PublishPackDraftInput } from './pack.input.js';
import { refusedProblems } from './pack-problem.js';

/** Who is told that a programme's pack has a newer version. */
const CONCERNED = ['SUPPORTING', 'RECEIVING', 'OVERSIGHT', 'OBSERVER'];

/**
 * Publishes a draft: a version that never changes, with its hash in the audit trail (C-12). Refuses a pack that is broken,
 * that closes a circle, or that loosens its parent, each at its path; nothing is published then.
 */
export async function publishPackDraft(tx: Tx, key: Key, input: PublishPackDraftInput): Promise<void> {
  const draft = await lockDraft(tx, key, 'publish', input.revision ?? undefined);
  const expected = `${draft.code}@${draft.version}`;
  if (input.confirmation.trim() !== expected) {
    throw new Refusal([{ code: 'CONFIRMATION', path: 'confirmation', message: '输入的代码与要发布的版本不一致', fix: `输入 ${expected}` }]);
  }
  const checked = await checkContent(tx, draft.content);
  if (!checked.ok) refuse(refusedProblems(checked.issues));
  const pack = draft.content as PolicyPack;
  const hash = createHash('sha256').update(canonicalJson(pack)).digest('hex');
  await insertVersion(tx, draft, pack, hash);
  await changeRow(tx, PackDraft, key, { state: 'PUBLISHED', hash });
  await note(tx, key, 'PUBLISHED', []);
  const details = { code: draft.code, version: draft.version, hash, basedOn: `${draft.basedOnCode}@${draft.basedOnVersion}`, changeNote: pack.changeNote };
  await tx.query('select app.record($1, $2, $3, $4, $5)', [key.scopeId, 'PUBLISH', 'policy_pack', expected, details]);
  await tellProgrammes(tx, draft, pack);
}

async function insertVersion(tx: Tx, draft: PackDraft, pack: PolicyPack, hash: string): Promise<void> {
  const copiedFrom = draft.origin === 'COPY' ? `${draft.basedOnCode}@${draft.basedOnVersion}` : null;
  const made = await tx.query(
    `insert into policy_pack (code, version, name, issuer, content, hash, valid_from, valid_to, owner_scope_id, owner_name,
       copied_from, change_note, published_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict do nothing returning 1`,
    [draft.code, draft.version, pack.name.zh, pack.basis[0]?.issuers.join('、') ?? '', JSON.stringify(pack), hash, pack.valid.from,
      pack.valid.to, draft.scopeId, tx.viewer.acting?.orgName ?? '', copiedFrom, pack.changeNote, tx.viewer.user?.name ?? ''],
  );
  if (made.length === 0) throw conflict();
}

/** Programmes that run by an older version, or by the pack that this one was taken from, hear of it; none of them moves by itself. */
async function tellProgrammes(tx: Tx, draft: PackDraft, pack: PolicyPack): Promise<void> {
  const programmes = await tx.query<{ scopeId: number; id: string; name: string; packCode: string; packVersion: number }>(
    `select scope_id as "scopeId", id, name, pack_code as "packCode", pack_version as "packVersion" from programme
      where scope_id = any ($1) and owner_org_id = $2 and state <> 'CLOSED'
        and ((pack_code = $3 and pack_version < $4) or (pack_code = $5 and pack_version = $6))`,
    [tx.viewer.readable('BASE'), tx.viewer.orgId, draft.code, draft.version, draft.basedOnCode, draft.basedOnVersion],
  );
  await Promise.all(programmes.flatMap((programme) => {
    const title = `《${pack.name.zh}》第 ${draft.version} 版已发布`;
    const body = `《${programme.name}》仍按 ${programme.packCode} 第 ${programme.packVersion} 版执行，迁移须另行办理。变更：${pack.changeNote}`;
    const link = `/programmes/${formatKey(programme)}`;
    return [
      tx.query('select app.notify_pairing($1, $2, $3, $4, $5, $6)', [programme.scopeId, CONCERNED, 'PACK_PUBLISHED', title, body, link]),
      tx.query('select app.notify($1, $2, $3, $4, $5)', [tx.viewer.orgId, 'PACK_PUBLISHED', title, body, link]),
    ];
  }));
}
