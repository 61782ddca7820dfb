import type { CodeReply, CodeRequest, FoundCode } from '../../lib/code-messages.ts';

/** Longer than any photo takes; a worker that hangs must not keep its photos for ever. */
const LONGEST_WORK = 20_000;

/** Looks for codes in photos off the main thread, while the camera is open. A photo that cannot be read has none. */
export class CodeReader {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (codes: readonly FoundCode[]) => void>();
  #lastId = 0;

  constructor() {
    this.#worker = new Worker(new URL('../../workers/code-worker.ts', import.meta.url), { name: 'codes' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<CodeReply>) => {
      this.#waiting.get(data.id)?.(data.codes);
      this.#waiting.delete(data.id);
    });
    this.#worker.addEventListener('error', () => this.close());
  }

  read(blob: Blob): Promise<readonly FoundCode[]> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      setTimeout(() => resolve([]), LONGEST_WORK);
      this.#worker.postMessage({ id, blob } satisfies CodeRequest);
    });
  }

  close(): void {
    this.#worker.terminate();
    for (const resolve of this.#waiting.values()) resolve([]);
    this.#waiting.clear();
  }
}
