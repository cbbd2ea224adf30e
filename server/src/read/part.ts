/** Responsible for what one root adds to the statement, and for the JSON text that comes back for it. */
import { IMPOSSIBLE } from './format.js';
import type { Marks, Moment } from './patch.js';
import { Unplannable } from './unplannable.js';

export type ResultRow = Readonly<Record<string, unknown>>;

export interface Part {
  /** What the statement selects. */
  readonly columns: readonly string[];
  /** Derived tables of exactly one row each. */
  readonly sources: readonly string[];
  /** JSON text of the slot, null if its row is missing. Throws Unplannable where a value is null and must not be. */
  read(row: ResultRow, moment: Moment): string | null;
}

/** A root of one row; `select` gives its JSON. */
export function objectPart(marks: Marks, select: string, name: string): Part {
  return {
    columns: [`(${select}) as ${name}`],
    sources: [],
    read: (row, moment) => {
      const text = row[name];
      return typeof text === 'string' && text !== 'null' ? finished(marks, text, moment) : null;
    },
  };
}

/** A root of many rows; `select` gives the JSON of each, in order. */
export function arrayPart(marks: Marks, select: string, name: string): Part {
  return {
    columns: [`array_to_string(array(${select}), ',') as ${name}`],
    sources: [],
    read: (row, moment) => finished(marks, `[${textOf(row[name])}]`, moment),
  };
}

/** Text of a result column; null counts as empty. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The text as the client gets it: checked, and where JS has its part, filled in. */
export function finished(marks: Marks, text: string, moment: Moment): string {
  if (text.includes(IMPOSSIBLE)) throw new Unplannable('a value that must not be null is null');
  return marks.fill(text, moment);
}
