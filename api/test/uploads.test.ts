import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import type { GraphqlClient } from './support/graphql-client.ts';
import { abortRaw, type FormPart, field, file, form, type RawAnswer, sendRaw } from './support/multipart.ts';
import {
  CANARY,
  drawPhoto,
  fetchBytes,
  heicWithGps,
  makeItem,
  phoneJpeg,
  sha256,
  UPLOAD,
  upload,
  uploaded,
} from './support/photos.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const MAX_BYTES = 1_000_000;

let app: TestApp;
let seller: GraphqlClient;
let itemId: string;
beforeAll(async () => {
  app = await startTestApp({ environment: { MAX_UPLOAD_BYTES: String(MAX_BYTES) } });
  seller = await app.seller();
  itemId = await makeItem(seller);
  // The process that makes photos is ready from here on.
  await uploaded(seller, await makeItem(seller), await phoneJpeg());
}, 60_000);
afterAll(() => app.stop());

const rows = (sql: string): Promise<object[]> => app.foundation.database.query(sql);

/** What an upload consists of, to be varied. */
const operations = (query: string, variables: object) =>
  field('operations', JSON.stringify({ query, variables }));
const map = (places: object) => field('map', JSON.stringify(places));
const honest = (bytes: Buffer, fileName?: string): FormPart[] => [
  operations(UPLOAD, { input: { itemId }, file: null }),
  map({ 0: ['variables.file'] }),
  file('0', bytes, fileName),
];

const spooled = () => readdir(join(app.foundation.environment.dataDir, 'uploads')).catch(() => []);
const buffered = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('capacitor-'));

/** Waits until it holds: answers can come before the last file is closed. */
async function eventually(check: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await check())) {
    if (Date.now() > end) {
      throw new Error('It did not come to hold within 10 s.');
    }
    await sleep(20);
  }
}

/** A PNG that says any size, of zeros that pack well. */
function hugePng(width: number, height: number, packedRows = height): Buffer {
  const chunk = (type: string, payload: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), payload]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(payload.length, 0);
    frame.writeUInt32BE(crc(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rowsOfZeros = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * packedRows));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rowsOfZeros),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(bytes: Buffer): number {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
    }
  }
  return ~value >>> 0;
}

/** Writes another size into the head of a JPEG. */
function resizedJpeg(jpeg: Buffer, width: number, height: number): Buffer {
  const changed = Buffer.from(jpeg);
  const frame = changed.indexOf(Buffer.from([0xff, 0xc0]));
  changed.writeUInt16BE(height, frame + 5);
  changed.writeUInt16BE(width, frame + 7);
  return changed;
}

/** Writes another size wherever a HEIF file says one. */
function resizedHeif(heif: Buffer, size: number): Buffer {
  const changed = Buffer.from(heif);
  for (let at = changed.indexOf('ispe'); at !== -1; at = changed.indexOf('ispe', at + 4)) {
    changed.writeUInt32BE(size, at + 8);
    changed.writeUInt32BE(size, at + 12);
  }
  return changed;
}

