import { fitInto, LONGEST_EDGE, needsShrinking, THUMBNAIL_EDGE } from '../lib/photo-size.ts';
import { sha256 } from '../lib/sha256.ts';
import type { PhotoReply, PhotoRequest, PreparedPhoto } from '../offline/photo-messages.ts';

declare const self: DedicatedWorkerGlobalScope;

const QUALITY = 0.85;
const THUMBNAIL_QUALITY = 0.75;

async function draw(picture: ImageBitmap, edge: number, quality: number): Promise<Blob> {
  const { width, height } = fitInto(picture, edge);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('This browser gives no drawing context');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}

/** Null where this browser cannot open the file; whether it is a photo at all is for the server to say. */
async function open(blob: Blob): Promise<ImageBitmap | null> {
  if (typeof OffscreenCanvas === 'undefined') return null;
  try {
    return await createImageBitmap(blob, { imageOrientation: 'from-image' });
  } catch {
    return null;
  }
}

async function prepare(original: Blob): Promise<PreparedPhoto> {
  const picture = await open(original);
  let blob = original;
  let thumbnail: Blob | null = null;
  if (picture) {
    try {
      thumbnail = await draw(picture, THUMBNAIL_EDGE, THUMBNAIL_QUALITY);
      if (needsShrinking(picture, original.size)) {
        const smaller = await draw(picture, LONGEST_EDGE, QUALITY);
        if (smaller.size < original.size) blob = smaller;
      }
    } finally {
      picture.close();
    }
  }
  return { blob, thumbnail, sha256: await sha256(new Uint8Array(await blob.arrayBuffer())) };
}

/** One photo at a time: two decoded 48-megapixel pictures are more than a small phone has room for. */
let turn: Promise<void> = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<PhotoRequest>) => {
  turn = turn.then(async () => {
    let reply: PhotoReply;
    try {
      reply = { id: data.id, photo: await prepare(data.blob) };
    } catch {
      reply = { id: data.id, failed: true };
    }
    self.postMessage(reply);
  });
});
