import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { setActingOrganization } from '../apollo/acting.js';

/** Acts for another organisation: nothing that was read for the first one stays. */
export function useSwitchOrganization(): (organizationId: string) => Promise<void> {
  const client = useApolloClient();
  return useCallback(
    async (organizationId) => {
      await client.clearStore();
      // The frame leaves with the old name, and comes again with what is read for the new one.
      setActingOrganization(organizationId);
    },
    [client],
  );
}
