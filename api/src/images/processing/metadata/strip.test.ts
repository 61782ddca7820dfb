import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { EXIF_HEADER, orientationTiff, readOrientation } from './exif-orientation.ts';
import { readHeifProfile } from './heif-profile.ts';
import { embedProfile, stripJpeg } from './jpeg.ts';
import { stripPng } from './png.ts';
import { stripWebp } from './webp.ts';

const CANARY = 'CanaryCamera';

type Strip = (bytes: Buffer) => Buffer | null;

/** How each form is packed, with what a file of it can carry besides its pixels. */
const FORMS: { name: string; strip: Strip; pack: (image: Sharp, seed: number) => Sharp }[] = [
  {
    name: 'JPEG',
    strip: stripJpeg,
    pack: (image, seed) =>
      image.jpeg({
        quality: 40 + (seed % 60),
        progressive: seed % 2 === 0,
        chromaSubsampling: seed % 3 === 0 ? '4:4:4' : '4:2:0',
        mozjpeg: seed % 5 === 0,
      }),
  },
  {
    name: 'PNG',
    strip: stripPng,
    pack: (image, seed) => image.png({ progressive: seed % 2 === 0, palette: seed % 3 === 0 }),
  },
  {
    name: 'WebP',
    strip: stripWebp,
    pack: (image, seed) => image.webp({ lossless: seed % 2 === 0, quality: 40 + (seed % 60), effort: 0 }),
  },
];

/** A small image of random pixels, of 3 or 4 channels. */
const images = fc.record({
  width: fc.integer({ min: 1, max: 40 }),
  height: fc.integer({ min: 1, max: 40 }),
  channels: fc.constantFrom(3 as const, 4 as const),
  orientation: fc.integer({ min: 1, max: 8 }),
  seed: fc.nat({ max: 1000 }),
  trailer: fc.uint8Array({ maxLength: 60 }),
});

type ImageSample = typeof images extends fc.Arbitrary<infer Sample> ? Sample : never;

function draw({ width, height, channels, seed }: ImageSample): Sharp {
  const pixels = Buffer.alloc(width * height * channels);
  for (let at = 0; at < pixels.length; at++) {
    pixels[at] = (at * 31 + seed * 17 + ((at * seed) % 97)) % 256;
  }
  return sharp(pixels, { raw: { width, height, channels } });
}

