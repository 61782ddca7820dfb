import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Where eBay's OpenAPI files are: EBAY_SPECS_DIR, or `shared/contracts/ebay` beside the repository. */
export const specFolder = (): string =>
  process.env.EBAY_SPECS_DIR ?? resolve(REPOSITORY, '../shared/contracts/ebay');

/** Whether the files are there; they are eBay's, and not part of this repository. */
export const hasSpecs = (): boolean => existsSync(join(specFolder(), 'sell_inventory_v1_oas3.json'));

/** @throws Error with one sentence that says what is missing and how to give it. */
export function requireSpecs(): string {
  const folder = specFolder();
  if (hasSpecs()) return folder;
  throw new Error(
    `eBay's OpenAPI files are not in ${folder}: set EBAY_SPECS_DIR to the folder that holds sell_inventory_v1_oas3.json and the others.`,
  );
}
