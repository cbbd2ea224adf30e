import type { Permission } from '../../access/permissions.js';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { ImportKind } from '../../graphql/enums.js';
import type { ProblemInput } from '../../graphql/refusal.js';
import type { Line, LineFault, Sheet } from './sheet.js';

export type ImportKindName = keyof typeof ImportKind;

/** What a row became: enough to take it back. */
export interface Made {
  readonly row: number;
  readonly id: string;
}

/** Writes what was prepared; answers what has become wrong, and the caller rolls back then. */
export type Write = () => Promise<{ readonly made: readonly Made[]; readonly faults: readonly LineFault[] }>;

/** A kind of spreadsheet against the database. `target` is what the rows belong to: a programme, for pairings. */
export interface ImportHandler {
  readonly sheet: Sheet;
  /** Asked beside import.run: what somebody who does it by hand must be allowed. */
  readonly permission: Permission;
  readonly needsTarget: boolean;
  /** Lines that are checked, written and taken back in one go; a kind whose lines concern each other takes all at once. */
  readonly slice: number;
  /** What the database says against the lines now. Reads only. */
  faults(tx: Tx, lines: readonly Line[], target: Key | null): Promise<LineFault[]>;
  /** The commit itself finds out, or unique constraints of the tables do: rows are looked at again only if one bites. */
  readonly guarded: boolean;
  /** What has become wrong with kept lines since the check, for whatever the commit itself does not find out. */
  recheck(tx: Tx, lines: readonly Line[], target: Key | null): Promise<LineFault[]>;
  /** Makes ready what a commit writes of these lines, while those before are being written: `ids` has a new one for each. Reads only. */
  prepare(tx: Tx, lines: readonly Line[], ids: readonly string[], target: Key | null): Promise<Write>;
  /** Takes back what a commit made. Answers why not; the caller rolls back then. */
  undo(tx: Tx, made: readonly Made[], target: Key | null): Promise<ProblemInput[]>;
}
