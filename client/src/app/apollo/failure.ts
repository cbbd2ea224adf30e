import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { errorCodes, type ErrorCode } from '@jiedui/schema/error-code';

/** A failed request in the terms of the closed list of codes; OFFLINE when no answer came at all. */
export interface Failure {
  code: ErrorCode | 'OFFLINE';
  /** The server's own words, in Chinese; null when there are none. */
  message: string | null;
  reason: string | null;
  requestId: string | null;
}

let lastRequestId: string | null = null;

/** Remembers the request id of the latest answer, for errors that carry none themselves. */
export function rememberRequestId(id: string | null): void {
  lastRequestId = id ?? lastRequestId;
}

/** Reads what went wrong out of whatever Apollo threw. */
export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) {
    const [first] = error.errors;
    const extensions = first?.extensions ?? {};
    const code = extensions['code'];
    return {
      code: errorCodes.find((known) => known === code) ?? 'INTERNAL',
      message: first?.message ?? null,
      reason: typeof extensions['reason'] === 'string' ? extensions['reason'] : null,
      requestId: typeof extensions['requestId'] === 'string' ? extensions['requestId'] : lastRequestId,
    };
  }
  if (ServerError.is(error)) {
    const code = error.statusCode === 429 || error.statusCode === 503 ? 'LIMITED' : error.statusCode === 401 ? 'UNAUTHENTICATED' : 'INTERNAL';
    return { code, message: null, reason: null, requestId: error.response.headers.get('x-request-id') };
  }
  return { code: 'OFFLINE', message: null, reason: null, requestId: null };
}
