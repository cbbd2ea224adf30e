import { ApiError, badInput, conflict, forbidden, notFound, timedOut, unauthenticated, unavailable } from '../graphql/errors.js';

/** The viewer that the server had cached is out of date: load it anew and begin again. */
export class StaleViewer extends Error {}

/** Statements after the one that failed say only this; the first failure is the one to report. */
const ALREADY_ABORTED = '25P02';

const MEANINGS: Readonly<Record<string, (cause: Error) => Error>> = {
  JD401: () => unauthenticated(),
  JD403: () => forbidden('您不是该单位的成员，或该单位已停用。', { reason: 'ACTING_ORGANIZATION' }),
  JD409: () => new StaleViewer('access has changed'),
  '57014': timedOut,
  '55P03': timedOut,
  '40001': () => conflict(),
  '40P01': () => conflict(),
  '23505': () => conflict('已存在相同的记录。'),
  // A row that is missing and a row that is hidden answer alike.
  '23503': () => notFound(),
  '42501': () => forbidden(),
  '23514': (cause) => badInput('数据不符合要求。', undefined, cause),
  '22001': (cause) => badInput('文字过长。', undefined, cause),
  '22003': (cause) => badInput('数值超出范围。', undefined, cause),
  '22008': (cause) => badInput('日期超出范围。', undefined, cause),
  '22021': (cause) => badInput('含有不允许的字符。', undefined, cause),
  '22P05': (cause) => badInput('含有不允许的字符。', undefined, cause),
};

const CONNECTION_GONE = new Set(['57P01', '57P02', '57P03', '53300', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT']);
const CONNECTION_TEXT = /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client (has encountered|was closed)|Cannot use a pool)/;
/** A plan kept by this connection no longer fits the tables. */
const STALE_PLAN = new Set(['0A000', '26000']);

/** SQLSTATE or system code of a database error, also through the ORM's wrapping; null if it is something else. */
export function sqlStateOf(error: unknown): string | null {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; depth += 1) {
    const code = (at as { code?: unknown }).code;
    if (typeof code === 'string' && !(at instanceof ApiError)) return code;
    at = (at as { driverError?: unknown }).driverError ?? at.cause;
  }
  return null;
}

/** Whether the error is only the echo of an earlier one in the same transaction. */
export function isEcho(error: unknown): boolean {
  return sqlStateOf(error) === ALREADY_ABORTED;
}

/** Whether the connection that gave this error must not be used again. */
export function breaksConnection(error: unknown): boolean {
  const state = sqlStateOf(error);
  if (state !== null && (CONNECTION_GONE.has(state) || STALE_PLAN.has(state) || state.startsWith('08'))) return true;
  return error instanceof Error && CONNECTION_TEXT.test(error.message);
}

/** What a database error means to the caller; anything that is not one passes unchanged. */
export function meaningOf(error: unknown): unknown {
  if (error instanceof ApiError || error instanceof StaleViewer) return error;
  const state = sqlStateOf(error);
  const meaning = state === null ? undefined : MEANINGS[state];
  if (meaning && error instanceof Error) return meaning(error);
  return breaksConnection(error) ? unavailable(error) : error;
}
