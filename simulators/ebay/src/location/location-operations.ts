import { isObject, type JsonObject } from '../http/json.ts';
import type { SellerCall, SellerOperation } from '../http/operation.ts';
import { pageOf, wholeNumber } from '../http/paging.ts';
import { Refusal } from '../http/refusal.ts';
import { notThere, refusal } from '../inventory/errors.ts';
import type { InventoryLocation } from '../world/account.ts';

const ROOT = '/sell/inventory/v1/location';
const shared = { by: 'seller', host: 'api', pool: 'sell.inventory' } as const;
const read = { ...shared, scopes: ['sell.inventory.readonly', 'sell.inventory'] } as const;
const write = { ...shared, scopes: ['sell.inventory'] } as const;

const shown = ({ merchantLocationKey, enabled, body }: InventoryLocation) => ({
  ...body,
  merchantLocationKey,
  merchantLocationStatus: enabled ? 'ENABLED' : 'DISABLED',
});

function find({ account, path }: SellerCall): InventoryLocation {
  const location = account.locations.get(path.merchantLocationKey ?? '');
  if (!location) throw notThere(25805, 'merchantLocationKey');
  return location;
}

/** An address of createInventoryLocation: country with postal code, or with city and state. */
function checkAddress(body: JsonObject): void {
  const address =
    isObject(body.location) && isObject(body.location.address) ? body.location.address : undefined;
  if (!address) throw refusal(25801, 'address');
  if (!address.country) throw refusal(25801, 'country');
  if (!address.postalCode && !(address.city && address.stateOrProvince)) throw refusal(25801, 'postalCode');
}

function create(call: SellerCall) {
  const key = call.path.merchantLocationKey ?? '';
  if (key.length > 36) throw refusal(25800, 'merchantLocationKey');
  if (call.account.locations.has(key)) throw refusal(25803, 'merchantLocationKey');
  if (!isObject(call.body)) throw refusal(25802);
  checkAddress(call.body);
  const { merchantLocationStatus, locationTypes = ['WAREHOUSE'], ...body } = call.body;
  call.account.locations.set(key, {
    merchantLocationKey: key,
    enabled: merchantLocationStatus !== 'DISABLED',
    body: { ...body, locationTypes },
  });
  return { status: 204 };
}

function switched(call: SellerCall, enabled: boolean) {
  find(call).enabled = enabled;
  return { status: 200, body: {} };
}

/** Inventory locations. The key never changes. */
export const LOCATION_OPERATIONS: SellerOperation[] = [
  { ...write, method: 'POST', path: `${ROOT}/{merchantLocationKey}`, answer: create },
  {
    ...read,
    method: 'GET',
    path: `${ROOT}/{merchantLocationKey}`,
    answer: (call) => ({ status: 200, body: shown(find(call)) }),
  },
  {
    ...read,
    method: 'GET',
    path: ROOT,
    answer({ account, query, base }) {
      const limit = wholeNumber(query.get('limit'), { fallback: 100, least: 1, most: 100 });
      const offset = wholeNumber(query.get('offset'), { fallback: 0, least: 0, most: 1e9 });
      if (limit === undefined || offset === undefined) throw new Refusal(400, []);
      const all = [...account.locations.values()].map(shown);
      const { rows, ...page } = pageOf(all, { base, path: ROOT, query }, { limit, offset });
      return { status: 200, body: { ...page, locations: rows } };
    },
  },
  {
    ...write,
    method: 'DELETE',
    path: `${ROOT}/{merchantLocationKey}`,
    answer(call) {
      call.account.locations.delete(find(call).merchantLocationKey);
      return { status: 204 };
    },
  },
  {
    ...write,
    method: 'POST',
    path: `${ROOT}/{merchantLocationKey}/disable`,
    answer: (call) => switched(call, false),
  },
  {
    ...write,
    method: 'POST',
    path: `${ROOT}/{merchantLocationKey}/enable`,
    answer: (call) => switched(call, true),
  },
];
