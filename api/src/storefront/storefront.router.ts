import { type NextFunction, type Request, type Response, Router } from 'express';
import type { Logger } from 'pino';
import type { WebsiteListingStore, WebsitePage } from '../platforms/website/website-listing.store.ts';
import { listingPage } from './listing.page.ts';
import { gonePage, notFoundPage, troublePage } from './message.page.ts';
import type { PublicPhotoSender } from './public-photo-sender.ts';
import { listingPath, shopPath } from './public-shop.ts';
import { sendPage, sendText } from './send-page.ts';
import { shopPage } from './shop.page.ts';
import { robots, shopSitemap, sitemapIndex } from './sitemap.ts';
import type { OpenShop, WebsiteDirectory } from './website-directory.ts';

/** Divides by two, three and four columns. */
const PAGE_SIZE = 24;
const SOLD_SIZE = 12;
const XML = 'application/xml; charset=utf-8';

export interface StorefrontParts {
  readonly directory: WebsiteDirectory;
  readonly listings: WebsiteListingStore;
  readonly photos: PublicPhotoSender;
  /** Null: each request tells where it came to. */
  readonly publicUrl: string | null;
  readonly log: Logger;
}

/** The public website of every shop. Nobody signs in here, and nothing here knows an item. */
export function storefrontRouter(parts: StorefrontParts): Router {
  const { directory, listings, photos } = parts;
  const origin = (request: Request) => parts.publicUrl ?? `${request.protocol}://${request.host}`;
  const router = Router({ caseSensitive: true });

  /** Answers for an open shop, or says that there is none. Who wrote the handle with capitals is led on. */
  const inShop =
    (answer: (request: Request, response: Response, open: OpenShop) => Promise<void>) =>
    async (request: Request, response: Response): Promise<void> => {
      const written = String(request.params.handle);
      const open = await directory.find(written.toLowerCase());
      if (!open) {
        sendPage(request, response, notFoundPage(null), 404);
      } else if (written !== open.shop.handle) {
        response.redirect(301, request.originalUrl.replace(/^\/s\/[^/?]*/, shopPath(open.shop)));
      } else {
        await answer(request, response, open);
      }
    };

  router.get('/robots.txt', (request, response) => {
    sendText(request, response, { text: robots(origin(request)), type: 'text/plain; charset=utf-8' });
  });

  router.get('/sitemap.xml', async (request, response) => {
    const index = sitemapIndex(origin(request), await directory.handles());
    sendText(request, response, { text: index.text, type: XML });
  });

  router.get(
    '/s/:handle/sitemap.xml',
    inShop(async (request, response, { id, shop }) => {
      const sitemap = shopSitemap(origin(request), shop, await listings.sitemap(id));
      sendText(request, response, { text: sitemap.text, type: XML });
    }),
  );

  router.get(
    '/s/:handle/photos/:sha256/:name',
    inShop(async (request, response, { id, shop }) => {
      const { sha256, name } = request.params;
      const photo = { shopId: id, sha256: String(sha256), name: String(name) };
      if (!(await photos.send(request, response, photo))) {
        sendPage(request, response, notFoundPage(shop), 404);
      }
    }),
  );

  router.get(
    '/s/:handle',
    inShop(async (request, response, { id, shop }) => {
      const after = cursorOf(request.query.after);
      const { listings: live, next } = await listings.listLive(id, { limit: PAGE_SIZE, after });
      const sold = next ? [] : await listings.listRecentlySold(id, SOLD_SIZE);
      const view = { shop, origin: origin(request), live: live.map(card), sold: sold.map(card), after, next };
      sendPage(request, response, shopPage(view));
    }),
  );

  router.get(
    '/s/:handle/:slug',
    inShop(async (request, response, { id, shop }) => {
      const slug = String(request.params.slug);
      const found = /^[a-z0-9-]{1,120}$/.test(slug) ? await listings.findBySlug(id, slug) : null;
      if (!found) {
        sendPage(request, response, notFoundPage(shop), 404);
      } else if (found.state === 'REMOVED') {
        sendPage(request, response, gonePage(shop), 410);
      } else {
        const url = `${origin(request)}${listingPath(shop, slug)}`;
        const { document: listing, state } = found;
        sendPage(
          request,
          response,
          listingPage({ shop, slug, state, listing, url, origin: origin(request) }),
        );
      }
    }),
  );

  router.get('/s{/*rest}', (request, response) => sendPage(request, response, notFoundPage(null), 404));

  router.use('/s', (error: unknown, request: Request, response: Response, next: NextFunction) => {
    // An address that cannot be decoded is as unknown as any other.
    const unreadable = (error as { status?: unknown }).status === 400;
    if (response.headersSent) {
      next(error);
    } else if (unreadable) {
      sendPage(request, response, notFoundPage(null), 404);
    } else {
      parts.log.error({ err: error, path: request.path }, 'a page of the website failed');
      response.set('retry-after', '60');
      sendPage(request, response, troublePage(), 503);
    }
  });
  return router;
}

const cursorOf = (after: unknown): string | null =>
  typeof after === 'string' && /^[\w-]{1,200}$/.test(after) ? after : null;

/** Only what the page shows leaves the row. */
const card = ({ slug, document }: WebsitePage) => ({ slug, listing: document });
