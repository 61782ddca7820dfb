import { extname } from 'node:path';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/** The media type of a key by its end. */
export const contentTypeOf = (key: string): string =>
  CONTENT_TYPES[extname(key)] ?? 'application/octet-stream';

const SEGMENT = '[a-z0-9][a-z0-9_-]*(?:\\.[a-z0-9]+)?';
const KEY = new RegExp(`^${SEGMENT}(?:/${SEGMENT})*$`);

/** Keys are made by this server; one that could leave its folder is a bug, and stops here. */
export function assertStorageKey(key: string): void {
  if (key.length > 400 || !KEY.test(key)) {
    throw new Error(`This is not a key of the file storage: ${JSON.stringify(key.slice(0, 100))}`);
  }
}
