import { isObject, type JsonObject } from '../http/json.ts';
import type { Answer, SellerCall, SellerOperation } from '../http/operation.ts';
import { take } from '../http/shape.ts';
import { bulkAnswer, checkRows, rowOf } from './bulk-rows.ts';
import { refusal } from './errors.ts';
import { putItem, shownItem } from './items.ts';
import { createOffer, findOffer } from './offers.ts';
import { setOffer, setQuantity } from './price-quantity.ts';
import { publishOffer } from './publish.ts';
import { PRICE_QUANTITY_SHAPE } from './shapes.ts';

const ROOT = '/sell/inventory/v1';
const shared = { by: 'seller', host: 'api', method: 'POST', pool: 'sell.inventory' } as const;
const write = { ...shared, scopes: ['sell.inventory'] } as const;

function requests({ body }: SellerCall): readonly JsonObject[] {
  const rows = isObject(body) && Array.isArray(body.requests) ? body.requests : undefined;
  return checkRows(rows).map((row) => (isObject(row) ? row : {}));
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

function unique(rows: readonly JsonObject[], refused: 25728 | 25734): void {
  if (new Set(rows.map(({ sku }) => sku)).size < rows.length) throw refusal(refused);
}

function putItems(call: SellerCall): Answer {
  const rows = requests(call);
  unique(rows, 25728);
  if (rows.some(({ sku, locale }) => !sku || !locale)) throw refusal(25733);
  return bulkAnswer(
    rows.map((row) =>
      rowOf({ sku: row.sku, locale: row.locale }, () => {
        const isNew = putItem(call.world, call.account, textOf(row.sku), textOf(row.locale), row);
        return { statusCode: isNew ? 201 : 200, errors: [], warnings: [] };
      }),
    ),
  );
}

function getItems(call: SellerCall): Answer {
  const rows = requests(call);
  unique(rows, 25734);
  return bulkAnswer(
    rows.map((row) =>
      rowOf({ sku: row.sku }, () => {
        const item = call.account.items.get(textOf(row.sku));
        if (!item) throw refusal(25702, textOf(row.sku));
        return { statusCode: 200, inventoryItem: shownItem(item), errors: [], warnings: [] };
      }),
    ),
  );
}

function priceAndQuantity(call: SellerCall): Answer {
  const { world, account } = call;
  const rows = checkRows(take(call.body, PRICE_QUANTITY_SHAPE).requests);
  return bulkAnswer(
    rows.flatMap((row) => [
      ...(row.shipToLocationAvailability
        ? [
            rowOf({ sku: row.sku }, () => {
              setQuantity(world, account, row);
              return { statusCode: 200, errors: [], warnings: [] };
            }),
          ]
        : []),
      ...(row.offers ?? []).map((offer) =>
        rowOf({ sku: row.sku, offerId: offer.offerId }, () => {
          setOffer(world, account, row.sku, offer);
          return { statusCode: 200, errors: [], warnings: [] };
        }),
      ),
    ]),
  );
}

function createOffers(call: SellerCall): Answer {
  return bulkAnswer(
    requests(call).map((row) =>
      rowOf({ sku: row.sku, marketplaceId: row.marketplaceId, format: row.format }, () => {
        const { offerId } = createOffer(call.world, call.account, row);
        return { statusCode: 201, offerId, errors: [], warnings: [] };
      }),
    ),
  );
}

function publishOffers(call: SellerCall): Answer {
  return bulkAnswer(
    requests(call).map((row) =>
      rowOf({ offerId: row.offerId }, () => {
        const offer = findOffer(call.account, textOf(row.offerId));
        const { listing, warnings } = publishOffer(call.world, call.account, offer);
        return { statusCode: 200, listingId: listing.listingId, errors: [], warnings };
      }),
    ),
  );
}

/** Several at a time. Each row is done or refused by itself. */
export const BULK_OPERATIONS: SellerOperation[] = [
  {
    ...write,
    path: `${ROOT}/bulk_create_or_replace_inventory_item`,
    needsLanguage: true,
    answer: putItems,
  },
  {
    ...shared,
    scopes: ['sell.inventory.readonly', 'sell.inventory'],
    path: `${ROOT}/bulk_get_inventory_item`,
    answer: getItems,
  },
  { ...write, path: `${ROOT}/bulk_update_price_quantity`, answer: priceAndQuantity },
  { ...write, path: `${ROOT}/bulk_create_offer`, needsLanguage: true, answer: createOffers },
  { ...write, path: `${ROOT}/bulk_publish_offer`, answer: publishOffers },
];
