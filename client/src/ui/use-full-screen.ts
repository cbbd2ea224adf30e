import { useSyncExternalStore } from 'react';

function listen(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
}

/** The page without navigation and browser, for a wall; the way back is Escape or the same button. */
export function useFullScreen(): { readonly on: boolean; readonly possible: boolean; toggle(): void } {
  const on = useSyncExternalStore(listen, () => document.fullscreenElement !== null);
  return {
    on,
    possible: document.fullscreenEnabled,
    toggle: () => void (on ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
  };
}
