import { setTimeout as pause } from 'node:timers/promises';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { pino, type Logger } from 'pino';
import { clockFrom, type Clock } from '../clock.js';
import type { Config } from '../config.js';
import { listedAccounts } from '../demo/accounts.js';
import { createApollo } from '../graphql/apollo.js';
import { AllowedOperations } from '../graphql/operations.js';
import { buildApiSchema } from '../graphql/schema.js';
import { createServices, type Services } from '../graphql/services.js';
import { NoticeDelivery } from '../jobs/notice-delivery.js';
import { AgreementTerms } from '../jobs/agreement-terms.js';
import { ChainAudit } from '../jobs/chain-audit.js';
import { Retention } from '../jobs/retention.js';
import { addAgreementFiles } from '../modules/agreement/agreement.http.js';
import { addImport } from '../modules/document/import.http.js';
import { addVerification } from '../modules/document/verification.http.js';
import { addCareerFiles } from '../modules/career/career.http.js';
import { addPublicNotices } from '../modules/career/public-notice.http.js';
import { addRosterFiles } from '../modules/roster/roster.http.js';
import { readPlan, type ReadingWay } from '../read/apollo-plugin.js';
import { answerNotFound, createApp } from './app.js';
import { addClientFiles } from './client-files.js';
import type { Context, RequestState } from './context.js';
import { addDemo } from './demo.js';
import { addHealth } from './health.js';
import { addRequestLog, noteState } from './request-log.js';
import { openRequest, type RequestSource } from './request.js';
import { SessionTouches } from './session-touches.js';

export interface ServerOptions {
  readonly config: Config;
  /** Business time; without it, the one that the configuration names. */
  readonly clock?: Clock;
  readonly log?: Logger;
  /** How operations are read, where tests compare the ways. */
  readonly reading?: ReadingWay;
  /** Sees the state of each GraphQL request as it begins: tests count its statements. */
  readonly onRequest?: (state: RequestState) => void;
}

/** A server that is complete and not yet listening. */
export interface Server {
  readonly app: FastifyInstance;
  readonly apollo: ApolloServer<Context>;
  readonly schema: GraphQLSchema;
  readonly services: Services;
  /** Keeps what may be kept, see jobs/retention.ts. */
  readonly retention: Retention;
  /** Begins to listen where the configuration says; answers the address. */
  listen(): Promise<string>;
  /** Finishes the requests under way, takes no new ones, and leaves nothing open. */
  close(): Promise<void>;
}

/** Puts the server together. Throws if the settings, the schema's rules or the database do not let it start. */
export async function createServer(options: ServerOptions): Promise<Server> {
  const { config } = options;
  const log = options.log ?? pino({ level: config.logLevel });
  const services = createServices(config, options.clock ?? clockFrom(config.clock), log);
  const schema = buildApiSchema(services);
  await services.database.open();
  try {
    return await assemble(options, services, schema);
  } catch (error) {
    await services.database.close();
    throw error;
  }
}

async function assemble(options: ServerOptions, services: Services, schema: GraphQLSchema): Promise<Server> {
  const { config } = options;
  const { database, log } = services;
  const touches = new SessionTouches(database, log);
  const reading = readPlan({ schema, entities: database.source.entityMetadatas, log, ...options.reading });
  const apollo = createApollo({ schema, introspection: config.introspection, operations: allowedOperations(config), log, plugins: [reading] });
  await apollo.start();
  const app = await createApp(config, log);
  let draining = false;
  app.addHook('onSend', async (_request, reply) => {
    if (draining) void reply.header('connection', 'close');
  });
  addRequestLog(app);
  addHealth(app, database, () => draining);
  const source = { database, viewers: services.viewers, touches, clock: services.clock, secure: config.secure };
  addGraphQL(app, apollo, options, source);
  const open = (request: FastifyRequest, reply: FastifyReply) => openRequest(source, request, reply);
  await addImport(app, services.imports, open);
  await addAgreementFiles(app, services, open);
  await addRosterFiles(app, open);
  await addCareerFiles(app, services, open);
  await addPublicNotices(app, services, config.verificationLimit);
  await addVerification(app, services.verification, config.verificationLimit);
  const audit = new ChainAudit(database, log);
  audit.start();
  const delivery = new NoticeDelivery(database, services.channels, services.crypto, config.publicUrl, log);
  delivery.start();
  const retention = new Retention(database, services.clock, log);
  retention.start();
  const terms = new AgreementTerms(database, services.clock, log);
  terms.start();
  if (config.demo) addDemo(app, database, listedAccounts());
  if (config.clientFolder === null) app.setNotFoundHandler(answerNotFound);
  else await addClientFiles(app, config.clientFolder);
  return {
    app,
    apollo,
    schema,
    services,
    retention,
    listen: () => app.listen({ host: config.host, port: config.port }),
    close: async () => {
      draining = true;
      // Who keeps a connection open is told on it to come by another one, before this one is closed.
      await pause(config.drainMs);
      await drained(app);
      await apollo.stop();
      await touches.close();
      await audit.stop();
      await delivery.stop();
      await retention.stop();
      await terms.stop();
      await database.close();
    },
  };
}

/** Closes when the requests under way are answered; a connection that falls idle meanwhile is not waited for. */
async function drained(app: FastifyInstance): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), 50);
  await app.close().finally(() => clearInterval(idle));
}

function addGraphQL(app: FastifyInstance, apollo: ApolloServer<Context>, options: ServerOptions, source: RequestSource): void {
  const handler = fastifyApolloHandler(apollo, {
    context: async (request, reply) => {
      const state = await openRequest(source, request, reply);
      noteState(request, state);
      options.onRequest?.(state);
      return { request: state };
    },
  });
  app.post('/graphql', handler);
}

function allowedOperations(config: Config): AllowedOperations | null {
  if (!config.allowListedOperationsOnly) return null;
  if (config.operationsFile === null) throw new Error('ALLOW_LISTED_OPERATIONS_ONLY needs OPERATIONS_FILE.');
  return AllowedOperations.fromFile(config.operationsFile);
}
