import { canonicalJson } from './canonical-json.js';
import { type ParameterKey, type ParameterValue } from './parameters/catalogue.js';
import { type Attribute, isWithin, matchCondition, mayMeet, specificityOf, type Subject } from './policy-condition.js';
import type { BasisDocument, Clause, Parameter, PolicyPack } from './policy-pack.js';
import { packIssue, type PackIssue } from './policy-pack-issues.js';
import { loosening } from './policy-pack-strictness.js';

/** A parameter of a resolved pack: which pack it comes from, how near that pack is (0 = the pack itself) and its clause as text. */
export type ResolvedParameter<K extends ParameterKey = ParameterKey> = Parameter<K> & { from: string; depth: number; clauseText: string };

/** A pack together with all it inherits, ready for evaluators. */
export interface ResolvedPack {
  code: string;
  version: number;
  name: { zh: string; en: string };
  valid: { from: string | null; to: string | null };
  /** The pack itself first, then its parents. */
  lineage: PolicyPack[];
  /** Entries by key, the ones that count first: more conditions first, then nearer pack first. */
  entries: Map<ParameterKey, ResolvedParameter[]>;
}

export type ResolveResult = { ok: true; pack: ResolvedPack } | { ok: false; issues: PackIssue[] };

/** Finds a published pack by code and version; null when there is none. */
export type FindPack = (code: string, version: number) => PolicyPack | null;

/** Joins a pack with its parents. Refuses circles, unknown parents and keys that the child makes looser. */
export function resolvePack(pack: PolicyPack, find: FindPack): ResolveResult {
  const lineage = [pack];
  for (let current = pack; current.extends !== null; ) {
    const [code = '', version = ''] = current.extends.split('@');
    if (lineage.some((ancestor) => ancestor.code === code)) {
      const circle = [...lineage.map((ancestor) => ancestor.code), code].join(' → ');
      return { ok: false, issues: [packIssue('extends', pack.extends, `不成环的上级方案(${circle})`)] };
    }
    const parent = find(code, Number(version));
    if (parent === null) return { ok: false, issues: [packIssue('extends', current.extends, '已有的方案及版本')] };
    lineage.push(parent);
    current = parent;
  }
  const issues = lineage.length > 1 ? looseIssues(pack, lineage.slice(1)) : [];
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, pack: joined(lineage) };
}

function joined(lineage: PolicyPack[]): ResolvedPack {
  const [pack] = lineage;
  if (pack === undefined) throw new Error('A lineage has at least one pack');
  const entries = new Map<ParameterKey, ResolvedParameter[]>();
  lineage.forEach((ancestor, depth) => {
    for (const parameter of ancestor.parameters) {
      const list = entries.get(parameter.key) ?? [];
      if (list.some((nearer) => isSameCase(nearer, parameter))) continue;
      list.push({ ...parameter, from: ancestor.code, depth, clauseText: clauseText(ancestor, parameter.clause) });
      entries.set(parameter.key, list);
    }
  });
  for (const list of entries.values()) list.sort((a, b) => specificityOf(b.when) - specificityOf(a.when) || a.depth - b.depth);
  const { code, version, name, valid } = pack;
  return { code, version, name, valid, lineage, entries };
}

const isSameCase = (a: Parameter, b: Parameter): boolean =>
  a.id === b.id && canonicalJson(a.when ?? {}) === canonicalJson(b.when ?? {});

/** A child entry is compared with every parent entry that it would put aside in some case. */
function looseIssues(child: PolicyPack, ancestors: PolicyPack[]): PackIssue[] {
  const parent = joined(ancestors);
  return child.parameters.flatMap((entry, index) => {
    const replaced = (parent.entries.get(entry.key) ?? []).filter((other) => isReplaced(other, entry, parent));
    return replaced.flatMap((other) => {
      if (other.overridable === true) return [];
      const expected = loosening(entry, other);
      if (expected === null) return [];
      const path = `parameters[${index}]〈${entry.key}〉.${expected.member}`;
      return [packIssue(path, entry[expected.member], `${expected.text}(上级方案 ${other.from},${other.ruleId})`)];
    });
  });
}

function isReplaced(other: ResolvedParameter, entry: Parameter, parent: ResolvedPack): boolean {
  if (other.id !== entry.id || !mayMeet(other.when, entry.when)) return false;
  if (specificityOf(other.when) > specificityOf(entry.when)) return false;
  return !(parent.entries.get(entry.key) ?? []).some(
    (nearer) => nearer.id === entry.id && specificityOf(nearer.when) > specificityOf(other.when) && isWithin(entry.when, nearer.when),
  );
}

/** Document, article and gist as text, e.g. 《…》第三条:…. */
export function clauseText(pack: Pick<PolicyPack, 'basis'>, clause: Clause | undefined): string {
  if (clause === undefined) return '';
  const document = pack.basis.find((candidate) => candidate.id === clause.document);
  const place = [documentName(document), clause.article ?? ''].filter((part) => part !== '').join(' ');
  return clause.gist === undefined ? place : `${place}:${clause.gist}`;
}

function documentName(document: BasisDocument | undefined): string {
  if (document === undefined) return '';
  return document.normalised ?? document.asPrinted ?? `《${document.title}》`;
}

export type Lookup<K extends ParameterKey> =
  | { state: 'FOUND'; value: ParameterValue<K>; entry: ResolvedParameter }
  | { state: 'UNKNOWN'; missing: Attribute[]; entry: ResolvedParameter }
  | { state: 'ABSENT' };

/** The value that holds for a case. UNKNOWN when an attribute that would decide is not known. */
export function lookup<K extends ParameterKey>(pack: ResolvedPack, key: K, subject: Subject = {}, id?: string): Lookup<K> {
  for (const entry of pack.entries.get(key) ?? []) {
    if (id !== undefined && entry.id !== id) continue;
    const match = matchCondition(entry.when, subject);
    if (match.state === 'YES') return { state: 'FOUND', value: entry.value as ParameterValue<K>, entry };
    if (match.state === 'UNKNOWN') return { state: 'UNKNOWN', missing: match.missing, entry };
  }
  return { state: 'ABSENT' };
}

/** All entries of a key of which several may stand side by side, each id resolved for the case. */
export function lookupAll<K extends ParameterKey>(pack: ResolvedPack, key: K, subject: Subject = {}): { id: string; found: Lookup<K> }[] {
  const ids = new Set((pack.entries.get(key) ?? []).map((entry) => entry.id ?? ''));
  return [...ids].map((id) => ({ id, found: lookup(pack, key, subject, id) })).filter((line) => line.found.state !== 'ABSENT');
}

