import { errorCodes } from '@jiedui/schema/error-code';
import type { Failure } from './apollo/failure.js';

/**
 * One operation by plain fetch, for the pages that must stay light; mark its text with a GraphQL comment so that it is
 * checked and listed like the others. It is sent as it is written.
 */
export async function ask<Data>(text: string, variables: object): Promise<{ data: Data } | { failure: Failure }> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: text, variables }),
    });
    const requestId = response.headers.get('x-request-id');
    const body = (await response.json()) as { data?: Data | null; errors?: { message: string; extensions?: { code?: string } }[] };
    const [error] = body.errors ?? [];
    if (!error && body.data) return { data: body.data };
    const code = errorCodes.find((known) => known === error?.extensions?.code) ?? (response.status === 429 ? 'LIMITED' : 'INTERNAL');
    return { failure: { code, message: error?.message ?? null, reason: null, requestId } };
  } catch {
    return { failure: { code: 'OFFLINE', message: null, reason: null, requestId: null } };
  }
}
