/**
 * Responsible for the field resolvers of the loader path. They replace a field's own resolver only while an operation is
 * being loaded, and only for rows that were loaded; everything else goes its usual way.
 */
import { isNonNullType, isObjectType, type GraphQLField, type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema } from 'graphql';
import type { Viewer } from '../access/viewer.js';
import { LoadedRow, type Loading } from './loading.js';
import { loadRoot } from './loaded-roots.js';
import type { CustomFields } from './plan.js';
import { Planned } from './planned.js';

/** One execution of graphql-js over loaders: what the root fields have answered already, and the loaders. */
export interface LoadingContext {
  readonly loading: {
    readonly loaders: Loading;
    /** Root response key → the value its resolver gave, or the error it threw. */
    readonly roots: ReadonlyMap<string, { readonly value?: unknown; readonly error?: unknown }>;
    readonly viewer: Viewer;
    readonly now: Date;
  };
}

type Resolver = GraphQLFieldResolver<unknown, unknown>;

/** The resolvers that root fields had before `installLoading`; they hold the access rules. */
export type RootResolvers = ReadonlyMap<string, Resolver>;

function stateOf(context: unknown): LoadingContext['loading'] | null {
  return (context as Partial<LoadingContext> | null | undefined)?.loading ?? null;
}

/** Puts the loader path beside the resolvers of every object type; returns what the root fields had, by `Type.field`. */
export function installLoading(schema: GraphQLSchema, custom: CustomFields): RootResolvers {
  const roots = new Map<string, Resolver>();
  const rootTypes = [schema.getQueryType(), schema.getMutationType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const name = `${type.name}.${field.name}`;
      const own = field.resolve ?? propertyOf;
      if (rootTypes.includes(type)) {
        roots.set(name, own);
        field.resolve = rootResolver(own);
      } else {
        field.resolve = fieldResolver(type, field, own, custom.has(name));
      }
    }
  }
  return roots;
}

const propertyOf: Resolver = (source, args, context, info) => {
  const value: unknown = (source as Record<string, unknown>)[info.fieldName];
  return typeof value === 'function' ? (value as (...given: unknown[]) => unknown).call(source, args, context, info) : value;
};

function rootResolver(own: Resolver): Resolver {
  return (source, args, context, info) => {
    const state = stateOf(context);
    if (!state) return own(source, args, context, info);
    const answered = state.roots.get(String(info.path.key));
    if (!answered) throw new Error(`${info.fieldName} was not asked`);
    if ('error' in answered) throw answered.error;
    return materialised(state, answered.value, info.returnType);
  };
}

function fieldResolver(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, own: Resolver, custom: boolean): Resolver {
  return (source, args, context, info) => {
    const state = stateOf(context);
    if (!state) return own(source, args, context, info);
    if (source instanceof LoadedRow) {
      return custom ? own(source.values, args, context, info) : loadField(state, source, field, args as Readonly<Record<string, unknown>>);
    }
    const value = custom ? own(source, args, context, info) : propertyOf(source, args, context, info);
    return value instanceof Planned ? materialised(state, value, info.returnType) : value;
  };
}

async function materialised(state: LoadingContext['loading'], value: unknown, type: GraphQLOutputType): Promise<unknown> {
  return value instanceof Planned ? loadRoot(state.loaders, value, type) : value;
}

async function loadField(state: LoadingContext['loading'], row: LoadedRow, field: GraphQLField<unknown, unknown>, given: Readonly<Record<string, unknown>>): Promise<unknown> {
  const { model } = row;
  const { name } = field;
  const derived = model.derived(name);
  if (derived) return derived.compute((await needsOf(state, row, derived.needs)) as never, state.viewer, state.now);
  const relation = model.relation(name);
  if (relation) {
    const rows = await state.loaders.related(row, relation, given);
    return relation.many ? rows : (rows[0] ?? null);
  }
  if (model.computed(name)) return state.loaders.computed(row, name, given);
  const bare = isNonNullType(field.type) ? field.type.ofType : field.type;
  if (model.scoped && model.idColumn.property === name && String(bare) === 'ID') return row.id;
  return row.property(name);
}

/** The properties that a derived field computes from, as the plan would give them. */
async function needsOf(state: LoadingContext['loading'], row: LoadedRow, paths: readonly string[]): Promise<Record<string, unknown>> {
  const needs: Record<string, unknown> = {};
  const below = new Map<string, string[]>();
  for (const path of paths) {
    const [head = '', ...rest] = path.split('.');
    if (rest.length > 0) below.set(head, [...(below.get(head) ?? []), rest.join('.')]);
    else needs[head] = await needOf(state, row, head);
  }
  for (const [head, rest] of below) {
    const relation = row.model.relation(head);
    if (!relation) throw new Error(`${row.model.name} has no relation ${head}`);
    const rows = await state.loaders.related(row, relation, {});
    const values: Record<string, unknown>[] = [];
    for (const one of rows) values.push(await needsOf(state, one, rest));
    needs[head] = relation.many ? values : (values[0] ?? null);
  }
  return needs;
}

async function needOf(state: LoadingContext['loading'], row: LoadedRow, property: string): Promise<unknown> {
  const value = row.model.computed(property) ? await state.loaders.computed(row, property, {}) : row.property(property);
  const kind = row.model.jsKind(property);
  if (value === null) return null;
  if (kind === 'text' && typeof value === 'number') return String(value);
  return kind === 'date' && !(value instanceof Date) ? new Date(String(value)) : value;
}
