import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp, { type Sharp } from 'sharp';
import type { GraphqlClient } from './support/graphql-client.ts';
import {
  blob,
  CANARY,
  CORNERS,
  cornersOf,
  difference,
  drawPhoto,
  fetchBytes,
  heicWithGps,
  makeItem,
  phoneJpeg,
  REPLACE,
  sha256,
  upload,
  uploaded,
  withMetadata,
} from './support/photos.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let seller: GraphqlClient;
beforeAll(async () => {
  app = await startTestApp();
  seller = await app.seller();
});
afterAll(() => app.stop());

const SIZES = ['thumbnail', 'medium', 'full', 'original'] as const;

// biome-ignore lint/suspicious/noExplicitAny: the shape is in the query.
async function itemOf(id: string): Promise<any> {
  const data = await seller.data(
    'query ($id: ID!) { item(id: $id) { version updatedAt coverImage { id } images { id position sha256 } } }',
    { id },
  );
  return data.item;
}

// biome-ignore lint/suspicious/noExplicitAny: the shape is in the query.
const idsOf = (item: any): string[] => item.images.map(({ id }: { id: string }) => id);

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  return app.foundation.database.query(sql);
}

async function storedKeys(shopId: string, hash: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of app.foundation.storage.list(`shops/${shopId}/${hash.slice(0, 2)}/${hash}/`)) {
    keys.push(key.split('/').at(-1) ?? '');
  }
  return keys.sort();
}

async function shopIdOf(client: GraphqlClient): Promise<string> {
  return (await client.data('{ me { shop { id } } }')).me.shop.id;
}

