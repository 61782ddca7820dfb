import { testAdapterContract } from '../adapter-contract.ts';
import { FakeAdapter } from './fake.adapter.ts';
import { MemoryMarketplace } from './fake-marketplace.ts';
import { FaultPlan } from './faults.ts';

testAdapterContract('the fake', async () => {
  const marketplace = new MemoryMarketplace();
  const shop = {
    id: 'shop',
    name: 'Attic',
    handle: 'attic',
    currencyCode: 'USD',
    websiteEnabled: true,
    settings: null,
  };
  let items = 0;
  return {
    adapter: new FakeAdapter(
      marketplace,
      new FaultPlan(() => {
        throw new Error('crash');
      }),
    ),
    shop,
    account: null,
    newItem: async () => ({ itemId: `item${++items}`, sku: `SKU${items}` }),
    async held(_itemId, sku) {
      const listings = await marketplace.ofSku(shop.id, sku);
      return listings.map((listing) => ({ live: listing.live, text: JSON.stringify(listing) }));
    },
    stop: async () => {},
  };
});
