/** Responsible for the fields that SQL leaves to JS: derived values computed from what they need, jsonb objects shaped. */
import type { Viewer } from '../access/viewer.js';
import type { FieldPlan, ObjectPlan } from './plan.js';
import type { Shaper } from './shape.js';

type Row = Record<string, unknown>;

/** Who asks and when, for derived values. */
export interface Moment {
  readonly viewer: Viewer;
  readonly now: Date;
  readonly shaper: Shaper;
}

/** Replaces, in a parsed row, what JS has to answer. Changes the row in place, so the order of fields stays. */
export function patchRow(plan: ObjectPlan, row: Row, moment: Moment): void {
  for (const field of plan.fields) {
    if (field.kind === 'derived' || field.kind === 'shaped') row[field.key] = answer(field, row[field.key], moment);
    else if ((field.kind === 'one' || field.kind === 'many') && field.plan.patched) {
      for (const below of rowsOf(row[field.key])) patchRow(field.plan, below, moment);
    }
  }
}

function answer(field: Extract<FieldPlan, { kind: 'derived' | 'shaped' }>, raw: unknown, moment: Moment): unknown {
  const { definition, key } = field.selected;
  if (field.kind === 'shaped') return moment.shaper.value(raw, definition.type, field.selected, [key]);
  const value = field.derived.compute(revived(field.needs, raw as Row) as never, moment.viewer, moment.now);
  return moment.shaper.value(value, definition.type, field.selected, [key]);
}

/** The needed values as JS types say: instants become Date. */
export function revived(plan: ObjectPlan, row: Row): Row {
  for (const field of plan.fields) {
    const value = row[field.key];
    if (value === null || value === undefined) continue;
    if (field.kind === 'need') {
      if (field.js === 'date') row[field.key] = new Date(String(value));
    } else if (field.kind === 'one' || field.kind === 'many') {
      for (const below of rowsOf(value)) revived(field.plan, below);
    }
  }
  return row;
}

function rowsOf(value: unknown): Row[] {
  if (Array.isArray(value)) return value as Row[];
  return value === null || value === undefined ? [] : [value as Row];
}