describe('an uploaded photo', () => {
  it('answers with the hash of the sent bytes, the upright size and what a grid needs', async () => {
    const photo = await phoneJpeg({ width: 1200, height: 800, orientation: 6 });
    const itemId = await makeItem(seller);
    const image = await uploaded(seller, itemId, photo, { sha256: sha256(photo) });
    expect(image).toMatchObject({
      position: 0,
      width: 800,
      height: 1200,
      byteSize: photo.length,
      sha256: sha256(photo),
      contentType: 'image/jpeg',
    });
    expect(Buffer.from(image.thumbhash, 'base64').length).toBeGreaterThan(15);
    expect(Date.parse(image.createdAt)).toBeGreaterThan(Date.now() - 60_000);
    expect((await itemOf(itemId)).coverImage.id).toBe(image.id);
  });

  it('has variants of 320, 1024 and 2048 pixels, upright, and the original in full', async () => {
    const photo = await phoneJpeg({ width: 3000, height: 2000, orientation: 6 });
    const image = await uploaded(seller, await makeItem(seller), photo);
    const sizes = [
      ['thumbnail', 'webp', 213, 320],
      ['medium', 'webp', 683, 1024],
      ['full', 'webp', 1365, 2048],
      ['original', 'jpeg', 2000, 3000],
    ] as const;
    const upright = await cornersOf(photo);
    for (const [size, format, width, height] of sizes) {
      const bytes = await fetchBytes(image[size]);
      const { format: found, autoOrient } = await sharp(bytes).metadata();
      expect([size, found, autoOrient.width, autoOrient.height]).toEqual([size, format, width, height]);
      expect(difference(await cornersOf(bytes), upright)).toBeLessThan(16);
    }
    const jpeg = await app.app.photoFiles.open(await shopIdOf(seller), image.sha256, 'full.jpg');
    expect(jpeg?.contentType).toBe('image/jpeg');
    jpeg?.body.destroy();
  });

  it('is never enlarged', async () => {
    const image = await uploaded(
      seller,
      await makeItem(seller),
      await phoneJpeg({ width: 200, height: 100 }),
    );
    for (const size of SIZES) {
      const { width, height } = await sharp(await fetchBytes(image[size])).metadata();
      expect([size, width, height]).toEqual([size, 200, 100]);
    }
  });

  it.each([2, 3, 4, 5, 7, 8])('is upright when it was taken with orientation %i', async (orientation) => {
    const photo = await phoneJpeg({ width: 400, height: 300, orientation });
    const image = await uploaded(seller, await makeItem(seller), photo);
    const upright = await cornersOf(photo);
    expect(difference(await cornersOf(await fetchBytes(image.medium)), upright)).toBeLessThan(16);
    expect(difference(await cornersOf(await fetchBytes(image.original)), upright)).toBeLessThan(4);
  });

  const FORMS: [string, string, () => Promise<Buffer>, string][] = [
    ['JPEG', 'image/jpeg', () => phoneJpeg({ seed: 1 }), 'jpeg'],
    [
      'PNG',
      'image/png',
      () =>
        withMetadata(drawPhoto({ seed: 2 }))
          .png()
          .toBuffer(),
      'png',
    ],
    [
      'WebP',
      'image/webp',
      () =>
        withMetadata(drawPhoto({ seed: 3 }))
          .webp({ quality: 95 })
          .toBuffer(),
      'webp',
    ],
    [
      'lossless WebP',
      'image/webp',
      () =>
        withMetadata(drawPhoto({ seed: 4 }))
          .webp({ lossless: true })
          .toBuffer(),
      'webp',
    ],
    [
      'AVIF',
      'image/avif',
      () =>
        withMetadata(drawPhoto({ seed: 5 }))
          .avif({ quality: 90, effort: 0 })
          .toBuffer(),
      'jpeg',
    ],
    ['HEIC', 'image/heic', heicWithGps, 'jpeg'],
  ];

  it.each(FORMS)(
    'may be a %s file, of which nothing tells place, camera or person',
    async (_form, type, make, kept) => {
      const photo = await make();
      expect(photo.includes(CANARY) || photo.includes('LlatriaCam')).toBe(true);
      // The name says another form: only the bytes count.
      const image = await uploaded(seller, await makeItem(seller), photo, {}, 'photo.gif');
      expect(image.contentType).toBe(type);
      expect((await sharp(await fetchBytes(image.original)).metadata()).format).toBe(kept);
      const colours = { ...CORNERS };
      const shopId = await shopIdOf(seller);
      for (const name of await storedKeys(shopId, image.sha256)) {
        const file = await app.app.photoFiles.open(shopId, image.sha256, name as 'full.jpg');
        const bytes = Buffer.concat(await (file?.body.toArray() ?? []));
        const { exif, xmp, iptc, comments } = await sharp(bytes).metadata();
        expect([name, exif, xmp, iptc, comments]).toEqual([name, undefined, undefined, undefined, undefined]);
        expect([name, bytes.includes(CANARY), bytes.includes('LlatriaCam')]).toEqual([name, false, false]);
        expect(difference(await cornersOf(bytes), colours)).toBeLessThan(40);
      }
      expect((await storedKeys(shopId, image.sha256)).length).toBe(5);
    },
  );

  it('keeps transparency, and stands on white where the form has none', async () => {
    const photo = await sharp({ create: { width: 60, height: 40, channels: 4, background: '#ff000000' } })
      .png()
      .toBuffer();
    const image = await uploaded(seller, await makeItem(seller), photo);
    const { data } = await sharp(await fetchBytes(image.full))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data[3]).toBe(0);
    const jpeg = await app.app.photoFiles.open(await shopIdOf(seller), image.sha256, 'full.jpg');
    const corners = await cornersOf(Buffer.concat(await (jpeg?.body.toArray() ?? [])));
    expect(corners.topLeft).toEqual([255, 255, 255]);
  });

  it.each([
    ['grey', (image: Sharp) => image.grayscale().png()],
    ['16 bit', (image: Sharp) => image.toColourspace('rgb16').png()],
    ['CMYK', (image: Sharp) => image.toColourspace('cmyk').jpeg()],
    ['progressive', (image: Sharp) => image.jpeg({ progressive: true })],
    ['palette', (image: Sharp) => image.png({ palette: true })],
  ])('may be %s', async (_name, form) => {
    const photo = await form(drawPhoto({ seed: 9 })).toBuffer();
    const image = await uploaded(seller, await makeItem(seller), photo);
    const expected = await cornersOf(photo);
    for (const size of SIZES) {
      expect(difference(await cornersOf(await fetchBytes(image[size])), expected)).toBeLessThan(40);
    }
  });
});

