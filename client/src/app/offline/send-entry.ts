import type { ApolloClient } from '@apollo/client';
import type { Problem } from '../../ui/problem-list.js';
import { failureOf } from '../apollo/failure.js';
import { failureText } from '../failure-text.js';
import type { OfflineEntry } from './entry.js';
import { offlineActions } from './offline-actions.js';
import type { Sent } from './queue.js';

/** The server's word on an entry. Whatever may be different next time is LATER; a refusal is the server's own. */
export async function sendEntry(client: ApolloClient, entry: OfflineEntry): Promise<Sent> {
  const action = offlineActions.find(({ kind }) => kind === entry.kind);
  // Recorded by another version of this page: it waits for the one that knows it.
  if (!action) return { outcome: 'LATER' };
  try {
    const { data } = await client.mutate<unknown>({
      mutation: action.mutation,
      variables: { input: { ...entry.input, entryId: entry.id, occurredAt: entry.madeAt } },
      fetchPolicy: 'no-cache',
    });
    const problems = Object.values((data ?? {}) as Record<string, { problems?: readonly Problem[] }>).flatMap((payload) => [...(payload.problems ?? [])]);
    return problems.length > 0 ? { outcome: 'REFUSED', problems } : { outcome: 'SENT' };
  } catch (error) {
    const failure = failureOf(error);
    const final = failure.code === 'NOT_FOUND' || failure.code === 'BAD_INPUT' || (failure.code === 'FORBIDDEN' && failure.reason === 'PERMISSION');
    return final ? { outcome: 'REFUSED', problems: [{ code: failure.code, message: failureText(failure) }] } : { outcome: 'LATER' };
  }
}
