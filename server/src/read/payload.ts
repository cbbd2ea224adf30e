/** Responsible for turning what a mutation's work left (keys, values, problems) into a payload whose rows are Planned. */
import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLOutputType } from 'graphql';
import type { Models } from './model.js';
import { byKeys, one, type Outcome } from './planned.js';
import type { TypeClass } from './planned.js';

/** @throws Error if the outcome names a field that the payload type does not have, or that has no table behind it */
export function payloadOf(models: Models, type: GraphQLOutputType, outcome: Outcome): Readonly<Record<string, unknown>> {
  const payload = getNamedType(type);
  if (!isObjectType(payload)) throw new Error(`${String(type)} is no payload`);
  const rows = Object.entries(outcome.keys ?? {}).map(([name, key]) => {
    if (key === null || key === undefined) return [name, null];
    const target = classOf(models, payload, name);
    return [name, isKeys(key) ? byKeys(target, key) : one(target, key)];
  });
  return { problems: outcome.problems ?? [], ...outcome.values, ...Object.fromEntries(rows) };
}

function isKeys(key: NonNullable<NonNullable<Outcome['keys']>[string]>): key is Extract<typeof key, readonly unknown[]> {
  return Array.isArray(key);
}

function classOf(models: Models, payload: GraphQLObjectType, name: string): TypeClass {
  const field = payload.getFields()[name];
  const model = field && models.named(getNamedType(field.type).name);
  if (!model) throw new Error(`${payload.name}.${name} shows no rows of a table`);
  return model.type;
}
