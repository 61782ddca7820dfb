import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buy } from '../../simulators/ebay/src/fulfillment/purchase.ts';
import { PlatformFailure } from '../src/platforms/platform-failure.ts';
import { EbayBench } from './support/ebay-bench.ts';
import { openEbayRig } from './support/ebay-rig.ts';

type Step =
  | { readonly do: 'publish' | 'revise' | 'end' | 'sell' | 'import' | 'forget' }
  | {
      readonly do: 'edit';
      readonly field: 'title' | 'description' | 'price' | 'quantity';
      readonly value: number;
    }
  | { readonly do: 'fault'; readonly kind: (typeof FAULTS)[number]; readonly skip: number };

const FAULTS = ['drop-connection-before', 'drop-connection-after', 'error-500', 'unauthorized'] as const;

const steps = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('publish', 'revise') }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('end', 'sell', 'import', 'forget') }) },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('edit' as const),
        field: fc.constantFrom('title', 'description', 'price', 'quantity'),
        value: fc.integer({ min: 1, max: 5 }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('fault' as const),
        kind: fc.constantFrom(...FAULTS),
        skip: fc.nat(4),
      }),
    },
  ),
  { minLength: 4, maxLength: 24 },
) as fc.Arbitrary<Step[]>;

/** One item, with what a shop knows of its sales. */
class Shopkeeper {
  constructor(readonly bench: EbayBench) {}

  /** Pieces that eBay sold through its listings and that the shop has not recorded yet. */
  unknownSales(): number {
    const { soldThere } = this.bench.listing;
    return this.bench.listings().reduce((sum, { listingId, soldQuantity }) => {
      return sum + soldQuantity - (soldThere[listingId] ?? 0);
    }, 0);
  }

  async take(step: Step): Promise<void> {
    const { bench } = this;
    switch (step.do) {
      case 'publish':
      case 'revise':
      case 'end':
        await this.call(step.do);
        break;
      case 'sell':
        this.sell();
        break;
      case 'import':
        this.import();
        break;
      case 'forget':
        bench.recorded = bench.recorded.sold ? { sold: bench.recorded.sold } : {};
        break;
      case 'fault':
        bench.rig.simulator.faults.add({ kind: step.kind, skip: step.skip, match: { path: '/sell/**' } });
        break;
      case 'edit':
        bench.listing = {
          ...bench.listing,
          ...(step.field === 'price'
            ? { price: { amount: `${step.value}.00`, currencyCode: 'USD' } }
            : { [step.field]: step.field === 'quantity' ? step.value : `Text ${step.value}` }),
        };
    }
  }

  private async call(name: 'publish' | 'revise' | 'end'): Promise<void> {
    const { bench } = this;
    try {
      await bench[name]();
    } catch (error) {
      expect(error).toBeInstanceOf(PlatformFailure);
      return;
    }
    const [live] = bench.live();
    if (name === 'end') {
      expect(live).toBeUndefined();
      return;
    }
    const left = bench.listing.quantity - this.unknownSales();
    if (live && left > 0) {
      const { amount } = bench.listing.price ?? {};
      expect(live).toMatchObject({ quantity: left, title: bench.listing.title, price: { value: amount } });
    }
  }

  private sell(): void {
    const [live] = this.bench.live();
    if (live && live.quantity > 0) {
      buy(this.bench.rig.simulator.world, { listingId: live.listingId });
    }
  }

  private import(): void {
    const { bench } = this;
    const quantity = Math.max(0, bench.listing.quantity - this.unknownSales()) || 1;
    const sold = bench.listings().map(({ listingId, soldQuantity }) => [listingId, soldQuantity]);
    bench.listing = { ...bench.listing, quantity, soldThere: Object.fromEntries(sold) };
  }
}

test('whatever happens, one listing at most is up, and a call that worked left there what we have', async () => {
  const rig = await openEbayRig();
  try {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        rig.simulator.faults.clear();
        const shop = new Shopkeeper(await EbayBench.open(rig, { quantity: 3 }));
        for (const step of taken) {
          await shop.take(step);
          expect(shop.bench.live().length).toBeLessThanOrEqual(1);
        }
        rig.simulator.faults.clear();
        await shop.take({ do: 'end' });
        expect(shop.bench.live()).toEqual([]);
      }),
      { numRuns: 60 },
    );
  } finally {
    await rig.stop();
  }
});
