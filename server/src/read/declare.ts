/**
 * What entity classes declare about reading, beside TypeORM's columns and relations.
 * GraphQL field names are property names.
 */
import type { Sql } from '../db/sql.js';
import type { Viewer } from '../access/viewer.js';
import type { Order, TypeClass } from './planned.js';

/** An expression over the row that goes by alias `t`; gets the field's GraphQL arguments. */
export type Expression = (t: Sql, args: Readonly<Record<string, unknown>>) => Sql;

export interface DerivedField {
  /** Columns, @Computed properties, and dotted paths through to-one relations (`pairing.state`). */
  readonly needs: readonly string[];
  /**
   * The field's value from the needed properties; dotted paths nest. Values come as the property's declared
   * type says: Date for timestamptz, string for date and numeric, number where the property is a number.
   */
  readonly compute: (row: never, viewer: Viewer, now: Date) => unknown;
}

/** A list argument of a nested relation: its GraphQL type and the condition it adds; not added when null or absent. */
export interface Argument {
  readonly type: string;
  readonly where: (t: Sql, value: never) => Sql;
}

export interface RelatedField {
  readonly target: () => TypeClass;
  /** Which rows of the target (alias `r`) belong to the row (alias `t`). Scoped rows: join by scope_id as well. */
  readonly on: (t: Sql, r: Sql) => Sql;
  /** Several rows, or the first by `order`. */
  readonly many: boolean;
  /** A unique key of the target says that there is one at most; test/isolation/catalogue.test.ts looks for it. */
  readonly alone: boolean;
}

/** Everything declared on one class. */
export interface Declared {
  facets?: readonly string[];
  readonly computed: Map<string, Expression>;
  readonly derived: Map<string, DerivedField>;
  readonly related: Map<string, RelatedField>;
  readonly ordered: Map<string, readonly Order[]>;
  readonly takes: Map<string, { readonly first: boolean; readonly arguments: ReadonlyMap<string, Argument> }>;
}

const declarations = new Map<unknown, Declared>();

function declaredOn(target: unknown): Declared {
  let found = declarations.get(target);
  if (!found) {
    found = { computed: new Map(), derived: new Map(), related: new Map(), ordered: new Map(), takes: new Map() };
    declarations.set(target, found);
  }
  return found;
}

/** What a class and its base classes declare; the class itself wins. */
export function declaredFor(type: unknown): Declared {
  const own: Declared = { computed: new Map(), derived: new Map(), related: new Map(), ordered: new Map(), takes: new Map() };
  for (let at = type; typeof at === 'function'; at = Object.getPrototypeOf(at)) {
    const level = declarations.get(at);
    if (!level) continue;
    own.facets ??= level.facets;
    for (const part of ['computed', 'derived', 'related', 'ordered', 'takes'] as const) {
      const into = own[part] as Map<string, unknown>;
      for (const [name, value] of level[part]) if (!into.has(name)) into.set(name, value);
    }
  }
  return own;
}

/** The classes that declare anything, for start-up checks. */
export function declaringClasses(): readonly unknown[] {
  return [...declarations.keys()];
}

/**
 * Which list of readable scopes is bound in every reference to the entity's table; of a view over rows of several facets,
 * which lists. Reference tables have none.
 */
export function Facet(...facets: readonly [string, ...string[]]): ClassDecorator {
  return (target) => void (declaredOn(target).facets = facets);
}

/** The field is an SQL expression: `@Computed((t) => sql`(select count(*) from task k where k.scope_id = ${t}.scope_id and ...)`)`. */
export function Computed(expression: Expression): PropertyDecorator {
  return (target, name) => void declaredOn(target.constructor).computed.set(String(name), expression);
}

/** The field is computed in JS from selected columns: `@Derived({ needs: ['state'], compute: (row, viewer) => ... })`. */
export function Derived<Row>(field: { needs: readonly string[]; compute: (row: Row, viewer: Viewer, now: Date) => unknown }): PropertyDecorator {
  return (target, name) => void declaredOn(target.constructor).derived.set(String(name), field as DerivedField);
}

/** The order of a nested list, `created_at, id` without it: `@Ordered({ by: 'position' })`. */
export function Ordered<T extends object = Record<string, unknown>>(...order: readonly Order<T>[]): PropertyDecorator {
  return (target, name) => void declaredOn(target.constructor).ordered.set(String(name), order as readonly Order[]);
}

/**
 * Arguments of a nested list: `@Takes({ first: true, arguments: { states: argument('[TaskState!]', (t, states) => sql`${t}.state = any(${states})`) } })`.
 * They are added to the GraphQL field when the schema is built.
 */
export function Takes(options: { readonly first?: boolean; readonly arguments?: Readonly<Record<string, Argument>> }): PropertyDecorator {
  return (target, name) => {
    const takes = { first: options.first ?? false, arguments: new Map(Object.entries(options.arguments ?? {})) };
    declaredOn(target.constructor).takes.set(String(name), takes);
  };
}

/** One argument for `@Takes`. */
export function argument<V>(type: string, where: (t: Sql, value: V) => Sql): Argument {
  return { type, where };
}

/**
 * A relation that is no foreign key of TypeORM's: `@Related(() => Evaluation, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ...`)`.
 * With `many` the field is a list, otherwise the first row by @Ordered; with `alone` there is but one.
 */
export function Related(target: () => TypeClass, on: (t: Sql, r: Sql) => Sql, { many = false, alone = false }: { readonly many?: boolean; readonly alone?: boolean } = {}): PropertyDecorator {
  return (prototype, name) => void declaredOn(prototype.constructor).related.set(String(name), { target, on, many, alone });
}
