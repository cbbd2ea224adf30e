import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { setActingOrganization } from '../apollo/acting.js';
import { VIEWER } from './viewer.js';

/** Acts for another organisation: nothing that was read for the first one stays. */
export function useSwitchOrganization(): (organizationId: string) => Promise<void> {
  const client = useApolloClient();
  return useCallback(
    async (organizationId) => {
      client.stop();
      setActingOrganization(organizationId);
      await client.clearStore();
      await client.query({ query: VIEWER, fetchPolicy: 'network-only' });
    },
    [client],
  );
}
