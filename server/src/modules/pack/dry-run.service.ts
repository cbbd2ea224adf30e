import { withChanges, type DraftResult, type ParameterChange } from '@jiedui/schema/policy-pack-draft';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { performance } from 'node:perf_hooks';
import { parseKey } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { badInput, notFound } from '../../graphql/errors.js';
import { loadPack } from '../programme/pack-lineage.js';
import { checkContent } from './draft-check.js';
import { touchedAreas } from './dry-run.areas.js';
import { isWorse, judgeTwice } from './dry-run.judge.js';
import { readRecords } from './dry-run.records.rows.js';
import { readJudged, readPairings, type Pin, type Pinned } from './dry-run.rows.js';
import type { DryRunFlip, DryRunTotal, PackDryRun } from './dry-run.js';
import type { PackDryRunInput } from './pack.input.js';
import { shownProblems } from './pack-problem.js';

const MOST_FLIPS = 2_000;
/** A province's rows take a second or two; whatever takes longer is cut and says so. */
const ALLOWED_MS = 15_000;
/** Rows judged in one go before others get their turn. */
const SLICE = 200;

const NOTHING: PackDryRun = { problems: [], totals: [], worse: 0, better: 0, flips: [], scores: [], complete: true };

/** What the hypothetical pack would say of the rows that the commission owns. Reads only. */
export async function dryRun(tx: Tx, input: PackDryRunInput): Promise<PackDryRun> {
  const programmeId = input.programmeId ? parseKey(input.programmeId) : null;
  if (programmeId !== null) await requireOwnProgramme(tx, programmeId);
  const trial = await trialOf(tx, input);
  if (!trial.pack.ok) return { ...NOTHING, problems: shownProblems(trial.pack.issues) };
  const pairings = await readPairings(tx, { programmeId: programmeId?.id ?? null, packCodes: programmeId === null ? trial.packCodes : null });
  const rows = await readJudged(tx, pairings);
  const pinned = await packsOf(tx, [...rows.map(({ pin }) => pin), ...pairings]);
  // Work and attendance of a province are millions of rows: they are read where a rule about them changes.
  const records = await readRecords(tx, pairings, touchedAreas([...pinned.values()], trial.pack.pack));
  const before = await packsOf(tx, records.map(({ pin }) => pin), pinned);
  return judgeAll([...rows, ...records], before, trial.pack.pack, tx.now);
}

async function requireOwnProgramme(tx: Tx, { scopeId, id }: { scopeId: number; id: string }): Promise<void> {
  const found = await tx.query('select 1 from programme where scope_id = $1 and id = $2 and owner_org_id = $3', [scopeId, id, tx.viewer.orgId]);
  if (found.length === 0) throw notFound();
}

interface Trial {
  readonly pack: DraftResult;
  /** Whose rows are judged where no programme is named: those that run by the pack, or by what a draft was taken from. */
  readonly packCodes: readonly string[];
}

/** A draft, a published version, or a published version with other values. */
async function trialOf(tx: Tx, { draftId, packCode, packVersion, changes }: PackDryRunInput): Promise<Trial> {
  if (draftId) return draftTrial(tx, draftId);
  if (!packCode || !packVersion) throw badInput('请给出草稿，或已发布的政策包及版本。');
  const found = await tx.query('select 1 from policy_pack where code = $1 and version = $2', [packCode, packVersion]);
  if (found.length === 0) throw notFound();
  const pack = await loadPack(tx, { packCode, packVersion });
  const changed = (changes ?? []).map(({ key, id, when, value }): ParameterChange => ({ key, id: id ?? null, when: when ?? undefined, value }));
  return { pack: withChanges(pack, changed), packCodes: [packCode] };
}

async function draftTrial(tx: Tx, draftId: string): Promise<Trial> {
  const { scopeId, id } = parseKey(draftId);
  const [draft] = await tx.query<{ code: string; basedOn: string; content: unknown }>(
    'select code, based_on_code as "basedOn", content from pack_draft where scope_id = $1 and id = $2', [scopeId, id],
  );
  if (!draft) throw notFound();
  return { pack: await checkContent(tx, draft.content), packCodes: [draft.code, draft.basedOn] };
}

const nameOf = ({ packCode, packVersion }: Pin): string => `${packCode}@${packVersion}`;

async function packsOf(tx: Tx, pinned: readonly Pin[], known: ReadonlyMap<string, ResolvedPack> = new Map()): Promise<Map<string, ResolvedPack>> {
  const pins = new Map(pinned.map((pin) => [nameOf(pin), pin]));
  const missing = [...pins].filter(([name]) => !known.has(name));
  const packs = await Promise.all(missing.map(async ([name, pin]): Promise<[string, ResolvedPack]> => [name, await loadPack(tx, pin)]));
  return new Map([...known, ...packs]);
}

async function judgeAll(rows: readonly Pinned[], packs: ReadonlyMap<string, ResolvedPack>, after: ResolvedPack, now: Date): Promise<PackDryRun> {
  const until = performance.now() + ALLOWED_MS;
  const flips: DryRunFlip[] = [];
  const scores: string[] = [];
  const totals = new Map<DryRunTotal['subject'], DryRunTotal>();
  let complete = true;
  for (const [at, row] of rows.entries()) {
    if (at % SLICE === 0) {
      await new Promise((resolve) => setImmediate(resolve));
      complete = performance.now() < until;
      if (!complete) break;
    }
    const before = packs.get(nameOf(row.pin));
    if (!before) continue;
    const judged = judgeTwice(row, { before, after }, now);
    flips.push(...judged.flips);
    if (judged.total !== null) scores.push(judged.total);
    for (const standing of judged.standings) count(totals, standing);
  }
  const worse = flips.filter(isWorse);
  const better = flips.filter((flip) => !isWorse(flip));
  return { ...NOTHING, totals: [...totals.values()], worse: worse.length, better: better.length, flips: [...worse, ...better].slice(0, MOST_FLIPS), scores: scores.slice(0, MOST_FLIPS), complete };
}

function count(totals: Map<DryRunTotal['subject'], DryRunTotal>, { subject, before, after }: { subject: DryRunTotal['subject']; before: boolean; after: boolean }): void {
  const total = totals.get(subject) ?? { subject, checked: 0, metBefore: 0, metAfter: 0 };
  totals.set(subject, { subject, checked: total.checked + 1, metBefore: total.metBefore + Number(before), metAfter: total.metAfter + Number(after) });
}
