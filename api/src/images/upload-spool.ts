import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileUpload } from '../infra/http/upload-scalar.ts';
import { isStorageFull, refuseWhenFull } from '../infra/storage/storage-full.ts';
import { Refusal, refuse } from '../shared/user-error.ts';

/** What a client sent, in a temporary file. */
export interface SpooledUpload {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
}

/** Takes uploads into temporary files, counted and hashed while they stream: memory holds one chunk of each. */
export class UploadSpool {
  /** A file that one request names under several aliases is taken once. */
  private readonly taken = new WeakSet<FileUpload>();

  constructor(
    private readonly folder: string,
    private readonly maxBytes: number,
    private readonly createWriter: (path: string) => Writable = createWriteStream,
  ) {}

  /**
   * Runs the work over the received file, which is gone afterwards whatever happens. Refuses FILE_TOO_LARGE,
   * UPLOAD_INTERRUPTED, STORAGE_FULL and FILE_USED_TWICE.
   */
  async receive<Result>(
    upload: Promise<FileUpload>,
    work: (spooled: SpooledUpload) => Promise<Result>,
  ): Promise<Result> {
    const path = join(this.folder, `${randomUUID()}.upload`);
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      return await work(await this.spool(upload, path));
    } finally {
      await rm(path, { force: true });
    }
  }

  /** Removes what a killed process has left, where it was last written before the given time. Tells how many. */
  async removeLeftovers(before: Date): Promise<number> {
    let removed = 0;
    for (const name of await readdir(this.folder).catch(() => [])) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => null);
      if (found && found.mtime < before) {
        await rm(path, { force: true });
        removed += 1;
      }
    }
    return removed;
  }

  private async spool(upload: Promise<FileUpload>, path: string): Promise<SpooledUpload> {
    const hash = createHash('sha256');
    let size = 0;
    const measure = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        size += chunk.length;
        hash.update(chunk);
        done(size > this.maxBytes ? this.tooLarge() : null, chunk);
      },
    });
    try {
      await pipeline(this.open(await upload), measure, this.createWriter(path));
    } catch (error) {
      this.refuseReceiving(error);
    }
    return { path, size, sha256: hash.digest('hex') };
  }

  private open(file: FileUpload): NodeJS.ReadableStream {
    if (this.taken.has(file)) {
      refuse(
        'FILE_USED_TWICE',
        'One file can be used once in a request. Send it again in a request of its own.',
        {
          field: ['file'],
        },
      );
    }
    this.taken.add(file);
    const source = file.createReadStream();
    // graphql-upload buffers on disk, and its readers wait forever where that write fails.
    (file as FileUpload & { readonly capacitor?: Writable }).capacitor?.once('error', (error) =>
      source.destroy(error),
    );
    return source;
  }

  private tooLarge(): Refusal {
    const megabytes = Math.floor(this.maxBytes / 1_000_000);
    try {
      refuse('FILE_TOO_LARGE', `The photo is larger than ${megabytes} MB. Send a smaller version of it.`, {
        field: ['file'],
      });
    } catch (error) {
      return error as Refusal;
    }
  }

  private refuseReceiving(error: unknown): never {
    if (error instanceof Refusal) {
      throw error;
    }
    if ((error as { status?: number }).status === 413) {
      throw this.tooLarge();
    }
    if (isStorageFull(error)) {
      refuseWhenFull(error);
    }
    refuse('UPLOAD_INTERRUPTED', 'The photo did not arrive whole. Nothing was changed; send it again.', {
      field: ['file'],
      retryable: true,
    });
  }
}
