import type { EbayClient } from '../client/ebay-client.ts';
import { listOf, objectOf, type PlainObject, textOf } from '../client/reading.ts';
import { EbayRefusal, isNotFound } from '../errors/ebay-refusal.ts';
import type { TokenSource } from '../oauth/token-source.ts';
import type { EbayAddress, EbayLocation } from './seller-facts.ts';

const BASE = '/sell/inventory/v1/location';

const PAGE = 100;
/** A seller with more places than these has to name one at eBay. */
const MAX_PAGES = 10;

/** Places that a seller sends from (sell_inventory 1.18.4, location). All throw `PlatformFailure`. */
export class LocationApi {
  constructor(
    private readonly client: EbayClient,
    private readonly account: TokenSource,
    private readonly signal?: AbortSignal,
  ) {}

  async all(): Promise<EbayLocation[]> {
    const found: EbayLocation[] = [];
    for (let page = 0; page < MAX_PAGES; page++) {
      const query = new URLSearchParams({ limit: String(PAGE), offset: String(page * PAGE) });
      const entries = listOf(objectOf(await this.get(`${BASE}?${query}`)).locations);
      found.push(...entries.flatMap((entry) => locationOf(objectOf(entry)) ?? []));
      if (entries.length < PAGE) {
        break;
      }
    }
    return found;
  }

  /** Null where the seller has no such place. */
  async find(key: string): Promise<EbayLocation | null> {
    try {
      return locationOf({ merchantLocationKey: key, ...objectOf(await this.get(pathOf(key))) });
    } catch (error) {
      if (isNotFound(error) || (error instanceof EbayRefusal && error.has(25805, 25804))) {
        return null;
      }
      throw error;
    }
  }

  async create(key: string, name: string, address: EbayAddress): Promise<void> {
    const { country, postalCode, city, stateOrProvince } = address;
    const json = {
      name,
      location: {
        address: {
          country,
          ...(postalCode && { postalCode }),
          ...(city && { city }),
          ...(stateOrProvince && { stateOrProvince }),
        },
      },
      locationTypes: ['WAREHOUSE'],
      merchantLocationStatus: 'ENABLED',
    };
    await this.client.call(this.account, { method: 'POST', path: pathOf(key), json, signal: this.signal });
  }

  private get(path: string): Promise<unknown> {
    return this.client.ask(this.account, { method: 'GET', path, signal: this.signal });
  }
}

const pathOf = (key: string): string => `${BASE}/${encodeURIComponent(key)}`;

function locationOf(source: PlainObject): EbayLocation | null {
  const key = textOf(source.merchantLocationKey, 100);
  const { address } = objectOf(source.location);
  return key === null
    ? null
    : {
        key,
        name: textOf(source.name, 1000) ?? key,
        address: addressText(objectOf(address)),
        enabled: source.merchantLocationStatus !== 'DISABLED',
      };
}

function addressText({ city, stateOrProvince, postalCode, country }: PlainObject): string {
  const part = (value: unknown) => textOf(value, 200);
  const region = [part(stateOrProvince), part(postalCode)].filter(Boolean).join(' ');
  return [part(city), region, part(country)].filter(Boolean).join(', ');
}