const tell = (image: Sharp, orientation: number): Sharp =>
  image
    .withIccProfile('p3')
    .withMetadata({ orientation })
    .withExifMerge({ IFD0: { Make: CANARY }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a creator="${CANARY}"/></x:xmpmeta>`);

const pixelsOf = (bytes: Buffer): Promise<Buffer> => sharp(bytes, { failOn: 'warning' }).raw().toBuffer();

describe.each(FORMS)('$name', ({ name, strip, pack }) => {
  it('loses its metadata and its trailer, and keeps pixels, profile and orientation', async () => {
    await fc.assert(
      fc.asyncProperty(images, async (sample) => {
        const whole = await pack(tell(draw(sample), sample.orientation), sample.seed).toBuffer();
        const bytes = Buffer.concat([whole, Buffer.from('<script>'), sample.trailer]);
        const stripped = strip(bytes);
        if (!stripped) {
          throw new Error('A whole image was not understood.');
        }
        expect(bytes.includes(CANARY)).toBe(true);
        expect(stripped.includes(CANARY)).toBe(false);
        expect(stripped.includes('<script>')).toBe(false);
        const [before, after] = [await sharp(whole).metadata(), await sharp(stripped).metadata()];
        expect(after.orientation ?? 1).toBe(sample.orientation);
        expect(after.icc).toEqual(before.icc);
        expect([after.width, after.height, after.xmp]).toEqual([before.width, before.height, undefined]);
        expect((after.exif?.length ?? 0) < 40).toBe(true);
        expect((await pixelsOf(stripped)).equals(await pixelsOf(whole))).toBe(true);
        expect(strip(stripped)).toEqual(stripped);
      }),
      { numRuns: 40 },
    );
  });

  it('without metadata comes out as it was', async () => {
    for (const seed of [1, 2, 3, 6]) {
      const sample = {
        width: 20,
        height: 10,
        channels: 3 as const,
        orientation: 1,
        seed,
        trailer: new Uint8Array(),
      };
      const plain = await pack(draw(sample), seed).toBuffer();
      const stripped = strip(plain);
      expect(stripped && (await pixelsOf(stripped)).equals(await pixelsOf(plain))).toBe(true);
      expect(Math.abs((stripped?.length ?? 0) - plain.length)).toBeLessThan(20);
    }
  });

  it('never crashes on any bytes, and gives nothing for what is no image', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(strip(Buffer.from(bytes))).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('never crashes on a damaged file: gives nothing, or what a decoder can judge', async () => {
    const whole = await pack(
      tell(
        draw({ width: 30, height: 20, channels: 3, orientation: 6, seed: 7, trailer: new Uint8Array() }),
        6,
      ),
      7,
    ).toBuffer();
    const damages = fc.array(
      fc.record({
        at: fc.nat({ max: whole.length - 1 }),
        bytes: fc.uint8Array({ minLength: 1, maxLength: 6 }),
      }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(damages, fc.nat({ max: whole.length }), (places, cut) => {
        const damaged = Buffer.from(whole.subarray(0, cut % 3 === 0 ? cut : whole.length));
        for (const { at, bytes } of places) {
          damaged.set(bytes.slice(0, Math.max(0, damaged.length - at)), Math.min(at, damaged.length));
        }
        const stripped = strip(damaged);
        expect(stripped === null || stripped.length <= damaged.length + 60).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('that is cut off is not understood', async () => {
    const sample = {
      width: 30,
      height: 20,
      channels: 3 as const,
      orientation: 1,
      seed: 5,
      trailer: new Uint8Array(),
    };
    const whole = await pack(draw(sample), 5).toBuffer();
    for (let length = 0; length < whole.length - 1; length += 7) {
      expect(strip(whole.subarray(0, length))).toBeNull();
    }
  });

  it('of nothing but empty parts is given up before it fills the memory', () => {
    const riff = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
    riff.writeUInt32LE(4 + 8 * 200_000, 4);
    const parts = {
      JPEG: [Buffer.from([0xff, 0xd8]), Buffer.from([0xff, 0xdd, 0, 2]), Buffer.from([0xff, 0xd9])],
      PNG: [
        Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
        Buffer.from('\0\0\0\0IDAT\0\0\0\0', 'latin1'),
        Buffer.from('\0\0\0\0IEND\0\0\0\0', 'latin1'),
      ],
      WebP: [riff, Buffer.from('VP8 \0\0\0\0', 'latin1'), Buffer.alloc(0)],
    };
    const few = (count: number, [head, part, end]: Buffer[]) =>
      Buffer.concat([head as Buffer, Buffer.alloc(count * (part?.length ?? 0), part), end as Buffer]);
    for (const [form, pieces] of Object.entries(parts)) {
      if (form === name) {
        expect(strip(few(200_000, pieces))).toBeNull();
        riff.writeUInt32LE(4 + 8 * 10, 4);
        expect(strip(few(10, pieces))).not.toBeNull();
      }
    }
  });
});

describe('JPEG headers', () => {
  const segment = (marker: number, payload: Buffer) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(payload.length + 2, 2);
    return Buffer.concat([head, payload]);
  };

  it('stay where they say how to read the colours, without thumbnails, comments and other images', async () => {
    const plain = await draw({
      width: 9,
      height: 9,
      channels: 3,
      orientation: 1,
      seed: 3,
      trailer: new Uint8Array(),
    })
      .jpeg()
      .toBuffer();
    const jfif = Buffer.from(`JFIF\0\x01\x02\0\0\x01\0\x01\x02\x01${CANARY.slice(0, 6)}`, 'latin1');
    const bytes = Buffer.concat([
      plain.subarray(0, 2),
      segment(0xe0, jfif),
      segment(0xe0, Buffer.from(`JFXX\0${CANARY}`)),
      segment(0xe2, Buffer.from(`MPF\0${CANARY}`)),
      segment(0xed, Buffer.from(`Photoshop 3.0\0${CANARY}`)),
      segment(0xfe, Buffer.from(CANARY)),
      plain.subarray(2),
      plain,
    ]);
    const stripped = stripJpeg(bytes) as Buffer;
    expect(stripped.includes(CANARY.slice(0, 6))).toBe(false);
    expect(stripped.includes('JFIF')).toBe(true);
    expect(stripped.length).toBeLessThan(plain.length + 20);
    expect((await pixelsOf(stripped)).equals(await pixelsOf(plain))).toBe(true);
  });

  it('keep the Adobe mark, without which CMYK comes out inverted', async () => {
    const cmyk = await draw({
      width: 9,
      height: 9,
      channels: 3,
      orientation: 1,
      seed: 3,
      trailer: new Uint8Array(),
    })
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer();
    const stripped = stripJpeg(cmyk) as Buffer;
    expect(cmyk.includes('Adobe')).toBe(true);
    expect((await pixelsOf(stripped)).equals(await pixelsOf(cmyk))).toBe(true);
  });

  it('take a colour profile of any length', async () => {
    const plain = await draw({
      width: 9,
      height: 9,
      channels: 3,
      orientation: 1,
      seed: 3,
      trailer: new Uint8Array(),
    })
      .jpeg()
      .toBuffer();
    const profile = (
      await sharp(
        await draw({ width: 1, height: 1, channels: 3, orientation: 1, seed: 1, trailer: new Uint8Array() })
          .withIccProfile('p3')
          .jpeg()
          .toBuffer(),
      ).metadata()
    ).icc as Buffer;
    const long = Buffer.concat([profile, Buffer.alloc(150_000)]);
    long.writeUInt32BE(long.length, 0);
    for (const icc of [profile, long]) {
      expect((await sharp(embedProfile(plain, icc)).metadata()).icc?.equals(icc)).toBe(true);
    }
  });
});

describe('the orientation', () => {
  it('is read in both byte orders, with and without the header', () => {
    for (let orientation = 1; orientation <= 8; orientation++) {
      const tiff = orientationTiff(orientation);
      expect(readOrientation(tiff)).toBe(orientation);
      expect(readOrientation(Buffer.concat([EXIF_HEADER, tiff]))).toBe(orientation);
      const big = Buffer.from('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1');
      big.writeUInt16BE(orientation, 18);
      expect(readOrientation(big)).toBe(orientation);
    }
  });

  it('is upright where the data says something impossible, or anything else', () => {
    expect(readOrientation(orientationTiff(9))).toBe(1);
    expect(readOrientation(orientationTiff(0))).toBe(1);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.constantFrom('II*\0', 'MM\0*', ''), (bytes, head) => {
        const orientation = readOrientation(Buffer.concat([Buffer.from(head, 'latin1'), bytes]));
        expect(orientation >= 1 && orientation <= 8).toBe(true);
      }),
    );
  });
});

describe('the profile of a HEIF file', () => {
  const box = (type: string, ...content: Buffer[]) => {
    const body = Buffer.concat(content);
    const head = Buffer.alloc(8);
    head.writeUInt32BE(body.length + 8, 0);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, body]);
  };
  const profile = Buffer.alloc(200, 7);
  const withColour = (colour: Buffer) =>
    Buffer.concat([
      box('ftyp', Buffer.from('heic')),
      box('meta', Buffer.alloc(4), box('iprp', box('ipco', box('ispe', Buffer.alloc(12)), colour))),
    ]);

  it('is found among the properties, and nothing where there is none', () => {
    expect(readHeifProfile(withColour(box('colr', Buffer.from('prof'), profile)))).toEqual(profile);
    expect(readHeifProfile(withColour(box('colr', Buffer.from('nclx'), profile)))).toBeNull();
    expect(readHeifProfile(withColour(box('pasp', profile)))).toBeNull();
  });

  it('never crashes on any bytes', () => {
    const whole = withColour(box('colr', Buffer.from('prof'), profile));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat({ max: whole.length }), (bytes, at) => {
        readHeifProfile(Buffer.from(bytes));
        const damaged = Buffer.from(whole);
        damaged.set(bytes.slice(0, whole.length - at), at);
        readHeifProfile(damaged);
      }),
      { numRuns: 300 },
    );
  });
});
