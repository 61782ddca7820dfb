import type { EbayCall } from '../client/ebay-call.ts';
import type { EbayClient } from '../client/ebay-client.ts';
import { idOf, listOf, objectOf, textOf } from '../client/reading.ts';
import { unreadable } from '../client/transport-trouble.ts';
import { errorsOf, warningTexts } from '../errors/ebay-error.ts';
import { EbayRefusal, isNotFound } from '../errors/ebay-refusal.ts';
import { refusalOfErrors } from '../errors/refusal-of.ts';
import type { InventoryItemBody, OfferBody } from '../listing/ebay-listing.ts';
import { languageOf } from '../marketplaces.ts';
import type { TokenSource } from '../oauth/token-source.ts';
import { type EbayOffer, offerOf, offersOf } from './ebay-offer.ts';

const BASE = '/sell/inventory/v1';

/** What is for sale of one offer, as it is changed in one call. */
export interface PriceAndQuantity {
  readonly sku: string;
  readonly offerId: string;
  readonly quantity: number;
  readonly price?: { readonly value: string; readonly currency: string };
}

/**
 * The Inventory API for one account (sell_inventory 1.18.4). One method is one call; none repeats itself. All throw
 * `PlatformFailure`; those that change something give eBay's warnings.
 */
export class InventoryApi {
  constructor(
    private readonly client: EbayClient,
    private readonly account: TokenSource,
    private readonly signal: AbortSignal,
  ) {}

  /** Full replacement: what is left out is lost, and a live listing is revised at once. */
  async putItem(
    sku: string,
    body: InventoryItemBody,
    marketplaceId: string,
    live: boolean,
  ): Promise<string[]> {
    return this.change({
      method: 'PUT',
      path: itemPath(sku),
      json: body,
      contentLanguage: languageOf(marketplaceId),
      harmless: !live,
    });
  }

  /** The title that eBay has for the SKU; null where it has no such item. */
  async itemTitle(sku: string): Promise<{ readonly title: string | null } | null> {
    const body = await this.find({ method: 'GET', path: itemPath(sku) });
    return body === null ? null : { title: textOf(objectOf(objectOf(body).product).title) };
  }

  /** Every offer of the SKU, on all sites. */
  async offersOf(sku: string): Promise<EbayOffer[]> {
    const body = await this.find({
      method: 'GET',
      path: `${BASE}/offer?${new URLSearchParams({ sku, limit: '25' })}`,
    });
    return body === null ? [] : offersOf(body);
  }

  /** Null where eBay has no such offer. */
  async offer(offerId: string): Promise<EbayOffer | null> {
    const body = await this.find({ method: 'GET', path: offerPath(offerId) });
    return body === null ? null : offerOf(body);
  }

  /** Makes an offer that nobody sees yet. Whoever gets no answer looks what there is before asking again. */
  async createOffer(
    sku: string,
    body: OfferBody,
    marketplaceId: string,
  ): Promise<{ offerId: string; warnings: string[] }> {
    const call: EbayCall = {
      method: 'POST',
      path: `${BASE}/offer`,
      json: { sku, marketplaceId, format: 'FIXED_PRICE', ...body },
      contentLanguage: languageOf(marketplaceId),
      harmless: true,
    };
    const answer = await this.ask(call);
    const offerId = idOf(objectOf(answer).offerId);
    if (offerId === null) {
      throw unreadable(call);
    }
    return { offerId, warnings: warningTexts(answer) };
  }

  /** Full replacement, as of the item. */
  async putOffer(offerId: string, body: OfferBody, marketplaceId: string, live: boolean): Promise<string[]> {
    return this.change({
      method: 'PUT',
      path: offerPath(offerId),
      json: body,
      contentLanguage: languageOf(marketplaceId),
      harmless: !live,
    });
  }

  /** Makes the listing. Never to be repeated before the offer was read again. */
  async publish(offerId: string): Promise<{ listingId: string | null; warnings: string[] }> {
    const body = await this.ask({ method: 'POST', path: `${offerPath(offerId)}/publish`, timeoutMs: 60_000 });
    return { listingId: idOf(objectOf(body).listingId), warnings: warningTexts(body) };
  }

  async withdraw(offerId: string): Promise<void> {
    await this.change({ method: 'POST', path: `${offerPath(offerId)}/withdraw` });
  }

  /** Changes nothing but price and quantity. The answer is judged row by row: it may be 207, or 200 with errors. */
  async changePriceAndQuantity({ sku, offerId, quantity, price }: PriceAndQuantity): Promise<string[]> {
    const body = await this.ask({
      method: 'POST',
      path: `${BASE}/bulk_update_price_quantity`,
      json: {
        requests: [
          {
            sku,
            shipToLocationAvailability: { quantity },
            offers: [{ offerId, availableQuantity: quantity, ...(price && { price }) }],
          },
        ],
      },
    });
    const rows = listOf(objectOf(body).responses).map(objectOf);
    const failed = rows.filter(({ statusCode }) => typeof statusCode === 'number' && statusCode >= 400);
    if (failed[0]) {
      const errors = failed.flatMap((row) => errorsOf(row));
      throw refusalOfErrors(Number(failed[0].statusCode), errors, true, this.client.config.clock.now());
    }
    return rows.flatMap((row) => warningTexts(row));
  }

  private async change(call: EbayCall): Promise<string[]> {
    const { body } = await this.client.call(this.account, { ...call, signal: this.signal });
    return warningTexts(body);
  }

  private ask(call: EbayCall): Promise<unknown> {
    return this.client.ask(this.account, { ...call, signal: this.signal });
  }

  /** An outage of eBay once answered 25710 for what was there, so that one is asked about again. */
  private async find(call: EbayCall): Promise<unknown | null> {
    try {
      return await this.ask(call).catch((error) => {
        if (error instanceof EbayRefusal && error.has(25710)) {
          return this.ask(call);
        }
        throw error;
      });
    } catch (error) {
      if (isNotFound(error)) {
        return null;
      }
      throw error;
    }
  }
}

const itemPath = (sku: string): string => `${BASE}/inventory_item/${encodeURIComponent(sku)}`;
const offerPath = (offerId: string): string => `${BASE}/offer/${encodeURIComponent(offerId)}`;
