import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { HeaderMap } from '@apollo/server';
import type { ErrorCode } from '@jiedui/schema/error-code';


/** What may stand beside `code` in `extensions`: which rule of access refused, or which fields of the input are wrong. */
export interface ErrorDetail {
  readonly reason?: 'SECOND_FACTOR' | 'ACTING_ORGANIZATION' | 'PASSWORD_CHANGE' | 'PERMISSION';
  readonly fields?: ReadonlyArray<{ readonly path: string; readonly message: string }>;
}

interface HttpHead {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * An error whose text is meant for the person at the screen; the client has an English text for each code.
 * Everything else leaves the server as INTERNAL. A refusal by a business rule is no error: it is data (`problems`).
 */
export class ApiError extends GraphQLError {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options: { detail?: ErrorDetail; http?: HttpHead; cause?: unknown } = {}) {
    const { detail, http, cause } = options;
    super(message, {
      extensions: {
        code,
        ...detail,
        ...(http && { http: { status: http.status, headers: new HeaderMap(Object.entries(http.headers ?? {})) } }),
      },
      originalError: cause instanceof Error ? cause : undefined,
    });
    this.code = code;
  }
}

/** The one answer for a row that is absent, hidden, or named by a malformed id. */
export function notFound(): ApiError {
  return new ApiError('NOT_FOUND', '未找到，或您无权查看。');
}

/** Nobody is signed in, or the session has ended. */
export function unauthenticated(): ApiError {
  return new ApiError('UNAUTHENTICATED', '请先登录。');
}

/** The person is known and may not do this. */
export function forbidden(message = '您没有此项权限。', detail: ErrorDetail = { reason: 'PERMISSION' }): ApiError {
  return new ApiError('FORBIDDEN', message, { detail });
}

/** Somebody else changed it first. */
export function conflict(message = '数据已被他人修改，请刷新后重试。'): ApiError {
  return new ApiError('CONFLICT', message);
}

/** The request itself is wrong; `fields` say where. */
export function badInput(message: string, fields?: ErrorDetail['fields'], cause?: unknown): ApiError {
  return new ApiError('BAD_INPUT', message, { detail: fields && { fields }, cause });
}

/** It took too long and was cut. */
export function timedOut(cause?: unknown): ApiError {
  return new ApiError('LIMITED', '查询用时过长，已中止，请缩小范围。', { cause });
}

/** The server cannot take this now (HTTP 503); it says when to come again. */
export function unavailable(cause?: unknown, retryAfterSeconds = 2): ApiError {
  return new ApiError('LIMITED', '系统繁忙，请稍后重试。', {
    http: { status: 503, headers: { 'retry-after': String(retryAfterSeconds) } },
    cause,
  });
}

/** Too large or too costly to run (HTTP 400). */
export function tooCostly(message: string): ApiError {
  return new ApiError('LIMITED', message, { http: { status: 400 } });
}

const APOLLO_CODES: Readonly<Record<string, ErrorCode>> = {
  GRAPHQL_PARSE_FAILED: 'BAD_INPUT',
  GRAPHQL_VALIDATION_FAILED: 'BAD_INPUT',
  BAD_USER_INPUT: 'BAD_INPUT',
  BAD_REQUEST: 'BAD_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_INPUT',
};

/** Names of the schema that the client did not ask for. */
const SUGGESTION = / Did you mean [^?]*\?/g;

/** What class-validator found, as paths into the input. */
function fieldsOf(found: unknown, above: string): NonNullable<ErrorDetail['fields']> {
  if (!Array.isArray(found)) return [];
  return found.flatMap(({ property, constraints, children }: FoundByValidator) => {
    const path = `${above}${property}`;
    const own = Object.values(constraints ?? {}).map((message) => ({ path, message }));
    return [...own, ...fieldsOf(children, `${path}.`)];
  });
}

interface FoundByValidator {
  readonly property: string;
  readonly constraints?: Readonly<Record<string, string>>;
  readonly children?: unknown;
}

/** The ApiError behind an error, however deep the executor wrapped it; null if there is none. */
export function apiErrorOf(error: unknown): ApiError | null {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; depth += 1) {
    if (at instanceof ApiError) return at;
    at = (at as { originalError?: unknown }).originalError ?? at.cause;
  }
  return null;
}

/** Whether nobody foresaw the error: it is answered as INTERNAL and belongs in the log. */
export function isUnforeseen(error: GraphQLError): boolean {
  return shapeError(error.toJSON(), error).extensions?.['code'] === 'INTERNAL';
}

/** Gives an error the form that leaves the server: a code of the list, a text, a path; never a stack or a foreign text. */
export function shapeError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const where = { ...(formatted.locations && { locations: formatted.locations }), ...(formatted.path && { path: formatted.path }) };
  const known = apiErrorOf(error);
  if (known) {
    const { code, reason, fields } = known.extensions;
    return { message: known.message, ...where, extensions: { code, ...(reason !== undefined && { reason }), ...(fields !== undefined && { fields }) } };
  }
  const code = APOLLO_CODES[String(formatted.extensions?.['code'])];
  if (code) {
    const fields = fieldsOf(formatted.extensions?.['validationErrors'], '');
    const message = fields.length > 0 ? '输入不符合要求。' : formatted.message.replace(SUGGESTION, '');
    return { message, ...where, extensions: { code, ...(fields.length > 0 && { fields }) } };
  }
  return { message: '系统内部错误，请凭请求编号联系管理员。', ...where, extensions: { code: 'INTERNAL' } };
}
