import { useApolloClient } from '@apollo/client/react';
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { useSession } from '../session/session.js';
import type { OfflineEntry } from './entry.js';
import { OfflineQueue } from './queue.js';
import { sendEntry } from './send-entry.js';

const QueueContext = createContext<OfflineQueue | null>(null);

/** The queue of the signed-in person: loaded at once, sent whenever there is a network. */
export function QueueProvider({ children }: { children: React.ReactNode }) {
  const client = useApolloClient();
  const { user, acting } = useSession();
  const [queue] = useState(() => new OfflineQueue({ userId: user.id, organizationId: acting.organizationId }, (entry) => sendEntry(client, entry)));
  useEffect(() => {
    const wake = (): void => void queue.sync();
    const look = (): void => {
      if (document.visibilityState === 'visible') wake();
    };
    void queue.load().then(wake);
    window.addEventListener('online', wake);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', look);
      queue.stop();
    };
  }, [queue]);
  return <QueueContext value={queue}>{children}</QueueContext>;
}

/** The queue and what is in it; re-renders when an entry changes. Only below `QueueProvider`. */
export function useQueue(): { queue: OfflineQueue; entries: readonly OfflineEntry[] } {
  const queue = useContext(QueueContext);
  if (!queue) throw new Error('useQueue outside QueueProvider');
  return { queue, entries: useSyncExternalStore(queue.subscribe, queue.snapshot) };
}
