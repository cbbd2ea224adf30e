/** What was done to a sheet, to be taken back and done again. Pure. */
export interface Undo<Value> {
  readonly past: readonly Value[];
  readonly future: readonly Value[];
  /** What the latest step was about: typing on in the same cell is one step. */
  readonly about: string | null;
}

/** Steps that are remembered. */
const MOST_STEPS = 200;

export function nothingDone<Value>(): Undo<Value> {
  return { past: [], future: [], about: null };
}

/** A step from `before`; one about the same cell as the last joins it. Whatever had been taken back is gone. */
export function done<Value>(undo: Undo<Value>, before: Value, about: string | null): Undo<Value> {
  const joins = about !== null && about === undo.about && undo.future.length === 0;
  return { past: joins ? undo.past : [...undo.past, before].slice(-MOST_STEPS), future: [], about };
}

/** Takes the last step back: what to show, and what is left to take back. Null where nothing was done. */
export function takenBack<Value>(undo: Undo<Value>, now: Value): { value: Value; undo: Undo<Value> } | null {
  const value = undo.past.at(-1);
  if (value === undefined) return null;
  return { value, undo: { past: undo.past.slice(0, -1), future: [now, ...undo.future], about: null } };
}

/** Does again what was taken back last. */
export function doneAgain<Value>(undo: Undo<Value>, now: Value): { value: Value; undo: Undo<Value> } | null {
  const [value, ...future] = undo.future;
  if (value === undefined) return null;
  return { value, undo: { past: [...undo.past, now], future, about: null } };
}
