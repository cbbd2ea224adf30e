import { useEffect, useState } from 'react';

/** For what is mounted only while it is open: when it goes, the focus is again where it was before, or at the page's content. */
export function useFocusReturn(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // The dialog lets go of the focus first.
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        const place = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : document.getElementById('main');
        place?.focus({ preventScroll: true });
      });
    },
    [before],
  );
}
