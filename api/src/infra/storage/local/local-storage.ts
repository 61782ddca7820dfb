import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { FileEntry, FileStorage, StoredFile } from '../file-storage.ts';
import { refuseWhenFull } from '../storage-full.ts';
import { assertStorageKey, contentTypeOf } from '../storage-key.ts';
import { syncFolders, writeDurably } from './durable-write.ts';

/** No key begins with a dot, so no key reaches into this folder. */
const UNFINISHED = '.unfinished';

/** Files in a folder of this machine. */
export class LocalStorage implements FileStorage {
  constructor(
    private readonly root: string,
    private readonly write = writeDurably,
  ) {}

  async put(key: string, content: Buffer | Readable): Promise<void> {
    const target = this.path(key);
    const unfinished = join(this.root, UNFINISHED, randomUUID());
    try {
      await mkdir(dirname(unfinished), { recursive: true, mode: 0o700 });
      await this.write(unfinished, content);
      await moveInto(unfinished, target);
    } catch (error) {
      await rm(unfinished, { force: true });
      refuseWhenFull(error);
    }
  }

  async open(key: string): Promise<StoredFile | null> {
    try {
      const file = await open(this.path(key));
      const { size } = await file.stat();
      return { body: file.createReadStream(), size, contentType: contentTypeOf(key) };
    } catch (error) {
      return nullWhenMissing(error);
    }
  }

  async exists(key: string): Promise<boolean> {
    const found = await stat(this.path(key)).catch(nullWhenMissing);
    return found !== null;
  }

  async delete(key: string): Promise<void> {
    const path = this.path(key);
    await rm(path, { force: true });
    await this.removeEmptyFolders(dirname(path));
  }

  async *list(prefix: string): AsyncGenerator<FileEntry> {
    yield* this.walk('', prefix);
  }

  async removeUnfinished(before: Date): Promise<number> {
    const folder = join(this.root, UNFINISHED);
    let removed = 0;
    for (const name of (await readdir(folder).catch(nullWhenMissing)) ?? []) {
      const path = join(folder, name);
      const found = await stat(path).catch(nullWhenMissing);
      if (found && found.mtime < before) {
        await rm(path, { force: true });
        removed += 1;
      }
    }
    return removed;
  }

  private async removeEmptyFolders(folder: string): Promise<void> {
    for (let current = folder; current !== this.root; current = dirname(current)) {
      try {
        await rmdir(current);
      } catch {
        return;
      }
    }
  }

  private path(key: string): string {
    assertStorageKey(key);
    return join(this.root, ...key.split('/'));
  }

  /** Depth first; folders that cannot hold the prefix are not entered. */
  private async *walk(folder: string, prefix: string): AsyncGenerator<FileEntry> {
    const entries = await readdir(join(this.root, folder), { withFileTypes: true }).catch(nullWhenMissing);
    for (const entry of entries ?? []) {
      const key = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && entry.name !== UNFINISHED) {
        if (`${key}/`.startsWith(prefix) || prefix.startsWith(`${key}/`)) {
          yield* this.walk(key, prefix);
        }
      } else if (entry.isFile() && key.startsWith(prefix)) {
        const found = await stat(join(this.root, key)).catch(nullWhenMissing);
        if (found) {
          yield { key, size: found.size, modifiedAt: found.mtime };
        }
      }
    }
  }
}

/** A deletion may take the empty folder away between making it and moving the file there. */
async function moveInto(source: string, target: string, tries = 5): Promise<void> {
  const firstMade = await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  try {
    await rename(source, target);
  } catch (error) {
    if (tries > 1 && (error as NodeJS.ErrnoException).code === 'ENOENT') {
      return moveInto(source, target, tries - 1);
    }
    throw error;
  }
  await syncFolders(dirname(target), firstMade);
}

function nullWhenMissing(error: unknown): null {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return null;
  }
  throw error;
}
