import type { SellerOperation } from '../http/operation.ts';
import { pageOf, wholeNumber } from '../http/paging.ts';
import { notThere, refusal } from './errors.ts';
import { deleteItem, putItem, shownItem } from './items.ts';

const ROOT = '/sell/inventory/v1/inventory_item';
const READ = ['sell.inventory.readonly', 'sell.inventory'];
const WRITE = ['sell.inventory'];

/** Inventory items, one by one. */
export const ITEM_OPERATIONS: SellerOperation[] = [
  {
    by: 'seller',
    host: 'api',
    method: 'PUT',
    path: `${ROOT}/{sku}`,
    scopes: WRITE,
    pool: 'sell.inventory',
    needsLanguage: true,
    answer({ world, account, path, headers, body }) {
      putItem(world, account, path.sku ?? '', headers['content-language'] ?? '', body);
      return { status: 204, headers: { 'Content-Language': headers['content-language'] ?? 'en-US' } };
    },
  },
  {
    by: 'seller',
    host: 'api',
    method: 'GET',
    path: `${ROOT}/{sku}`,
    scopes: READ,
    pool: 'sell.inventory',
    answer({ account, path }) {
      const item = account.items.get(path.sku ?? '');
      if (!item) throw notThere(25710);
      return { status: 200, body: shownItem(item) };
    },
  },
  {
    by: 'seller',
    host: 'api',
    method: 'DELETE',
    path: `${ROOT}/{sku}`,
    scopes: WRITE,
    pool: 'sell.inventory',
    answer({ world, account, path }) {
      if (!account.items.has(path.sku ?? '')) throw notThere(25702, path.sku);
      deleteItem(world, account, path.sku ?? '');
      return { status: 204 };
    },
  },
  {
    by: 'seller',
    host: 'api',
    method: 'GET',
    path: ROOT,
    scopes: READ,
    pool: 'sell.inventory',
    answer({ account, query, base }) {
      const limit = wholeNumber(query.get('limit'), { fallback: 25, least: 1, most: 200 });
      const offset = wholeNumber(query.get('offset'), { fallback: 0, least: 0, most: 1e9 });
      if (limit === undefined || offset === undefined) throw refusal(25706);
      const all = [...account.items.values()].map(shownItem);
      const { rows, ...page } = pageOf(all, { base, path: ROOT, query }, { limit, offset, inRows: false });
      const { offset: _page, ...shown } = page;
      return { status: 200, body: { ...shown, size: rows.length, inventoryItems: rows } };
    },
  },
];
