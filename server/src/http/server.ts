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
import { RectificationTerms } from '../jobs/rectification-terms.js';
import { ResultDues } from '../jobs/result-dues.js';
import { ChainAudit } from '../jobs/chain-audit.js';
import { Reminders } from '../jobs/reminders.js';
import { Retention } from '../jobs/retention.js';
import { TallyFolding } from '../jobs/tally-folding.js';
import { addAgreementFiles } from '../modules/agreement/agreement.http.js';
import { addAttachments } from '../modules/document/attachment.http.js';
import { addImport } from '../modules/document/import.http.js';
import { addVerification } from '../modules/document/verification.http.js';
import { addMoneyFiles } from '../modules/money/money.http.js';
import { addOversightFiles } from '../modules/oversight/dashboard.http.js';
import { addCareerFiles } from '../modules/career/career.http.js';
import { addEventFiles } from '../modules/work/work-event.http.js';
import { addPlanFiles } from '../modules/work/work-plan.http.js';
import { addEvaluationFiles } from '../modules/evaluation/evaluation.http.js';
import { addReportFiles } from '../modules/report/report.http.js';
import { addRectificationFiles } from '../modules/rectification/rectification.http.js';
import { addPresenceFiles } from '../modules/presence/presence.http.js';
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
  await addAttachments(app, open);
  await addAgreementFiles(app, services, open);
  await addRosterFiles(app, open);
  await addMoneyFiles(app, open);
  await addOversightFiles(app, open);
  await addCareerFiles(app, services, open);
  await addRectificationFiles(app, open);
  await addReportFiles(app, open);
  await addEvaluationFiles(app, open);
  await addEventFiles(app, open);
  await addPlanFiles(app, open);
  await addPresenceFiles(app, open);
  await addPublicNotices(app, services, config.verificationLimit);
  await addVerification(app, services.verification, config.verificationLimit);
  const { jobs, retention } = startJobs(services, config);
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
      for (const job of jobs) await job.stop();
      await database.close();
    },
  };
}

/** What comes by itself, each at its own pace, from now until it is stopped. */
function startJobs({ database, clock, log, channels, crypto }: Services, config: Config) {
  const retention = new Retention(database, clock, log);
  const jobs = [
    new ChainAudit(database, log), new NoticeDelivery(database, channels, crypto, config.publicUrl, log), retention, new Reminders(database, clock, log),
    new TallyFolding(database, log), new RectificationTerms(database, clock, log), new ResultDues(database, clock, log),
  ];
  for (const job of jobs) job.start();
  return { jobs, retention };
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