describe('a file that is no photo to be taken', () => {
  it.each([
    ['a PNG of 256 megapixels', async () => hugePng(16_000, 16_000)],
    ['a PNG of 4 gigapixels', async () => hugePng(65_000, 65_000, 1000)],
    ['a JPEG of 4 gigapixels', async () => resizedJpeg(await phoneJpeg(), 65_000, 65_000)],
    [
      'an AVIF of 3 gigapixels',
      async () => resizedHeif(await drawPhoto().avif({ effort: 0 }).toBuffer(), 60_000),
    ],
    ['a HEIC of 3 gigapixels', async () => resizedHeif(await heicWithGps(), 60_000)],
  ])('is refused in under a second where it is %s', async (_name, make) => {
    const bomb = await make();
    const started = performance.now();
    const { image, userErrors } = await upload(seller, { itemId }, bomb);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(image).toBeNull();
    expect(['TOO_MANY_PIXELS', 'BROKEN_IMAGE']).toContain(userErrors[0]?.code);
    expect(userErrors[0]).toMatchObject({ field: ['file'], retryable: false });
  });

  it('says how many pixels there are and how many fit', async () => {
    const { userErrors } = await upload(seller, { itemId }, hugePng(16_000, 16_000));
    expect(userErrors[0]).toMatchObject({
      code: 'TOO_MANY_PIXELS',
      message: expect.stringMatching(/16000 × 16000 pixels; at most 64 megapixels/),
    });
  });

  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  it.each([
    ['an SVG drawing', Buffer.from(svg)],
    ['an SVG drawing', Buffer.from(`<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE svg>\n${svg}`)],
    ['a web page', Buffer.from('<!DOCTYPE html><html><script>alert(1)</script></html>')],
    ['a web page', Buffer.from('\n  <script>alert(1)</script>')],
    ['a Windows program', Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), Buffer.alloc(600)])],
    ['a program', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(600)])],
    ['a GIF file', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
    ['a PDF file', Buffer.from('%PDF-1.7\n')],
    ['a ZIP file', Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`, 'latin1')],
    ['a text', Buffer.from('Dear photo,')],
    ['empty', Buffer.alloc(0)],
    ['of a kind that is not known here', Buffer.from([1, 2, 0, 255, 7, 9])],
  ])('is refused as %s, though it is named .jpg', async (kind, bytes) => {
    const { image, userErrors } = await upload(seller, { itemId }, bytes, 'photo.jpg');
    expect(image).toBeNull();
    expect(userErrors).toEqual([
      {
        code: 'UNSUPPORTED_TYPE',
        message: `This file is ${kind}. Photos can be JPEG, PNG, WebP, AVIF or HEIC files.`,
        field: ['file'],
        retryable: false,
      },
    ]);
  });

  it.each([
    ['a JPEG that is cut off', async () => (await phoneJpeg()).subarray(0, 3000)],
    [
      'a JPEG that only begins as one',
      async () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(500, 7)]),
    ],
    [
      'a PNG with other bytes in its middle',
      async () => {
        const png = await drawPhoto({ grain: true, width: 200, height: 200 }).png().toBuffer();
        return png.fill(0, 20_000, 20_500);
      },
    ],
    ['a WebP that is cut off', async () => (await drawPhoto().webp().toBuffer()).subarray(0, 300)],
    [
      'an AVIF that is cut off',
      async () => (await drawPhoto().avif({ effort: 0 }).toBuffer()).subarray(0, 400),
    ],
    ['a HEIC that is cut off', async () => (await heicWithGps()).subarray(0, 1500)],
  ])('is refused as broken where it is %s', async (_name, make) => {
    const { image, userErrors } = await upload(seller, { itemId }, await make());
    expect(image).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'BROKEN_IMAGE', field: ['file'], retryable: false }]);
  });

  it('is refused where it is too large, with the limit, and taken where it just fits', async () => {
    const { image, userErrors } = await upload(seller, { itemId }, Buffer.alloc(MAX_BYTES + 1, 1));
    expect(image).toBeNull();
    expect(userErrors).toMatchObject([
      { code: 'FILE_TOO_LARGE', message: expect.stringContaining('1 MB'), field: ['file'], retryable: false },
    ]);
    const photo = await phoneJpeg({ seed: 2 });
    // What follows the end of a photo counts as sent, though it is not kept.
    const full = Buffer.concat([photo, Buffer.alloc(MAX_BYTES - photo.length)]);
    expect((await uploaded(seller, itemId, full)).byteSize).toBe(MAX_BYTES);
  });

  it('is refused where its hash is not the one that was said, and taken when it is sent again', async () => {
    const photo = await phoneJpeg({ seed: 3 });
    const damaged = Buffer.from(photo);
    damaged[damaged.length - 100] = (damaged[damaged.length - 100] ?? 0) ^ 1;
    const { image, userErrors } = await upload(seller, { itemId, sha256: sha256(photo) }, damaged);
    expect(image).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'HASH_MISMATCH', field: ['sha256'], retryable: true }]);
    expect((await uploaded(seller, itemId, photo, { sha256: sha256(photo).toUpperCase() })).sha256).toBe(
      sha256(photo),
    );
  });

  it('leaves no image, no temporary file, and after the sweep no row', async () => {
    await eventually(async () => (await spooled()).length === 0);
    await app.app.photoSweep.sweep(0);
    expect(
      await rows(`SELECT sha256 FROM photo_files file WHERE NOT EXISTS (
        SELECT FROM inventory_images image WHERE image.shop_id = file.shop_id AND image.sha256 = file.sha256)`),
    ).toEqual([]);
  });
});

describe('a photo with something behind its end', () => {
  it.each([
    ['JPEG', () => phoneJpeg({ seed: 4 })],
    ['PNG', () => drawPhoto({ seed: 4 }).png().toBuffer()],
    ['WebP', () => drawPhoto({ seed: 4 }).webp().toBuffer()],
  ])('is kept without it: %s', async (_form, make) => {
    const photo = Buffer.concat([
      await make(),
      Buffer.from(`<script>${CANARY}</script>`),
      Buffer.alloc(5000, 'PK'),
    ]);
    const image = await uploaded(seller, await makeItem(seller), photo);
    for (const url of [image.original, image.full, image.medium, image.thumbnail]) {
      const bytes = await fetchBytes(url);
      expect([bytes.includes('<script>'), bytes.includes('PKPK')]).toEqual([false, false]);
    }
  });
});

describe('the name of a file', () => {
  it.each([
    '../../../../etc/passwd.jpg',
    '..\\\\..\\\\boot.jpg',
    `${'a'.repeat(300)}.jpg`,
    '/absolute.jpg',
    'C:\\\\photo.jpg',
    '.',
    'фото.jpg',
  ])('%j means nothing: the path is made by the server', async (name) => {
    const photo = await drawPhoto({ seed: name.length, width: 40 + name.length, height: 40 })
      .jpeg()
      .toBuffer();
    const answer = await sendRaw(seller, form(honest(photo, name)));
    expect(answer.status).toBe(200);
    const { image } = JSON.parse(answer.body).data.uploadImage;
    const names = [];
    for await (const { key } of app.foundation.storage.list('shops/')) {
      expect(key).toMatch(
        /^shops\/[0-9a-f-]{36}\/[0-9a-f]{2}\/[0-9a-f]{64}\/(thumbnail|medium|full|original)\.(webp|jpg|png)$/,
      );
      names.push(key);
    }
    expect(names.some((key) => key.includes(image.sha256))).toBe(true);
    expect((await readdir(app.foundation.environment.dataDir)).sort()).toEqual([
      'photos',
      'secrets',
      'uploads',
    ]);
    await seller.data('mutation ($id: ID!) { deleteImage(id: $id) { deletedId } }', { id: image.id });
  });
});

describe('a form that is not what it should be', () => {
  const expectJson = (answer: RawAnswer, status: RegExp) => {
    expect([String(answer.status), answer.type, answer.body.slice(0, 1)]).toEqual([
      expect.stringMatching(status),
      'application/json; charset=utf-8',
      '{',
    ]);
    const { errors, data } = JSON.parse(answer.body);
    expect(errors).toHaveLength(1);
    expect(data ?? null).toBeNull();
    expect(answer.body).not.toMatch(/node_modules|\.ts:|at .*\(/);
  };
  const photo = Buffer.from('photo');

  it('with a path that makes an endless list is answered 400 in under 100 ms, and the server lives', async () => {
    await sendRaw(seller, form(honest(photo)));
    for (const path of [
      'variables.t.4000000000',
      'variables.t.4294967294',
      'variables.input.list.1001',
      'variables.0.999999999',
    ]) {
      const answer = await sendRaw(
        seller,
        form([operations('query ($t: [Upload!]) { __typename }', {}), map({ 0: [path] }), file('0', photo)]),
      );
      expectJson(answer, /^400$/);
      expect(answer.took).toBeLessThan(100);
    }
    expect((await seller.data('{ me { id } }')).me.id).toBeTruthy();
  });

  it('with a path of many steps is answered 400 in under 100 ms', async () => {
    for (const path of [`variables${'.1'.repeat(45_000)}`, `variables${'.a'.repeat(45_000)}`]) {
      const answer = await sendRaw(
        seller,
        form([operations('{ __typename }', {}), map({ 0: [path] }), file('0', photo)]),
      );
      expectJson(answer, /^400$/);
      expect(answer.took).toBeLessThan(100);
    }
  });

  it('with one file in three places is answered 400', async () => {
    const answer = await sendRaw(
      seller,
      form([
        operations('mutation ($a: Upload!, $b: Upload!, $c: Upload!) { __typename }', {
          a: null,
          b: null,
          c: null,
        }),
        map({ 0: ['variables.a', 'variables.b', 'variables.c'] }),
        file('0', photo),
      ]),
    );
    expectJson(answer, /^400$/);
  });

  it('with one file under three aliases of a mutation uses it once', async () => {
    const jpeg = await phoneJpeg({ seed: 5 });
    const aliases = ['a', 'b', 'c'].map(
      (alias) => `${alias}: uploadImage(input: $input, file: $file) { image { id } userErrors { code } }`,
    );
    const answer = await sendRaw(
      seller,
      form([
        operations(`mutation ($input: UploadImageInput!, $file: Upload!) { ${aliases.join(' ')} }`, {
          input: { itemId },
          file: null,
        }),
        map({ 0: ['variables.file'] }),
        file('0', jpeg),
      ]),
    );
    const { data } = JSON.parse(answer.body);
    expect(data.a.userErrors).toEqual([]);
    expect([data.b, data.c]).toEqual(
      Array(2).fill({ image: null, userErrors: [{ code: 'FILE_USED_TWICE' }] }),
    );
  });

  const shapes: [string, () => Buffer, Record<string, string | undefined>?][] = [
    ['no header that a program sends', () => form(honest(photo)), { 'apollo-require-preflight': undefined }],
    ['a NUL in the name of the file', () => form(honest(photo, 'a\0.jpg'))],
    ['a line break in the name of the file', () => form(honest(photo, 'a\n.jpg'))],
    ['no boundary', () => form(honest(photo)), { 'content-type': 'multipart/form-data' }],
    [
      'another boundary',
      () => form(honest(photo)),
      { 'content-type': 'multipart/form-data; boundary=other' },
    ],
    ['nothing in it', () => Buffer.alloc(0)],
    ['no end', () => form(honest(photo), false)],
    [
      'a broken head of a part',
      () =>
        Buffer.from(
          form(honest(photo))
            .toString()
            .replace('content-disposition: form-data; name="0"', 'content-disposition'),
        ),
    ],
    ['operations that are no JSON', () => form([field('operations', '{'), map({}), file('0', photo)])],
    ['operations that are a number', () => form([field('operations', '1'), map({}), file('0', photo)])],
    ['a map that is no JSON', () => form([operations(UPLOAD, {}), field('map', '{'), file('0', photo)])],
    ['a map that is a list', () => form([operations(UPLOAD, {}), field('map', '[]'), file('0', photo)])],
    ['a map of no paths', () => form([operations(UPLOAD, {}), field('map', '{"0":1}'), file('0', photo)])],
    [
      'a map before the operations',
      () => form([map({ 0: ['variables.file'] }), operations(UPLOAD, {}), file('0', photo)]),
    ],
    [
      'a file before the map',
      () => form([operations(UPLOAD, {}), file('0', photo), map({ 0: ['variables.file'] })]),
    ],
    ['no operations', () => form([file('0', photo)])],
    ['no map', () => form([operations(UPLOAD, {})])],
    [
      'two files',
      () =>
        form([
          operations(UPLOAD, {}),
          map({ 0: ['variables.a'], 1: ['variables.b'] }),
          file('0', photo),
          file('1', photo),
        ]),
    ],
    [
      'a field as large as a photo',
      () => form([field('operations', 'x'.repeat(200_000)), map({}), file('0', photo)]),
    ],
    [
      'a field without a name, as large as a photo',
      () => form([{ disposition: 'form-data', content: 'x'.repeat(200_000) }, map({}), file('0', photo)]),
    ],
    [
      'a batch',
      () =>
        form([
          field('operations', JSON.stringify([{ query: UPLOAD }])),
          map({ 0: ['0.variables.file'] }),
          file('0', photo),
        ]),
    ],
    ['no query', () => form([operations('', {}), map({ 0: ['variables.file'] }), file('0', photo)])],
    [
      'a file for a query',
      () => form([operations('{ me { id } }', {}), map({ 0: ['query'] }), file('0', photo)]),
    ],
    [
      'files for variables',
      () => form([operations('{ me { id } }', {}), map({ 0: ['variables'] }), file('0', photo)]),
    ],
  ];
  it.each(shapes.map(([name, body, headers = {}]) => [name, body, headers] as const))(
    'but has %s is answered 4xx in JSON',
    async (_name, body, headers) => {
      expectJson(await sendRaw(seller, body(), headers), /^4\d\d$/);
    },
  );

  it('of somebody who is not signed in is answered before it is read', async () => {
    const before = await spooled();
    expectJson(await sendRaw(app.anonymous, form(honest(Buffer.alloc(500_000)))), /^401$/);
    expect(await spooled()).toEqual(before);
  });

  it('without the file that it promises says so', async () => {
    const answer = await sendRaw(
      seller,
      form([operations(UPLOAD, { input: { itemId }, file: null }), map({ 0: ['variables.file'] })]),
    );
    const { errors, data } = JSON.parse(answer.body);
    expect(answer.type).toBe('application/json; charset=utf-8');
    expect(errors ?? data.uploadImage.userErrors).toHaveLength(1);
  });
});

describe('an upload that is broken off', () => {
  it('leaves no temporary file and no row, thirty times', async () => {
    const photo = await drawPhoto({ width: 900, height: 700, grain: true }).jpeg({ quality: 95 }).toBuffer();
    const body = form(honest(photo));
    expect(photo.length).toBeGreaterThan(100_000);
    const before = new Set(await buffered());
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        abortRaw(seller, body, Math.floor((body.length * (index + 1)) / 31), (index * 7) % 60),
      ),
    );
    await eventually(async () => (await spooled()).length === 0);
    await eventually(async () => (await buffered()).every((name) => before.has(name)));
    expect(await rows(`SELECT FROM photo_files WHERE sha256 = '${sha256(photo)}'`)).toEqual([]);
    expect((await uploaded(seller, itemId, photo)).sha256).toBe(sha256(photo));
  }, 60_000);
});

it('stays in good order through all of this', async () => {
  const image = await uploaded(seller, await makeItem(seller), await phoneJpeg({ seed: 6 }));
  expect((await sharp(await fetchBytes(image.full)).metadata()).width).toBe(640);
});
