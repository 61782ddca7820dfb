import { createPrivateKey, generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Keys and certificates as PEM files in a folder that only its owner may enter. */
export class CertificateFolder {
  constructor(private readonly folder: string) {}

  /**
   * The key of this name (mode 0600), made where there is none.
   * @throws where the file holds no key: devices trust what it was, so nothing is put in its place unasked.
   */
  async key(name: string): Promise<KeyObject> {
    const file = join(this.folder, name);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const known = await textIn(file);
    if (known === null) {
      // P-256: every device knows it, and node:crypto makes one in a millisecond.
      const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const made = privateKey.export({ format: 'pem', type: 'pkcs8' });
      // `wx` makes two simultaneous starts agree.
      await writeFile(file, made, { flag: 'wx', mode: 0o600, flush: true }).catch(unlessThere);
    }
    try {
      return createPrivateKey(known ?? (await readFile(file, 'utf8')));
    } catch (cause) {
      throw new Error(
        `The key in ${file} cannot be read. Put it back from a backup, or delete the folder ${this.folder} ` +
          'to have a new one made, which every device has to trust anew.',
        { cause },
      );
    }
  }

  /** The certificate of this name; null where there is none, or none that can be read. */
  async certificate(name: string): Promise<X509Certificate | null> {
    const known = await textIn(join(this.folder, name));
    try {
      return known === null ? null : new X509Certificate(known);
    } catch {
      return null;
    }
  }

  /** Whole or not at all. */
  async write(name: string, certificate: string): Promise<void> {
    const file = join(this.folder, name);
    const fresh = `${file}.${process.pid}`;
    await writeFile(fresh, certificate, { flush: true });
    await rename(fresh, file);
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

async function textIn(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') {
      return null;
    }
    throw error;
  }
}

function unlessThere(error: unknown): void {
  if (codeOf(error) !== 'EEXIST') {
    throw error;
  }
}
