/** Responsible for a root field between its resolver's value and its JSON text. */
import { isNonNullType, locatedError, type ExecutionResult, type GraphQLError, type GraphQLSchema } from 'graphql';
import { notFound } from '../graphql/errors.js';
import type { Viewer } from '../access/viewer.js';
import type { Context } from '../http/context.js';
import { compile, type Compiled, type Ground } from './compile.js';
import type { Asked } from './operation.js';
import type { ResultRow } from './part.js';
import type { CustomFields } from './plan.js';
import { isIntrospection, type Selected } from './selection.js';
import { Shaper, shapedText, type Shaped, type Slot } from './shape.js';
import { Unplannable } from './unplannable.js';

/** `data` as JSON text. */
export interface Answer {
  readonly data: string | null;
  readonly errors: readonly GraphQLError[];
}

/** What stands there already, and what a statement has to fill in. */
export interface Draft {
  readonly shaped: Shaped;
  readonly slots: readonly Slot[];
}

/** JSON text of each slot; null where its row is missing. */
export type SlotTexts = ReadonlyMap<Slot, string | null>;

/** JSON text of a root field, with the errors of fields below it; or why there is none. */
export type Written = { readonly text: string; readonly errors?: readonly GraphQLError[] } | { readonly error: unknown };

/** What drafts are made with; one for the life of the server. */
export class Drafting {
  constructor(readonly schema: GraphQLSchema, readonly ground: Ground, readonly custom: CustomFields) {}

  /** @throws Unplannable */
  draft(selected: Selected, value: unknown): Draft {
    if (isIntrospection(selected)) throw new Unplannable('introspection beside other fields');
    const slots: Slot[] = [];
    const shaper = new Shaper(this.schema, this.custom, (slot) => slots.push(slot));
    return { shaped: shaper.value(value, selected.definition.type, selected, [selected.key]), slots };
  }

  /** The one statement of these slots; null if nothing has to be read. Throws Unplannable, or SlotFailure. */
  compile(asked: Asked, slots: readonly Slot[], viewer: Viewer): Compiled | null {
    return slots.length === 0 ? null : compile(this.ground, asked.variant, slots, asked.variables, viewer);
  }

  /** The texts of a statement's one row. Throws Unplannable, or whatever a derived field throws. */
  take(compiled: Compiled, rows: readonly ResultRow[], { request }: Context): SlotTexts {
    return compiled.read(rows[0] ?? {}, { viewer: request.viewer, now: request.clock.now(), shaper: new Shaper(this.schema, this.custom, null) });
  }
}

/** The root field's text once its slots are known. A missing row is null, or NOT_FOUND where the field must have one. */
export function write(draft: Draft, texts: SlotTexts): Written {
  try {
    return { text: shapedText(draft.shaped, (slot) => filled(slot, texts.get(slot) ?? null)) };
  } catch (error) {
    if (error instanceof Unplannable) throw error;
    return { error };
  }
}

function filled(slot: Slot, text: string | null): string {
  if (text !== null) return text;
  if (!isNonNullType(slot.type)) return 'null';
  // Deeper down, a null must not stand in its parent's place before graphql-js has looked at each parent in turn.
  if (slot.path.length > 1) throw new Unplannable(`${slot.path.join('.')} has no row`);
  throw notFound();
}

/** The answer of an operation from its root fields; a null where none may be takes the whole with it. */
export function assemble(roots: readonly (readonly [Selected, Written])[]): Answer {
  const members: string[] = [];
  const errors: GraphQLError[] = [];
  let whole = true;
  for (const [selected, written] of roots) {
    if ('error' in written) {
      errors.push(located(written.error, selected));
      whole &&= !isNonNullType(selected.definition.type);
    } else {
      errors.push(...(written.errors ?? []));
      whole &&= written.text !== 'null' || !isNonNullType(selected.definition.type);
    }
    members.push(`${JSON.stringify(selected.key)}:${'error' in written ? 'null' : written.text}`);
  }
  return { data: whole ? `{${members.join(',')}}` : null, errors };
}

/** An error as graphql-js reports it: with the place of its root field. */
export function located(error: unknown, selected: Selected): GraphQLError {
  return locatedError(error, selected.nodes, [selected.key]);
}

/** A root field out of an answer of graphql-js. */
export function loadedText(selected: Selected, { data, errors }: ExecutionResult): Written {
  return { text: JSON.stringify(data?.[selected.key] ?? null), ...(errors && { errors }) };
}
