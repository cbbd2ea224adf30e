/**
 * Responsible for taking operations from Apollo before it executes them, and for handing back an answer whose data is
 * already text. Errors are shaped here, since Apollo shapes only those of its own executor.
 */
import type { ApolloServerPlugin, GraphQLRequestContextResponseForOperation, GraphQLResponse } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { EntityMetadata } from 'typeorm';
import { getMetadataStorage } from 'type-graphql';
import { apiErrorOf, isUnforeseen, shapeError } from '../graphql/errors.js';
import { RawJson } from '../graphql/raw-json.js';
import type { Context } from '../http/context.js';
import { Drafting, type Answer } from './draft.js';
import { graphqlName } from './graphql-name.js';
import { installLoading } from './loaded-fields.js';
import { Models } from './model.js';
import { answerMutation } from './mutation.js';
import { Operations, type Asked } from './operation.js';
import { Planner, type CustomFields } from './plan.js';
import type { TypeClass } from './planned.js';
import { answerQuery, type Ways } from './query.js';
import { rootCall } from './root-call.js';
import { isIntrospection, rootType } from './selection.js';
import { Unplannable } from './unplannable.js';

/** How operations are read. */
export interface ReadingWay {
  /** 'plan' unless given; 'loaders' answers field by field, for comparison. */
  readonly reading?: 'plan' | 'loaders';
  /** Up to this many scopes, relations are read row by row (by-row.ts); beyond, by level (by-level.ts). */
  readonly fewScopes?: number;
}

export interface ReadingOptions extends ReadingWay {
  /** With its access rules in place; its resolvers are wrapped in place. */
  readonly schema: GraphQLSchema;
  readonly entities: readonly EntityMetadata[];
  readonly log: Logger;
}

const FEW_SCOPES = 16;

/** The read plan as a plugin. Make one per schema: it wraps the schema's resolvers. */
export function readPlan(options: ReadingOptions): ApolloServerPlugin<Context> {
  const { schema, entities, log } = options;
  const custom = customFields();
  const models = new Models(entities, graphqlName);
  const operations = new Operations(schema);
  const ways: Ways = {
    drafting: new Drafting(schema, { models, planner: new Planner(models, custom), fewScopes: options.fewScopes ?? FEW_SCOPES }, custom),
    call: rootCall(schema, installLoading(schema, custom)),
    planning: options.reading !== 'loaders',
    report: ({ request }, asked, why) =>
      log.warn({ requestId: request.requestId, operation: asked.operation.name?.value ?? null, reason: why.message }, 'an operation was loaded, not planned'),
  };
  return {
    async requestDidStart() {
      return {
        async responseForOperation(requestContext): Promise<GraphQLResponse | null> {
          const asked = ask(operations, requestContext);
          if (!asked || asked.variant.roots.every(isIntrospection)) return null;
          const { contextValue } = requestContext;
          const parent = rootType(schema, asked.operation);
          const answer = asked.operation.operation === 'mutation'
            ? await answerMutation(ways, parent, asked, contextValue)
            : await answerQuery(ways, parent, asked, contextValue);
          return respond(answer, log, contextValue);
        },
      };
    },
  };
}

/** Null leaves the operation to graphql-js: introspection, subscriptions, variables that do not fit. */
function ask(operations: Operations, { document, request }: GraphQLRequestContextResponseForOperation<Context>): Asked | null {
  try {
    return operations.ask(document, request.operationName, request.variables ?? {});
  } catch (error) {
    if (error instanceof Unplannable) return null;
    throw error;
  }
}

function respond({ data, errors }: Answer, log: Logger, { request }: Context): GraphQLResponse {
  for (const error of errors) logged(error, log, request.requestId);
  const shaped = errors.map((error) => shapeError(error.toJSON(), error));
  const [head] = errors.map((error) => apiErrorOf(error)?.extensions['http'] as GraphQLResponse['http'] | undefined).filter((http) => http !== undefined);
  const headers = new HeaderMap(head?.headers ?? []);
  return {
    http: { status: head?.status, headers },
    body: {
      kind: 'single',
      // Apollo hands `data` to stringifyResult untouched.
      singleResult: { data: (data === null ? null : new RawJson(data)) as Record<string, unknown> | null, ...(shaped.length > 0 && { errors: shaped }) },
    },
  };
}

function logged(error: GraphQLError, log: Logger, requestId: string): void {
  const known = apiErrorOf(error);
  if (isUnforeseen(error)) log.error({ requestId, err: error.originalError ?? error, path: error.path }, 'an operation failed');
  else if (known?.originalError) log.warn({ requestId, err: known.originalError, code: known.extensions['code'] }, 'an operation was cut short');
}

/** Fields with a method of their own (@FieldResolver, or a method that is a field). */
function customFields(): CustomFields {
  return new Set(getMetadataStorage().fieldResolvers.flatMap((field) => {
    const type = field.getObjectType?.();
    return type ? [`${graphqlName(type as TypeClass)}.${field.schemaName}`] : [];
  }));
}
