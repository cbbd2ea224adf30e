import type { Viewer } from './viewer.js';

const KEY = 'jiedui.viewer';

/** Whether somebody acts for himself as a dispatched person, and for no office. */
export function isDispatched(viewer: Viewer): boolean {
  return viewer.acting !== null && viewer.acting !== undefined && viewer.acting.roles.every(({ code }) => code === 'DISPATCHED');
}

/** Keeps who is signed in, for a page that is opened without a network; dispatched persons alone. */
export function keepViewer(viewer: Viewer): void {
  try {
    if (isDispatched(viewer)) localStorage.setItem(KEY, JSON.stringify(viewer));
    else localStorage.removeItem(KEY);
  } catch {
    // opens with a network only
  }
}

export function keptViewer(): Viewer | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') as Viewer | null;
  } catch {
    return null;
  }
}

/** Signed out: nobody opens the page as him any more. */
export function forgetViewer(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // nothing was kept
  }
}
