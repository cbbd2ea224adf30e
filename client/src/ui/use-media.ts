import { useSyncExternalStore } from 'react';

/** Whether a media query holds now; re-renders when it changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}

/** Below 768 px: the phone pattern. */
export function usePhone(): boolean {
  return useMedia('(width < 768px)');
}
