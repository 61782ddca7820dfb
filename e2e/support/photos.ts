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
