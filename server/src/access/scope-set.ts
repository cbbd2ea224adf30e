const NONE: readonly number[] = [];

/**
 * Scope ids of one facet, ascending. Passed to pg as a parameter it becomes an int[] literal that is written once
 * and kept: a provincial viewer has thousands of scopes and sends them with every statement.
 */
export class ScopeSet {
  static readonly empty = new ScopeSet(NONE);

  readonly ids: readonly number[];
  readonly #members: ReadonlySet<number>;
  #literal: string | undefined;

  constructor(ids: readonly number[]) {
    this.ids = [...ids].sort((a, b) => a - b);
    this.#members = new Set(ids);
  }

  has(scopeId: number): boolean {
    return this.#members.has(scopeId);
  }

  /** The part of this set that `within` names; null names everything. */
  only(within: readonly number[] | null): ScopeSet {
    return within === null ? this : new ScopeSet(within.filter((id) => this.#members.has(id)));
  }

  /** Called by pg when the set is a statement's parameter. */
  toPostgres(): string {
    return (this.#literal ??= `{${this.ids.join(',')}}`);
  }
}
