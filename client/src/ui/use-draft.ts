import { useCallback, useEffect, useState } from 'react';
import { useBlocker } from 'react-router';

/** A form value that survives a reload: kept in this browser under `key` until `forget`. */
export interface Draft<T> {
  value: T;
  change: (next: T) => void;
  /** True when the value differs from what was loaded. */
  dirty: boolean;
  /** ISO instant of the draft that was found when the form opened, null when there was none. */
  keptAt: string | null;
  /** After a successful save, or to start over. */
  forget: (next?: T) => void;
}

interface Kept<T> {
  at: string;
  base: string;
  value: T;
}

function read<T>(key: string, base: string): Kept<T> | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept<T> | null;
    return kept?.base === base ? kept : null;
  } catch {
    return null;
  }
}

/**
 * `base` is what the server has; `stamp` names its version: a draft of another version is not shown.
 * Personal data must not pass through here, it would stay in the browser.
 */
export function useDraft<T>(name: string, base: T, stamp: string): Draft<T> {
  const key = `jiedui.draft.${name}`;
  const [kept, setKept] = useState(() => read<T>(key, stamp));
  const [value, setValue] = useState<T>(kept?.value ?? base);
  const [original, setOriginal] = useState(() => JSON.stringify(base));
  const change = useCallback(
    (next: T) => {
      setValue(next);
      const record: Kept<T> = { at: new Date().toISOString(), base: stamp, value: next };
      try {
        localStorage.setItem(key, JSON.stringify(record));
      } catch {
        // storage refused: the value lives in the page only
      }
    },
    [key, stamp],
  );
  const forget = useCallback(
    (next?: T) => {
      localStorage.removeItem(key);
      setKept(null);
      if (next !== undefined) {
        setOriginal(JSON.stringify(next));
        setValue(next);
      }
    },
    [key],
  );
  return { value, change, dirty: JSON.stringify(value) !== original, keptAt: kept?.at ?? null, forget };
}

/** Asks before leaving the page with unsaved changes, inside the app and when closing the tab. */
export function useUnsavedGuard(dirty: boolean, question: string): void {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (window.confirm(question)) blocker.proceed();
    else blocker.reset();
  }, [blocker, question]);
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
}
