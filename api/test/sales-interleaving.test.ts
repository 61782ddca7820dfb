import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { composeAuth } from '../src/app/compose-auth.ts';
import { composeItems } from '../src/app/compose-items.ts';
import { composeSales } from '../src/app/compose-sales.ts';
import { livePostings } from '../src/postings/live-postings.sql.ts';
import type { ImportedSale } from '../src/sales/import-sale.command.ts';
import { Platform } from '../src/shared/enums.ts';
import type { GraphqlClient } from './support/graphql-client.ts';
import { createItem } from './support/items.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

jest.setTimeout(180_000);

const INTERLEAVINGS = 1000;
const BESIDE_EACH_OTHER = 4;

let app: TestApp;
let seller: GraphqlClient;
let shopId: string;
let importSale: ReturnType<typeof composeSales>['importSale'];

beforeAll(async () => {
  app = await startTestApp({ environment: { DATABASE_POOL_SIZE: '12' } });
  seller = await app.seller();
  shopId = (await seller.data('{ me { shop { id } } }')).me.shop.id;
  const auth = composeAuth(app.foundation);
  const items = composeItems(app.foundation, auth, livePostings);
  importSale = composeSales(app.foundation, { ...auth, ...items }).importSale;
});
afterAll(() => app.stop());

/** A small generator, so that a failure can be repeated. */
function random(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Sells one item here and on eBay at once, in any order, with orders told twice and some cancelled. */
async function interleave(seed: number): Promise<void> {
  const pick = random(seed);
  const quantity = 1 + pick(3);
  const { id: itemId } = await createItem(seller, { title: `Item ${seed}`, quantity, status: 'ACTIVE' });
  const orders = Array.from({ length: 1 + pick(3) }, () => order(itemId, 1 + pick(2)));
  const here = Array.from({ length: pick(3) }, () => 1 + pick(2));
  const steps = [
    ...orders.flatMap((told) => [() => importSale.execute(told), () => importSale.execute(told)]),
    ...here.map((pieces) => () => sellHere(itemId, pieces)),
    ...orders
      .filter(() => pick(4) === 0)
      .map((told) => () => importSale.execute({ ...told, cancelled: true })),
  ];
  const shuffled = steps.map((step) => ({ step, at: pick(1000) })).sort((one, other) => one.at - other.at);
  await Promise.all(shuffled.map(({ step }) => step()));

  const [state] = await app.foundation.database.query(
    `SELECT item.quantity, item.status, count(sale.id)::int AS sales,
            coalesce(sum(sale.taken) FILTER (WHERE sale.undone_at IS NULL), 0)::int AS taken,
            coalesce(bool_or(sale.taken < sale.quantity AND NOT sale.oversold), false) AS hidden,
            coalesce(bool_or(sale.taken = sale.quantity AND sale.oversold), false) AS invented
       FROM inventory_items item
       LEFT JOIN sales sale ON sale.shop_id = item.shop_id AND sale.item_id = item.id
      WHERE item.id = $1 GROUP BY item.quantity, item.status`,
    [itemId],
  );
  expect({ seed, ...state, whole: state.quantity + state.taken }).toMatchObject({
    whole: quantity,
    hidden: false,
    invented: false,
  });
  expect(state.quantity).toBeGreaterThanOrEqual(0);
}

const order = (itemId: string, quantity: number): ImportedSale => ({
  shopId,
  itemId,
  platform: Platform.EBAY,
  orderId: randomUUID(),
  lineId: '1',
  listingId: '110000000000',
  quantity,
  priceMinor: 1000,
  feesMinor: null,
  buyerName: 'Ada Lovelace',
  buyerUserName: 'ada',
  soldAt: new Date(),
  cancelled: false,
});

async function sellHere(itemId: string, quantity: number): Promise<void> {
  await seller.data(`mutation ($input: MarkSoldInput!) { markSold(input: $input) { userErrors { code } } }`, {
    input: { itemId, quantity, platform: 'WEBSITE' },
  });
}

test(`${INTERLEAVINGS} interleavings of sales on two platforms never sell more than there was unseen`, async () => {
  for (let seed = 0; seed < INTERLEAVINGS; seed += BESIDE_EACH_OTHER) {
    await Promise.all(Array.from({ length: BESIDE_EACH_OTHER }, (_, beside) => interleave(seed + beside)));
  }
});
