import { useSyncExternalStore } from 'react';

/** What one person chose for this browser: language, type size, sider, table columns. */
export interface Preferences {
  language: 'zh-CN' | 'en';
  largeType: boolean;
  siderCollapsed: boolean;
  /** Hidden column keys by table name. */
  hiddenColumns: Record<string, string[]>;
}

const KEY = 'jiedui.preferences';
const initial: Preferences = {
  language: 'zh-CN',
  largeType: false,
  siderCollapsed: false,
  hiddenColumns: {},
};

function load(): Preferences {
  try {
    return { ...initial, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>) };
  } catch {
    return initial;
  }
}

let current = load();
const listeners = new Set<() => void>();

/** The preferences outside React. */
export function preferences(): Preferences {
  return current;
}

/** Changes some preferences and remembers them; storage may be refused (private mode), the page then forgets. */
export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // kept in memory only
  }
  applyToDocument();
  for (const listener of listeners) listener();
}

/** Puts language and type size on the root element, where CSS and screen readers look. */
export function applyToDocument(): void {
  const root = document.documentElement;
  root.lang = current.language;
  if (current.largeType) root.dataset.type = 'large';
  else delete root.dataset.type;
}

/** Calls back after each change; answers the function that stops it. */
export function onPreferences(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The preferences as React state. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(onPreferences, preferences);
}
