import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { startWorker } from '../src/app/worker.ts';
import type { RunningWorker } from '../src/infra/queue/run-worker.ts';
import type { GraphqlClient } from './support/graphql-client.ts';
import { createItem } from './support/items.ts';
import { Listener } from './support/listener.ts';
import { makeItem, uploaded } from './support/photos.ts';
import { Poster, until } from './support/postings.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let worker: RunningWorker;
let seller: GraphqlClient;
beforeAll(async () => {
  app = await startTestApp();
  worker = await startWorker(app.foundation, app.app);
  seller = await app.seller();
});
afterAll(async () => {
  await worker.stop();
  await app.stop();
});

const MOVE = `mutation ($input: MoveImagesInput!, $commandId: ID) {
  moveImages(input: $input, commandId: $commandId) {
    fromItem { id version images { id position } coverImage { id } }
    toItem { id version images { id position itemId } coverImage { id } }
    userErrors { code field retryable }
  }
}`;

const move = async (input: object, commandId: string | null = null, client = seller) =>
  (await client.data(MOVE, { input, commandId })).moveImages;

const small = (seed: number): Promise<Buffer> =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: { r: seed * 5, g: 90, b: 90 } } })
    .jpeg()
    .toBuffer();

/** An item with so many photos, and their ids. */
async function itemWith(count: number, firstSeed = 0): Promise<{ id: string; images: string[] }> {
  const id = await makeItem(seller);
  const images: string[] = [];
  for (let seed = firstSeed; seed < firstSeed + count; seed++) {
    images.push((await uploaded(seller, id, await small(seed))).id);
  }
  return { id, images };
}

const imagesOf = async (id: string, client = seller): Promise<string[]> => {
  const { item } = await client.data('query ($id: ID!) { item(id: $id) { images { id } } }', { id });
  return item.images.map((image: { id: string }) => image.id);
};

