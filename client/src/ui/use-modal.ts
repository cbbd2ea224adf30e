import { useEffect } from 'react';
import { useFocusReturn } from './use-focus-return.js';

/** How many dialogs and drawers are open. */
let open = 0;

function holdPage(): void {
  document.getElementById('root')?.toggleAttribute('inert', open > 0);
}

/**
 * For a dialog or drawer that is mounted only while it is open: meanwhile the page behind it can be neither reached nor read,
 * by pointer, key or screen reader; when it goes, the focus is again where it was.
 */
export function useModal(): void {
  useEffect(() => {
    open += 1;
    holdPage();
    return () => {
      open -= 1;
      holdPage();
    };
  }, []);
  useFocusReturn();
}
