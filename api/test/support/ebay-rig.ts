import { type EbaySimulator, startEbaySimulator } from '../../../simulators/ebay/src/simulator.ts';
import { Secret } from '../../src/infra/crypto/secret.ts';
import type { AdapterRig } from '../../src/platforms/adapter-contract.ts';
import { EbayClient } from '../../src/platforms/ebay/client/ebay-client.ts';
import { EbayAdapter } from '../../src/platforms/ebay/ebay.adapter.ts';
import type { EbayShopSettings } from '../../src/platforms/ebay/ebay-shop-settings.ts';
import type { EbayDetails } from '../../src/platforms/ebay/listing/ebay-details.ts';
import { EbayConnector } from '../../src/platforms/ebay/oauth/ebay-connector.ts';
import { ebayScopes } from '../../src/platforms/ebay/oauth/scopes.ts';
import type { ListingPhoto, PlatformShop } from '../../src/platforms/listing.ts';
import type { PlatformAccount } from '../../src/platforms/platform-account.ts';
import type { AccountTokens } from '../../src/platforms/platform-connector.ts';
import { newId } from '../../src/shared/identifiers.ts';

export interface EbayRig extends AdapterRig {
  readonly adapter: EbayAdapter;
  readonly account: TestAccount;
  readonly simulator: EbaySimulator;
  readonly client: EbayClient;
  /** Every call that reached eBay, as `PUT /sell/inventory/v1/inventory_item/*`. */
  readonly calls: string[];
}

/** An account whose tokens are kept in memory, and which counts how often they were renewed. */
export class TestAccount implements PlatformAccount {
  renewals = 0;

  constructor(
    readonly accountId: string,
    private readonly connector: EbayConnector,
    private tokens: AccountTokens,
  ) {}

  async token(): Promise<Secret> {
    return this.tokens.accessToken;
  }

  async renew(): Promise<Secret> {
    this.renewals++;
    this.tokens = await this.connector.renew(this.tokens);
    return this.tokens.accessToken;
  }
}

type Options = NonNullable<Parameters<typeof startEbaySimulator>[0]>;

/** eBay as the simulator plays it, with a seller who has set up everything. */
export async function openEbayRig(options: Options = {}, seller = 'lamp-lady'): Promise<EbayRig> {
  const calls: string[] = [];
  const simulator = await startEbaySimulator({
    ...options,
    onExchange: (exchange) => {
      calls.push(`${exchange.method} ${exchange.path.replace(/\/(?=[^/]*\d)(?!v\d)[^/]+/g, '/*')}`);
      options.onExchange?.(exchange);
    },
  });
  const client = clientOf(simulator);
  const connector = new EbayConnector(client);
  const account = await connect(simulator, connector, seller);
  calls.length = 0;
  return {
    simulator,
    client,
    calls,
    account,
    adapter: new EbayAdapter(client),
    shop: shopOf(simulator, seller),
    newItem: async () => {
      const itemId = newId();
      return { itemId, sku: `LAMP-${itemId.slice(-4)}` };
    },
    prepare: (listing) => ({ ...listing, photos: examplePhotos(1), details: exampleDetails() }),
    async held(itemId) {
      const end = itemId.replaceAll('-', '').slice(-12).toUpperCase();
      const held = [...simulator.world.listings.values()].filter(({ sku }) => sku.endsWith(end));
      return held.map((listing) => ({
        live: listing.status === 'ACTIVE' || listing.status === 'OUT_OF_STOCK',
        text: JSON.stringify([listing, simulator.world.account(seller).items.get(listing.sku)]),
      }));
    },
    stop: () => simulator.close(),
  };
}

export function clientOf(simulator: EbaySimulator): EbayClient {
  const { urls, world } = simulator;
  return new EbayClient({
    environment: 'sandbox',
    apiBaseUrl: urls.api,
    apizBaseUrl: urls.apiz,
    apimBaseUrl: urls.apim,
    authBaseUrl: urls.auth,
    webBaseUrl: urls.web,
    clientId: world.application.clientId,
    clientSecret: new Secret(world.application.clientSecret),
    ruName: world.application.ruName,
    clock: world.clock,
  });
}

/** As if the seller had agreed on eBay's page. */
export async function connect(
  { world }: EbaySimulator,
  connector: EbayConnector,
  username: string,
): Promise<TestAccount> {
  const code = `v^1.1#${world.ids.secret(12)}`;
  const scopes = ebayScopes(false);
  const expiresAt = world.clock.now().getTime() + 299_000;
  world.codes.set(code, { code, username, scopes, expiresAt, used: false });
  const { accountId, tokens } = await connector.complete({ code: encodeURIComponent(code), scopes });
  return new TestAccount(accountId, connector, tokens);
}

function shopOf({ world }: EbaySimulator, seller: string): PlatformShop {
  const { policies, locations } = world.account(seller);
  const policy = (kind: string) => policies.find((one) => one.kind === kind)?.id ?? '';
  const settings: EbayShopSettings = {
    marketplaceId: 'EBAY_US',
    fulfillmentPolicyId: policy('fulfillment'),
    paymentPolicyId: policy('payment'),
    returnPolicyId: policy('return'),
    merchantLocationKey: [...locations.keys()][0] ?? '',
    priceCurrency: 'USD',
  };
  return { id: newId(), name: 'Attic', handle: 'attic', currencyCode: 'USD', websiteEnabled: true, settings };
}

/** Tiny photos, each of its own content: eBay looks at the first bytes only. */
export function examplePhotos(count: number): ListingPhoto[] {
  return Array.from({ length: count }, (_, index) => ({
    sha256: index.toString(16).padStart(64, '0'),
    width: 1200,
    height: 900,
    thumbhash: null,
    jpeg: async () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, index, 0, 0, 0, 0, 0, 0, 0]),
    publicUrl: null,
  }));
}

/** A lamp in the simulator's category for lamps. */
export function exampleDetails(): EbayDetails {
  return {
    categoryId: '112581',
    categoryName: 'Lamps',
    categoryTreeId: '0',
    categoryTreeVersion: '1',
    aspects: { Type: ['Table Lamp'] },
    requirements: {
      aspects: [
        { name: 'Brand', required: true, mode: 'FREE_TEXT', cardinality: 'SINGLE', maxLength: 65 },
        { name: 'Type', required: true, mode: 'FREE_TEXT', cardinality: 'SINGLE', maxLength: 65 },
      ],
      conditionIds: ['1000', '1500', '3000', '7000'],
      conditionRequired: true,
    },
  };
}
