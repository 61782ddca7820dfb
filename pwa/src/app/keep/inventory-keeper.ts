import type { ApolloClient } from '@apollo/client';
import { ItemChangesDocument, ItemTotalDocument } from '../../graphql/catch-up.ts';
import { ItemCardFragment } from '../../graphql/inventory.ts';
import { ItemDetailsFragment } from '../../graphql/item.ts';
import { type ChangePage, catchUp } from '../../offline/catch-up.ts';
import { type KeptInventory, keptInventoryOf } from '../../offline/kept-inventory.ts';
import { keepThumbnails } from '../../offline/kept-thumbnails.ts';
import { isMetered, onNetworkChange, Quiet } from './quiet.ts';

/** An app that stays open all day hears of the others by the subscription; this is for what that has missed. */
const SELDOM = 10 * 60_000;

/**
 * Keeps this device in step with the shop: after the start, whenever the network is back, and from time to time.
 * One tab does it. The first time, and the photos, wait for a network that costs nothing, unless their person
 * wants them now; news are small and come over any.
 */
export class InventoryKeeper {
  readonly #client: ApolloClient;
  readonly #userId: string;
  readonly #inventory: KeptInventory;
  #running = false;
  #again = false;
  #atAnyCost = false;
  /** Whether every thumbnail that there was room for is here. */
  #photosKept = false;

  constructor(client: ApolloClient, userId: string) {
    this.#client = client;
    this.#userId = userId;
    this.#inventory = keptInventoryOf(client.cache);
  }

  start(signal: AbortSignal): void {
    const quiet = new Quiet(signal);
    const run = (): void => void this.#run(quiet, signal);
    window.addEventListener('online', run, { signal });
    onNetworkChange(run, signal);
    const timer = setInterval(run, SELDOM);
    signal.addEventListener('abort', () => clearInterval(timer));
    this.#inventory.fetchNow = () => {
      this.#atAnyCost = true;
      run();
    };
    run();
  }

  async #run(quiet: Quiet, signal: AbortSignal): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    try {
      const work = (): Promise<void> => this.#keep(quiet, signal);
      if (!navigator.locks) await work();
      else
        await navigator.locks.request(`llatria-keep-${this.#userId}`, { ifAvailable: true }, async (lock) => {
          if (lock) await work();
        });
    } catch {
      // The network has gone or storage is full: what is here stays, and the next occasion goes on.
    } finally {
      this.#running = false;
    }
    if (this.#again && !signal.aborted) {
      this.#again = false;
      await this.#run(quiet, signal);
    }
  }

  async #keep(quiet: Quiet, signal: AbortSignal): Promise<void> {
    const mayCost = (): boolean => this.#atAnyCost || !isMetered();
    const mayGoOn = async (free: boolean): Promise<boolean> => {
      await quiet.wait();
      const progress = this.#inventory.getProgress();
      if (progress && !free && !mayCost()) this.#inventory.setProgress({ ...progress, waits: true });
      return !signal.aborted && navigator.onLine && (free || mayCost());
    };
    await catchUp({
      userId: this.#userId,
      fetchPage: (after) => this.#fetchPage(after, signal),
      countAll: async () => {
        const { data } = await this.#client.query({ query: ItemTotalDocument, fetchPolicy: 'no-cache' });
        return data?.items.totalCount ?? 0;
      },
      mayGoOn,
      onPage: (page) => {
        if (page.items.length + page.deletedIds.length > 0) this.#photosKept = false;
        this.#bringInStep(page);
      },
      onProgress: (progress) => this.#inventory.setProgress({ ...progress, waits: false, photosLeft: null }),
    });
    const progress = this.#inventory.getProgress();
    if (!progress?.whole) return;
    if (this.#photosKept) {
      this.#inventory.setProgress({ ...progress, photosLeft: 0 });
      return;
    }
    await keepThumbnails(this.#userId, {
      mayGoOn: () => mayGoOn(false),
      onLeft: (photosLeft) => {
        this.#photosKept = photosLeft === 0;
        this.#inventory.setProgress({ ...progress, photosLeft });
      },
    });
  }

  async #fetchPage(after: string | null, signal: AbortSignal): Promise<ChangePage> {
    const { data } = await this.#client.query({
      query: ItemChangesDocument,
      variables: { after },
      fetchPolicy: 'no-cache',
      context: { fetchOptions: { signal }, queryDeduplication: false },
    });
    // Whoever has signed out meanwhile leaves nothing behind.
    if (!data || signal.aborted || this.#inventory.userId !== this.#userId)
      throw new Error('There are no changes to keep');
    return data.itemChanges;
  }

  /** What is in memory follows what is on the device now; what is not stays out of it. */
  #bringInStep({ items, deletedIds }: ChangePage): void {
    const { cache } = this.#client;
    const read = (itemId: string) =>
      cache.readFragment({
        id: cache.identify({ __typename: 'InventoryItem', id: itemId }),
        fragment: ItemCardFragment,
        fragmentName: 'ItemCard',
      });
    cache.batch({
      update() {
        for (const item of items) {
          const known = read(item.id);
          if (!known || known.version > item.version) continue;
          const id = cache.identify({ __typename: 'InventoryItem', id: item.id });
          cache.writeFragment({ id, fragment: ItemDetailsFragment, fragmentName: 'ItemDetails', data: item });
        }
        for (const itemId of deletedIds) {
          // One that is known as deleted stays for the list of those.
          if (read(itemId)?.deletedAt === null)
            cache.evict({ id: cache.identify({ __typename: 'InventoryItem', id: itemId }) });
        }
      },
    });
    if (deletedIds.length > 0) this.#inventory.forget(deletedIds);
  }
}
