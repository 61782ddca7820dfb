import { sha256 } from '../lib/sha256.ts';
import type { PhotoReply, PhotoRequest, PreparedPhoto } from './photo-messages.ts';

/** A worker that has had nothing to do for so long is ended: it holds memory that a phone can use. */
const IDLE_MILLISECONDS = 20_000;

/** Long enough for a large panorama on a slow phone. */
const LONGEST_WORK = 60_000;

interface Waiting {
  readonly resolve: (photo: PreparedPhoto) => void;
  readonly reject: (error: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/**
 * Shrinks and hashes photos off the main thread. Where that cannot be done the photo goes out as it was taken,
 * since it is worth more than the bytes it costs.
 */
export class PhotoPreparer {
  #worker: Worker | null = null;
  #idle: ReturnType<typeof setTimeout> | undefined;
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
    clearTimeout(this.#idle);
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#fail(new Error('The photo worker does not answer')), LONGEST_WORK);
      this.#waiting.set(id, { resolve, reject, timer });
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
    if (waiting) clearTimeout(waiting.timer);
    if ('photo' in reply) waiting?.resolve(reply.photo);
    else waiting?.reject(new Error('The photo could not be prepared'));
    if (this.#waiting.size === 0) this.#idle = setTimeout(() => this.#close(), IDLE_MILLISECONDS);
  }

  #fail(error: Error): void {
    this.#close();
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { timer, reject } of waiting) {
      clearTimeout(timer);
      reject(error);
    }
  }

  #close(): void {
    clearTimeout(this.#idle);
    this.#worker?.terminate();
    this.#worker = null;
  }
}
