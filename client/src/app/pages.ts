import type { RouteObject } from 'react-router';

/** The pages of the signed-in frame, one chunk each. */
export const pages: RouteObject[] = [
  { path: '/pairings', lazy: async () => ({ Component: (await import('../pages/pairings/pairings-page.js')).PairingsPage }) },
];
