import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../http/context.js';
import { apiErrorOf, isUnforeseen, shapeError } from './errors.js';
import { checkCost, limitRules, LIMITS } from './limits.js';
import type { AllowedOperations } from './operations.js';
import { writeAnswer } from './raw-json.js';

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
  readonly operations: AllowedOperations | null;
  readonly log: Logger;
  /** The read plan's executor, and whatever else takes part in an operation. */
  readonly plugins: ReadonlyArray<ApolloServerPlugin<Context>>;
}

/** The GraphQL endpoint: limits, rules and error shapes around the executor. */
export function createApollo(options: ApolloOptions): ApolloServer<Context> {
  const { schema, introspection, operations, log, plugins } = options;
  return new ApolloServer<Context>({
    schema,
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: limitRules,
    includeStacktraceInErrorResponses: false,
    formatError: shapeError,
    stringifyResult: writeAnswer,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    logger: { debug: () => undefined, info: () => undefined, warn: (text) => log.warn(text), error: (text) => log.error(text) },
    plugins: [ApolloServerPluginCacheControlDisabled(), gate(operations), ...plugins, answering(log)],
  });
}

/** Before anything runs: is it an operation of ours, and could it be answered at a reasonable cost? */
function gate(operations: AllowedOperations | null): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, request, source, queryHash, contextValue, operationName }) {
          contextValue.request.operationName = operationName;
          operations?.check(source, queryHash);
          checkCost(schema, document, request.operationName, request.variables ?? {});
        },
      };
    },
  };
}

/** Puts the request id beside each error, and writes to the log what the client is not told. */
function answering(log: Logger): ApolloServerPlugin<Context> {
  return {
    async requestDidStart({ contextValue }) {
      const { requestId } = contextValue.request;
      return {
        async didEncounterErrors({ errors }) {
          for (const error of errors) {
            const known = apiErrorOf(error);
            if (isUnforeseen(error)) log.error({ requestId, err: error.originalError ?? error, path: error.path }, 'an operation failed');
            else if (known?.originalError) log.warn({ requestId, err: known.originalError, code: known.code }, 'an operation was cut short');
          }
        },
        async willSendResponse({ response }) {
          if (response.body.kind !== 'single') return;
          const errors = response.body.singleResult.errors as GraphQLFormattedError[] | undefined;
          response.body.singleResult.errors = errors?.map((error) => ({ ...error, extensions: { ...error.extensions, requestId } }));
        },
      };
    },
    async contextCreationDidFail({ error }) {
      if (!apiErrorOf(error)) log.error({ err: error }, 'a request could not begin');
    },
    async unexpectedErrorProcessingRequest({ error, requestContext }) {
      log.error({ requestId: requestContext.contextValue.request.requestId, err: error }, 'an operation broke off');
    },
  };
}
