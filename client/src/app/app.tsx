import { ApolloProvider } from '@apollo/client/react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { setActingOrganization } from './apollo/acting.js';
import { createClient } from './apollo/client.js';
import { routes } from './routes.js';

const router = createBrowserRouter(routes);

/** Back to the login page, remembering where the person was. */
function signedOut(): void {
  const { pathname, search } = router.state.location;
  if (pathname === '/login') return;
  const from = pathname === '/' ? '' : `?from=${encodeURIComponent(pathname + search)}`;
  void router.navigate(`/login${from}`, { replace: true });
}

const client = createClient(() => {
  setActingOrganization(null);
  signedOut();
});

/** Data and routes; the theme comes with the signed-in frame, so that the login page stays light. */
export function App() {
  return (
    <ApolloProvider client={client}>
      <RouterProvider router={router} />
    </ApolloProvider>
  );
}
