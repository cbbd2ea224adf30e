import { errorCodes } from '@jiedui/schema/error-code';
import type { Problem } from '../ui/problem-list.js';
import { actingOrganization } from './apollo/acting.js';
import { rememberRequestId, type Failure } from './apollo/failure.js';

/** What came of an upload: the server's answer, its refusals, or what went wrong. */
export type Uploaded<Answer> = { answer: Answer } | { problems: readonly Problem[] } | { failure: Failure };

interface ErrorBody {
  errors?: { message: string; extensions?: { code?: string; requestId?: string; problems?: Problem[] } }[];
}

const OFFLINE: Failure = { code: 'OFFLINE', message: null, reason: null, requestId: null };

/** Sends one file as multipart and tells how much of it has left; fetch cannot tell. */
export function sendFile<Answer>(path: string, file: File, onProgress: (sent: number, all: number) => void): Promise<Uploaded<Answer>> {
  const body = new FormData();
  body.append('file', file);
  const request = new XMLHttpRequest();
  return new Promise((resolve) => {
    request.open('POST', path);
    request.responseType = 'text';
    request.setRequestHeader('x-jiedui-request', '1');
    const organization = actingOrganization();
    if (organization) request.setRequestHeader('x-acting-organization', organization);
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded, total));
    request.addEventListener('error', () => resolve({ failure: OFFLINE }));
    request.addEventListener('timeout', () => resolve({ failure: OFFLINE }));
    request.addEventListener('load', () => {
      rememberRequestId(request.getResponseHeader('x-request-id'));
      resolve(request.status < 300 ? { answer: JSON.parse(request.responseText) as Answer } : refusalFrom(request));
    });
    request.send(body);
  });
}

function refusalFrom(request: XMLHttpRequest): { problems: readonly Problem[] } | { failure: Failure } {
  const [error] = bodyOf(request.responseText).errors ?? [];
  const { code, requestId, problems } = error?.extensions ?? {};
  if (problems && problems.length > 0) return { problems };
  return {
    failure: {
      code: errorCodes.find((known) => known === code) ?? (request.status === 413 || request.status === 429 ? 'LIMITED' : 'INTERNAL'),
      message: error?.message ?? null,
      reason: null,
      requestId: requestId ?? request.getResponseHeader('x-request-id'),
    },
  };
}

function bodyOf(text: string): ErrorBody {
  try {
    return JSON.parse(text) as ErrorBody;
  } catch {
    return {};
  }
}
