import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const CACHE = fileURLToPath(new URL('../../.cache/', import.meta.url));
const require = createRequire(import.meta.url);

/** The unpacked Chromium of the npm package: a folder for each version, so that an update is not missed. */
export async function unpackedChromium(): Promise<string> {
  const entry = require.resolve('@sparticuz/chromium');
  const manifest = join(dirname(entry), '..', '..', 'package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const folder = join(CACHE, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.${process.pid}`;
  await mkdir(partial, { recursive: true });
  unpack(pathToFileURL(entry.replace(/cjs([\\/])index\.cjs$/, 'esm$1index.js')).href, partial);
  await writeFile(join(partial, 'fonts', 'fonts.conf'), fontConfiguration(join(folder, 'fonts')));
  await rename(partial, folder).catch(async (error: unknown) => {
    // Another run was quicker.
    await rm(partial, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}

/** The package's own names the folders of its usual host. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>
`;
}

/**
 * The package unpacks into the temporary folder and takes what lies there for its own, whatever its version:
 * it gets a temporary folder for itself. Only a process that looks like its usual host gets the libraries.
 */
function unpack(entry: string, folder: string): void {
  const result = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', `await (await import(${JSON.stringify(entry)})).default.executablePath()`],
    { env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }, encoding: 'utf8' },
  );
  if (result.status !== 0) throw new Error(`The browser of npm could not be unpacked: ${result.stderr}`);
}
