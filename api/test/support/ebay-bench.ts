import { exampleListing } from '../../src/platforms/adapter-contract.ts';
import type { Listing } from '../../src/platforms/listing.ts';
import type { PlatformContext } from '../../src/platforms/platform-adapter.ts';
import { PlatformFailure } from '../../src/platforms/platform-failure.ts';
import type { EbayRig } from './ebay-rig.ts';

/** One item on its way through the adapter, with a memory as the engine has it. */
export class EbayBench {
  recorded: Record<string, unknown> = {};
  /** Patience with one call of the adapter, in milliseconds. */
  patience = 10_000;

  private constructor(
    readonly rig: EbayRig,
    readonly itemId: string,
    public listing: Listing,
  ) {}

  static async open(rig: EbayRig, changes: Partial<Listing> = {}): Promise<EbayBench> {
    const { itemId, sku } = await rig.newItem();
    const listing = rig.prepare?.(exampleListing(sku)) ?? exampleListing(sku);
    return new EbayBench(rig, itemId, { ...listing, ...changes });
  }

  context(): PlatformContext {
    const { rig, recorded, itemId, listing } = this;
    return {
      shop: rig.shop,
      itemId,
      listing,
      account: rig.account,
      externalId: null,
      recorded,
      record: async (step, data) => {
        if (data == null) {
          delete recorded[step];
        } else {
          recorded[step] = JSON.parse(JSON.stringify(data));
        }
      },
      signal: AbortSignal.timeout(this.patience),
    };
  }

  publish = () => this.rig.adapter.publish(this.context());
  revise = () => this.rig.adapter.revise(this.context());
  end = () => this.rig.adapter.end(this.context());
  read = () => this.rig.adapter.read(this.context());

  /** Every listing that eBay ever had of the item. */
  listings() {
    const end = this.itemId.replaceAll('-', '').slice(-12).toUpperCase();
    return [...this.rig.simulator.world.listings.values()].filter(({ sku }) => sku.endsWith(end));
  }

  live() {
    return this.listings().filter(({ status }) => status === 'ACTIVE');
  }
}

/** What the adapter throws. Fails where it throws nothing, or something else. */
export async function failureOf(work: Promise<unknown>): Promise<PlatformFailure> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof PlatformFailure)) {
    throw new Error('No failure of the platform.', { cause: error });
  }
  return error;
}
