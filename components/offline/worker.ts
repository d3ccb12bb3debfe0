import { sendWaiting } from './send-waiting';
import type { FetchEvent, ServiceWorkerScope } from './worker-types';

/** The build's name, made from its sources. */
declare const BUILD: string;

const worker = self as unknown as ServiceWorkerScope;
const CACHE = `longview-${BUILD}`;
const PAGE = '/offline';
const BUILT_FILE = /\/_next\/static\/[\w./~-]+\.(?:js|css|woff2)/g;

/**
 * The offline page and the built files that it names, and nothing else. Without cookies, so that the
 * page is nobody's. An install that cannot fetch all of it fails, and the browser tries again.
 */
async function install(): Promise<void> {
  const page = await fetch(PAGE, { credentials: 'omit', cache: 'no-store' });
  if (!page.ok) throw new Error(`The offline page was answered with ${page.status}.`);
  const files = new Set((await page.clone().text()).match(BUILT_FILE));
  const cache = await caches.open(CACHE);
  await Promise.all([cache.put(PAGE, page), cache.addAll([...files])]);
}

/** Takes over at once: pages of an older build are answered by the server, as before. */
async function activate(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
}

/** A page comes from the server. Only where there is no answer at all, the offline page takes its place. */
async function openPage({ request, preloadResponse }: FetchEvent): Promise<Response> {
  try {
    return (await preloadResponse) ?? (await fetch(request));
  } catch {
    return (await caches.match(PAGE)) ?? Response.error();
  }
}

worker.addEventListener('install', (event) => {
  event.waitUntil(install());
  void worker.skipWaiting();
});

worker.addEventListener('activate', (event) => event.waitUntil(activate()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.mode === 'navigate') event.respondWith(openPage(event));
  else if (origin === worker.location.origin && pathname.startsWith('/_next/static/')) {
    // Their names change with their content: the first one is the right one.
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  }
});

// Also when no page is open any more. What is left is tried again by the browser.
worker.addEventListener('sync', (event) => {
  const sent = sendWaiting().then((seconds) => {
    if (seconds !== null) throw new Error('Entries still wait to be sent.');
  });
  event.waitUntil(sent);
});
