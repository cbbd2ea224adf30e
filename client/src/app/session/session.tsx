import { useQuery } from '@apollo/client/react';
import { createContext, useContext, useEffect } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { setActingOrganization, useActingOrganization } from '../apollo/acting.js';
import { QueryFailure } from '../query-view.js';
import { failureOf } from '../apollo/failure.js';
import { setBusinessNow } from '../offline/business-clock.js';
import { isDispatched, keepViewer, keptViewer } from './kept-viewer.js';
import { VIEWER, type Viewer } from './viewer.js';

/** A viewer who is signed in and acts for an organisation. */
export interface Session {
  viewer: Viewer;
  user: NonNullable<Viewer['user']>;
  acting: NonNullable<Viewer['acting']>;
  /** Acts for himself as a dispatched person: the phone's pages instead of an office's. */
  dispatched: boolean;
  /** Whether the acting roles allow something; only for what is worth showing, the server decides. */
  may: (permission: string) => boolean;
}

const SessionContext = createContext<Session | null>(null);

/** The session of the page; only below `RequireSession`. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside RequireSession');
  return session;
}

function loginAddress({ pathname, search }: { pathname: string; search: string }): string {
  return pathname === '/' ? '/login' : `/login?from=${encodeURIComponent(pathname + search)}`;
}

/** Lets only a signed-in person through, who has named the organisation to act for; otherwise asks for what is missing. */
export function RequireSession() {
  const location = useLocation();
  const named = useActingOrganization();
  // Once the organisation is named the same question has another answer, even while the first is still being delivered.
  const { data, error, loading, refetch } = useQuery(VIEWER, { context: { queryDeduplication: false } });
  // Without a network a dispatched person goes on as who he was; what he records waits in the queue.
  const kept = data === undefined && error !== undefined && failureOf(error).code === 'OFFLINE' ? keptViewer() : null;
  const viewer = data?.viewer ?? kept;
  const fresh = data?.viewer;
  useEffect(() => {
    if (!fresh) return;
    setBusinessNow(fresh.businessNow);
    if (fresh.acting) keepViewer(fresh);
  }, [fresh]);
  const only = viewer?.memberships.length === 1 ? viewer.memberships[0] : undefined;
  const stale = viewer?.user && !loading && named !== null && !viewer.memberships.some((one) => one.organizationId === named);
  useEffect(() => {
    if (stale) setActingOrganization(null);
    else if (viewer?.user && named === null && only) setActingOrganization(only.organizationId);
  }, [stale, viewer, named, only]);
  useEffect(() => {
    if (viewer?.user && !kept && named !== null && viewer.acting?.organizationId !== named && !stale) void refetch();
  }, [viewer, kept, named, stale, refetch]);

  if (!viewer) return error ? <QueryFailure error={error} onRetry={() => void refetch()} /> : null;
  if (!viewer.user) return <Navigate to={loginAddress(location)} replace />;
  if (viewer.user.mustChangePassword) return <Navigate to="/password" replace />;
  if (named === null) return only ? null : <Navigate to="/choose-organization" replace />;
  if (!viewer.acting || viewer.acting.organizationId !== named) return null;
  const session: Session = {
    viewer,
    user: viewer.user,
    acting: viewer.acting,
    dispatched: isDispatched(viewer),
    may: (permission) => viewer.permissions.includes(permission),
  };
  return (
    <SessionContext value={session}>
      <Outlet />
    </SessionContext>
  );
}