describe('sent again', () => {
  it('with the same id gives the same image, ten times and side by side', async () => {
    const photo = await phoneJpeg({ seed: 11 });
    const itemId = await makeItem(seller);
    const id = randomUUID();
    const first = await uploaded(seller, itemId, photo, { id });
    expect(first.id).toBe(id);
    for (let tries = 0; tries < 4; tries++) {
      expect(await uploaded(seller, itemId, photo, { id })).toEqual(first);
    }
    const parallel = await Promise.all(
      Array.from({ length: 5 }, () => uploaded(seller, itemId, photo, { id })),
    );
    expect(parallel.every((image) => JSON.stringify(image) === JSON.stringify(first))).toBe(true);
    expect((await itemOf(itemId)).version).toBe(2);
  });

  it('with the same id but another photo is refused; for another item it gives the photo where it is', async () => {
    const itemId = await makeItem(seller);
    const { id } = await uploaded(seller, itemId, await phoneJpeg({ seed: 12 }));
    const other = await upload(seller, { id, itemId }, await phoneJpeg({ seed: 13 }));
    expect(other).toMatchObject({
      image: null,
      userErrors: [{ code: 'ID_TAKEN', field: ['id'], retryable: false }],
    });
    const elsewhere = await upload(
      seller,
      { id, itemId: await makeItem(seller) },
      await phoneJpeg({ seed: 12 }),
    );
    expect(elsewhere.image?.id).toBe(id);
    expect(idsOf(await itemOf(itemId))).toEqual([id]);
    const noId = await upload(seller, { id: 'no uuid', itemId }, await phoneJpeg({ seed: 12 }));
    expect(noId.userErrors).toMatchObject([{ code: 'INVALID_ID', field: ['id'] }]);
  });

  it('five times in parallel without an id is one row and one set of files', async () => {
    const photo = await phoneJpeg({ seed: 14 });
    const itemId = await makeItem(seller);
    const images = await Promise.all(Array.from({ length: 5 }, () => uploaded(seller, itemId, photo)));
    expect(new Set(images.map(({ id }) => id)).size).toBe(1);
    const item = await itemOf(itemId);
    expect(item.images).toHaveLength(1);
    expect(item.version).toBe(2);
    expect(await rows(`SELECT state FROM photo_files WHERE sha256 = '${sha256(photo)}'`)).toEqual([
      { state: 'READY' },
    ]);
    expect(await storedKeys(await shopIdOf(seller), sha256(photo))).toHaveLength(5);
  });

  it('for another item shares the files, and survives the deletion of the first image', async () => {
    const photo = await phoneJpeg({ seed: 15 });
    const first = await uploaded(seller, await makeItem(seller), photo);
    const second = await uploaded(seller, await makeItem(seller), photo);
    expect(second).toMatchObject({ width: first.width, thumbhash: first.thumbhash, sha256: first.sha256 });
    expect(second.id).not.toBe(first.id);
    expect(await rows(`SELECT FROM photo_files WHERE sha256 = '${sha256(photo)}'`)).toHaveLength(1);
    await seller.data('mutation ($id: ID!) { deleteImage(id: $id) { deletedId } }', { id: first.id });
    await app.app.photoSweep.audit(0);
    expect((await fetch(second.full)).status).toBe(200);
  });

  it('by another shop is another set of files', async () => {
    const photo = await phoneJpeg({ seed: 16 });
    const other = await app.seller();
    const mine = await uploaded(seller, await makeItem(seller), photo);
    const theirs = await uploaded(other, await makeItem(other), photo);
    expect(new URL(theirs.full).pathname).not.toBe(new URL(mine.full).pathname);
    expect(await rows(`SELECT FROM photo_files WHERE sha256 = '${sha256(photo)}'`)).toHaveLength(2);
  });
});

