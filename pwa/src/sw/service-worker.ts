import { CacheableResponsePlugin } from 'workbox-cacheable-response';
import { cacheNames } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { IMAGE_CACHE_NAME, KEPT_THUMBNAILS, photoKey, thumbnailKey } from '../offline/photo-key.ts';
import { earlierPart, isPart, keepEarlierParts } from './earlier-version.ts';
import { withFirstSight } from './first-sight.ts';
import { receiveSharedPhotos } from './share-target.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

/** What the server answers itself; everything else is a screen of the app. */
const SERVER_PATHS = [
  /^\/graphql/,
  /^\/s\//,
  /^\/images\//,
  /^\/playground/,
  /^\/healthz/,
  /^\/readyz/,
  /^\/metrics/,
  /^\/trust/,
  /^\/sitemap/,
  /^\/robots\.txt/,
];

/** Sizes worth keeping: what lists and item pages show. Originals are too large to keep by themselves. */
const KEPT_SIZES = /thumbnail|medium/i;

const manifest = self.__WB_MANIFEST;
const parts = new Set(manifest.map((entry) => (typeof entry === 'string' ? entry : entry.url)));
self.addEventListener('install', (event) => {
  event.waitUntil(keepEarlierParts(cacheNames.precache, parts));
});
// The tab that was open before the first version came has its parts from here on, too.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
// The address of the inventory is answered below.
precacheAndRoute(manifest, { directoryIndex: '' });
cleanupOutdatedCaches();
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isPart(url),
  ({ request }) => earlierPart(request),
);

const page = createHandlerBoundToURL('/index.html');
registerRoute(
  new NavigationRoute(
    async (options) => {
      const answer = await page(options);
      const { pathname, search } = options.url;
      return pathname === '/' && search === '' ? withFirstSight(answer) : answer;
    },
    { denylist: SERVER_PATHS },
  ),
);

registerRoute(
  ({ url, request, sameOrigin }) =>
    sameOrigin &&
    // What the app fetches by itself it keeps by itself.
    request.destination === 'image' &&
    url.pathname.startsWith('/images/') &&
    KEPT_SIZES.test(url.pathname + url.search),
  new CacheFirst({
    cacheName: IMAGE_CACHE_NAME,
    plugins: [
      { cacheKeyWillBeUsed: async ({ request }) => photoKey(request.url) },
      new CacheableResponsePlugin({ statuses: [200] }),
      new ExpirationPlugin({ maxEntries: 1_500, maxAgeSeconds: 60 * 24 * 3600, purgeOnQuotaError: true }),
      {
        // What the app keeps of the whole inventory comes next.
        cachedResponseWillBeUsed: async ({ cachedResponse, request }) =>
          cachedResponse ?? (await findKept(photoKey(request.url))),
        // Small is better than nothing.
        handlerDidError: async ({ request }) => findKept(thumbnailKey(request.url)),
      },
    ],
  }),
);

async function findKept(key: string): Promise<Response | undefined> {
  return (await caches.open(KEPT_THUMBNAILS)).match(key);
}

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname === '/share-target',
  ({ request }) => receiveSharedPhotos(request),
  'POST',
);

self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
