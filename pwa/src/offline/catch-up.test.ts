import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { detailsOf } from '../../test/kept-items.ts';
import { type CatchUpTools, catchUp } from './catch-up.ts';
import { clearDataOf } from './device-data.ts';
import { readCards, readCatchUp, readDetails } from './kept-store.ts';

interface Change {
  readonly id: string;
  readonly deleted?: boolean;
  readonly title?: string;
}

/** A server with a log of changes, whose cursors are places in it. */
function serverOf(log: Change[], size = 2) {
  const asked: (string | null)[] = [];
  const progress: string[] = [];
  const state = { pagesLeft: Number.POSITIVE_INFINITY };
  const tools: CatchUpTools = {
    userId: 'ana',
    async fetchPage(after) {
      asked.push(after);
      const start = Number(after ?? 0);
      const page = log.slice(start, start + size);
      const end = start + page.length;
      return {
        items: page
          .filter(({ deleted }) => !deleted)
          .map(({ id, title }) => detailsOf(id, title ? { title } : {})),
        deletedIds: page.filter(({ deleted }) => deleted).map(({ id }) => id),
        cursor: String(end),
        hasMore: end < log.length,
      };
    },
    countAll: async () => 5,
    mayGoOn: async () => {
      state.pagesLeft -= 1;
      return state.pagesLeft >= 0;
    },
    onPage: () => undefined,
    onProgress: ({ kept, total, whole }) => progress.push(`${kept}/${total}${whole ? ' whole' : ''}`),
  };
  return { log, asked, progress, state, tools };
}

const FIVE = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));

describe('the catch-up of a device', () => {
  beforeEach(() => clearDataOf('ana'));

  it('takes everything over, page by page, and tells how far it is', async () => {
    const { tools, asked, progress } = serverOf([...FIVE]);
    await catchUp(tools);
    expect(asked).toEqual([null, '2', '4']);
    expect(progress).toEqual(['0/0', '2/5', '4/5', '5/5 whole']);
    expect(await readCatchUp('ana')).toMatchObject({ kept: 5, state: { cursor: '5', whole: true } });
    expect((await readDetails('ana', 'e'))?.details).toEqual(detailsOf('e'));
  });

  it('keeps cards small, with the thumbnails of all photos beside them', async () => {
    await catchUp(serverOf([{ id: 'a' }]).tools);
    const [kept] = await readCards('ana', ['a']);
    expect(kept?.thumbnails).toEqual(['/images/shop/a/thumbnail.webp?e=1&s=x']);
    expect(kept?.card).toMatchObject({ title: 'Item a', postings: [{ platform: 'WEBSITE' }] });
    expect(kept?.card).not.toHaveProperty('description');
    expect(kept?.card.postings[0]).not.toHaveProperty('warnings');
  });

  it('goes on where it was cut off', async () => {
    const { tools, asked, state } = serverOf([...FIVE]);
    state.pagesLeft = 2;
    await catchUp(tools);
    expect(await readCatchUp('ana')).toMatchObject({ kept: 2, state: { cursor: '2', whole: false } });
    state.pagesLeft = Number.POSITIVE_INFINITY;
    await catchUp(tools);
    expect(asked).toEqual([null, '2', '4']);
    expect((await readCatchUp('ana')).kept).toBe(5);
  });

  it('loses no page that could not be fetched', async () => {
    const { tools, asked } = serverOf([...FIVE]);
    const { fetchPage } = tools;
    const once = { failed: false };
    const flaky: CatchUpTools = {
      ...tools,
      fetchPage: async (after) => {
        if (after !== '2' || once.failed) return fetchPage(after);
        once.failed = true;
        throw new TypeError('cut');
      },
    };
    await expect(catchUp(flaky)).rejects.toThrow('cut');
    await catchUp(flaky);
    expect(asked).toEqual([null, '2', '4']);
    expect((await readCatchUp('ana')).kept).toBe(5);
  });

  it('takes news and lets go of what was deleted', async () => {
    const server = serverOf([...FIVE]);
    await catchUp(server.tools);
    server.log.push({ id: 'b', deleted: true }, { id: 'c', title: 'Another name' });
    await catchUp(server.tools);
    expect(server.asked.slice(3)).toEqual(['5']);
    const kept = await readCards('ana', ['a', 'b', 'c', 'd', 'e']);
    expect(kept.map(({ id }) => id)).toEqual(['a', 'c', 'd', 'e']);
    expect(kept[1]?.card.title).toBe('Another name');
    expect(await readDetails('ana', 'b')).toBeUndefined();
    expect(server.progress.at(-1)).toBe('4/4 whole');
  });
});
