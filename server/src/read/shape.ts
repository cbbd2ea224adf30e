/**
 * Responsible for giving plain values (viewer, problems, derived fields) the shape that the operation selects, as
 * graphql-js would. A Planned met on the way becomes a slot that the statement fills.
 */
import {
  getNamedType, isAbstractType, isLeafType, isListType, isNonNullType, isObjectType, TypeNameMetaFieldDef,
  type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema,
} from 'graphql';
import type { CustomFields } from './plan.js';
import { Planned } from './planned.js';
import type { Selected } from './selection.js';
import { Unplannable } from './unplannable.js';

export type Path = readonly (string | number)[];

/** A place in the answer that the statement fills. */
export class Slot {
  constructor(readonly planned: Planned, readonly selected: Selected, readonly type: GraphQLOutputType, readonly path: Path) {}
}

/** JSON, with slots in it where Planned were allowed. */
export type Shaped = null | string | number | boolean | Slot | readonly Shaped[] | { readonly [key: string]: Shaped };

export class Shaper {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly custom: CustomFields,
    private readonly onSlot: ((slot: Slot) => void) | null,
  ) {}

  /** @throws Unplannable where graphql-js would do more than read properties, or report an error */
  value(value: unknown, type: GraphQLOutputType, selected: Selected, path: Path): Shaped {
    if (value instanceof Planned) return this.#slot(value, type, selected, path);
    if (isNonNullType(type)) {
      const inner = this.value(value, type.ofType, selected, path);
      if (inner === null) throw new Unplannable(`${path.join('.')} is null`);
      return inner;
    }
    if (value === null || value === undefined) return null;
    if (isListType(type)) {
      if (typeof value === 'string' || !isIterable(value)) throw new Unplannable(`${path.join('.')} is no list`);
      return Array.from(value, (item, at) => this.value(item, type.ofType, selected, [...path, at]));
    }
    if (typeof value === 'function' || isThenable(value)) throw new Unplannable(`${path.join('.')} is not a plain value`);
    if (isLeafType(type)) return this.#leaf(value, type, path);
    if (typeof value !== 'object') throw new Unplannable(`${path.join('.')} is no object`);
    return this.object(value, this.#objectType(value, type), selected.children(this.#objectType(value, type)), path);
  }

  /** The selected properties of a plain object. */
  object(value: object, type: GraphQLObjectType, fields: readonly Selected[], path: Path): Shaped {
    const shaped: Record<string, Shaped> = {};
    for (const field of fields) {
      if (field.definition === TypeNameMetaFieldDef) {
        shaped[field.key] = type.name;
        continue;
      }
      if (this.custom.has(`${type.name}.${field.name}`)) throw new Unplannable(`${type.name}.${field.name} is resolved by a method`);
      const property: unknown = (value as Record<string, unknown>)[field.name];
      shaped[field.key] = this.value(property, field.definition.type, field, [...path, field.key]);
    }
    return shaped;
  }

  #slot(planned: Planned, type: GraphQLOutputType, selected: Selected, path: Path): Slot {
    if (!this.onSlot) throw new Unplannable(`${path.join('.')}: a derived value cannot read more rows`);
    const slot = new Slot(planned, selected, type, path);
    this.onSlot(slot);
    return slot;
  }

  #leaf(value: unknown, type: GraphQLOutputType, path: Path): Shaped {
    const named = getNamedType(type);
    if (!isLeafType(named)) throw new Unplannable(`${path.join('.')} is no leaf`);
    try {
      return (named.serialize(value) ?? null) as Shaped;
    } catch (error) {
      throw new Unplannable(`${path.join('.')}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  #objectType(value: object, type: GraphQLOutputType): GraphQLObjectType {
    if (isObjectType(type)) return type;
    const name: unknown = (value as { __typename?: unknown }).__typename;
    const named = typeof name === 'string' ? this.schema.getType(name) : undefined;
    if (!isAbstractType(type) || !isObjectType(named)) throw new Unplannable(`${String(type)}: the value does not name its type`);
    return named;
  }
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function isThenable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
}

/** JSON text of a shaped value; `fill` gives the text of each slot. */
export function shapedText(value: Shaped | undefined, fill: (slot: Slot) => string): string {
  if (value instanceof Slot) return fill(value);
  if (Array.isArray(value)) return `[${value.map((item) => shapedText(item as Shaped, fill)).join(',')}]`;
  if (typeof value === 'object' && value !== null && !hasOwnJson(value)) {
    const members = Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : `${JSON.stringify(key)}:${shapedText(item as Shaped, fill)}`));
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

function hasOwnJson(value: object): boolean {
  return typeof (value as { toJSON?: unknown }).toJSON === 'function';
}
