import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PhotoFacts } from '../photo-facts.ts';
import type { PhotoName } from '../photo-name.ts';
import { type OriginalPhoto, reencodeOriginal, stripOriginal } from './original-photo.ts';
import { brokenImage, PhotoProblem } from './photo-problem.ts';
import { type Rendering, renderVariants } from './photo-renderer.ts';
import { detectPhotoType, type PhotoType } from './photo-type.ts';

/** What is known of a photo, and the names of the files that were made of it. */
export interface MadePhoto {
  readonly facts: PhotoFacts;
  readonly names: PhotoName[];
}

/**
 * Makes the files of a photo, under their names in the folder. Throws `PhotoProblem` where the photo cannot be
 * taken, and whatever the disk says.
 */
export async function makePhoto(path: string, folder: string): Promise<MadePhoto> {
  const bytes = await readFile(path);
  const contentType = await detectPhotoType(bytes);
  const { original, rendering } = await render(contentType, bytes);
  const { width, height, thumbhash } = rendering;
  const originalName: PhotoName = `original.${original.format}`;
  const files = new Map<PhotoName, Buffer>([
    [originalName, original.bytes],
    ...(Object.entries(rendering.files) as [PhotoName, Buffer][]),
  ]);
  for (const [name, content] of files) {
    await writeFile(join(folder, name), content, { mode: 0o600 });
  }
  return {
    facts: { width, height, byteSize: bytes.length, contentType, thumbhash, originalFormat: original.format },
    names: [...files.keys()],
  };
}

/**
 * Everything is made from the file without its metadata, so that what is kept is known to open. A file that
 * cannot be cleaned without loss is packed anew.
 */
async function render(
  type: PhotoType,
  bytes: Buffer,
): Promise<{ original: OriginalPhoto; rendering: Rendering }> {
  const stripped = stripOriginal(type, bytes);
  if (stripped) {
    try {
      return { original: stripped, rendering: await renderVariants(stripped.bytes) };
    } catch (error) {
      rethrowProblem(error);
    }
  }
  try {
    const original = await reencodeOriginal(type, bytes);
    return { original, rendering: await renderVariants(original.bytes) };
  } catch (error) {
    rethrowProblem(error);
    throw brokenImage();
  }
}

function rethrowProblem(error: unknown): void {
  if (error instanceof PhotoProblem) {
    throw error;
  }
}
