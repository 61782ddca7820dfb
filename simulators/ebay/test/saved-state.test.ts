import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { startEbaySimulator } from '../src/simulator.ts';
import { INVENTORY, PNG, sellerOf } from './support/seller.ts';

async function inFolder(use: (file: string) => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), 'ebay-simulator-'));
  try {
    await use(join(folder, 'state.json'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('listings, photos, orders and tokens survive a restart, and no number is given out twice', () =>
  inFolder(async (stateFile) => {
    const before = await startEbaySimulator({ stateFile });
    const seller = await sellerOf(before);
    const { listingId, offerId } = await seller.list();
    await before.close();
    const after = await startEbaySimulator({ stateFile });
    try {
      const [photo] = after.world.photos.values();
      expect(photo?.bytes.equals(PNG)).toBe(true);
      expect((await fetch(`${after.url}/itm/${listingId}`)).status).toBe(200);
      const path = `${after.url}${INVENTORY}/offer/${offerId}/withdraw`;
      const withdrawn = await fetch(path, { method: 'POST', headers: seller.headers });
      expect(await withdrawn.json()).toEqual({ listingId });
      const publish = path.replace('withdraw', 'publish');
      const again = await (await fetch(publish, { method: 'POST', headers: seller.headers })).json();
      expect(again).not.toEqual({ listingId });
    } finally {
      await after.close();
    }
  }));

test('a file of something else is refused', () =>
  inFolder(async (stateFile) => {
    await writeFile(stateFile, '{"name":"something else"}');
    await expect(startEbaySimulator({ stateFile })).rejects.toThrow('holds no saved state');
  }));
