/**
 * Responsible for one statement while it is written: parameters, aliases, and the scope ids bound in every table reference.
 */
import { ScopeIds, type Binder } from '../db/sql.js';
import { ScopeSet } from '../access/scope-set.js';
import { FACETS, type Facet, type Viewer } from '../access/viewer.js';
import type { Model } from './model.js';

/** The scopes that a root field reaches: these, or all that the viewer may read of each facet. */
export type Reach = readonly number[] | 'VIEWER';

/** A parameter that depends on who the viewer is when the statement is sent. */
class ReadableScopes {
  constructor(readonly facet: Facet) {}
}

export class Statement implements Binder {
  readonly #values: unknown[] = [];
  #aliases = 0;
  #reach: Reach | null = null;
  #bound = new Map<string, string>();

  /** Writes a part whose tables are held to `reach`. */
  within<T>(reach: Reach, write: () => T): T {
    this.#reach = reach;
    this.#bound = new Map();
    return write();
  }

  bind(value: unknown): string {
    return value instanceof ScopeIds ? this.scopes(value.facet) : `$${this.#values.push(value)}`;
  }

  /** The placeholder of the facet's scope ids. */
  scopes(facet: string): string {
    let placeholder = this.#bound.get(facet);
    if (placeholder === undefined) {
      if (!this.#reach) throw new Error(`${facet}: no part of the statement is open`);
      const ids = this.#reach === 'VIEWER' ? new ReadableScopes(facetOf(facet)) : new ScopeSet(this.#reach);
      placeholder = `$${this.#values.push(ids)}::int[]`;
      this.#bound.set(facet, placeholder);
    }
    return placeholder;
  }

  /** The parameters, for the viewer who sends the statement. */
  values(viewer: Viewer): unknown[] {
    return this.#values.map((value) => (value instanceof ReadableScopes ? viewer.readable(value.facet) : value));
  }

  alias(): string {
    return `t${this.#aliases++}`;
  }

  /** ` and t.scope_id = any(...)` for tables that declare a facet. */
  scopeGuard(model: Model, alias: string): string {
    const { facet } = model.declared;
    return facet === undefined ? '' : ` and ${alias}.scope_id = any(${this.scopes(facet)})`;
  }
}

function facetOf(name: string): Facet {
  const facet = FACETS.find((known) => known === name);
  if (!facet) throw new Error(`${name} is no facet`);
  return facet;
}
