import sharp from 'sharp';
import { graphql, sellerHeaders } from './lib/bench-sellers.ts';
import { median } from './lib/load.ts';
import type { ServerProcess } from './lib/server-process.ts';

const ROUNDS = 5;
const UPLOAD = `mutation Upload($input: UploadImageInput!, $file: Upload!) {
  uploadImage(input: $input, file: $file) { image { sha256 } userErrors { code message } }
}`;

/** A photo of 12 megapixels: the whole upload against the same sizes made by sharp alone, in turn. */
export async function benchUpload(server: ServerProcess, print: (line: string) => void) {
  const ratios: number[] = [];
  const uploads: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const photo = await noisyPhoto(round);
    const bare = await time(() => bareSharp(photo));
    const ours = await time(() => upload(server, photo));
    ratios.push(ours / bare);
    uploads.push(ours);
  }
  print(
    `upload   12 megapixels in ${median(uploads).toFixed(0)} ms, ${median(ratios).toFixed(2)} times bare sharp (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`,
  );
}

/** Waves with grain: neither as easy as a flat colour nor as hard as pure noise. */
async function noisyPhoto(seed: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const grain = await sharp({ create: { width: 1000, height: 750, channels: 3, background: '#888', noise } })
    .png()
    .toBuffer();
  return sharp(grain)
    .resize(4000, 3000, { kernel: 'cubic' })
    .modulate({ hue: seed * 40 })
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** The sizes that every upload makes: 2048 as WebP and JPEG, 1024 and 320 as WebP. */
async function bareSharp(photo: Buffer): Promise<void> {
  const full = sharp(photo, { sequentialRead: true }).rotate().resize(2048, 2048, { fit: 'inside' });
  const { data, info } = await full.raw().toBuffer({ resolveWithObject: true });
  const raw = { raw: { width: info.width, height: info.height, channels: info.channels } };
  await sharp(data, raw).webp({ quality: 82 }).toBuffer();
  await sharp(data, raw).jpeg({ quality: 85 }).toBuffer();
  await sharp(data, raw).resize(1024, 1024, { fit: 'inside' }).webp({ quality: 80 }).toBuffer();
  await sharp(data, raw).resize(320, 320, { fit: 'inside' }).webp({ quality: 75 }).toBuffer();
}

async function upload(server: ServerProcess, photo: Buffer): Promise<void> {
  const { 'content-type': _, ...authorization } = sellerHeaders(98);
  const create = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: sellerHeaders(98),
    body: graphql('mutation { createItem(input: { title: "Photo" }) { item { id } } }'),
  });
  const made = (await create.json()) as { data: { createItem: { item: { id: string } } } };
  const variables = { input: { itemId: made.data.createItem.item.id }, file: null };
  const form = new FormData();
  form.append('operations', JSON.stringify({ query: UPLOAD, variables }));
  form.append('map', '{"0":["variables.file"]}');
  form.append('0', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'photo.jpg');
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { ...authorization, 'apollo-require-preflight': '1' },
    body: form,
  });
  const body = await answer.text();
  if (!body.includes('"sha256"')) {
    throw new Error(`The upload failed: ${body}`);
  }
}

async function time(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
