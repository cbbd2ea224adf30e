import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RequestState } from './context.js';

const states = new WeakMap<FastifyRequest, RequestState>();

/** Lets the log line of a request say what its operation did. */
export function noteState(request: FastifyRequest, state: RequestState): void {
  states.set(request, state);
}

/** Writes one line for each request: who, what, how long, how many statements. */
export function addRequestLog(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const state = states.get(request);
    request.log.info(
      {
        requestId: request.id,
        method: request.method,
        path: request.url.split('?')[0],
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        ...(state && {
          operation: state.operationName,
          statements: state.statements,
          user: state.viewer.user?.id,
          org: state.viewer.orgId,
        }),
      },
      'request',
    );
  });
}
