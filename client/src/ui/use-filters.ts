import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** Filters as the URL has them; every change is a history entry of its own, so Back undoes it. */
export interface Filters {
  values: Record<string, string>;
  set: (key: string, value: string | null) => void;
  /** Replaces all filters at once (a saved view). */
  replace: (values: Record<string, string>) => void;
  clear: () => void;
  /** The query string as it stands, for saving and sharing. */
  search: string;
}

/** Reads and writes the named keys of the URL; other keys stay untouched. */
export function useFilters(keys: readonly string[]): Filters {
  const [params, setParams] = useSearchParams();
  const list = keys.join(',');
  const values = useMemo(() => {
    const out: Record<string, string> = {};
    for (const key of list.split(',')) {
      const value = params.get(key);
      if (value) out[key] = value;
    }
    return out;
  }, [params, list]);
  const write = useCallback(
    (change: (next: URLSearchParams) => void) =>
      setParams((before) => {
        const next = new URLSearchParams(before);
        change(next);
        return next;
      }),
    [setParams],
  );
  const drop = (next: URLSearchParams): void => list.split(',').forEach((key) => next.delete(key));
  return {
    values,
    set: (key, value) => write((next) => (value ? next.set(key, value) : next.delete(key))),
    replace: (all) =>
      write((next) => {
        drop(next);
        for (const [key, value] of Object.entries(all)) next.set(key, value);
      }),
    clear: () => write(drop),
    search: params.toString(),
  };
}
