import { actingOrganization } from './apollo/acting.js';
import { rememberRequestId, type Failure } from './apollo/failure.js';
import { errorCodes } from '@jiedui/schema/error-code';

/** Files in and out beside GraphQL: same session, same acting organisation. */
function headers(): Record<string, string> {
  const organization = actingOrganization();
  return { 'x-jiedui-request': '1', ...(organization ? { 'x-acting-organization': organization } : {}) };
}

/** What the server found wrong with a whole file. */
export interface FileFault {
  row?: number;
  column?: string;
  value?: string;
  message: string;
  expected?: string | null;
}

export interface FileFailure extends Failure {
  faults: readonly FileFault[];
  /** A file that was asked for, not one that was handed in. */
  wanted?: boolean;
}

interface ErrorBody {
  errors?: { message: string; extensions?: { code?: string; requestId?: string; faults?: FileFault[] } }[];
}

async function failureFrom(response: Response): Promise<FileFailure> {
  const body = (await response.json().catch(() => ({}))) as ErrorBody;
  const [error] = body.errors ?? [];
  return {
    code: errorCodes.find((code) => code === error?.extensions?.code) ?? (response.status === 413 || response.status === 429 ? 'LIMITED' : 'INTERNAL'),
    message: error?.message ?? null,
    reason: null,
    requestId: error?.extensions?.requestId ?? response.headers.get('x-request-id'),
    faults: error?.extensions?.faults ?? [],
  };
}

const offline: FileFailure = { code: 'OFFLINE', message: null, reason: null, requestId: null, faults: [] };

/** Sends one file as multipart; answers the JSON body, or what went wrong. */
export async function uploadFile<Answer>(path: string, file: File): Promise<{ answer: Answer } | { failure: FileFailure }> {
  const body = new FormData();
  body.append('file', file);
  try {
    const response = await fetch(path, { method: 'POST', body, headers: headers(), credentials: 'same-origin' });
    rememberRequestId(response.headers.get('x-request-id'));
    if (!response.ok) return { failure: await failureFrom(response) };
    return { answer: (await response.json()) as Answer };
  } catch {
    return { failure: offline };
  }
}

/** Asks an address outside GraphQL for its JSON; answers it, or what went wrong. */
export async function fetchJson<Answer>(path: string): Promise<{ answer: Answer } | { failure: FileFailure }> {
  try {
    const response = await fetch(path, { headers: headers(), credentials: 'same-origin' });
    rememberRequestId(response.headers.get('x-request-id'));
    if (!response.ok) return { failure: await failureFrom(response) };
    return { answer: (await response.json()) as Answer };
  } catch {
    return { failure: offline };
  }
}

/** Fetches a file and hands it to the browser under the server's name; answers what went wrong, or null. */
export async function downloadFile(path: string, fallbackName: string): Promise<FileFailure | null> {
  try {
    const response = await fetch(path, { headers: headers(), credentials: 'same-origin' });
    if (!response.ok) return { ...(await failureFrom(response)), wanted: true };
    const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = named ? decodeURIComponent(named) : fallbackName;
    link.click();
    URL.revokeObjectURL(link.href);
    return null;
  } catch {
    return { ...offline, wanted: true };
  }
}

/** A small JSON answer beside a file under way; null where there is none. */
export async function readFileState<Answer>(path: string): Promise<Answer | null> {
  try {
    const response = await fetch(path, { headers: headers(), credentials: 'same-origin' });
    return response.status === 200 ? ((await response.json()) as Answer) : null;
  } catch {
    return null;
  }
}
