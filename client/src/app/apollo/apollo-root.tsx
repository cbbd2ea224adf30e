import { ApolloProvider } from '@apollo/client/react';
import { useState } from 'react';
import { Outlet, useNavigate } from 'react-router';
import { forgetViewer } from '../session/kept-viewer.js';
import { setActingOrganization } from './acting.js';
import { createClient } from './client.js';

/** The data of everything behind the login page; leaving it forgets what was read. */
export function ApolloRoot() {
  const navigate = useNavigate();
  const [client] = useState(() =>
    createClient(() => {
      const { pathname, search } = window.location;
      setActingOrganization(null);
      forgetViewer();
      void navigate(pathname === '/' ? '/login' : `/login?from=${encodeURIComponent(pathname + search)}`, { replace: true });
    }),
  );
  return (
    <ApolloProvider client={client}>
      <Outlet />
    </ApolloProvider>
  );
}
