import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

const KEY = 'encryption-key';
const RETIRED = 'retired-encryption-keys';

/** A key of 256 random bits, as the data folder keeps it. */
export const newKey = (): string => randomBytes(32).toString('base64url');

/** The keys of before, one a line, newest last; none where the file is not there. */
export async function readRetiredKeys(secretsFolder: string): Promise<string[]> {
  const text = await readFile(join(secretsFolder, RETIRED), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') {
      return '';
    }
    throw error;
  });
  return text.split('\n').filter(Boolean);
}

/**
 * Retires the encryption key of a data folder and makes a new one. The old one is kept first, and on the disk, before
 * the new one takes its place: whenever this stops, every sealed text can be opened. Throws where there is no key.
 */
export async function rotateStoredKey(secretsFolder: string): Promise<void> {
  const current = (await readFile(join(secretsFolder, KEY), 'utf8')).trim();
  const retired = await readRetiredKeys(secretsFolder);
  if (!retired.includes(current)) {
    await replace(join(secretsFolder, RETIRED), `${[...retired, current].join('\n')}\n`);
  }
  await replace(join(secretsFolder, KEY), `${newKey()}\n`);
}

/** Readers see the old text or the new one, never half of it. */
async function replace(file: string, text: string): Promise<void> {
  const beside = `${file}.new`;
  const handle = await open(beside, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
}
