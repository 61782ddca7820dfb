import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileUpload } from '../infra/http/upload-scalar.ts';
import { refuseWhenFull } from '../infra/storage/storage-full.ts';
import { Refusal, refuse, userError } from '../shared/user-error.ts';

/** What a client sent, in a folder of its own that is gone when the upload ends. */
export interface SpooledUpload {
  readonly path: string;
  /** The folder of the file, where the files go that are made of it. */
  readonly folder: string;
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
    private readonly root: string,
    private readonly maxBytes: number,
    private readonly createWriter: (path: string) => Writable = createWriteStream,
  ) {}

  /**
   * Runs the work over the received file, which is gone afterwards whatever happens. Refuses FILE_TOO_LARGE,
   * STORAGE_FULL and FILE_USED_TWICE; throws what the reader of the form says of a file that breaks off.
   */
  async receive<Result>(
    upload: Promise<FileUpload>,
    work: (spooled: SpooledUpload) => Promise<Result>,
  ): Promise<Result> {
    const folder = join(this.root, randomUUID());
    try {
      return await work(await this.spool(upload, folder));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Removes what killed processes have left, where it began before the given time. Tells how much it was. */
  async removeLeftovers(before: Date): Promise<number> {
    let removed = 0;
    for (const name of await readdir(this.root).catch(() => [])) {
      const path = join(this.root, name);
      const found = await stat(path).catch(() => null);
      if (found && found.mtime < before) {
        await rm(path, { recursive: true, force: true });
        removed += 1;
      }
    }
    return removed;
  }

  private async spool(upload: Promise<FileUpload>, folder: string): Promise<SpooledUpload> {
    const path = join(folder, 'sent');
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
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await pipeline(this.open(await upload), measure, this.createWriter(path));
    } catch (error) {
      refuseWhenFull(error);
    }
    return { path, folder, size, sha256: hash.digest('hex') };
  }

  private open(file: FileUpload): NodeJS.ReadableStream {
    if (this.taken.has(file)) {
      refuse(
        'FILE_USED_TWICE',
        'One file can be used once in a request. Send it again in a request of its own.',
        { field: ['file'] },
      );
    }
    this.taken.add(file);
    return file.createReadStream();
  }

  private tooLarge(): Refusal {
    const limit = `${Math.floor(this.maxBytes / 100_000) / 10} MB`;
    return new Refusal([
      userError('FILE_TOO_LARGE', `The photo is larger than ${limit}. Send a smaller version of it.`, {
        field: ['file'],
      }),
    ]);
  }
}
