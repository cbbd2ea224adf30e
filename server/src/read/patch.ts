/**
 * Responsible for the fields that SQL leaves to JS: derived values computed from what they need, jsonb objects shaped. The
 * statement writes what such a field needs between two marks, so that only this much of the answer is ever parsed.
 */
import type { Viewer } from '../access/viewer.js';
import type { ObjectPlan, PatchedField } from './plan.js';
import type { Shaper } from './shape.js';

type Row = Record<string, unknown>;

/** Who asks and when, for derived values. */
export interface Moment {
  readonly viewer: Viewer;
  readonly now: Date;
  readonly shaper: Shaper;
}

/** Control characters, which JSON never holds raw. */
const OPEN = '\u0002';
const CLOSE = '\u0003';

/** The marked places of a part of the statement, in the order in which it is written. */
export class Marks {
  readonly #fields: PatchedField[] = [];

  /** What stands before and after the text that the field's value is made from. */
  around(field: PatchedField): { readonly open: string; readonly close: string } {
    return { open: `${OPEN}${this.#fields.push(field) - 1}:`, close: CLOSE };
  }

  /** The answer's text with each marked place replaced by the field's value. */
  fill(text: string, moment: Moment): string {
    if (this.#fields.length === 0) return text;
    let written = '';
    let from = 0;
    for (let at = text.indexOf(OPEN); at !== -1; at = text.indexOf(OPEN, from)) {
      const colon = text.indexOf(':', at);
      const end = text.indexOf(CLOSE, colon);
      const field = this.#fields[Number(text.slice(at + 1, colon))];
      if (!field || end === -1) throw new Error('a mark in the answer belongs to no field');
      written += text.slice(from, at) + (JSON.stringify(answer(field, JSON.parse(text.slice(colon + 1, end)), moment)) ?? 'null');
      from = end + 1;
    }
    return written + text.slice(from);
  }
}

function answer(field: PatchedField, needed: unknown, moment: Moment): unknown {
  const { definition, key } = field.selected;
  if (field.kind === 'shaped') return moment.shaper.value(needed, definition.type, field.selected, [key]);
  const value = field.derived.compute(revived(field.needs, needed as Row) as never, moment.viewer, moment.now);
  return moment.shaper.value(value, definition.type, field.selected, [key]);
}

/** The needed values as JS types say: instants become Date. */
function revived(plan: ObjectPlan, row: Row): Row {
  for (const field of plan.fields) {
    const value = row[field.key];
    if (value === null || value === undefined) continue;
    if (field.kind === 'need') {
      if (field.js === 'date') row[field.key] = new Date(String(value));
    } else if (field.kind === 'one' || field.kind === 'many') {
      for (const below of Array.isArray(value) ? (value as Row[]) : [value as Row]) revived(field.plan, below);
    }
  }
  return row;
}
