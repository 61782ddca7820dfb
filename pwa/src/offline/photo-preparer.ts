import { sha256 } from '../lib/sha256.ts';
import type { PhotoReply, PhotoRequest, PreparedPhoto } from './photo-messages.ts';

/** A worker that has had nothing to do for so long is ended: it holds memory that a phone can use. */
const IDLE_MILLISECONDS = 20_000;

/** Long enough for one large panorama on a slow phone; counted anew with every photo that is done. */
const LONGEST_WORK = 60_000;

interface Waiting {
  readonly resolve: (photo: PreparedPhoto) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Shrinks and hashes photos off the main thread. Where that cannot be done the photo goes out as it was taken,
 * since it is worth more than the bytes it costs.
 */
export class PhotoPreparer {
  #worker: Worker | null = null;
  /** Ends the worker: one that is idle, or one that is stuck. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastId = 0;
  readonly #waiting = new Map<number, Waiting>();

  async prepare(blob: Blob): Promise<PreparedPhoto> {
    try {
      return await this.#ask(blob);
    } catch {
      return { blob, thumbnail: null, sha256: await sha256(new Uint8Array(await blob.arrayBuffer())) };
    }
  }

  #ask(blob: Blob): Promise<PreparedPhoto> {
    const worker = this.#open();
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      if (this.#waiting.size === 1) this.#watch();
      worker.postMessage({ id, blob } satisfies PhotoRequest);
    });
  }

  #open(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('../workers/photo-worker.ts', import.meta.url), { name: 'photos' });
    worker.addEventListener('message', ({ data }: MessageEvent<PhotoReply>) => this.#hear(data));
    worker.addEventListener('error', () => this.#fail(new Error('The photo worker has ended')));
    this.#worker = worker;
    return worker;
  }

  #hear(reply: PhotoReply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ('photo' in reply) waiting?.resolve(reply.photo);
    else waiting?.reject(new Error('The photo could not be prepared'));
    this.#watch();
  }

  #watch(): void {
    clearTimeout(this.#timer);
    this.#timer =
      this.#waiting.size === 0
        ? setTimeout(() => this.#close(), IDLE_MILLISECONDS)
        : setTimeout(() => this.#fail(new Error('The photo worker does not answer')), LONGEST_WORK);
  }

  #fail(error: Error): void {
    this.#close();
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(error);
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = null;
  }
}
