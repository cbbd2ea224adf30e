import { useEffect, useEffectEvent } from 'react';
import { useQueue } from './queue-provider.js';

/** Runs when the server has taken another entry of these kinds, so that a page asks for what it shows again. */
export function useWhenSent(kinds: readonly string[], run: () => void): void {
  const { entries } = useQueue();
  const sent = entries.filter(({ kind, state }) => state === 'SENT' && kinds.includes(kind)).length;
  const again = useEffectEvent(run);
  useEffect(() => {
    if (sent > 0) again();
  }, [sent]);
}
