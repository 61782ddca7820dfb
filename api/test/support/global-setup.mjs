import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/**
 * Starts one throw-away PostgreSQL for the whole run, with a migrated database to copy from. It lives in a
 * process of its own, because jest runs this file without the loader that TypeScript with decorators needs.
 */
export default async function setup() {
  const script = fileURLToPath(new URL('./throwaway-database.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', '@swc-node/register/esm-register', script], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`The test database could not be started (exit code ${code}).`);
  });
  failed.catch(() => {});
  const [line] = await Promise.race([once(lines, 'line'), failed]);
  const { url, template } = JSON.parse(line);
  process.env.LLATRIA_TEST_DATABASE_URL = url;
  process.env.LLATRIA_TEST_TEMPLATE = template;
  globalThis.__LLATRIA_TEST_DATABASE__ = child;
}
