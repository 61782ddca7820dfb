import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { detailsOf } from '../../test/kept-items.ts';
import { clearDataOf } from './device-data.ts';
import { keepThumbnails } from './kept-thumbnails.ts';
import { writeKept } from './kept-write.ts';

/** What a browser keeps of answers, in memory. */
function cachesOf(kept: Map<string, unknown>) {
  const cache = {
    keys: async () => [...kept.keys()].map((url) => ({ url })),
    put: async (url: string, answer: unknown) => void kept.set(url, answer),
    delete: async ({ url }: { url: string }) => kept.delete(url),
  };
  return { open: async () => cache, keys: async () => [], delete: async () => true };
}

const at = (id: string) => `http://localhost/images/shop/${id}/thumbnail.webp`;
const keep = (...items: ReturnType<typeof detailsOf>[]) =>
  writeKept('ana', { items: items.map((details) => ({ card: details, details, ebay: null })) });

describe('thumbnails of the kept inventory', () => {
  const kept = new Map<string, unknown>();
  const fetched: string[] = [];
  const original = globalThis.fetch;
  let quota = 1_000_000_000;

  beforeEach(async () => {
    kept.clear();
    fetched.length = 0;
    quota = 1_000_000_000;
    Object.assign(globalThis, {
      caches: cachesOf(kept),
      fetch: async (address: string) => {
        fetched.push(address);
        return { ok: !address.includes('broken') };
      },
    });
    Object.assign(navigator, { storage: { estimate: async () => ({ quota, usage: 0 }) } });
    await clearDataOf('ana');
  });
  afterEach(() => {
    Object.assign(globalThis, { fetch: original, caches: undefined });
    Reflect.deleteProperty(globalThis, 'caches');
  });

  const run = (left: number[] = [], mayGoOn = async () => true) =>
    keepThumbnails('ana', { mayGoOn, onLeft: (count) => left.push(count) });

  it('are fetched once, by what does not change in their addresses', async () => {
    await keep(detailsOf('a'), detailsOf('broken'));
    const left: number[] = [];
    await run(left);
    expect([...kept.keys()]).toEqual([at('a')]);
    expect(left).toEqual([2, 0]);
    fetched.length = 0;
    await run();
    expect(fetched).toEqual(['/images/shop/broken/thumbnail.webp?e=1&s=x']);
  });

  it('leave with their items', async () => {
    await keep(detailsOf('a'));
    kept.set(at('gone'), {});
    await run();
    expect([...kept.keys()]).toEqual([at('a')]);
  });

  it('come in the order of their use: what is for sale first, the newest first', async () => {
    const day = (number: number) => ({ updatedAt: `2026-11-0${number}T10:00:00.000Z` });
    await keep(
      detailsOf('old', day(1)),
      detailsOf('sold', { ...day(3), status: 'SOLD' }),
      detailsOf('new', day(2)),
    );
    await run();
    expect(fetched.map((address) => address.split('/')[3])).toEqual(['new', 'old', 'sold']);

    // Room for two.
    quota = 400_000;
    await run();
    expect([...kept.keys()]).toEqual([at('new'), at('old')]);
  });

  it('wait while they may not be fetched', async () => {
    await keep(detailsOf('a'));
    const left: number[] = [];
    await run(left, async () => false);
    expect(fetched).toEqual([]);
    expect(left).toEqual([1]);
  });

  it('are not fetched where little room is left for new photos', async () => {
    quota = 150_000_000;
    await keep(detailsOf('a'));
    await run();
    expect(fetched).toEqual([]);
  });
});
