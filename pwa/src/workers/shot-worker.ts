import { SHOT_QUALITY } from '../lib/photo-size.ts';
import type { ShotReply, ShotRequest } from '../lib/shot-messages.ts';

declare const self: DedicatedWorkerGlobalScope;

/** The picture goes as soon as it is drawn: cameras have few of them. */
function draw({ picture, width, height }: ShotRequest): OffscreenCanvas | null {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  context?.drawImage(picture, 0, 0, width, height);
  picture.close();
  return context && canvas;
}

self.addEventListener('message', ({ data }: MessageEvent<ShotRequest>) => {
  const type = 'image/jpeg';
  const file = draw(data)?.convertToBlob({ type, quality: SHOT_QUALITY }) ?? Promise.resolve(null);
  void file.catch(() => null).then((blob) => self.postMessage({ id: data.id, blob } satisfies ShotReply));
});
