import { cp, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The built product in a folder of its own, where a new version of the app can be deployed while it runs. */
export interface Checkout {
  readonly root: string;
  /** Puts another version in the place of the app: every part has another name, and the old ones are gone. */
  deploy(version: string): Promise<void>;
  remove(): Promise<void>;
}

export async function copyCheckout(): Promise<Checkout> {
  const root = await mkdtemp(join(tmpdir(), 'llatria-checkout-'));
  const app = join(root, 'pwa', 'dist');
  await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'dir');
  for (const part of ['api/package.json', 'api/dist', 'pwa/dist']) {
    await cp(join(ROOT, part), join(root, part), { recursive: true });
  }
  return {
    root,
    async deploy(version) {
      const next = join(root, 'next');
      await cp(app, next, { recursive: true });
      await renameParts(next, version);
      await rm(app, { recursive: true });
      await rename(next, app);
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

const HASH = /\.([0-9a-f]{12})\.\w+$/;
const TEXTS = new Set(['.js', '.css', '.html']);

/** Gives the files of a build the names that another build would have, wherever they are spoken of. */
async function renameParts(folder: string, version: string): Promise<void> {
  const files = await readdir(folder, { recursive: true });
  const hashes = new Set(files.flatMap((file) => HASH.exec(file)?.[1] ?? []));
  const anew = (text: string) =>
    text.replace(/[0-9a-f]{12}/g, (hash) => (hashes.has(hash) ? reversed(hash) : hash));
  for (const file of files) {
    const path = join(folder, file);
    // Compressed copies would still be those of the version before.
    if (/\.(br|gz)$/.test(file)) await rm(path);
    else if (TEXTS.has(extname(file))) {
      const text = anew(await readFile(path, 'utf8'));
      const named = text
        .replace('<html', `<html data-version="${version}"`)
        .replace(/(?<='revision':')[0-9a-f]{32}/g, reversed);
      await writeFile(path, named);
    }
    if (HASH.test(file)) await rename(path, join(folder, anew(file)));
  }
}

const reversed = (hash: string) => [...hash].reverse().join('');
