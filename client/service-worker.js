/* global caches, clients, fetch, self */
// The pages of a dispatched person without a network. Filled in at build: the version and the files of those pages.
// A new version waits until no page of the old one is open, so a page never meets the chunks of another; what is not in
// the cache comes from the network as ever. Data never passes through here: only documents and hashed assets do.
const VERSION = '__VERSION__';
const FILES = __FILES__;
const PATIENCE_MS = 4_000;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(VERSION).then((cache) => cache.addAll(FILES)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== VERSION).map((name) => caches.delete(name))))
      .then(() => clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate' && !/^\/(graphql|demo|healthz|readyz|files|import|metrics)(\/|$)/.test(url.pathname)) event.respondWith(page(request));
  else if (url.pathname.startsWith('/assets/') || FILES.includes(url.pathname)) event.respondWith(asset(request));
});

/** The document as the server has it; without a network, or with one that does not answer, the one of this version. */
async function page(request) {
  const kept = () => caches.match('/', { cacheName: VERSION });
  const late = new Promise((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
  try {
    const answer = await Promise.race([fetch(request), late]);
    return answer ?? (await kept()) ?? (await fetch(request));
  } catch (error) {
    const found = await kept();
    if (found) return found;
    throw error;
  }
}

/** Assets carry their hash in the name: what was once fetched is good for ever. */
async function asset(request) {
  const found = await caches.match(request, { cacheName: VERSION });
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) (await caches.open(VERSION)).put(request, answer.clone());
  return answer;
}
