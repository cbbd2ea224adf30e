/** Responsible for putting the slots of an operation into one statement, and for taking its one row apart again. */
import type { Viewer } from '../access/viewer.js';
import type { Key } from '../db/key.js';
import { keyOf } from './keys.js';
import type { Models } from './model.js';
import type { Variant } from './operation.js';
import type { Part, ResultRow } from './part.js';
import type { Moment } from './patch.js';
import type { Planner } from './plan.js';
import { PlannedList, PlannedOne, PlannedRows, PlannedScalar, type ListOptions } from './planned.js';
import { reachesWidely, reachOf, RootWriter, type PlanMemory } from './roots.js';
import { RowWriter } from './rows.js';
import type { Variables } from './selection.js';
import type { Slot } from './shape.js';
import { Statement } from './statement.js';
import { Unplannable } from './unplannable.js';

/** One statement for all slots. */
export interface Compiled {
  readonly text: string;
  /** Parameters for the viewer who sends it. */
  values(viewer: Viewer): unknown[];
  /** The scopes to enter; null: all of the viewer's. */
  readonly within: readonly number[] | null;
  /** Whether it reads by level (by-level.ts), which nested-loop joins would undo. */
  readonly byLevel: boolean;
  /** JSON text of each slot; null where its row is missing. */
  read(row: ResultRow, moment: Moment): Map<Slot, string | null>;
}

export interface Ground {
  readonly models: Models;
  readonly planner: Planner;
  /** Up to this many scopes, relations are read row by row; beyond, by level. */
  readonly fewScopes: number;
}

/** A slot that cannot be read as asked: a wrong page size, a cursor of another list. */
export class SlotFailure extends Error {
  constructor(readonly slot: Slot, override readonly cause: unknown) {
    super('a root field cannot be read as asked');
  }
}

/** A statement as it was written, for whoever sends it with whatever keys. */
interface Script {
  readonly text: string;
  readonly byLevel: boolean;
  readonly statement: Statement;
  readonly parts: readonly Part[];
}

/**
 * Statements whose text is the same for every request that goes the same way through the operation: of rows that are named
 * by their keys, and of lists without conditions. Written once, with all that is selected below.
 */
export type Scripts = Map<string, Script>;

const MOST_SCRIPTS = 64;

/** @throws Unplannable, or SlotFailure */
export function compile(ground: Ground, { memory, scripts }: Variant, slots: readonly Slot[], variables: Variables, viewer: Viewer): Compiled {
  const { models, fewScopes } = ground;
  const keys = slots.map(({ planned }) => (planned instanceof PlannedOne ? keyOf(models.of(planned.type), planned.id) : null));
  const wide = slots.map(({ planned }) => reachesWidely(models, planned, viewer, fewScopes));
  const like = scripts && likeness(models, slots, keys, wide);
  let script = like ? scripts.get(like) : undefined;
  if (!script) {
    script = written(ground, memory, slots, variables, wide);
    if (like && scripts.size < MOST_SCRIPTS) scripts.set(like, script);
  }
  const { text, byLevel, statement, parts } = script;
  return {
    text, byLevel,
    values: (current) => statement.values(current, keys),
    within: withinOf(ground.models, slots),
    read: (row, moment) => new Map(slots.map((slot, at) => [slot, parts[at]?.read(row, moment) ?? null])),
  };
}

/** What the text depends on beyond what is selected; null where it depends on more than can be told. */
function likeness(models: Models, slots: readonly Slot[], keys: readonly (Key | null)[], wide: readonly boolean[]): string | null {
  let like = '';
  for (const [at, { planned, path }] of slots.entries()) {
    const own = planned instanceof PlannedOne ? keys[at] && rowLikeness(models, planned) : planned instanceof PlannedList ? listLikeness(planned.options) : null;
    if (!own) return null;
    like += `${path.join('.')} ${models.of((planned as PlannedOne | PlannedList).type).name} ${wide[at]} ${own}\n`;
  }
  return like;
}

function rowLikeness(models: Models, planned: PlannedOne): string {
  const reach = reachOf(models, planned);
  return typeof reach === 'string' ? reach : 'KEY';
}

function listLikeness({ where, order, first, after, scopes }: ListOptions): string | null {
  if (after || scopes || where?.some(Boolean)) return null;
  const steps = (order ?? []).map(({ by, direction, nulls }) => (typeof by === 'string' ? `${by} ${direction} ${nulls}` : null));
  return steps.includes(null) ? null : `${first} ${steps.join()}`;
}

function written(ground: Ground, memory: PlanMemory, slots: readonly Slot[], variables: Variables, wide: readonly boolean[]): Script {
  const statement = new Statement();
  const parts = slots.map((slot, at) => partOf(new RootWriter({ ...ground, memory }, new RowWriter(statement, variables, wide[at] ?? false)), slot, at));
  const columns = parts.flatMap((part) => part.columns);
  const sources = parts.flatMap((part) => part.sources);
  return {
    text: statement.text(`select ${columns.join(', ')}${sources.length > 0 ? ` from ${sources.join(', ')}` : ''}`),
    byLevel: wide.includes(true), statement, parts,
  };
}

function partOf(writer: RootWriter, slot: Slot, at: number): Part {
  try {
    return writer.part(slot, at);
  } catch (error) {
    throw error instanceof Unplannable ? error : new SlotFailure(slot, error);
  }
}

function withinOf(models: Models, slots: readonly Slot[]): readonly number[] | null {
  const scopes = new Set<number>();
  for (const { planned } of slots) {
    const free = planned instanceof PlannedRows || planned instanceof PlannedScalar || (planned instanceof PlannedOne && planned.options.wide);
    const reach = free ? 'VIEWER' : reachOf(models, planned);
    if (typeof reach === 'string') return null;
    for (const scope of reach) scopes.add(scope);
  }
  return [...scopes];
}
