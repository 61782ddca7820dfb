import { type EbaySimulator, startEbaySimulator } from '../../../simulators/ebay/src/simulator.ts';
import { startWorker } from '../../src/app/worker.ts';
import type { RunningWorker } from '../../src/infra/queue/run-worker.ts';
import type { GraphqlClient } from './graphql-client.ts';
import { createItem } from './items.ts';
import { phoneJpeg, uploaded } from './photos.ts';
import { Poster } from './postings.ts';
import { startTestApp, type TestApp } from './test-app.ts';

/** A whole server that takes the simulator for eBay, and a worker beside it. */
export interface EbayApp {
  readonly simulator: EbaySimulator;
  readonly app: TestApp;
  work(): Promise<RunningWorker>;
  stop(): Promise<void>;
}

export async function startEbayApp(environment: NodeJS.ProcessEnv = {}): Promise<EbayApp> {
  const simulator = await startEbaySimulator();
  const app = await startTestApp({
    environment: {
      ...simulator.environment,
      ORDER_POLL_SECONDS: '5',
      DATABASE_POOL_SIZE: '10',
      ...environment,
    },
  });
  const workers: RunningWorker[] = [];
  return {
    simulator,
    app,
    async work() {
      const worker = await startWorker(app.foundation, app.app);
      workers.push(worker);
      return worker;
    },
    async stop() {
      for (const worker of workers) {
        await worker.stop();
      }
      await app.stop();
      await simulator.close();
    },
  };
}

const ERRORS = 'userErrors { code field message retryable }';

/** A seller with a connected account, over HTTP. */
export class EbayShop {
  readonly poster: Poster;

  constructor(
    readonly client: GraphqlClient,
    readonly simulator: EbaySimulator,
    readonly account: string,
  ) {
    this.poster = new Poster(client);
  }

  /** Registers and connects; `account` is one of the simulator's sellers. */
  static async open({ app, simulator }: EbayApp, account = 'lamp-lady'): Promise<EbayShop> {
    const shop = new EbayShop(await app.seller(), simulator, account);
    await shop.connect();
    return shop;
  }

  /** Goes through eBay's page as a browser would. */
  async connect() {
    const { beginPlatformConnection } = await this.client.data(
      'mutation { beginPlatformConnection(platform: EBAY) { authorizationUrl state } }',
    );
    const answer = await fetch(beginPlatformConnection.authorizationUrl, {
      method: 'POST',
      body: new URLSearchParams({ answer: 'agree', account: this.account }),
      redirect: 'manual',
    });
    const { completePlatformConnectionByAddress } = await this.client.data(
      `mutation ($address: String!) { completePlatformConnectionByAddress(platform: EBAY, address: $address) {
         credential { status accountName scopes expiresAt } ${ERRORS} } }`,
      { address: answer.headers.get('location') },
    );
    return completePlatformConnectionByAddress;
  }

  async prepare() {
    const { prepareEbay } = await this.client.data(
      `mutation ($input: PrepareEbayInput!) { prepareEbay(input: $input) { setup { ready problems
         choices { marketplaceId fulfillmentPolicyId paymentPolicyId returnPolicyId merchantLocationKey } } ${ERRORS} } }`,
      { input: { address: { country: 'US', postalCode: '97205' }, postage: { amount: '6.50' } } },
    );
    return prepareEbay;
  }

  /** An item with photos and everything that its category on eBay asks for. */
  async item(fields: object = {}, photos = 1): Promise<{ id: string; sku: string }> {
    const item = await createItem(this.client, {
      title: 'Brass table lamp',
      description: 'A lamp of brass, about 1950.',
      price: { amount: '45.00' },
      condition: 'GOOD',
      status: 'ACTIVE',
      ...fields,
    });
    for (let seed = 0; seed < photos; seed++) {
      const file = await phoneJpeg({ width: 800, height: 600, seed });
      await uploaded(this.client, item.id, file);
    }
    await this.describe(item.id);
    return item;
  }

  /** Says for eBay what it wants to know: the first category for the title, the first value of each aspect. */
  async describe(itemId: string, changes: object = {}) {
    const { ebayCategories } = await this.client.data(
      `query ($itemId: ID!) { ebayCategories(itemId: $itemId) { categories { categoryId name path chosenBefore } ${ERRORS} } }`,
      { itemId },
    );
    const [category] = ebayCategories.categories;
    const { ebayCategory } = await this.client.data(
      `query ($id: ID!) { ebayCategory(categoryId: $id) { facts { aspects { name required mode multiple values lastValues }
         conditions { conditionId name descriptors { id name required maxLength values { id name } } } conditionRequired } ${ERRORS} } }`,
      { id: category.categoryId },
    );
    const required = ebayCategory.facts.aspects.filter((aspect: { required: boolean }) => aspect.required);
    const aspects = required.map(({ name, values }: { name: string; values: string[] }) => ({
      name,
      values: [values[0] ?? 'Unbranded'],
    }));
    const { saveEbayDetails } = await this.client.data(
      `mutation ($input: SaveEbayDetailsInput!) { saveEbayDetails(input: $input) { item { id version ebay { categoryId } } ${ERRORS} } }`,
      {
        input: { itemId, categoryId: category.categoryId, categoryName: category.name, aspects, ...changes },
      },
    );
    return { categories: ebayCategories.categories, facts: ebayCategory.facts, saved: saveEbayDetails };
  }

  /** Posts and waits until eBay shows it. */
  async live(fields: object = {}, photos = 1): Promise<{ id: string; listingId: string }> {
    const { id } = await this.item(fields, photos);
    await this.poster.post(id, ['EBAY']);
    const { externalId } = await this.poster.reach(id, 'LIVE', 'EBAY');
    return { id, listingId: externalId };
  }

  /** The listing as eBay has it now. */
  listing(listingId: string) {
    const listing = this.simulator.world.listings.get(listingId);
    if (!listing) {
      throw new Error(`eBay has no listing ${listingId}.`);
    }
    return listing;
  }

  /** What buyers and eBay do, by the simulator's own control address. */
  // biome-ignore lint/suspicious/noExplicitAny: whatever the simulator answers.
  async control(path: string, body: object = {}): Promise<any> {
    const answer = await fetch(`${this.simulator.url}/control/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(`${path}: ${answer.status} ${text}`);
    }
    return text ? JSON.parse(text) : null;
  }
}
