import { fitInto, LONGEST_EDGE, SHOT_QUALITY } from '../../lib/photo-size.ts';
import type { ShotReply, ShotRequest } from '../../lib/shot-messages.ts';

/** Frames say by now how they are turned; the types do not know it yet. */
type Frame = VideoFrame & { readonly rotation?: number; readonly flip?: boolean };

/**
 * Makes files of the picture in a video element, at the size in which photos are sent: they need not be drawn a
 * second time. Off the main thread where the browser can; there it waits for nothing that moves on the screen.
 */
export class ShotMaker {
  readonly #worker: Worker | null;
  readonly #waiting = new Map<number, (blob: Blob | null) => void>();
  #lastId = 0;

  constructor() {
    const able = typeof OffscreenCanvas !== 'undefined' && typeof createImageBitmap !== 'undefined';
    this.#worker = able
      ? new Worker(new URL('../../workers/shot-worker.ts', import.meta.url), { name: 'shots' })
      : null;
    this.#worker?.addEventListener('message', ({ data }: MessageEvent<ShotReply>) => this.#hear(data));
    this.#worker?.addEventListener('error', () => this.#giveUp());
  }

  /** Null where there is no picture yet. */
  async make(video: HTMLVideoElement): Promise<Blob | null> {
    if (!video.videoWidth) return null;
    const size = fitInto({ width: video.videoWidth, height: video.videoHeight }, LONGEST_EDGE);
    if (!this.#worker) return drawHere(video, size);
    const picture = frameOf(video) ?? (await createImageBitmap(video).catch(() => null));
    if (!picture) return drawHere(video, size);
    this.#lastId += 1;
    const request: ShotRequest = { id: this.#lastId, picture, ...size };
    const made = await new Promise<Blob | null>((resolve) => {
      this.#waiting.set(request.id, resolve);
      this.#worker?.postMessage(request, [picture]);
    });
    return made ?? drawHere(video, size);
  }

  close(): void {
    this.#worker?.terminate();
    this.#giveUp();
  }

  #hear({ id, blob }: ShotReply): void {
    this.#waiting.get(id)?.(blob);
    this.#waiting.delete(id);
  }

  #giveUp(): void {
    for (const resolve of this.#waiting.values()) resolve(null);
    this.#waiting.clear();
  }
}

/** The frame itself, without a copy; null where it might be turned otherwise than it is shown. */
function frameOf(video: HTMLVideoElement): VideoFrame | null {
  if (typeof VideoFrame === 'undefined') return null;
  try {
    const frame: Frame = new VideoFrame(video);
    const straight = frame.rotation === 0 && !frame.flip;
    if (straight && frame.displayWidth === video.videoWidth && frame.displayHeight === video.videoHeight) {
      return frame;
    }
    frame.close();
  } catch {
    // No frame has come yet, or this browser makes none of a camera.
  }
  return null;
}

function drawHere(
  video: HTMLVideoElement,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d', { alpha: false })?.drawImage(video, 0, 0, width, height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', SHOT_QUALITY));
}
