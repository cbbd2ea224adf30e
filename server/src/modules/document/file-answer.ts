/** Responsible for what the file addresses answer: a file under its name, or an error of the closed list. */
import type { ErrorCode } from '@jiedui/schema/error-code';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusal, type Rule } from '../../access/authorize.js';
import { apiErrorOf } from '../../graphql/errors.js';
import type { RequestState } from '../../http/context.js';

/** Opens the request's state: session, acting organisation, unit of work. */
export type OpenRequestState = (request: FastifyRequest, reply: FastifyReply) => Promise<RequestState>;

/** The HTTP status of each error of the closed list. */
export const STATUS: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, CONFLICT: 409, BAD_INPUT: 400, LIMITED: 503, INTERNAL: 500,
};

/** Errors of these routes are answered like those of GraphQL; what is unforeseen goes on to the app's handler. */
export function answerApiErrors(routes: FastifyInstance): void {
  routes.setErrorHandler((error, request, reply) => {
    const known = apiErrorOf(error);
    if (!known) throw error;
    return reply.code(STATUS[known.code]).send({ errors: [{ message: known.message, extensions: { ...known.extensions, code: known.code, requestId: request.id } }] });
  });
}

/** The state of a request that its rule lets through; throws the rule's refusal. */
export async function permittedBy(rule: Rule, open: OpenRequestState, request: FastifyRequest, reply: FastifyReply): Promise<RequestState> {
  const state = await open(request, reply);
  const refused = refusal(rule, state.viewer);
  if (refused) throw refused;
  state.passed.add(rule);
  return state;
}

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
} as const;

/** Sends bytes to be kept under a Chinese name; the browser opens nothing of it. */
export function sendFile(reply: FastifyReply, kind: keyof typeof TYPES, name: string, bytes: Buffer): FastifyReply {
  return reply
    .header('content-type', TYPES[kind])
    .header('content-disposition', `attachment; filename="paper.${kind}"; filename*=UTF-8''${encodeURIComponent(`${name}.${kind}`)}`)
    .header('cache-control', 'no-store')
    .send(bytes);
}
