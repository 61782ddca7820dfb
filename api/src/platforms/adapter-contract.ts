import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ItemCondition } from '../shared/enums.ts';
import type { Listing, PlatformShop } from './listing.ts';
import type { PlatformAccount } from './platform-account.ts';
import type { PlatformAdapter, PlatformContext } from './platform-adapter.ts';
import { NOT_LIVE, PlatformFailure } from './platform-failure.ts';

/** A platform for one test: the adapter, and a look at what the platform itself holds. */
export interface AdapterRig {
  readonly adapter: PlatformAdapter;
  readonly shop: PlatformShop;
  readonly account: PlatformAccount | null;
  /** An item that can be listed: its id, and the SKU that it has. */
  newItem(): Promise<{ readonly itemId: string; readonly sku: string }>;
  /** Everything that the platform holds of the item, live or not, however it is kept. */
  held(itemId: string, sku: string): Promise<{ readonly live: boolean; readonly text: string }[]>;
  /** What the platform needs of a listing beyond `exampleListing`, for instance its own details. */
  prepare?(listing: Listing): Listing;
  stop(): Promise<void>;
}

const CANARY = 'canary-7f3a';

/** Whatever an item learns to hold, a platform must not get it by way of a spread. */
const PRIVATE = { cost: CANARY, notes: CANARY, storageLocation: CANARY, tags: [CANARY] };

/** What every adapter must hold. Call it in the adapter's own test file. */
export function testAdapterContract(name: string, open: () => Promise<AdapterRig>): void {
  describe(`${name} keeps the contract of adapters`, () => {
    let rig: AdapterRig;
    let work: Workbench;

    beforeEach(async () => {
      rig = await open();
      work = new Workbench(rig, await rig.newItem());
    });
    afterEach(() => rig.stop());

    test('publishing makes one listing that read finds', async () => {
      expect(await rig.adapter.read(work.context())).toEqual({ state: 'NONE' });
      const published = await rig.adapter.publish(work.context());
      expect(await work.liveCount()).toBe(1);
      const { externalId, externalUrl } = published;
      expect(await rig.adapter.read(work.context())).toEqual({ state: 'LIVE', externalId, externalUrl });
      expect(externalUrl === null || URL.canParse(externalUrl)).toBe(true);
    });

    test('publishing twice makes one listing, whether or not the first was recorded', async () => {
      const first = await rig.adapter.publish(work.context());
      const second = await rig.adapter.publish(work.context());
      work.recorded = {};
      const third = await rig.adapter.publish(work.context());
      expect(await work.liveCount()).toBe(1);
      expect([second.externalId, third.externalId]).toEqual([first.externalId, first.externalId]);
    });

    test('a crash before or after any record, then again: one listing', async () => {
      for (const moment of ['before', 'after'] as const) {
        for (let step = 1; ; step++) {
          work = new Workbench(rig, await rig.newItem());
          work.crashAt = { step, moment };
          const crashed = await rig.adapter.publish(work.context()).then(
            () => false,
            () => true,
          );
          work.crashAt = null;
          await rig.adapter.publish(work.context());
          expect(await work.liveCount()).toBe(1);
          if (!crashed) {
            break;
          }
        }
      }
    });

    test('an aborted call is left, and the next one makes one listing', async () => {
      const aborted = { ...work.context(), signal: AbortSignal.abort() };
      await rig.adapter.publish(aborted).catch(() => {});
      await rig.adapter.publish(work.context());
      expect(await work.liveCount()).toBe(1);
    });

    test('revising changes the one listing and can be repeated', async () => {
      const { externalId } = await rig.adapter.publish(work.context());
      work.listing = { ...work.listing, title: 'Another title' };
      expect((await rig.adapter.revise(work.context())).externalId).toBe(externalId);
      expect((await rig.adapter.revise(work.context())).externalId).toBe(externalId);
      const live = (await work.held()).filter((listing) => listing.live);
      expect(live).toHaveLength(1);
      expect(live[0]?.text).toContain('Another title');
    });

    test('ending twice is fine, and so is ending what never was', async () => {
      await rig.adapter.end(work.context(), 'WITHDRAWN');
      await rig.adapter.publish(work.context());
      await rig.adapter.end(work.context(), 'SOLD');
      await rig.adapter.end(work.context(), 'SOLD');
      expect(await work.liveCount()).toBe(0);
      expect(await rig.adapter.read(work.context())).toEqual({ state: 'ENDED' });
    });

    test('revising what has ended is refused and brings nothing back', async () => {
      await rig.adapter.publish(work.context());
      await rig.adapter.end(work.context(), 'WITHDRAWN');
      const failure = await rig.adapter.revise(work.context()).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(PlatformFailure);
      expect((failure as PlatformFailure).details).toMatchObject({ code: NOT_LIVE, outcome: 'refused' });
      expect(await work.liveCount()).toBe(0);
    });

    test('listing again after the end makes one listing', async () => {
      await rig.adapter.publish(work.context());
      await rig.adapter.end(work.context(), 'WITHDRAWN');
      const { externalId } = await rig.adapter.publish(work.context());
      expect(await work.liveCount()).toBe(1);
      expect(await rig.adapter.read(work.context())).toMatchObject({ state: 'LIVE', externalId });
    });

    test('no private field reaches the platform, and nothing else that no adapter knows', async () => {
      work.listing = { ...work.listing, ...PRIVATE } as Listing;
      await rig.adapter.publish(work.context());
      await rig.adapter.revise(work.context());
      expect(JSON.stringify(await work.held())).not.toContain(CANARY);
      expect(JSON.stringify(rig.adapter.content(work.listing, rig.shop))).not.toContain(CANARY);
    });

    test('content is plain and tells what a buyer would see change', () => {
      const content = rig.adapter.content(work.listing, rig.shop);
      expect(JSON.parse(JSON.stringify(content))).toEqual(content);
      const dearer = { ...work.listing, price: { amount: '99.00', currencyCode: 'USD' } };
      expect(rig.adapter.content(dearer, rig.shop)).not.toEqual(content);
    });

    test('validate keeps to the limits that it tells', () => {
      const { limits } = rig.adapter;
      const codes = (listing: Partial<Listing>) =>
        rig.adapter
          .validate({ ...work.listing, ...listing }, rig.shop)
          .map(({ field, code }) => `${field} ${code}`);
      expect(codes({})).toEqual([]);
      expect(codes({ title: 'x'.repeat(limits.titleMaxLength) })).toEqual([]);
      expect(codes({ title: 'x'.repeat(limits.titleMaxLength + 1) })).toEqual(['title TOO_LONG']);
      expect(codes({ description: 'x'.repeat(limits.descriptionMaxLength + 1) })).toEqual([
        'description TOO_LONG',
      ]);
      expect(codes({ price: null })).toEqual(limits.priceRequired ? ['price REQUIRED'] : []);
      expect(codes({ photos: [] })).toEqual(limits.imagesMin > 0 ? ['images TOO_FEW_IMAGES'] : []);
    });
  });
}

