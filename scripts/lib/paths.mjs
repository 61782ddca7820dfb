import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** TypeScript is run as it is in development: these make node understand it. */
export const TYPESCRIPT = ['--import', '@swc-node/register/esm-register'];

export function fromRoot(...parts) {
  return join(ROOT, ...parts);
}
