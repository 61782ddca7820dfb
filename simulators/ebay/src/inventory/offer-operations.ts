import type { SellerOperation } from '../http/operation.ts';
import { pageOf, wholeNumber } from '../http/paging.ts';
import { notThere, refusal } from './errors.ts';
import { createOffer, deleteOffer, findOffer, shownOffer, updateOffer } from './offers.ts';
import { publishOffer, withdrawOffer } from './publish.ts';

const ROOT = '/sell/inventory/v1/offer';
const shared = { by: 'seller', host: 'api', pool: 'sell.inventory' } as const;
const read = { ...shared, scopes: ['sell.inventory.readonly', 'sell.inventory'] } as const;
const write = { ...shared, scopes: ['sell.inventory'] } as const;

/** Offers, one by one: from creation to the end of their listing. */
export const OFFER_OPERATIONS: SellerOperation[] = [
  {
    ...write,
    method: 'POST',
    path: ROOT,
    needsLanguage: true,
    answer({ world, account, body, headers }) {
      const { offerId } = createOffer(world, account, body);
      const language = headers['content-language'] ?? 'en-US';
      return { status: 201, body: { offerId }, headers: { 'Content-Language': language } };
    },
  },
  {
    ...read,
    method: 'GET',
    path: ROOT,
    answer({ world, account, query, base }) {
      const limit = wholeNumber(query.get('limit'), { fallback: 100, least: 1, most: 200 });
      const offset = wholeNumber(query.get('offset'), { fallback: 0, least: 0, most: 1e9 });
      if (limit === undefined || offset === undefined) throw refusal(25706);
      const sku = query.get('sku');
      if (!sku) throw refusal(25709, 'sku');
      const found = [...account.offers.values()].filter(
        (offer) =>
          offer.sku === sku &&
          offer.marketplaceId === (query.get('marketplace_id') ?? offer.marketplaceId) &&
          offer.format === (query.get('format') ?? offer.format),
      );
      if (found.length === 0) throw notThere(25713, sku);
      const all = found.map((offer) => shownOffer(world, offer));
      const {
        rows,
        offset: _page,
        ...page
      } = pageOf(all, { base, path: ROOT, query }, { limit, offset, inRows: false });
      return { status: 200, body: { ...page, size: rows.length, offers: rows } };
    },
  },
  {
    ...read,
    method: 'GET',
    path: `${ROOT}/{offerId}`,
    answer: ({ world, account, path }) => ({
      status: 200,
      body: shownOffer(world, findOffer(account, path.offerId ?? '')),
    }),
  },
  {
    ...write,
    method: 'PUT',
    path: `${ROOT}/{offerId}`,
    needsLanguage: true,
    answer({ world, account, path, body }) {
      updateOffer(world, account, findOffer(account, path.offerId ?? ''), body);
      return { status: 204 };
    },
  },
  {
    ...write,
    method: 'DELETE',
    path: `${ROOT}/{offerId}`,
    answer({ world, account, path }) {
      deleteOffer(world, account, findOffer(account, path.offerId ?? ''));
      return { status: 204 };
    },
  },
  {
    ...write,
    method: 'POST',
    path: `${ROOT}/{offerId}/publish`,
    answer({ world, account, path }) {
      const { listing, warnings } = publishOffer(world, account, findOffer(account, path.offerId ?? ''));
      const { listingId } = listing;
      return { status: 200, body: { listingId, ...(warnings.length > 0 ? { warnings } : {}) } };
    },
  },
  {
    ...write,
    method: 'POST',
    path: `${ROOT}/{offerId}/withdraw`,
    answer({ world, account, path }) {
      const { listingId } = withdrawOffer(world, findOffer(account, path.offerId ?? ''));
      return { status: 200, body: { listingId } };
    },
  },
];