describe('moveImages', () => {
  it('gives photos to another item, behind those that it has, and both items change once', async () => {
    const from = await itemWith(3);
    const to = await itemWith(2, 10);
    const [first, second, third] = from.images;
    const { fromItem, toItem, userErrors } = await move({
      itemId: from.id,
      imageIds: [third, first],
      toItemId: to.id,
    });
    expect(userErrors).toEqual([]);
    expect(fromItem).toMatchObject({ version: 5, images: [{ id: second }], coverImage: { id: second } });
    expect(toItem).toMatchObject({
      version: 4,
      images: [...to.images, third, first].map((id, position) => ({ id, position, itemId: to.id })),
    });
  });

  it('puts them where they are asked to be, and what stands there moves on', async () => {
    const from = await itemWith(2);
    const to = await itemWith(2, 10);
    const { toItem } = await move({
      itemId: from.id,
      imageIds: from.images,
      toItemId: to.id,
      position: 0,
    });
    expect(toItem.coverImage.id).toBe(from.images[0]);
    expect(toItem.images).toEqual(
      [...from.images, ...to.images].map((id, position) => ({ id, position, itemId: to.id })),
    );
    const wrong = await move({ itemId: to.id, imageIds: to.images, toItemId: from.id, position: -1 });
    expect(wrong.userErrors).toMatchObject([{ code: 'INVALID_POSITION', field: ['position'] }]);
  });

  it('shows a photo once that the other item has already, by its id or by its bytes', async () => {
    const from = await itemWith(2);
    const to = await itemWith(1);
    const { fromItem, toItem } = await move({ itemId: from.id, imageIds: from.images, toItemId: to.id });
    expect(fromItem.images).toEqual([]);
    expect(toItem.images.map(({ id }: { id: string }) => id)).toEqual([to.images[0], from.images[1]]);
    const again = await move({ itemId: from.id, imageIds: [from.images[1]], toItemId: to.id });
    expect([again.userErrors, again.toItem.version]).toEqual([[], toItem.version]);
  });

  it('moves all or none: not more than fit, not what has gone, not to the same item', async () => {
    const from = await itemWith(2);
    const full = await itemWith(23, 10);
    const before = [from.images, full.images];
    const refusals = [
      await move({ itemId: from.id, imageIds: from.images, toItemId: full.id }),
      await move({ itemId: from.id, imageIds: [from.images[0], randomUUID()], toItemId: full.id }),
      await move({ itemId: from.id, imageIds: [from.images[0]], toItemId: from.id.toUpperCase() }),
    ];
    expect(refusals.map(({ userErrors }) => userErrors)).toEqual([
      [{ code: 'TOO_MANY_IMAGES', field: ['toItemId'], retryable: false }],
      [{ code: 'IMAGES_CHANGED', field: ['imageIds'], retryable: true }],
      [{ code: 'SAME_ITEM', field: ['toItemId'], retryable: false }],
    ]);
    expect([await imagesOf(from.id), await imagesOf(full.id)]).toEqual(before);
  }, 60_000);

  it('knows no deleted item and none of another shop, nor its photos', async () => {
    const stranger = await app.seller();
    const mine = await itemWith(1);
    const theirs = await makeItem(stranger);
    const theirPhoto = (await uploaded(stranger, theirs, await small(1))).id;
    const deleted = await makeItem(seller);
    await seller.data('mutation ($id: ID!) { deleteItem(id: $id) { deletedId } }', { id: deleted });
    const target = await makeItem(seller);
    const code = async (input: object) => (await move(input)).userErrors;
    for (const id of [theirs, randomUUID(), 'no uuid', deleted]) {
      expect(await code({ itemId: mine.id, imageIds: mine.images, toItemId: id })).toEqual([
        { code: 'NOT_FOUND', field: ['toItemId'], retryable: false },
      ]);
      expect(await code({ itemId: id, imageIds: [theirPhoto], toItemId: target })).toEqual([
        { code: 'NOT_FOUND', field: ['itemId'], retryable: false },
      ]);
    }
    for (const id of [theirPhoto, randomUUID(), 'no uuid']) {
      expect(await code({ itemId: mine.id, imageIds: [id], toItemId: target })).toMatchObject([
        { code: 'IMAGES_CHANGED' },
      ]);
    }
    expect([await imagesOf(theirs, stranger), await imagesOf(mine.id)]).toEqual([[theirPhoto], mine.images]);
  });

  it('answers a repeated command as before, though the photo was moved on; an upload, too', async () => {
    const from = await makeItem(seller);
    const id = randomUUID();
    await uploaded(seller, from, await small(1), { id });
    const [to, last] = [await makeItem(seller), await makeItem(seller)];
    const command = [{ itemId: from, imageIds: [id], toItemId: to }, randomUUID()] as const;
    const answers = await Promise.all(Array.from({ length: 5 }, () => move(...command)));
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    await move({ itemId: to, imageIds: [id], toItemId: last });
    const repeated = await move(...command);
    expect([repeated.userErrors, repeated.toItem.id]).toEqual([[], to]);
    // The reply to its upload was lost, and a device has moved it meanwhile.
    expect(await uploaded(seller, from, await small(1), { id })).toMatchObject({ id });
    expect([await imagesOf(from), await imagesOf(last)]).toEqual([[], [id]]);
    const reused = await move({ itemId: from, imageIds: [id], toItemId: last }, command[1]);
    expect(reused.userErrors).toMatchObject([{ code: 'COMMAND_ID_REUSED', field: ['commandId'] }]);
  });

  it('never waits in a circle where photos are exchanged at the same time', async () => {
    const one = await itemWith(4);
    const other = await itemWith(4, 10);
    await Promise.all(
      [0, 1, 2, 3].flatMap((place) => [
        move({ itemId: one.id, imageIds: [one.images[place]], toItemId: other.id }),
        move({ itemId: other.id, imageIds: [other.images[place]], toItemId: one.id }),
      ]),
    );
    expect((await imagesOf(one.id)).sort()).toEqual(other.images.sort());
    expect((await imagesOf(other.id)).sort()).toEqual(one.images.sort());
  });

  it('tells devices of both items, and pushes what is posted of both again', async () => {
    const poster = new Poster(seller);
    const [from, to] = await Promise.all(
      ['Lamp', 'Shade'].map((title) => createItem(seller, { title, price: { amount: '9' } })),
    );
    if (!from || !to) throw new Error('There are no items.');
    const photo = await uploaded(seller, from.id, await small(1));
    const kept = await uploaded(seller, from.id, await small(2));
    for (const { id } of [from, to]) {
      await poster.post(id);
      await poster.reach(id, 'LIVE');
    }
    const listener = await Listener.connect(app.url, { accessToken: seller.token });
    listener.subscribe('subscription { itemChanged { id images { id } } }');
    await listener.ready(() => makeItem(seller));
    await move({ itemId: from.id, imageIds: [photo.id], toItemId: to.id });
    expect([await listener.next(), await listener.next()]).toEqual(
      expect.arrayContaining([
        { itemChanged: { id: from.id, images: [{ id: kept.id }] } },
        { itemChanged: { id: to.id, images: [{ id: photo.id }] } },
      ]),
    );
    listener.close();
    const pushed = async (itemId: string): Promise<string> =>
      JSON.stringify(
        await app.foundation.database.query('SELECT document FROM website_listings WHERE item_id = $1', [
          itemId,
        ]),
      );
    await until(
      () => pushed(to.id),
      (page) => page.includes(photo.sha256),
    );
    await until(
      () => pushed(from.id),
      (page) => !page.includes(photo.sha256) && page.includes(kept.sha256),
    );
  }, 60_000);
});
