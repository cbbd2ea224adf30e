/** Responsible for putting the slots of an operation into one statement, and for taking its one row apart again. */
import type { Viewer } from '../access/viewer.js';
import type { Models } from './model.js';
import type { Part, ResultRow } from './part.js';
import type { Moment } from './patch.js';
import type { Planner } from './plan.js';
import { PlannedOne, PlannedRows, PlannedScalar } from './planned.js';
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

/** @throws Unplannable, or SlotFailure */
export function compile(ground: Ground, memory: PlanMemory, slots: readonly Slot[], variables: Variables, viewer: Viewer): Compiled {
  const statement = new Statement();
  const wide = slots.map((slot) => reachesWidely(ground.models, slot.planned, viewer, ground.fewScopes));
  const parts = slots.map((slot, at): [Slot, Part] => {
    const rows = new RowWriter(statement, variables, wide[at] ?? false);
    return [slot, partOf(new RootWriter({ ...ground, memory }, rows), slot, `f${at}`)];
  });
  const columns = parts.flatMap(([, part]) => part.columns);
  const sources = parts.flatMap(([, part]) => part.sources);
  return {
    text: statement.text(`select ${columns.join(', ')}${sources.length > 0 ? ` from ${sources.join(', ')}` : ''}`),
    values: (current) => statement.values(current),
    within: withinOf(ground.models, slots),
    byLevel: wide.includes(true),
    read: (row, moment) => new Map(parts.map(([slot, part]) => [slot, part.read(row, moment)])),
  };
}

function partOf(writer: RootWriter, slot: Slot, name: string): Part {
  try {
    return writer.part(slot, name);
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
