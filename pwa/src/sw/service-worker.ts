import { CacheableResponsePlugin } from 'workbox-cacheable-response';
import { ExpirationPlugin } from 'workbox-expiration';
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { IMAGE_CACHE_NAME } from '../offline/device-data.ts';
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

precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();

registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: SERVER_PATHS }));

registerRoute(
  ({ url, request, sameOrigin }) =>
    sameOrigin &&
    request.method === 'GET' &&
    url.pathname.startsWith('/images/') &&
    KEPT_SIZES.test(url.pathname + url.search),
  new CacheFirst({
    cacheName: IMAGE_CACHE_NAME,
    plugins: [
      {
        // The signature in the query changes while the photo stays the same; only the size tells copies apart.
        cacheKeyWillBeUsed: async ({ request }) => {
          const url = new URL(request.url);
          const size = url.searchParams.get('size');
          return url.origin + url.pathname + (size ? `?size=${size}` : '');
        },
      },
      new CacheableResponsePlugin({ statuses: [200] }),
      new ExpirationPlugin({ maxEntries: 1_500, maxAgeSeconds: 60 * 24 * 3600, purgeOnQuotaError: true }),
    ],
  }),
);

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname === '/share-target',
  ({ request }) => receiveSharedPhotos(request),
  'POST',
);

self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