describe('the item', () => {
  it('grows by one version, catches devices up and tells its followers with each change of its photos', async () => {
    const itemId = await makeItem(seller);
    const changes = async () =>
      (
        await seller.data(
          'query ($after: String) { itemChanges(after: $after, first: 200) { cursor items { id } } }',
          {
            after: cursor,
          },
        )
      ).itemChanges;
    let cursor: string | null = null;
    for (;;) {
      const page = await changes();
      cursor = page.cursor;
      if (page.items.length === 0) {
        break;
      }
    }
    const steps: (() => Promise<unknown>)[] = [];
    let first: { id: string };
    let second: { id: string };
    steps.push(async () => {
      first = await uploaded(seller, itemId, await phoneJpeg({ seed: 20 }));
    });
    steps.push(async () => {
      second = await uploaded(seller, itemId, await phoneJpeg({ seed: 21 }));
    });
    steps.push(() =>
      seller.data(
        'mutation ($itemId: ID!, $ids: [ID!]!) { reorderImages(itemId: $itemId, imageIds: $ids) { images { id } } }',
        {
          itemId,
          ids: [second.id, first.id],
        },
      ),
    );
    steps.push(async () =>
      seller.upload(REPLACE, { input: { id: first.id } }, blob(await phoneJpeg({ seed: 22 })), 'x.jpg'),
    );
    steps.push(() =>
      seller.data('mutation ($id: ID!) { deleteImage(id: $id) { deletedId } }', { id: second.id }),
    );
    for (const [index, step] of steps.entries()) {
      await step();
      expect((await itemOf(itemId)).version).toBe(index + 2);
      const page = await changes();
      cursor = page.cursor;
      expect(page.items).toEqual([{ id: itemId }]);
    }
  });

  it('takes the photo where it is asked to, in whatever order the photos arrive', async () => {
    const itemId = await makeItem(seller);
    const ids: string[] = [];
    for (const position of [2, 1, 0, 3]) {
      ids[position] = (
        await uploaded(seller, itemId, await phoneJpeg({ seed: 30 + position }), { position })
      ).id;
    }
    expect(idsOf(await itemOf(itemId))).toEqual(ids);
    const cover = await uploaded(seller, itemId, await phoneJpeg({ seed: 35 }), { position: 0 });
    const last = await uploaded(seller, itemId, await phoneJpeg({ seed: 36 }));
    expect(idsOf(await itemOf(itemId))).toEqual([cover.id, ...ids, last.id]);
    const refused = await upload(seller, { itemId, position: -1 }, await phoneJpeg({ seed: 37 }));
    expect(refused.userErrors).toMatchObject([{ code: 'INVALID_POSITION', field: ['position'] }]);
  });

  it('has at most 24 photos, whichever come side by side', async () => {
    const itemId = await makeItem(seller);
    const small = (seed: number) =>
      sharp({ create: { width: 8, height: 8, channels: 3, background: { r: seed * 5, g: 90, b: 90 } } })
        .jpeg()
        .toBuffer();
    const results = await Promise.all(
      Array.from({ length: 27 }, async (_, index) => upload(seller, { itemId }, await small(index))),
    );
    const refused = results.filter(({ image }) => image === null);
    expect(refused.map(({ userErrors }) => userErrors[0]?.code)).toEqual(Array(3).fill('TOO_MANY_IMAGES'));
    expect((await itemOf(itemId)).images).toHaveLength(24);
    // A photo that is there already needs no room.
    const present = results.findIndex(({ image }) => image !== null);
    expect((await uploaded(seller, itemId, await small(present))).id).toBe(results[present]?.image?.id);
  }, 60_000);

  it('of another shop, one that never was, and a deleted one are answered alike', async () => {
    const photo = await phoneJpeg({ seed: 40 });
    const other = await app.seller();
    const deleted = await makeItem(seller);
    await seller.data('mutation ($id: ID!) { deleteItem(id: $id) { deletedId } }', { id: deleted });
    const answers = [];
    for (const itemId of [await makeItem(other), randomUUID(), 'no uuid', deleted]) {
      answers.push(await upload(seller, { itemId }, photo));
    }
    expect(answers[0]).toMatchObject({ image: null, userErrors: [{ code: 'NOT_FOUND', retryable: false }] });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await rows(`SELECT FROM photo_files WHERE sha256 = '${sha256(photo)}'`)).toEqual([]);
  });
});

