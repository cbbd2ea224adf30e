/** Lets the pages of a dispatched person open without a network; nobody else's browser keeps a copy of the product. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('/sw.js').catch(() => undefined);
}
