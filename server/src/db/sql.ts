/**
 * Responsible for SQL text whose values never become text.
 *
 * sql`k.state = ${state} and k.scope_id = any(${scopeIds('WORK')})` keeps every interpolated value as a
 * parameter. An interpolated `Sql` is spliced in, a `ScopeIds` is bound when the statement is rendered.
 */

/** The scope ids that the viewer may read under a facet, bound literally when the statement is rendered. */
export class ScopeIds {
  constructor(readonly facet: string) {}
}

/** A parameter that stands for the viewer's readable scope ids of a facet; write `x.scope_id = any(${scopeIds('WORK')})`. */
export function scopeIds(facet: string): ScopeIds {
  return new ScopeIds(facet);
}

type Piece = string | { readonly value: unknown };

/** Receives the parameters of a statement while its text is written. */
export interface Binder {
  /** Takes a value and returns its placeholder, such as `$3`. */
  bind(value: unknown): string;
}

/** An immutable fragment of SQL: text pieces and values in order. */
export class Sql {
  constructor(private readonly pieces: readonly Piece[]) {}

  /** Writes the fragment's text; its values go to the binder in the order of the text. */
  render(binder: Binder): string {
    let text = '';
    for (const piece of this.pieces) text += typeof piece === 'string' ? piece : binder.bind(piece.value);
    return text;
  }

  /** Pieces for splicing into another fragment. */
  parts(): readonly Piece[] {
    return this.pieces;
  }

  /** Text and values of the fragment as a statement of its own, for `tx.query(text, values)`. */
  statement(scopesOf: (facet: string) => readonly number[] = noScopes): { text: string; values: unknown[] } {
    const values: unknown[] = [];
    const bind = (value: unknown): string => `$${values.push(value instanceof ScopeIds ? scopesOf(value.facet) : value)}`;
    return { text: this.render({ bind }), values };
  }
}

function noScopes(facet: string): never {
  throw new Error(`the scope ids of ${facet} are not known here`);
}

/** SQL with parameters: interpolated values are bound, interpolated `Sql` is spliced in. */
export function sql(strings: TemplateStringsArray, ...values: readonly unknown[]): Sql {
  const pieces: Piece[] = [strings[0] ?? ''];
  values.forEach((value, at) => {
    if (value instanceof Sql) pieces.push(...value.parts());
    else pieces.push({ value });
    pieces.push(strings[at + 1] ?? '');
  });
  return new Sql(pieces);
}

/** Text that the program itself wrote, taken over as it is. Never for input. */
export function raw(text: string): Sql {
  return new Sql([text]);
}

/** A quoted name, dotted parts apart: `identifier('app', 'task')` → "app"."task". */
export function identifier(...names: readonly string[]): Sql {
  return raw(names.map(quoted).join('.'));
}

/** One name between double quotes. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Fragments with a separator between them. */
export function join(fragments: readonly Sql[], separator: string): Sql {
  return new Sql(fragments.flatMap((fragment, at) => (at === 0 ? fragment.parts() : [separator, ...fragment.parts()])));
}
