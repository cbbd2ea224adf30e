import { useSyncExternalStore } from 'react';

const KEY = 'jiedui.acting';
let acting: string | null = read();
const listeners = new Set<() => void>();

function read(): string | null {
  try {
    return sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** The organisation that this tab acts for; every request names it. */
export function actingOrganization(): string | null {
  return acting;
}

/** Two tabs may act for two organisations: the tab remembers its own, the browser the last one. */
export function setActingOrganization(id: string | null): void {
  acting = id;
  try {
    for (const storage of [sessionStorage, localStorage]) {
      if (id) storage.setItem(KEY, id);
      else storage.removeItem(KEY);
    }
  } catch {
    // kept in memory only
  }
  for (const listener of listeners) listener();
}

/** The acting organisation as React state. */
export function useActingOrganization(): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    actingOrganization,
  );
}
