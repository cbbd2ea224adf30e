import { randomUUID } from 'node:crypto';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import fastify, { LogController, type FastifyBaseLogger, type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { ErrorCode } from '@jiedui/schema/error-code';
import type { Logger } from 'pino';
import type { Config } from '../config.js';

const BODY_LIMIT = 256 * 1_024;
const GIVEN_ID = /^[A-Za-z0-9_-]{8,64}$/;
const NOT_FOUND = JSON.stringify({ errors: [{ message: 'Not found.', extensions: { code: 'NOT_FOUND' } }] });
const BUSY = '系统繁忙，请稍后重试。';

/** The HTTP side: limits, headers, request ids, and fixed texts for what goes wrong outside GraphQL. */
export async function createApp(config: Config, log: Logger): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    trustProxy: (_address: string, hop: number) => hop < config.trustedProxies,
    genReqId: ({ headers }) => givenId(headers['x-request-id']) ?? randomUUID(),
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    // What still comes in on an open connection while the server drains is served like the rest.
    return503OnClosing: false,
    onProtoPoisoning: 'remove',
    onConstructorPoisoning: 'remove',
    frameworkErrors: (_error, request, reply) => void answer(reply, 400, 'BAD_INPUT', '请求格式不正确。', request.id),
  });
  const headers = await fixedHeaders(config);
  app.addHook('onRequest', async (request, reply) => void reply.headers(headers).header('x-request-id', request.id));
  // Encoded once: of a text the length and the socket would each encode it anew.
  app.addHook('onSend', (_request, _reply, payload, done) => done(null, typeof payload === 'string' ? Buffer.from(payload) : payload));
  await app.register(underPressure, {
    maxEventLoopDelay: config.mostLagMs,
    retryAfter: 2,
    pressureHandler: (request, reply) => {
      if (request.url !== '/healthz') void answer(reply.header('retry-after', '2'), 503, 'LIMITED', BUSY, request.id);
    },
  });
  await app.register(cookie);
  await app.register(rateLimit, { max: config.rateLimit, timeWindow: 60_000, allowList: ({ url }) => url === '/healthz' || url === '/readyz' });
  await app.register(compress, { threshold: 2_048, encodings: ['br', 'gzip'], brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } });
  app.setErrorHandler<FastifyError>((error, request, reply) => answerError(log, error, request, reply));
  return app;
}

/** The same words for every address that leads nowhere. */
export function answerNotFound(_request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.code(404).header('content-type', 'application/json; charset=utf-8').send(NOT_FOUND);
}

function answerError(log: Logger, error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status === 429) return answer(reply, status, 'LIMITED', '请求过于频繁，请稍后重试。', request.id);
  if (status === 413) return answer(reply, status, 'LIMITED', '请求内容过大。', request.id);
  if (status === 503) return answer(reply.header('retry-after', '2'), status, 'LIMITED', BUSY, request.id);
  if (status < 500) return answer(reply, status, 'BAD_INPUT', '请求格式不正确。', request.id);
  log.error({ requestId: request.id, err: error }, 'a request failed');
  return answer(reply, 500, 'INTERNAL', '系统内部错误，请凭请求编号联系管理员。', request.id);
}

function answer(reply: FastifyReply, status: number, code: ErrorCode, message: string, requestId: string): FastifyReply {
  const body = JSON.stringify({ errors: [{ message, extensions: { code, requestId } }] });
  return reply.code(status).header('content-type', 'application/json; charset=utf-8').send(body);
}

function givenId(header: string | string[] | undefined): string | null {
  return typeof header === 'string' && GIVEN_ID.test(header) ? header : null;
}

/** The headers that helmet sends. It writes them anew for every request; they are always the same, so they are asked for once. */
async function fixedHeaders(config: Config): Promise<Record<string, string>> {
  const probe = fastify();
  await probe.register(helmet, headersOf(config));
  probe.get('/', async () => '');
  const { headers } = await probe.inject('/');
  await probe.close();
  const own = Object.entries(headers).filter(([name]) => !/^(content-(length|type)|date|connection)$/.test(name));
  return Object.fromEntries(own.map(([name, value]) => [name, String(value)]));
}

function headersOf(config: Config): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The component library writes its styles into the page as it runs.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: config.secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  };
}
