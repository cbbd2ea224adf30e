import { canonicalJson } from '@jiedui/schema/canonical-json';
import { beginDraft, draftChanges, type DraftChange } from '@jiedui/schema/policy-pack-draft';
import { packDraftActions } from '@jiedui/schema/pack-states';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { forbidden, notFound } from '../../graphql/errors.js';
import { Refusal, refuse } from '../../graphql/refusal.js';
import { whyNot } from '../../states/decide.js';
import { changeRow, lockRow } from '../../states/transition.js';
import { parsedPack } from '../programme/pack-lineage.js';
import { PackDraft } from './pack-draft.js';
import type { SavePackDraftInput, TakePackInput } from './pack.input.js';
import { packDraftMachine, type PackDraftSubject } from './pack.states.js';

interface Source {
  readonly content: unknown;
  readonly ownerScopeId: number | null;
  readonly last: number;
}

/** A draft of the acting commission's own, taken from a published pack. One draft of a pack at a time. */
export async function takePack(tx: Tx, input: TakePackInput): Promise<Key> {
  const { acting } = tx.viewer;
  if (acting?.orgKind !== 'HEALTH_COMMISSION') throw forbidden();
  const [source] = await tx.query<Source>(
    `select p.content, p.owner_scope_id as "ownerScopeId", (select max(n.version) from policy_pack n where n.code = p.code) as last
       from policy_pack p where p.code = $1 and p.version = $2`,
    [input.code, input.version],
  );
  if (!source) throw notFound();
  const named = input.origin === 'VERSION' ? nextVersion(input, source, acting.scopeId) : await newPack(tx, input, acting.scopeId);
  const open = await tx.query(`select 1 from pack_draft where scope_id = $1 and code = $2 and state = 'DRAFT'`, [acting.scopeId, named.code]);
  if (open.length > 0) throw new Refusal([{ code: 'DRAFT_OPEN', path: 'code', message: `${named.code} 已有一份草稿`, fix: '继续修改该草稿，或先放弃它' }]);
  const pack = parsedPack(source.content);
  const name = input.origin === 'VERSION' ? pack.name.zh : (input.name?.trim() ?? pack.name.zh);
  const [made] = await tx.query<{ id: string }>(
    `insert into pack_draft (scope_id, code, version, name, origin, based_on_code, based_on_version, content, updated_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [acting.scopeId, named.code, named.version, name, input.origin, input.code, input.version,
      JSON.stringify(beginDraft(pack, input.origin, { ...named, name })), tx.viewer.user?.name ?? ''],
  );
  if (!made) throw notFound();
  const key = { scopeId: acting.scopeId, id: made.id };
  await note(tx, key, 'TAKEN', []);
  return key;
}

/** Only the commission that made a pack writes its next version; of a delivered one it takes a copy or an extension. */
function nextVersion(input: TakePackInput, source: Source, own: number): { code: string; version: number } {
  if (source.ownerScopeId === own) return { code: input.code, version: source.last + 1 };
  throw new Refusal([{ code: 'NOT_OWN_PACK', path: 'origin', message: `${input.code} 不是贵单位编制的政策包，不能发布它的新版本`, fix: '改用“复制”或“从严扩展”' }]);
}

async function newPack(tx: Tx, input: TakePackInput, own: number): Promise<{ code: string; version: number }> {
  if (!input.shortCode) throw new Refusal([{ code: 'REQUIRED', path: 'shortCode', message: '请填写新政策包的代码', fix: '大写字母、数字和连字符' }]);
  const code = `U${own}-${input.shortCode}`;
  const taken = await tx.query('select 1 from policy_pack where code = $1 limit 1', [code]);
  if (taken.length > 0) throw new Refusal([{ code: 'CODE_TAKEN', path: 'shortCode', message: `代码 ${code} 已用于贵单位的另一政策包`, fix: '换一个代码，或在该政策包上建立新版本' }]);
  return { code, version: 1 };
}

/** Keeps what was typed; what it changed goes into the history. Nothing is written where nothing differs. */
export async function savePackDraft(tx: Tx, key: Key, input: SavePackDraftInput): Promise<void> {
  const draft = await lockDraft(tx, key, 'save', input.revision);
  const content = { ...input.content, code: draft.code, version: draft.version };
  if (canonicalJson(content) === canonicalJson(draft.content)) return;
  const name = nameIn(content) ?? draft.name;
  await changeRow(tx, PackDraft, key, { content: JSON.stringify(content), name, updatedBy: tx.viewer.user?.name ?? '', updatedAt: tx.now });
  await note(tx, key, 'SAVED', draftChanges(draft.content, content));
}

function nameIn(content: object): string | null {
  const name: unknown = Reflect.get(content, 'name');
  const zh: unknown = name !== null && typeof name === 'object' ? Reflect.get(name, 'zh') : null;
  return typeof zh === 'string' && zh.trim() !== '' ? zh.trim() : null;
}

/** Gives the draft up; it stays to be read. */
export async function discardPackDraft(tx: Tx, key: Key, revision?: number): Promise<void> {
  await lockDraft(tx, key, 'discard', revision);
  await changeRow(tx, PackDraft, key, { state: 'DISCARDED' });
  await note(tx, key, 'DISCARDED', []);
}

/** The draft, locked, if the action is the viewer's now. NOT_FOUND, CONFLICT or a Refusal. */
export async function lockDraft(tx: Tx, key: Key, action: 'save' | 'discard' | 'publish', revision?: number): Promise<PackDraft> {
  const draft = await lockRow(tx, PackDraft, key, revision);
  const subject: PackDraftSubject = { scopeId: draft.scopeId, state: draft.state };
  const why = whyNot(packDraftMachine, action, subject, tx.viewer);
  if (why) refuse([why]);
  return draft;
}

/** One line of a draft's history. */
export async function note(tx: Tx, key: Key, action: keyof typeof packDraftActions, changes: readonly DraftChange[]): Promise<void> {
  await tx.query('insert into pack_draft_event (scope_id, draft_id, action, changes, by_name) values ($1, $2, $3, $4, $5)', [
    key.scopeId, key.id, action, JSON.stringify(changes), tx.viewer.user?.name ?? '',
  ]);
}
