import 'fake-indexeddb/auto';
import { InMemoryCache } from '@apollo/client';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { detailsOf } from '../../test/kept-items.ts';
import { ItemCardFragment } from '../graphql/inventory.ts';
import { ItemDetailsFragment } from '../graphql/item.ts';
import { MeDocument } from '../graphql/session.ts';
import { CachePersistence } from './cache-persistence.ts';
import { clearDataOf } from './device-data.ts';
import { keptInventoryOf } from './kept-inventory.ts';
import { readCards, readDetails, readStart } from './kept-store.ts';
import { bringDetails } from './use-kept-details.ts';

const shop = {
  __typename: 'Shop' as const,
  id: 's',
  name: 'Attic',
  handle: 'attic',
  currencyCode: 'USD',
  url: 'https://attic.example.com',
  websiteEnabled: true,
};
const me = {
  __typename: 'User' as const,
  id: 'ana',
  email: 'ana@example.com',
  name: null,
  createdAt: '2026-11-01T10:00:00.000Z',
  shop,
};

/** A tab of the app. */
function tab() {
  const cache = new InMemoryCache();
  const persistence = new CachePersistence(cache);
  const inventory = keptInventoryOf(cache);
  const see = (details: ReturnType<typeof detailsOf>) =>
    cache.writeFragment({ fragment: ItemDetailsFragment, fragmentName: 'ItemDetails', data: details });
  const card = (id: string) =>
    cache.readFragment({
      id: `InventoryItem:${id}`,
      fragment: ItemCardFragment,
      fragmentName: 'ItemCard',
    });
  const flush = () => {
    persistence.changed();
    return persistence.flush();
  };
  return { cache, persistence, inventory, see, card, flush };
}

async function keep(...ids: string[]): Promise<void> {
  const first = tab();
  first.persistence.start('ana');
  for (const id of ids) first.see(detailsOf(id));
  first.inventory.keepOrder({
    ids,
    endCursor: null,
    hasNextPage: false,
    total: ids.length,
    provisional: false,
  });
  await first.flush();
}

async function reopened() {
  const second = tab();
  second.persistence.start('ana', await readStart('ana'));
  return second;
}

describe('what this device keeps', () => {
  beforeEach(() => clearDataOf('ana'));

  it('is there at the next start: the person, the order, the first cards', async () => {
    const first = tab();
    first.persistence.start('ana');
    first.cache.writeQuery({ query: MeDocument, data: { me } });
    await first.flush();
    await keep('lamp', 'vase');
    const second = await reopened();
    expect(second.cache.readQuery({ query: MeDocument })).toMatchObject({ me: { email: me.email } });
    expect(second.inventory.order?.ids).toEqual(['lamp', 'vase']);
    expect(second.card('vase')).toMatchObject({ title: 'Item vase' });
  });

  it('reads a few of many at the start, and the others when they are looked at', async () => {
    const ids = Array.from({ length: 100 }, (_, index) => `i${1_000 + index}`);
    await keep(...ids);
    const second = await reopened();
    expect(second.card('i1000')).not.toBeNull();
    expect(second.card('i1099')).toBeNull();
    expect(await second.inventory.bring(['i1099', 'unknown'])).toEqual(['unknown']);
    expect(second.card('i1099')).toMatchObject({ title: 'Item i1099' });
    expect(await second.inventory.allCards()).toHaveLength(100);
  });

  it('brings the page of an item that was never opened here', async () => {
    await keep('lamp');
    const second = await reopened();
    await bringDetails(second.cache, 'lamp');
    const details = second.cache.readFragment({
      id: 'InventoryItem:lamp',
      fragment: ItemDetailsFragment,
      fragmentName: 'ItemDetails',
    });
    expect(details).toEqual(detailsOf('lamp'));
  });

  it('shows a newer tile on an older page, and keeps the version of the older part', async () => {
    await keep('lamp');
    const second = await reopened();
    const { images: _, description: __, ...newer } = detailsOf('lamp', { version: 4, title: 'New name' });
    second.cache.writeFragment({ fragment: ItemCardFragment, fragmentName: 'ItemCard', data: newer });
    await bringDetails(second.cache, 'lamp');
    expect(
      second.cache.readFragment({
        id: 'InventoryItem:lamp',
        fragment: ItemDetailsFragment,
        fragmentName: 'ItemDetails',
      }),
    ).toMatchObject({ title: 'New name', version: 1, description: 'All about lamp' });
  });

  it('writes only what has changed, a posting with its item', async () => {
    await keep('lamp', 'vase');
    const second = await reopened();
    for (const id of ['lamp', 'vase']) await bringDetails(second.cache, id);
    await clearDataOf('ana');
    second.cache.modify({
      id: 'PlatformPosting:posting-vase',
      fields: { status: () => 'ENDED' },
    });
    await second.flush();
    const kept = await readCards('ana', ['lamp', 'vase']);
    expect(kept).toMatchObject([{ id: 'vase', card: { postings: [{ status: 'ENDED' }] } }]);
    expect((await readDetails('ana', 'vase'))?.details.postings[0]?.status).toBe('ENDED');
  });

  it('keeps the page and the photos of an item of which only the tile is newer', async () => {
    await keep('lamp');
    const second = await reopened();
    const { images: _, description: __, ...newer } = detailsOf('lamp', { version: 2, title: 'New name' });
    second.cache.writeFragment({ fragment: ItemCardFragment, fragmentName: 'ItemCard', data: newer });
    await second.flush();
    const [kept] = await readCards('ana', ['lamp']);
    expect(kept).toMatchObject({
      card: { title: 'New name' },
      thumbnails: [expect.stringContaining('lamp')],
    });
    expect((await readDetails('ana', 'lamp'))?.details.description).toBe('All about lamp');
  });

  it('lets go of what was evicted or deleted', async () => {
    await keep('lamp', 'vase', 'chair');
    const second = await reopened();
    second.cache.evict({ id: 'InventoryItem:lamp' });
    second.see(detailsOf('vase', { deletedAt: '2026-11-02T10:00:00.000Z' }));
    await second.flush();
    expect((await readCards('ana', ['lamp', 'vase', 'chair'])).map(({ id }) => id)).toEqual(['chair']);
    expect(await readDetails('ana', 'lamp')).toBeUndefined();
    expect(await readDetails('ana', 'vase')).toBeUndefined();
  });

  it('writes nothing once its person has signed out', async () => {
    const first = tab();
    first.persistence.start('ana');
    first.see(detailsOf('lamp'));
    first.persistence.stop();
    await first.flush();
    expect(await readCards('ana', ['lamp'])).toEqual([]);
  });
});
