import { ApolloClient, ApolloLink } from '@apollo/client';
import { InMemoryCache } from '@apollo/client/cache';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { HttpLink } from '@apollo/client/link/http';
import { connections } from '../../graphql/generated/connections.js';
import { actingOrganization } from './acting.js';
import { failureOf, rememberRequestId } from './failure.js';
import { keyset } from './keyset.js';
import { printSorted } from './print.js';

/** Called when the server no longer knows the session. */
export type OnSignedOut = () => void;

const fetchWithId: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  rememberRequestId(response.headers.get('x-request-id'));
  return response;
};

/** One client for the page; cookies carry the session, each request names the acting organisation. */
export function createClient(onSignedOut: OnSignedOut): ApolloClient {
  const acting = new SetContextLink(({ headers }) => {
    const organization = actingOrganization();
    return { headers: { ...(headers as Record<string, string>), ...(organization ? { 'x-acting-organization': organization } : {}) } };
  });
  const errors = new ErrorLink(({ error }) => {
    if (failureOf(error).code === 'UNAUTHENTICATED') onSignedOut();
  });
  return new ApolloClient({
    link: ApolloLink.from([errors, acting, new HttpLink({ uri: '/graphql', credentials: 'same-origin', fetch: fetchWithId, print: printSorted })]),
    cache: new InMemoryCache({
      typePolicies: {
        Query: { fields: Object.fromEntries(connections.map((name) => [name, keyset()])) },
        // One row may wait for somebody in several ways.
        Todo: { keyFields: ['kind', 'id'] },
        Awaited: { keyFields: ['kind', 'id'] },
        PolicyPackVersion: { keyFields: ['code', 'version'] },
        // The years of a pairing are told apart by the year, not by the pairing.
        EvaluationRhythm: { keyFields: ['id', 'year'] },
      },
    }),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network' } },
  });
}
