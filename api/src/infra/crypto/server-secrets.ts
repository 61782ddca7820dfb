import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../../config/environment.ts';
import { newKey, readRetiredKeys } from './rotate-key.ts';

/** The two secrets that a server cannot do without. */
export interface ServerSecrets {
  readonly jwtSecret: string;
  readonly encryptionKey: string;
  /** Keys of before: they open what they sealed, until it is sealed anew. */
  readonly retiredEncryptionKeys: readonly string[];
  /** Files that were made by this start, so that the log can say so once. */
  readonly generated: string[];
}

/** Takes the secrets from the environment, else from the data folder, where they are made once (mode 0600). */
export async function loadServerSecrets(environment: Environment): Promise<ServerSecrets> {
  const folder = join(environment.dataDir, 'secrets');
  const generated: string[] = [];
  const load = async (given: string | null, name: string): Promise<string> => {
    if (given !== null) {
      return given;
    }
    const file = join(folder, name);
    // Only the folder of the secrets is closed: PostgreSQL's account has to pass through the one above it.
    await mkdir(environment.dataDir, { recursive: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (await createOnce(file)) {
      generated.push(file);
    }
    return (await readFile(file, 'utf8')).trim();
  };
  const jwtSecret = await load(environment.jwtSecret, 'jwt-secret');
  const encryptionKey = await load(environment.encryptionKey, 'encryption-key');
  const retiredEncryptionKeys = [...(await readRetiredKeys(folder)), ...environment.retiredEncryptionKeys];
  return { jwtSecret, encryptionKey, retiredEncryptionKeys, generated };
}

/** Writes a new secret unless the file is there; `wx` makes two simultaneous starts agree. */
async function createOnce(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.writeFile(`${newKey()}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      return false;
    }
    throw error;
  }
}
