/** Responsible for a pack while it is being written: what is wrong with it, what was changed, and how one begins. */
import { canonicalJson } from './canonical-json.js';
import { isParameterKey, kindOf } from './parameters/catalogue.js';
import { parsePack, type PolicyPack } from './policy-pack.js';
import { describeIssues, packIssue, type PackIssue } from './policy-pack-issues.js';
import { type FindPack, resolvePack, type ResolvedPack, type ResolvedParameter } from './policy-pack-resolve.js';

export type DraftResult = { ok: true; pack: ResolvedPack } | { ok: false; issues: PackIssue[] };

/** Shape, content, parents and strictness of a draft, in this order; the first that fails says everything wrong of its kind. */
export function checkDraft(content: unknown, find: FindPack): DraftResult {
  const parsed = parsePack(content);
  if (!parsed.ok) return parsed;
  return resolvePack(parsed.pack, find);
}

export type DraftOrigin = 'COPY' | 'EXTENSION' | 'VERSION';

/** The first content of a draft. A new version and a copy start from all that the source says, an extension from nothing. */
export function beginDraft(source: PolicyPack, origin: DraftOrigin, own: { code: string; version: number; name: string }): PolicyPack {
  const { $schema: _schema, ...taken } = source;
  const name = { zh: own.name, en: own.name === source.name.zh ? source.name.en : own.name };
  if (origin === 'VERSION') return { ...taken, version: own.version };
  const changeNote = origin === 'COPY' ? `复制自 ${source.code} 第 ${source.version} 版` : `在 ${source.code} 第 ${source.version} 版之上从严`;
  const head = { ...taken, code: own.code, version: own.version, name, source: null, changeNote };
  return origin === 'COPY' ? head : { ...head, extends: `${source.code}@${source.version}`, parameters: [] };
}

/** One thing that a save changed: a parameter with its case, or a part of the head. */
export interface DraftChange {
  path: string;
  label: string;
  before: string | null;
  after: string | null;
}

const headLabels: Record<string, string> = {
  name: '名称', extends: '上级方案', valid: '有效期', basis: '依据文件', changeNote: '变更说明', source: '来源',
};

/** What differs between two states of a draft, however incomplete they are. */
export function draftChanges(before: unknown, after: unknown): DraftChange[] {
  const [left, right] = [partsOf(before), partsOf(after)];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((path) => {
    const [a, b] = [left.get(path), right.get(path)];
    if (a?.text === b?.text) return [];
    return [{ path, label: (b ?? a)?.label ?? path, before: a?.shown ?? null, after: b?.shown ?? null }];
  });
}

interface Part {
  label: string;
  text: string;
  shown: string;
}

function partsOf(content: unknown): Map<string, Part> {
  const parts = new Map<string, Part>();
  if (content === null || typeof content !== 'object') return parts;
  for (const [member, value] of Object.entries(content)) {
    if (member === 'parameters' && Array.isArray(value)) value.forEach((entry, index) => addParameter(parts, entry, index));
    else parts.set(member, { label: headLabels[member] ?? member, text: canonicalJson(value), shown: shortened(value) });
  }
  return parts;
}

function addParameter(parts: Map<string, Part>, entry: unknown, index: number): void {
  if (entry === null || typeof entry !== 'object') return;
  const { key, id, when, value } = entry as { key?: unknown; id?: unknown; when?: unknown; value?: unknown };
  const name = [String(key ?? ''), typeof id === 'string' ? `#${id}` : '', when === undefined ? '' : canonicalJson(when)].join('');
  const path = parts.has(name) ? `${name}[${index}]` : name;
  parts.set(path, { label: labelOf(key), text: canonicalJson(entry), shown: shownValue(key, value) });
}

const labelOf = (key: unknown): string => (typeof key === 'string' && isParameterKey(key) ? kindOf(key).label.zh : String(key ?? ''));

function shownValue(key: unknown, value: unknown): string {
  if (typeof key === 'string' && isParameterKey(key)) {
    const kind = kindOf(key);
    const parsed = kind.value.safeParse(value);
    if (parsed.success) return kind.show(parsed.data as never).zh;
  }
  return shortened(value);
}

function shortened(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 200 ? `${text.slice(0, 197)}…` : text;
}

/** A parameter to be put in the place of the one with the same key, id and case, or added; null takes it away. */
export interface ParameterChange {
  key: string;
  id?: string | null;
  when?: unknown;
  value: unknown;
}

/**
 * A pack as it would be with other values: the entry of each case is changed where it stands, its rule and clause stay.
 * Says what cannot be set: a case that the pack does not have, a value that the parameter cannot take.
 */
export function withChanges(pack: ResolvedPack, changes: readonly ParameterChange[]): DraftResult {
  const entries = new Map(pack.entries);
  const issues = changes.flatMap((change, index) => {
    const path = `changes[${index}]〈${change.key}〉`;
    const list = isParameterKey(change.key) ? (entries.get(change.key) ?? []) : [];
    const at = list.findIndex((entry) => (entry.id ?? null) === (change.id ?? null) && canonicalJson(entry.when ?? {}) === canonicalJson(change.when ?? {}));
    const found = list[at];
    if (found === undefined) return [packIssue(path, change.id ?? null, '方案中已有的参数')];
    const parsed = kindOf(found.key).value.safeParse(change.value);
    if (change.value !== null && !parsed.success) return describeIssues(parsed.error, change.value).map((issue) => packIssue(`${path}.value`, issue.value, issue.expected));
    const changed = { ...found, value: parsed.data } as ResolvedParameter;
    entries.set(found.key, change.value === null ? list.toSpliced(at, 1) : list.with(at, changed));
    return [];
  });
  return issues.length > 0 ? { ok: false, issues } : { ok: true, pack: { ...pack, entries } };
}
