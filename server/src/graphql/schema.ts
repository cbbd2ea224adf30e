import 'reflect-metadata';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, type ContainerType } from 'type-graphql';
import { guardRoots } from '../access/shield.js';
import { addArguments } from '../read/arguments.js';
import { resolvers } from './resolvers.js';
import { DateTimeScalar } from './scalars.js';
import type { Services } from './services.js';

type ResolverClass = new (services: Services) => object;

/** The executable schema with its rules in front. Throws if a root field has no rule. */
export function buildApiSchema(services: Services): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers,
    container: containerOf(services),
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    validate: { forbidUnknownValues: false, whitelist: false },
  });
  return guardRoots(addArguments(schema));
}

/** The schema in the form that schema/schema.graphql keeps, the same for the same types. */
export function printApiSchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

function containerOf(services: Services): ContainerType {
  const made = new Map<unknown, object>();
  return {
    get: (resolver: ResolverClass) => {
      const known = made.get(resolver) ?? new resolver(services);
      made.set(resolver, known);
      return known;
    },
  };
}
