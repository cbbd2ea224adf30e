import { useState } from 'react';

/** A list's filters under a name, kept in this browser. */
export interface SavedView {
  name: string;
  search: string;
}

function read(key: string): SavedView[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]') as SavedView[];
  } catch {
    return [];
  }
}

/** The saved views of one list, and how to add and drop them. */
export function useSavedViews(list: string): { views: readonly SavedView[]; save: (view: SavedView) => void; drop: (name: string) => void } {
  const key = `jiedui.views.${list}`;
  const [views, setViews] = useState(() => read(key));
  const write = (next: SavedView[]): void => {
    setViews(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // kept in memory only
    }
  };
  return {
    views,
    save: (view) => write([...views.filter((one) => one.name !== view.name), view]),
    drop: (name) => write(views.filter((one) => one.name !== name)),
  };
}
