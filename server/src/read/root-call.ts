/** Responsible for calling the resolver of a root field as graphql-js would; its access rule stands in front of it. */
import type { GraphQLObjectType, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import type { Context } from '../http/context.js';
import type { RootResolvers } from './loaded-fields.js';
import type { Asked } from './operation.js';
import type { Selected } from './selection.js';

/** What a root field's resolver gave or threw. */
export type Called = { readonly value: unknown } | { readonly error: unknown };

/** Calls a root field's resolver. Never rejects: a refusal is part of the answer. */
export type RootCall = (parent: GraphQLObjectType, asked: Asked, context: Context, selected: Selected) => Promise<Called>;

export function rootCall(schema: GraphQLSchema, resolvers: RootResolvers): RootCall {
  return async (parent, asked, context, selected) => {
    if (selected.name.startsWith('__')) return { value: parent.name };
    const resolve = resolvers.get(`${parent.name}.${selected.name}`);
    if (!resolve) return { error: new Error(`${parent.name}.${selected.name} has no resolver`) };
    try {
      const value: unknown = await resolve(undefined, selected.arguments(asked.variables), context, infoOf(schema, parent, asked, selected));
      return value instanceof Error ? { error: value } : { value };
    } catch (error) {
      return { error };
    }
  };
}

function infoOf(schema: GraphQLSchema, parent: GraphQLObjectType, asked: Asked, selected: Selected): GraphQLResolveInfo {
  return {
    fieldName: selected.name,
    fieldNodes: selected.nodes,
    returnType: selected.definition.type,
    parentType: parent,
    path: { prev: undefined, key: selected.key, typename: parent.name },
    schema,
    fragments: { ...asked.fragments },
    rootValue: undefined,
    operation: asked.operation,
    variableValues: { ...asked.variables },
  };
}
