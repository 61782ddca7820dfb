import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';

/** A real JPEG file of 12 megapixels, as a phone's camera writes it, in a colour that can be found again. */
export async function photoFile(name: string, colour: string): Promise<string> {
  const noise = { type: 'gaussian', mean: 128, sigma: 12 } as const;
  const grain = await sharp({ create: { width: 1000, height: 750, channels: 3, background: '#888', noise } })
    .png()
    .toBuffer();
  const photo = await sharp(grain)
    .resize(4000, 3000)
    .composite([
      {
        input: { create: { width: 4000, height: 3000, channels: 4, background: colour } },
        blend: 'multiply',
      },
    ])
    .jpeg({ quality: 85 })
    .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 0/1' } })
    .toBuffer();
  return writeTemporary(`${name}.jpg`, photo);
}

/** A drawing with a script in it that calls itself a photo. */
export function svgNamedJpeg(): Promise<string> {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>';
  return writeTemporary('not-a-photo.jpg', Buffer.from(svg));
}

async function writeTemporary(name: string, content: Buffer): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'llatria-photo-')), name);
  await writeFile(file, content);
  return file;
}

/** A photo as a file input takes it. */
export interface SmallPhoto {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A small JPEG that no other number has; every thirtieth is so large that the app shrinks it before it sends it. */
export async function numberedPhoto(number: number): Promise<SmallPhoto> {
  const background = { r: (number * 37) % 256, g: (number * 101) % 256, b: number % 256 };
  const [width, height] = number % 30 === 0 ? [2_400, 1_800] : [120, 90];
  const buffer = await sharp({ create: { width, height, channels: 3, background } })
    .composite([
      { input: { create: { width: 1 + (number % 50), height: 40, channels: 3, background: '#fff' } } },
    ])
    .jpeg({ quality: 90 })
    .toBuffer();
  return { name: `photo-${number}.jpg`, mimeType: 'image/jpeg', buffer };
}

/** A photo of almost two megabytes that cannot be pressed into less. */
export async function heavyPhoto(number: number): Promise<SmallPhoto> {
  const noise = { type: 'gaussian', mean: 90 + number, sigma: 40 } as const;
  const buffer = await sharp({
    create: { width: 1_600, height: 1_200, channels: 3, background: '#000', noise },
  })
    .jpeg({ quality: 96 })
    .toBuffer();
  return { name: `heavy-${number}.jpg`, mimeType: 'image/jpeg', buffer };
}