/** One item's way through the calls, with a memory as the engine has it. */
class Workbench {
  recorded: Record<string, unknown> = {};
  listing: Listing;
  /** Does as if the process died before or after the n-th record of a call was kept. */
  crashAt: { step: number; moment: 'before' | 'after' } | null = null;

  constructor(
    private readonly rig: AdapterRig,
    private readonly item: { itemId: string; sku: string },
  ) {
    const example = exampleListing(item.sku);
    this.listing = rig.prepare?.(example) ?? example;
  }

  context(): PlatformContext {
    let step = 0;
    const recorded = this.recorded;
    return {
      shop: this.rig.shop,
      itemId: this.item.itemId,
      listing: this.listing,
      account: this.rig.account,
      externalId: null,
      recorded,
      record: async (name, data) => {
        const crash = ++step === this.crashAt?.step ? this.crashAt.moment : null;
        if (crash !== 'before') {
          keep(recorded, name, data);
        }
        if (crash) {
          throw new Error('The process has died.');
        }
      },
      signal: new AbortController().signal,
    };
  }

  held() {
    return this.rig.held(this.item.itemId, this.item.sku);
  }

  async liveCount(): Promise<number> {
    return (await this.held()).filter(({ live }) => live).length;
  }
}

/** As the engine keeps it: null forgets, and only what JSON can hold comes back. */
function keep(recorded: Record<string, unknown>, name: string, data: unknown): void {
  if (data == null) {
    delete recorded[name];
  } else {
    recorded[name] = JSON.parse(JSON.stringify(data));
  }
}

/** A listing that every platform takes. */
export function exampleListing(sku: string): Listing {
  return {
    sku,
    title: 'Brass lamp',
    description: 'A lamp of brass, about 1950.',
    price: { amount: '12.50', currencyCode: 'USD' },
    quantity: 1,
    condition: ItemCondition.GOOD,
    conditionNotes: 'A dent at the foot.',
    category: 'Lamps',
    brand: 'Kosta',
    model: 'K1',
    barcode: '4006381333931',
    attributes: [{ name: 'Colour', values: ['brass'] }],
    photos: [
      {
        sha256: 'a'.repeat(64),
        width: 1200,
        height: 900,
        thumbhash: null,
        jpeg: async () => new Uint8Array([0xff, 0xd8, 0xff]),
        publicUrl: 'https://shop.example/lamp.jpg',
      },
    ],
    details: null,
    soldThere: {},
  };
}