describe('reorderImages', () => {
  it('takes exactly the photos of the item, and is told again when they have changed', async () => {
    const REORDER =
      'mutation ($itemId: ID!, $imageIds: [ID!]!) { reorderImages(itemId: $itemId, imageIds: $imageIds) { images { id position } userErrors { code retryable field } } }';
    const itemId = await makeItem(seller);
    const ids: string[] = [];
    for (let seed = 50; seed < 53; seed++) {
      ids.push((await uploaded(seller, itemId, await phoneJpeg({ seed }))).id);
    }
    const [a, b, c] = ids as [string, string, string];
    const { reorderImages } = await seller.data(REORDER, { itemId, imageIds: [c, a, b] });
    expect(reorderImages).toEqual({
      images: [
        { id: c, position: 0 },
        { id: a, position: 1 },
        { id: b, position: 2 },
      ],
      userErrors: [],
    });
    expect(idsOf(await itemOf(itemId))).toEqual([c, a, b]);
    const { version } = await itemOf(itemId);
    await seller.data(REORDER, { itemId, imageIds: [c, a, b] });
    expect((await itemOf(itemId)).version).toBe(version);
    for (const imageIds of [[c, a], [c, a, b, randomUUID()], [c, a, a], [c, a, b, b], []]) {
      const { reorderImages: refused } = await seller.data(REORDER, { itemId, imageIds });
      expect(refused).toMatchObject({
        images: [],
        userErrors: [{ code: 'IMAGES_CHANGED', retryable: true }],
      });
    }
    const other = await app.seller();
    const { reorderImages: foreign } = await other.data(REORDER, { itemId, imageIds: [a, b, c] });
    expect(foreign).toMatchObject({ images: [], userErrors: [{ code: 'NOT_FOUND' }] });
    expect(idsOf(await itemOf(itemId))).toEqual([c, a, b]);
  });
});

