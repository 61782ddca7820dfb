import type { EbaySimulatorOptions } from '../../src/options.ts';
import { type EbaySimulator, startEbaySimulator } from '../../src/simulator.ts';
import { Client, type Reply, signIn } from './client.ts';

/** The smallest PNG there is. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const INVENTORY = '/api/sell/inventory/v1';

/** A seller who is signed in, with a lamp to sell. */
export class Seller extends Client {
  imageUrl = '';

  /** The lamp as an inventory item. */
  lamp(
    changes: {
      quantity?: number;
      title?: string;
      condition?: string;
      aspects?: object;
      imageUrls?: string[];
    } = {},
  ) {
    const { quantity = 2, condition = 'USED_EXCELLENT', title = 'Brass lamp' } = changes;
    return {
      availability: { shipToLocationAvailability: { quantity } },
      condition,
      product: {
        title,
        description: 'A lamp of brass.',
        aspects: changes.aspects ?? { Brand: ['Unbranded'], Type: ['Table Lamp'] },
        imageUrls: changes.imageUrls ?? [this.imageUrl],
      },
    };
  }

  putLamp(changes = {}, sku = 'LAMP1'): Promise<Reply> {
    return this.put(`${INVENTORY}/inventory_item/${sku}`, this.lamp(changes));
  }

  /** The first policy of each kind, as an offer names them. */
  async policies(): Promise<Record<string, string>> {
    const rows = this.simulator.world.account('lamp-lady').policies;
    return Object.fromEntries(rows.map(({ kind, id }) => [`${kind}PolicyId`, id]).reverse());
  }

  /** Everything that an offer needs to be published. */
  async offer(changes: object = {}): Promise<object> {
    return {
      categoryId: '112581',
      listingDuration: 'GTC',
      listingDescription: 'A lamp of brass.',
      merchantLocationKey: 'home',
      listingPolicies: await this.policies(),
      pricingSummary: { price: { value: '12.50', currency: 'USD' } },
      ...changes,
    };
  }

  async createOffer(changes: object = {}, sku = 'LAMP1'): Promise<Reply> {
    const key = { sku, marketplaceId: 'EBAY_US', format: 'FIXED_PRICE' };
    return this.post(`${INVENTORY}/offer`, { ...key, ...(await this.offer(changes)) });
  }

  publish = (offerId: string) => this.post(`${INVENTORY}/offer/${offerId}/publish`);

  /** Item, offer, listing. */
  async list(changes = {}, offerChanges = {}): Promise<{ offerId: string; listingId: string }> {
    await this.putLamp(changes);
    const created = await this.createOffer(offerChanges);
    const { offerId = '' } = created.body;
    const published = await this.publish(offerId);
    if (published.status !== 200) throw new Error(JSON.stringify(published.body));
    return { offerId, listingId: published.body.listingId ?? '' };
  }
}

/** Signs a seller in and uploads a picture. */
export async function sellerOf(simulator: EbaySimulator, account = 'lamp-lady'): Promise<Seller> {
  const { body } = await signIn(simulator, account);
  const seller = new Seller(simulator, body.access_token ?? '');
  seller.imageUrl = (await seller.upload(PNG)).body.imageUrl ?? '';
  return seller;
}

/** Runs a test with a simulator of its own. */
export async function withSeller(
  test: (seller: Seller, simulator: EbaySimulator) => Promise<void>,
  options: EbaySimulatorOptions = {},
): Promise<void> {
  const simulator = await startEbaySimulator(options);
  try {
    await test(await sellerOf(simulator), simulator);
  } finally {
    await simulator.close();
  }
}

/** The ids of an answer's errors. */
export const errorIds = ({ body }: Reply): number[] => (body.errors ?? []).map(({ errorId = 0 }) => errorId);
