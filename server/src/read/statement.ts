/**
 * Responsible for one statement while it is written: parameters, aliases, and the scope ids bound in every table reference.
 */
import { ScopeIds, type Binder } from '../db/sql.js';
import { ScopeSet } from '../access/scope-set.js';
import { FACETS, type Facet, type Viewer } from '../access/viewer.js';
import type { Key } from '../db/key.js';
import type { Model } from './model.js';

/** A part of the key that a root names its row by: known when the statement is sent, so that one text serves every key. */
export class OfKey {
  /** @param at the root's place among those of the statement */
  constructor(readonly at: number, readonly part: 'id' | 'scopeId' | 'scopes') {}

  of(keys: readonly (Key | null)[]): unknown {
    const key = keys[this.at];
    if (!key) throw new Error(`root ${this.at} is not named by a key`);
    return this.part === 'scopes' ? new ScopeSet([key.scopeId]) : key[this.part];
  }
}

/**
 * The scopes that a root field reaches: these, the one of the key it names (by the root's place), all that the viewer may
 * read of each facet, or whatever the policies let through.
 */
export type Reach = readonly number[] | { readonly keyOf: number } | 'VIEWER' | 'POLICIES';

/** A parameter that depends on who the viewer is when the statement is sent. */
class ReadableScopes {
  constructor(readonly facet: Facet) {}
}

export class Statement implements Binder {
  readonly #values: unknown[] = [];
  readonly #definitions: string[] = [];
  #aliases = 0;
  #reach: Reach | null = null;
  readonly #readable = new Map<string, string>();
  #named: string | null = null;

  /** Writes a part whose tables are held to `reach`. */
  within<T>(reach: Reach, write: () => T): T {
    this.#reach = reach;
    this.#named = null;
    return write();
  }

  bind(value: unknown): string {
    return value instanceof ScopeIds ? this.#scopes(value.facet) : `$${this.#values.push(value)}`;
  }

  /** The parameters, for the viewer who sends the statement and the keys that its roots name. */
  values(viewer: Viewer, keys: readonly (Key | null)[] = []): unknown[] {
    return this.#values.map((value) => {
      if (value instanceof OfKey) return value.of(keys);
      return value instanceof ReadableScopes ? viewer.readable(value.facet) : value;
    });
  }

  alias(): string {
    return `t${this.#aliases++}`;
  }

  /** A name for a common table expression. */
  name(): string {
    return `s${this.#aliases++}`;
  }

  /** Adds a common table expression; it may refer to those before it. */
  define(name: string, select: string): void {
    this.#definitions.push(`${name} as (${select})`);
  }

  /** The statement's text around its select. */
  text(select: string): string {
    return this.#definitions.length === 0 ? select : `with ${this.#definitions.join(', ')} ${select}`;
  }

  /** ` and t.scope_id = any(...)` for tables that declare a facet; of a single scope, ` and t.scope_id = ...`. */
  scopeGuard(model: Model, alias: string): string {
    const { facets } = model.declared;
    if (facets === undefined) return '';
    const reach = this.#reach;
    if (reach === 'POLICIES') return '';
    const named = reach === 'VIEWER' || reach === null ? undefined : 'keyOf' in reach ? new OfKey(reach.keyOf, 'scopeId') : reach.length === 1 ? reach[0] : undefined;
    if (named === undefined) {
      const reached = facets.map((facet) => `${alias}.scope_id = any(${this.#scopes(facet)})`);
      return reached.length === 1 ? ` and ${reached[0]}` : ` and (${reached.join(' or ')})`;
    }
    this.#named ??= `$${this.#values.push(named)}::int`;
    return ` and ${alias}.scope_id = ${this.#named}`;
  }

  /** The placeholder of the facet's scope ids. */
  #scopes(facet: string): string {
    if (!this.#reach) throw new Error(`${facet}: no part of the statement is open`);
    if (this.#reach === 'POLICIES') return `app.scopes('${facetOf(facet)}')`;
    if (this.#reach !== 'VIEWER') return `$${this.#values.push('keyOf' in this.#reach ? new OfKey(this.#reach.keyOf, 'scopes') : new ScopeSet(this.#reach))}::int[]`;
    const placeholder = this.#readable.get(facet) ?? `$${this.#values.push(new ReadableScopes(facetOf(facet)))}::int[]`;
    this.#readable.set(facet, placeholder);
    return placeholder;
  }
}

function facetOf(name: string): Facet {
  const facet = FACETS.find((known) => known === name);
  if (!facet) throw new Error(`${name} is no facet`);
  return facet;
}