describe('deleteImage and replaceImage', () => {
  const DELETE = 'mutation ($id: ID!) { deleteImage(id: $id) { deletedId userErrors { code } } }';

  it('deletes a photo, whose files are gone after the sweep', async () => {
    const itemId = await makeItem(seller);
    const photo = await phoneJpeg({ seed: 60 });
    const image = await uploaded(seller, itemId, photo);
    const { deleteImage } = await seller.data(DELETE, { id: image.id });
    expect(deleteImage).toEqual({ deletedId: image.id, userErrors: [] });
    expect((await itemOf(itemId)).images).toEqual([]);
    expect((await itemOf(itemId)).coverImage).toBeNull();
    await app.app.photoSweep.sweep();
    expect((await fetch(image.full)).status).toBe(200);
    await app.app.photoSweep.sweep(0);
    const gone = await fetch(image.full);
    expect([gone.status, gone.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
    expect(await storedKeys(await shopIdOf(seller), image.sha256)).toEqual([]);
    expect(await uploaded(seller, itemId, photo)).toMatchObject({ sha256: image.sha256 });
  });

  it('answers for another shop as for an id that never was', async () => {
    const image = await uploaded(seller, await makeItem(seller), await phoneJpeg({ seed: 61 }));
    const other = await app.seller();
    const foreign = await other.data(DELETE, { id: image.id });
    expect(foreign.deleteImage).toEqual({ deletedId: null, userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await other.data(DELETE, { id: randomUUID() })).toEqual(foreign);
    const photo = blob(await phoneJpeg({ seed: 62 }));
    const replaced = await other.upload(REPLACE, { input: { id: image.id } }, photo, 'x.jpg');
    const unknown = await other.upload(REPLACE, { input: { id: randomUUID() } }, photo, 'x.jpg');
    expect(replaced.data).toEqual(unknown.data);
    expect(replaced.data.replaceImage.userErrors[0].code).toBe('NOT_FOUND');
    expect((await fetch(image.full)).status).toBe(200);
  });

  it('replaces a photo in its place, and again with the same id', async () => {
    const itemId = await makeItem(seller);
    const first = await uploaded(seller, itemId, await phoneJpeg({ seed: 63 }));
    const second = await uploaded(seller, itemId, await phoneJpeg({ seed: 64 }));
    const newId = randomUUID();
    const photo = await phoneJpeg({ seed: 65 });
    for (let tries = 0; tries < 2; tries++) {
      const answer = await seller.upload(
        REPLACE,
        { input: { id: first.id, newId, sha256: sha256(photo) } },
        blob(photo),
        'x.jpg',
      );
      expect(answer.data.replaceImage).toMatchObject({
        image: { id: newId, position: 0, sha256: sha256(photo) },
        userErrors: [],
      });
    }
    expect(idsOf(await itemOf(itemId))).toEqual([newId, second.id]);
    // The same bytes in its own place change nothing; those of another photo of the item move that one.
    const { version } = await itemOf(itemId);
    const same = await seller.upload(REPLACE, { input: { id: newId } }, blob(photo), 'x.jpg');
    expect(same.data.replaceImage.image.id).toBe(newId);
    expect((await itemOf(itemId)).version).toBe(version);
    const moved = await seller.upload(
      REPLACE,
      { input: { id: newId } },
      blob(await phoneJpeg({ seed: 64 })),
      'x.jpg',
    );
    expect(moved.data.replaceImage.image).toMatchObject({ id: second.id, position: 0 });
    expect(idsOf(await itemOf(itemId))).toEqual([second.id]);
  });

  it('keeps the old photo where the new one is refused', async () => {
    const itemId = await makeItem(seller);
    const first = await uploaded(seller, itemId, await phoneJpeg({ seed: 66 }));
    const answer = await seller.upload(
      REPLACE,
      { input: { id: first.id } },
      blob(Buffer.from('no photo')),
      'x.jpg',
    );
    expect(answer.data.replaceImage).toMatchObject({
      image: null,
      userErrors: [{ code: 'UNSUPPORTED_TYPE' }],
    });
    expect(idsOf(await itemOf(itemId))).toEqual([first.id]);
    expect((await fetch(first.full)).status).toBe(200);
  });
});

describe('reading', () => {
  it('reads the photos and covers of many items with few statements', async () => {
    const reader = await app.seller();
    for (let item = 0; item < 4; item++) {
      const itemId = await makeItem(reader);
      for (let photo = 0; photo < item; photo++) {
        await uploaded(reader, itemId, await phoneJpeg({ seed: 70 + photo }));
      }
    }
    const statements: string[] = [];
    const { pool } = app.foundation.database;
    const original = pool.query.bind(pool);
    pool.query = ((statement: { name?: string }, ...rest: []) => {
      statements.push(statement.name ?? '');
      return original(statement as never, ...rest);
    }) as never;
    const data = await reader.data('{ items(first: 50) { nodes { images { id url } coverImage { id } } } }');
    pool.query = original as never;
    expect(data.items.nodes.map(({ images }: { images: [] }) => images.length).sort()).toEqual([0, 1, 2, 3]);
    for (const { images, coverImage } of data.items.nodes) {
      expect(coverImage?.id).toBe(images[0]?.id);
    }
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.length).toBeLessThan(6);
  });

  it('needs the scope to write for every change of photos', async () => {
    const { createApiToken } = await seller.data(
      'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }',
      { input: { name: 'reader', scopes: ['items:read'] } },
    );
    const reader = seller.withToken(createApiToken.secret);
    const itemId = await makeItem(seller);
    const image = await uploaded(seller, itemId, await phoneJpeg({ seed: 80 }));
    const answers = [
      await reader.upload(REPLACE, { input: { id: image.id } }, blob(await phoneJpeg({ seed: 81 })), 'x.jpg'),
      await reader.send('mutation ($id: ID!) { deleteImage(id: $id) { deletedId } }', { id: image.id }),
      await reader.send(
        'mutation ($id: ID!) { reorderImages(itemId: $id, imageIds: []) { images { id } } }',
        { id: itemId },
      ),
    ];
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(Array(3).fill('FORBIDDEN'));
    expect(
      (await reader.data('query ($id: ID!) { item(id: $id) { images { id } } }', { id: itemId })).item.images,
    ).toEqual([{ id: image.id }]);
  });
});
